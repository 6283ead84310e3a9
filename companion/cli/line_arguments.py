"""The arguments of ``companion lines``; what they ask for is done in ``cli.lines``."""

import argparse
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_lines(commands: Commands) -> None:
    """Add ``lines``; each of its parts sets ``command``."""
    lines = commands.add_parser("lines", help="list and delete the lines you wrote in place of replies")
    wanted = lines.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("list", help="your words and how you would have had them answered").set_defaults(
        command=_list
    )
    delete = wanted.add_parser("delete", help="delete lines for good, in backups too")
    delete.add_argument("ids", nargs="+", metavar="ID", help="their numbers in the list")
    delete.set_defaults(command=_delete)


def _list(asked: argparse.Namespace) -> int:
    from companion.cli import lines

    return lines.list_all(asked.name)


def _delete(asked: argparse.Namespace) -> int:
    from companion.cli import lines

    return lines.delete(asked.name, asked.ids)
