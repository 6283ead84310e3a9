"""The arguments of ``companion persona``; what they ask for is done in ``cli.persona``."""

import argparse
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_persona(commands: Commands) -> None:
    """Add ``persona``; each of its parts sets ``command``."""
    persona = commands.add_parser("persona", help="choose and change who the companion is")
    wanted = persona.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("list", help="the personas that come with the program").set_defaults(command=_list)
    show = wanted.add_parser("show", help="who the companion is, or one of the list, in all its traits")
    show.add_argument("who", nargs="?", help="one of the list; without it the companion's own persona")
    show.set_defaults(command=_show)
    choose = wanted.add_parser("choose", help="make one of the list the companion's persona")
    choose.add_argument("who", help="one of the list")
    _add_replace(choose)
    choose.set_defaults(command=_choose)
    change = wanted.add_parser("set", help="change one thing about it")
    change.add_argument("field", help="such as relation, playfulness, openness, rate or feeling_vs_reason")
    change.add_argument(
        "value", nargs="+", help="the new value; of values and sample_lines several, each in quotation marks"
    )
    change.set_defaults(command=_set)
    guide = wanted.add_parser("guide", help="five questions, then a proposal who suits you and why")
    guide.add_argument("--answers", metavar="1,3,2,5,4", help="the answers' numbers, without being asked")
    guide.add_argument("--choose", action="store_true", help="also make the proposed one its persona")
    _add_replace(guide)
    guide.set_defaults(command=_guide)


def _add_replace(part: argparse.ArgumentParser) -> None:
    part.add_argument("--replace", action="store_true", help="replace a persona that it has already")


def _list(asked: argparse.Namespace) -> int:
    from companion.cli import persona

    return persona.list_all()


def _show(asked: argparse.Namespace) -> int:
    from companion.cli import persona

    return persona.show(asked.name, asked.who)


def _choose(asked: argparse.Namespace) -> int:
    from companion.cli import persona

    return persona.choose(asked.name, asked.who, replaces=asked.replace)


def _set(asked: argparse.Namespace) -> int:
    from companion.cli import persona

    return persona.set_field(asked.name, asked.field, asked.value)


def _guide(asked: argparse.Namespace) -> int:
    from companion.cli import persona_guide

    return persona_guide.guide(
        asked.name, answers=asked.answers, chooses=asked.choose, replaces=asked.replace
    )
