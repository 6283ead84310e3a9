from collections.abc import Iterable

import pytest

from companion.thinking.reply_text.cleaner import EndWatch, ReplyEnd, ends_sentence
from tests.tables import each_row


@each_row("word", ["yes.", 'go."', "why?!", " so…", "はい。", "「どうぞ。」", "真的吗？"])
def test_a_word_with_a_stop_ends_its_sentence(word: str) -> None:
    assert ends_sentence(word)


@each_row("word", ["Dr.", "e.g.", "z.B.", "(Mr.", "J.", "J.R.R.", "“É.", "yes", "3,5", "", ")", "そして、"])
def test_an_abbreviation_and_initials_do_not(word: str) -> None:
    assert not ends_sentence(word)


def let_through(words: Iterable[str], *, max_tokens: int | None = None) -> tuple[str, ReplyEnd | None]:
    """Return what is let through of words, and why the rest was not."""
    watch = EndWatch(max_tokens=max_tokens)
    return "".join(map(watch.feed, words)), watch.ended


@pytest.mark.parametrize(
    "words",
    [
        ["One", " two", " three", " four", " five", " six", " seven."],
        ["Ask", " Dr.", " J.", " R.", " Lee", " or", " Ann."],
        ["今日は", "とても", "長い一日", "だったね。"],
    ],
)
def test_a_reply_near_its_tokens_ends_with_its_sentence(words: list[str]) -> None:
    assert let_through([*words, " And", " more."], max_tokens=10) == ("".join(words), ReplyEnd.LONG_ENOUGH)


def test_marks_behind_the_last_sentence_belong_to_it() -> None:
    assert let_through(["Really?", "!", " Well."], max_tokens=1) == ("Really?!", ReplyEnd.LONG_ENOUGH)


def test_a_short_reply_ends_by_itself_however_many_sentences_it_has() -> None:
    words = [" So."] * 3 + [" Yes."] * 3

    assert let_through(words, max_tokens=20) == ("".join(words), None)


def test_without_a_limit_a_reply_goes_on() -> None:
    words = [f" word{number}." for number in range(1000)]

    assert let_through(words) == ("".join(words), None)


def test_a_word_over_and_over_ends_the_reply() -> None:
    assert let_through(["そうだね。"] * 9) == ("そうだね。" * 6, ReplyEnd.REPETITION)


@each_row(
    "text",
    ("Et mille et mille et mille, ça fait trois mille.", "Tick tock tick tock tick tock, goes the clock."),
)
def test_a_child_s_sum_and_a_rhyme_are_no_endless_reply(text: str) -> None:
    words = [f" {word}" for word in text.split()]

    assert let_through(words) == ("".join(words), None)
