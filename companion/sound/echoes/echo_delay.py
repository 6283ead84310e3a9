"""Finds the delay between the loudspeaker's sound and its echo in the microphone.

The generalised cross-correlation of both (Knapp & Carter 1976), with most of the magnitude divided out of the
cross-spectrum, has a peak at the delay of the direct sound; it is averaged over about a quarter of a second. Knows
neither filters nor clocks: delays are in samples at 16 kHz, relative to the common end of the two given stretches.
"""

from typing import Final

import numpy as np

from companion.values import Samples

LONGEST_SAMPLES: Final = 9600
"""Maximum delay that is found, 0.6 s."""
HEARD_SAMPLES: Final = 2048
"""Samples of the microphone compared at once, 0.128 s."""
RECENT_SAMPLES: Final = 1024
"""Samples of the microphone compared to find a delay that has just jumped, 0.064 s."""
EVERY_SAMPLES: Final = 1280
"""Samples between two comparisons, 0.08 s."""

_FFT: Final = 16384
_WHITENING: Final = 0.7
"""Exponent of the magnitude that is divided out: 1 is PHAT, which mistakes silence for sound; with .7 the highest
peak was the right one in 99 of 100 comparisons at RT60 0.2 s, with 1 in 96."""
_LOWEST_BIN: Final = _FFT * 200 // 16000
_STAYS: Final = 0.7
"""Share of the average kept from one comparison to the next."""
_CLEAR: Final = 10.0
"""Minimum height of the echo's peak in standard deviations. Of 472 comparisons with other people's speech none
exceeded 9.7; with an echo the 5th percentile is 18 (RT60 0.2 s) and 7 (0.25 s, direct sound 12 dB below the rest)."""
_AUDIBLE: Final = 1e-5
"""Mean square of the reference below which nothing can be found: -50 dB."""


class DelaySearch:
    """Follows the delay; used by one thread."""

    def __init__(self) -> None:
        self._average = np.zeros(LONGEST_SAMPLES + 1, np.float32)

    def forget(self) -> None:
        """Forget earlier sound."""
        self._average[:] = 0.0

    def find(self, heard: Samples, reference: Samples) -> int | None:
        """Compare the last stretches of both, and return the delay in samples if it is clear.

        Args:
            heard: (2048,), the microphone's sound.
            reference: (11648,), the played sound up to the same instant.
        """
        recent = reference[-HEARD_SAMPLES - LONGEST_SAMPLES // 2 :]
        if np.dot(recent, recent) < _AUDIBLE * len(recent):
            return None
        by_delay = _correlated(heard, reference)
        self._average *= _STAYS
        self._average += (1.0 - _STAYS) * by_delay
        peak = int(np.argmax(self._average))
        return peak if self._average[peak] > _CLEAR * self._average.std() else None


def peaks(heard: Samples, reference: Samples, count: int) -> tuple[int, ...]:
    """Return the most likely delays in samples, the likeliest first, at least 1 ms apart; all may be wrong.

    Args:
        heard: (n,), the microphone's sound.
        reference: (n + 9600,), the played sound up to the same instant.
        count: maximum number of delays.
    """
    by_delay = _correlated(heard, reference)
    found: list[int] = []
    for _ in range(count):
        peak = int(np.argmax(by_delay))
        found.append(peak)
        by_delay[max(peak - 16, 0) : peak + 17] = 0.0
    return tuple(found)


def _correlated(heard: Samples, reference: Samples) -> Samples:
    """Return the correlation at delays of 0 to ``LONGEST_SAMPLES``, with a standard deviation of 1."""
    cross = np.fft.rfft(heard, _FFT) * np.conj(np.fft.rfft(reference, _FFT))
    cross[:_LOWEST_BIN] = 0.0
    cross /= (np.abs(cross) + np.float32(1e-6)) ** np.float32(_WHITENING)
    # the reference begins LONGEST_SAMPLES earlier, so delay d is at -(LONGEST_SAMPLES - d)
    by_delay = np.roll(np.fft.irfft(cross), LONGEST_SAMPLES)[: LONGEST_SAMPLES + 1].astype(
        np.float32, copy=False
    )
    by_delay /= by_delay.std() + np.float32(1e-12)
    return by_delay
