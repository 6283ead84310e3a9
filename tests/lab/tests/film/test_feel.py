import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.encoder.meaning import Encoder
from companion.sound.wav import write_wav
from companion.storage.new_file import NewFile
from companion.values import (
    Affect,
    AffectEstimate,
    Audio,
    BadInput,
    Deviation,
    PartBroken,
    Samples,
    TextMeasures,
    ToneEstimate,
)
from tests.fakes.text_reader import FakeTextReader

Captured = pytest.CaptureFixture[str]
KEYS = {
    "valence",
    "arousal",
    "dominance",
    "valence_sd",
    "arousal_sd",
    "dominance_sd",
    "emotions",
    "is_unsure",
}


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> FakeTextReader:
    fake = FakeTextReader()
    monkeypatch.setattr("tests.lab.feel.open_text_reader", lambda: fake)
    return fake


def objects(capsys: Captured) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def says(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))


def test_a_sentence_is_read_as_numbers_with_their_deviations(capsys: Captured) -> None:
    assert main(["feel", "I am very happy", "--json"]) == 0

    (felt,) = objects(capsys)
    assert set(felt) == KEYS
    assert felt["valence"] > 0.5
    assert 0 < felt["valence_sd"] < 0.5
    assert felt["emotions"][0]["name"] == "joy"
    assert set(felt["emotions"][0]) == {"name", "probability", "intensity"}
    assert felt["is_unsure"] is False


def test_a_sentence_is_read_in_words_for_people(capsys: Captured) -> None:
    assert main(["feel", "I am sad"]) == 0

    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("unpleasant (valence -0.60 ± 0.2")
    assert "sadness 90%" in line


@pytest.mark.parametrize("text", ["", "   ", "私は悲しい", "\udcff\udcfe", "🙂"])
def test_what_cannot_be_read_is_neutral_and_unsure(text: str, capsys: Captured) -> None:
    assert main(["feel", text, "--json"]) == 0

    (felt,) = objects(capsys)
    assert (felt["valence"], felt["valence_sd"], felt["emotions"]) == (0.0, 0.6, [])
    assert felt["is_unsure"] is True


def test_every_line_of_a_file_gets_its_object_even_an_empty_one(tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes("\ufeffI am sad\r\n\n\nI am glad".encode())

    assert main(["feel", "--lines", str(file), "--json"]) == 0

    assert [felt["valence"] for felt in objects(capsys)] == [-0.6, 0.0, 0.0, 0.6]


def test_lines_come_from_standard_input_too(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    says(monkeypatch, b"I am sad\nI am glad\n")

    assert main(["feel", "--lines", "-", "--json"]) == 0

    assert [felt["valence"] for felt in objects(capsys)] == [-0.6, 0.6]


def test_bytes_that_are_no_text_are_replaced(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, reader: FakeTextReader
) -> None:
    says(monkeypatch, b"\xff\xfe\x00\n\xc3\x28 sad\n")

    assert main(["feel", "--lines", "-", "--json"]) == 0

    assert len(objects(capsys)) == 2
    assert reader.asked[1] == "\ufffd( sad"


def test_a_line_of_20000_characters_is_one_object(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    says(monkeypatch, b"sad " * 5000 + b"\n")

    assert main(["feel", "--lines", "-", "--json"]) == 0

    (felt,) = objects(capsys)
    assert -1 <= felt["valence"] <= 1


def test_a_file_that_is_not_there_is_told_in_one_sentence(tmp_path: Path, capsys: Captured) -> None:
    code = main(["feel", "--lines", str(tmp_path / "nowhere"), "--json"])

    out, err = capsys.readouterr()
    assert code == EXIT_TROUBLE
    assert out == ""
    assert "cannot be read" in err


def test_a_damaged_model_is_told_once_and_all_is_neutral_and_unsure(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def broken() -> Encoder:
        raise PartBroken("The part that reads feelings is damaged; install Companion again.")

    monkeypatch.setattr("tests.lab.feel.open_text_reader", broken)
    says(monkeypatch, b"I am sad\nI am glad\n")

    code = main(["feel", "--lines", "-", "--json"])

    out, err = capsys.readouterr()
    assert code == EXIT_TROUBLE
    assert err.count("damaged") == 1
    assert [json.loads(line)["is_unsure"] for line in out.splitlines()] == [True, True]


def test_a_model_that_fails_on_the_way_is_told_once_and_the_rest_is_unsure(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured, reader: FakeTextReader
) -> None:
    def broken(texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        raise PartBroken("The part that understands sentences is damaged; install Companion again.")

    monkeypatch.setattr(reader, "measure", broken)
    says(monkeypatch, b"I am sad\nI am glad\n")

    code = main(["feel", "--lines", "-", "--json"])

    out, err = capsys.readouterr()
    assert code == EXIT_TROUBLE
    assert err.count("damaged") == 1
    assert [json.loads(line)["is_unsure"] for line in out.splitlines()] == [True, True]


class Heard:
    def __init__(self, text: str) -> None:
        self._text = text

    def feed(self, samples: Samples) -> None:
        assert samples.dtype == np.float32

    def finish(self) -> str:
        return self._text


class Recogniser:
    text = "I am very happy"

    @classmethod
    def load(cls) -> "Recogniser":
        return cls()

    def begin(self) -> Heard:
        return Heard(self.text)


@pytest.fixture
def recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("companion.hearing.moonshine.Moonshine", Recogniser)
    path = tmp_path / "said.wav"
    write_wav(NewFile(path), Audio(np.zeros(44_100, np.float32), 44_100))
    return path


def test_a_recording_is_read_from_its_words_and_tone(
    recording: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    felt_low = AffectEstimate(Affect(-0.5, -0.5, 0.0), Deviation(0.2, 0.2, 0.2))
    low = ToneEstimate(felt_low, angry=0.0, happy=0.0, neutral=0.1, sad=0.9)
    monkeypatch.setattr("tests.lab.feel.tone_of", lambda samples, rate_hz: low)

    assert main(["feel", "--wav", str(recording), "--json"]) == 0

    (felt,) = objects(capsys)
    assert set(felt) == KEYS | {"text", "words", "tone", "is_tone_unsure", "do_disagree"}
    assert felt["text"] == "I am very happy"
    assert felt["tone"]["arousal"] == -0.5
    assert felt["do_disagree"] is True


def test_without_what_measures_tone_the_words_are_read(
    recording: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def missing(samples: Samples, rate_hz: int) -> None:
        raise BadInput("What measures the tone is missing; install Companion again.")

    monkeypatch.setattr("tests.lab.feel.tone_of", missing)

    code = main(["feel", "--wav", str(recording), "--json"])

    out, err = capsys.readouterr()
    assert code == EXIT_TROUBLE
    assert json.loads(out)["valence"] > 0.5
    assert "missing" in err


@pytest.mark.parametrize("content", [b"", b"no sound at all"])
def test_a_file_that_is_no_recording_is_told_in_one_sentence(
    content: bytes, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "x.wav").write_bytes(content)

    code = main(["feel", "--wav", str(tmp_path / "x.wav"), "--json"])

    out, err = capsys.readouterr()
    assert code == EXIT_TROUBLE
    assert out == ""
    assert err.count("\n") == 1
