"""Decides how what both sides feel shows on the companion's face: which two feelings, how far, and how fast.

**Mixed feelings.** The mouth shows what the companion itself feels, or what it means to show with the words it is
saying. Brows and lids show, the more the person suffers, that this is shared: so a worried brow stands over a soft
mouth. The worry is never the person's own feeling mirrored: anger is answered by concern, not by anger (a feeling is
reflected weaker, and a bad one weaker than a good one: Majumder et al. 2020, "MIME").

**Small feelings.** What is read from a sentence lies close to neutral, and so does what answers to it; the map's looks
are of feelings three to five times as strong. So what is a little pleasant or unpleasant is shown as more so, and a
strong feeling as it is: else a whole talk would pass before one calm face.
"""

from collections.abc import Mapping
from math import hypot
from typing import Final

from companion.showing.expression import expression, mixed_expression
from companion.showing.manner import Manner, as_wished
from companion.values import AS_USUAL, FEELINGS, Affect, Bearing, Easing, FaceSegment, Layer

LEAST_MOVE: Final = 0.01
"""Smaller movements are left out; they cannot be seen."""
SYMPATHY: Final = 0.75
"""How far brows and lids go to the look of worry about somebody who suffers much. Guess."""
ALARM: Final = 0.4
"""How much of that worry is fear where they are very excited. Guess."""
SUFFERING: Final = 0.3
"""The unpleasantness from which somebody suffers much: ratings of sentences vary by .17 to .2 (as a deviation)."""
PLAIN: Final = 2.0
"""By so many times itself the least valence is shown larger. Guess: .2, a deviation of what is read from sentences,
is shown as .4, which can be told from calm at a glance. Arousal is not: a little of it would look like a frown."""
STRONG: Final = 0.7
"""The distance from neutral from which a feeling is shown as it is: there most looks of the map lie."""
KIND: Final = FEELINGS["tender"].scaled(0.25)
KINDNESS: Final = 0.85
"""How far the mouth goes to what is kind then, where nothing is being said: soft, and no smile. Guess."""
GLADNESS: Final = 0.4
"""How far the mouth goes to the person's own good feeling while they talk. Guess."""
SECONDS: Final = 0.9
"""How long a face takes to another feeling at middling arousal; felt smiles take 0.5 to 1 s (Schmidt et al. 2003)."""
SLOW: Final[Mapping[str, float]] = {"blush": 4.0, "pupil_size": 1.5, "shoulders": 1.4, "lean": 1.4}
"""What takes so many times as long."""
GAZE_SECONDS: Final = 0.25


def own_feeling(own: Affect, said: Affect | None, theirs: Affect) -> Affect:
    """Return what the face shows of the companion's own feeling: the mouth that and nothing else.

    Args:
        own: What the companion feels.
        said: What the words it is saying are to show, None where it says nothing.
        theirs: What the person feels, neutral where that is not known.
    """
    if said is not None:
        return said
    kind = own.towards(KIND, KINDNESS * _suffering(theirs))
    return kind.towards(theirs, GLADNESS * _smooth(theirs.valence / SUFFERING))


def worry(theirs: Affect) -> Affect:
    """Return what brows and lids show of the person's suffering."""
    return FEELINGS["sad"].towards(FEELINGS["afraid"], ALARM * max(0.0, theirs.arousal))


def plain(affect: Affect) -> Affect:
    """Return a feeling as it is to be shown: a small valence larger, more always as more, and a strong one as it is."""
    size = hypot(affect.valence, affect.arousal, affect.dominance)
    factor = 1.0 + PLAIN * max(0.0, 1.0 - size / STRONG) ** 2
    return Affect(factor * affect.valence, affect.arousal, affect.dominance)


def look(
    own: Affect, said: Affect | None, theirs: Affect, manner: Manner, bearing: Bearing = AS_USUAL
) -> dict[str, float]:
    """Return the values of ``EXPRESSIVE`` for both sides' feelings, as far as the person wishes to see them."""
    below = plain(own_feeling(own, said, theirs))
    alone = expression(below, size=manner.size)
    shared = mixed_expression(worry(theirs), below, size=manner.size)
    share = SYMPATHY * _suffering(theirs)
    # between two looks, not two feelings: half the way from calm to sadness a brow is lowered and not yet drawn up
    shown = {name: value + share * (shared[name] - value) for name, value in alone.items()}
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


def _suffering(theirs: Affect) -> float:
    """Return how much somebody suffers, in [0, 1]."""
    return _smooth(-theirs.valence / SUFFERING)


def _smooth(part: float) -> float:
    part = max(0.0, min(1.0, part))
    return part * part * (3.0 - 2.0 * part)


def _held(value: float) -> float:
    return max(0.0, min(1.0, value))
