import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.sound.resampler import Resampler
from companion.values import Samples, resampled
from tests.fakes.sound import tone
from tests.tables import each_row

RATES_HZ = [8_000, 16_000, 22_050, 44_100, 48_000]


def through(resampler: Resampler, samples: Samples, sizes: list[int]) -> Samples:
    parts: list[Samples] = []
    start = 0
    while start < len(samples):
        size = sizes[len(parts) % len(sizes)]
        parts.append(resampler.push(samples[start : start + size]))
        start += size
    return np.concatenate(parts)


@each_row("rate_hz", RATES_HZ)
def test_a_stream_keeps_its_pitch_its_loudness_and_its_time(rate_hz: int) -> None:
    resampler = Resampler(from_hz=rate_hz, to_hz=16_000)

    heard = through(resampler, tone(1.0, rate_hz=rate_hz, hz=1000.0).samples, [rate_hz // 100])

    at = np.arange(3200, 12_800) / 16_000
    phasor = np.vdot(np.exp(2j * np.pi * 1000.0 * at), heard[3200:12_800]) * 2j / len(at)
    assert abs(phasor) == pytest.approx(0.5, rel=0.01)
    assert abs(np.angle(phasor)) / (2 * np.pi * 1000.0) < 0.0002


@each_row("rate_hz", RATES_HZ)
def test_a_stream_is_never_more_than_31_ms_late(rate_hz: int) -> None:
    resampler = Resampler(from_hz=rate_hz, to_hz=16_000)
    block = np.zeros(rate_hz // 100, dtype=np.float32)
    came = 0
    worst = 0.0

    for number in range(1, 201):
        came += len(resampler.push(block))
        worst = max(worst, number * len(block) / rate_hz - came / 16_000)

    assert worst <= 0.031


@pytest.mark.parametrize("rate_hz", [44_100, 48_000])
def test_what_16_khz_cannot_carry_vanishes(rate_hz: int) -> None:
    resampler = Resampler(from_hz=rate_hz, to_hz=16_000)

    heard = through(resampler, tone(0.5, rate_hz=rate_hz, hz=11_000.0).samples, [rate_hz // 100])

    assert np.abs(heard[1600:]).max() < 0.001


@given(sizes=st.lists(st.integers(1, 2000), min_size=1, max_size=8), rate_hz=st.sampled_from(RATES_HZ))
def test_cutting_the_stream_elsewhere_changes_nothing(sizes: list[int], rate_hz: int) -> None:
    samples = tone(0.3, rate_hz=rate_hz).samples

    one = through(Resampler(from_hz=rate_hz, to_hz=16_000), samples, [rate_hz // 100])
    other = through(Resampler(from_hz=rate_hz, to_hz=16_000), samples, sizes)

    common = min(len(one), len(other))
    assert common > 3500
    assert np.abs(one[:common] - other[:common]).max() < 1e-4


@given(st.integers(0, 5000), st.sampled_from(RATES_HZ), st.sampled_from(RATES_HZ))
def test_a_whole_stretch_keeps_its_length_in_seconds(count: int, from_hz: int, to_hz: int) -> None:
    samples = np.zeros(count, dtype=np.float32)

    converted = resampled(samples, from_hz, to_hz)

    assert abs(len(converted) - count * to_hz / from_hz) <= 1
