"""Decides how both sides' feelings show on the companion's face: which two feelings, how far, and how fast.

**The map.** Valence, arousal and dominance in, action units out. It passes through the looks of ``anchors`` and is
smooth between and beyond them: radial basis functions on the multiquadric (Hardy 1971, "Multiquadric equations of
topography and other irregular surfaces") with a linear part, so that a little more feeling always shows a little more.
Far out it would grow without limit, so each value is kept in its range.

**Mixed feelings.** The mouth shows the companion's own feeling, or the one that its present words are to express. Brows
and lids show sympathy, the more the person suffers: a worried brow then stands over a soft mouth. The worry is never
the person's own feeling mirrored: anger is answered by concern, not by anger (a feeling is reflected weaker, and a bad
one weaker than a good one: Majumder et al. 2020, "MIME").

**Small feelings.** Feelings read from a sentence lie close to neutral, as do the responses to them; the map's looks
belong to feelings three to five times as strong. A slightly pleasant or unpleasant feeling is therefore shown stronger,
and a strong one as it is. Otherwise one calm face would last for a whole conversation.
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
"""Multiquadric constant, in units of affect: the distance within which the map is round, not pointed. Guess."""

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
"""Cheeks, nose and mouth. The remaining parameters, such as head and gaze, follow the mean of both feelings."""

_LOW: Final = np.array([PARAMETERS[name].low for name in EXPRESSIVE])
_HIGH: Final = np.array([PARAMETERS[name].high for name in EXPRESSIVE])
_PARTS: Final = np.array([0.0 if name in UPPER else 1.0 if name in LOWER else 0.5 for name in EXPRESSIVE])
_LEFT: Final = np.array([at for at, name in enumerate(EXPRESSIVE) if name.endswith("_left")])
_RIGHT: Final = np.array([EXPRESSIVE.index(f"{EXPRESSIVE[at].removesuffix('left')}right") for at in _LEFT])
"""Index of each one's right counterpart."""


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


def expression(upper: Affect, lower: Affect | None = None, *, size: float = 1.0) -> dict[str, float]:
    """Return the values of ``EXPRESSIVE`` that show one feeling, or two, such as a worried brow over a kind mouth.

    People do show two at once like this, one above and one below (Ekman & Friesen 1975, "Unmasking the Face", on
    blends).

    Args:
        upper: Feeling of brows and lids.
        lower: Feeling of cheeks and mouth, by default the same. Head, gaze and the rest follow the mean of both.
        size: Factor on the expression, at least 0; 1 is the map's own. No value leaves its range.
    """
    return _named(_mixed((upper,), lower or upper, size)[0])


def _mixed(uppers: Sequence[Affect], lower: Affect, size: float) -> NDArray[np.float64]:
    """Return the result of ``expression`` for each upper feeling, (n, parameters)."""
    if not size >= 0.0:
        raise ValueError(f"a face shows nothing of size {size!r}; at least 0")
    shown = _basis(np.array([_coordinates(affect) for affect in (*uppers, lower)])) @ _WEIGHTS
    look = size * ((1.0 - _PARTS) * shown[:-1] + _PARTS * shown[-1])
    return np.asarray(np.clip(look, _LOW, _HIGH), np.float64)


def _named(values: NDArray[np.float64]) -> dict[str, float]:
    return dict(zip(EXPRESSIVE, values.tolist(), strict=True))


