"""Subtracts an echo by a linear filter that learns the room: a partitioned-block frequency-domain Kalman filter.

The echo path is the state of a first-order Markov model, one complex gain per partition of 10 ms and frequency, and
the person's voice is the observation noise, so the step size decreases automatically while both speak (Enzner & Vary
2006; partitioned: Kuech, Mabande & Enzner 2014, "State-space architecture of the partitioned-block-based acoustic
echo controller"; why its diagonal form converges: Yang, Enzner & Yang 2017). Knows neither delays nor streams: the
reference must be aligned. Blocks are 160 samples at 16 kHz, spectra those of 320 samples, complex64, (161,).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.sound.echoes.echo import FRAME_SAMPLES
from companion.values import Samples

BLOCK_SAMPLES: Final = 2 * FRAME_SAMPLES
"""Samples of the reference's last 20 ms, for one spectrum."""
BINS: Final = FRAME_SAMPLES + 1

Spectra = NDArray[np.complex64]
Powers = NDArray[np.float32]

_STAY: Final = 0.9995
"""Share of the echo path that stays the same over a block (A of the Markov model). With .9999 and .998 the echo
removed at steady delays differs by less than 3 dB; .998 follows a drift of 200 ppm 3 dB better and removes 3 dB less
if both speak (simulated, RT60 0.2 s)."""
_NOISE_STAYS: Final = 0.9
"""Smoothing of the observation noise over blocks; .5 learns 3 dB less in the first second."""
_UNKNOWN: Final = 1.0
"""Variance of each gain before any sound, as a power ratio: the echo may be as loud as the reference."""
_DECAY: Final = 10.0 ** (-1 / 20)
"""Factor on that variance from one partition to the next: a room of about 0.5 s of reverberation (guess)."""
_TRUST: Final = 0.25
"""Gain in certainty of the filter with each block, instead of 1/2: the diagonal form ignores that partitions share
their uncertainty, and is certain too early. 1/2 leaves 1 to 3 dB more in seconds 2 to 8 (simulated)."""
_TINY: Final = 1e-7
"""Power per bin below which there is nothing to learn: -100 dB of full scale over a block."""


@dataclass(frozen=True, slots=True, eq=False)
class Subtracted:
    """Result for one microphone frame."""

    samples: Samples
    """Frame without the estimated echo, float32, (160,)."""
    echo: Samples
    """Estimated echo, float32, (160,)."""
    expected: Powers
    """Expected power of the remaining echo per bin, (161,), given the filter's uncertainty; as of a spectrum of
    ``samples`` after 160 zeros."""


class KalmanFilter:
    """One echo path, learned from block to block; used by one thread."""

    def __init__(self, partitions: int) -> None:
        """Create a filter for a path of ``partitions`` times 10 ms."""
        self.gains: Spectra = np.zeros((partitions, BINS), np.complex64)
        """Estimated path, (partitions, 161)."""
        self._unsure = np.zeros((partitions, BINS), np.float32)
        self._noise = np.zeros(BINS, np.float32)
        self.forget()

    def forget(self) -> None:
        """Forget the path."""
        self.gains[:] = 0.0
        self._unsure[:] = _UNKNOWN * _DECAY ** np.arange(len(self.gains), dtype=np.float32)[:, np.newaxis]
        self._noise[:] = _TINY

    def doubt(self, share: float) -> None:
        """Add an uncertainty of this share of its power to each gain."""
        self._unsure += np.float32(share) * power_of(self.gains)

    def echo(self, reference: Spectra, gains: Spectra) -> Samples:
        """Return the echo, (160,), of aligned reference spectra, (partitions, 161), the latest first."""
        return _sound_of((reference * gains).sum(axis=0))[FRAME_SAMPLES:]

    def step(self, reference: Spectra, frame: Samples) -> Subtracted:
        """Subtract the echo from the next frame, (160,), and learn from the rest.

        The spectra of the reference's blocks, (partitions, 161), have the latest first.
        """
        echo = self.echo(reference, self.gains)
        left = frame - echo
        error = spectra_of(np.concatenate((np.zeros(FRAME_SAMPLES, np.float32), left)))
        self._noise *= _NOISE_STAYS
        self._noise += (1.0 - _NOISE_STAYS) * power_of(error)
        # Kuech et al. 2014, eq. 17-20; half of each block is zeros, hence the factors 2 and 1/2
        own = power_of(reference)
        own *= self._unsure
        expected = own.sum(axis=0)
        norm = 1.0 / (expected + 2.0 * self._noise + _TINY)
        step = np.conj(reference)
        step *= self._unsure
        step *= norm * error
        response = _sound_of(step)
        response[:, FRAME_SAMPLES:] = 0.0
        self.gains += spectra_of(response)
        self.gains *= _STAY
        own *= -_TRUST * norm
        own += 1.0
        self._unsure *= own
        self._unsure *= _STAY**2
        self._unsure += (1.0 - _STAY**2) * power_of(self.gains)
        return Subtracted(left, echo, 0.5 * expected)


def spectra_of(sound: Samples) -> Spectra:
    """Return the spectra of real stretches, (..., n), in single precision (numpy keeps it, its types do not know)."""
    return np.fft.rfft(sound).astype(np.complex64, copy=False)


def power_of(spectra: Spectra) -> Powers:
    """Return the power of each bin."""
    power: Powers = spectra.real**2 + spectra.imag**2
    return power


def _sound_of(spectra: Spectra) -> Samples:
    return np.fft.irfft(spectra).astype(np.float32, copy=False)
