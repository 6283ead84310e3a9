import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from companion.storage.database import MIGRATIONS, newest_version, open_database
from companion.storage.sqlite import (
    DatabaseBroken,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseTooNew,
    DatabaseUnreachable,
    DiskFull,
    sentences_for,
)

KEY = bytes(range(32))


def test_a_new_database_has_one_companion(file: Path) -> None:
    with open_database(file, KEY) as database:
        assert database.rows("SELECT length(id) FROM companions") == [(32,)]


def test_it_is_durable_and_forgets_what_was_deleted(file: Path) -> None:
    with open_database(file, KEY) as database:
        settings = {
            name: database.rows(f"PRAGMA {name}")[0][0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "secure_delete",
                "temp_store",
                "user_version",
            )
        }

    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "user_version": newest_version(),
    }


def test_nothing_readable_is_in_the_file(file: Path) -> None:
    with open_database(file, KEY) as database, database.changing() as connection:
        connection.execute("UPDATE companions SET name = 'Ada Lovelace'")

    assert b"SQLite format" not in file.read_bytes()
    assert b"Lovelace" not in file.read_bytes()


def test_an_error_undoes_the_whole_change(file: Path) -> None:
    with open_database(file, KEY) as database:
        with contextlib.suppress(RuntimeError), database.changing() as connection:
            connection.execute("UPDATE companions SET name = 'half'")
            raise RuntimeError

        assert database.rows("SELECT name FROM companions") == [("",)]


def made(file: Path) -> bytes:
    open_database(file, KEY).close()
    return file.read_bytes()


@pytest.mark.parametrize("key", [bytes(32), None], ids=["another key", "no key"])
def test_a_database_of_another_key_is_told_and_left_as_it_is(file: Path, key: bytes | None) -> None:
    open_database(file, key).close()
    before = file.read_bytes()

    with pytest.raises(DatabaseBroken):
        open_database(file, KEY)

    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database, " * 300, b"x", os.urandom(20_000)])
def test_a_file_that_is_no_database_is_told_and_left_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    with pytest.raises(DatabaseBroken):
        open_database(file, KEY)

    assert file.read_bytes() == content


def test_a_newer_database_is_told_and_left_as_it_is(file: Path) -> None:
    with open_database(file, KEY) as database, database.changing() as connection:
        connection.execute("PRAGMA user_version = 9999")
    before = file.read_bytes()

    with pytest.raises(DatabaseTooNew) as raised:
        open_database(file, KEY)

    assert "newer Companion" in raised.value.sentence
    assert file.read_bytes() == before


def test_a_database_that_another_program_writes_is_told(file: Path) -> None:
    with open_database(file, KEY) as first, open_database(file, KEY, wait=0) as second:
        with first.changing(), pytest.raises(DatabaseLocked):
            second.changing().__enter__()

        with second.changing():
            pass


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnreachable):
        open_database(tmp_path / "nowhere" / "companion.db", KEY)


READ_ONLY = """
import os, sys
from pathlib import Path
import sqlite_vec  # while Python's own folder may still be read
from companion.storage.database import open_database
from companion.values import CompanionError

if os.geteuid() == 0:
    os.setuid(65534)  # root may write everything
try:
    with open_database(Path(sys.argv[1]), bytes(range(32))) as database, database.changing() as connection:
        connection.execute("UPDATE companions SET name = 'Ada'")
except CompanionError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_a_file_that_may_not_be_written_is_told(tmp_path_factory: pytest.TempPathFactory) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:  # pytest's own folders are closed to the other user
        folder = Path(name)
        file = folder / "companion.db"
        made(file)
        folder.chmod(0o755)
        file.chmod(0o444)

        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(file)], capture_output=True, text=True, check=True
        )

    assert done.stdout.strip() in {DatabaseReadOnly.__name__, DatabaseUnreachable.__name__}


def test_a_full_disk_is_told_where_sqlcipher_says_it_without_a_code(file: Path) -> None:
    from sqlcipher3 import dbapi2

    with pytest.raises(DiskFull), sentences_for(file):
        raise dbapi2.OperationalError("database or disk is full")  # as on changing a key


def test_a_full_disk_is_told_and_what_was_kept_stays(file: Path) -> None:
    with open_database(file, KEY) as database:
        with database.changing() as connection:
            connection.execute("UPDATE companions SET name = 'kept'")
        (pages,) = database.rows("PRAGMA page_count")[0]
        database.rows(f"PRAGMA max_page_count = {pages}")

        with pytest.raises(DiskFull) as raised, database.changing() as connection:
            connection.execute("UPDATE companions SET name = ?", ("x" * 100_000,))

        assert "disk is full" in raised.value.sentence
        assert database.rows("SELECT name FROM companions") == [("kept",)]

    with open_database(file, KEY) as database:
        assert database.rows("SELECT name FROM companions") == [("kept",)]


def with_a_second_migration(folder: Path, script: str) -> Path:
    shutil.copytree(MIGRATIONS, folder)
    (folder / f"{newest_version() + 1:04}_more.sql").write_text(script)
    return folder


def test_a_migration_that_fails_leaves_no_trace(file: Path, tmp_path: Path) -> None:
    made(file)
    later = with_a_second_migration(
        tmp_path / "later", "CREATE TABLE half (a);\nINSERT INTO nowhere VALUES (1);\n"
    )

    with pytest.raises(Exception, match="nowhere"):
        open_database(file, KEY, migrations=later)

    with open_database(file, KEY) as database:
        assert database.rows("SELECT name FROM sqlite_master WHERE name = 'half'") == []
