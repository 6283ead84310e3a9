"""What every recogniser must do; the made Whisper recognises noise, so only how it behaves is judged there."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from companion.hearing.faster_whisper import FasterWhisper
from companion.hearing.moonshine import Moonshine
from companion.hearing.transcriber import Transcriber, Transcription
from companion.values import Samples, Transcript
from tests.fakes.transcriber import ScriptedTranscriber
from tests.hearing.sounds import SENTENCES, noise, sentence, silence
from tests.support.word_errors import count_edits, normalise

TINY_WHISPER = Path(__file__).parent.parent / "data" / "tiny-whisper"


def scripted() -> Transcriber:
    return ScriptedTranscriber([*SENTENCES.values()] * 3)


def made_whisper() -> Transcriber:
    return FasterWhisper.load(TINY_WHISPER, language="en")


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(scripted, id="scripted"),
        pytest.param(made_whisper, id="whisper"),
        pytest.param(Moonshine.load, id="moonshine", marks=pytest.mark.model),
    ],
)
def transcriber(request: pytest.FixtureRequest) -> Iterator[Transcriber]:
    load: Callable[[], Transcriber] = request.param
    loaded = load()
    yield loaded
    loaded.close()


def say(transcription: Transcription, sound: Samples, *, block: int = 160) -> list[Transcript]:
    told = (transcription.feed(sound[at : at + block]) for at in range(0, len(sound), block))
    return [transcript for transcript in told if transcript is not None]


def test_text_comes_while_one_speaks_and_stable_text_only_grows(transcriber: Transcriber) -> None:
    transcription = transcriber.begin()

    told = say(transcription, sentence("LJ001-0006"))

    assert told
    assert all(after.stable.startswith(before.stable) for before, after in pairwise(told))
    transcription.abandon()


def test_text_is_told_only_when_it_changed_or_quiet_begins(transcriber: Transcriber) -> None:
    transcription = transcriber.begin()
    sound = sentence("LJ001-0006")
    before, was_quiet = None, False

    for at in range(0, len(sound), 512):
        told = transcription.feed(sound[at : at + 512])
        if told:
            assert told != before or (transcription.ends_in_quiet and not was_quiet)
            before = told
        was_quiet = transcription.ends_in_quiet  # it may end and begin again between two texts


def test_the_end_brings_the_whole_text(transcriber: Transcriber) -> None:
    transcription = transcriber.begin()
    say(transcription, sentence("LJ001-0002"))

    assert transcription.finish()


def test_reading_in_a_pause_brings_the_whole_text_and_the_utterance_goes_on(transcriber: Transcriber) -> None:
    transcription = transcriber.begin()
    say(transcription, sentence("LJ001-0002"))

    text = transcription.read()
    say(transcription, silence(0.2))

    assert text
    assert transcription.finish() == text


def test_silence_has_no_words(transcriber: Transcriber) -> None:
    transcription = transcriber.begin()

    assert say(transcription, silence(3.0)) == []
    assert transcription.finish() == ""


def test_an_utterance_without_any_sound_has_no_words(transcriber: Transcriber) -> None:
    assert transcriber.begin().finish() == ""


def test_noise_is_survived(transcriber: Transcriber) -> None:
    transcription = transcriber.begin()
    say(transcription, noise(2.0, level=0.3))

    assert isinstance(transcription.finish(), str)


def test_a_new_utterance_abandons_the_one_still_open(transcriber: Transcriber) -> None:
    first = transcriber.begin()
    say(first, sentence("LJ001-0002"))

    second = transcriber.begin()

    with pytest.raises(RuntimeError, match="over"):
        first.feed(silence(0.1))
    assert say(second, silence(1.0)) == []
    assert second.finish() == ""


def test_nothing_follows_an_end(transcriber: Transcriber) -> None:
    transcription = transcriber.begin()
    transcription.finish()

    with pytest.raises(RuntimeError, match="over"):
        transcription.feed(silence(0.1))
    with pytest.raises(RuntimeError, match="over"):
        transcription.finish()
    transcription.abandon()


def test_an_abandoned_utterance_leaves_no_trace_in_the_next(transcriber: Transcriber) -> None:
    abandoned = transcriber.begin()
    say(abandoned, sentence("LJ001-0006"))
    abandoned.abandon()

    assert transcriber.begin().finish() == ""


def test_the_callers_sound_may_be_overwritten(transcriber: Transcriber) -> None:
    transcription = transcriber.begin()
    buffer = np.empty(160, np.float32)
    sound = silence(2.0)
    for at in range(0, len(sound), len(buffer)):
        buffer[:] = sound[at : at + len(buffer)]
        transcription.feed(buffer)
        buffer[:] = 1.0

    assert transcription.finish() == ""


@pytest.mark.model
def test_cutting_the_sound_elsewhere_changes_next_to_nothing() -> None:
    texts = []
    transcriber = Moonshine.load()
    for block in (160, 1170, 100_000):
        transcription = transcriber.begin()
        say(transcription, sentence("LJ001-0006"), block=block)
        texts.append(normalise(transcription.finish()))
    transcriber.close()

    assert max(count_edits(texts[0], text) for text in texts) <= 1
