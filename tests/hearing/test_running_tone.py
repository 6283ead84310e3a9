import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.hearing.tone import RunningTone, measure
from companion.values import Samples

RATE_HZ = 16_000


def hum(seconds: float) -> Samples:
    """A voice-like hum that rises and pauses: harmonics of 120 Hz and more under slow loudness."""
    time = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    phase = 2 * np.pi * np.cumsum(120.0 + 8.0 * time) / RATE_HZ
    voice = sum(np.sin(k * phase) / k for k in range(1, 12))
    loudness = 0.1 * np.clip(np.sin(2 * np.pi * time / 1.3) + 0.4, 0.0, 1.0)
    noise = np.random.default_rng(1).normal(0.0, 0.0005, len(time))
    return np.asarray(loudness * voice + noise, np.float32)


@pytest.mark.parametrize("seconds", [0.0, 0.4, 2.7, 6.3])
def test_what_was_measured_while_one_spoke_adds_up_to_what_is_measured_after(seconds: float) -> None:
    sound = hum(seconds)
    running = RunningTone(RATE_HZ)

    running.feed(sound)
    whole, after = running.whole(), measure(sound, RATE_HZ)

    assert whole.seconds == pytest.approx(after.seconds, abs=0.11)  # its first 0.1 s have no context
    assert whole.voiced_seconds == pytest.approx(after.voiced_seconds, abs=0.15)
    if after.pitch_st is not None and after.intensity_db is not None:
        assert whole.pitch_st == pytest.approx(after.pitch_st, abs=0.3)
        assert whole.intensity_db == pytest.approx(after.intensity_db, abs=1.0)


@settings(max_examples=10)
@given(cuts=st.lists(st.integers(0, 4 * RATE_HZ), max_size=6))
def test_cutting_the_sound_elsewhere_changes_nothing(cuts: list[int]) -> None:
    sound = hum(4.0)
    at_once, in_parts = RunningTone(RATE_HZ), RunningTone(RATE_HZ)

    at_once.feed(sound)
    for part in np.split(sound, sorted(cuts)):
        in_parts.feed(part)

    assert in_parts.whole() == at_once.whole()


def test_after_a_reset_nothing_of_the_last_utterance_is_left() -> None:
    running = RunningTone(RATE_HZ)
    running.feed(hum(3.0))

    running.reset()

    assert running.whole().seconds == 0.0
