import json
from pathlib import Path

import pytest

from companion.cli.main import main
from tests.lab.evaluation.turns import REPLIES
from tests.lab.tests.evaluation.talks import a_row, given

pytestmark = pytest.mark.model
SISTER = "My sister Anna plays the violin in Leipzig."


def written(folder: Path, name: str = "turns.jsonl", *options: str) -> str:
    file = folder / name
    assert main(["eval", "turns", "--data", str(folder), "--json", str(file), *options]) == 0
    return file.read_text(encoding="utf-8")


def test_each_line_is_written_down_with_what_the_model_was_given_and_who_led(tmp_path: Path) -> None:
    given(tmp_path, a_row("one", "I was at the lake.", "Whisper, please.", "Are you a human?"))

    answered, ordered, asked = map(json.loads, written(tmp_path).splitlines())

    assert (answered["scene"], answered["line"], answered["led_by"]) == ("one", 1, "model")
    assert answered["heard"] == [REPLIES["en"][0]]
    assert answered["prompts"][0]["end"].endswith("I was at the lake.")
    assert (ordered["led_by"], ordered["prompts"]) == ("code", [])
    assert ordered["clauses"][0]["delivery"]["prosody"]["breathiness"] == 1.0
    assert "because you asked what I am" in asked["planned"][0]["why"]


def test_what_was_told_in_an_earlier_session_is_recalled_by_its_words(tmp_path: Path) -> None:
    told = [["2026-09-10", SISTER]]
    given(tmp_path, a_row("one", "Do you remember what Anna plays?", told_before=told))

    (asked,) = map(json.loads, written(tmp_path).splitlines())

    assert SISTER in [one["text"] for one in asked["recalled"]]
    assert "violin" in asked["note"][0]


def test_the_same_program_writes_the_same_file_again(tmp_path: Path) -> None:
    given(tmp_path, a_row("one", "My dog died yesterday.", "I can't sleep."))

    assert written(tmp_path, "first.jsonl") == written(tmp_path, "second.jsonl")


def test_only_the_first_scenes_are_played_where_so_many_are_wanted(tmp_path: Path) -> None:
    given(tmp_path, a_row("one", "Hi."), a_row("two", "Hi."))

    (line,) = written(tmp_path, "turns.jsonl", "--scenes", "1").splitlines()

    assert json.loads(line)["scene"] == "one"
