"""The command line: parses the arguments and calls the command, importing only what that command needs."""

import argparse
import functools
import gc
import importlib
import logging
import os
import sys
import threading
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from companion import __version__
from companion.cli.arguments import Commands, add_command, add_force, add_new_folder, check_new_files
from companion.cli.output import EXIT_INTERRUPTED, EXIT_TROUBLE, OutputLost, printing, say
from companion.private_memory import hide_memory, leave_no_core_dump
from companion.values import BadInput, CompanionError, Told
from companion.values.local_zone import expect_zone
from companion.words import GRAMMARS

if TYPE_CHECKING:
    from companion.window.window_look import WindowLook


logger = logging.getLogger(__name__)

COMMANDS: Final[Mapping[str, str]] = {
    "talk": "talk in the terminal, by voice or by typing",
    "demo": "play a recorded conversation to the companion and save its answers",
    "doctor": "check microphone, loudspeaker, echo, models and computer",
    "models": "list, download, verify and remove models",
    "settings": "show and change settings",
    "companions": "list, create, duplicate, archive and move companions",
    "persona": "show and change the companion's personality",
    "card": "show, import and export Character Cards (V2 and V3)",
    "voice": "list the voices, and hear one with any feeling",
    "memory": "read, search, correct, merge and delete memories",
    "lines": "list and delete your rewordings of replies",
    "backups": "list, make, restore and delete backups",
    "repair": "check the stored data, and repair it if it is damaged",
}
"""One line of help for each command. Its arguments are added by the module of that name in ``cli``, or by this
module."""
LABORATORY: Final = ("avatar", "bench", "eval", "feel")
"""Commands that measure the program; they exist only in the source tree."""

_SOURCE_OF_LABORATORY: Final = Path(__file__).parents[2] / "tests" / "lab" / "commands.py"

FIRST_COMPANION: Final = "companion"
"""Name of the default companion, used if the person has chosen none."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit code, after printing one sentence on standard error if something went wrong.

    ``arguments`` are by default those of the process. In that case the process keeps its memory private, and exits
    here even if a thread is still running. An interrupt (Ctrl+C) stops a command in its own order and gives
    ``EXIT_INTERRUPTED``. If the reader of the output has gone, the command ends without a message; if the disk of
    the output is full, it prints a sentence.
    """
    code = _printed(arguments)
    if arguments is None:  # the process belongs to this command alone
        _end_before_threads(code)
    return code


def _end_before_threads(code: int) -> None:
    """End the process at once if a thread is still at work, for example one in which a model takes long to load.

    Otherwise Python would end that thread when it returns from a library, which in C++ aborts the process.
    """
    if any(thread.daemon for thread in threading.enumerate()):
        os._exit(code)


def _printed(arguments: Sequence[str] | None) -> int:
    try:
        with printing():
            return _run(arguments)
    except BrokenPipeError:
        return EXIT_TROUBLE
    except OutputLost as error:
        with suppress(OSError), printing():  # the disk of standard error may be full too
            reason = error.strerror or type(error).__name__
            say(Told("What was printed could not be written ({reason}).", {"reason": reason}), sys.stderr)
        return EXIT_TROUBLE


def _run(arguments: Sequence[str] | None) -> int:
    given = sys.argv[1:] if arguments is None else arguments
    try:
        asked = parser(given).parse_args(given)
        logging.basicConfig(
            level=(asked.log or "warning").upper(),
            format="%(asctime)s %(levelname)s %(name)s: %(message)s",
            stream=sys.stderr,
        )
        if arguments is None:  # the process belongs to this command alone
            leave_no_core_dump()
            if asked.command is _window:
                gc.disable()  # a tenth of the start; its event loop collects
            else:  # a window that hides its memory is refused by the desktop's portals
                hide_memory()
        expect_zone()
        check_new_files(asked)
        asked.is_named = asked.name is not None
        if not asked.is_named:
            asked.name = _last_companion()
        code: int = asked.command(asked)
    except CompanionError as error:
        logger.info("ended by %s: %s", type(error).__name__, error)
        say(error.told, sys.stderr)
        return EXIT_TROUBLE
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    return code


def parser(given: Collection[str] = ()) -> argparse.ArgumentParser:
    """Return the parser of all commands; each sets ``command``, a function from arguments to an exit code.

    Args:
        given: The arguments to parse. Only the commands named in it get their arguments, because their modules take
            long to import.
    """
    top = argparse.ArgumentParser(
        prog="companion",
        description="Talk to a companion that runs on your computer. Without a command, the window opens.",
    )
    top.add_argument("--version", action="version", version=f"companion {__version__}")
    top.add_argument(
        "--log",
        choices=("debug", "info", "warning", "error"),
        help="how much to log; overrides the setting",
    )
    top.add_argument("--name", help="companion to use; default: the one you last chose in the window")
    top.add_argument("--tray", action="store_true", help="start hidden in the system tray, if there is one")
    looking = top.add_mutually_exclusive_group()
    looking.add_argument(
        "--verify",
        dest="wholeness",
        action="store_const",
        const="verify",
        help="check the program, the models and all companions for damage",
    )
    looking.add_argument(
        "--repair",
        dest="wholeness",
        action="store_const",
        const="repair",
        help="check the same and repair what is damaged; may download models again",
    )
    top.add_argument("--get-starter-models", action="store_true", help=argparse.SUPPRESS)  # used by set-up
    top.set_defaults(command=_window)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        command = add_command(commands, name, purpose)
        if name in given:
            _add_arguments(name, command)
    _add_laboratory(commands)
    _add_engine(commands)
    return top


