"""Deletes for good: utterances, everything derived from them, and the copies of both in every backup.

When ``forget`` returns, the words are in no page of the database, its log or a backup; full-text indexes, vectors
and their signs included. Files that cannot be edited are deleted completely: a damaged database that was kept, an
unreadable backup. Backups come first, the database last: after an interruption the database still shows what is left
to delete. Only ``forget_here`` works the other way, for callers that cannot wait: the remaining work is then
recorded in the database, as it is for corrected words, and done by ``catch_up``.

Deleting needs disk space too, for the write-ahead log. If the disk is full, the oldest backup is deleted, and then
the next, all except the newest one.

The companion's mood stays as it is: a few numbers, whose link to a deleted utterance is removed. Copies in the
memory of a running conversation are out of reach here.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Final, NamedTuple, TypeAlias, TypeVar, assert_never

from companion.storage.backups import Backup, Backups
from companion.storage.database import Database
from companion.storage.doomed import Doomed, Forgotten, Keys, Touched, forget_page_beginnings
from companion.storage.paths import CompanionFolder
from companion.storage.replacing import remove_database, sentences_for_files
from companion.storage.sqlite import (
    Connection,
    DatabaseBroken,
    DatabaseTooNew,
    DatabaseUnreachable,
    DiskFull,
)
from companion.storage.utterances import take_back
from companion.values import Evidence

_log = logging.getLogger(__name__)

T = TypeVar("T")

_NOTES: Final = (
    ("outdated_utterances", "(session, number)", "(?, ?)"),
    ("outdated_memories", "(memory, kind, happened_at)", "(?, ?, ?)"),
    ("outdated_sample_lines", "(line, made_at)", "(?, ?)"),
)
"""Tables that record what the backups may still contain, with their columns; in the order of ``Keys``."""


@dataclass(frozen=True, slots=True)
class Since:
    """Everything said and remembered since an instant; ``Doomed`` describes the effect of changed clocks."""

    since: float
    """Start in seconds since 1970-01-01 UTC."""
    now: float
    """Present time in seconds since 1970-01-01 UTC; not before ``since``."""

    @property
    def is_all(self) -> bool:
        """True if that is all there ever was."""
        return self.since <= 0.0


@dataclass(frozen=True, slots=True)
class About:
    """Everything that names someone or something: whole words, whatever the case or accents.

    Utterances that are set aside stay in the history, and are no longer used.
    """

    words: str
    name: str = ""
    """Name of the same one, "Balu" for "dog"; "" for none."""
    set_aside: tuple[Evidence, ...] = ()


class Declined(NamedTuple):
    """Something written in quiet time that is not to be written again."""

    kind: str
    subject: str
    """The day or month, or what helped; never the person's words."""
    happened_at: float


@dataclass(frozen=True, slots=True)
class These:
    """Single utterances, memories and sample lines.

    Forgetting a memory keeps the utterances that it rests on, unless they are named here too or it is a moment.
    Utterances that are set aside stay in the history, and are no longer used.
    """

    utterances: tuple[Evidence, ...] = ()
    memories: tuple[int, ...] = ()
    sample_lines: tuple[int, ...] = ()
    set_aside: tuple[Evidence, ...] = ()
    declined: tuple[Declined, ...] = ()
    are_unsaid: bool = False
    """True if the utterances may have been misheard: what they changed in older memories is undone."""


Wish: TypeAlias = Since | About | These


