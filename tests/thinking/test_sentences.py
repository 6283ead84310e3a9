from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.sentences import SentenceCounter


def counted(*pieces: str) -> list[tuple[int, str]]:
    counter = SentenceCounter()
    return [part for piece in pieces for part in counter.feed(piece)]


def test_a_sentence_begins_after_the_end_of_another() -> None:
    assert counted("That hurts. What did she", " say?") == [
        (0, "That hurts."),
        (1, " What did she"),
        (1, " say?"),
    ]


def test_an_abbreviation_and_a_number_end_no_sentence() -> None:
    assert {number for number, _ in counted("Dr. Lee gave it 3.5 of 5 and left")} == {0}


def test_what_closes_a_quotation_belongs_to_its_sentence() -> None:
    assert counted("“Go away.” That hurts.") == [(0, "“Go away.”"), (1, " That hurts.")]


def test_a_sentence_without_a_blank_before_it_begins_behind_the_stops() -> None:
    assert counted("本当！？「そう。」それで？") == [(0, "本当！？"), (1, "「そう。」"), (2, "それで？")]


@given(st.text(alphabet="ab .!?。！」", max_size=30), st.lists(st.integers(0, 30), max_size=4))
def test_where_the_stream_is_cut_changes_no_number(text: str, cuts: list[int]) -> None:
    places = sorted({0, len(text), *(min(cut, len(text)) for cut in cuts)})
    pieces = [text[begin:end] for begin, end in pairwise(places)]

    def numbers(parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
        return [(number, character) for number, part in parts for character in part]

    assert numbers(counted(*pieces)) == numbers(counted(text))
