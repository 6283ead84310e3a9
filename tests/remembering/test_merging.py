from dataclasses import replace

import pytest

from companion.remembering.merging import merged
from companion.values import Affect, BadInput, Memory, MemoryKind, MemoryOrigin

DAY = 86_400.0
OLD = Memory(
    MemoryKind.FACT,
    "Works as a baker.",
    1.7e9,
    salience=0.9,
    outcome="It went well.",
    origin=MemoryOrigin.IMPORT,
    id=1,
)
NEW = replace(
    OLD,
    text="Works as a baker in Bonn.",
    happened_at=1.7e9 + DAY,
    ended_at=1.7e9 + 2 * DAY,
    felt=Affect(0.4),
    salience=0.3,
    strength=3.0,
    outcome="",
    id=2,
)


def test_what_is_merged_is_as_the_newest_and_as_firm_as_the_firmest() -> None:
    one = merged([NEW, OLD])

    assert (one.text, one.felt) == (NEW.text, NEW.felt)
    assert (one.happened_at, one.ended_at) == (OLD.happened_at, NEW.ended_at)
    assert (one.salience, one.strength, one.outcome) == (0.9, 3.0, "It went well.")
    assert (one.id, one.origin) == (0, MemoryOrigin.IMPORT)


def test_words_of_the_persons_go_before_all_others() -> None:
    one = merged([OLD, NEW], "Bakes in Bonn.")

    assert (one.text, one.origin) == ("Bakes in Bonn.", MemoryOrigin.TOLD)


def test_what_is_pinned_or_open_stays_so() -> None:
    assert merged([replace(OLD, is_pinned=True), NEW]).is_pinned
    assert merged([replace(OLD, is_open=True), NEW]).is_open
    assert not merged([OLD, NEW]).is_pinned


def test_what_had_faded_is_there_again() -> None:
    assert merged([OLD, replace(NEW, faded_at=1.7e9)]).faded_at is None


@pytest.mark.parametrize(
    ("origins", "origin"),
    [
        ((MemoryOrigin.TALK, MemoryOrigin.IMPORT), MemoryOrigin.TALK),
        ((MemoryOrigin.TALK, MemoryOrigin.TOLD), MemoryOrigin.TOLD),
    ],
)
def test_it_is_from_where_the_surest_is_from(
    origins: tuple[MemoryOrigin, MemoryOrigin], origin: MemoryOrigin
) -> None:
    assert merged([replace(OLD, origin=origins[0]), replace(NEW, origin=origins[1])]).origin is origin


@pytest.mark.parametrize(
    ("memories", "sentence"),
    [
        ([OLD], "It takes two memories"),
        ([OLD, OLD], "It takes two memories"),
        ([OLD, replace(NEW, kind=MemoryKind.THREAD)], "a fact and a thread"),
        ([replace(one, kind=MemoryKind.MOMENT) for one in (OLD, NEW)], "word for word"),
    ],
)
def test_what_cannot_be_merged_is_told_in_one_sentence(memories: list[Memory], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        merged(memories)

    assert sentence in refused.value.sentence
