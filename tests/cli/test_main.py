import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.cli import main as command_line
from companion.cli.main import main, parser
from companion.cli.output import EXIT_TROUBLE
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths, made_paths
from tests.engine.running_engine import ROOT, silent_environment
from tests.tables import each_row

Captured = pytest.CaptureFixture[str]


def commands(
    top: argparse.ArgumentParser, path: tuple[str, ...] = ()
) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """All commands below a parser: name, parser and the help its parent gives for it."""
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, below in action.choices.items():
                yield " ".join((*path, name)), below, helps.get(name, "")
                yield from commands(below, (*path, name))


ALL_COMMANDS = {name: (below, text) for name, below, text in commands(parser(command_line.COMMANDS))}


@each_row("name", command_line.LABORATORY)
def test_what_measures_is_a_command_in_the_source_alone_and_said_to_be_there(
    name: str, home: Paths, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = f"\n    {name} "
    assert listed in parser().format_help()
    monkeypatch.setattr(command_line, "_SOURCE_OF_LABORATORY", tmp_path / "nothing.py")

    assert main([name, "memory", "--data", "."]) == EXIT_TROUBLE

    assert "tests/lab/README.md" in capsys.readouterr().err
    assert listed not in parser().format_help()


@each_row("name", sorted(ALL_COMMANDS))
def test_every_command_and_each_of_its_arguments_has_help(name: str) -> None:
    below, text = ALL_COMMANDS[name]
    arguments = [action for action in below._actions if not isinstance(action, argparse._SubParsersAction)]

    assert text
    assert below.description == f"{text[0].upper()}{text[1:]}."
    assert [action.dest for action in arguments if not action.help] == []
    assert name.split()[-1] in below.format_help()


@pytest.mark.parametrize("name", ["../../etc", "", "a/b", "x" * 100, "nul", "Robin\n"])
@pytest.mark.parametrize(
    "command", [["settings", "show"], ["memory", "list"], ["talk", "--text"], ["doctor"]]
)
def test_a_name_that_is_none_is_refused_in_one_sentence(
    name: str, command: list[str], home: Paths, capsys: Captured
) -> None:
    code = main(["--name", name, *command])

    out, err = capsys.readouterr()
    assert code == EXIT_TROUBLE
    assert out == ""
    assert "cannot be called" in err
    assert "Traceback" not in err
    assert err.rstrip().endswith(".")


def test_a_folder_that_cannot_be_used_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "file" / "home"))

    code = main(["settings", "show"])

    assert code == EXIT_TROUBLE
    assert "cannot be used" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="zones are not set by the environment there")
@each_row("zone", ["UTC+24", "AAA-24", "AAA24BBB,M3.2.0,M11.1.0"])
def test_a_time_zone_a_day_away_is_told_in_one_sentence(
    zone: str, home: Paths, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", zone)
        time.tzset()
        code = main(["companions", "list"])
    time.tzset()

    assert code == EXIT_TROUBLE
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith("The time zone in the environment variable TZ lies a day or more away from UTC.")


def test_a_last_companion_that_cannot_be_one_keeps_no_command_from_its_work(
    home: Paths, capsys: Captured
) -> None:
    assert main(["settings", "set", "interface.companion", "%s%n"]) == 0

    assert main(["settings", "reset", "interface.companion"]) == 0
    assert main(["companions", "list"]) == 0
    assert capsys.readouterr().err == ""


def test_only_the_module_of_the_command_that_is_asked_for_is_imported() -> None:
    told = "print(sorted(name for name in sys.modules if name.startswith('companion.cli.')))"
    program = (
        "import sys; from companion.cli.main import parser; parser(['--name', 'Robin', 'lines', 'list']);"
        + told
    )

    done = subprocess.run(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=ROOT, timeout=60, check=True, text=True
    )

    assert "companion.cli.lines" in done.stdout
    assert not any(
        f"companion.cli.{name}'" in done.stdout for name in command_line.COMMANDS if name != "lines"
    )


@pytest.mark.parametrize("arguments", [["--help"], ["settings", "show"], ["models", "list"]])
def test_a_reader_who_has_gone_ends_it_without_a_word(arguments: list[str], tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    done = subprocess.run(
        [sys.executable, "-m", "companion", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=silent_environment(tmp_path),
        cwd=ROOT,
        timeout=60,
    )
    os.close(writing)

    assert done.stderr.decode() == ""
    assert done.returncode in {0, EXIT_TROUBLE}  # argparse itself swallows the error of its help


@each_row(
    ("settings", "language", "spoken", "told"),
    [
        ("", "fr", "fr", "fr"),
        ("", "en", "en", "en"),
        ("", "nl", "en", "en"),
        ('[persona]\nname = "Robin"\n', "fr", "en", ""),
    ],
)
def test_the_first_companion_speaks_the_windows_language_unless_something_is_set(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: str, language: str, spoken: str, told: str
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    monkeypatch.setattr("companion.window.app.main", lambda *_, speak, **__: int(speak(language) != told))
    file = made_paths().companion("companion").settings_file
    if settings:
        file.parent.mkdir(parents=True)
        file.write_text(settings, encoding="utf-8")

    assert main([]) == 0

    assert load(CompanionSettings, file)[0].conversation.language == spoken


@pytest.mark.parametrize("arguments", [[], ["--get-starter-models"]])
def test_only_who_asks_for_the_models_has_the_window_fetch_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str]
) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    monkeypatch.setattr("companion.window.app.main", lambda *_, **__: 0)

    assert main(arguments) == 0
    assert find_paths(os.environ).asked_for.exists() is bool(arguments)
