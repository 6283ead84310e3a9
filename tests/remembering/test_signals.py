from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.recalling.signals import Query, closeness, hopeful
from companion.values import Affect, FeelingPolicy, Memory, RecallIntent
from tests.remembering.moments import moment

GLAD, SAD, CONTENT = Affect(0.8, 0.5, 0.4), Affect(-0.7, -0.3, -0.3), Affect(0.2, -0.1, 0.1)
JOY, GRIEF = (0.8, 0.05, 0.1), (0.05, 0.8, 0.1)

coordinates = st.floats(-1, 1)
affects = st.builds(Affect, coordinates, coordinates, coordinates)


def asked(policy: FeelingPolicy, felt: Affect | None, emotions: tuple[float, ...] = ()) -> Query:
    return Query("…", 2e9, RecallIntent(policy), felt=felt, emotions=emotions)


def felt_then(number: int, felt: Affect | None, emotions: tuple[float, ...] = ()) -> Memory:
    return replace(moment(number, "…", emotions=emotions), felt=felt)


def test_what_felt_alike_is_nearest() -> None:
    then = [felt_then(1, GLAD, JOY), felt_then(2, SAD, GRIEF), felt_then(3, CONTENT, (0.3, 0.2, 0.6))]

    near = closeness(asked(FeelingPolicy.CONGRUENT, SAD, GRIEF), then)

    assert near[1] == 1.0
    assert near[0] == 0.0


def test_to_a_sad_person_what_felt_somewhat_better_is_nearest() -> None:
    then = [felt_then(1, SAD), felt_then(2, Affect(1.0, 1.0, 0.5)), felt_then(3, CONTENT)]

    near = closeness(asked(FeelingPolicy.COUNTER, SAD), then)

    assert near.argmax() == 2
    assert near[1] > near[0]


def test_the_companions_mood_of_then_is_compared_where_the_persons_feeling_is_not_known() -> None:
    then = [replace(felt_then(1, None), mood=SAD), replace(felt_then(2, None), mood=GLAD)]
    query = replace(asked(FeelingPolicy.CONGRUENT, None), mood=GLAD)

    assert list(closeness(query, then)) == [0.0, 1.0]


def test_a_feeling_that_is_not_known_counts_as_the_middle() -> None:
    then = [felt_then(1, GLAD), felt_then(2, None), felt_then(3, SAD), felt_then(4, CONTENT)]

    near = closeness(asked(FeelingPolicy.CONGRUENT, GLAD), then)

    assert near[1] == np.median(near[[0, 2, 3]])


def test_an_emotion_that_is_asked_for_is_compared_by_its_odds_alone() -> None:
    then = [felt_then(1, GLAD, JOY), felt_then(2, GLAD, GRIEF), felt_then(3, GLAD)]
    query = replace(asked(FeelingPolicy.NEUTRAL, GLAD, JOY), sought=frozenset({1}))

    assert list(closeness(query, then)) == pytest.approx([0.59, 1.0, 0.0], abs=0.01)


@given(st.none() | affects, st.lists(st.none() | affects, max_size=8), st.sampled_from(FeelingPolicy))
def test_every_nearness_lies_between_nothing_and_one(
    now: Affect | None, then: list[Affect | None], policy: FeelingPolicy
) -> None:
    near = closeness(asked(policy, now), [felt_then(number, felt) for number, felt in enumerate(then)])

    assert near.shape == (len(then),)
    assert ((near >= 0) & (near <= 1)).all()


@given(affects)
def test_a_hopeful_feeling_is_never_worse_and_never_elated(now: Affect) -> None:
    target = hopeful(now)

    assert target.valence >= min(now.valence, 0.5)
    assert target.valence <= 0.5
    assert target.arousal <= 0.1
