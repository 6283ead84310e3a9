"""The room in which recordings are said: with or without the loudspeaker's echo, quiet or noisy.

Noise is played into the microphone from before a recording begins until its answer has ended. Its level is set against
the recording's: 10 dB means that the sounding parts of the speech have ten times the power of the noise.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Final

import numpy as np

from companion.bench.virtual_sound import Recording, VirtualSound
from companion.values import Audio, Samples

NOISE_AFTER: Final = 100.0
"""Seconds of noise behind a recording; it ends earlier, with the answer."""
FRAME: Final = 0.02
SOUNDING_DB: Final = 30.0
"""Frames down to so far below the loudest are counted as speech."""


class Room(VirtualSound):
    """Virtual sound whose echo can be left out and to which noise can be added."""

    def __init__(self, *, has_echo: bool) -> None:
        """Without noise until ``noise`` is set."""
        super().__init__()
        self._has_echo = has_echo
        self.noise: Audio | None = None
        """What is heard in the microphone during the next recordings, beside the person."""

    @contextmanager
    def echo(self, *, delay: float, gain_db: float) -> Iterator[None]:
        """Let the microphone hear the loudspeaker, in a room that has an echo."""
        with super().echo(delay=delay, gain_db=gain_db) if self._has_echo else nullcontext():
            yield

    @contextmanager
    def record(self) -> Iterator[Recording]:
        """Record both sides, with the noise in the microphone."""
        playing = self.say(self.noise) if self.noise is not None else None
        try:
            with super().record() as recording:
                yield recording
        finally:
            if playing is not None:
                playing.stop()


def noise_beside(speech: Audio, noise: Audio, *, snr_db: float) -> Audio:
    """Return noise for a whole turn: repeated as often as needed, ``snr_db`` below the speech.

    Noise without any sound stays silent.
    """
    seconds = speech.seconds + NOISE_AFTER
    samples = np.resize(noise.samples, round(seconds * noise.rate_hz))
    power = float(np.mean(noise.samples.astype(np.float64) ** 2))
    if power == 0.0:
        return Audio(samples, noise.rate_hz)
    wished = speech_power(speech.samples, speech.rate_hz) / 10.0 ** (snr_db / 10.0)
    return Audio((samples * np.sqrt(wished / power)).astype(np.float32), noise.rate_hz)


def speech_power(samples: Samples, rate_hz: int) -> float:
    """Return the mean square of the frames that sound; 0 for silence."""
    size = max(1, round(FRAME * rate_hz))
    whole = samples[: len(samples) // size * size].astype(np.float64)
    powers = np.mean(whole.reshape(-1, size) ** 2, axis=1) if len(whole) else np.zeros(1)
    return float(np.mean(powers[powers >= powers.max() * 10.0 ** (-SOUNDING_DB / 10.0)]))
