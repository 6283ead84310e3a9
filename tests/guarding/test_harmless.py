"""Everyday words that hold a grave one: homonyms, games, figures of speech, history, fiction, questions to anybody."""

from pathlib import Path

from companion.guarding.crisis import read_judge
from companion.guarding.heard import heard, read_asked
from companion.values import Boundaries, Grade
from tests.tables import each_row

HARMLESS = (Path(__file__).parent / "harmless_en.txt").read_text(encoding="utf-8").splitlines()
ASKED = read_asked()
JUDGE = read_judge()


@each_row("words", HARMLESS)
def test_harmless_words_get_no_verdict(words: str) -> None:
    assert heard(words, (), Boundaries(), ASKED) is None
    assert JUDGE.judge(words, None).grade is Grade.NONE
