"""On a disk without room what can be done is done, and else one sentence says what may go."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.storage import sqlite
from companion.storage.forgetting import About, These
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.storage.sqlite import DiskFull
from companion.storage.store import open_store, resting_store
from companion.values import Evidence, Speaker, Utterance
from tests.storage.broken_databases import NAME, NOW, said

DAY = 86_400.0
DAYS = ("2023-11-18", "2023-11-19", "2023-11-20")
SENTENCE = "The disk is full. Make room, then try again. You can delete the oldest backup, 2023-11-18."


class SmallDisk:
    """Holds a folder, and so many bytes: what goes beyond is refused as SQLite refuses it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.capacity: int | None = None

    @property
    def used(self) -> int:
        return sum(file.stat().st_size for file in self._folder.rglob("*") if file.is_file())

    def expect_room(self) -> None:
        from sqlcipher3 import dbapi2

        if self.capacity is not None and self.used > self.capacity:
            error = dbapi2.OperationalError("database or disk is full")
            error.sqlite_errorcode = dbapi2.SQLITE_FULL
            raise error


class OnSmallDisk:
    """A connection to a database on a small disk, where writing fails when it is full."""

    def __init__(self, connection: sqlite.Connection, disk: SmallDisk) -> None:
        self._connection = connection
        self._disk = disk

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever the connection has
        return getattr(self._connection, name)

    def execute(self, sql: str, parameters: tuple[object, ...] = ()) -> sqlite3.Cursor:
        if sql.startswith(("COMMIT", "VACUUM")):
            self._disk.expect_room()
        return self._connection.execute(sql, parameters)


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return fill(find_paths({HOME_VARIABLE: str(tmp_path / "home")}))


@pytest.fixture
def disk(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> SmallDisk:
    disk = SmallDisk(paths.data)
    connect = sqlite.connect
    monkeypatch.setattr(sqlite, "connect", lambda file, *, wait: OnSmallDisk(connect(file, wait=wait), disk))
    return disk


def fill(paths: Paths) -> Paths:
    """Let much be said, and make backups on three days."""
    with open_store(paths, NAME, clock=lambda: NOW) as store:
        for number in range(1, 200):
            text = f"Anna said thing {number}."
            store.utterances.keep(Utterance("a" * 32, number, Speaker.PERSON, text, NOW + number))
        for day in (2, 1, 0):
            store.backups.make(NOW - day * DAY, keep=3)
    return paths


def backups(paths: Paths) -> tuple[str, ...]:
    with resting_store(paths, NAME) as resting:
        return tuple(sorted(backup.name for backup in resting.backups.all()))


def test_what_is_to_be_forgotten_goes_and_the_oldest_backup_gives_way(paths: Paths, disk: SmallDisk) -> None:
    with open_store(paths, NAME, clock=lambda: NOW) as store:
        disk.capacity = disk.used - 1

        gone = store.forgetting.forget(About("Anna"))

    assert (gone.utterances, gone.backups, gone.files) == (199, 2, 1)
    assert backups(paths) == DAYS[1:]


def test_a_turn_is_deleted_at_once_and_the_oldest_backup_gives_way(paths: Paths, disk: SmallDisk) -> None:
    with open_store(paths, NAME, clock=lambda: NOW) as store:
        disk.capacity = disk.used - 1

        store.forgetting.forget_here(These(utterances=(Evidence("a" * 32, 7),)))

    assert said(paths) == 198
    assert backups(paths) == DAYS[1:]


def test_the_newest_backup_stays_and_what_could_not_be_done_is_told(paths: Paths, disk: SmallDisk) -> None:
    with open_store(paths, NAME, clock=lambda: NOW) as store:
        disk.capacity = 0

        with pytest.raises(DiskFull) as told:
            store.forgetting.forget(About("Anna"))

        disk.capacity = None
    assert told.value.sentence == "The disk is full. Make room, then try again."
    assert backups(paths) == DAYS[2:]
    assert said(paths) == 199


def test_damaged_databases_go_before_a_backup_does(paths: Paths, disk: SmallDisk) -> None:
    folder = paths.companion(NAME)
    shutil.copy(folder.database, folder.damaged_database("2023-11-01"))
    with open_store(paths, NAME, clock=lambda: NOW) as store:
        disk.capacity = disk.used - 1

        store.forgetting.forget(About("Anna"))

    assert backups(paths) == DAYS


def test_a_backup_that_has_no_room_names_what_may_go_and_lets_none_go(
    paths: Paths, disk: SmallDisk, capsys: pytest.CaptureFixture[str]
) -> None:
    disk.capacity = 0

    assert main(["backups", "make"]) == EXIT_TROUBLE

    assert capsys.readouterr().err == f"{SENTENCE}\n"
    assert backups(paths) == DAYS


@pytest.fixture
def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Paths]:
    """Have a real disk of 6 MB with something said on it."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(place)], check=False, capture_output=True
    )
    if made.returncode != 0:
        pytest.skip("a disk may be mounted by root alone; the tests above stand in for it")
    try:
        monkeypatch.setenv(HOME_VARIABLE, str(place / "home"))
        yield fill(find_paths({HOME_VARIABLE: str(place / "home")}))
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill_up(paths: Paths, *, but: int) -> None:
    """Leave so many bytes free on the disk."""
    free = shutil.disk_usage(paths.data).free - but
    with (paths.data / "other people's files").open("wb") as stream:
        stream.write(bytes(free))


@pytest.mark.skipif(os.name != "posix", reason="mounts a disk")
@pytest.mark.parametrize(
    "command",
    [["memory", "list"], ["backups", "make"], ["backups", "restore", DAYS[2]], ["repair"]],
    ids=" ".join,
)
def test_on_a_real_disk_without_a_free_byte_what_may_go_is_named(
    mounted: Paths, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    fill_up(mounted, but=0)

    assert main(command) == EXIT_TROUBLE

    assert capsys.readouterr().err.splitlines()[-1] == SENTENCE
    assert backups(mounted) == DAYS


@pytest.mark.skipif(os.name != "posix", reason="mounts a disk")
@pytest.mark.parametrize("but", [80_000, 120_000, 200_000])
def test_on_a_real_disk_with_little_room_what_is_to_be_forgotten_goes(mounted: Paths, but: int) -> None:
    fill_up(mounted, but=but)

    assert main(["memory", "forget", "--about", "Anna", "--yes"]) == 0

    assert said(mounted) == 0
