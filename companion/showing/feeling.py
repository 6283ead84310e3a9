"""Decides how what both sides feel shows on the companion's face: which two feelings, how far, and how fast.

**Mixed feelings.** The mouth shows what the companion itself feels, or what it means to show with the words it is
saying. Brows and lids show, the more the person suffers, that this is shared: so a worried brow stands over a kind
mouth. The worry is never the person's own feeling mirrored: anger is answered by concern, not by anger (a feeling is
reflected weaker, and a bad one weaker than a good one: Majumder et al. 2020, "MIME").
"""

from collections.abc import Mapping
from typing import Final

from companion.showing.expression import mixed_expression
from companion.showing.manner import Manner, as_wished
from companion.values import AS_USUAL, FEELINGS, Affect, Bearing, Easing, FaceSegment, Layer

LEAST_MOVE: Final = 0.01
"""Smaller movements are left out; they cannot be seen."""
SYMPATHY: Final = 0.75
"""How far the brows go to the worry about somebody who suffers much. Guess."""
ALARM: Final = 0.4
"""How much of that worry is fear where they are very excited. Guess."""
SUFFERING: Final = 0.6
"""The unpleasantness from which somebody suffers much. Guess."""
KIND: Final = FEELINGS["tender"].scaled(0.5)
KINDNESS: Final = 0.85
"""How far the mouth goes to what is kind then, where nothing is being said: a small smile, no grin. Guess."""
GLADNESS: Final = 0.4
"""How far the mouth goes to the person's own good feeling while they talk. Guess."""
SECONDS: Final = 0.9
"""How long a face takes to another feeling at middling arousal; felt smiles take 0.5 to 1 s (Schmidt et al. 2003)."""
SLOW: Final[Mapping[str, float]] = {"blush": 4.0, "pupil_size": 1.5, "shoulders": 1.4, "lean": 1.4}
"""What takes so many times as long."""
GAZE_SECONDS: Final = 0.25


def two_feelings(own: Affect, said: Affect | None, theirs: Affect) -> tuple[Affect, Affect]:
    """Return what the upper and the lower face show.

    Args:
        own: What the companion feels.
        said: What the words it is saying are to show, None where it says nothing.
        theirs: What the person feels, neutral where that is not known.
    """
    suffers = _smooth(-theirs.valence / SUFFERING)
    lower = own if said is None else said
    if said is None:
        lower = lower.towards(KIND, KINDNESS * suffers)
        lower = lower.towards(theirs, GLADNESS * _smooth(theirs.valence / SUFFERING))
    worry = FEELINGS["sad"].towards(FEELINGS["afraid"], ALARM * max(0.0, theirs.arousal))
    return lower.towards(worry, SYMPATHY * suffers), lower


def look(
    own: Affect, said: Affect | None, theirs: Affect, manner: Manner, bearing: Bearing = AS_USUAL
) -> dict[str, float]:
    """Return the values of ``EXPRESSIVE`` for both sides' feelings, as far as the person wishes to see them."""
    upper, lower = two_feelings(own, said, theirs)
    shown = mixed_expression(upper, lower, size=manner.size)
    for name in [name for name in shown if name.endswith("_left")]:
        other = name.removesuffix("left") + "right"
        middle, apart = (shown[name] + shown[other]) / 2, manner.asymmetry * (shown[name] - shown[other]) / 2
        shown[name], shown[other] = _held(middle + apart), _held(middle - apart)
    return as_wished(shown, bearing)


def feeling_segments(
    values: Mapping[str, float], shown: Mapping[str, float], at: float, arousal: float, *, slower: float = 1.0
) -> tuple[FaceSegment, ...]:
    """Return the movements of the layer of feeling to what is to be shown.

    Args:
        values: Where that layer is at ``at``; a parameter that it never moved is at rest.
        shown: What ``look`` says.
        at: When they begin.
        arousal: Of what is felt, in [-1, 1]: the more of it, the faster.
        slower: A factor on all times.
    """
    segments = []
    for name, value in shown.items():
        before = values.get(name, 0.0)
        if abs(value - before) >= LEAST_MOVE:
            seconds = slower * SLOW.get(name, 1.0) * SECONDS * 2.0**-arousal
            end = at + (GAZE_SECONDS if name.startswith("gaze") else seconds)
            segments.append(FaceSegment(name, at, before, end, value, Easing.SMOOTH, Layer.FEELING))
    return tuple(segments)


def arousal_of(own: Affect, said: Affect | None) -> float:
    """Return how excited the companion is to look, in [-1, 1]."""
    return (own if said is None else own.towards(said, 0.7)).arousal


def _smooth(part: float) -> float:
    part = max(0.0, min(1.0, part))
    return part * part * (3.0 - 2.0 * part)


def _held(value: float) -> float:
    return max(0.0, min(1.0, value))
