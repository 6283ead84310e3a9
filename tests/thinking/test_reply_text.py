import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.reply_text import ReplyCleaner, ReplyEnd, cleaned


def clean(text: str, *, name: str = "Ada", max_sentences: int | None = None) -> str:
    cleaner = ReplyCleaner(companion_name=name, max_sentences=max_sentences)
    return cleaner.feed(text) + cleaner.finish()


def end_of(text: str, *, max_sentences: int | None = None) -> ReplyEnd | None:
    cleaner = ReplyCleaner(companion_name="Ada", max_sentences=max_sentences)
    cleaner.feed(text)
    return cleaner.ended


@pytest.mark.parametrize(
    ("raw", "spoken"),
    [
        ("Hello there. How are you?", "Hello there. How are you?"),
        ("  \n Hello", "Hello"),
        ("Ada: Hello", "Hello"),
        ("**Assistant:** Hello", "Hello"),
        ("COMPANION : Hello", "Hello"),
        ("Your idea: go home.", "Your idea: go home."),
        ("What a day: rain.", "What a day: rain."),
        ("That is **very** _good_ and ~~fine~~.", "That is very good and fine."),
        ("Two * three is snake_case.", "Two * three is snake_case."),
        ("Use `print` now.", "Use print now."),
        ("# A title\nText.", "A title, Text."),
        ("- bread\n- milk\n* eggs", "bread, milk, eggs"),
        ("1. First.\n2. Second.", "First. Second."),
        ("See [the page](http://example.org/a_b) now.", "See the page now."),
        ("An [aside] stays.", "An [aside] stays."),
        ("Well <|im_end|> then</s>.", "Well then."),
        ("<|im_start|>assistant\nHello", "Hello"),
        ("[INST] Hello [/INST]", "Hello"),
        ("I <3 you, and 2 < 3.", "I <3 you, and 2 < 3."),
        ("<think>He is sad.\nBe kind.</think>\n\nI am sorry.", "I am sorry."),
        ("<think>never ends", ""),
        ("Hello.\nUser: Hi.\nAda: Oh.", "Hello."),
        ("Hello. User: Hi.", "Hello."),
        ("It is you: you won.", "It is you: you won."),
        ("Human: what", ""),
        ("- ", ""),
        ("?!", "?!"),
        ("3.5 is 3.5.", "3.5 is 3.5."),
    ],
)
def test_only_what_is_meant_for_ears_is_left(raw: str, spoken: str) -> None:
    assert clean(raw) == spoken


def test_a_companion_called_user_may_say_its_name() -> None:
    assert clean("User: Hello.", name="User") == "Hello."


def test_an_invented_turn_of_the_person_ends_the_reply() -> None:
    assert end_of("Fine.\n\nPerson: And you?") is ReplyEnd.INVENTED_TURN


def test_a_word_said_over_and_over_ends_the_reply() -> None:
    assert clean("No, " * 50) == "No, No, No, No, No, No"
    assert end_of("No, " * 50) is ReplyEnd.REPETITION


def test_a_sentence_said_three_times_ends_the_reply() -> None:
    assert clean("I am here to help. " * 20) == "I am here to help. I am here to help. I am here to help."


def test_a_loop_with_changes_in_between_ends_the_reply() -> None:
    loop = "".join(f"{n} is nice. What is your favorite color, my dear friend? " for n in range(20))

    assert clean(loop).endswith("2 is nice. What is your favorite color")
    assert end_of(loop) is ReplyEnd.REPETITION


def test_ordinary_repetition_does_not_end_the_reply() -> None:
    assert end_of("No, no, no. That is very, very good. It is what it is. So it is, so it is.") is None


def test_a_limit_of_sentences_ends_after_a_whole_one() -> None:
    assert clean("Dr. No came. He left. He came back.", max_sentences=2) == "Dr. No came. He left."


def test_numbers_and_quotes_do_not_count_as_sentences_too_early() -> None:
    assert clean('It is 3.5 m. He said "go." Then more.', max_sentences=2) == 'It is 3.5 m. He said "go."'


def test_a_stream_is_closed_where_the_cleaner_ends_the_reply() -> None:
    drawn: list[object] = []

    def stream() -> Iterator[str]:
        try:
            for n in range(1000):
                drawn.append(n)
                yield "no "
        finally:
            drawn.append("closed")

    pieces = list(cleaned(stream(), ReplyCleaner()))

    assert "".join(pieces) == "no no no no no no"
    assert drawn[-1] == "closed"
    assert len(drawn) < 12


awkward = st.text(alphabet="aU<>|/_*`#-1. \n:[]()thinks", max_size=80) | st.lists(
    st.sampled_from(
        [
            "<think>",
            "</think>",
            "<|im_end|>",
            "User:",
            "\n",
            "Ada",
            ":",
            "**",
            "- ",
            "1. ",
            "[a](b)",
            "so",
            " ",
            "you",
        ]
    ),
    max_size=30,
).map("".join)


@given(awkward, st.lists(st.integers(0, 200), max_size=6))
def test_where_the_stream_is_cut_makes_no_difference(text: str, cuts: list[int]) -> None:
    whole = clean(text, max_sentences=3)
    cleaner = ReplyCleaner(companion_name="Ada", max_sentences=3)
    edges = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    said = [cleaner.feed(text[start:stop]) for start, stop in itertools.pairwise(edges)]

    assert "".join(said) + cleaner.finish() == whole


@given(awkward)
def test_nothing_is_invented_but_commas_between_lines(text: str) -> None:
    said = clean(text)

    remaining = iter(text)
    assert all(character in remaining for character in said if character not in " ,")
    assert said == said.strip()
    assert "<think>" not in said


@given(st.lists(st.text(alphabet="abcdefgiostu", min_size=1, max_size=8), unique=True, max_size=20))
def test_plain_words_pass_unchanged(words: list[str]) -> None:
    assert clean(" ".join(words)) == " ".join(words)
