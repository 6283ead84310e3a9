"""Makes copies of a companion's database and puts one back.

A copy is a database of its own, encrypted with the same key and verified before it has its name. Which of them are
kept is decided by ``outdated``; when one is made, by whoever calls ``make``. Nobody but the owner may read them. What
is forgotten is forgotten in them too (``forgetting``).

A database that was made anew, because the one before was lost or damaged, lets none of that one's copies go: they are
of another ``companions.id``, and are kept until they are deleted by name.

Days are those of UTC: a change of time zone makes none of them twice.
"""

import logging
import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from companion.storage.damage import note_damage
from companion.storage.damaged_database import DamagedDatabase
from companion.storage.database import Database, expect_whole, is_whole, open_existing
from companion.storage.paths import make_private
from companion.storage.replacing import (
    LOG_ENDINGS,
    move_database,
    remove_database,
    replace_database,
    see_to_disk,
    sentences_for_files,
    unused,
)
from companion.storage.sqlite import DatabaseBroken, DatabaseGone, DatabaseTooNew, DiskFull, broken, damaged
from companion.values import BadInput, PartBroken

_log = logging.getLogger(__name__)

_UNFINISHED = ".part"
_KEPT = re.compile(r"(replaced|by-hand)-(\d{4}-\d\d-\d\d)T\d{6}")
"""Names of those that are kept until they are deleted by name."""


class NoSuchBackup(BadInput):
    """There is no backup of that name."""


class BackupDamaged(PartBroken):
    """A backup cannot be put back."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a companion's database."""

    file: Path
    day: date | None
    """When it was made; None for one that is kept until it is deleted: one that was made by hand, a database that a
    restored backup replaced, and a backup of another database than the one that is there now."""

    @property
    def name(self) -> str:
        """Return its name: its day, or ``by-hand-`` or ``replaced-`` and the instant."""
        return self.file.stem

    @property
    def is_replaced(self) -> bool:
        """Return whether another one took its place."""
        return self.name.startswith("replaced-")

    @property
    def _order(self) -> tuple[bool, str, str]:
        kept = _KEPT.fullmatch(self.name)
        return not self.is_replaced, self.name if kept is None else kept[2], self.name

    @property
    def size_bytes(self) -> int:
        """How large its file is."""
        return self.file.stat().st_size


def outdated(days: Iterable[date], *, today: date, keep: int) -> frozenset[date]:
    """Return the days whose backups may go.

    Kept are the last ``keep`` days that have one, and the first of each of the last two calendar weeks that have one,
    so that one is at least a week old once the companion has been used that long. Days that are still to come, from
    while the clock was wrong, count as older than all others. With ``keep`` 0 all go.
    """
    known = sorted(set(days), key=lambda day: (day <= today, day), reverse=True)
    if keep == 0:
        return frozenset(known)
    firsts: dict[tuple[int, int], date] = {}
    for day in known:
        firsts[day.isocalendar()[:2]] = day
    return frozenset(known) - set(known[:keep]) - set(list(firsts.values())[:2])