def _add_arguments(name: str, command: argparse.ArgumentParser) -> None:
    match name:
        case "demo":
            add_new_folder(
                command,
                "--out",
                "folder for the recordings and the transcript; default: companion-demo",
                default=Path("companion-demo"),
            )
            add_force(command)
            command.set_defaults(command=_demo)
        case "repair":
            command.set_defaults(command=_repair)
        case _:
            importlib.import_module(f"companion.cli.{name}").add_arguments(command)


def _add_engine(commands: Commands) -> None:
    engine = add_command(commands, "engine", "run without a window; for the window's own use")
    engine.add_argument("--name", default=argparse.SUPPRESS, help="companion to use")
    engine.set_defaults(command=_engine)


def _add_laboratory(commands: Commands) -> None:
    """Add the commands that measure the program if it runs from its source; otherwise say where to find them."""
    if _SOURCE_OF_LABORATORY.is_file():
        from tests.lab.commands import add_commands

        add_commands(commands)
        return
    for name in LABORATORY:
        elsewhere = commands.add_parser(name, add_help=False)
        elsewhere.add_argument("rest", nargs=argparse.REMAINDER)
        elsewhere.set_defaults(command=_laboratory_elsewhere)


def _laboratory_elsewhere(asked: argparse.Namespace) -> int:
    raise BadInput(
        "This measures the program and is not installed with it. It is in its source, and runs there "
        "(tests/lab/README.md).",
        log="no laboratory",
    )


def _demo(asked: argparse.Namespace) -> int:
    from companion.demo.demonstration import run

    return run(asked.out)


def _repair(asked: argparse.Namespace) -> int:
    from companion.cli import backups

    return backups.repair(asked.name)


def _engine(asked: argparse.Namespace) -> int:
    from companion.engine.process import run

    return run(asked.name, takes_log_level=asked.log is None)


def _window(asked: argparse.Namespace) -> int:
    if asked.wholeness:
        from companion.cli import wholeness

        return wholeness.run(repairs=asked.wholeness == "repair")
    from companion.storage.paths import made_paths
    from companion.window.app import main as open_window
    from companion.window.face.face_look import saved_look
    from companion.window.face.own_face import saved_own_face

    paths = made_paths()
    if asked.get_starter_models:
        with suppress(OSError):  # the window then explains how to get it
            paths.asked_for.touch()
    language, look, guide = _interface(paths.settings_file)
    folder = paths.companion(asked.name)
    is_first_start = not any(paths.companions.glob("*/companion.db"))
    return open_window(
        asked.name,
        state_file=paths.data / "window.json",
        face_look=saved_look(folder.settings_file),
        own_face=saved_own_face(folder.settings_file, (folder.kept_avatar_file, folder.avatar_file)),
        language=language,
        look=look,
        guide=guide if guide or is_first_start else "declined",
        in_tray=asked.tray,
        speak=functools.partial(_speak_at_first, folder.settings_file) if is_first_start else lambda _: "",
    )


def _speak_at_first(settings_file: Path, language: str) -> str:
    """Let the first companion speak the window's language, unless anything of it is set already.

    Returns:
        The language that it speaks; "" if that is not known.
    """
    if settings_file.exists():
        return ""
    if language in GRAMMARS:
        from companion.settings.sections import CompanionSettings
        from companion.settings.writing import set_value

        with suppress(CompanionError):  # it speaks English then
            set_value(CompanionSettings, settings_file, "conversation.language", language)
            return language
    return "en"


def _interface(settings_file: Path) -> "tuple[str, WindowLook | None, str]":
    """Return language, look and guide as set; settings take a quarter of a second to read, so only if a file exists."""
    if not settings_file.exists():
        return "system", None, ""
    from companion.settings.reading import load
    from companion.settings.sections import ProgramSettings
    from companion.window.window_look import WindowLook

    settings, _ = load(ProgramSettings, settings_file)
    interface = settings.interface
    look = WindowLook(
        interface.theme, interface.text_size / 100, interface.caption_size / 100, interface.motion
    )
    return interface.language, look, interface.guide


def _last_companion() -> str:
    """Return the companion that was last chosen in the window, if it still exists."""
    from companion.storage.paths import BadName, find_paths

    paths = find_paths(os.environ)
    if not paths.settings_file.exists():
        return FIRST_COMPANION
    from companion.settings.reading import load
    from companion.settings.sections import ProgramSettings

    settings, _ = load(ProgramSettings, paths.settings_file)
    last = settings.interface.companion
    with suppress(BadName):  # the setting may hold any text
        if paths.companion(last).is_there:
            return last
    return FIRST_COMPANION
