"""Decides how the companion breathes and sways while it stands. Pure; seconds on the conversation's clock.

Grown-ups breathe 12 to 18 times a minute at rest, faster and less deep when afraid or excited (Boiten, Frijda &
Wientjes 1994). People who stand still sway a little and shift now and then.
"""

import random
from typing import Final

from companion.showing.tracks import course
from companion.values import FaceSegment, Layer

PER_MINUTE: Final = 14.0
IN, OUT = 0.38, 0.42
"""Shares of a breath; what remains is the pause after it."""
SWAY: Final = 0.1
"""How far head and body shift in their own units. Guess."""
SHIFT_EVERY: Final = 9.0
"""Mean seconds between two shifts. Guess."""


def breath(
    at: float, arousal: float, chance: random.Random, size: float = 1.0
) -> tuple[tuple[FaceSegment, ...], float]:
    """Return one breath in and out from ``at`` on, and when the next one begins.

    ``arousal`` in [-1, 1] makes it faster and, where there is much of it, less deep; ``size`` in [0, 1]
    scales its depth.
    """
    seconds = 60.0 / (PER_MINUTE * (1.0 + 0.4 * arousal)) * chance.uniform(0.9, 1.1)
    depth = (0.8 - 0.25 * max(0.0, arousal)) * chance.uniform(0.85, 1.0) * size
    points = [(IN * seconds, depth), ((IN + OUT) * seconds, 0.0)]
    return course(Layer.BREATH, "breath", at, 0.0, points), at + seconds


def sway(
    at: float, values: dict[str, float], size: float, chance: random.Random, restlessness: float = 1.0
) -> tuple[tuple[FaceSegment, ...], float]:
    """Return one shift of head and body from ``at`` on, and when the next one begins.

    Args:
        at: When it begins.
        values: Where the idle layer is then.
        size: A factor in [0, 2] on how far it goes.
        chance: Where irregularity comes from.
        restlessness: A factor in [0, 2] on how often.
    """
    seconds = chance.uniform(1.6, 2.8)
    segments: list[FaceSegment] = []
    for name, share in (("sway", 1.0), ("head_roll", 0.7), ("head_yaw", 0.6), ("head_pitch", 0.4)):
        aim = size * SWAY * share * chance.uniform(-1.0, 1.0)
        segments += course(Layer.IDLE, name, at, values.get(name, 0.0), [(seconds, aim)])
    wait = chance.expovariate((0.4 + 0.6 * restlessness) / SHIFT_EVERY)
    return tuple(segments), at + seconds + min(wait, 3 * SHIFT_EVERY)
