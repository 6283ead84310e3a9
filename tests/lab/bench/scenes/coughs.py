"""Made coughs, because no recorded ones are at hand.

A cough is an explosive burst of 30 to 50 ms, a hiss of about 0.2 s, and often a short voiced end (Korpáš, Sadloňová &
Vrabec 1996, "Analysis of the cough sound: an overview"); most come in pairs. Here noise and a falling pulse train
pass three resonances of a throat. Nobody would take it for a recording, but in loudness over time, spectrum and
voicing it is like one.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import Audio
from tests.lab.bench.simulation.room import RATE_HZ

_RESONANCES: Final = ((500.0, 120.0), (1300.0, 200.0), (2600.0, 350.0))
"""Middle and half width of each, in Hz (guess)."""

_Values = NDArray[np.float64]


def cough(random: np.random.Generator) -> Audio:
    """Return one to three coughs, 0.3 to 1.8 s at 16 kHz, each different."""
    bursts = [_burst(random) for _ in range(int(random.integers(1, 4)))]
    gaps = [np.zeros(round(random.uniform(0.05, 0.2) * RATE_HZ)) for _ in bursts]
    sound = np.concatenate([part for pair in zip(bursts, gaps, strict=True) for part in pair])
    return Audio((0.5 * sound / np.abs(sound).max()).astype(np.float32), RATE_HZ)


def _burst(random: np.random.Generator) -> _Values:
    times = np.arange(round(random.uniform(0.25, 0.4) * RATE_HZ)) / RATE_HZ
    explosion = np.minimum(times / 0.005, 1.0) * np.exp(-times / random.uniform(0.03, 0.05))
    hiss = 0.25 * np.exp(-times / random.uniform(0.08, 0.15))
    noise = (explosion + hiss) * random.standard_normal(len(times))
    return _resonated(noise + random.uniform(0.0, 1.0) * _voiced_end(times, random))


def _voiced_end(times: _Values, random: np.random.Generator) -> _Values:
    """A pulse train that falls in pitch, around 0.2 s."""
    pitch = random.uniform(150.0, 350.0) * np.exp(-times)
    phase = np.cumsum(pitch) / RATE_HZ
    pulses = np.diff(np.floor(phase), prepend=0.0)
    return np.asarray(3.0 * pulses * np.exp(-(((times - 0.2) / 0.05) ** 2)))


def _resonated(sound: _Values) -> _Values:
    frequencies = np.fft.rfftfreq(2 * len(sound), 1.0 / RATE_HZ)
    throat = np.sum(
        [1.0 / (1.0 + ((frequencies - middle) / width) ** 2) for middle, width in _RESONANCES], axis=0
    )
    return np.asarray(np.fft.irfft(np.fft.rfft(sound, 2 * len(sound)) * throat)[: len(sound)])
