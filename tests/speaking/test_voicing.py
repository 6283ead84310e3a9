"""The pulses of a voice are found one a period, within its own range."""

import numpy as np
import pytest

from companion.speaking.psola import UNVOICED, voicing_of
from tests.fakes.made_vowel import hiss, silence, vowel

RATE_HZ = 16_000


@pytest.mark.parametrize("f0_hz", [70.0, 110.0, 190.0, 320.0, 450.0])
@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000])
def test_there_is_a_pulse_a_period(f0_hz: float, rate_hz: int) -> None:
    voicing = voicing_of(vowel(f0_hz, 0.6, rate_hz), rate_hz)

    (pulses,) = voicing.stretches
    assert np.diff(pulses) == pytest.approx(1.0 / f0_hz, rel=0.03)
    assert pulses[-1] - pulses[0] > 0.5
    assert voicing.f0_hz == pytest.approx(f0_hz, rel=0.02)


def test_each_voiced_part_is_a_stretch() -> None:
    part = vowel(180.0, 0.3, RATE_HZ)
    sound = np.concatenate((part, silence(0.2, RATE_HZ), part, hiss(0.1, RATE_HZ), part))

    first, second, third = voicing_of(sound, RATE_HZ).stretches

    assert first[-1] < 0.31
    assert 0.49 < second[0] < second[-1] < 0.82
    assert third[0] > 0.89


@pytest.mark.parametrize(
    "samples",
    [np.empty(0, np.float32), silence(1.0, RATE_HZ), hiss(1.0, RATE_HZ), vowel(200.0, 0.03, RATE_HZ)],
)
def test_what_is_no_voice_has_none(samples: np.ndarray) -> None:
    assert voicing_of(samples, RATE_HZ).stretches == UNVOICED.stretches
