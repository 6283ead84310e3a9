import math
import sys
from dataclasses import astuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from companion.hearing.tone import RunningTone, ends_low, measure
from companion.values import VOICE_FIGURES, PartMissing, Samples, ToneMeasures
from tests.fakes.made_vowel import vowel
from tests.hearing.sounds import noise, sentence, silence
from tests.tables import each_row

RATE_HZ = 16_000


def voice(
    seconds: float = 2.0,
    *,
    hertz: float = 150.0,
    rise_st: float = 0.0,
    brightness: float = 1.0,
    rate_hz: int = RATE_HZ,
) -> Samples:
    """A buzz in syllables of 0.25 s, its pitch rising by ``rise_st`` a second; brighter: stronger high harmonics."""
    time = np.arange(round(seconds * rate_hz)) / rate_hz
    pitch = hertz * 2.0 ** (rise_st * time / 12.0)
    phase = 2.0 * np.pi * np.cumsum(pitch) / rate_hz
    harmonics = sum(np.sin(number * phase) / number ** (2.0 - brightness) for number in range(1, 16))
    syllables = np.clip(np.sin(2.0 * np.pi * time / 0.25) + 0.8, 0.15, None)
    return np.asarray(0.03 * harmonics * syllables, np.float32)


def is_finite(measures: ToneMeasures) -> bool:
    *figures, details = astuple(measures)
    return all(figure is None or math.isfinite(figure) for figure in (*figures, *details))


def is_voiceless(measures: ToneMeasures) -> bool:
    return measures.voice == () and measures.pitch_st is None and measures.intensity_db is None


@pytest.mark.parametrize("hertz", [90.0, 150.0, 250.0, 400.0])
def test_pitch_is_told_within_a_tenth_of_a_semitone(hertz: float) -> None:
    found = measure(voice(hertz=hertz), RATE_HZ)

    assert found.pitch_st == pytest.approx(12.0 * math.log2(hertz), abs=0.1)
    assert found.voice[VOICE_FIGURES.index("pitch median")] == found.pitch_st


@pytest.mark.parametrize("rise_st", [-3.0, 0.0, 3.0])
def test_a_pitch_that_rises_has_that_range(rise_st: float) -> None:
    found = measure(voice(rise_st=rise_st), RATE_HZ)

    assert found.pitch_range_st == pytest.approx(0.8 * 2.0 * abs(rise_st), abs=0.5)


def test_a_bright_voice_has_more_energy_above() -> None:
    dull, bright = (measure(voice(brightness=value), RATE_HZ).tilt_db for value in (0.3, 1.3))

    assert dull is not None
    assert bright is not None
    assert bright > dull + 6.0


@pytest.mark.parametrize("gain", [0.01, 0.3])
def test_the_gain_of_the_microphone_changes_the_level_and_nothing_else(gain: float) -> None:
    loud = measure(sentence("LJ001-0002"), RATE_HZ)

    soft = measure(np.float32(gain) * sentence("LJ001-0002"), RATE_HZ)

    assert loud.intensity_db is not None
    assert soft.intensity_db == pytest.approx(loud.intensity_db + 20.0 * math.log10(gain), abs=0.01)
    assert soft.pitch_st == pytest.approx(loud.pitch_st, abs=0.01)
    assert soft.voice == pytest.approx(loud.voice, abs=0.05)


def test_silence_around_the_speech_does_not_matter() -> None:
    alone = measure(sentence("LJ001-0002"), RATE_HZ)

    padded = np.concatenate((silence(1.5), sentence("LJ001-0002"), silence(2.0)))
    within = measure(padded + noise(len(padded) / RATE_HZ, level=1e-5)[: len(padded)], RATE_HZ)

    assert within.seconds == pytest.approx(alone.seconds + 3.5)
    assert within.pitch_st == pytest.approx(alone.pitch_st, abs=0.2)
    assert within.intensity_db == pytest.approx(alone.intensity_db, abs=1.5)


def test_a_woman_reading_sounds_like_one() -> None:
    found = measure(sentence("LJ001-0006"), RATE_HZ)

    assert found.pitch_st is not None
    assert 160.0 < 2.0 ** (found.pitch_st / 12.0) < 260.0
    assert len(found.voice) == len(VOICE_FIGURES)


def test_the_rate_of_the_samples_does_not_matter() -> None:
    slow, fast = (measure(voice(rate_hz=rate_hz), rate_hz) for rate_hz in (16_000, 48_000))

    assert fast.pitch_st == pytest.approx(slow.pitch_st, abs=0.05)
    assert fast.intensity_db == pytest.approx(slow.intensity_db, abs=0.2)


