"""No command takes a file away that it was not told to replace."""

import os
import sys
from pathlib import Path

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.storage.store import open_store
from tests.tables import each_row

Captured = pytest.CaptureFixture[str]

WRITERS = {
    "memory export": "memory export TARGET",
    "memory export, to be read": "memory export --markdown TARGET",
    "card export": "card export companion TARGET",
    "companions pack": "companions pack companion TARGET",
    "voice say": "voice say Hello --wav TARGET",
    "voice try": "voice try --wav TARGET",
    "avatar render": "avatar render --script SCRIPT --out TARGET",
    "avatar sheet": "avatar sheet --out TARGET",
    "bench talk": "bench talk --data . --json TARGET",
    "bench words": "bench words --data . --json TARGET",
    "bench prompt": "bench prompt --json TARGET",
    "bench memory": "bench memory --json TARGET",
    "bench memory, its picture": "bench memory --picture TARGET",
    "bench exchange": "bench exchange --json TARGET",
    "bench onsets": "bench onsets --data . --json TARGET",
    "bench echo": "bench echo --data . --json TARGET",
    "bench window": "bench window --json TARGET",
    "bench scenes": "bench scenes --data . --json TARGET",
    "eval": "eval affect --data . --json TARGET",
}
FOLDER_WRITERS = {"demo": "demo --out TARGET", "eval voice": "eval voice --data . --wav TARGET"}


def arguments(command: str, target: Path) -> list[str]:
    return [str(target) if word == "TARGET" else word for word in command.split()]


@each_row("writer", WRITERS)
def test_no_command_replaces_a_file_unasked(
    writer: str, home: Paths, tmp_path: Path, capsys: Captured
) -> None:
    target = tmp_path / "target.json"
    target.write_text("theirs")

    code = main(arguments(WRITERS[writer], target))

    assert (code, target.read_text()) == (EXIT_TROUBLE, "theirs")
    assert "--force" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="makes a pipe")
@each_row("writer", WRITERS)
def test_no_command_replaces_a_pipe_even_when_told_to(
    writer: str, home: Paths, tmp_path: Path, capsys: Captured
) -> None:
    target = tmp_path / "target.json"
    os.mkfifo(target)

    code = main([*arguments(WRITERS[writer], target), "--force"])

    assert (code, target.is_fifo()) == (EXIT_TROUBLE, True)
    assert "no regular file" in capsys.readouterr().err


@each_row("writer", FOLDER_WRITERS)
def test_no_command_fills_a_folder_that_is_in_use_unasked(
    writer: str, home: Paths, tmp_path: Path, capsys: Captured
) -> None:
    target = tmp_path / "target"
    target.mkdir()
    (target / "theirs").write_text("theirs")

    code = main(arguments(FOLDER_WRITERS[writer], target))

    assert code == EXIT_TROUBLE
    assert [each.name for each in target.iterdir()] == ["theirs"]
    assert "--force" in capsys.readouterr().err


@pytest.mark.parametrize("writer", ["memory export", "card export"])
def test_a_file_is_replaced_when_told_to(writer: str, home: Paths, tmp_path: Path, capsys: Captured) -> None:
    home.make()
    open_store(home, "companion").close()
    set_value(CompanionSettings, home.companion("companion").settings_file, "persona.name", "Robin")
    target = tmp_path / "target.json"
    target.write_text("theirs")

    code = main([*arguments(WRITERS[writer], target), "--force"])

    assert code == 0
    assert target.read_text() != "theirs"
    assert [each for each in tmp_path.iterdir() if each.suffix == ".part"] == []
