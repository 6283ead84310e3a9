"""How well a memory is still kept after the time that has passed."""

from math import sqrt
from typing import Final

from companion.values import Memory

_DAY: Final = 86_400.0
SCALE_DAYS: Final = 5.0
"""Of forgetting at strength 1 (Zhong et al. 2024, section 3.3)."""


def retention(memory: Memory, now: float) -> float:
    """Return how well a memory is kept, in (0, 1]: 1 / sqrt(1 + t / (5 S)) after t days with strength S.

    The power law of forgetting (Wixted & Carpenter 2007, eq. 1; exponent a half, a guess) on MemoryBank's scale.
    MemoryBank's own exp(-t / (5 S)), whose published code has the strength on the wrong side of the fraction, would
    leave nothing after three weeks of what had not come back. The time counts from when the memory happened or last
    came back; before that (the clock was set back) it is kept whole, and so it is while it is pinned.
    """
    if memory.is_pinned:
        return 1.0
    last = max(
        memory.happened_at, memory.ended_at or memory.happened_at, memory.recalled_at or memory.happened_at
    )
    days = max(0.0, now - last) / _DAY
    return 1.0 / sqrt(1.0 + days / (SCALE_DAYS * memory.strength))
