import json
from pathlib import Path

import numpy as np
import pytest

from companion.evaluation.memory_cases import Talk
from companion.evaluation.memory_talks import TOKENS, build, dialogues, tokens
from companion.values import BadInput, Speaker

TALK = Talk(0.5, "I keep the key under the third pot.", "How do I get in?")
FILLING = tuple(tuple(f"word{number} and word{turn}, yes." for turn in range(6)) for number in range(400))


def test_a_long_talk_is_long_enough_and_ends_with_the_need() -> None:
    said, _ = build(TALK, FILLING, np.random.default_rng(0))

    assert tokens(said) >= TOKENS
    assert said[-1] == (Speaker.PERSON, TALK.need)


@pytest.mark.parametrize("depth", [0.05, 0.5, 0.9])
def test_the_telling_moment_lies_at_its_depth(depth: float) -> None:
    said, place = build(Talk(depth, TALK.telling, TALK.need), FILLING, np.random.default_rng(0))

    assert said[place] == (Speaker.PERSON, TALK.telling)
    before = tokens(said[:place])
    assert before / tokens(said) == pytest.approx(depth, abs=0.01)


def test_words_and_marks_are_counted() -> None:
    assert tokens([(Speaker.PERSON, "Well, I'm off!"), (Speaker.COMPANION, "Bye.")]) == 7 + 2


def test_dialogues_are_read_without_spaces_before_marks(tmp_path: Path) -> None:
    turns = [{"text": "Good morning , sir . I ' m late ."}, {"text": " Is it 5 ?"}]
    (tmp_path / "valid.jsonl").write_text(json.dumps({"turns": turns}) + "\n")

    assert dialogues(tmp_path) == (("Good morning, sir. I'm late.", "Is it 5?"),)


def test_a_folder_without_dialogues_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        dialogues(tmp_path)