class Backups:
    """The backups of one companion's database; any thread may call it, one call runs at a time."""

    def __init__(self, database: Path, folder: Path, key: bytes | None) -> None:
        self._database = database
        self._folder = folder
        self._key = key
        self._turn = threading.RLock()

    def all(self) -> tuple[Backup, ...]:
        """Return what there is, the newest first, then what was replaced."""
        if not self._folder.is_dir():
            return ()
        known = [backup for file in self._folder.glob("*.db") if (backup := _backup(file)) is not None]
        return tuple(sorted(known, key=lambda one: one._order, reverse=True))

    def find(self, name: str) -> Backup:
        """Return one by its name; raises ``NoSuchBackup``."""
        for backup in self.all():
            if backup.name == name:
                return backup
        raise NoSuchBackup(
            "There is no such backup; `companion backups list` shows them.", log="no such backup"
        )

    def is_due(self, now: float) -> bool:
        """Tell whether none was made today; ``now`` in seconds since 1970-01-01 UTC."""
        return all(backup.day != _day(now) for backup in self.all())

    def make(self, now: float, *, keep: int) -> Backup:
        """Copy the database as it is now, then let go of outdated copies; of one day the last copy counts.

        It has a connection of its own, so the companion's other work goes on meanwhile. All rows of the database are
        read: damage shows here first, and is noted for the next start. Raises what ``open_existing`` raises; the copies
        that there were are then all still there.
        """
        with self.held(), self.naming_what_may_go():
            made = self._made(Backup(self._folder / f"{_day(now)}.db", _day(now)))
            days = {one.day: one.file for one in self.all() if one.day is not None}
            for day in outdated(days, today=_day(now), keep=keep):
                remove_database(days[day])
        return made

    def make_by_hand(self, now: float) -> Backup:
        """Copy the database as it is now, beside those of days, until the copy is deleted by name; raises likewise."""
        with self.held(), self.naming_what_may_go():
            return self._made(self._unused("by-hand", now))

    def _made(self, backup: Backup) -> Backup:
        make_private(self._folder)
        try:
            self._keep_those_of_others()
            self.copy(self._database, backup.file)
        except DatabaseGone:
            raise
        except DatabaseBroken as error:
            note_damage(self._database)
            raise damaged(self._database) from error
        _log.info("backup made: %d bytes", backup.size_bytes)
        return backup

    def make_if_due(self, now: float, *, keep: int) -> bool:
        """Make today's if there is none; tell whether one was made. With ``keep`` 0 none is made, and all days' go."""
        if keep == 0:
            for backup in self.all():
                if backup.day is not None:
                    self.delete(backup)
            return False
        if not self.is_due(now):
            return False
        self.make(now, keep=keep)
        return True

    def restore(self, name: str, now: float) -> Backup | None:
        """Put a backup in the database's place and return what was there, which is kept as a backup; None for nothing.

        The companion must not run. Raises ``NoSuchBackup``, and ``BackupDamaged``; the database is then as it was.
        """
        with self.held(), self.naming_what_may_go():
            chosen = self.require_whole(name)
            replaced = self._unused("replaced", now)
            copy = self._database.with_name(f"{self._database.name}{_UNFINISHED}")
            self.copy(chosen.file, copy)
            replace_database(self._database, by=copy, aside=replaced.file)
        return replaced if replaced.file.exists() else None

    @contextmanager
    def naming_what_may_go(self) -> Iterator[None]:
        """On a full disk, say what may go: the oldest backup, unless it is the only one."""
        try:
            yield
        except DiskFull as error:
            spare = self.spare
            advice = f": `companion backups delete {spare.name}` deletes the oldest backup" if spare else ""
            raise DiskFull(
                f"The disk is full; make room, then try again{advice}.", log="disk full"
            ) from error

    @property
    def spare(self) -> Backup | None:
        """The oldest backup of a day, None where it is the only one: what goes first when room must be made."""
        days = [backup for backup in self.all() if backup.day is not None]
        return days[-1] if len(days) > 1 else None

    def delete(self, backup: Backup) -> None:
        """Delete a backup."""
        with self.held(), sentences_for_files(backup.file):
            remove_database(backup.file)

    def opened(self, backup: Backup) -> Database:
        """Open a backup, brought to the newest schema; raises what ``open_existing`` raises."""
        return open_existing(backup.file, self._key)

    def is_whole(self, backup: Backup) -> bool:
        """Read all of a backup and tell whether it can be put back as it is."""
        try:
            return is_whole(backup.file, self._key)
        except DatabaseTooNew:
            return False

    def require_whole(self, name: str) -> Backup:
        """Read all of a backup and return it.

        Raises ``NoSuchBackup``, and ``BackupDamaged`` where it cannot be put back.
        """
        chosen = self.find(name)
        if not self.is_whole(chosen):
            raise BackupDamaged(
                f"The backup {name} is damaged or of a newer Companion; choose another (`companion backups list`).",
                log="a backup is not whole",
            )
        return chosen

    def newest_whole(self) -> Backup | None:
        """Return the newest that can be put back, None when there is none."""
        return next((backup for backup in self.all() if self.is_whole(backup)), None)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep others from making or changing backups meanwhile; clears what an interrupted one left."""
        with self._turn:
            self.clear_unfinished()
            yield

    def clear_unfinished(self) -> None:
        """Delete what an interrupted copy left. Raises ``OSError``."""
        for left in (
            *self._folder.glob(f"*{_UNFINISHED}*"),
            *self._database.parent.glob(f"{self._database.name}{_UNFINISHED}*"),
        ):
            left.unlink(missing_ok=True)

    def copy(self, source: Path, target: Path) -> None:
        """Write a database's rows to a new file, which is ``target`` once it is verified and on the disk.

        Its pages hold what is in the rows and nothing else. Raises what ``open_existing`` raises; ``target`` is then
        what it was.
        """
        unfinished = target.with_name(f"{target.name}{_UNFINISHED}")
        try:
            with sentences_for_files(target):
                remove_database(unfinished)
                unfinished.touch(mode=0o600)
                with open_existing(source, self._key) as database:
                    database.rows("VACUUM INTO ?", (str(unfinished),))
                expect_whole(unfinished, self._key)
                see_to_disk(unfinished)
                for ending in LOG_ENDINGS:  # of an interrupted change to what is replaced
                    Path(f"{target}{ending}").unlink(missing_ok=True)
                unfinished.replace(target)
                see_to_disk(target)
        except BaseException:
            remove_database(unfinished)
            raise

    def _keep_those_of_others(self) -> None:
        """Give the backups of another database, and those whose database cannot be told, names that are not of days."""
        identity = self._identity(self._database)
        for backup in self.all():
            if backup.day is not None and not self._is_of(backup, identity):
                with sentences_for_files(backup.file):
                    move_database(backup.file, self._unused("replaced", _midnight(backup.day)).file)

    def _is_of(self, backup: Backup, identity: str) -> bool:
        try:
            return self._identity(backup.file) == identity
        except (DatabaseBroken, DatabaseTooNew):
            return False

    def _identity(self, file: Path) -> str:
        """Return what tells a database and its copies from all others; raises ``DatabaseBroken``."""
        with DamagedDatabase(file, self._key) as database:
            rows, is_broken = database.read("SELECT id FROM companions")
        if is_broken or not rows:
            raise broken(file, "the companion's row cannot be read")
        return str(rows[0][0])

    def _unused(self, kind: str, now: float) -> Backup:
        return Backup(unused(lambda stamp: self._folder / f"{kind}-{stamp}.db", now), None)


def _backup(file: Path) -> Backup | None:
    """Return what a file's name says it is, None for one that is none of ours."""
    if _KEPT.fullmatch(file.stem):
        return Backup(file, None)
    try:
        return Backup(file, date.fromisoformat(file.stem))
    except ValueError:
        return None


def _midnight(day: date) -> float:
    return datetime.combine(day, time.min, UTC).timestamp()


def _day(now: float) -> date:
    return datetime.fromtimestamp(now, UTC).date()
