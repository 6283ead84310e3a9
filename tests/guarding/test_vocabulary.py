"""Run-together letters: parted where they are words of our signs, left alone where they are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.guarding.vocabulary import parted, vocabulary


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
