"""Parts of a command line that many commands share: their commands, files to write, and ``--force``."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from companion.storage.new_file import NewFile, NewFolder

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_subcommands(part: argparse.ArgumentParser) -> Commands:
    """Add a command that must be named; return the list to fill by ``add_command``."""
    return part.add_subparsers(title="commands", metavar="COMMAND", required=True)


def add_command(
    commands: Commands, name: str, purpose: str, run: Callable[[argparse.Namespace], int] | None = None
) -> argparse.ArgumentParser:
    """Add a command; its purpose stands in the list of commands and at the top of its own help."""
    command = commands.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
    if run is not None:
        command.set_defaults(command=run)
    return command


def add_flag(part: argparse._ActionsContainer, name: str, help: str) -> None:
    """Add an option without a value."""
    part.add_argument(name, action="store_true", help=help)


def add_new_file(part: argparse.ArgumentParser, name: str, help: str, *, required: bool = False) -> None:
    """Add an option that gives a ``NewFile``."""
    part.add_argument(name, type=new_file, required=required, metavar="FILE", help=help)


def add_new_folder(
    part: argparse.ArgumentParser, name: str, help: str, *, default: Path | None = None
) -> None:
    """Add an option that gives a ``NewFolder``."""
    part.add_argument(name, type=_folder, default=default and NewFolder(default), metavar="DIR", help=help)


def check_new_files(asked: argparse.Namespace) -> None:
    """Apply ``--force`` to the files to write; raise ``BadInput`` if one would overwrite something."""
    for name, value in vars(asked).items():
        if isinstance(value, NewFile | NewFolder):
            wanted = replace(value, replaces=asked.force)
            wanted.check()
            setattr(asked, name, wanted)


def add_force(part: argparse.ArgumentParser) -> None:
    """Add ``--force``, once to each command that writes a file."""
    add_flag(part, "--force", "replace a file that already exists")


def new_file(name: str) -> NewFile:
    """Return the file that an argument names."""
    return NewFile(Path(name))


def _folder(name: str) -> NewFolder:
    return NewFolder(Path(name))
