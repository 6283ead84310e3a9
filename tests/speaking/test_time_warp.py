from itertools import accumulate

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.time_warp import MOST_FRAMES, RATE_HZ, TimeWarp, time_warp
from companion.values import Samples

BANDS = ((200, 500), (1500, 2500), (4000, 6000), (500, 900), (2500, 4000), (100, 300))


def reading(seconds: list[float], seed: int = 1) -> Samples:
    """One sound after the other, each of noise in a band of its own."""
    random = np.random.default_rng(seed)
    parts = []
    for band, length in zip(BANDS, seconds, strict=True):
        noise = np.fft.rfft(random.normal(size=round(length * RATE_HZ)))
        hz = np.linspace(0, RATE_HZ / 2, len(noise))
        noise[(hz < band[0]) | (hz > band[1])] = 0
        part = np.fft.irfft(noise)
        parts.append(0.1 * part / np.sqrt(np.mean(part**2)))
    return np.concatenate(parts).astype(np.float32)


def warp(known: Samples, other: Samples) -> TimeWarp:
    found = time_warp(known, other)
    assert found is not None
    return found


LENGTHS = st.lists(st.floats(0.06, 0.3), min_size=len(BANDS), max_size=len(BANDS))


@given(LENGTHS, LENGTHS)
def test_each_sound_is_found_where_it_is_in_the_other_reading(one: list[float], other: list[float]) -> None:
    found = warp(reading(one, seed=1), reading(other, seed=2))

    for edge, wanted in zip(list(accumulate(one))[:-1], accumulate(other), strict=False):
        assert found(edge) == pytest.approx(wanted, abs=0.035)


@given(LENGTHS, st.integers(0, 9))
def test_time_never_runs_back(lengths: list[float], seed: int) -> None:
    noise = np.random.default_rng(seed).normal(size=RATE_HZ).astype(np.float32)

    found = warp(reading(lengths), noise)

    times = [found(at) for at in np.linspace(-0.1, sum(lengths) + 0.1, 100)]
    assert times == sorted(times)


def test_a_long_sound_has_coarser_frames() -> None:
    found = warp(reading([10.0] * 6), reading([8.0] * 6))

    assert len(found.known) <= MOST_FRAMES + 1
    assert found(30.0) == pytest.approx(24.0, abs=0.1)
