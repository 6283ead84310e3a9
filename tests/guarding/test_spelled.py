"""Letters that stand apart, digits for letters, and run-together letters as the words of our signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.plain import parted, set_apart, vocabulary, with_letters


@pytest.mark.parametrize(
    "disguised",
    [
        "i want to kill my dog",
        "i  w a n t  t o  k i l l  m y  d o g",
        "i w a n t t o k i l l m y d o g",
        "i w.a.n.t to k.i.l.l my d.o.g",
        "i w-a-n-t to k*i*l*l my d_o_g",
    ],
)
def test_letters_that_stand_apart_are_joined(disguised: str) -> None:
    assert set_apart(disguised) == "i want to kill my dog"


def test_an_apostrophe_stands_apart_as_well() -> None:
    assert set_apart("I ' v e  h a d  i t .") == "I've had it."
    assert set_apart("w.o.n.'.t") == "won't"


def test_marks_between_chinese_characters_are_left_out() -> None:
    assert set_apart("自.杀") == "自杀"


@pytest.mark.parametrize(
    ("disguised", "words"),
    [
        ("k1ll my5e1f", "kill myself"),
        ("4nd 17 d035n'7 m4773r", "and it doesn't matter"),
        ("1'v3 g1v3n 1t 4w4y", "i've given it away"),
        ("h3!!o", "hello"),
    ],
)
def test_digits_are_read_as_letters(disguised: str, words: str) -> None:
    assert with_letters(disguised) == words


@pytest.mark.parametrize(
    "words", ["At 3am I took 20mg, the 2nd time.", "I have 17 cats.", "Wow! Really?", "From 9 to 5"]
)
def test_numbers_stay_numbers(words: str) -> None:
    assert with_letters(words) == words


@given(st.text(alphabet="abc d.ef'1", max_size=300))
def test_joining_takes_no_letter_away(text: str) -> None:
    assert [one for one in set_apart(text) if one.isalnum()] == [one for one in text if one.isalnum()]


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("killmyself", "kill myself"),
        ("ibuildabomb", "i build a bomb"),
        ("IwanttoDie", "I want to Die"),
    ],
)
def test_letters_are_parted_into_the_fewest_words(letters: str, words: str) -> None:
    assert parted(letters) == words


def test_letters_that_are_no_words_of_ours_are_not_parted() -> None:
    assert parted("qzxvkj") is None


@given(st.lists(st.sampled_from(sorted(vocabulary())), min_size=1, max_size=8))
def test_words_of_ours_run_together_can_always_be_parted(words: list[str]) -> None:
    found = parted("".join(words))

    assert found is not None
    assert found.replace(" ", "") == "".join(words)
    assert len(found.split()) <= len(words)
