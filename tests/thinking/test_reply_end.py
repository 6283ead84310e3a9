import pytest

from companion.thinking.reply_end import EndWatch, ReplyEnd, ends_sentence


@pytest.mark.parametrize("word", ["yes.", 'go."', "why?!", " so…"])
def test_a_word_with_a_stop_ends_its_sentence(word: str) -> None:
    assert ends_sentence(word)


@pytest.mark.parametrize("word", ["Dr.", "e.g.", "yes", "3,5", "", ")"])
def test_an_abbreviation_does_not(word: str) -> None:
    assert not ends_sentence(word)


def test_nothing_is_let_through_behind_the_end() -> None:
    watch = EndWatch(max_sentences=1)

    assert watch.feed("One. Two.") == "One."
    assert watch.ended is ReplyEnd.LONG_ENOUGH
    assert watch.feed(" Three.") == ""


def test_words_that_were_said_before_count_as_repeated() -> None:
    watch = EndWatch(max_sentences=None)
    watch.go_on_from("no no no no")

    assert watch.feed(" no no no no") == " no no"
    assert watch.ended is ReplyEnd.REPETITION
