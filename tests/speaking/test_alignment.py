"""Speech of Kokoro's is timed without its times, and held against them; they are told to 25 ms."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.alignment import MOST_FRAMES, RATE_HZ, Aligner, TimeWarp, time_warp
from companion.speaking.choose import OPENERS, Engine
from companion.speaking.engines.espeak import Espeak
from companion.speaking.shaping import RawSpeech
from companion.speaking.spoken_form import SpokenForm, spoken_form
from companion.speaking.voice import SpeechEngine
from companion.values import CancelToken, Samples
from tests.fakes.installed_engines import downloaded_voice
from tests.support.untimed_speech import SENTENCES, onset_errors, said, untimed

pytestmark = pytest.mark.model

Told: TypeAlias = tuple[tuple[RawSpeech, SpokenForm], ...]


@pytest.fixture(scope="module")
def aligner() -> Aligner:
    aligner = Aligner()
    aligner.open()
    return aligner


@pytest.fixture(scope="module")
def kokoro() -> Iterator[SpeechEngine]:
    kokoro = OPENERS[Engine.KOKORO](downloaded_voice("kokoro-82m", "am_michael"))
    yield kokoro
    kokoro.close()


@pytest.fixture(scope="module")
def reader() -> Espeak:
    reader = Espeak()
    reader.open()
    return reader


@pytest.fixture(scope="module")
def told(kokoro: SpeechEngine) -> Told:
    """What Kokoro makes of the sentences, which takes it as long as saying them."""
    return tuple(said(kokoro, text) for text in SENTENCES)


def test_sounds_and_words_are_found_where_the_voice_says_they_are(aligner: Aligner, told: Told) -> None:
    errors, word_errors = [], []
    for speech, form in told:
        found = aligner.timed(untimed(speech), form, CancelToken())
        errors += onset_errors(speech, found)
        pairs = zip(speech.words, found.words, strict=True)
        word_errors += [abs(a.start - b.start) for a, b in pairs if a and b]

    assert np.percentile(errors, 95) <= 0.09
    assert np.mean(errors) <= 0.04
    assert len(word_errors) == sum(len(text.split()) for text in SENTENCES)
    assert np.percentile(word_errors, 90) <= 0.08


def test_a_robotic_voice_is_timed_too(aligner: Aligner, reader: Espeak) -> None:
    speech, form = said(reader, SENTENCES[2])

    assert np.mean(onset_errors(speech, aligner.timed(untimed(speech), form, CancelToken()))) <= 0.04


@pytest.mark.parametrize(
    "text", ["", "...", "Привет!", "你好", "Zxqv brrgh'th 4711 €5 :)", "mm", "WHAT?!", "a" * 200, "no " * 60]
)
def test_whatever_is_said_times_are_in_order_and_inside(aligner: Aligner, told: Told, text: str) -> None:
    speech, _ = told[0]
    form = spoken_form(text)

    found = aligner.timed(replace(untimed(speech), words=(None,) * len(form.words)), form, CancelToken())

    times = [time for p in found.phonemes for time in (p.start, p.end)]
    assert times == sorted(times)
    assert not times or (times[0] >= 0 and times[-1] <= len(speech.samples) / speech.rate_hz)
    assert len(found.words) == len(form.words)


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(16000), np.full(40, 0.1), np.eye(1, 800, 9)[0]])
@pytest.mark.parametrize("language", ["en", "de"])
def test_sound_that_is_no_speech_does_no_harm(samples: np.ndarray, language: str) -> None:
    aligner = Aligner(language)
    aligner.open()
    form = spoken_form("Hello there.")

    found = aligner.timed(RawSpeech(samples.astype(np.float32), 16000, (None, None), ()), form, CancelToken())

    assert all(p.end <= len(samples) / 16000 for p in found.phonemes)


def test_another_language_is_timed_by_espeaks_voice_for_it() -> None:
    german, aligner = Espeak("de+m3"), Aligner("de")
    german.open()
    aligner.open()
    speech, form = said(german, "Guten Morgen, ich habe schon auf dich gewartet.")

    assert (
        np.percentile(onset_errors(speech, aligner.timed(untimed(speech), form, CancelToken())), 90) <= 0.04
    )


def test_an_aligner_that_was_not_opened_opens_itself(reader: Espeak) -> None:
    speech, form = said(reader, SENTENCES[0])

    assert Aligner().timed(untimed(speech), form, CancelToken()).phonemes


def test_a_language_that_nothing_speaks_is_not_timed(reader: Espeak) -> None:
    aligner = Aligner("xx-nowhere")
    aligner.open()
    speech, form = said(reader, SENTENCES[0])

    found = aligner.timed(speech, form, CancelToken())

    assert found.phonemes == ()
    assert found.words == speech.words


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
