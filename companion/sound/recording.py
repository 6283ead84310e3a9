"""Records for a while through a microphone that no other part uses, unprocessed and without writing to disk."""

import time
from collections.abc import Callable
from typing import Final

import numpy as np

from companion.sound.errors import MicrophoneLost
from companion.sound.microphone import Microphone
from companion.values import Audio, CancelToken, Samples

PERIOD: Final = 0.1
"""Seconds between two checks of the microphone."""
STALLED: Final = 2.0
"""Maximum seconds in which a working microphone delivers sound."""


def record(
    microphone: Microphone,
    seconds: float,
    cancel: CancelToken,
    *,
    on_progress: Callable[[float], None] = lambda seconds: None,
    monotonic: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> Audio | None:
    """Open the microphone, record for ``seconds``, and close it; None when cancelled.

    Args:
        on_progress: receives the seconds so far, after each check.

    Raises ``SoundError`` or ``SoundSystemMissing`` if it cannot be opened, or stops.
    """
    device = microphone.open()
    wanted, taken = round(seconds * device.rate_hz), 0
    parts: list[Samples] = []
    came_at = monotonic()
    try:
        while taken < wanted:
            if cancel.is_cancelled:
                return None
            wait(PERIOD)
            captured = microphone.read()
            if captured is not None:
                parts.append(captured.samples)
                taken += len(captured.samples)
                came_at = monotonic()
                on_progress(min(seconds, taken / device.rate_hz))
            if not microphone.is_running:
                raise MicrophoneLost("stream ended")
            if monotonic() - came_at > STALLED:
                raise MicrophoneLost("no block")
    finally:
        microphone.close()
    return Audio(np.concatenate(parts)[:wanted], device.rate_hz)
