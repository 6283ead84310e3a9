"""``companion settings``: shows and changes the settings of the program and of a companion."""

import argparse
import functools
from collections.abc import Callable
from pathlib import Path

from companion.cli.arguments import add_command, add_subcommands
from companion.cli.output import EXIT_TROUBLE, language, said
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.setting import (
    SECRET_KEYS,
    find_setting,
    nearest,
    settings_of,
    value_of,
    written,
)
from companion.settings.writing import reset, set_value
from companion.storage.paths import made_folder, made_paths
from companion.values import CompanionError, Sentence, Told
from companion.window.language import texts_in


def add_arguments(settings: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(settings)
    add_command(wanted, "show", "show all settings, their values and errors in the settings files", _show)
    change = add_command(wanted, "set", "change one setting")
    change.add_argument("key", metavar="KEY", help="such as turn.patience")
    change.add_argument(
        "value", metavar="VALUE", help="the new value; `companion settings show` lists what is allowed"
    )
    change.set_defaults(
        command=lambda asked: _change(asked, lambda kind, file: set_value(kind, file, asked.key, asked.value))
    )
    back = add_command(wanted, "reset", "restore the default of one setting or of all")
    back.add_argument("key", nargs="?", metavar="KEY", help="such as turn.patience; default: all settings")
    back.set_defaults(command=lambda asked: _change(asked, lambda kind, file: reset(kind, file, asked.key)))


def _files(asked: argparse.Namespace) -> tuple[tuple[type[Settings], Path], ...]:
    """Return each kind of settings with its file; no key is in both."""
    return (
        (ProgramSettings, made_paths().settings_file),
        (CompanionSettings, made_folder(asked.name).settings_file),
    )


def _show(asked: argparse.Namespace) -> int:
    exit_code = 0
    word = functools.partial(texts_in(language()), "Window")
    for kind, file in _files(asked):
        settings, problems = load(kind, file)
        print(file)
        for setting in settings_of(kind):
            value, default = value_of(settings, setting), setting.default
            shown = "“…”" if setting.key in SECRET_KEYS and value else written(value)
            mark = "" if value == default else said(Told(" (default {value})", {"value": written(default)}))
            print(f"  {setting.key} = {shown}{mark}")
            effect = setting.sentence_in(word)
            print(
                f"      {said(Told('{effect} May be {range}.', {'effect': effect, 'range': setting.range}))}"
            )
        for problem in problems:
            told: Sentence = problem.sentence
            if problem.line:
                told = Told("line {line}: {sentence}", {"line": problem.line, "sentence": told})
            print(f"  ! {said(told)}")
            exit_code = EXIT_TROUBLE
    return exit_code


def _change(asked: argparse.Namespace, change: Callable[[type[Settings], Path], None]) -> int:
    """Change the setting in the file that holds it, or all settings where no key is given."""
    files, key = _files(asked), asked.key or ""
    concerned = [(kind, file) for kind, file in files if asked.key is None or find_setting(kind, key)]
    if not concerned:
        known = [setting.key for kind, _ in files for setting in settings_of(kind)]
        print(said(Told("There is no setting {key}{meant}.", {"key": key, "meant": nearest(key, known)})))
        return EXIT_TROUBLE
    try:
        for kind, file in concerned:
            change(kind, file)
    except CompanionError as error:
        print(said(error.told))
        return EXIT_TROUBLE
    return 0
