"""That files of every older version open with all that was in them, and are then like new ones."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from companion.storage.database import MIGRATIONS, Database, newest_version, open_database
from companion.storage.memories import Memories, NewMemory
from companion.storage.memory_search import MemorySearch
from companion.storage.sample_lines import SampleLines
from companion.storage.utterances import Utterances
from companion.values import Evidence, Memory, MemoryKind, SampleLine, Speaker, Utterance
from tests.storage.forget_said import forget_said

KEY = bytes(range(32))
SESSION = "a" * 32
TOLD = Utterance(SESSION, 1, Speaker.PERSON, "Ich habe die Prüfung verhauen 😢", 1.7e9)

ROWS: Mapping[int, tuple[str, ...]] = {
    1: (
        "UPDATE companions SET name = 'Ada'",
        f"INSERT INTO sessions SELECT '{SESSION}', id, 1.7e9 FROM companions",
        "INSERT INTO utterances (session, number, speaker, text, said_at, is_cut_off, is_typed) "
        f"VALUES ('{SESSION}', 1, 'person', '{TOLD.text}', 1.7e9, 0, 0)",
        "INSERT INTO utterances (session, number, speaker, text, said_at, is_cut_off, is_typed) "
        f"VALUES ('{SESSION}', 2, 'companion', 'Oh no.', 1.7e9 + 2, 1, 0)",
        f"INSERT INTO recordings VALUES ('{SESSION}', 1, 0.5, CAST('{{\"text\":\"xylophone\"}}' AS BLOB))",
    ),
    2: ("INSERT INTO habits (id, pause, count, held, ended) VALUES (1, 0.6, 12, 3.0, 9.0)",),
    3: (
        f"INSERT INTO readings VALUES ('{SESSION}', 1, '{{}}', NULL, NULL, '[]', 0, 0, 1)",
        f"INSERT INTO causes VALUES ('{SESSION}', 1, 1, 'die Prüfung', 'self', 1, 0.7)",
        "INSERT INTO check_ins (at, valence, arousal) VALUES (1.7e9, -0.5, 0.25)",
        "INSERT INTO mood_steps (before, after, terms, session, number) "
        f"VALUES ('{{}}', '{{}}', '[]', '{SESSION}', 1)",
        "INSERT INTO learned VALUES ('baseline', '{}')",
    ),
    4: (
        "INSERT INTO memories (kind, text, happened_at, subject, is_open, outcome, salience, strength, is_pinned, "
        "origin) VALUES ('moment', 'Oh no.', 1.7e9, '', 0, '', 0.5, 1.0, 0, 'talk')",
        "INSERT INTO memory_names VALUES (1, 'Zoë', 'zoë')",
        f"INSERT INTO memory_evidence VALUES (1, '{SESSION}', 2)",
        "INSERT INTO trunks (hash) VALUES ('trunk')",
        "INSERT INTO memory_vectors VALUES (1, 1, zeroblob(768))",
        "INSERT INTO sleeps (at, read_until, merged, linked, summarised, faded) VALUES (1.7e9, 2, 0, 0, 0, 0)",
        "INSERT INTO outdated_memories VALUES (7, 'fact', 1.6e9)",
    ),
    5: (
        "INSERT INTO sample_lines (session, number, answered, person, companion, strategy, made_at, trunk, vector) "
        f"VALUES ('{SESSION}', 2, 1, '{TOLD.text}', 'Das tut weh.', 'reflection', 1.7e9, NULL, NULL)",
        "INSERT INTO outdated_sample_lines VALUES (7, 1.6e9)",
    ),
    6: (
        f"INSERT INTO strategies_followed VALUES ('{SESSION}', 1, 'heavy', 'reflection', 0.25)",
        f"INSERT INTO offers VALUES ('{SESSION}', 1, 'STORY', 'offered', 1.7e9)",
        f"INSERT INTO opened VALUES ('{SESSION}', 1)",
    ),
    7: (f"INSERT INTO suspended VALUES ('{SESSION}', 1, 1.7e9)",),
    **dict.fromkeys(range(8, 18), ()),
    18: (f"INSERT INTO open_help VALUES ('{SESSION}', 1, 'emergency')",),
    **dict.fromkeys(range(19, 21), ()),
}
"""What a program of each version had written, in addition to those before it."""

TABLES: Mapping[int, tuple[str, ...]] = {
    1: ("companions", "sessions", "utterances"),
    2: ("habits",),
    3: ("readings", "causes", "check_ins", "mood_steps", "learned"),
    4: (
        "memories",
        "memory_names",
        "memory_evidence",
        "memory_links",
        "trunks",
        "memory_vectors",
        "sleeps",
        "outdated_utterances",
        "outdated_memories",
    ),
    5: ("sample_lines", "outdated_sample_lines"),
    6: ("offers",),
    7: ("suspended",),
    13: ("languages_settled",),
    16: ("memory_times",),
    18: ("open_help",),
}
"""What each version added, of the tables that are left."""
LEFT: Mapping[str, str] = {
    "causes": "session, number, place, what, who, told_in, weight",
    "utterances": "id, session, number, speaker, text, said_at, is_cut_off, is_typed",
    "sample_lines": "id, session, number, answered, person, companion, made_at",
}
"""The columns that are left of tables from which others were dropped, or were there before others came."""

versions = pytest.mark.parametrize("version", sorted(ROWS))


def content(database: Database, version: int) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the tables that a version has and that are left."""
    names = [name for each in range(1, version + 1) for name in TABLES.get(each, ())]
    return {name: database.rows(f"SELECT {LEFT.get(name, '*')} FROM {name} ORDER BY 1") for name in names}


