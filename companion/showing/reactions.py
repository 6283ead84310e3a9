"""Decides how the face reacts to the person while they speak: nods, brow flashes, tilts, smiles, concern.

Some nods can be heard, too: a soft "mm" or "mhm". Unrelated languages have such sounds, mostly nasals, for the same use
(Dingemanse, Liesenfeld & Woensdregt 2022).

A listener reacts at some of the speaker's pauses and clause ends, if the pitch was low or rose (Ward & Tsukahara 2000,
whose rule asks for 700 ms of speech before and 800 ms since the last reaction; Gravano & Hirschberg 2011). Brow flashes
mark new information (Ekman 1979), a tilted head attends to a question. Pure.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from companion.showing.cues import Cue
from companion.showing.tracks import Tracks, course
from companion.values import FaceSegment, Layer, VocalSound

EARLIEST, LATEST = 0.03, 0.15
"""Seconds after its cue in which a reaction begins; each is well under way after 0.3."""
LEAST_BETWEEN: Final = 0.8
"""Minimum seconds between two reactions (Ward & Tsukahara 2000)."""
LEAST_SPEECH: Final = 0.7
"""Minimum seconds of the person's speech before the first reaction (Ward & Tsukahara 2000)."""


class Reaction(StrEnum):
    """Reaction of the face."""

    NOD = "nod"
    DOUBLE_NOD = "double nod"
    BROW_FLASH = "brow flash"
    TILT = "tilt"
    SMILE = "smile"
    CONCERN = "concern"


ALOUD: Final[Mapping[Reaction, VocalSound]] = {
    Reaction.NOD: VocalSound.HUM,
    Reaction.DOUBLE_NOD: VocalSound.ASSENT,
}
"""Sounds of the nods that can be heard."""
BETWEEN_SOUNDS: Final = 4.0
"""Minimum seconds between two of them: fewer than the nods. Guess."""

Points = tuple[tuple[float, float], ...]


def _both(name: str, points: Points) -> dict[str, Points]:
    return {f"{name}_left": points, f"{name}_right": tuple((at, 0.88 * value) for at, value in points)}


_MOVES: Final[Mapping[Reaction, Mapping[str, Points]]] = {
    Reaction.NOD: {"head_pitch": ((0.2, -0.38), (0.5, 0.06), (0.7, 0.0))},
    Reaction.DOUBLE_NOD: {"head_pitch": ((0.18, -0.4), (0.36, -0.05), (0.54, -0.26), (0.85, 0.0))},
    Reaction.BROW_FLASH: {
        **_both("inner_brow_raiser", ((0.16, 0.6), (0.36, 0.6), (0.66, 0.0))),
        **_both("outer_brow_raiser", ((0.16, 0.75), (0.36, 0.75), (0.66, 0.0))),
        "upper_lid_raiser": ((0.16, 0.35), (0.36, 0.35), (0.6, 0.0)),
    },
    Reaction.TILT: {
        "head_roll": ((0.3, -0.45), (1.5, -0.4), (2.2, 0.0)),
        "outer_brow_raiser_right": ((0.25, 0.4), (1.3, 0.35), (2.0, 0.0)),
        "brow_lowerer_left": ((0.25, 0.15), (1.3, 0.15), (2.0, 0.0)),
    },
    Reaction.SMILE: {
        **_both("lip_corner_puller", ((0.3, 0.5), (1.6, 0.45), (2.6, 0.0))),
        **_both("cheek_raiser", ((0.3, 0.4), (1.6, 0.35), (2.6, 0.0))),
    },
    Reaction.CONCERN: {
        **_both("inner_brow_raiser", ((0.28, 0.6), (1.8, 0.5), (3.0, 0.0))),
        **_both("brow_lowerer", ((0.28, 0.2), (1.8, 0.2), (3.0, 0.0))),
        "head_roll": ((0.5, 0.25), (1.8, 0.22), (3.0, 0.0)),
        "lean": ((0.6, 0.3), (2.0, 0.28), (3.2, 0.0)),
    },
}
"""Course of each parameter: seconds after the beginning, and value. Times of brow flashes are by Grammer et al. (1988),
a third of a second from rise to fall; the rest are guesses."""
_REST_OF: Final[Mapping[Reaction, float]] = {
    Reaction.NOD: 1.6,
    Reaction.DOUBLE_NOD: 5.0,
    Reaction.BROW_FLASH: 4.0,
    Reaction.TILT: 6.0,
    Reaction.SMILE: 5.0,
    Reaction.CONCERN: 6.0,
}
"""Minimum seconds after the end of one to the next of its kind. Guesses."""
ANSWERS: Final[Mapping[Cue, tuple[tuple[Reaction, float], ...]]] = {
    Cue.PAUSE: ((Reaction.NOD, 0.55), (Reaction.DOUBLE_NOD, 0.15)),
    Cue.CLAUSE_END: ((Reaction.NOD, 0.3),),
    Cue.QUESTION: ((Reaction.TILT, 0.7),),
    Cue.HESITATION: ((Reaction.TILT, 0.35), (Reaction.NOD, 0.25)),
    Cue.SURPRISE: ((Reaction.BROW_FLASH, 0.8),),
    Cue.RAISED_VOICE: ((Reaction.BROW_FLASH, 0.6),),
    Cue.MIRTH: ((Reaction.SMILE, 0.85),),
    Cue.SORROW: ((Reaction.CONCERN, 0.85),),
}
"""Reactions to each cue, with probabilities. Guesses; about one reaction in four to six seconds of speech."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The listener's recent reactions: the instant at which each kind last began."""

    at: Mapping[Reaction, float] = field(default_factory=dict)

    @property
    def last(self) -> float:
        """Start of the last one; minus infinity for none."""
        return max(self.at.values(), default=float("-inf"))

    def noted(self, reaction: Reaction, at: float) -> "Answered":
        """Return the same with another reaction."""
        return Answered({**self.at, reaction: at})


def answer(
    cue: Cue,
    now: float,
    answered: Answered,
    chance: random.Random,
    *,
    likelier: float = 1.0,
    nods: float = 1.0,
) -> Reaction | None:
    """Return the reaction to a cue, None for none.

    Args:
        likelier: A factor in [0, 2] on the probability of each reaction.
        nods: A factor on the probability of nods.
    """
    if now - answered.last < LEAST_BETWEEN:
        return None
    drawn = chance.random()
    for reaction, likely in ANSWERS[cue]:
        likely *= likelier * (nods if reaction in {Reaction.NOD, Reaction.DOUBLE_NOD} else 1.0)
        if drawn < likely:
            long_ago = now - answered.at.get(reaction, float("-inf"))
            return reaction if long_ago >= _REST_OF[reaction] + _seconds(reaction) else None
        drawn -= likely
    return None


def reaction_segments(
    reaction: Reaction, at: float, tracks: Tracks, *, size: float = 1.0, head: float = 1.0
) -> tuple[FaceSegment, ...]:
    """Return a reaction's movements, from the values of its layer at ``at``.

    Args:
        size: A factor in [0, 2] on its extent.
        head: A further factor on the head's movements.
    """
    before = tracks.layer(Layer.REACTION, at)
    return tuple(
        segment
        for name, points in _MOVES[reaction].items()
        for segment in course(
            Layer.REACTION,
            name,
            at,
            before.get(name, 0.0),
            [(after, value * size * (head if name.startswith("head") else 1.0)) for after, value in points],
        )
    )


def _seconds(reaction: Reaction) -> float:
    return max(points[-1][0] for points in _MOVES[reaction].values())
