"""Saves the readable data of a damaged database into a new one, and keeps the damaged file next to it.

A page that fails SQLCipher's check (HMAC) is unreadable; its rows are lost, or if it is within a tree, those below
it. So are those of a missing page in a truncated file. If the file is gone or empty, the write-ahead log may contain
everything. Indexes are rebuilt. This needs the first page and the schema: without them it does nothing, and only a
backup helps. Call it with the companion's lock held and the database closed.
"""

import logging
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from companion.storage import sqlite
from companion.storage.database import Database, open_database
from companion.storage.memories import Memories
from companion.storage.memory_search import MemorySearch
from companion.storage.paths import holds_something
from companion.storage.repairing.damaged_database import DamagedDatabase, DamagedTable, describe
from companion.storage.repairing.write_ahead_log import first_page, log_of
from companion.storage.replacing import remove_database, replace_database, sentences_for_files
from companion.storage.utterances import has_utterance, keep_session
from companion.values import Told

_log = logging.getLogger(__name__)

_BATCH = 1000
"""Vectors held at once (guess)."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The readable amount of a table."""

    kept: int
    """Rows in the new database."""
    known: int | None
    """Original number of rows; None if it is unknown."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The result of saving a damaged database."""

    tables: Mapping[str, Saved]
    damaged: Path
    """The unchanged damaged file."""

    @property
    def sentence(self) -> Told:
        """Return the notice for the person."""
        said = _share(Told("things said"), self.tables.get("utterances"))
        remembered = _share(Told("memories"), self.tables.get("memories"))
        return Told(
            "Saved data was damaged on the disk. I rescued {said} and {remembered}. The damaged file is {file}. "
            "A backup may hold more (`companion backups list`).",
            {"said": said, "remembered": remembered, "file": self.damaged.name},
        )


def salvage(file: Path, key: bytes | None, aside: Path, *, least: int = 0) -> Salvaged:
    """Replace a damaged database with a new one that has all its readable data; the damaged one becomes ``aside``.

    Raises ``DatabaseBroken`` if the key does not fit or no data is readable (the two look the same), or fewer than
    ``least`` utterances and memories; ``DatabaseGone`` if the file is missing or empty and so is its log;
    ``DatabaseTooNew``, ``DiskFull`` and the other errors of ``open_database``; everything is then unchanged.
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
    """Provide a temporary copy of a database and its log: reading the originals would write the log into the file."""
    copy = file.with_name(f"{file.name}.part-read")
    try:
        with sentences_for_files(file):
            remove_database(copy)  # from an interrupted run
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
    """Insert rows into a table of the new database; return how many fit, the others are left out."""
    kept = 0
    for rows in source.batches():
        with database.changing() as connection:
            for row in rows:
                kept += _put(connection, table, dict(zip(columns, row, strict=True)))
    return kept


def _put(connection: sqlite.Connection, table: str, row: dict[str, Any]) -> bool:
    """Insert a row into a table; return whether it fits."""
    match table:
        case "companions":  # a new database has its own row, with an id by which backups distinguish the two
            del row["id"]
            changes = ", ".join(f"{column} = ?" for column in row)
            return sqlite.run_if_fits(connection, f"UPDATE companions SET {changes}", tuple(row.values()))
        case "sessions":  # even if the companion's row was lost
            keep_session(connection, row["id"], row["started_at"])
            return True
        case "utterances":  # even if the session's row was lost
            keep_session(connection, row["session"], row["said_at"])
        case "mood_steps" if not has_utterance(connection, row["session"], row["number"]):
            row |= {"session": None, "number": None}
    return sqlite.run_if_fits(
        connection,
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
        tuple(row.values()),
    )


def _continue_numbers(damaged: DamagedDatabase, database: Database) -> None:
    """Avoid reusing the ids of lost rows; if those are unreadable, continue after the ids of the saved rows."""
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
    """Make the signs of all vectors, which are not saved, and mark memories without a vector to get one."""
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


def _share(what: Told, saved: Saved | None) -> Told:
    """Return the readable share in words, such as "409 of 412 things said"."""
    if saved is None:
        return Told("no {what}", {"what": what})
    if saved.known is None:
        return Told("{kept} of an unknown number of {what}", {"kept": saved.kept, "what": what})
    if saved.known <= saved.kept:
        return Told("all {kept} {what}", {"kept": saved.kept, "what": what})
    return Told("{kept} of {known} {what}", {"kept": saved.kept, "known": saved.known, "what": what})
