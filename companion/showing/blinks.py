"""Decides when the eyes blink. Pure; times are seconds on the conversation's clock."""

import random
from typing import Final

from companion.values import Easing, FaceSegment, Layer

BLINK_EVERY: Final = 3.5
"""Mean time between blinks: 17 a minute at rest (Bentivoglio et al. 1997)."""
BLINK_DOWN, BLINK_SHUT, BLINK_UP = 0.08, 0.04, 0.16
"""The lids close faster than they open (VanderWerf et al. 2003); rounded."""


def blink_segments(seed: int, start: float, until: float) -> tuple[FaceSegment, ...]:
    """Return the blinks that begin in [``start``, ``until``), irregular but the same for the same seed.

    Asked for in several stretches or in one, the blinks are the same.
    """
    segments: list[FaceSegment] = []
    for slot in range(int(start // BLINK_EVERY), int(until // BLINK_EVERY) + 1):
        at = (slot + 0.9 * random.Random(f"{seed} {slot}").random()) * BLINK_EVERY
        if start <= at < until:
            opening = at + BLINK_DOWN + BLINK_SHUT
            for name in ("eye_closure_left", "eye_closure_right"):
                segments.append(_lid(name, at, 0.0, at + BLINK_DOWN, 1.0))
                segments.append(_lid(name, opening, 1.0, opening + BLINK_UP, 0.0))
    return tuple(segments)


def _lid(name: str, t0: float, v0: float, t1: float, v1: float) -> FaceSegment:
    return FaceSegment(name, t0, v0, t1, v1, Easing.SMOOTH, Layer.BLINK)
