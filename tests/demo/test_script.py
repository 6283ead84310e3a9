import re
from pathlib import Path

import numpy as np
import pytest

from companion.demo.performance import BUNDLED, ScriptedTurn, load_script
from companion.sound.wav import read_sound
from companion.values import BadInput
from tests.tables import each_row

TURN = '[[turn]]\nfile = "hello.wav"\ntext = "Hello."\ncredit = "made"\n'


def script(tmp_path: Path, text: str | bytes) -> Path:
    file = tmp_path / "conversation.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_turns_are_read_in_order_with_their_cues(tmp_path: Path) -> None:
    file = script(tmp_path, TURN + "after = 2\n\n" + TURN + "into = 0.5\n")

    assert load_script(file) == (
        ScriptedTurn(tmp_path / "hello.wav", "Hello.", "made", after=2.0),
        ScriptedTurn(tmp_path / "hello.wav", "Hello.", "made", into=0.5),
    )


@each_row(
    "text",
    [
        "",
        "turn = 5",
        "[[turn]]\nfile = 'a.wav'\n",
        "[[turn\n",
        b"\xff\xfe",
        TURN + 'after = "soon"\n',
        TURN + "befor = 1.0\n",
        TURN.replace('"Hello."', "5"),
    ],
)
def test_a_file_that_is_no_script_is_refused_in_one_sentence(text: str | bytes, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        load_script(script(tmp_path, text))

    assert caught.value.sentence.endswith("install the program again.")


def test_a_script_that_is_not_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        load_script(tmp_path / "none.toml")


def test_the_bundled_conversation_has_six_turns_or_more_one_of_them_an_interruption() -> None:
    turns = load_script()

    assert len(turns) >= 6
    assert any(turn.into is not None for turn in turns)


@each_row("turn", load_script())
def test_each_bundled_recording_is_there_audible_and_has_a_credit(turn: ScriptedTurn) -> None:
    audio = read_sound(turn.file)

    assert 0.3 < audio.seconds < 15.0
    assert float(np.sqrt(np.mean(audio.samples**2))) > 0.02
    assert float(np.abs(audio.samples).max()) <= 1.0
    assert turn.text.strip()
    assert turn.credit.strip()


def test_the_source_and_the_licence_of_each_recording_are_named() -> None:
    assert all(re.search(r"\b(CC0|CC BY|Apache-2\.0)\b", turn.credit) for turn in load_script())


def test_nothing_lies_beside_the_script_that_it_does_not_say() -> None:
    said = {turn.file.name for turn in load_script()}

    assert {file.name for file in BUNDLED.parent.iterdir()} - said == {BUNDLED.name}
