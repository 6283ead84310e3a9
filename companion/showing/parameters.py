"""What of a face can move: the names, ranges and meanings that the engine and every drawing of a face share.

At rest every parameter is 0: mouth closed and even, eyes open, looking at the person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that moves."""

    low: float
    high: float
    meaning: str
    """What ``low`` (or 0) and ``high`` look like."""


REST = 0.0
"""The value of every parameter before anything moved it."""

PARAMETERS: Mapping[str, Parameter] = MappingProxyType(
    {
        "jaw_open": Parameter(0, 1, "0 closed … 1 as wide as an open vowel is shouted"),
        "lips_round": Parameter(0, 1, "0 even … 1 pursed as in 'oo'"),
        "lips_wide": Parameter(0, 1, "0 even … 1 corners drawn apart as in 'ee'"),
        "lips_closed": Parameter(
            0, 1, "0 as the jaw has them … 1 pressed together as in 'm', whatever the jaw does"
        ),
        "smile": Parameter(0, 1, "0 the face's own look … 1 corners raised as far as they go"),
        "brow_raise": Parameter(0, 1, "0 even … 1 raised in surprise"),
        "brow_furrow": Parameter(0, 1, "0 even … 1 drawn together"),
        "gaze_x": Parameter(-1, 1, "-1 to the viewer's left … 0 at the person … 1 to the viewer's right"),
        "gaze_y": Parameter(-1, 1, "-1 down … 0 at the person … 1 up"),
        "eyelids": Parameter(0, 1, "0 open … 1 closed"),
        "head_tilt": Parameter(-1, 1, "-1 leaning to the viewer's left … 1 to the viewer's right"),
    }
)

MOUTH = ("jaw_open", "lips_round", "lips_wide", "lips_closed")
"""The parameters that speech moves."""
