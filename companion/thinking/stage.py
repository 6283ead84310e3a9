"""Decides how far a talk about something is: exploration, then comforting, then action; company where nothing weighs.

The order is that of Hill's helping skills, in which ESConv's supporters work (Liu et al. 2021). It begins anew when
something else weighs, and goes back a step when what was taken for met weighs more than before. Numbers are guesses.
"""

from dataclasses import dataclass
from typing import Final

from companion.thinking.situation import Understanding
from companion.values import Stage, Want

WEIGHS: Final = -0.2
"""Valence from which on a feeling weighs (guess)."""
LIFTED: Final = 0.2
"""How far valence has to rise above its lowest for a feeling to be taken as eased (guess)."""
EXPLORED: Final = 2
"""So many turns of the person's tell what happened (guess)."""
COMFORTED: Final = 2
"""So many of the person's turns are comforted before anything is to be done (guess)."""
_HEAVY: Final = frozenset({Want.BE_HEARD, Want.COMFORT})
_LIGHT: Final = frozenset({Want.SHARE_JOY, Want.PLAY})
_SURE: Final = 0.5
"""Something weighs when it is so probable that an ear or comfort is wanted (guess)."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the talk about the present topic is."""

    stage: Stage = Stage.COMPANY
    turns: int = 0
    """Of the person's, in this stage."""
    lowest: float = 0.0
    """The person's lowest valence in this topic, in [-1, 1]."""


def advance(
    progress: Progress, understood: Understanding, valence: float, *, has_shifted: bool, is_met: bool
) -> Progress:
    """Return how far the talk is with the person's next turn.

    Args:
        progress: How far it was.
        understood: What they likely want now.
        valence: How pleasant the person feels, in [-1, 1]; 0 where that is not known.
        has_shifted: Another topic begins.
        is_met: The companion met the feeling of this topic, named it or said why it makes sense.
    """
    weighs = does_weigh(understood, valence) or is_met
    if has_shifted or progress.stage is Stage.COMPANY:
        weighing = Stage.COMFORTING if is_met else Stage.EXPLORATION
        return Progress(weighing if weighs else Stage.COMPANY, 1, min(0.0, valence))
    if understood.situation.want in _LIGHT and valence > 0.0 and not is_met:
        return Progress(Stage.COMPANY, 1)
    stage = _next(progress, understood.situation.want, valence, is_met=is_met)
    turns = progress.turns + 1 if stage is progress.stage else 1
    return Progress(stage, turns, min(progress.lowest, valence))


def does_weigh(understood: Understanding, valence: float) -> bool:
    """Tell whether something weighs on the person: by their feeling, or by what they likely want."""
    heavy = sum(each for want, each in understood.wants.items() if want in _HEAVY)
    return heavy >= _SURE or (valence <= WEIGHS and understood.situation.want not in _LIGHT)


def _next(progress: Progress, want: Want, valence: float, *, is_met: bool) -> Stage:
    asks = want in {Want.ADVICE, Want.INFORMATION}
    match progress.stage:
        case Stage.EXPLORATION:
            is_explored = progress.turns >= EXPLORED or asks or want is Want.COMFORT
            return Stage.COMFORTING if is_explored or is_met else Stage.EXPLORATION
        case Stage.COMFORTING:
            eased = valence >= progress.lowest + LIFTED or progress.turns >= COMFORTED
            return Stage.ACTION if is_met and (asks or eased) else Stage.COMFORTING
        case Stage.ACTION:
            fell = valence < progress.lowest and want in _HEAVY
            return Stage.COMFORTING if fell else Stage.ACTION
        case Stage.COMPANY:
            return Stage.COMPANY
