from collections.abc import Iterator
from dataclasses import replace

import pytest

from companion.encoder.reading import open_text_reader
from companion.evaluation.memory_finders import as_asked, as_program, by_meaning, question, tells
from companion.evaluation.memory_past import NOW, Past, Senses, a_past, read_by_heart, uttered
from companion.values import Evidence, LinkKind, Memory, MemoryKind, MemoryOrigin, Speaker

YEAR = 31_557_600.0
DOG = "The dog ran away in the park."


@pytest.fixture(scope="module")
def senses() -> Senses:
    return Senses(open_text_reader())


@pytest.fixture
def past(senses: Senses) -> Iterator[Past]:
    with a_past(senses) as past:
        yield past


def test_what_was_said_is_remembered_with_the_feeling_that_it_was_read_with(past: Past) -> None:
    told = past.take_in([(Speaker.PERSON, "I am so sad."), (Speaker.COMPANION, "Why?")], NOW - YEAR)

    moments = past.memories.get((*past.memories.of_utterance(*_key(told.evidence(0))),)).values()
    (moment,) = [one for one in moments if one.kind is MemoryKind.MOMENT]
    assert moment.felt is not None
    assert moment.felt.valence < -0.1
    assert moment.happened_at == NOW - YEAR


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


def test_every_talk_is_a_session_of_its_own(past: Past) -> None:
    one = past.take_in([(Speaker.PERSON, DOG)], NOW - YEAR)
    other = past.take_in([(Speaker.PERSON, DOG)], NOW - YEAR / 2)

    assert one.evidence(0) != other.evidence(0)


def test_the_nearest_in_meaning_comes_first_and_what_is_still_seen_does_not_come(past: Past) -> None:
    told = past.take_in([(Speaker.PERSON, DOG), (Speaker.PERSON, "We had soup.")], NOW - YEAR)
    asked = question(past.senses, "Where did the dog run?")

    assert tells(by_meaning(past)(asked)[:1], told.evidence(0))
    assert tells(as_program(past)(asked), told.evidence(0))
    seen = replace(asked, in_prompt=frozenset({told.evidence(0)}))
    assert not tells(by_meaning(past)(seen), told.evidence(0))


def test_what_rests_on_no_talk_can_be_known(past: Past) -> None:
    past.know([Memory(MemoryKind.PROFILE, "You like quiet.", NOW - YEAR, origin=MemoryOrigin.TOLD)])

    found = as_asked(past)(question(past.senses, "quiet"))
    assert [memory.text for memory in found] == ["You like quiet."]


def test_only_the_person_is_read(past: Past) -> None:
    utterances = uttered([(Speaker.PERSON, "I am glad."), (Speaker.COMPANION, "I am glad.")], "a" * 32, NOW)

    assert [len(readings) for readings in read_by_heart(utterances, past.senses)] == [1, 0]


def _key(evidence: Evidence) -> tuple[str, int]:
    return evidence.session, evidence.number
