"""Makes copies of a companion's database and restores them.

A copy is a database of its own, encrypted with the same key and verified before it gets its name. ``outdated``
decides which copies are kept; the caller of ``make`` decides when one is made. Only the owner may read them.
Deletions apply to them as well (``forgetting``).

A database that was created because the previous one was lost or damaged does not remove that one's copies: they have
another ``companions.id``, and are kept until the person deletes them by name.

Days are those of UTC, so that a change of time zone makes none of them twice.
"""

import logging
import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from companion.storage.database import Database, expect_whole, is_whole, open_existing
from companion.storage.paths import make_private
from companion.storage.replacing import (
    LOG_ENDINGS,
    move_database,
    note_damage,
    remove_database,
    replace_database,
    see_to_disk,
    sentences_for_files,
    unused,
)
from companion.storage.salvage import DamagedDatabase
from companion.storage.sqlite import DatabaseBroken, DatabaseGone, DatabaseTooNew, DiskFull, broken, damaged
from companion.values import BadInput, PartBroken, Told

_log = logging.getLogger(__name__)

_UNFINISHED = ".part"
_KEPT = re.compile(r"(replaced|by-hand)-(\d{4}-\d\d-\d\d)T\d{6}")
"""Pattern of the names that are kept until the person deletes them by name."""


class NoSuchBackup(BadInput):
    """No backup has that name."""


class BackupDamaged(PartBroken):
    """The backup cannot be restored."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a companion's database."""

    file: Path
    day: date | None
    """Day when it was made; None for one that is kept until the person deletes it: one made by hand, a database that
    a restored backup replaced, and a backup of another database than the present one."""

    @property
    def name(self) -> str:
        """Return its name: its day, or ``by-hand-`` or ``replaced-`` and the instant."""
        return self.file.stem

    @property
    def is_replaced(self) -> bool:
        """Return whether it is a database that a restored backup replaced."""
        return self.name.startswith("replaced-")

    @property
    def _order(self) -> tuple[bool, str, str]:
        kept = _KEPT.fullmatch(self.name)
        return not self.is_replaced, self.name if kept is None else kept[2], self.name

    @property
    def size_bytes(self) -> int:
        """Return the size of its file."""
        return self.file.stat().st_size


