"""The arguments of ``companion avatar``; what they ask for is done in ``cli.avatar``."""

import argparse
from pathlib import Path
from typing import TypeAlias

from companion.cli.new_file_arguments import add_force, add_new_file

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

SHEETS = ("expressions", "feelings", "mixes", "gestures", "looks")


def add_avatar(commands: Commands) -> None:
    """Add ``avatar``; each of its parts sets ``command``."""
    avatar = commands.add_parser("avatar", help="draw the face without a window, as pictures or films")
    wanted = avatar.add_subparsers(title="what to do", metavar="WHAT", required=True)
    render = wanted.add_parser("render", help="draw a face that follows a script (docs/window/face.md)")
    render.add_argument(
        "--script", type=Path, required=True, metavar="FILE", help="what it is to do, in TOML"
    )
    add_new_file(render, "--out", "an .mp4 or a .png", required=True)
    add_force(render)
    render.add_argument(
        "--at", type=float, metavar="SECONDS", help="which instant a .png shows; else the last"
    )
    render.add_argument("--seed", type=int, default=0, help="what blinks and other small movements come from")
    _add_how(render, size=512)
    render.set_defaults(command=_render)
    sheet = wanted.add_parser("sheet", help="draw many faces beside each other")
    add_new_file(sheet, "--out", "a .png", required=True)
    add_force(sheet)
    sheet.add_argument(
        "--show",
        choices=(*SHEETS, "all"),
        default="all",
        help="which faces; without it all, below each other",
    )
    _add_how(sheet, size=128)
    sheet.set_defaults(command=_sheet)


def _add_how(part: argparse.ArgumentParser, size: int) -> None:
    part.add_argument(
        "--size", type=int, default=size, metavar="PIXELS", help=f"of a face, {size} by default"
    )
    part.add_argument(
        "--look",
        metavar="LOOK",
        help="a ready look such as “ailsa”, or parts as “hair=long,skin=umber”; without it the companion's own",
    )
    part.add_argument(
        "--scheme", choices=("light", "dark", "contrast"), default="light", help="the colours around"
    )


def _render(asked: argparse.Namespace) -> int:
    from tests.lab.film import avatar

    how = avatar.How(asked.size, asked.look, asked.scheme)
    return avatar.render(asked.name, asked.script, asked.out, how, at=asked.at, seed=asked.seed)


def _sheet(asked: argparse.Namespace) -> int:
    from tests.lab.film import avatar

    shown = SHEETS if asked.show == "all" else (asked.show,)
    return avatar.sheet(asked.name, shown, asked.out, avatar.How(asked.size, asked.look, asked.scheme))
