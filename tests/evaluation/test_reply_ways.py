import numpy as np
import pytest

from companion.evaluation.part import Figure
from companion.evaluation.reply_ways import figures, says_nothing
from companion.evaluation.replying import Review, Way
from companion.values import Strategy
from tests.evaluation.replies import an_answer

RISING = [-0.4, -0.1, 0.2, 0.5]


def a_review(follows: list[bool], valence: list[float], relevance: float) -> Review:
    return Review(np.array(follows), np.array(follows), np.array(valence), np.full(len(follows), relevance))


@pytest.fixture
def found() -> dict[str, Figure]:
    replies = [
        an_answer("Bread again.", "Bread.", Strategy.SMALL_TALK, RISING[0]),
        an_answer("It is warm.", "Warm it is, and so very dry.", Strategy.SMALL_TALK, RISING[1]),
        an_answer("I lost my job.", "I'm sorry to hear that.", Strategy.VALIDATION, RISING[2]),
        an_answer("Who won?", "As an AI language model, I can't say.", Strategy.INFORMATION, RISING[3]),
    ]
    reviews = {way: a_review([False] * 4, RISING[::-1], 0.1) for way in Way}
    reviews[Way.PROGRAM] = a_review([True, True, True, False], RISING, 0.3)
    reviews[Way.ALONE_WITH_EXAMPLES] = a_review([True, False, False, False], RISING, 0.4)
    return {figure.name: figure for figure in figures(dict.fromkeys(Way, replies), reviews, seed=0)}


def test_following_stands_beside_the_language_model_alone(found: dict[str, Figure]) -> None:
    follow = found["replies: the clause that leads follows its strategy"]

    assert (follow.value, follow.baseline, follow.goal) == (0.75, 0.0, 0.85)


def test_ranking_gains_what_the_words_come_nearer_to_the_target(found: dict[str, Figure]) -> None:
    assert found["replies: valence of the words against the target, Spearman"].value == pytest.approx(1)
    assert found["replies: the same without ranking"].value == pytest.approx(-1)
    assert found["replies: what ranking gains in it"].value == pytest.approx(2)


def test_what_a_prompt_is_given_is_held_against_the_model_without_it(found: dict[str, Figure]) -> None:
    shown = Way.ALONE_WITH_EXAMPLES

    assert found[f"{shown}: more replies follow than alone"].value == pytest.approx(0.25)
    assert found[f"{shown}: nearer to the person's words than alone, cosine"].value == pytest.approx(0.3)


def test_formulas_and_refusals_are_counted(found: dict[str, Figure]) -> None:
    assert found["replies: with a formulaic phrase"].value == 0.25
    assert found["replies: begin with filler or a refusal"].value == 0.25


def test_a_formula_says_something_and_a_refusal_does_not() -> None:
    assert says_nothing("I'm just an AI, so no.")
    assert not says_nothing("I'm sorry to hear that.")
