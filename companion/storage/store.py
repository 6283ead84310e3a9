"""Opens all that one companion keeps: lock, key, database, in this order.

The engine opens a store when it starts and closes it last. Nothing else of the program opens a companion's
files, except its settings.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType

from companion.storage.backups import Backups
from companion.storage.database import Database, open_database
from companion.storage.feelings import Feelings
from companion.storage.forgetting import Forgetting
from companion.storage.habits import KeptHabits
from companion.storage.key import database_key, system_keyring
from companion.storage.lock import CompanionLock
from companion.storage.memories import Memories
from companion.storage.memory_search import MemorySearch
from companion.storage.paths import CompanionFolder, Paths
from companion.storage.recordings import Recordings
from companion.storage.utterances import Utterances


@dataclass(frozen=True, slots=True)
class Store:
    """One companion's open store; a context manager that closes itself."""

    folder: CompanionFolder
    database: Database
    utterances: Utterances
    recordings: Recordings
    habits: KeptHabits
    feelings: Feelings
    memories: Memories
    memory_search: MemorySearch
    backups: Backups
    forgetting: Forgetting
    notice: str
    """"" or one sentence that the person should read once (the key lies in a file)."""
    _lock: CompanionLock

    def close(self) -> None:
        """Close the database, then let another copy of the program in."""
        self.database.close()
        self._lock.release()

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(paths: Paths, name: str) -> Store:
    """Open a companion's store, made if this is a new companion.

    Raises ``BadName``, ``FolderUnusable``, ``AlreadyRunning``, ``KeyMissing``, ``KeyUnreadable`` and what
    ``open_database`` raises; nothing is left open or overwritten then.
    """
    folder = paths.companion(name)
    folder.make()
    lock = CompanionLock(folder.lock_file, name)
    with ExitStack() as undo:
        lock.take()
        undo.callback(lock.release)
        key = database_key(folder, None if paths.is_portable else system_keyring())
        database = open_database(folder.database, key.key)
        undo.callback(database.close)
        with database.changing() as connection:
            connection.execute("UPDATE companions SET name = ? WHERE name IS NOT ?", (name, name))
        undo.pop_all()
    backups = Backups(folder.database, folder.backups, key.key)
    return Store(
        folder,
        database,
        Utterances(database),
        Recordings(database),
        KeptHabits(database),
        Feelings(database),
        Memories(database),
        MemorySearch(database),
        backups,
        Forgetting(database, backups, folder),
        key.notice,
        lock,
    )
