"""The arguments of ``companion card``; what they ask for is done in ``cli.card``."""

import argparse
from pathlib import Path
from typing import TypeAlias

from companion.cli.new_file_arguments import add_force, new_file

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_card(commands: Commands) -> None:
    """Add ``card``; each of its parts sets ``command``."""
    card = commands.add_parser("card", help="show, import and export Character Cards (V2 and V3)")
    wanted = card.add_subparsers(title="what to do", metavar="WHAT", required=True)
    show = wanted.add_parser("show", help="what a card holds, and what of it would be used")
    show.add_argument("file", type=Path, help="a card: PNG, JSON or CHARX")
    show.set_defaults(command=_show)
    take_in = wanted.add_parser("import", help="make a card's character a companion's persona")
    take_in.add_argument("file", type=Path, help="a card: PNG, JSON or CHARX")
    take_in.add_argument("companion", nargs="?", metavar="NAME", help="which companion; a new one is made")
    take_in.add_argument("--replace", action="store_true", help="replace a persona that it has already")
    take_in.set_defaults(command=_import)
    export = wanted.add_parser("export", help="write a companion's persona as a card")
    export.add_argument("companion", metavar="NAME", help="which companion")
    export.add_argument(
        "file", type=new_file, help="ends with .png, .json or .charx, which says what it becomes"
    )
    export.add_argument(
        "--spec", choices=("v2", "v3"), help="the specification; without it the one that the card came in"
    )
    add_force(export)
    export.set_defaults(command=_export)


def _show(asked: argparse.Namespace) -> int:
    from companion.cli import card

    return card.show(asked.file)


def _import(asked: argparse.Namespace) -> int:
    from companion.cli import card

    return card.import_file(asked.companion or asked.name, asked.file, replaces=asked.replace)


def _export(asked: argparse.Namespace) -> int:
    from companion.cli import card

    return card.export(asked.companion, asked.file, spec=asked.spec)
