"""A recogniser writes down what the voices say."""

import re
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
import soxr

from companion.speaking.choose import Engine, VoiceSpec, open_voice
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import Voice
from companion.values import Audio, CancelToken, Clause, PartMissing
from tests.fakes.installed_engines import downloaded_voice
from tests.support.word_errors import count_edits

SENTENCES = (
    "Please take your time, there is no hurry.",
    "I would rather listen than talk right now.",
    "You sound tired, did you sleep well?",
    "I was thinking about you this morning.",
)
IN_DIGITS = (
    "We meet at 10:05 on Nov 21, 2026.",
    "It costs $5.50, about 20% more than in the 1990s.",
    "Dr. Smith has 3 dogs and 1,250 books.",
    "The train leaves at 7:30 pm and takes 2 hours.",
    "Write to ann@example.com, please.",
)
"""Captions with what is no word."""
TAKES = 3
WER_MOST = 0.1
WER_MOST_IN_DIGITS = {"piper-en-us-joe": 0.15, "kokoro-82m": 0.15, "espeak": 0.3}
"""More than of words alone: the recogniser writes names and addresses in its own ways."""


def words(text: str) -> list[str]:
    return re.sub(r"[^a-z' ]", " ", text.lower()).split()


@pytest.fixture(scope="module")
def hear() -> Callable[[Audio], str]:
    import moonshine_voice

    package = find_spec("moonshine_voice")
    assert package is not None
    assert package.origin is not None
    folder = Path(package.origin).parent / "assets" / "tiny-en"
    if not folder.exists():
        pytest.skip("moonshine's tiny model is not in its package")
    transcriber = moonshine_voice.Transcriber(str(folder), moonshine_voice.ModelArch.TINY)

    def transcribe(audio: Audio) -> str:
        samples = soxr.resample(audio.samples, audio.rate_hz, 16_000)
        padded = np.pad(samples, (4_000, 8_000))
        lines = transcriber.transcribe_without_streaming(padded.tolist(), 16_000).lines
        return " ".join(line.text for line in lines)

    return transcribe


@pytest.mark.model
@pytest.mark.parametrize("name", WER_MOST_IN_DIGITS)
def test_what_a_voice_says_is_heard_back_numbers_too(name: str, hear: Callable[[Audio], str]) -> None:
    voice = opened(name)

    def heard(text: str) -> str:
        return hear(said(voice, text))

    def wrong(texts: Sequence[str]) -> float:
        found = sum(fewest_edits(text, heard) for text in texts)
        return found / sum(len(words(spoken_form(text).text)) for text in texts)

    assert wrong(SENTENCES) <= WER_MOST
    assert wrong(IN_DIGITS) <= WER_MOST_IN_DIGITS[name]


def fewest_edits(text: str, heard: Callable[[str], str]) -> int:
    """Say a text again where it was misheard, for no two takes of a voice are the same; return the best of three."""
    wanted = words(spoken_form(text).text)
    fewest = len(wanted)
    for _ in range(TAKES):
        fewest = min(fewest, count_edits(wanted, words(spoken_form(heard(text)).text)))
        if fewest == 0:
            break
    return fewest


def opened(name: str) -> Voice:
    try:
        return open_voice(VoiceSpec(Engine.ESPEAK) if name == "espeak" else downloaded_voice(name))
    except PartMissing as missing:
        pytest.skip(str(missing))


def said(voice: Voice, text: str) -> Audio:
    spoken = voice.speak(Clause(0, text), CancelToken())
    assert spoken is not None
    return spoken.audio
