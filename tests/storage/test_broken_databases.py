"""Whatever befell a database, a command ends with one sentence or with what could be saved, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.cli.exit_codes import EXIT_TROUBLE
from companion.cli.main import main
from companion.storage.paths import HOME_VARIABLE, CompanionFolder, Paths
from companion.storage.store import open_store
from companion.storage.write_ahead_log import log_of
from tests.storage.broken_databases import (
    MISHAPS,
    NAME,
    NOW,
    SAID,
    Mishap,
    Outcome,
    befallen,
    change,
    cut,
    zeroed,
)

Captured = pytest.CaptureFixture[str]
BACKUP = "2023-11-20"

by_name = pytest.mark.parametrize("mishap", MISHAPS, ids=lambda mishap: mishap.name)
with_backup = pytest.mark.parametrize("has_backup", [True], ids=["backup"])


@pytest.fixture
def broken(
    mishap: Mishap, has_backup: bool, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Paths, CompanionFolder]]:
    with befallen(mishap, has_backup=has_backup) as (paths, folder):
        monkeypatch.setenv(HOME_VARIABLE, str(paths.data))
        yield paths, folder


def contents(folder: CompanionFolder) -> set[bytes]:
    """Return what is in the database and its log."""
    files = (folder.database, log_of(folder.database))
    return {file.read_bytes() for file in files if file.is_file()} - {b""}


def all_contents(folder: Path) -> set[bytes]:
    return {file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def said(paths: Paths) -> int:
    """Return how much is still known of what was said."""
    with open_store(paths, NAME, clock=lambda: NOW) as store:
        ((count,),) = store.database.rows("SELECT count(*) FROM utterances")
    return int(count)


@pytest.mark.parametrize("has_backup", [True, False], ids=["backup", "no backup"])
@by_name
def test_a_start_ends_with_a_sentence_or_with_what_was_saved(
    mishap: Mishap, has_backup: bool, broken: tuple[Paths, CompanionFolder], capsys: Captured
) -> None:
    paths, folder = broken
    before = contents(folder)

    code = main(["memory", "list"])

    told = capsys.readouterr().err.splitlines()
    match mishap.outcome:
        case Outcome.WHOLE:
            assert (code, said(paths)) == (0, SAID)
        case Outcome.EARLIER:
            assert code == 0
            assert 0 < said(paths) < SAID
        case Outcome.SOME:
            assert code == main(["repair"]) == 0
            assert "could be read and are kept" in "".join((*told, capsys.readouterr().out))
            assert 0 < said(paths) < SAID
            assert before <= all_contents(folder.folder)
        case Outcome.TOLD:
            assert code == EXIT_TROUBLE
            assert told[-1].endswith(".")
            assert (f"companion backups restore {BACKUP}" in told[-1]) is has_backup
            assert contents(folder) == before
        case Outcome.UNREACHABLE:
            assert code == EXIT_TROUBLE
            assert "cannot be reached" in told[-1]


@pytest.mark.parametrize("command", [["repair"], ["backups", "make"]], ids=" ".join)
@with_backup
@by_name
def test_no_command_lets_a_backup_of_what_was_said_go(
    mishap: Mishap, broken: tuple[Paths, CompanionFolder], command: list[str]
) -> None:
    _, folder = broken
    (backup,) = all_contents(folder.backups)

    code = main(command)

    assert code in {0, EXIT_TROUBLE}
    assert backup in all_contents(folder.backups) or mishap.outcome in {Outcome.WHOLE, Outcome.EARLIER}


@with_backup
@pytest.mark.parametrize(
    "mishap", [each for each in MISHAPS if each.outcome is Outcome.TOLD], ids=lambda mishap: mishap.name
)
def test_the_backup_that_was_named_brings_all_back(broken: tuple[Paths, CompanionFolder]) -> None:
    paths, folder = broken
    before = contents(folder)

    assert main(["backups", "restore", BACKUP]) == 0

    assert said(paths) == SAID
    assert before <= all_contents(folder.folder)


@pytest.mark.slow
@with_backup
@pytest.mark.parametrize(
    "mishap",
    [
        Mishap(f"{pages} pages and {more} bytes", change(cut(pages=pages, more=more)), Outcome.SOME)
        for pages in range(1, 120)
        for more in (0, 1, 2000)
    ]
    + [
        Mishap(
            f"zeros from {first} to {first + length} %",
            change(zeroed(first / 100, (first + length) / 100)),
            Outcome.SOME,
        )
        for first in range(0, 100, 4)
        for length in (1, 10)
    ],
    ids=lambda mishap: mishap.name,
)
def test_wherever_pages_are_missing_it_is_told_or_the_rest_is_saved(
    broken: tuple[Paths, CompanionFolder],
) -> None:
    paths, folder = broken
    before = contents(folder)

    code = main(["repair"])

    if code == 0:
        assert 0 < said(paths) <= SAID
        assert before <= all_contents(folder.folder)
    else:
        assert contents(folder) == before
