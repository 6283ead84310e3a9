"""Speech is made brighter or duller, breathy or whispered; its length and its words stay."""

from itertools import pairwise

import numpy as np
import parselmouth
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.course import Course, CoursePoint, steady
from companion.speaking.voice_quality import coloured
from companion.values import Prosody, Samples
from tests.fakes.made_vowel import hiss, vowel
from tests.tables import each_row

RATES_HZ = (16_000, 22_050, 24_000)
RATE_HZ = 16_000


def band_db(samples: Samples, rate_hz: int, low: float, high: float) -> float:
    power = np.square(np.abs(np.fft.rfft(samples)))
    hertz = np.fft.rfftfreq(len(samples), 1 / rate_hz)
    return float(10.0 * np.log10(power[(hertz >= low) & (hertz < high)].sum()))


def tilt_db(changed: Samples, before: Samples, rate_hz: int) -> float:
    """Change over 1 to 4 kHz, decibels an octave, from thirds of octaves."""
    edges = 1000.0 * 2.0 ** (np.arange(0, 6.5) / 3)
    gains = [
        band_db(changed, rate_hz, low, high) - band_db(before, rate_hz, low, high)
        for low, high in pairwise(edges)
    ]
    return float(np.polyfit(np.arange(len(gains)) / 3, gains, 1)[0])


def voiced_share(samples: Samples, rate_hz: int) -> float:
    sound = parselmouth.Sound(samples.astype(np.float64), rate_hz)
    return float(np.mean(sound.to_pitch_ac(pitch_floor=70.0).selected_array["frequency"] > 0.0))


@pytest.mark.parametrize("wished", [1.5, 3.0, 4.0])
@each_row("rate_hz", RATES_HZ)
def test_tension_is_what_was_asked_for(wished: float, rate_hz: int) -> None:
    sound = np.concatenate((hiss(1.0, rate_hz), vowel(110.0, 1.0, rate_hz) + 0.1 * hiss(1.0, rate_hz)))

    changed = coloured(sound, rate_hz, steady(Prosody(tilt_db=wished)))

    assert tilt_db(changed, sound, rate_hz) == pytest.approx(wished, abs=0.25)
    assert band_db(changed, rate_hz, 50, 200) == pytest.approx(band_db(sound, rate_hz, 50, 200), abs=0.3)


@pytest.mark.parametrize("wished", [-1.0, -2.5])
@each_row("rate_hz", RATES_HZ)
def test_laxness_raises_the_first_harmonic_and_leaves_consonants_alone(wished: float, rate_hz: int) -> None:
    sound = np.concatenate((hiss(1.0, rate_hz), vowel(110.0, 1.0, rate_hz)))

    changed = coloured(sound, rate_hz, steady(Prosody(tilt_db=wished)))

    raised = band_db(changed, rate_hz, 80, 140) - band_db(sound, rate_hz, 80, 140)
    assert raised == pytest.approx(-wished * np.log2(5), abs=0.4)
    assert tilt_db(changed, sound, rate_hz) == pytest.approx(0.0, abs=0.1)


@each_row("rate_hz", RATES_HZ)
@pytest.mark.parametrize("f0_hz", [90.0, 180.0, 300.0])
def test_a_whisper_has_no_voice_left(f0_hz: float, rate_hz: int) -> None:
    whispered = coloured(vowel(f0_hz, 1.0, rate_hz), rate_hz, steady(Prosody(breathiness=1.0)))

    assert voiced_share(whispered, rate_hz) < 0.05


def test_a_whispered_vowel_keeps_its_upper_resonances_and_its_level_there() -> None:
    sound = vowel(120.0, 1.0, RATE_HZ)

    whispered = coloured(sound, RATE_HZ, steady(Prosody(breathiness=1.0)))

    for low, high in ((2400, 2800), (2000, 3200)):
        assert band_db(whispered, RATE_HZ, low, high) == pytest.approx(
            band_db(sound, RATE_HZ, low, high), abs=2.0
        )
    assert band_db(whispered, RATE_HZ, 2400, 2800) > band_db(whispered, RATE_HZ, 1800, 2200) + 3.0


colours = st.builds(Prosody, tilt_db=st.floats(-20, 20), breathiness=st.floats(0, 1))


@given(
    st.integers(0, 5000),
    st.sampled_from((8_000, *RATES_HZ, 48_000)),
    st.lists(
        st.tuples(st.integers(0, 400), colours), min_size=1, max_size=4, unique_by=lambda point: point[0]
    ),
)
def test_any_course_gives_finite_samples(count: int, rate_hz: int, points: list[tuple[int, Prosody]]) -> None:
    sound = np.concatenate((vowel(170.0, 0.2, rate_hz), hiss(0.5, rate_hz)))[:count]
    course: Course = tuple(
        CoursePoint(at / 1000, colour) for at, colour in sorted(points, key=lambda point: point[0])
    )

    changed = coloured(sound, rate_hz, course)

    assert changed.shape == sound.shape
    assert changed.dtype == np.float32
    assert np.all(np.isfinite(changed))
