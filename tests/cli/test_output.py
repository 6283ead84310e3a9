"""What commands print ends in no traceback and steers no terminal, whatever it is printed on."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE, Output
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.storage.store import open_store
from tests.tables import each_row

Captured = pytest.CaptureFixture[str]

PRINTERS = (
    *("--help", "--version", "settings show", "companions list", "models list", "memory list", "lines list"),
    *(
        "memory statistics",
        "memory search",
        "backups list",
        "eval list",
        "voice list",
    ),
)


@pytest.fixture
def talked_with(home: Paths) -> Paths:
    """A companion called Zoë that has been there."""
    home.make()
    open_store(home, "companion").close()
    set_value(CompanionSettings, home.companion("companion").settings_file, "persona.name", "Zoë")
    return home


def run(command: str) -> int | str | None:
    try:
        return main(command.split())
    except SystemExit as ended:  # of argparse
        return ended.code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("is_buffered", [True, False])
@each_row("printer", PRINTERS)
def test_a_full_disk_is_told_in_one_sentence(
    printer: str,
    is_buffered: bool,
    talked_with: Paths,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Captured,
) -> None:
    with (
        Path("/dev/full").open("wb", buffering=-1 if is_buffered else 0) as full,
        io.TextIOWrapper(cast("io.BufferedWriter", full), write_through=not is_buffered) as stream,
    ):
        monkeypatch.setattr(sys, "stdout", stream)
        code = run(printer)

    err = capsys.readouterr().err
    prints = not printer.startswith(("memory list", "memory search", "lines", "backups"))
    assert code == (EXIT_TROUBLE if prints else 0)
    assert ("could not be written" in err) is prints
    assert "Traceback" not in err


@each_row("printer", PRINTERS)
def test_a_reader_who_has_gone_ends_a_command_without_a_word(
    printer: str, talked_with: Paths, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        run(printer)

    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert "could not be written" not in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_python_itself_has_nothing_to_complain_of_at_its_end() -> None:
    command = [sys.executable, "-m", "companion", "--version"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=full, check=False)

    assert done.returncode == EXIT_TROUBLE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_where_no_complaint_can_be_written_the_exit_code_says_it(
    home: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stderr", full)

        assert main(["memory", "list"]) == EXIT_TROUBLE


def test_a_letter_that_the_output_lacks_is_replaced(
    talked_with: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(printed, encoding="ascii"))

    code = main(["settings", "show"])

    assert code == 0
    assert b'persona.name = "Zo?"' in printed.getvalue()


@pytest.fixture
def terminal() -> Iterator[tuple[Output, int]]:
    """An output on a terminal, and what reads from it."""
    pty = pytest.importorskip("pty")
    reader, writer = pty.openpty()
    with os.fdopen(writer, "w", encoding="utf-8") as stream:
        yield Output(stream), reader
    os.close(reader)


def test_a_terminal_is_not_steered_by_what_is_printed(terminal: tuple[Output, int]) -> None:
    output, reader = terminal

    print("\x1b[2JRobin \u202eand\r others 👩‍👧", file=output, flush=True)

    assert os.read(reader, 1000).decode() == "\\x1b[2JRobin \\u202eand\\r others 👩‍👧\r\n"


def test_a_line_is_begun_anew_on_a_terminal(terminal: tuple[Output, int]) -> None:
    output, reader = terminal

    print("\r\x1b[K50 %", end="", file=output, flush=True)

    assert os.read(reader, 1000).decode() == "\r\x1b[K50 %"


def test_what_is_piped_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")

    print("\x1b[2J \u202e", end="", file=Output(printed), flush=True)

    assert printed.buffer.getvalue() == "\x1b[2J \u202e".encode()
