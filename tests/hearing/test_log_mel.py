import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.hearing.log_mel import BANDS, HOP_SAMPLES, log_mel
from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples
from tests.hearing.sounds import noise, sentence


def tone(frequency_hz: float, *, seconds: float = 1.0) -> Samples:
    times = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    return np.sin(2 * np.pi * frequency_hz * times).astype(np.float32)


@pytest.mark.parametrize("name", ["LJ001-0002", "LJ001-0006", "LJ001-0008"])
def test_it_is_what_another_program_computes(name: str) -> None:
    from faster_whisper.feature_extractor import FeatureExtractor

    samples = sentence(name)

    reference = FeatureExtractor(feature_size=BANDS)(samples, padding=0)

    assert np.allclose(log_mel(samples)[:, : reference.shape[1]], reference, atol=1e-3)


def test_a_higher_tone_lies_in_a_higher_band() -> None:
    loudest = [
        int(log_mel(tone(hz))[:, 50].argmax()) for hz in (150.0, 300.0, 600.0, 1200.0, 2400.0, 4800.0, 7000.0)
    ]

    assert loudest == sorted(set(loudest))


def test_ten_times_as_loud_is_half_higher() -> None:
    samples = noise(1.0, level=0.01)

    difference = log_mel(10 * samples) - log_mel(samples)

    assert np.allclose(difference, 0.5, atol=1e-3)


@given(length=st.integers(201, 40_000), seed=st.integers(0, 1000))
def test_there_is_a_column_each_10_ms_and_no_value_far_below_the_highest(length: int, seed: int) -> None:
    found = log_mel(noise(length / RATE_HZ + 1e-9, level=0.1, seed=seed)[:length])

    assert found.shape == (BANDS, length // HOP_SAMPLES)
    assert found.dtype == np.float32
    assert not found.size or found.min() >= found.max() - 2.0 - 1e-6


def test_silence_has_a_spectrogram_too() -> None:
    assert np.allclose(log_mel(np.zeros(RATE_HZ, np.float32)), -1.5)