LEAST_MOVE: Final = 0.01
"""Minimum size of a movement; smaller ones cannot be seen and are left out."""
SYMPATHY: Final = 0.75
"""Share by which brows and lids approach the look of worry about someone who suffers much. Guess."""
ALARM: Final = 0.4
"""Share of fear in that worry if the person is very excited. Guess."""
SUFFERING: Final = 0.3
"""Unpleasantness from which someone suffers much: ratings of sentences vary by .17 to .2 (as a deviation)."""
PLAIN: Final = 2.0
"""Maximum relative increase of a shown valence, for the smallest. Guess: .2, a deviation of the feelings read from
sentences, is shown as .4, which differs from calm at a glance. Arousal is not increased: a little of it would look like
a frown."""
STRONG: Final = 0.7
"""Distance from neutral from which a feeling is shown unchanged: most looks of the map lie there."""
KIND: Final = FEELINGS["tender"].scaled(0.25)
KINDNESS: Final = 0.85
"""Share by which the mouth then approaches a kind look while nobody speaks: soft, and no smile. Guess."""
GLADNESS: Final = 0.4
"""Share by which the mouth approaches the person's own good feeling while they talk. Guess."""
SECONDS: Final = 0.9
"""Seconds for a change of feeling on the face at medium arousal; felt smiles take 0.5 to 1 s (Schmidt et al. 2003)."""
SLOW: Final[Mapping[str, float]] = {"blush": 4.0, "pupil_size": 1.5, "shoulders": 1.4, "lean": 1.4}
"""Factors on that time for slower parameters."""
GAZE_SECONDS: Final = 0.25


def own_feeling(own: Affect, said: Affect | None, theirs: Affect) -> Affect:
    """Return the companion's own feeling as the face shows it: the mouth shows that and nothing else.

    Args:
        said: Feeling that its present words are to show, None while it says nothing.
        theirs: The person's feeling, neutral if not known.
    """
    if said is not None:
        return said
    kind = own.towards(KIND, KINDNESS * _suffering(theirs))
    return kind.towards(theirs, GLADNESS * _smooth(theirs.valence / SUFFERING))


def worry(theirs: Affect) -> Affect:
    """Return the feeling that brows and lids show at the person's suffering."""
    return FEELINGS["sad"].towards(FEELINGS["afraid"], ALARM * max(0.0, theirs.arousal))


def plain(affect: Affect) -> Affect:
    """Return a feeling as it is shown: a small valence larger, the order kept, and a strong one unchanged."""
    size = hypot(affect.valence, affect.arousal, affect.dominance)
    factor = 1.0 + PLAIN * max(0.0, 1.0 - size / STRONG) ** 2
    return Affect(factor * affect.valence, affect.arousal, affect.dominance)


def look(
    own: Affect, said: Affect | None, theirs: Affect, manner: Manner, bearing: Bearing = AS_USUAL
) -> dict[str, float]:
    """Return the values of ``EXPRESSIVE`` for both sides' feelings, scaled by the person's wishes."""
    below = plain(own_feeling(own, said, theirs))
    alone, shared = _mixed((below, worry(theirs)), below, manner.size)
    # between two looks, not two feelings: halfway from calm to sadness a brow is lowered and not yet drawn up
    shown = alone + SYMPATHY * _suffering(theirs) * (shared - alone)
    left, right = shown[_LEFT], shown[_RIGHT]
    middle, apart = (left + right) / 2, manner.asymmetry * (left - right) / 2
    shown[_LEFT], shown[_RIGHT] = np.clip(middle + apart, 0.0, 1.0), np.clip(middle - apart, 0.0, 1.0)
    return as_wished(_named(shown), bearing)


def feeling_segments(
    values: Mapping[str, float], shown: Mapping[str, float], at: float, arousal: float, *, slower: float = 1.0
) -> tuple[FaceSegment, ...]:
    """Return the movements of the feeling layer to the given values.

    Args:
        values: Values of that layer at ``at``; a parameter that it never moved is at rest.
        arousal: Arousal of the shown feeling, in [-1, 1]: the higher, the faster.
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
    """Return the companion's arousal as the face is to show it, in [-1, 1]."""
    return (own if said is None else own.towards(said, 0.7)).arousal


def _suffering(theirs: Affect) -> float:
    """Return the degree of someone's suffering, in [0, 1]."""
    return _smooth(-theirs.valence / SUFFERING)


def _smooth(part: float) -> float:
    part = max(0.0, min(1.0, part))
    return part * part * (3.0 - 2.0 * part)
