from tests.fakes.text_reader import FakeEncoder
from tests.lab.evaluation.affect_corpora import found_shares
from tests.lab.evaluation.corpora import Questions

STORE = Questions(
    texts=("the rabbit eats carrots", "the train was late", "the rabbit sleeps in the barn", "rain again"),
    questions=("where does the rabbit sleep and what rabbit eats", "was the train late"),
    evidence=(frozenset({0, 2}), frozenset({1})),
)


def test_what_shares_words_is_found() -> None:
    assert found_shares(FakeEncoder(), STORE, nearest=2).tolist() == [1.0, 1.0]


def test_a_part_of_the_evidence_counts_as_a_part() -> None:
    assert found_shares(FakeEncoder(), STORE, nearest=1).tolist() == [0.5, 1.0]
