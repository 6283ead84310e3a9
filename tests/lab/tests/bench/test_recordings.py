from pathlib import Path

import numpy as np
import pytest

from companion.demo.performance import load_script
from companion.sound.wav import read_sound
from companion.values import Audio
from tests.lab.bench.recordings import speech_end, utterances


def spoken() -> Audio:
    """A person's "How are you?"."""
    return read_sound(load_script()[0].file)


def with_quiet(audio: Audio, *, before: float = 0.0, after: float = 0.0) -> Audio:
    quiet = [np.zeros(round(seconds * audio.rate_hz), np.float32) for seconds in (before, after)]
    return Audio(np.concatenate((quiet[0], audio.samples, quiet[1])), audio.rate_hz)


@pytest.mark.model
def test_quiet_before_speech_moves_its_end_and_quiet_after_it_does_not() -> None:
    ended = speech_end(spoken())

    assert 0.2 < ended <= spoken().seconds
    assert speech_end(with_quiet(spoken(), after=1.0)) == pytest.approx(ended, abs=0.04)
    assert speech_end(with_quiet(spoken(), before=0.64)) == pytest.approx(ended + 0.64, abs=0.07)


def folder_with(tmp_path: Path, name: str, header: str, *rows: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    (folder / "manifest.csv").write_text("\n".join((header, *rows)) + "\n", "utf-8")


def test_complete_turns_are_questions_and_statements_with_the_sources_text_and_cut_ones_are_apart(
    tmp_path: Path,
) -> None:
    folder_with(
        tmp_path,
        "human_speech",
        "file,kind,ends_complete,text_from,text",
        "good.wav,question,yes,source,How are you?",
        "too.wav,statement,yes,source,I am fine.",
        "open.wav,question,no,source,How are",
        "heard.wav,question,yes,recognised,How are you?",
        "number.wav,number,yes,source,Five.",
        "talk.wav,spontaneous,no,recognised,And then the",
    )

    assert [(each.source, each.file.name, each.ends_complete) for each in utterances(tmp_path)] == [
        ("human_speech", "good.wav", True),
        ("human_speech", "too.wav", True),
        ("human_speech", "open.wav", False),
        ("human_speech", "talk.wav", False),
    ]
