import numpy as np
import pytest

from companion.evaluation.corpora import Questions
from companion.evaluation.recall import found_in_all, found_shares
from tests.fakes.text_reader import FakeEncoder

STORE = Questions(
    texts=("the rabbit eats carrots", "the train was late", "the rabbit sleeps in the barn", "rain again"),
    questions=("where does the rabbit sleep and what rabbit eats", "was the train late"),
    evidence=(frozenset({0, 2}), frozenset({1})),
)


def test_what_shares_words_is_found() -> None:
    assert found_shares(FakeEncoder(), STORE, nearest=2).tolist() == [1.0, 1.0]


def test_a_part_of_the_evidence_counts_as_a_part() -> None:
    assert found_shares(FakeEncoder(), STORE, nearest=1).tolist() == [0.5, 1.0]


def test_a_store_smaller_than_what_is_looked_at_is_found_whole() -> None:
    assert found_shares(FakeEncoder(), STORE, nearest=10).tolist() == [1.0, 1.0]


def test_several_stores_are_searched_each_by_itself() -> None:
    other = Questions(("nothing", "else"), ("else",), (frozenset({1}),))

    found = found_in_all(FakeEncoder(), [STORE, other])

    assert found == pytest.approx(np.ones(3))
