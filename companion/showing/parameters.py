"""The movable parameters of a face: the names, ranges and meanings that the engine and every drawing of a face share.

Most are action units of the Facial Action Coding System (Ekman & Friesen 1978; numbers and names as in Ekman, Friesen &
Hager 2002). "Left" and "right" are the character's own sides. At rest every parameter is 0: mouth closed and even, eyes
open, looking at the person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Parameter:
    """One movable parameter."""

    meaning: str
    """Appearance at ``low`` (or 0) and at ``high``."""
    low: float = 0.0
    high: float = 1.0
    yields: float = 0.0
    """Reduction of other layers while speech holds the mouth, in [0, 1]; 1 for parameters that
    open or shape the lips."""
    action_unit: int | None = None
    """Number in FACS, for parameters that FACS has."""


REST: Final = 0.0
"""Value of every parameter before any movement."""
SPEECH: Final = "speech"
"""Parameter for the degree to which speech holds the mouth."""


def _both(name: str, action_unit: int, meaning: str) -> Iterator[tuple[str, Parameter]]:
    for side in ("left", "right"):
        yield f"{name}_{side}", Parameter(meaning, action_unit=action_unit)


def _lips(action_unit: int | None, meaning: str) -> Parameter:
    return Parameter(meaning, yields=1.0, action_unit=action_unit)


PARAMETERS: Mapping[str, Parameter] = {
    **dict(_both("inner_brow_raiser", 1, "0 even … 1 the brow's inner end drawn up, as in grief")),
    **dict(_both("outer_brow_raiser", 2, "0 even … 1 the brow's outer part drawn up, as in surprise")),
    **dict(_both("brow_lowerer", 4, "0 even … 1 drawn down and together")),
    "upper_lid_raiser": Parameter("0 the eyes' own look … 1 white above the iris", action_unit=5),
    **dict(_both("cheek_raiser", 6, "0 even … 1 cheek up, lower lid pushed up, as a felt smile does")),
    "lid_tightener": Parameter("0 even … 1 lower lids tense and straight", action_unit=7),
    "lips_together": _lips(8, "0 as the jaw has them … 1 pressed shut as in 'm', whatever the jaw does"),
    "nose_wrinkler": Parameter("0 even … 1 nose wrinkled, wings drawn up", action_unit=9),
    "upper_lip_raiser": _lips(10, "0 even … 1 upper lip drawn up, teeth showing"),
    **dict(
        _both("lip_corner_puller", 12, "0 the face's own look … 1 corner drawn up and out as far as it goes")
    ),
    **dict(_both("dimpler", 14, "0 even … 1 corner tightened inwards, a dimple beside it")),
    **dict(_both("lip_corner_depressor", 15, "0 the face's own look … 1 corner drawn down")),
    "lower_lip_depressor": _lips(16, "0 even … 1 lower lip drawn down, teeth showing"),
    "chin_raiser": _lips(17, "0 even … 1 chin and lower lip pushed up, as in a pout"),
    "lip_pucker": _lips(18, "0 even … 1 small and pushed forward as in 'oo'"),
    "lip_stretcher": _lips(20, "0 even … 1 corners drawn apart as in 'ee'"),
    "lip_funneler": _lips(22, "0 even … 1 round and open as in 'oh'"),
    "lip_tightener": _lips(23, "0 full … 1 narrow"),
    "lip_pressor": _lips(24, "0 full … 1 pressed on each other"),
    "lips_part": _lips(25, "0 touching … 1 apart without the jaw's doing"),
    "jaw_drop": _lips(26, "0 closed … 1 as wide as an open vowel is shouted"),
    "lip_suck": _lips(28, "0 full … 1 both drawn in over the teeth"),
    "lip_bite": _lips(32, "0 even … 1 lower lip under the upper teeth as in 'f'"),
    **dict(_both("eye_closure", 43, "0 open … 1 closed")),
    "tongue_tip": _lips(None, "0 unseen … 1 at or between the teeth as in 'th' and 'l'"),
    "blush": Parameter("0 the cheeks' own colour … 1 blushing"),
    "breath": Parameter("0 breathed out … 1 breathed in"),
    SPEECH: Parameter("0 the mouth is free … 1 speech holds it"),
    "pupil_size": Parameter("-1 as narrow as in bright light … 1 as wide as in the dark", low=-1.0),
    "gaze_x": Parameter("-1 to the viewer's left … 0 at the person … 1 to the viewer's right", low=-1.0),
    "gaze_y": Parameter("-1 down … 0 at the person … 1 up", low=-1.0),
    "head_yaw": Parameter("-1 turned 20° to the viewer's left … 1 as far to the right", low=-1.0),
    "head_pitch": Parameter("-1 bent 15° down … 1 as far up", low=-1.0),
    "head_roll": Parameter("-1 tilted 15° to the viewer's left … 1 as far to the right", low=-1.0),
    "lean": Parameter("-1 leaning back … 1 forward", low=-1.0),
    "shoulders": Parameter("-1 sunk … 1 shrugged up to the ears", low=-1.0),
    "sway": Parameter("-1 upper body to the viewer's left … 1 to the right", low=-1.0),
}

MOUTH: Final = (
    *("jaw_drop", "lips_together", "lip_funneler", "lip_pucker", "lip_stretcher", "lip_bite", "tongue_tip"),
    SPEECH,
)
"""Parameters that speech moves, in the layer of the lips."""
EXPRESSIVE: Final = tuple(name for name in PARAMETERS if name not in {SPEECH, "breath", "tongue_tip"})
"""Parameters that can show a feeling."""
