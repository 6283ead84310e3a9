import pytest
from companion.thinking.said_before import FEWEST_WORDS, not_again
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.fit_sentences import FitSentences
from companion.thinking.language_model import Message
from companion.thinking.reply_text import ReplyCleaner
from companion.values import Speaker

HURT = "That must have hurt a lot. What happened then?"
JUPITER = "The largest planet is Jupiter."


def person(text: str) -> Message:
    return Message(Speaker.PERSON, text)


def companion(text: str) -> Message:
    return Message(Speaker.COMPANION, text)


TALK = (
    person("She sold my bicycle."),
    companion(HURT),
    person("What is the largest planet?"),
    companion(JUPITER),
    person("Oh."),
)


def said(reply: str, *before: str, begun: str = "", every: int = 3) -> str:
    cleaner = ReplyCleaner(said_before=before, begun=begun)
    pieces = [reply[at : at + every] for at in range(0, len(reply), every)]
    return "".join(map(cleaner.feed, pieces)) + cleaner.finish()


def test_a_sentence_that_was_said_before_is_left_out() -> None:
    assert said("That must have hurt a lot! Did it?", HURT) == "Did it?"
    assert said("I see. That must have hurt a lot", HURT) == "I see."


def test_what_only_begins_like_it_or_goes_on_is_said() -> None:
    assert said("That must have hurt. So much.", HURT) == "That must have hurt. So much."
    assert said("That must have hurt a lot more.", HURT) == "That must have hurt a lot more."


def test_a_short_sentence_comes_again() -> None:
    assert said("What happened then?", HURT) == "What happened then?"


def test_a_sentence_that_code_began_is_left_out_as_far_as_it_is_not_said() -> None:
    assert said(" have hurt a lot.", HURT, begun="That must") == ""
    assert said(" have been hard.", HURT, begun="That must") == " have been hard."


def test_words_are_held_back_only_while_they_are_those_that_were_said() -> None:
    cleaner = ReplyCleaner(said_before=[HURT])

    assert cleaner.feed("That must have ") == ""
    assert cleaner.feed("been so") == "That must have been"


def test_replies_are_not_repeated_to_other_words() -> None:
    assert not_again(TALK, "I lost my keys.") == (HURT, JUPITER)


@pytest.mark.parametrize(
    "words",
    ["Pardon?", "What?", "Sorry, I didn't catch that.", "Can you say that again?", "What did you just say?"],
)
def test_who_did_not_hear_is_told_again(words: str) -> None:
    assert not_again(TALK, words) == ()


@pytest.mark.parametrize(
    ("words", "barred"),
    [
        ("What's the largest planet?", (HURT,)),
        ("Which planet is the largest?", (HURT,)),
        ("What is the smallest country of all?", (HURT, JUPITER)),
        ("She sold my bicycle.", (HURT, JUPITER)),
        ("I failed again.", (HURT, JUPITER)),
        ("Sorry, what a day.", (HURT, JUPITER)),
    ],
)
def test_a_question_may_be_answered_in_the_same_words(words: str, barred: tuple[str, ...]) -> None:
    assert not_again(TALK, words) == barred


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=FEWEST_WORDS + 2), max_size=6))
def test_only_long_sentences_that_were_said_before_are_left_out(sentences: list[list[str]]) -> None:
    known = ["a b c a b", "b b b b b b", "a b"]
    fit = FitSentences("xx", (), [". ".join(known)])

    left = fit.feed(" ".join(" ".join(words) + "." for words in sentences)) + fit.finish()

    kept = [words for words in map(" ".join, sentences) if words not in known[:2]]
    assert left == " ".join(f"{words}." for words in kept)
