"""Opens all data of one companion: lock, key, database, in this order.

The engine opens a store at its start and closes it last. No other part of the program opens a companion's files,
except its settings.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from types import TracebackType

from companion.storage.backups import Backups
from companion.storage.database import Database, expect_whole
from companion.storage.feelings import Feelings, FeltPoints
from companion.storage.forgetting import Forgetting
from companion.storage.key import DatabaseKey, database_key, keyring_of
from companion.storage.lessons import Lessons
from companion.storage.lock import CompanionLock
from companion.storage.memories import Memories
from companion.storage.memory_search import MemorySearch
from companion.storage.paths import CompanionFolder, Paths
from companion.storage.repair import note_beginning, open_repaired, repair
from companion.storage.replacing import sentences_for_files
from companion.storage.sample_lines import SampleLines
from companion.storage.unfinished import clear_unfinished, name_held
from companion.storage.utterances import Utterances
from companion.values import Habits, Sentence, Told


class KeptHabits:
    """The person's habits in one companion's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, habits: Habits) -> None:
        """Replace the stored habits; raises the database's errors."""
        with self._database.changing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO habits (id, pause, count, held, ended) VALUES (1, ?, ?, ?, ?)",
                (habits.pause, habits.count, habits.held, habits.ended),
            )

    def load(self) -> Habits:
        """Return the stored habits, or the initial guess for everyone."""
        rows = self._database.rows("SELECT pause, count, held, ended FROM habits")
        return Habits(*rows[0]) if rows else Habits()


@dataclass(frozen=True, slots=True)
class Store:
    """One companion's open store; a context manager that closes itself."""

    folder: CompanionFolder
    database: Database
    utterances: Utterances
    habits: KeptHabits
    feelings: Feelings
    felt_points: FeltPoints
    memories: Memories
    memory_search: MemorySearch
    sample_lines: SampleLines
    lessons: Lessons
    backups: Backups
    forgetting: Forgetting
    damage: Sentence
    """"" or how much was saved of a damaged database as it was opened."""
    _lock: CompanionLock

    def close(self) -> None:
        """Close the database, then release the lock for other copies of the program."""
        self.database.close()
        self._lock.release()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class RestingStore:
    """The files of a companion that is not running and cannot start meanwhile; its database is closed."""

    folder: CompanionFolder
    backups: Backups
    _key: bytes = field(repr=False)

    def expect_whole(self) -> None:
        """Raise ``DatabaseBroken`` if the database is damaged; see ``database.expect_whole``."""
        expect_whole(self.folder.database, self._key)

    def repair(self, now: float) -> Sentence:
        """Save readable data if the database is damaged; see ``repair.repair``."""
        with self.backups.naming_what_may_go():
            return repair(self.folder, self._key, self.backups, now)


def open_store(
    paths: Paths,
    name: str,
    *,
    tell: Callable[[Told], None] = lambda sentence: None,
    clock: Callable[[], float] = time.time,
) -> Store:
    """Open a companion's store, created for a new companion; readable data of a damaged one is saved first.

    ``tell`` receives a sentence before work that takes long. ``clock`` returns seconds since 1970-01-01 UTC. Raises
    ``BadName``, ``FolderUnusable``, ``AlreadyRunning``, ``KeyMissing``, ``KeyUnreadable`` and the errors of
    ``open_repaired``; nothing is left open or overwritten then.
    """
    with ExitStack() as undo:
        folder, key, lock = _held(paths, name, undo)
        backups = _resting_backups(folder, key)
        with backups.naming_what_may_go():
            database, damage = open_repaired(folder, key.key, backups, clock(), tell)
        undo.callback(database.close)
        with database.changing() as connection:
            connection.execute("UPDATE companions SET name = ? WHERE name IS NOT ?", (name, name))
        undo.pop_all()
    return Store(
        folder,
        database,
        Utterances(database),
        KeptHabits(database),
        Feelings(database),
        FeltPoints(database),
        Memories(database),
        MemorySearch(database),
        SampleLines(database),
        Lessons(database),
        backups,
        Forgetting(database, backups, folder, lambda: clear_unfinished(paths)),
        damage,
        lock,
    )


@contextmanager
def resting_store(paths: Paths, name: str) -> Iterator[RestingStore]:
    """Provide a companion's files while it is not running.

    Raises the errors of ``open_store`` before the database is opened.
    """
    with ExitStack() as undo:
        folder, key, _ = _held(paths, name, undo)
        yield RestingStore(folder, _resting_backups(folder, key), key.key)


def _resting_backups(folder: CompanionFolder, key: DatabaseKey) -> Backups:
    """Return the backups of a companion that does not run yet, without leftovers of a killed program."""
    backups = Backups(folder.database, folder.backups, key.key)
    with sentences_for_files(folder.database):
        backups.clear_unfinished()
    return backups


def _held(paths: Paths, name: str, undo: ExitStack) -> tuple[CompanionFolder, DatabaseKey, CompanionLock]:
    """Lock out other copies of the program, delete leftovers of killed ones, and find the key; note a new companion."""
    folder = paths.companion(name)
    with nullcontext() if folder.is_there else name_held(folder):
        folder.make()
        lock = CompanionLock(folder.lock_file, name)
        lock.acquire()
        undo.callback(lock.release)
        if not folder.has_begun:
            note_beginning(folder)
        key = database_key(folder, keyring_of(paths))
    with sentences_for_files(folder.database):
        clear_unfinished(paths)
    return folder, key, lock
