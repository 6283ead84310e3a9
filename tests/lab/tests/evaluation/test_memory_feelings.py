from collections.abc import Sequence

import pytest

from companion.encoder.reading import open_text_reader
from companion.values import Evidence, Memory, MemoryKind, Speaker
from tests.lab.evaluation.memory_cases import FEELINGS, topics
from tests.lab.evaluation.memory_feelings import Asked, Strewn, ask, hits
from tests.lab.evaluation.memory_past import Senses


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
