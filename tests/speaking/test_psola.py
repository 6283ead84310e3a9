"""Pitch, melody, pace and resonances of speech are changed afterwards; words and phonemes follow."""

import sys
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import parselmouth
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.course import Course, CoursePoint, steady, time_map
from companion.speaking.psola import rendered
from companion.speaking.shaping import RawSpeech, Span
from companion.values import AS_READ, PartMissing, Prosody, Samples, TimedPhoneme
from tests.fakes.made_vowel import hiss, silence, struck, vowel
from tests.tables import each_row

RATE_HZ = 16_000


def falling(seconds: np.ndarray) -> np.ndarray:
    """A melody from 240 Hz down to 160 Hz within a second."""
    return 240.0 * (160.0 / 240.0) ** seconds


def phrase(rate_hz: int = RATE_HZ) -> Samples:
    """Silence, a hiss, a falling vowel, a hiss, a vowel, silence; 2 s."""
    return np.concatenate(
        (
            silence(0.1, rate_hz),
            hiss(0.15, rate_hz),
            vowel(falling, 1.0, rate_hz),
            hiss(0.15, rate_hz),
            vowel(190.0, 0.5, rate_hz),
            silence(0.1, rate_hz),
        )
    )


def raw(samples: Samples, rate_hz: int = RATE_HZ) -> RawSpeech:
    return RawSpeech(samples, rate_hz, (), ())


def heights(samples: Samples, rate_hz: int = RATE_HZ) -> np.ndarray:
    """F0 of voiced frames, semitones above 1 Hz."""
    sound = parselmouth.Sound(samples.astype(np.float64), rate_hz)
    f0_hz = sound.to_pitch_ac(time_step=0.01, pitch_floor=80.0, pitch_ceiling=500.0).selected_array[
        "frequency"
    ]
    return np.asarray(12.0 * np.log2(f0_hz[f0_hz > 0.0]))


def width(samples: Samples) -> float:
    """How far F0 moves, semitones."""
    low, high = np.percentile(heights(samples), (10, 90))
    return float(high - low)


def resonances_hz(samples: Samples) -> np.ndarray:
    """The middle three resonances of a vowel, by linear prediction (Burg)."""
    sound = parselmouth.Sound(samples.astype(np.float64), RATE_HZ)
    formants = sound.to_formant_burg(max_number_of_formants=3.5, maximum_formant=3600.0)
    times = np.arange(0.1, 0.9, 0.01)
    return np.array([np.nanmedian([formants.get_value_at_time(n, at) for at in times]) for n in (1, 2, 3)])


def level_db(samples: Samples) -> float:
    return float(10.0 * np.log10(np.mean(np.square(samples, dtype=np.float64))))


def test_what_nothing_is_to_be_changed_of_stays_the_very_same() -> None:
    speech = raw(phrase())

    assert rendered(speech, steady(AS_READ)) is speech
    assert rendered(speech, steady(Prosody(level_db=3.0, tilt_db=2.0, breathiness=0.5, pauses=2.0))) is speech


@pytest.mark.parametrize("pitch_st", [-6.0, -4.0, -1.0, 1.0, 4.0, 6.0])
@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000])
def test_pitch_moves_by_so_many_semitones(pitch_st: float, rate_hz: int) -> None:
    speech = raw(phrase(rate_hz), rate_hz)

    changed = rendered(speech, steady(Prosody(pitch_st=pitch_st)))

    moved = np.median(heights(changed.samples, rate_hz)) - np.median(heights(speech.samples, rate_hz))
    assert moved == pytest.approx(pitch_st, abs=0.15)
    assert len(changed.samples) == len(speech.samples)


@pytest.mark.parametrize("pitch_range", [0.25, 0.5, 1.5, 1.8])
def test_melody_is_scaled_round_its_median(pitch_range: float) -> None:
    speech = raw(phrase())

    changed = rendered(speech, steady(Prosody(pitch_range=pitch_range)))

    assert width(changed.samples) / width(speech.samples) == pytest.approx(pitch_range, abs=0.1)
    assert np.median(heights(changed.samples)) == pytest.approx(np.median(heights(speech.samples)), abs=0.15)


def test_one_place_can_be_raised_alone() -> None:
    speech = raw(vowel(180.0, 1.0, RATE_HZ))
    stressed = tuple(
        CoursePoint(at, Prosody(pitch_st=st)) for at, st in ((0.4, 0.0), (0.45, 3.0), (0.6, 3.0), (0.65, 0.0))
    )

    changed = rendered(speech, stressed).samples

    middle = round(0.45 * RATE_HZ), round(0.6 * RATE_HZ)
    assert np.median(heights(changed[slice(*middle)])) - 12 * np.log2(180.0) == pytest.approx(3.0, abs=0.2)
    assert np.median(heights(changed[: middle[0] - 1000])) == pytest.approx(12 * np.log2(180.0), abs=0.05)
    assert np.median(heights(changed[middle[1] + 1000 :])) == pytest.approx(12 * np.log2(180.0), abs=0.05)


@pytest.mark.parametrize("rate", [0.5, 0.8, 1.25, 2.0])
def test_pace_changes_length_and_leaves_pitch(rate: float) -> None:
    speech = raw(phrase())

    changed = rendered(speech, steady(Prosody(rate=rate)))

    assert len(changed.samples) == round(len(speech.samples) / rate)
    assert np.median(heights(changed.samples)) == pytest.approx(np.median(heights(speech.samples)), abs=0.2)


