"""``companion settings``: shows and changes the settings of the program and of a companion."""

import argparse
import sys

from companion.cli.said import said
from companion.settings.command import SettingsFiles, reset_, set_, show
from companion.storage.paths import made_folder, made_paths


def add_arguments(settings: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = settings.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("show", help="all settings and what is wrong in their files").set_defaults(
        command=lambda asked: show(_settings_files(asked.name), sys.stdout, said)
    )
    change = wanted.add_parser("set", help="change one setting")
    change.add_argument("key", help="such as turn.patience")
    change.add_argument("value", help="the new value; the list says what it may be")
    change.set_defaults(
        command=lambda asked: set_(_settings_files(asked.name), asked.key, asked.value, sys.stdout, said)
    )
    reset = wanted.add_parser("reset", help="give one setting, or all, the default again")
    reset.add_argument("key", nargs="?", help="such as turn.patience; without it all are reset")
    reset.set_defaults(command=lambda asked: reset_(_settings_files(asked.name), asked.key, sys.stdout, said))


def _settings_files(name: str) -> SettingsFiles:
    return SettingsFiles(made_paths().settings_file, made_folder(name).settings_file)
