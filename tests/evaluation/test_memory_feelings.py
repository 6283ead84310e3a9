from collections.abc import Sequence

import numpy as np
import pytest

from companion.encoder.reading import open_text_reader
from companion.evaluation.memory_cases import FEELINGS, PLEASANT, topics
from companion.evaluation.memory_feelings import Asked, Strewn, ask, brightness, hits, strew
from companion.evaluation.memory_past import Senses, a_past
from companion.values import Evidence, Memory, MemoryKind, Speaker


@pytest.fixture(scope="module")
def senses() -> Senses:
    return Senses(open_text_reader())


@pytest.fixture(scope="module")
def asked(senses: Senses) -> tuple[Asked, ...]:
    return tuple(ask(senses, "a", mentions=2))


def moment(topic: str, feeling: str) -> Memory:
    evidence = Evidence(f"{topic} {feeling}", 1)
    return Memory(MemoryKind.MOMENT, "x", 0.0, speaker=Speaker.PERSON, evidence=(evidence,))


def strewn() -> Strewn:
    return {
        moment(topic.topic, feeling).evidence[0]: (topic.topic, feeling)
        for topic in topics("a")
        for feeling in FEELINGS
    }


def in_order(feelings: Sequence[str], asked: Sequence[Asked]) -> dict[str, list[Memory]]:
    return {one.query.text: [moment(one.topic, feeling) for feeling in feelings] for one in asked}


def test_each_mention_is_asked_with_all_feelings(asked: tuple[Asked, ...]) -> None:
    assert len(asked) == 20 * 2 * 8
    by_mention = {
        one.query.text: {other.feeling for other in asked if other.query.text == one.query.text}
        for one in asked
    }
    assert all(feelings == set(FEELINGS) for feelings in by_mention.values())


@pytest.mark.parametrize("order", [FEELINGS, FEELINGS[::-1], ("fear", "joy", "shame", "anger", "peace")])
def test_an_order_that_does_not_look_at_the_feeling_is_right_in_three_of_eight(
    asked: tuple[Asked, ...], order: Sequence[str]
) -> None:
    found = in_order(order, asked)

    assert hits([found[one.query.text] for one in asked], asked, strewn()).mean() == 3 / 8


def test_the_right_moment_in_third_place_is_a_hit_and_in_fourth_is_not(asked: tuple[Asked, ...]) -> None:
    one = asked[0]
    others = [feeling for feeling in FEELINGS if feeling != one.feeling]

    def found(place: int) -> list[Memory]:
        feelings = [*others[:place], one.feeling, *others[place:]]
        return [moment(one.topic, feeling) for feeling in feelings]

    assert hits([found(2)], [one], strewn()).tolist() == [1.0]
    assert hits([found(3)], [one], strewn()).tolist() == [0.0]


def test_the_right_feeling_of_another_topic_is_no_hit(asked: tuple[Asked, ...]) -> None:
    one = asked[0]
    other = next(topic.topic for topic in topics("a") if topic.topic != one.topic)

    assert hits([[moment(other, one.feeling)]], [one], strewn()).tolist() == [0.0]


def test_brightness_is_the_share_of_pleasant_moments_among_three(asked: tuple[Asked, ...]) -> None:
    one = asked[0]
    pleasant, unpleasant = sorted(PLEASANT)[0], next(name for name in FEELINGS if name not in PLEASANT)

    found = [moment(one.topic, name) for name in (pleasant, unpleasant, sorted(PLEASANT)[1])]

    assert brightness([found], [one], strewn()).tolist() == [pytest.approx(2 / 3)]


def test_the_feeling_of_a_query_is_read_off_the_mood_and_not_off_the_mention(
    asked: tuple[Asked, ...],
) -> None:
    felt = {
        feeling: np.mean(
            [one.query.felt.valence for one in asked if one.feeling == feeling and one.query.felt]
        )
        for feeling in FEELINGS
    }

    assert min(felt[name] for name in PLEASANT) > max(felt[name] for name in FEELINGS if name not in PLEASANT)


def test_the_days_of_the_moments_say_nothing_of_their_feelings(senses: Senses) -> None:
    with a_past(senses) as past:
        placed = strew(past, topics("a")[:2], np.random.default_rng(0))
        at = {
            placed[memory.evidence[0]]: memory.happened_at
            for memory in past.memories.page(limit=100)
            if memory.kind is MemoryKind.MOMENT
        }

    assert len(set(at.values())) == 16
    orders = {
        tuple(sorted(FEELINGS, key=lambda feeling: at[topic.topic, feeling])) for topic in topics("a")[:2]
    }
    assert len(orders) == 2
