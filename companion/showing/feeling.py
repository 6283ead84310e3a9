"""Decides how what both sides feel shows on the companion's face: which two feelings, how far, and how fast.

**The map.** Valence, arousal and dominance in, action units out. It goes through the looks of ``anchors`` and is smooth
between and beyond them: radial basis functions on the multiquadric (Hardy 1971, "Multiquadric equations of topography
and other irregular surfaces") with a linear part, so that a little more feeling always shows a little more. Far out it
would go on for ever, so each value is held in its range.

**Mixed feelings.** The mouth shows what the companion itself feels, or what it means to show with the words it is
saying. Brows and lids show, the more the person suffers, that this is shared: so a worried brow stands over a soft
mouth. The worry is never the person's own feeling mirrored: anger is answered by concern, not by anger (a feeling is
reflected weaker, and a bad one weaker than a good one: Majumder et al. 2020, "MIME").

**Small feelings.** What is read from a sentence lies close to neutral, and so does what answers to it; the map's looks
are of feelings three to five times as strong. So what is a little pleasant or unpleasant is shown as more so, and a
strong feeling as it is: else a whole talk would pass before one calm face.
"""

from collections.abc import Mapping, Sequence
from math import hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.showing.anchors import ANCHORS
from companion.showing.manner import Manner, as_wished
from companion.showing.parameters import EXPRESSIVE, PARAMETERS
from companion.values import AS_USUAL, FEELINGS, Affect, Bearing, Easing, FaceSegment, Layer

SOFTNESS: Final = 0.35
"""The multiquadric's constant, in units of affect: the distance within which the map is round, not pointed. Guess."""

UPPER: Final = frozenset(
    name
    for name in EXPRESSIVE
    if name.startswith(("inner_brow", "outer_brow", "brow_", "upper_lid", "lid_", "eye_closure"))
)
"""Brows and lids."""
LOWER: Final = frozenset(
    name
    for name in EXPRESSIVE
    if name.startswith(("lip", "cheek", "dimpler", "chin", "jaw", "lower_lip", "upper_lip", "nose"))
)
"""Cheeks, nose and mouth. What is neither, such as head and gaze, goes with the mean of both feelings."""

_LOW: Final = np.array([PARAMETERS[name].low for name in EXPRESSIVE])
_HIGH: Final = np.array([PARAMETERS[name].high for name in EXPRESSIVE])
_PARTS: Final = np.array([0.0 if name in UPPER else 1.0 if name in LOWER else 0.5 for name in EXPRESSIVE])
_LEFT: Final = np.array([at for at, name in enumerate(EXPRESSIVE) if name.endswith("_left")])
_RIGHT: Final = np.array([EXPRESSIVE.index(f"{EXPRESSIVE[at].removesuffix('left')}right") for at in _LEFT])
"""Where the other side of each is."""


def _coordinates(affect: Affect) -> tuple[float, float, float]:
    return affect.valence, affect.arousal, affect.dominance


_POINTS: Final = np.array([_coordinates(anchor.affect) for anchor in ANCHORS.values()])


def _basis(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the values of all functions of the map at points (n, 3): (n, anchors + 4)."""
    distances = np.sqrt(((points[:, None] - _POINTS) ** 2).sum(axis=2) + SOFTNESS**2)
    return np.hstack([distances, np.ones((len(points), 1)), points])


def _weights() -> NDArray[np.float64]:
    """Return the weights with which the map goes through all anchors, (anchors + 4, parameters)."""
    functions = _basis(_POINTS)
    linear = functions[:, len(_POINTS) :]
    looks = [[anchor.look.get(name, 0.0) for name in EXPRESSIVE] for anchor in ANCHORS.values()]
    matrix = np.vstack([functions, np.hstack([linear.T, np.zeros((4, 4))])])
    return np.linalg.solve(matrix, np.vstack([np.array(looks), np.zeros((4, len(EXPRESSIVE)))]))


_WEIGHTS: Final = _weights()


def expression(affect: Affect, *, size: float = 1.0) -> dict[str, float]:
    """Return the values of ``EXPRESSIVE`` that show a feeling.

    Args:
        affect: The feeling.
        size: How large it is shown, at least 0; 1 is the map's own. No value leaves its range.
    """
    return mixed_expression(affect, affect, size=size)


def mixed_expression(upper: Affect, lower: Affect, *, size: float = 1.0) -> dict[str, float]:
    """Return the values of ``EXPRESSIVE`` that show two feelings at once, such as a worried brow over a kind mouth.

    People do show two at once so, one above and one below (Ekman & Friesen 1975, "Unmasking the Face", on blends).

    Args:
        upper: What brows and lids show.
        lower: What cheeks and mouth show. Head, gaze and the rest go with the mean of both.
        size: As in ``expression``.
    """
    return _named(_mixed((upper,), lower, size)[0])


def _mixed(uppers: Sequence[Affect], lower: Affect, size: float) -> NDArray[np.float64]:
    """Return what ``mixed_expression`` does for each feeling above, (n, parameters)."""
    if not size >= 0.0:
        raise ValueError(f"a face shows nothing of size {size!r}; at least 0")
    shown = _basis(np.array([_coordinates(affect) for affect in (*uppers, lower)])) @ _WEIGHTS
    look = size * ((1.0 - _PARTS) * shown[:-1] + _PARTS * shown[-1])
    return np.asarray(np.clip(look, _LOW, _HIGH), np.float64)


def _named(values: NDArray[np.float64]) -> dict[str, float]:
    return dict(zip(EXPRESSIVE, values.tolist(), strict=True))


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
    alone, shared = _mixed((below, worry(theirs)), below, manner.size)
    # between two looks, not two feelings: half the way from calm to sadness a brow is lowered and not yet drawn up
    shown = alone + SYMPATHY * _suffering(theirs) * (shared - alone)
    left, right = shown[_LEFT], shown[_RIGHT]
    middle, apart = (left + right) / 2, manner.asymmetry * (left - right) / 2
    shown[_LEFT], shown[_RIGHT] = np.clip(middle + apart, 0.0, 1.0), np.clip(middle - apart, 0.0, 1.0)
    return as_wished(_named(shown), bearing)


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
