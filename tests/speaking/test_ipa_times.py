from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from companion.speaking.engines.ipa_speech import phonemes, word_times
from companion.speaking.engines.ipa_text import IpaText
from companion.speaking.word_times import Span
from companion.values import TimedPhoneme


def evenly(text: str, each: float = 0.1) -> list[Span]:
    """Let every letter last as long."""
    return [Span(i * each, (i + 1) * each) for i in range(len(text))]


def named(made: tuple[TimedPhoneme, ...]) -> list[tuple[str, float, float]]:
    return [(phoneme.phoneme, round(phoneme.start, 3), round(phoneme.end, 3)) for phoneme in made]


def test_the_space_between_two_words_is_shared_by_them() -> None:
    assert named(phonemes("a t", evenly("a t"))) == [("a", 0.0, 0.15), ("t", 0.15, 0.3)]


@example([("a", 0.5), (" ", 0.5), ("ː", 0.0), ("a", 0.1)])
@given(st.lists(st.tuples(st.sampled_from("abt ˈˌː̃.,;5-ʲ"), st.floats(0, 0.5)), max_size=40))
def test_phonemes_follow_each_other_whatever_was_read(letters: list[tuple[str, float]]) -> None:
    at = 0.0
    spans = []
    for _, length in letters:
        spans.append(Span(at, at + length))
        at += length

    made = phonemes("".join(letter for letter, _ in letters), spans)

    ends = [0.0, *(phoneme.end for phoneme in made)]
    assert [phoneme.start for phoneme in made] == pytest.approx(ends[:-1])
    assert all(phoneme.end > phoneme.start for phoneme in made)
    assert ends[-1] <= at + 1e-9
    assert not any(one.phoneme == other.phoneme == "" for one, other in pairwise(made))


def test_a_word_lasts_from_its_first_letter_to_its_last() -> None:
    ipa = IpaText("ab cd", ((0, 2), (2, 2), (3, 5)))

    first, none, last = word_times(ipa, evenly(ipa.text))

    assert first == pytest.approx((0.0, 0.2))
    assert none is None
    assert last == pytest.approx((0.3, 0.5))
