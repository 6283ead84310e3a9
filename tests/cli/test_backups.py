from pathlib import Path

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.storage.paths import Paths
from companion.storage.repair import SAVING
from companion.storage.replacing import note_damage
from companion.storage.store import open_store
from companion.values import Speaker, Utterance

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def kept(home: Paths) -> Paths:
    home.make()
    says(home, 1, "Before.")
    return home


def says(home: Paths, number: int, text: str) -> None:
    with open_store(home, "companion") as store:
        store.utterances.keep(Utterance("a" * 32, number, Speaker.PERSON, text, 1.0))


def said(home: Paths) -> list[str]:
    with open_store(home, "companion") as store:
        return [utterance.text for utterance in store.utterances.latest(10)]


def listed(capsys: Captured) -> list[str]:
    capsys.readouterr()
    assert main(["backups", "list"]) == 0
    return [line.split()[0] for line in capsys.readouterr().out.splitlines()]


def database(home: Paths) -> Path:
    return home.companion("companion").database


def damaged(home: Paths) -> bytearray:
    """Change a byte where utterances lie, and return the whole."""
    content = bytearray(database(home).read_bytes())
    content[5 * 4096 + 100] ^= 1
    database(home).write_bytes(content)
    return content


def test_a_backup_is_made_listed_and_put_back(kept: Paths, capsys: Captured) -> None:
    assert main(["backups", "make"]) == 0
    says(kept, 2, "After.")
    (backup,) = listed(capsys)

    assert main(["backups", "restore", backup]) == 0

    replaced = next(name for name in capsys.readouterr().out.strip(".\n").split() if "replaced-" in name)
    assert said(kept) == ["Before."]
    assert listed(capsys) == [backup, replaced]
    assert main(["backups", "restore", replaced]) == 0
    assert said(kept) == ["Before.", "After."]


def test_a_backup_is_deleted_for_good(kept: Paths, capsys: Captured) -> None:
    main(["backups", "make"])
    (backup,) = listed(capsys)

    assert main(["backups", "delete", backup]) == 0

    assert listed(capsys) == []
    assert main(["backups", "delete", backup]) == EXIT_TROUBLE


def test_while_the_companion_runs_nothing_is_put_back(kept: Paths, capsys: Captured) -> None:
    main(["backups", "make"])
    (backup,) = listed(capsys)

    with open_store(kept, "companion"):
        assert main(["backups", "restore", backup]) == EXIT_TROUBLE

    assert "already running" in capsys.readouterr().err


def test_with_backups_switched_off_none_is_made(kept: Paths, capsys: Captured) -> None:
    main(["settings", "set", "backup.keep", "0"])

    assert main(["backups", "make"]) == EXIT_TROUBLE

    assert "backup.keep" in capsys.readouterr().err
    assert listed(capsys) == []


@pytest.mark.parametrize("command", [["backups", "list"], ["backups", "make"], ["repair"]])
def test_a_companion_that_keeps_nothing_yet_is_told_and_not_made(
    home: Paths, capsys: Captured, command: list[str]
) -> None:
    assert main(command) == EXIT_TROUBLE

    assert "Nothing has been said" in capsys.readouterr().err
    assert home.companion_names() == ()


def test_a_whole_database_needs_no_repair(kept: Paths, capsys: Captured) -> None:
    assert main(["repair"]) == 0

    assert capsys.readouterr().out == "Nothing is damaged.\n"


def test_a_damaged_database_is_repaired_and_how_much_is_left_is_told(kept: Paths, capsys: Captured) -> None:
    content = damaged(kept)

    assert main(["repair"]) == 0

    assert "0 of 1 things said" in capsys.readouterr().out
    assert said(kept) == []
    (aside,) = kept.companion("companion").damaged_databases()
    assert aside.read_bytes() == content


def test_where_nothing_that_was_said_could_be_saved_the_backup_is_named(
    kept: Paths, capsys: Captured
) -> None:
    main(["backups", "make"])
    (backup,) = listed(capsys)
    content = damaged(kept)

    assert main(["repair"]) == EXIT_TROUBLE

    assert f"companion backups restore {backup}" in capsys.readouterr().err
    assert database(kept).read_bytes() == content


def test_a_command_that_meets_damage_tells_beforehand_and_afterwards_what_is_saved(
    kept: Paths, capsys: Captured
) -> None:
    damaged(kept)
    note_damage(database(kept))

    assert main(["memory", "list"]) == 0

    told = capsys.readouterr().err
    assert told.index(str(SAVING)) < told.index("0 of 1 things said")


def test_a_database_that_cannot_be_repaired_is_replaced_by_its_backup(kept: Paths, capsys: Captured) -> None:
    main(["backups", "make"])
    (backup,) = listed(capsys)
    database(kept).write_bytes(b"damaged" * 2000)

    assert main(["repair"]) == EXIT_TROUBLE
    assert f"companion backups restore {backup}" in capsys.readouterr().err

    assert main(["backups", "restore", backup]) == 0
    assert said(kept) == ["Before."]
