"""Arguments that name a file or folder to write, and ``--force``, which allows replacing an existing one."""

import argparse
from dataclasses import replace
from pathlib import Path

from companion.storage.new_file import NewFile, NewFolder


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
    part.add_argument("--force", action="store_true", help="replace a file that is there already")


def new_file(name: str) -> NewFile:
    """Return the file that an argument names."""
    return NewFile(Path(name))


def _folder(name: str) -> NewFolder:
    return NewFolder(Path(name))
