"""The arguments of ``companion companions``; what they ask for is done in ``cli.companions``."""

import argparse
from pathlib import Path
from typing import TypeAlias

from companion.cli.new_file_arguments import add_force, new_file

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_companions(commands: Commands) -> None:
    """Add ``companions``; each of its parts sets ``command``."""
    companions = commands.add_parser(
        "companions", help="list, make, copy, move, put away and bring back companions"
    )
    wanted = companions.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("list", help="which there are, and which were put away").set_defaults(command=_list)
    create = wanted.add_parser("create", help="make one that has said nothing yet")
    create.add_argument("called", metavar="NAME", help="what it is called")
    character = create.add_mutually_exclusive_group()
    character.add_argument("--who", metavar="PERSONA", help="one of `companion persona list`")
    character.add_argument("--card", type=Path, metavar="FILE", help="a Character Card")
    create.set_defaults(command=_create)
    duplicate = wanted.add_parser(
        "duplicate", help="make one that is what another is: persona, boundaries, voice and face"
    )
    duplicate.add_argument("companion", help="as in the list")
    duplicate.add_argument("called", metavar="NAME", help="what the new one is called")
    duplicate.add_argument(
        "--with-memories", action="store_true", help="copy all that was said, felt and remembered as well"
    )
    duplicate.set_defaults(command=_duplicate)
    archive = wanted.add_parser("archive", help="put one away whole; nothing of it is lost")
    archive.add_argument("companion", help="as in the list")
    archive.set_defaults(command=_archive)
    restore = wanted.add_parser("restore", help="bring one back that was put away")
    restore.add_argument("key", help="as in the list")
    restore.set_defaults(command=_restore)
    pack = wanted.add_parser("pack", help="write all of one into a file, to take it to another computer")
    pack.add_argument("companion", help="as in the list")
    pack.add_argument("file", type=new_file, metavar="FILE", help="where it goes; it holds what was said")
    pack.add_argument(
        "--password", action="store_true", help="encrypt it; asks for one, or takes COMPANION_PASSWORD"
    )
    add_force(pack)
    pack.set_defaults(command=_pack)
    unpack = wanted.add_parser("unpack", help="bring one in that was packed")
    unpack.add_argument("file", type=Path, metavar="FILE", help="what “pack” wrote")
    unpack.add_argument(
        "--as", dest="called", metavar="NAME", help="by which it is started, in place of the name it had"
    )
    unpack.set_defaults(command=_unpack)
    delete = wanted.add_parser("delete", help="delete one that was put away, for good")
    delete.add_argument("key", help="as in the list")
    delete.add_argument("called", metavar="NAME", help="what it is called, to confirm it")
    delete.set_defaults(command=_delete)


def _list(asked: argparse.Namespace) -> int:
    from companion.cli import companions

    return companions.list_all()


def _create(asked: argparse.Namespace) -> int:
    from companion.cli import companions

    return companions.create(asked.called, who=asked.who, card=asked.card)


def _duplicate(asked: argparse.Namespace) -> int:
    from companion.cli import companions

    return companions.duplicate(asked.companion, asked.called, with_memories=asked.with_memories)


def _archive(asked: argparse.Namespace) -> int:
    from companion.cli import companions

    return companions.archive(asked.companion)


def _restore(asked: argparse.Namespace) -> int:
    from companion.cli import companions

    return companions.restore(asked.key)


def _pack(asked: argparse.Namespace) -> int:
    from companion.cli import companions

    return companions.pack(asked.companion, asked.file, asks_password=asked.password)


def _unpack(asked: argparse.Namespace) -> int:
    from companion.cli import companions

    return companions.unpack(asked.file, asked.called)


def _delete(asked: argparse.Namespace) -> int:
    from companion.cli import companions

    return companions.delete(asked.key, asked.called)