class Forgetting:
    """Deletes from one companion's open database and its backups."""

    def __init__(
        self,
        database: Database,
        backups: Backups,
        folder: CompanionFolder,
        clear_unfinished: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the places to delete from; ``clear_unfinished`` deletes copies that killed programs left behind."""
        self._database = database
        self._backups = backups
        self._folder = folder
        self._clear_unfinished = clear_unfinished

    def would_forget(self, wish: Wish) -> Forgotten:
        """Return the effect that ``forget`` would have, with the texts, without doing it; raises the same errors."""
        with self._backups.held(), self._backups.naming_what_may_go():
            with self._database.reading() as connection, _undone(connection):
                doomed = _chosen(connection, wish)
                counts, keys = doomed.listed(), doomed.keys()
            touched = [is_whole for _, is_whole in self._touched(wish, keys)]
            files = touched.count(False) + len(self._folder.damaged_databases())
        return replace(counts, backups=touched.count(True), files=files)

    def utterances(self, wish: Wish) -> Touched:
        """Return the utterances that ``forget`` would delete, and would set aside, for other holders of them.

        Raises the errors of ``forget``.
        """
        with self._database.reading() as connection, _undone(connection):
            return _chosen(connection, wish).touched()

    def forget(self, wish: Wish) -> Forgotten:
        """Delete all of it, in the database completely or not at all; return what was deleted, with the texts.

        Raises ``BadInput`` if no words are named, and the database's errors. The database is then unchanged, while
        backups may already lack the data to be deleted.
        """
        with self._backups.held():
            with self._database.reading() as connection, _undone(connection):
                keys = _chosen(connection, wish).keys()
            files = self._delete_damaged()
            (rewritten, deleted), given_up = self._with_room(lambda: self._forget_in_backups(wish, keys))
            counts, given_up_too = self._with_room(lambda: self._delete(wish))
            self._with_room(self._database.sweep)
        _log.info("forgotten: %d utterances, %d memories", counts.utterances, counts.memories)
        return replace(counts, backups=rewritten, files=files + deleted + given_up + given_up_too)

    def forget_here(self, these: These) -> None:
        """Delete from the database at once, completely or not at all, and leave the other files to ``catch_up``.

        Raises the database's errors; the database is then unchanged.
        """
        self._with_room(lambda: self._delete(these, notes=True))
        self._with_room(self._database.sweep)

    def catch_up(self) -> None:
        """Apply corrections and deletions in the database to the backups and other files.

        After a correction a backup loses the utterance, memory or line, with everything that rests on it. Beginnings
        of the old words that may be left in the database's full-text indexes are removed as well. Raises the
        database's errors; the remaining work then stays recorded.
        """
        with self._backups.held():
            with self._database.reading() as connection:
                noted = (connection.execute(f"SELECT * FROM {table}").fetchall() for table, *_ in _NOTES)
                keys = Keys(*map(tuple, noted))
            if keys == Keys():
                return
            files = self._delete_damaged()
            (rewritten, deleted), _ = self._with_room(lambda: self._forget_in_backups(These(), keys))
            self._with_room(lambda: self._clear_outdated(keys))
            self._with_room(self._database.sweep)
        _log.info("backups caught up: %d rewritten, %d files deleted", rewritten, files + deleted)

    def _clear_outdated(self, keys: Keys) -> None:
        with self._database.changing() as connection:
            forget_page_beginnings(connection)  # left by corrections, so that no talk waited for it
            for (table, columns, marks), noted in zip(_NOTES, keys, strict=True):
                connection.executemany(f"DELETE FROM {table} WHERE {columns} = {marks}", noted)

    def _delete(self, wish: Wish, *, notes: bool = False) -> Forgotten:
        """Delete the rows of a request from the database, and record that for the backups; return what it was."""
        with self._database.changing() as connection:
            doomed = _chosen(connection, wish)
            counts = doomed.listed()
            if notes:
                for (table, columns, marks), gone in zip(_NOTES, doomed.keys(), strict=True):
                    connection.executemany(f"INSERT OR IGNORE INTO {table} {columns} VALUES {marks}", gone)
            doomed.delete()
            if isinstance(wish, These):
                connection.executemany(
                    "INSERT OR IGNORE INTO declined (kind, subject, happened_at) VALUES (?, ?, ?)",
                    wish.declined,
                )
        return counts

    def _with_room(self, work: Callable[[], T]) -> tuple[T, int]:
        """Run work that may be repeated if the disk is full; return its result, and the number of backups deleted.

        Raises ``DiskFull`` if only the newest backup is left.
        """
        for given_up in count():
            try:
                return work(), given_up
            except DiskFull:
                with self._backups.held(), self._backups.naming_what_may_go():
                    spare = self._backups.spare
                    if spare is None:
                        raise
                    self._backups.delete(spare)
                _log.warning("the oldest backup gave way on a full disk")
        raise AssertionError("counting does not end")

    def _forget_in_backups(self, wish: Wish, keys: Keys) -> tuple[int, int]:
        """Delete from every backup; return the number of edited backups, and of those deleted completely."""
        rewritten = deleted = 0
        for backup, is_whole in self._touched(wish, keys):
            if is_whole and self._rewrite(backup, wish, keys):
                rewritten += 1
            else:
                self._backups.delete(backup)
                deleted += 1
        return rewritten, deleted

    def _touched(self, wish: Wish, keys: Keys) -> Iterator[tuple[Backup, bool]]:
        """Yield the backups that contain some of it, and whether they can be opened; unopened ones may contain it."""
        for backup in self._backups.all():
            try:
                with self._backups.opened(backup) as copy, copy.reading() as connection, _undone(connection):
                    is_held = _chosen(connection, wish, keys).holds_any()
            except (DatabaseBroken, DatabaseTooNew):
                yield backup, False
                continue
            if is_held:
                yield backup, True

    def _rewrite(self, backup: Backup, wish: Wish, keys: Keys) -> bool:
        """Delete from a backup, completely or not at all; return whether that worked; otherwise it is damaged."""
        try:
            with self._backups.opened(backup) as copy, copy.changing() as connection:
                _chosen(connection, wish, keys).delete()
        except (DatabaseBroken, DatabaseUnreachable):
            if self._backups.is_whole(backup):
                raise
            return False
        return True

    def _delete_damaged(self) -> int:
        """Delete files that cannot be edited; return the number of damaged databases among them."""
        damaged = self._folder.damaged_databases()
        with sentences_for_files(self._folder.database):
            self._clear_unfinished()
            for file in damaged:
                remove_database(file)
        return len(damaged)


def _chosen(connection: Connection, wish: Wish, keys: Keys | None = None) -> Doomed:
    """Select the rows of a request, and in a backup also those selected in the database itself.

    What unsaid utterances changed is undone first, so that those rows are not selected.
    """
    doomed = Doomed(connection)
    if keys is not None:
        doomed.choose_keys(keys)
    match wish:
        case Since(since, now):
            doomed.choose_since(since, now)
        case About(words, name, others):
            for each in (words, name) if name else (words,):
                doomed.choose_about(each)
            doomed.set_aside(others)
        case These():
            if keys is None:  # other copies identify them differently
                for said in wish.utterances if wish.are_unsaid else ():
                    take_back(connection, said.session, said.number)
                doomed.choose_utterances(wish.utterances)
                doomed.choose_ids("memories", wish.memories)
                doomed.choose_ids("sample_lines", wish.sample_lines)
            doomed.set_aside(wish.set_aside)
        case _ as never:
            assert_never(never)
    doomed.follow()
    return doomed


@contextmanager
def _undone(connection: Connection) -> Iterator[None]:
    """Run a transaction that changes nothing."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
