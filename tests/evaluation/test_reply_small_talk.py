import json
from pathlib import Path

import pytest

from companion.evaluation.collected import rows_of
from companion.evaluation.reply_small_talk import COLLECTION, figures
from tests.evaluation.replies import FakeReplier


def test_the_words_of_all_replies_are_held_against_those_of_the_person(tmp_path: Path) -> None:
    said = ("Hm.", "It is raining cats and dogs")
    rows = [json.dumps({"before": [], "person": words}) for words in said]
    (tmp_path / "reply_small_talk.jsonl").write_text("\n".join(rows), "utf-8")

    length, longer = figures(FakeReplier(), tmp_path, 0, is_quick=False)  # which says "1 heard." to each

    assert length.value == pytest.approx(4 / 7)
    assert (longer.value, longer.of) == (0.5, 2)


def test_what_is_said_is_said_once_and_to_a_quick_run_less(tmp_path: Path) -> None:
    said = [row["person"] for row in rows_of(COLLECTION, tmp_path)]

    assert len(said) == len(set(said)) == 80
    assert figures(FakeReplier(), tmp_path, 0, is_quick=True)[0].of == 16
