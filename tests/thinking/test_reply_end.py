import pytest

from companion.thinking.reply_end import EndWatch, ReplyEnd, ends_sentence
from tests.tables import each_row


@each_row("word", ["yes.", 'go."', "why?!", " so…", "はい。", "「どうぞ。」", "真的吗？"])
def test_a_word_with_a_stop_ends_its_sentence(word: str) -> None:
    assert ends_sentence(word)


@each_row("word", ["Dr.", "e.g.", "yes", "3,5", "", ")", "そして、"])
def test_an_abbreviation_does_not(word: str) -> None:
    assert not ends_sentence(word)


def test_nothing_is_let_through_behind_the_end() -> None:
    watch = EndWatch(max_sentences=1)

    assert watch.feed("One. Two.") == "One."
    assert watch.ended is ReplyEnd.LONG_ENOUGH
    assert watch.feed(" Three.") == ""


@pytest.mark.parametrize("said", ["Really?! Well... Fine.", "本当！？それは。そう！", "Ça va ? Bien ! Oui."])
def test_several_stops_end_one_sentence(said: str) -> None:
    watch = EndWatch(max_sentences=3)

    assert watch.feed(f"{said} And more.") == said


def test_words_without_blanks_are_told_apart_at_their_stops() -> None:
    watch = EndWatch(max_sentences=None)

    assert watch.feed("そうだね。" * 9) == "そうだね。" * 6
    assert watch.ended is ReplyEnd.REPETITION
