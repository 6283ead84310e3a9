"""The arguments of ``companion voice``; what they ask for is done in ``cli.voice``."""

import argparse
from typing import TYPE_CHECKING, TypeAlias

from companion.cli.new_file_arguments import add_force, add_new_file

if TYPE_CHECKING:
    from companion.cli.voice import How

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_voice(commands: Commands) -> None:
    """Add ``voice``; each of its parts sets ``command``."""
    voice = commands.add_parser("voice", help="list the voices, and hear one with any feeling")
    wanted = voice.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser(
        "list", help="which voices there are, under which licence, and what is forbidden"
    ).set_defaults(command=_list)
    say = wanted.add_parser("say", help="say something with a feeling")
    say.add_argument("text", help="what to say")
    feeling = say.add_mutually_exclusive_group()
    feeling.add_argument("--feeling", metavar="NAME", help="by name, such as “happy”; “try” says them all")
    feeling.add_argument(
        "--affect",
        type=float,
        nargs=3,
        metavar=("V", "A", "D"),
        help="by valence, arousal and dominance, each from -1 to 1",
    )
    _add_manner(say)
    say.set_defaults(command=_say)
    tried = wanted.add_parser("try", help="say a sentence with each of the nine feelings that have names")
    tried.add_argument("text", nargs="?", default="", help="the sentence; without it one of ours")
    _add_manner(tried)
    tried.set_defaults(command=_try)


def _add_manner(part: argparse.ArgumentParser) -> None:
    part.add_argument(
        "--voice", metavar="NAME", help="which voice of the list; without it the one that is set"
    )
    part.add_argument("--speaker", default="", metavar="NAME", help="which of its speakers, with --voice")
    part.add_argument(
        "--expressiveness",
        type=float,
        metavar="X",
        help="how much of the feeling is heard: 0 is a calm reading voice, 1 is all of it",
    )
    add_new_file(part, "--wav", "write it to this file and play nothing")
    add_force(part)


def _list(asked: argparse.Namespace) -> int:
    from companion.cli import voice

    return voice.list_all(asked.name)


def _say(asked: argparse.Namespace) -> int:
    from companion.cli import voice

    affect = voice.affect_of(asked.feeling, asked.affect)
    return voice.say(asked.name, ((asked.text, affect),), _how(asked))


def _try(asked: argparse.Namespace) -> int:
    from companion.cli import voice

    return voice.try_all(asked.name, asked.text, _how(asked))


def _how(asked: argparse.Namespace) -> "How":
    from companion.cli.voice import How

    return How(asked.voice, asked.speaker, asked.expressiveness, asked.wav)
