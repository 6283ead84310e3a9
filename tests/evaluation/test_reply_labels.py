import numpy as np
import pytest

from companion.encoder.strategy import STRATEGIES, Judged
from companion.evaluation.cases import COLLECTIONS
from companion.evaluation.reply_labels import Labelled, agreement, kappa, labelled
from companion.values import Strategy


def sure_of(strategy: Strategy) -> Judged:
    return Judged(tuple(float(one is strategy) for one in STRATEGIES))


def a_reply(planned: Strategy | None, *strategies: Strategy) -> Labelled:
    return Labelled("It rains.", "Again?", "the program's first clause", planned, frozenset(strategies))


def test_a_hundred_and_fifty_replies_were_labelled_and_most_were_planned() -> None:
    replies = labelled(COLLECTIONS)

    assert len(replies) == 150
    assert all(one.strategies and one.reply.strip() for one in replies)
    assert sum(one.planned is not None for one in replies) == 135
    assert {strategy for one in replies for strategy in one.strategies} == set(Strategy)


def test_kappa_is_one_for_the_same_answers_and_none_for_chance() -> None:
    answers = np.array([[True, True, False, False]])

    assert kappa(answers, answers) == pytest.approx([1.0])
    assert kappa(answers, np.array([[True, False, True, False]])) == pytest.approx([0.0])


def test_agreement_counts_the_likeliest_and_whether_the_plan_was_followed() -> None:
    replies = [a_reply(Strategy.PLAY, Strategy.PLAY), a_reply(Strategy.GOODBYE, Strategy.OTHER)]
    judged = [sure_of(Strategy.PLAY), sure_of(Strategy.GOODBYE)]

    found = {figure.name: figure.value for figure in agreement(replies, judged, seed=0)}

    assert found["hand labels: the judge's likeliest strategy is one of them"] == 0.5
    assert found["hand labels, all: both agree whether the plan was followed"] == 0.5
    assert found["hand labels, the program's: both agree whether the plan was followed"] == 0.5
    assert "hand labels, examples: both agree whether the plan was followed" not in found
