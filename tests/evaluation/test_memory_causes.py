from dataclasses import replace

import numpy as np
import pytest

from companion.encoder.reading import open_text_reader
from companion.evaluation.memory_cases import scenes
from companion.evaluation.memory_causes import hits, remember
from companion.evaluation.memory_past import Senses, a_past
from companion.values import Evidence, Memory, MemoryKind, Speaker

CAUSE = Evidence("a" * 32, 1)


@pytest.fixture(scope="module")
def senses() -> Senses:
    return Senses(open_text_reader())


def moment(number: int) -> Memory:
    evidence = Evidence("a" * 32, number)
    return Memory(MemoryKind.MOMENT, "x", 0.0, speaker=Speaker.PERSON, evidence=(evidence,))


def test_a_cause_among_the_first_five_is_a_hit_and_a_sixth_is_not(senses: Senses) -> None:
    scene = scenes("a")[0]
    others = [moment(number) for number in range(2, 8)]

    assert hits(lambda _: [*others[:4], moment(1)], senses, [scene], [CAUSE]).tolist() == [1.0]
    assert hits(lambda _: [*others[:5], moment(1)], senses, [scene], [CAUSE]).tolist() == [0.0]


def test_a_fact_that_rests_on_the_cause_counts_as_it(senses: Senses) -> None:
    fact = replace(moment(1), kind=MemoryKind.FACT, speaker=None)

    assert hits(lambda _: [fact], senses, [scenes("a")[0]], [CAUSE]).tolist() == [1.0]


def test_scenes_are_remembered_with_what_merely_sounds_like_them(senses: Senses) -> None:
    told = scenes("a")[:2]
    with a_past(senses) as past:
        talks = remember(past, told, np.random.default_rng(0))
        texts = {memory.text for memory in past.memories.page(limit=100)}

    assert [[one.text for one in talk.utterances] for talk in talks] == [
        [text for _, text in one.said] for one in told
    ]
    assert texts.issuperset(text for scene in told for text in scene.alike)
