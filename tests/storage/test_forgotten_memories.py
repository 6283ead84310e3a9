"""That nothing of a deleted memory is left in the files, which lie open here: no key."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from companion.storage import memory_rows
from companion.storage.database import Database, open_database
from companion.storage.memories import Memories, NewMemory
from companion.storage.memory_search import MemorySearch
from companion.storage.utterances import Utterances
from companion.values import Evidence, LinkKind, Memory, MemoryKind, MemoryLink, Speaker, Utterance
from tests.storage.forget_said import forget_said
from tests.storage.test_memories import some_vector

SESSION = "a" * 32
TRUNK = "trunk-1"
WORD = "zwetschgenmus"
SAID = Utterance(SESSION, 1, Speaker.PERSON, f"I spilt the {WORD}.", 1.7e9)
EMOTIONS = tuple(np.random.default_rng(5).integers(1, 256, 28) / 255)


SECRET = NewMemory(
    Memory(
        MemoryKind.MOMENT,
        SAID.text,
        SAID.said_at,
        names=("Zwentibold",),
        emotions=EMOTIONS,
        subject="zwieback",
        outcome="zwickmuehle",
        evidence=(Evidence(SESSION, 1),),
    ),
    some_vector(99),
    TRUNK,
)
TRACES = {
    "words": WORD.encode(),
    "first half of the word": WORD[:8].encode(),
    "middle of the word": WORD[3:10].encode(),
    "name": b"Zwentibold",
    "folded name": b"zwentibold",
    "subject": b"zwieback",
    "outcome": b"zwickmuehle",
    "emotions": bytes(round(255 * each) for each in EMOTIONS),
    "vector": memory_rows.halves(some_vector(99)),
    "a tenth of the vector": memory_rows.halves(some_vector(99))[300:376],
    "bits": memory_rows.bits(some_vector(99)),
    "a third of the bits": memory_rows.bits(some_vector(99))[16:32],
}


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "companion.db", None) as database:
        yield database


def traces(folder: Path) -> set[str]:
    """Return what of the secret is in any file."""
    content = b"\n".join(file.read_bytes() for file in folder.iterdir())
    return {name for name, trace in TRACES.items() if trace in content}


def keep_many(database: Database) -> int:
    """Keep the secret among others of its shard, so that it lies in the middle of pages and chunks."""
    utterances, memories = Utterances(database), Memories(database)
    for number in range(2, 41):
        utterances.keep(Utterance(SESSION, number, Speaker.PERSON, f"Number {number}.", 1.7e9 + number))
    utterances.keep(SAID)

    def others(first: int) -> list[NewMemory]:
        return [
            NewMemory(
                Memory(MemoryKind.MOMENT, f"Number {n}.", 1.7e9, evidence=(Evidence(SESSION, n),)),
                some_vector(n),
                TRUNK,
            )
            for n in range(first, first + 19)
        ]

    first = memories.add(others(2))
    (secret,) = memories.add([SECRET])
    last = memories.add(others(21))
    memories.link([MemoryLink(first[0], secret, LinkKind.LIKE), MemoryLink(secret, last[0], LinkKind.CAUSED)])
    return secret


def delete(database: Database, secret: int) -> None:
    Memories(database).delete([secret])
    forget_said(database, SESSION, 1)


def merge(database: Database, secret: int) -> None:
    other = NewMemory(Memory(MemoryKind.EPISODE, "A day.", 1.7e9), some_vector(3), TRUNK)
    merged = Memories(database).merge([secret, 1], other)
    Memories(database).delete([merged])
    forget_said(database, SESSION, 1)


def fade(database: Database, secret: int, *, comes_back: bool = False) -> None:
    """Delete it after it has faded, or has come back since."""
    memories = Memories(database)
    memories.update([replace(memories.find(secret), faded_at=1.8e9)])
    if comes_back:
        memories.update([replace(memories.find(secret), faded_at=None)])
    delete(database, secret)


def delete_everything(database: Database, _secret: int) -> None:
    with database.changing() as connection:
        connection.execute("DELETE FROM memories")
        connection.execute("DELETE FROM utterances")
    database.sweep()


WAYS: dict[str, Callable[[Database, int], object]] = {
    "delete": delete,
    "forget the utterance": lambda database, _: forget_said(database, SESSION, 1),
    "correct the utterance": lambda database, _: Utterances(database).keep(replace(SAID, text="I spilt it.")),
    "merge": merge,
    "delete the faded": fade,
    "delete what came back": partial(fade, comes_back=True),
    "delete everything": delete_everything,
}


def test_a_memory_is_in_the_files_in_all_its_parts(tmp_path: Path, database: Database) -> None:
    keep_many(database)
    database.sweep()

    assert traces(tmp_path) == set(TRACES)


@pytest.mark.parametrize("way", WAYS)
def test_nothing_of_a_forgotten_memory_is_in_the_files(tmp_path: Path, database: Database, way: str) -> None:
    secret = keep_many(database)

    WAYS[way](database, secret)

    assert traces(tmp_path) == set()
    database.close()
    assert traces(tmp_path) == set()


def test_nothing_of_how_a_plan_went_is_in_the_files_once_it_is_open_again(
    tmp_path: Path, database: Database
) -> None:
    utterances, memories = Utterances(database), Memories(database)
    utterances.keep(Utterance(SESSION, 1, Speaker.PERSON, "I have an exam on Friday.", 1.7e9))
    utterances.keep(Utterance(SESSION, 2, Speaker.PERSON, "The exam is over.", 1.7e9 + 60))
    evidence = Evidence(SESSION, 1), Evidence(SESSION, 2)
    closed = Memory(
        MemoryKind.THREAD,
        "You have an exam.",
        1.7e9,
        outcome="zwickmuehle",
        evidence=evidence,
        subject="exam",
    )
    (plan,) = memories.add([NewMemory(closed)])

    forget_said(database, SESSION, 2)

    assert memories.find(plan) == replace(closed, id=plan, is_open=True, outcome="", evidence=evidence[:1])
    assert traces(tmp_path) == set()


def test_nothing_of_corrected_words_and_meaning_is_in_the_files(tmp_path: Path, database: Database) -> None:
    secret = keep_many(database)

    memories = Memories(database)
    memories.correct(replace(memories.find(secret), text="Something else."), some_vector(3), TRUNK)
    Utterances(database).keep(replace(SAID, text="I spilt it."))

    assert traces(tmp_path) == set()


def test_a_vector_that_another_trunk_replaced_is_not_in_the_files(tmp_path: Path, database: Database) -> None:
    secret = keep_many(database)

    Memories(database).embed({secret: some_vector(3)}, "trunk-2")
    database.sweep()

    assert not traces(tmp_path) & {"vector", "a tenth of the vector", "bits", "a third of the bits"}


def test_the_others_are_found_as_before(database: Database) -> None:
    secret = keep_many(database)
    before = MemorySearch(database).nearest(some_vector(4), TRUNK, 50)

    delete(database, secret)

    after = MemorySearch(database).nearest(some_vector(4), TRUNK, 50)
    assert {found for found, _ in after} == {found for found, _ in before} - {secret}
    assert MemorySearch(database).by_words(WORD, 9) == ()
