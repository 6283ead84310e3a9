"""Decides how the face shows what the companion is doing: brows, eyes, head and body, by the phase of the talk.

Pure. Times are seconds on the conversation's clock.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from companion.showing.manner import as_wished
from companion.showing.parameters import REST
from companion.values import AS_USUAL, Bearing, Easing, FaceSegment, Layer, Phase

LEAST_MOVE: Final = 0.01
"""Smaller movements are left out; they cannot be seen."""
ATTITUDE_TIME: Final = 0.35
"""Brows, head and body take this long to a new attitude. Guess."""
GAZE_TIME: Final = 0.08
"""The eyes take this long: a saccade of 10 to 15 degrees with its blur."""


def _brows(inner: float, outer: float) -> dict[str, float]:
    return {
        **{f"inner_brow_raiser_{side}": inner for side in ("left", "right")},
        **{f"outer_brow_raiser_{side}": outer for side in ("left", "right")},
    }


def _frown(depth: float) -> dict[str, float]:
    return {"brow_lowerer_left": depth, "brow_lowerer_right": depth}


_ATTITUDES: Mapping[Phase, Mapping[str, float]] = MappingProxyType(
    {
        Phase.IDLE: {
            "gaze_y": -0.12,
        },
        Phase.LISTENING: {**_brows(0.1, 0.12)},
        Phase.PERSON_SPEAKING: {**_brows(0.2, 0.25), "head_roll": 0.2, "lean": 0.15},
        Phase.DECIDING: {**_brows(0.2, 0.25), "head_roll": 0.15, "lean": 0.1},
        Phase.PREPARING: {
            **_frown(0.15),
            "gaze_x": 0.6,
            "gaze_y": 0.45,
            "head_roll": -0.08,
            "head_yaw": 0.15,
        },
        Phase.SPEAKING: {**_brows(0.08, 0.1)},
        Phase.INTERRUPTED: {**_brows(0.4, 0.5)},
        Phase.FAILED: {**_frown(0.35), **_brows(0.4, 0.0), "gaze_y": -0.2},
    }
)
"""Guesses. Looking aside while preparing is what people do before they answer (Glenberg et al. 1998)."""

ATTITUDE_PARAMETERS: Final = tuple(dict.fromkeys(name for values in _ATTITUDES.values() for name in values))
"""What an attitude sets; the mouth belongs to speech, the lids to blinking."""


def attitude(phase: Phase) -> dict[str, float]:
    """Return the values of ``ATTITUDE_PARAMETERS`` that show what the companion is doing."""
    return dict.fromkeys(ATTITUDE_PARAMETERS, REST) | dict(_ATTITUDES[phase])


def attitude_segments(
    phase: Phase, at: float, values: Mapping[str, float], bearing: Bearing = AS_USUAL
) -> tuple[FaceSegment, ...]:
    """Return the movements to the attitude of ``phase``, which is taken on from ``at``.

    Args:
        phase: What the companion is doing from now on.
        at: Since when.
        values: Where the layer of attitudes is then.
        bearing: How much of each movement the person wishes to see.
    """
    segments = []
    for name, value in as_wished(attitude(phase), bearing).items():
        before = values.get(name, REST)
        if abs(value - before) >= LEAST_MOVE:
            end = at + (GAZE_TIME if name.startswith("gaze") else ATTITUDE_TIME)
            segments.append(FaceSegment(name, at, before, end, value, Easing.SMOOTH, Layer.ATTITUDE))
    return tuple(segments)
