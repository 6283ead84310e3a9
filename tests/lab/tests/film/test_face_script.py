import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.anchors import ANCHORS
from companion.values import Affect, BadInput, GestureName, Phase
from tests.lab.film.face_script import AFTER, face_script, read_face_script
from tests.tables import each_row

SCRIPT = """
[[instants]]
at = 3.0
says = "How good to see you!"
gesture = "nod"

[[instants]]
at = 0.5
feeling = "happy"
phase = "listening"

[[instants]]
at = 1
feeling = [-0.5, 0.25, 0]
pose = { head_yaw = -0.5, jaw_drop = 1 }
"""


def test_a_script_says_what_happens_when_in_order_of_time() -> None:
    happy, sad, words = face_script(SCRIPT).instants

    assert (happy.at, happy.feeling, happy.phase) == (0.5, ANCHORS["happy"].affect, Phase.LISTENING)
    assert (sad.feeling, sad.pose) == (Affect(-0.5, 0.25, 0.0), {"head_yaw": -0.5, "jaw_drop": 1.0})
    assert (words.says, words.gesture) == ("How good to see you!", GestureName.NOD)


def test_a_film_goes_on_for_a_little_after_its_last_instant() -> None:
    assert face_script(SCRIPT).end == 3.0 + AFTER


@each_row(
    ("script", "sentence"),
    [
        ("instants = 3", "The script is not right"),
        ("[[instants]]\nat = 1\nmood = 'happy'", "The script is not right"),
        ("[[instants]]\nfeeling = 'happy'", "The script is not right"),
        ("[[instants]]\nat = -1", "An instant lies between 0 and 300 seconds."),
        ("[[instants]]\nat = nan", "An instant lies between 0 and 300 seconds."),
        ("[[instants]]\nat = 1\nfeeling = 'odd'", "No feeling is called odd; there are calm, "),
        (
            "[[instants]]\nat = 1\nfeeling = [2, 0, 0]",
            "Valence, arousal and dominance each lie between -1 and 1.",
        ),
        ("[[instants]]\nat = 1\npose = { ears = 1 }", "The face has no ears."),
        ("[[instants]]\nat = 1\npose = { jaw_drop = 2 }", "The value of jaw_drop lies between 0 and 1."),
        ("[[instants]]\nat = 1\ngesture = 'dance'", "The script is not right"),
        ("instants = " + "[" * 100_000, "The script is not right: it is nested too deeply."),
        (
            "[[instants]]\nat = 1\nsays = '  '",
            "There is nothing to say in it. Please write some words.",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(script: str, sentence: str) -> None:
    with pytest.raises(BadInput) as raised:
        face_script(script)

    assert raised.value.sentence.startswith(sentence)


@given(st.text())
def test_any_text_is_a_script_or_is_refused(text: str) -> None:
    with contextlib.suppress(BadInput):
        assert face_script(text).end >= AFTER


@pytest.mark.parametrize("data", [b"\xff\xfe", b"# nothing\n" * 2**17, None])
def test_a_file_that_is_no_script_is_refused(tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "script.toml").write_bytes(data)

    with pytest.raises(BadInput) as raised:
        read_face_script(tmp_path / "script.toml")

    assert "script.toml" in raised.value.sentence