def outdated(days: Iterable[date], *, today: date, keep: int) -> frozenset[date]:
    """Return the days whose backups may be deleted.

    The last ``keep`` days with a backup are kept, and the first of each of the last two calendar weeks with one. So
    one is at least a week old once the companion has been used that long. Future days, from a time when the clock
    was wrong, count as older than all others. With ``keep`` 0 all are deleted.
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
        """Return all backups, the newest first, then the replaced databases."""
        if not self._folder.is_dir():
            return ()
        known = [backup for file in self._folder.glob("*.db") if (backup := _backup(file)) is not None]
        return tuple(sorted(known, key=lambda one: one._order, reverse=True))

    def find(self, name: str) -> Backup:
        """Return a backup by its name; raises ``NoSuchBackup``."""
        for backup in self.all():
            if backup.name == name:
                return backup
        raise NoSuchBackup(
            "There is no such backup. `companion backups list` shows them.", log="no such backup"
        )

    def make(self, now: float, *, keep: int) -> Backup:
        """Copy the database in its present state, then delete outdated copies; the last copy of a day counts.

        It has a connection of its own, so the companion's other work goes on. All rows of the database are read:
        damage appears here first, and is noted for the next start. Raises the errors of ``open_existing``; the
        earlier copies are then all still there.
        """
        with self.held(), self.naming_what_may_go():
            made = self._made(Backup(self._folder / f"{_day(now)}.db", _day(now)))
            days = {one.day: one.file for one in self.all() if one.day is not None}
            for day in outdated(days, today=_day(now), keep=keep):
                remove_database(days[day])
        return made

    def make_by_hand(self, now: float) -> Backup:
        """Copy the database in addition to the daily copies, until the copy is deleted by name; raises as ``make``."""
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
        """Make today's backup if there is none; return whether one was made. With ``keep`` 0, delete all daily ones.

        ``now`` in seconds since 1970-01-01 UTC.
        """
        if keep == 0:
            for backup in self.all():
                if backup.day is not None:
                    self.delete(backup)
            return False
        if any(backup.day == _day(now) for backup in self.all()):
            return False
        self.make(now, keep=keep)
        return True

    def restore(self, name: str, now: float) -> Backup | None:
        """Replace the database with a backup and return the old one, which is kept as a backup; None if there was none.

        The companion must not run. Raises ``NoSuchBackup``, and ``BackupDamaged``; the database is then unchanged.
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
        """Add to the error of a full disk what may be deleted: the oldest backup, unless it is the only one."""
        try:
            yield
        except DiskFull as error:
            spare = self.spare
            told = (
                Told(
                    "The disk is full. Make room, then try again. You can delete the oldest backup, {backup}.",
                    {"backup": spare.name},
                )
                if spare
                else Told("The disk is full. Make room, then try again.")
            )
            raise DiskFull(told, log="disk full") from error

    @property
    def spare(self) -> Backup | None:
        """Return the oldest daily backup, None if it is the only one: the first to delete when space is needed."""
        days = [backup for backup in self.all() if backup.day is not None]
        return days[-1] if len(days) > 1 else None

    def delete(self, backup: Backup) -> None:
        """Delete a backup."""
        with self.held(), sentences_for_files(backup.file):
            remove_database(backup.file)

    def opened(self, backup: Backup) -> Database:
        """Open a backup, migrated to the newest schema; raises the errors of ``open_existing``."""
        return open_existing(backup.file, self._key)

    def is_whole(self, backup: Backup) -> bool:
        """Read all of a backup and tell whether it can be restored in its present state."""
        try:
            return is_whole(backup.file, self._key)
        except DatabaseTooNew:
            return False

    def require_whole(self, name: str) -> Backup:
        """Read all of a backup and return it.

        Raises ``NoSuchBackup``, and ``BackupDamaged`` if it cannot be restored.
        """
        chosen = self.find(name)
        if not self.is_whole(chosen):
            raise BackupDamaged(
                "The backup {name} is damaged or of a newer Companion. Choose another.",
                {"name": name},
                log="a backup is not whole",
            )
        return chosen

    def newest_whole(self) -> Backup | None:
        """Return the newest backup that can be restored, None if there is none."""
        return next((backup for backup in self.all() if self.is_whole(backup)), None)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep others from making or changing backups within the block; delete leftovers of an interrupted one."""
        with self._turn:
            self.clear_unfinished()
            yield

    def clear_unfinished(self) -> None:
        """Delete leftovers of an interrupted copy. Raises ``OSError``."""
        for left in (
            *self._folder.glob(f"*{_UNFINISHED}*"),
            *self._database.parent.glob(f"{self._database.name}{_UNFINISHED}*"),
        ):
            left.unlink(missing_ok=True)

    def copy(self, source: Path, target: Path) -> None:
        """Write a database's rows to a new file, which becomes ``target`` once it is verified and on the disk.

        Its pages contain only the rows. Raises the errors of ``open_existing``; ``target`` is then unchanged.
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
                for ending in LOG_ENDINGS:  # from an interrupted change to the replaced database
                    Path(f"{target}{ending}").unlink(missing_ok=True)
                unfinished.replace(target)
                see_to_disk(target)
        except BaseException:
            remove_database(unfinished)
            raise

    def _keep_those_of_others(self) -> None:
        """Rename the backups of another or an unknown database, so that they no longer count as daily ones."""
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
        """Return the identifier that a database shares only with its copies; raises ``DatabaseBroken``."""
        with DamagedDatabase(file, self._key) as database:
            rows, is_broken = database.read("SELECT id FROM companions")
        if is_broken or not rows:
            raise broken(file, "the companion's row cannot be read")
        return str(rows[0][0])

    def _unused(self, kind: str, now: float) -> Backup:
        return Backup(unused(lambda stamp: self._folder / f"{kind}-{stamp}.db", now), None)


def _backup(file: Path) -> Backup | None:
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
