from collections.abc import Iterable

import pytest

from companion.thinking.reply_end import EndWatch, ReplyEnd, ends_sentence
from tests.tables import each_row


@each_row("word", ["yes.", 'go."', "why?!", " so…", "はい。", "「どうぞ。」", "真的吗？"])
def test_a_word_with_a_stop_ends_its_sentence(word: str) -> None:
    assert ends_sentence(word)


@each_row("word", ["Dr.", "e.g.", "yes", "3,5", "", ")", "そして、"])
def test_an_abbreviation_does_not(word: str) -> None:
    assert not ends_sentence(word)


def let_through(words: Iterable[str], *, max_sentences: int | None = None) -> tuple[str, ReplyEnd | None]:
    """Return what is let through of words, and why the rest was not."""
    watch = EndWatch(max_sentences=max_sentences)
    return "".join(map(watch.feed, words)), watch.ended


def test_nothing_is_let_through_behind_the_end() -> None:
    assert let_through(["One.", " Two.", "!"], max_sentences=1) == ("One.", ReplyEnd.LONG_ENOUGH)


@pytest.mark.parametrize(
    "words",
    [
        ["Really?", "!", " Well...", " Fine."],
        ["本当！", "？", "それは。", "そう！"],
        ["Ça", " va", " ?", " Bien", " !", " Oui."],
    ],
)
def test_several_stops_end_one_sentence(words: list[str]) -> None:
    assert let_through([*words, " And"], max_sentences=3) == ("".join(words), ReplyEnd.LONG_ENOUGH)


def test_a_word_over_and_over_ends_the_reply() -> None:
    assert let_through(["そうだね。"] * 9) == ("そうだね。" * 6, ReplyEnd.REPETITION)
