"""Saves what can be read of a damaged database into a new one, and keeps the damaged file beside it.

A page that fails SQLCipher's check (HMAC) cannot be read; it takes the rows on it with it, or where it is within a
tree, those below it. So does a page that is missing, of a file that was cut off. Of a file that is gone or empty the
write-ahead log may hold all. Indexes are made anew. Needs the first page and the schema: without them nothing is done,
and only a backup helps. Call it with the companion's lock held and the database closed.
"""

import logging
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from companion.storage import sqlite
from companion.storage.damaged_database import DamagedDatabase, DamagedTable, describe
from companion.storage.database import Database, open_database
from companion.storage.memories import Memories
from companion.storage.memory_search import MemorySearch
from companion.storage.paths import holds_something
from companion.storage.replacing import remove_database, replace_database, sentences_for_files
from companion.storage.utterances import has_utterance, keep_session
from companion.storage.write_ahead_log import first_page, log_of

_log = logging.getLogger(__name__)

_BATCH = 1000
"""Vectors that are held at once (guess)."""


@dataclass(frozen=True, slots=True)
class Saved:
    """How much of a table could be read."""

    kept: int
    """Rows that are in the new database."""
    known: int | None
    """Rows that there were; None when that cannot be told."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of a damaged database."""

    tables: Mapping[str, Saved]
    damaged: Path
    """The damaged file, as it was."""

    @property
    def sentence(self) -> str:
        """What the person should know of it."""
        said = _share("things said", self.tables.get("utterances"))
        remembered = _share("memories", self.tables.get("memories"))
        return (
            f"What Companion keeps was damaged on the disk; {said} and {remembered} could be read and are kept. "
            f"The damaged file is {self.damaged.name}; a backup may hold more (`companion backups list`)."
        )


def salvage(file: Path, key: bytes | None, aside: Path, *, least: int = 0) -> Salvaged:
    """Put a new database with all that can be read in a damaged one's place; the damaged one is then ``aside``.

    Raises ``DatabaseBroken`` when the key does not fit or nothing can be read (the two look the same), or fewer than
    ``least`` things said and memories; ``DatabaseGone`` when the file is missing or empty and so is its log;
    ``DatabaseTooNew``, ``DiskFull`` and what else ``open_database`` raises; everything is then as it was.
    """
    new = file.with_name(f"{file.name}.part")
    remove_database(new)
    try:
        with (
            _copied(file) as copy,
            DamagedDatabase(copy, key) as damaged,
            open_database(new, key) as database,
        ):
            tables = _save_all(damaged, database)
        if sum(tables[name].kept for name in ("utterances", "memories") if name in tables) < least:
            raise sqlite.broken(file, "too little of it could be read")
        replace_database(file, by=new, aside=aside)
    except BaseException:
        remove_database(new)
        raise
    _log.warning(
        "a damaged database was salvaged: %d rows kept", sum(saved.kept for saved in tables.values())
    )
    return Salvaged(tables, aside)


@contextmanager
def _copied(file: Path) -> Iterator[Path]:
    """Give a copy of a database and its log for a time: to read them would write the log into the file."""
    copy = file.with_name(f"{file.name}.part-read")
    try:
        with sentences_for_files(file):
            remove_database(copy)  # of one that was interrupted
            copy.touch(mode=0o600)
            if holds_something(file):
                shutil.copyfile(file, copy)
            else:
                copy.write_bytes(first_page(log_of(file)))
            if log_of(file).exists():
                shutil.copyfile(log_of(file), log_of(copy))
        yield copy
    finally:
        with sentences_for_files(file):
            remove_database(copy)


def _save_all(damaged: DamagedDatabase, database: Database) -> dict[str, Saved]:
    wanted = {table.name: table for table in describe(database.rows)}
    there = {
        table.name: table for table in describe(lambda sql: damaged.read(sql)[0])
    }  # fewer in an older schema
    saved: dict[str, Saved] = {}
    for name in (name for name in wanted if name in there):
        columns = tuple(column for column in there[name].columns if column in wanted[name].columns)
        sessions = [session for (session,) in database.rows("SELECT id FROM sessions")]
        source = DamagedTable(damaged, replace(there[name], columns=columns), sessions)
        saved[name] = Saved(_save(source, name, columns, database), source.count())
    _continue_numbers(damaged, database)
    _make_signs(database)
    return saved


def _save(source: DamagedTable, table: str, columns: tuple[str, ...], database: Database) -> int:
    """Put rows into a table of the new database; return how many fit, the others are left out."""
    kept = 0
    for rows in source.batches():
        with database.changing() as connection:
            for row in rows:
                kept += _put(connection, table, dict(zip(columns, row, strict=True)))
    return kept


def _put(connection: sqlite.Connection, table: str, row: dict[str, Any]) -> bool:
    """Put a row into a table; tell whether it fits."""
    match table:
        case (
            "companions"
        ):  # a new database has made one of its own, with an id by which backups tell the two apart
            del row["id"]
            changes = ", ".join(f"{column} = ?" for column in row)
            return sqlite.run_if_fits(connection, f"UPDATE companions SET {changes}", tuple(row.values()))
        case "sessions":  # also where the companion's row was lost
            keep_session(connection, row["id"], row["started_at"])
            return True
        case "utterances":  # also where the session's row was lost
            keep_session(connection, row["session"], row["said_at"])
        case "mood_steps" if not has_utterance(connection, row["session"], row["number"]):
            row |= {"session": None, "number": None}
    return sqlite.run_if_fits(
        connection,
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
        tuple(row.values()),
    )


def _continue_numbers(damaged: DamagedDatabase, database: Database) -> None:
    """Give no id again that a lost row had; where that cannot be read, those of the rows that were read count."""
    numbers, _ = damaged.read("SELECT name, seq FROM sqlite_sequence")
    with database.changing() as connection:
        for name, number in numbers:
            connection.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (number, name))
            connection.execute(
                "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 "
                "WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1)",
                (name, number),
            )


def _make_signs(database: Database) -> None:
    """Make the signs of all vectors, which are not read, and let memories without a vector get one."""
    with database.changing() as connection:
        connection.execute("INSERT OR IGNORE INTO memory_vectors SELECT id, NULL, NULL FROM memories")
    search, memories = MemorySearch(database), Memories(database)
    last = 0
    while rows := database.rows(
        "SELECT v.memory, t.hash FROM memory_vectors v JOIN trunks t ON t.id = v.trunk "
        f"WHERE v.memory > ? ORDER BY v.memory LIMIT {_BATCH}",
        (last,),
    ):
        last = rows[-1][0]
        for trunk in {trunk for _, trunk in rows}:
            memories.embed(search.vectors(memory for memory, made_by in rows if made_by == trunk), trunk)


def _share(what: str, saved: Saved | None) -> str:
    """Say how much could be read, such as "409 of 412 things said"."""
    if saved is None:
        return f"no {what}"
    if saved.known is None:
        return f"{saved.kept} of an unknown number of {what}"
    if saved.known <= saved.kept:
        return f"all {saved.kept} {what}"
    return f"{saved.kept} of {saved.known} {what}"
