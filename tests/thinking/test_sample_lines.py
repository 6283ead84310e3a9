from itertools import pairwise

import numpy as np
import pytest
from companion.thinking.sample_lines import NO_LINES, LineShelf, Showing, beginning_of, sample_lines_for
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.language_model import Message
from companion.thinking.prompt import MESSAGE_TOKENS
from companion.values import SampleLine, Speaker, Strategy

EAST, NORTH, BETWEEN = (1.0, 0.0), (0.0, 1.0), (0.8, 0.6)
OPEN = Showing(fewest=2, most=4, near=0.5, tokens=1000)
STRICT = Showing(fewest=0, most=1, near=0.5, tokens=1000)


def line(name: str, strategy: Strategy | None = None) -> SampleLine:
    return SampleLine(f"person {name}", f"companion {name}", strategy)


def shelf(*placed: tuple[SampleLine, tuple[float, float]]) -> LineShelf:
    lines, places = zip(*placed, strict=True)
    return LineShelf(lines, np.array(places, np.float32))


def words(text: str) -> int:
    return len(text.split())


def shown(
    shelf: LineShelf,
    showing: Showing = OPEN,
    *,
    at: tuple[float, float] = EAST,
    suiting: frozenset[Strategy] = frozenset({Strategy.QUESTION}),
) -> list[str]:
    """Return the names of the lines that are shown, in order."""
    messages = sample_lines_for(np.array(at, np.float32), suiting, shelf, showing, words)
    return [message.text.split()[1] for message in messages if message.speaker is Speaker.PERSON]


def test_the_nearest_line_comes_last_as_an_exchange() -> None:
    messages = sample_lines_for(
        np.array(EAST, np.float32),
        {Strategy.QUESTION},
        shelf((line("near"), EAST), (line("far"), NORTH)),
        OPEN,
        words,
    )

    assert messages == (
        Message(Speaker.PERSON, "person far"),
        Message(Speaker.COMPANION, "companion far"),
        Message(Speaker.PERSON, "person near"),
        Message(Speaker.COMPANION, "companion near"),
    )


def test_two_are_shown_however_far_and_more_only_when_near() -> None:
    far = [(line(name), NORTH) for name in "abc"]

    assert shown(shelf(*far)) == ["b", "a"]
    assert shown(shelf(*far, (line("d"), EAST), (line("e"), BETWEEN), (line("f"), EAST))) == ["e", "f", "d"]


def test_a_model_that_is_easily_led_astray_sees_one_near_line_or_none() -> None:
    assert shown(shelf((line("far"), NORTH)), STRICT) == []
    assert shown(shelf((line("near"), BETWEEN), (line("nearest"), EAST)), STRICT) == ["nearest"]


def test_lines_that_do_something_else_are_left_out() -> None:
    asks, advises, unknown = line("asks", Strategy.QUESTION), line("advises", Strategy.SUGGESTION), line("?")
    lines = shelf((asks, BETWEEN), (advises, EAST), (unknown, EAST))

    assert shown(lines) == ["asks", "?"]
    assert shown(lines, suiting=frozenset({Strategy.SUGGESTION})) == ["?", "advises"]
    assert shown(lines, suiting=frozenset(Strategy)) == ["asks", "?", "advises"]


def test_the_farthest_go_where_there_is_no_room() -> None:
    one = 2 * (2 + MESSAGE_TOKENS)
    lines = shelf((line("near"), EAST), (line("far"), BETWEEN))

    assert shown(lines, Showing(2, 4, 0.5, tokens=2 * one)) == ["far", "near"]
    assert shown(lines, Showing(2, 4, 0.5, tokens=2 * one - 1)) == ["near"]
    assert shown(lines, Showing(2, 4, 0.5, tokens=one - 1)) == []


def test_without_lines_or_words_nothing_is_near() -> None:
    assert shown(NO_LINES) == []
    assert shown(shelf((line("wordless"), (0.0, 0.0))), STRICT) == []
    assert shown(shelf((line("a"), EAST)), STRICT, at=(0.0, 0.0)) == []


def test_lines_and_vectors_belong_together() -> None:
    with pytest.raises(ValueError, match="1 lines, but 2 vectors"):
        LineShelf((line("a"),), np.zeros((2, 2), np.float32))


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Stolen! Was it the green one?", "Stolen!"),
        ("Then it's bread and cheese like kings.", "Then it's bread"),
        ("In front of everyone? That's not on.", "In front of everyone?"),
        ("What would she be cooking for you right now?", "What would she"),
        ("Well, well. Again?", "Well,"),
        ("Yes", "Yes"),
    ],
)
def test_a_reply_begins_with_the_first_clause_of_a_line_or_the_words_that_begin_it(
    line: str, first: str
) -> None:
    assert beginning_of(line) == first


def test_no_two_replies_of_late_begin_with_the_same_line() -> None:
    said = ("I see.", "Stolen! What kind of bike?")

    assert beginning_of("Stolen! Was it the green one?", said) == ""
    assert beginning_of("Stolen, was it?", said) == "Stolen,"


angles = st.floats(0, 2 * np.pi)


@given(places=st.lists(angles, min_size=1, max_size=12), at=angles, tokens=st.integers(0, 200))
def test_what_is_shown_fits_and_comes_ever_nearer(places: list[float], at: float, tokens: int) -> None:
    lines = shelf(
        *((line(f"{number}"), (np.cos(place), np.sin(place))) for number, place in enumerate(places))
    )
    vector = np.array((np.cos(at), np.sin(at)), np.float32)

    messages = sample_lines_for(vector, {Strategy.PLAY}, lines, Showing(2, 4, 0.5, tokens), words)

    assert sum(words(message.text) + MESSAGE_TOKENS for message in messages) <= tokens
    assert len(messages) <= 2 * 4
    near = [float(lines.vectors[int(message.text.split()[1])] @ vector) for message in messages[::2]]
    assert all(first <= second for first, second in pairwise(near))
