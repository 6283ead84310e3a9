from collections.abc import Iterator
from dataclasses import replace

import pytest

from companion.encoder.reading import open_text_reader
from companion.values import Evidence, LinkKind, Speaker
from tests.lab.evaluation.memory_finders import as_program, by_meaning, question, tells
from tests.lab.evaluation.memory_past import NOW, Past, Senses, a_past

YEAR = 31_557_600.0
DOG = "The dog ran away in the park."


@pytest.fixture(scope="module")
def senses() -> Senses:
    return Senses(open_text_reader())


@pytest.fixture
def past(senses: Senses) -> Iterator[Past]:
    with a_past(senses) as past:
        yield past


def test_a_cause_that_was_told_before_is_linked_with_the_feeling(past: Past) -> None:
    told = past.take_in(
        [
            (Speaker.PERSON, "They sold the house because the roof broke."),
            (Speaker.COMPANION, "Oh."),
            (Speaker.PERSON, "I am very sad and angry."),
        ],
        NOW - YEAR,
    )

    cause = past.memories.of_utterance(*_key(told.evidence(0)))
    feeling = past.memories.of_utterance(*_key(told.evidence(2)))
    links = [link for link in past.memories.links_of(feeling) if link.kind is LinkKind.CAUSED]
    assert {(link.source, link.target) for link in links} & {(a, b) for a in cause for b in feeling}


def test_the_nearest_in_meaning_comes_first_and_what_is_still_seen_does_not_come(past: Past) -> None:
    told = past.take_in([(Speaker.PERSON, DOG), (Speaker.PERSON, "We had soup.")], NOW - YEAR)
    asked = question(past.senses, "Where did the dog run?")

    assert tells(by_meaning(past)(asked)[:1], told.evidence(0))
    assert tells(as_program(past)(asked), told.evidence(0))
    seen = replace(asked, in_prompt=frozenset({told.evidence(0)}))
    assert not tells(by_meaning(past)(seen), told.evidence(0))


def _key(evidence: Evidence) -> tuple[str, int]:
    return evidence.session, evidence.number