def test_words_and_phonemes_lie_where_their_sound_has_come_to_lie() -> None:
    sound = np.concatenate((silence(0.5, RATE_HZ), vowel(200.0, 0.3, RATE_HZ), silence(0.5, RATE_HZ)))
    speech = RawSpeech(
        sound, RATE_HZ, (Span(0.5, 0.8), None), (TimedPhoneme("", 0.0, 0.5), TimedPhoneme("a", 0.5, 0.8))
    )
    slow_first = (CoursePoint(0.0, Prosody(rate=0.7)), CoursePoint(1.3, Prosody(rate=1.3)))

    changed = rendered(speech, slow_first)

    loud = np.flatnonzero(np.abs(changed.samples) > 0.02) / RATE_HZ
    assert changed.words[1] is None
    assert changed.words[0] == pytest.approx((loud[0], loud[-1]), abs=0.012)
    assert [phoneme.phoneme for phoneme in changed.phonemes] == ["", "a"]
    assert changed.phonemes[0].end == changed.phonemes[1].start == pytest.approx(loud[0], abs=0.012)


@pytest.mark.parametrize("formants", [0.9, 0.95, 1.05, 1.1])
def test_resonances_move_and_pitch_stays(formants: float) -> None:
    speech = raw(vowel(lambda seconds: 100.0 + 40.0 * seconds, 1.0, RATE_HZ))

    changed = rendered(speech, steady(Prosody(formants=formants))).samples

    moved = np.exp(np.mean(np.log(resonances_hz(changed) / resonances_hz(speech.samples))))
    assert moved == pytest.approx(formants, abs=0.025)
    assert np.median(heights(changed)) == pytest.approx(np.median(heights(speech.samples)), abs=0.1)


@pytest.mark.parametrize("rate", [0.7, 1.4])
def test_a_hiss_stays_a_hiss_as_loud_as_it_was(rate: float) -> None:
    noise = hiss(1.0, RATE_HZ)

    changed = rendered(raw(noise), steady(Prosody(rate=rate, pitch_st=4.0))).samples

    inner = changed[800:-800]
    echo = np.fft.irfft(np.square(np.abs(np.fft.rfft(inner, 2 * len(inner)))))
    assert level_db(inner) == pytest.approx(level_db(noise), abs=0.7)
    assert np.max(np.abs(echo[20:1600])) / echo[0] < 0.1


@each_row(
    "samples",
    [
        silence(0.5, RATE_HZ),
        hiss(0.5, RATE_HZ),
        vowel(200.0, 0.012, RATE_HZ),
        vowel(200.0, 0.06, RATE_HZ),
        np.ones(1, np.float32),
        np.ones(RATE_HZ, np.float32),
        np.eye(1, RATE_HZ, 8000, dtype=np.float32)[0],
        struck(np.cumsum(np.random.default_rng(3).uniform(0.01, 0.05, 30)), 0.9, RATE_HZ),
    ],
)
def test_what_has_no_pitch_is_paced_all_the_same(samples: Samples) -> None:
    changed = rendered(raw(samples), steady(Prosody(pitch_st=-4.0, pitch_range=1.8, rate=0.8, formants=1.05)))

    assert len(changed.samples) == max(1, round(len(samples) / 0.8))
    assert np.all(np.isfinite(changed.samples))
    assert np.max(np.abs(changed.samples)) <= 1.5 * np.max(np.abs(samples))


def test_where_praat_is_missing_a_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "parselmouth", None)

    with pytest.raises(PartMissing, match="parselmouth") as missing:
        rendered(raw(phrase()), steady(Prosody(pitch_st=2.0)))

    assert missing.value.sentence.endswith("so the voice sounds plain.")


prosodies = st.builds(
    Prosody,
    pitch_st=st.floats(-12, 12),
    pitch_range=st.floats(0.05, 3),
    rate=st.floats(0.4, 2.5),
    formants=st.floats(0.8, 1.25),
)
SOUNDS: tuple[Callable[[], Samples], ...] = (
    phrase,
    lambda: vowel(110.0, 0.4, RATE_HZ),
    lambda: vowel(falling, 0.9, RATE_HZ)[700:],
    lambda: hiss(0.3, RATE_HZ),
)


@given(
    st.sampled_from(SOUNDS),
    st.lists(
        st.tuples(st.integers(0, 2000), prosodies), min_size=1, max_size=5, unique_by=lambda point: point[0]
    ),
)
def test_any_course_gives_a_sound_without_clicks_and_times_in_order(
    make: Callable[[], Samples], points: list[tuple[int, Prosody]]
) -> None:
    samples = make()
    length = len(samples) / RATE_HZ
    course: Course = tuple(
        CoursePoint(at / 1000, prosody) for at, prosody in sorted(points, key=lambda point: point[0])
    )
    marks = np.linspace(0.0, length, 9)
    words = tuple(Span(float(start), float(end)) for start, end in pairwise(marks))

    changed = rendered(RawSpeech(samples, RATE_HZ, words, ()), course)

    assert changed.samples.dtype == np.float32
    assert np.all(np.isfinite(changed.samples))
    assert len(changed.samples) == pytest.approx(time_map(course, length).length * RATE_HZ, abs=1.0)
    times = [at for span in changed.words if span is not None for at in span]
    assert times == sorted(times)
    assert times[0] == 0.0
    assert times[-1] <= len(changed.samples) / RATE_HZ + 1 / RATE_HZ
    fastest = max(1.0, *(point.prosody.formants for point in course))
    assert np.max(np.abs(np.diff(changed.samples)), initial=0.0) <= 1.5 * fastest * np.max(
        np.abs(np.diff(samples))
    )
