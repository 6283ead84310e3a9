"""Databases as crashes, disks and people leave them, each made of a whole one by a few lines.

A companion's folder is in one of two states before: ``closed``, all of it in the file and no log, or ``killed`` in its
first session, when the file is one empty page and the log holds all.
"""

import atexit
import functools
import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from companion.storage.database import open_database
from companion.storage.paths import CompanionFolder, Paths, find_paths
from companion.storage.replacing import log_of
from companion.storage.store import open_store, resting_store
from companion.values import Speaker, Utterance

NAME = "companion"
SAID = 600
PAGE = 4096
NOW = 1_700_438_400.0  # 2023-11-20 00:00 UTC


class Outcome(Enum):
    """What a start makes of a database."""

    WHOLE = auto()
    """All is read as it is, or was saved before."""
    EARLIER = auto()
    """It is read as it was at an earlier moment, which nothing tells from the last one."""
    SOME = auto()
    """Some of what was said is saved, and that is told, at the latest by ``companion repair``."""
    TOLD = auto()
    """Nothing is changed; one sentence says what to do, and names the backup where there is one."""
    UNREACHABLE = auto()
    """Nothing is changed; one sentence says that it cannot be reached."""


@dataclass(frozen=True)
class Mishap:
    """Something that befell a database."""

    name: str
    befall: Callable[[CompanionFolder], None]
    outcome: Outcome
    state: str = "closed"


def said(paths: Paths) -> int:
    """Return how much is still known of what was said."""
    with open_store(paths, NAME, clock=lambda: NOW) as store:
        ((count,),) = store.database.rows("SELECT count(*) FROM utterances")
    return int(count)


@contextmanager
def befallen(mishap: Mishap, *, has_backup: bool) -> Iterator[tuple[Paths, CompanionFolder]]:
    """Have a companion's folders after a mishap, for a time."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name) / "home"
        shutil.copytree(_states()[mishap.state], home)
        paths = find_paths({"COMPANION_HOME": str(home)})
        folder = paths.companion(NAME)
        if not has_backup:
            shutil.rmtree(folder.backups)
        mishap.befall(folder)
        yield paths, folder


@functools.cache
def _states() -> dict[str, Path]:
    """Return a home in each state, with a backup of all that was said; not to be changed."""
    top = Path(tempfile.mkdtemp(prefix="broken-databases"))
    atexit.register(shutil.rmtree, top)
    closed, killed = top / "closed", top / "killed"
    paths = find_paths({"COMPANION_HOME": str(closed)})
    with open_store(paths, NAME, clock=lambda: NOW) as store:
        store.database.rows("PRAGMA wal_autocheckpoint = 0")  # as after a session of fewer words
        for number in range(1, SAID + 1):
            text = f"Thing {number} was said, with some more about it that takes its room on the page."
            store.utterances.keep(Utterance("a" * 32, number, Speaker.PERSON, text, NOW + number))
        shutil.copytree(closed, killed)
        killed_database = find_paths({"COMPANION_HOME": str(killed)}).companion(NAME).database
        Path(f"{killed_database}-shm").unlink()
        assert killed_database.stat().st_size == PAGE
    with resting_store(paths, NAME) as resting:
        made = resting.backups.make(NOW, keep=3)
    backups = find_paths({"COMPANION_HOME": str(killed)}).companion(NAME).backups
    backups.mkdir(mode=0o700)
    shutil.copy(made.file, backups)
    return {"closed": closed, "killed": killed}


def change(how: Callable[[bytes], bytes]) -> Callable[[CompanionFolder], None]:
    """Return what makes other bytes of the database's."""
    return lambda folder: _rewrite(folder.database, how)


def change_log(
    how: Callable[[bytes], bytes], database: Callable[[CompanionFolder], None] = lambda folder: None
) -> Callable[[CompanionFolder], None]:
    """Return what makes other bytes of the log's, after something befell the file."""

    def befall(folder: CompanionFolder) -> None:
        database(folder)
        _rewrite(log_of(folder.database), how)

    return befall


