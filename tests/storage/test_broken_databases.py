"""Whatever befell a database, a command ends with one sentence or with what could be saved, and nothing is lost."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.storage.paths import HOME_VARIABLE, CompanionFolder, Paths
from companion.storage.replacing import log_of
from tests.storage.broken_databases import (
    MISHAPS,
    MISSING,
    NOISE,
    SAID,
    Mishap,
    Outcome,
    befallen,
    change,
    cut,
    said,
    zeroed,
)

Captured = pytest.CaptureFixture[str]
Broken = tuple[Paths, CompanionFolder]
BACKUP = "2023-11-20"

OFTEN = (
    "nothing",
    "missing",
    "cut within a page",
    "zeros within it",
    "zeros at its beginning",
    "noise",
    "another key's",
    "killed",
    "with half of its log",
    "empty beside half of its log",
    "empty beside noise",
    "a folder",
)
"""Mishaps that are tried in every run: one of each outcome, kind and state."""
with_backup = pytest.mark.parametrize("has_backup", [True], ids=["backup"])


def of(mishaps: Sequence[Mishap], *often: str) -> pytest.MarkDecorator:
    """Try mishaps, those that are not named in long runs alone."""
    rare = {each.name: () if each.name in often else (pytest.mark.slow,) for each in mishaps}
    return pytest.mark.parametrize(
        "mishap", [pytest.param(each, id=each.name, marks=rare[each.name]) for each in mishaps]
    )


@pytest.fixture
def broken(mishap: Mishap, has_backup: bool, monkeypatch: pytest.MonkeyPatch) -> Iterator[Broken]:
    with befallen(mishap, has_backup=has_backup) as (paths, folder):
        monkeypatch.setenv(HOME_VARIABLE, str(paths.data))
        yield paths, folder


def contents(folder: CompanionFolder) -> set[bytes]:
    """Return what is in the database and its log."""
    files = (folder.database, log_of(folder.database))
    return {file.read_bytes() for file in files if file.is_file()} - {b""}


def all_contents(folder: Path) -> set[bytes]:
    return {file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@with_backup
@of(MISHAPS, *OFTEN)
def test_a_start_ends_with_a_sentence_or_the_rest(mishap: Mishap, broken: Broken, capsys: Captured) -> None:
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
            assert "I rescued" in "".join((*told, capsys.readouterr().out))
            assert 0 < said(paths) < SAID
            assert before <= all_contents(folder.folder)
        case Outcome.TOLD:
            assert code == EXIT_TROUBLE
            assert told[-1].endswith(".")
            assert f"companion backups restore {BACKUP}" in told[-1]
            assert contents(folder) == before
        case Outcome.UNREACHABLE:
            assert code == EXIT_TROUBLE
            assert "cannot be reached" in told[-1]


@pytest.mark.parametrize("has_backup", [False], ids=["no backup"])
@of((NOISE,), NOISE.name)
def test_a_start_that_reads_nothing_names_no_backup_where_none_is(broken: Broken, capsys: Captured) -> None:
    _, folder = broken
    before = contents(folder)

    assert main(["memory", "list"]) == EXIT_TROUBLE

    assert "companion backups restore" not in capsys.readouterr().err
    assert contents(folder) == before


@pytest.mark.parametrize("command", [["repair"], ["backups", "make"]], ids=" ".join)
@with_backup
@of([NOISE, *(each for each in MISHAPS if each.outcome is Outcome.SOME)], "zeros within it", "noise")
def test_no_command_lets_a_backup_of_what_was_said_go(broken: Broken, command: list[str]) -> None:
    _, folder = broken
    (backup,) = all_contents(folder.backups)

    code = main(command)

    assert code in {0, EXIT_TROUBLE}
    assert backup in all_contents(folder.backups)


@with_backup
@of((NOISE, MISSING), "noise", "missing")
def test_the_backup_that_was_named_brings_all_back(broken: Broken) -> None:
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
        Mishap(f"{pages} pages and a half", change(cut(pages=pages, more=2000)), Outcome.SOME)
        for pages in range(1, 120, 10)
    ]
    + [
        Mishap(
            f"zeros from {first} to {first + 10} %",
            change(zeroed(first / 100, (first + 10) / 100)),
            Outcome.SOME,
        )
        for first in range(0, 100, 8)
    ],
    ids=lambda mishap: mishap.name,
)
def test_wherever_pages_are_missing_it_is_told_or_the_rest_is_saved(broken: Broken) -> None:
    paths, folder = broken
    before = contents(folder)

    code = main(["repair"])

    if code == 0:
        assert 0 < said(paths) <= SAID
        assert before <= all_contents(folder.folder)
    else:
        assert contents(folder) == before
