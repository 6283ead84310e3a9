"""The arguments of ``companion backups`` and ``repair``; what they ask for is done in ``cli.backups``."""

import argparse
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_backups(commands: Commands) -> None:
    """Add ``backups`` and ``repair``; each sets ``command``."""
    backups = commands.add_parser("backups", help="list, make, put back and delete copies of what is kept")
    wanted = backups.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("list", help="the copies, newest first").set_defaults(command=_list)
    wanted.add_parser("make", help="make today's now").set_defaults(command=_make)
    restore = wanted.add_parser(
        "restore", help="put a copy in the place of what is kept now, which is kept too"
    )
    restore.add_argument("backup", help="as in the list")
    restore.set_defaults(command=_restore)
    delete = wanted.add_parser("delete", help="delete a copy for good")
    delete.add_argument("backup", help="as in the list")
    delete.set_defaults(command=_delete)
    repair = commands.add_parser(
        "repair", help="read all that is kept, and if some is damaged save what can be read"
    )
    repair.set_defaults(command=_repair)


def _list(asked: argparse.Namespace) -> int:
    from companion.cli import backups

    return backups.list_all(asked.name)


def _make(asked: argparse.Namespace) -> int:
    from companion.cli import backups

    return backups.make(asked.name)


def _restore(asked: argparse.Namespace) -> int:
    from companion.cli import backups

    return backups.restore(asked.name, asked.backup)


def _delete(asked: argparse.Namespace) -> int:
    from companion.cli import backups

    return backups.delete(asked.name, asked.backup)


def _repair(asked: argparse.Namespace) -> int:
    from companion.cli import backups

    return backups.repair(asked.name)
