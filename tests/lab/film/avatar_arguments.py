"""The arguments of ``companion avatar``; what they ask for is done in ``cli.avatar``."""

import argparse
from pathlib import Path

from companion.cli.arguments import Commands, add_command, add_force, add_new_file, add_subcommands

SHEETS = ("expressions", "feelings", "mixes", "gestures", "looks")


def add_avatar(commands: Commands) -> None:
    """Add ``avatar``; each of its parts sets ``command``."""
    avatar = add_command(commands, "avatar", "draw the face as a picture or film, without a window")
    wanted = add_subcommands(avatar)
    render = add_command(wanted, "render", "draw a face that follows a script (see docs/window/face.md)")
    render.add_argument("--script", type=Path, required=True, metavar="FILE", help="the script, a TOML file")
    add_new_file(render, "--out", "file to write: .mp4 or .png", required=True)
    add_force(render)
    render.add_argument(
        "--at", type=float, metavar="SECONDS", help="time that a .png shows; default: the end"
    )
    render.add_argument(
        "--seed", type=int, default=0, help="seed of blinks and other small movements; default: 0"
    )
    _add_how(render, size=512)
    render.set_defaults(command=_render)
    sheet = add_command(wanted, "sheet", "draw many faces next to each other")
    add_new_file(sheet, "--out", "file to write: .png", required=True)
    add_force(sheet)
    sheet.add_argument(
        "--show",
        choices=(*SHEETS, "all"),
        default="all",
        help="which faces; default: all",
    )
    _add_how(sheet, size=128)
    sheet.set_defaults(command=_sheet)


def _add_how(part: argparse.ArgumentParser, size: int) -> None:
    part.add_argument(
        "--size", type=int, default=size, metavar="PIXELS", help=f"width of a face; default: {size}"
    )
    part.add_argument(
        "--look",
        metavar="LOOK",
        help="a look such as “ailsa”, or parts such as “hair=long,skin=umber”; default: the companion's own",
    )
    part.add_argument(
        "--scheme",
        choices=("light", "dark", "contrast"),
        default="light",
        help="colour scheme; default: light",
    )


def _render(asked: argparse.Namespace) -> int:
    from tests.lab.film import avatar

    how = avatar.How(asked.size, asked.look, asked.scheme)
    return avatar.render(asked.name, asked.script, asked.out, how, at=asked.at, seed=asked.seed)


def _sheet(asked: argparse.Namespace) -> int:
    from tests.lab.film import avatar

    shown = SHEETS if asked.show == "all" else (asked.show,)
    return avatar.sheet(asked.name, shown, asked.out, avatar.How(asked.size, asked.look, asked.scheme))