def schema(database: Database) -> list[tuple[object, ...]]:
    return database.rows("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")


def old_file(
    folder: Path, version: int, key: bytes | None = KEY
) -> tuple[Path, dict[str, list[tuple[object, ...]]]]:
    """Make a file as the programs up to that version would have left it, one after another; return it with its rows."""
    scripts = folder / "migrations"
    scripts.mkdir()
    file = folder / "companion.db"
    for each in range(1, version + 1):
        (script,) = MIGRATIONS.glob(f"{each:04}_*.sql")
        (scripts / script.name).write_bytes(script.read_bytes())
        with open_database(file, key, migrations=scripts) as database, database.changing() as connection:
            for statement in ROWS[each]:
                connection.execute(statement)
    with open_database(file, key, migrations=scripts) as database:
        return file, content(database, version)


def test_every_older_version_is_among_these() -> None:
    assert sorted(ROWS) == list(range(1, newest_version()))


@versions
def test_an_old_file_opens_with_all_its_rows(tmp_path: Path, version: int) -> None:
    file, before = old_file(tmp_path, version)

    with open_database(file, KEY) as database:
        assert content(database, version) == before
        assert database.rows("PRAGMA user_version") == [(newest_version(),)]
        assert database.rows("PRAGMA foreign_key_check") == []
        assert database.rows("PRAGMA integrity_check") == [("ok",)]
        assert Utterances(database).page(search="prufung")[0].utterance == TOLD


@versions
def test_an_old_file_has_the_schema_of_a_new_one(tmp_path: Path, version: int) -> None:
    file, _ = old_file(tmp_path, version)

    with open_database(file, KEY) as old, open_database(tmp_path / "new.db", KEY) as new:
        assert schema(old) == schema(new)


def test_the_id_of_a_line_that_was_deleted_of_old_is_not_given_again(tmp_path: Path) -> None:
    file, _ = old_file(tmp_path, 8)
    scripts = tmp_path / "migrations"
    with open_database(file, KEY, migrations=scripts) as database, database.changing() as connection:
        connection.execute("DELETE FROM sample_lines")

    with open_database(file, KEY) as database:
        line, reply, answered = SampleLine("Oh.", "Hm."), Evidence(SESSION, 2), Evidence(SESSION, 1)
        assert SampleLines(database).add(line, reply=reply, answered=answered, made_at=1.7e9) == 2


def test_what_was_recorded_of_old_leaves_the_file_with_sessions_of_nothing_else(tmp_path: Path) -> None:
    file, _ = old_file(tmp_path, 13, key=None)
    with (
        open_database(file, None, migrations=tmp_path / "migrations") as database,
        database.changing() as connection,
    ):
        connection.execute(f"INSERT INTO sessions SELECT '{'b' * 32}', id, 1.7e9 FROM companions")
        connection.execute(f"INSERT INTO recordings VALUES ('{'b' * 32}', 1, 0.5, x'7b7d')")
    assert b"xylophone" in file.read_bytes()

    with open_database(file, None) as database:
        assert database.rows("SELECT id FROM sessions") == [(SESSION,)]
    assert b"xylophone" not in file.read_bytes()


@versions
def test_what_was_said_of_old_can_be_remembered_and_forgotten(tmp_path: Path, version: int) -> None:
    file, _ = old_file(tmp_path, version)
    vector = np.full(384, 384**-0.5, np.float32)

    with open_database(file, KEY) as database:
        memory = Memory(MemoryKind.MOMENT, TOLD.text, TOLD.said_at, evidence=(Evidence(SESSION, 1),))
        (memory_id,) = Memories(database).add([NewMemory(memory, vector, "trunk")])
        assert [found for found, _ in MemorySearch(database).by_words("Prüfung", 5)] == [memory_id]

        forget_said(database, SESSION, 1)

        assert MemorySearch(database).nearest(vector, "trunk", 5) == ()