@each_row(
    "samples",
    [
        silence(2.0),
        np.zeros(0, np.float32),
        noise(2.0, level=0.1),
        noise(2.0, level=1e-5),
        np.ones(RATE_HZ, np.float32),
        voice(0.05),
        np.full(RATE_HZ, np.nan, np.float32),
    ],
)
def test_what_is_no_voice_has_no_figures(samples: Samples) -> None:
    found = measure(samples, RATE_HZ)

    assert is_voiceless(found)
    assert is_finite(found)


def test_a_fifth_of_a_second_has_a_level_at_most() -> None:
    found = measure(sentence("LJ001-0002")[8000:11_200], RATE_HZ)

    assert found.voice == ()
    assert found.pitch_range_st is None
    assert is_finite(found)


def test_clipping_is_told() -> None:
    assert measure(sentence("LJ001-0002"), RATE_HZ).clipped_share == 0.0
    assert measure(100.0 * sentence("LJ001-0002"), RATE_HZ).clipped_share > 0.2


def test_noise_between_the_speech_is_told() -> None:
    noisy = np.concatenate((voice(1.0), silence(2.0), voice(1.0))) + noise(4.0, level=0.001)

    assert measure(noisy, RATE_HZ).noise_db == pytest.approx(-60.0, abs=2.0)


def test_two_people_at_once_are_measured_without_harm() -> None:
    both = voice(hertz=110.0) + voice(hertz=233.0)

    assert is_finite(measure(both, RATE_HZ))


@given(
    samples=arrays.arrays(
        np.float32,
        st.integers(0, 6000),
        elements=st.floats(width=32, allow_nan=True, allow_infinity=True),
        fill=st.floats(-1.0, 1.0, width=32),
    ),
    rate_hz=st.sampled_from((8_000, 16_000, 44_100)),
)
def test_whatever_the_samples_are_no_figure_is_nan(samples: Samples, rate_hz: int) -> None:
    found = measure(samples, rate_hz)

    assert is_finite(found)
    assert 0.0 <= found.clipped_share <= 1.0


def test_while_one_speaks_a_measure_comes_once_a_second() -> None:
    running = RunningTone(RATE_HZ)
    sound = voice(5.0)

    found = [running.feed(part) for part in np.split(sound, 50)]

    told = [one for one in found if one is not None]
    assert [one.seconds for one in told] == [1.0, 2.0, 3.0, 3.0]  # the fifth second ends 0.1 s after it
    assert told[-1].pitch_st == pytest.approx(12.0 * math.log2(150.0), abs=0.1)


def test_without_its_library_the_part_is_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "parselmouth", None)

    with pytest.raises(PartMissing) as missing:
        measure(voice(), RATE_HZ)

    assert "words alone" in missing.value.sentence


# ---- where listeners say "mhm" -----------------------------------------------------------------------------


def falling(seconds: float, to: float, *, low: float = 0.15) -> Samples:
    """A vowel that rises from 160 to 200 Hz and then has another pitch for ``low`` seconds."""
    rising = vowel(lambda at: 160.0 + 40.0 * at / seconds, seconds - low, RATE_HZ)
    return np.concatenate((rising, vowel(to, low, RATE_HZ)))


def test_a_voice_that_falls_before_the_pause_ends_low() -> None:
    assert ends_low(np.concatenate((falling(2.0, 120.0), silence(0.2))), RATE_HZ)


@each_row(
    ("name", "samples"),
    [
        ("it rises", np.concatenate((falling(2.0, 260.0), silence(0.2)))),
        ("it fell long ago", np.concatenate((falling(2.0, 120.0), silence(0.9)))),
        (
            "it fell within, and rose",
            np.concatenate((falling(1.5, 120.0), falling(1.0, 250.0), silence(0.2))),
        ),
        ("it was low for a moment", np.concatenate((falling(2.0, 120.0, low=0.05), silence(0.2)))),
        ("hardly anything was said", np.concatenate((falling(0.5, 120.0), silence(0.2)))),
        ("there is no voice", noise(2.0, level=0.1)),
        ("there is nothing", np.zeros(0, np.float32)),
    ],
)
def test_a_voice_does_not_end_low_if(name: str, samples: Samples) -> None:
    assert not ends_low(samples, RATE_HZ)
