"""Decides when the eyes blink. Pure; times are seconds on the conversation's clock.

People blink 17 times a minute at rest, 26 times while they talk and 4.5 times while they read (Bentivoglio et al.
1997); fewer while they attend to somebody, and more when excited. The times between are irregular, many short and few
long ones (Ponder & Kennedy 1927).
"""

import random
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from companion.showing.tracks import course
from companion.values import FaceSegment, Layer, Phase

DOWN, SHUT, UP = 0.08, 0.04, 0.16
"""The lids close faster than they open (VanderWerf et al. 2003); rounded."""
SECONDS: Final = DOWN + SHUT + UP
LEAST_BETWEEN: Final = 0.5
"""Seconds from the end of a blink to the next. Guess."""
PER_MINUTE: Final[Mapping[Phase, float]] = MappingProxyType(
    {
        Phase.IDLE: 12.0,
        Phase.LISTENING: 12.0,
        Phase.PERSON_SPEAKING: 8.0,
        Phase.DECIDING: 8.0,
        Phase.PREPARING: 16.0,
        Phase.SPEAKING: 20.0,
        Phase.INTERRUPTED: 16.0,
        Phase.FAILED: 14.0,
    }
)
"""Beside the blinks that come with large shifts of gaze; both together lie between the rates above. Guesses."""


def blink(at: float) -> tuple[FaceSegment, ...]:
    """Return one blink."""
    return tuple(
        segment
        for name in ("eye_closure_left", "eye_closure_right")
        for segment in course(Layer.BLINK, name, at, 0.0, [(DOWN, 1.0), (DOWN + SHUT, 1.0), (SECONDS, 0.0)])
    )


def next_blink(
    phase: Phase, at: float, arousal: float, chance: random.Random, restlessness: float = 1.0
) -> float:
    """Return when the eyes blink after a blink that ended at ``at``.

    Args:
        phase: What the companion is doing.
        at: When the blink before ended.
        arousal: What it feels of it, in [-1, 1].
        chance: Where irregularity comes from.
        restlessness: A factor in [0, 2] on how often.
    """
    per_minute = PER_MINUTE[phase] * (1.0 + 0.4 * arousal) * (0.5 + 0.5 * restlessness)
    mean = 60.0 / per_minute - LEAST_BETWEEN - SECONDS
    return at + LEAST_BETWEEN + min(chance.expovariate(1.0 / mean), 3.0 * mean)
