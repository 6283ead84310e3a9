"""Speech of Kokoro's is timed without its times, and held against them; they are told to 25 ms."""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
import pytest

from companion.speaking.choose import OPENERS, Engine
from companion.speaking.engines.espeak import Espeak
from companion.speaking.shaping import RawSpeech
from companion.speaking.spoken_form import SpokenForm
from companion.speaking.voice import SpeechEngine
from companion.values import CancelToken
from tests.fakes.installed_engines import downloaded_voice
from tests.lab.alignment.forced import MOST_SECONDS, ForcedAligner
from tests.support.untimed_speech import SENTENCES, onset_errors, said, untimed

pytestmark = pytest.mark.model

Told: TypeAlias = tuple[tuple[RawSpeech, SpokenForm], ...]


@pytest.fixture(scope="module")
def aligner() -> ForcedAligner:
    pytest.importorskip("pocketsphinx", reason="there is no pocketsphinx for this Python")
    return ForcedAligner()


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


def test_sounds_and_words_are_found_where_the_voice_says_they_are(aligner: ForcedAligner, told: Told) -> None:
    errors, word_errors = [], []
    for speech, form in told:
        found = aligner.timed(untimed(speech), form, CancelToken())
        errors += onset_errors(speech, found)
        pairs = zip(speech.words, found.words, strict=True)
        word_errors += [abs(a.start - b.start) for a, b in pairs if a and b]

    assert np.percentile(errors, 95) <= 0.065
    assert np.mean(errors) <= 0.03
    assert len(word_errors) == sum(len(text.split()) for text in SENTENCES)
    assert np.percentile(word_errors, 90) <= 0.05


def test_speech_of_minutes_is_timed_at_once(aligner: ForcedAligner, reader: Espeak) -> None:
    speech, form = said(reader, " ".join(SENTENCES * 5))
    assert len(speech.samples) / speech.rate_hz > MOST_SECONDS

    found = aligner.timed(untimed(speech), form, CancelToken())

    assert np.median(onset_errors(speech, found)) <= 0.05
