"""That nothing of a deleted memory is left in the files, which lie open here: no key."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from companion.storage import memory_rows
from companion.storage.database import Database, open_database
from companion.storage.memories import Memories, NewMemory
from companion.storage.memory_rows import Vector
from companion.storage.memory_search import MemorySearch
from companion.storage.utterances import Utterances
from companion.values import Evidence, LinkKind, Memory, MemoryKind, MemoryLink, Speaker, Utterance
from tests.storage.forget_said import forget_said

SESSION = "a" * 32
TRUNK = "trunk-1"
WORD = "zwetschgenmus"
SAID = Utterance(SESSION, 1, Speaker.PERSON, f"I spilt the {WORD}.", 1.7e9)
EMOTIONS = tuple(np.random.default_rng(5).integers(1, 256, 28) / 255)


def some_vector(seed: int) -> Vector:
    vector = np.random.default_rng(seed).standard_normal(384)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


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
def folder(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def database(folder: Path) -> Iterator[Database]:
    with open_database(folder / "companion.db", None) as database:
        yield database


def traces(folder: Path) -> set[str]:
    """Return what of the secret is in any file."""
    content = b"\n".join(file.read_bytes() for file in folder.iterdir())
    return {name for name, trace in TRACES.items() if trace in content}


def keep_many(database: Database, *, with_secret: bool = True) -> int:
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
    secret = memories.add([SECRET])[0] if with_secret else 0
    last = memories.add(others(21))
    if with_secret:
        memories.link(
            [MemoryLink(first[0], secret, LinkKind.LIKE), MemoryLink(secret, last[0], LinkKind.CAUSED)]
        )
    return secret


def delete(database: Database, secret: int) -> None:
    Memories(database).delete([secret])
    forget_said(database, SESSION, 1)


def forget_the_utterance(database: Database, secret: int) -> None:
    del secret
    forget_said(database, SESSION, 1)


def correct_the_utterance(database: Database, secret: int) -> None:
    del secret
    Utterances(database).keep(replace(SAID, text="I spilt it."))


def merge(database: Database, secret: int) -> None:
    other = NewMemory(Memory(MemoryKind.EPISODE, "A day.", 1.7e9), some_vector(3), TRUNK)
    merged = Memories(database).merge([secret, 1], other)
    Memories(database).delete([merged])
    forget_said(database, SESSION, 1)


def delete_the_faded(database: Database, secret: int) -> None:
    memories = Memories(database)
    memories.update([replace(memories.find(secret), faded_at=1.8e9)])
    delete(database, secret)


def delete_what_came_back(database: Database, secret: int) -> None:
    memories = Memories(database)
    memories.update([replace(memories.find(secret), faded_at=1.8e9)])
    memories.update([replace(memories.find(secret), faded_at=None)])
    delete(database, secret)


def delete_everything(database: Database, secret: int) -> None:
    del secret
    with database.changing() as connection:
        connection.execute("DELETE FROM memories")
        connection.execute("DELETE FROM utterances")
    database.sweep()


def test_a_memory_is_in_the_files_in_all_its_parts(folder: Path, database: Database) -> None:
    keep_many(database)
    database.sweep()

    assert traces(folder) == set(TRACES)


@pytest.mark.parametrize(
    "forget",
    [
        delete,
        forget_the_utterance,
        correct_the_utterance,
        merge,
        delete_the_faded,
        delete_what_came_back,
        delete_everything,
    ],
)
def test_nothing_of_a_forgotten_memory_is_in_the_files(
    folder: Path, database: Database, forget: Callable[[Database, int], None]
) -> None:
    secret = keep_many(database)

    forget(database, secret)

    assert traces(folder) == set()
    database.close()
    assert traces(folder) == set()


def test_nothing_of_corrected_words_and_their_meaning_is_in_the_files(
    folder: Path, database: Database
) -> None:
    secret = keep_many(database)

    Memories(database).correct(secret, "Something else.", some_vector(3), TRUNK)
    Utterances(database).keep(replace(SAID, text="I spilt it."))

    assert traces(folder) == set()


def test_a_vector_that_another_trunk_replaced_is_not_in_the_files(folder: Path, database: Database) -> None:
    secret = keep_many(database)

    Memories(database).embed({secret: some_vector(3)}, "trunk-2")
    database.sweep()

    assert not traces(folder) & {"vector", "a tenth of the vector", "bits", "a third of the bits"}


def test_the_others_are_found_as_before(database: Database) -> None:
    secret = keep_many(database)
    before = MemorySearch(database).nearest(some_vector(4), TRUNK, 50)

    delete(database, secret)

    after = MemorySearch(database).nearest(some_vector(4), TRUNK, 50)
    assert {found for found, _ in after} == {found for found, _ in before} - {secret}
    assert MemorySearch(database).by_words(WORD, 9) == ()
