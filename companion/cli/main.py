"""The command line: reads the arguments and hands over to the command, importing only what that one needs."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from companion import __version__
from companion.values import CompanionError

logger = logging.getLogger(__name__)

EXIT_TROUBLE: Final = 1
EXIT_INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit code, after one sentence on standard error where something went wrong."""
    asked = parser().parse_args(arguments)
    logging.basicConfig(
        level=asked.log.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr
    )
    try:
        code: int = asked.command(asked)
    except CompanionError as error:
        logger.info("ended by %s: %s", type(error).__name__, error)
        print(error.sentence, file=sys.stderr)
        return EXIT_TROUBLE
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except (
        BrokenPipeError
    ):  # whoever read the output has gone; Python would complain about it once more at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_TROUBLE
    return code


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; each sets ``command``, a function from arguments to an exit code."""
    top = argparse.ArgumentParser(
        prog="companion", description="A companion you talk to. Without a command the window opens."
    )
    top.add_argument("--version", action="version", version=f"companion {__version__}")
    top.add_argument(
        "--log", choices=("debug", "info", "warning", "error"), default="warning", help="how much is logged"
    )
    top.add_argument("--name", default="companion", help="which companion, when there are several")
    top.set_defaults(command=_window)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    _add_talk(commands)
    _add_demo(commands)
    _add_doctor(commands)
    _add_models(commands)
    _add_settings(commands)
    _add_recordings(commands)
    _add_bench(commands)
    engine = commands.add_parser("engine", help="the headless process that the window starts")
    engine.set_defaults(command=_engine)
    return top


Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _add_talk(commands: Commands) -> None:
    talk = commands.add_parser("talk", help="talk in the terminal, by voice or in writing")
    talk.add_argument(
        "--text", action="store_true", help="in writing: one line a turn, replies on standard output"
    )
    talk.set_defaults(command=_talk)


def _add_demo(commands: Commands) -> None:
    demo = commands.add_parser("demo", help="let a bundled spoken conversation go through the engine")
    demo.add_argument("--out", type=Path, default=Path("companion-demo"), help="folder for what it leaves")
    demo.set_defaults(command=_demo)


def _add_doctor(commands: Commands) -> None:
    doctor = commands.add_parser("doctor", help="check microphone, loudspeaker, models and machine")
    doctor.set_defaults(command=_doctor)


def _talk(asked: argparse.Namespace) -> int:
    from companion.cli.talk import talk_aloud, talk_in_writing

    return talk_in_writing(asked.name) if asked.text else talk_aloud(asked.name)


def _demo(asked: argparse.Namespace) -> int:
    from companion.demo.demonstration import run

    return run(asked.out)


def _doctor(asked: argparse.Namespace) -> int:
    from companion.cli.doctor import run

    return run(asked.name)


def _engine(asked: argparse.Namespace) -> int:
    from companion.engine.process import run

    return run(asked.name)


def _window(asked: argparse.Namespace) -> int:
    from companion.window.app import main as open_window

    return open_window(["--name", asked.name])
