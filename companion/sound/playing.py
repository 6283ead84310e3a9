"""Plays one sound to its end through a loudspeaker that no other part uses; for the command line."""

import time
from collections.abc import Callable
from typing import Final

import numpy as np

from companion.sound.errors import LoudspeakerLost
from companion.sound.loudspeaker import Loudspeaker
from companion.sound.resampler import resample
from companion.values import Audio

PERIOD: Final = 0.02
"""Seconds between two checks of the loudspeaker."""
TAIL: Final = 0.3
"""Seconds of silence at the end, so that the device's buffer is heard before it is closed (guess)."""
STALLED: Final = 2.0
"""Maximum seconds in which a working loudspeaker requests a block."""


def play_to_the_end(
    loudspeaker: Loudspeaker,
    audio: Audio,
    *,
    monotonic: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Open the loudspeaker, play the sound, and close it; returns when all of it was passed to the device.

    Raises ``SoundError`` or ``SoundSystemMissing`` if it cannot be opened, or stops.
    """
    device = loudspeaker.open()
    try:
        sound = resample(audio.samples, from_hz=audio.rate_hz, to_hz=device.rate_hz)
        left = np.pad(sound, (0, round(TAIL * device.rate_hz)))
        waiting, moved_at = 0, monotonic()
        while len(left) or waiting:
            count = min(loudspeaker.feed.room, len(left))
            loudspeaker.feed.write(left[:count])
            left = left[count:]
            wait(PERIOD)
            loudspeaker.played()
            if count or loudspeaker.feed.waiting != waiting:
                waiting, moved_at = loudspeaker.feed.waiting, monotonic()
            if not loudspeaker.is_running:
                raise LoudspeakerLost("stream ended")
            if monotonic() - moved_at > STALLED:
                raise LoudspeakerLost("no block")
    finally:
        loudspeaker.close()
