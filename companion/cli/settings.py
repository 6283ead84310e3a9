"""``companion settings``: shows and changes the settings of the program and of a companion."""

import argparse
import sys

from companion.cli.arguments import add_command, add_subcommands
from companion.cli.said import said
from companion.settings.command import SettingsFiles, reset_, set_, show
from companion.storage.paths import made_folder, made_paths


def add_arguments(settings: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(settings)
    add_command(
        wanted, "show", "show all settings, their values and errors in the settings files"
    ).set_defaults(command=lambda asked: show(_settings_files(asked.name), sys.stdout, said))
    change = add_command(wanted, "set", "change one setting")
    change.add_argument("key", metavar="KEY", help="such as turn.patience")
    change.add_argument(
        "value", metavar="VALUE", help="the new value; `companion settings show` lists what is allowed"
    )
    change.set_defaults(
        command=lambda asked: set_(_settings_files(asked.name), asked.key, asked.value, sys.stdout, said)
    )
    reset = add_command(wanted, "reset", "restore the default of one setting or of all")
    reset.add_argument("key", nargs="?", metavar="KEY", help="such as turn.patience; default: all settings")
    reset.set_defaults(command=lambda asked: reset_(_settings_files(asked.name), asked.key, sys.stdout, said))


def _settings_files(name: str) -> SettingsFiles:
    return SettingsFiles(made_paths().settings_file, made_folder(name).settings_file)
