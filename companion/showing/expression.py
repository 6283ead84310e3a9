"""Maps a feeling to what the face does with it: valence, arousal and dominance in, action units out.

The map goes through the looks of ``anchors`` and is smooth between and beyond them: radial basis functions on the
multiquadric (Hardy 1971, "Multiquadric equations of topography and other irregular surfaces") with a linear part, so
that a little more feeling always shows a little more. Far out it would go on for ever, so each value is held in its
range.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.showing.anchors import ANCHORS
from companion.showing.parameters import EXPRESSIVE, PARAMETERS
from companion.values import Affect

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
    if not size >= 0.0:
        raise ValueError(f"a face shows nothing of size {size!r}; at least 0")
    points = np.array([_coordinates(upper), _coordinates(lower)])
    of_upper, of_lower = _basis(points) @ _WEIGHTS
    look = np.clip(size * ((1.0 - _PARTS) * of_upper + _PARTS * of_lower), _LOW, _HIGH)
    return dict(zip(EXPRESSIVE, look.tolist(), strict=True))
