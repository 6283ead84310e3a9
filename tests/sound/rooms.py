"""Rooms and echoes made of numbers, for the tests of the echo's parts."""

import numpy as np

from companion.values import Samples

RATE_HZ = 16_000
FRAME = 160


def room(delay: float, *, gain_db: float, seed: int = 1) -> Samples:
    """A response of a quarter of a second of reverberation, with that gain in all."""
    rng = np.random.default_rng(seed)
    tail = rng.standard_normal(4000) * np.exp(-6.9 * np.arange(4000) / 4000)
    tail[0] = 3.0
    tail *= 10 ** (gain_db / 20) / np.sqrt((tail**2).sum())
    return np.concatenate((np.zeros(round(delay * RATE_HZ)), tail)).astype(np.float32)


def echo_of(reference: Samples, response: Samples) -> Samples:
    """What arrives, as long as the reference, with a quiet room's noise."""
    noise = np.random.default_rng(7).standard_normal(len(reference)) * 10 ** (-75 / 20)
    return (convolved(reference, response) + noise).astype(np.float32)


def convolved(samples: Samples, response: Samples) -> Samples:
    """Return the sound that arrives, as long as the one played, without any noise."""
    size = 1 << (len(samples) + len(response)).bit_length()
    both = np.fft.rfft(samples, size) * np.fft.rfft(response, size)
    return np.asarray(np.fft.irfft(both, size)[: len(samples)], dtype=np.float32)


def power_db(samples: Samples) -> float:
    return float(10 * np.log10(np.mean(samples.astype(np.float64) ** 2) + 1e-12))


def removed_db(heard: Samples, left: Samples, begin: float, end: float) -> float:
    """By how much less is left than was heard, between two instants."""
    part = slice(round(begin * RATE_HZ), round(end * RATE_HZ))
    return power_db(heard[part]) - power_db(left[part])