def cut(*, pages: int = 0, part: float = 0.0, more: int = 0) -> Callable[[bytes], bytes]:
    """Return what leaves so many pages, or that part of all pages, and so many bytes more."""

    def shorter(content: bytes) -> bytes:
        kept = pages or int(part * (len(content) // PAGE))
        return content[: kept * PAGE + more]

    return shorter


def zeroed(first: float, last: float) -> Callable[[bytes], bytes]:
    """Return what fills the pages between two parts of all with zeros."""

    def holed(content: bytes) -> bytes:
        start, end = (int(part * (len(content) // PAGE)) * PAGE for part in (first, last))
        return content[:start] + bytes(end - start) + content[end:]

    return holed


def empty(folder: CompanionFolder) -> None:
    """Leave nothing in the file."""
    folder.database.write_bytes(b"")


def missing(folder: CompanionFolder) -> None:
    """Delete the file."""
    folder.database.unlink()


def _rewrite(file: Path, how: Callable[[bytes], bytes]) -> None:
    file.write_bytes(how(file.read_bytes()))


def _in_its_place(make: Callable[[Path], None]) -> Callable[[CompanionFolder], None]:
    """Return what puts something else where the database was, which is then beside it."""

    def befall(folder: CompanionFolder) -> None:
        folder.database.rename(folder.folder / "elsewhere.db")
        make(folder.database)

    return befall


def _of_another_key(file: Path) -> None:
    open_database(file, bytes(range(32))).close()


def _words(file: Path) -> None:
    file.write_text("Nothing. " * 999)


def _unencrypted(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE utterances (id INTEGER)")


def _noise(content: bytes) -> bytes:
    """Return as many bytes that mean nothing, the same each time."""
    return random.Random(1).randbytes(len(content))


MISSING = Mishap("missing", missing, Outcome.TOLD)
NOISE = Mishap("noise", change(_noise), Outcome.TOLD)
FILES = (
    Mishap("nothing", lambda folder: None, Outcome.WHOLE),
    MISSING,
    Mishap("empty", empty, Outcome.TOLD),
    Mishap("one byte", change(cut(more=1)), Outcome.TOLD),
    Mishap("less than a page", change(cut(more=1000)), Outcome.TOLD),
    Mishap("the first page alone", change(cut(pages=1)), Outcome.TOLD),
    Mishap("without its last pages", change(cut(part=0.9)), Outcome.SOME),
    Mishap("cut within a page", change(cut(part=0.75, more=1000)), Outcome.SOME),
    Mishap("without its last byte", change(lambda content: content[:-1]), Outcome.WHOLE),
    Mishap("cut within the tables' names", change(cut(part=0.3)), Outcome.TOLD),
    Mishap("with bytes after it", change(lambda content: content + b"garbage" * 99), Outcome.WHOLE),
    Mishap("with pages after it", change(lambda content: content + _noise(bytes(5 * PAGE))), Outcome.WHOLE),
    Mishap("with zeros after it", change(lambda content: content + bytes(5 * PAGE)), Outcome.WHOLE),
    Mishap("zeros at its end", change(zeroed(0.75, 1.0)), Outcome.SOME),
    Mishap("zeros within it", change(zeroed(0.8, 0.95)), Outcome.SOME),
    Mishap("zeros at its beginning", change(zeroed(0.0, 0.1)), Outcome.TOLD),
    Mishap("zeros alone", change(zeroed(0.0, 1.0)), Outcome.TOLD),
    NOISE,
    Mishap("words", _in_its_place(_words), Outcome.TOLD),
    Mishap("another key's", _in_its_place(_of_another_key), Outcome.TOLD),
    Mishap("not encrypted", _in_its_place(_unencrypted), Outcome.TOLD),
)
LOGS = (
    Mishap("killed", lambda folder: None, Outcome.WHOLE, "killed"),
    Mishap("missing beside its log", missing, Outcome.WHOLE, "killed"),
    Mishap("empty beside its log", empty, Outcome.WHOLE, "killed"),
    Mishap("zeros beside its log", change(zeroed(0.0, 1.0)), Outcome.WHOLE, "killed"),
    Mishap("without its log", lambda folder: log_of(folder.database).unlink(), Outcome.TOLD, "killed"),
    Mishap("with an empty log", change_log(lambda log: b""), Outcome.TOLD, "killed"),
    Mishap("with a log of noise", change_log(_noise), Outcome.TOLD, "killed"),
    Mishap("with half of its log", change_log(lambda log: log[: len(log) // 2]), Outcome.EARLIER, "killed"),
    Mishap("empty beside half of its log", change_log(lambda log: log[: len(log) // 2], empty), Outcome.SOME, "killed"),
    Mishap("empty beside noise", change_log(_noise, empty), Outcome.TOLD, "killed"),
    Mishap("empty beside the head of a log", change_log(lambda log: log[:32], empty), Outcome.TOLD, "killed"),
    Mishap("missing beside an empty log", change_log(lambda log: b"", missing), Outcome.TOLD, "killed"),
)  # fmt: skip
PLACES = (
    Mishap("a folder", _in_its_place(lambda file: file.mkdir()), Outcome.UNREACHABLE),
    Mishap("a broken link", _in_its_place(lambda file: file.symlink_to("nowhere")), Outcome.UNREACHABLE),
    Mishap("a link to itself", _in_its_place(lambda file: file.symlink_to(file.name)), Outcome.UNREACHABLE),
    Mishap("a link to it", _in_its_place(lambda file: file.symlink_to("elsewhere.db")), Outcome.WHOLE),
)
PIPES = (
    (Mishap("a pipe", _in_its_place(lambda file: os.mkfifo(file)), Outcome.UNREACHABLE),)
    if os.name == "posix"
    else ()
)
MISHAPS = FILES + LOGS + PLACES + PIPES
