"""The command line: reads the arguments and hands over to the command, importing only what that one needs."""

import argparse
import logging
import os
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from companion import __version__
from companion.cli.backup_arguments import add_backups
from companion.cli.card_arguments import add_card
from companion.cli.companion_arguments import add_companions
from companion.cli.exit_codes import EXIT_INTERRUPTED, EXIT_TROUBLE
from companion.cli.line_arguments import add_lines
from companion.cli.memory_arguments import add_memory
from companion.cli.new_file_arguments import (
    add_force,
    add_new_folder,
    check_new_files,
    new_file,
)
from companion.cli.output import OutputLost, printing
from companion.cli.persona_arguments import add_persona
from companion.cli.voice_arguments import add_voice
from companion.private_memory import hide_memory, leave_no_core_dump
from companion.values import BadInput, CompanionError

if TYPE_CHECKING:
    from companion.settings.command import SettingsFiles
    from companion.window.window_look import WindowLook

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

logger = logging.getLogger(__name__)

PROFILES: Final = ("small", "usual", "graphics-card")
"""The values of ``Profile``, whose module takes longer to import than all arguments."""
LABORATORY: Final = ("avatar", "bench", "eval", "feel", "replay")
"""The commands that measure the program; they belong to its source."""

_SOURCE_OF_LABORATORY: Final = Path(__file__).parents[2] / "tests" / "lab" / "commands.py"

FIRST_COMPANION: Final = "companion"
"""The one that is there when nobody has been chosen."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit code, after one sentence on standard error where something went wrong.

    ``arguments`` are by default those of the process, which then keeps its memory to itself and ends here if a thread
    does not. An interrupt (Ctrl+C) ends a command in its own order and gives ``EXIT_INTERRUPTED``; a reader of the
    output who has gone ends it without a word, an output whose disk is full with a sentence.
    """
    code = _printed(arguments)
    if arguments is None:  # the process is the command's own
        _end_before_threads(code)
    return code


def _end_before_threads(code: int) -> None:
    """End the process at once if a thread is still at work, such as one in which a model takes long to load.

    Python would end that thread as it comes back from a library, which in C++ aborts the process.
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
        with suppress(OSError), printing():  # the disk of standard error may be full as well
            print(f"What was printed could not be written ({error.strerror}).", file=sys.stderr)
        return EXIT_TROUBLE


def _run(arguments: Sequence[str] | None) -> int:
    asked = parser().parse_args(arguments)
    logging.basicConfig(
        level=(asked.log or "warning").upper(),
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
    if arguments is None:  # the process is the command's own
        leave_no_core_dump()
        if asked.command is not _window:  # which the desktop's portals would refuse
            hide_memory()
    try:
        check_new_files(asked)
        if asked.name is None:
            asked.name = _last_companion()
        code: int = asked.command(asked)
    except CompanionError as error:
        logger.info("ended by %s: %s", type(error).__name__, error)
        print(error.sentence, file=sys.stderr)
        return EXIT_TROUBLE
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    return code


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands; each sets ``command``, a function from arguments to an exit code."""
    top = argparse.ArgumentParser(
        prog="companion", description="A companion you talk to. Without a command the window opens."
    )
    top.add_argument("--version", action="version", version=f"companion {__version__}")
    top.add_argument(
        "--log",
        choices=("debug", "info", "warning", "error"),
        help="how much is logged, in place of the setting",
    )
    top.add_argument("--name", help="which companion, in place of the one that was chosen last")
    top.add_argument("--tray", action="store_true", help="open the window in the tray, if there is one")
    looking = top.add_mutually_exclusive_group()
    looking.add_argument(
        "--verify",
        dest="wholeness",
        action="store_const",
        const="verify",
        help="read all that was installed, downloaded and kept, and say what is damaged",
    )
    looking.add_argument(
        "--repair",
        dest="wholeness",
        action="store_const",
        const="repair",
        help="the same, and mend what can be: get damaged models again, save what can be read of memories",
    )
    top.add_argument("--get-starter-models", action="store_true", help=argparse.SUPPRESS)  # set-up's
    top.set_defaults(command=_window)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    _add_talk(commands)
    _add_demo(commands)
    _add_doctor(commands)
    _add_models(commands)
    _add_settings(commands)
    add_companions(commands)
    add_persona(commands)
    add_card(commands)
    add_voice(commands)
    _add_recordings(commands)
    add_memory(commands)
    add_lines(commands)
    add_backups(commands)
    _add_laboratory(commands)
    _add_engine(commands)
    return top


def _add_talk(commands: Commands) -> None:
    talk = commands.add_parser("talk", help="talk in the terminal, by voice or in writing")
    how = talk.add_mutually_exclusive_group()
    how.add_argument(
        "--text", action="store_true", help="in writing: one line a turn, replies on standard output"
    )
    how.add_argument(
        "--timing", action="store_true", help="say after each answer how soon it came, stage by stage"
    )
    talk.add_argument(
        "--feeling",
        action="store_true",
        help="say how each utterance was understood, and how it feels and why",
    )
    talk.add_argument("--memory", action="store_true", help="say what came to its mind, and why")
    talk.add_argument("--why", action="store_true", help="say what was decided before each reply")
    talk.set_defaults(command=_talk)


def _add_demo(commands: Commands) -> None:
    demo = commands.add_parser("demo", help="let a bundled spoken conversation go through the engine")
    add_new_folder(demo, "--out", "folder for what it leaves", default=Path("companion-demo"))
    add_force(demo)
    demo.set_defaults(command=_demo)


def _add_doctor(commands: Commands) -> None:
    doctor = commands.add_parser("doctor", help="check microphone, loudspeaker, echo, models and machine")
    doctor.add_argument(
        "--no-sound", action="store_true", help="play nothing, so do not say how the voice comes back"
    )
    doctor.set_defaults(command=_doctor)


def _add_models(commands: Commands) -> None:
    models = commands.add_parser("models", help="list, download, verify and remove models")
    wanted = models.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("list", help="what exists, what is installed, what is recommended here").set_defaults(
        command=_models_list
    )
    get = wanted.add_parser("get", help="download a model")
    get.add_argument("model", help="its name in the list")
    get.add_argument(
        "--accept", action="store_true", help="accept its licence where its publisher demands it"
    )
    get.add_argument("--beside-program", action="store_true", help=argparse.SUPPRESS)  # set-up's
    get.set_defaults(command=_models_get)
    add = wanted.add_parser("add", help="use a language model of your own, in a GGUF file")
    add.add_argument("file", type=Path, help="where it is, and stays")
    add.set_defaults(command=_models_add)
    wanted.add_parser("verify", help="check the installed files").set_defaults(command=_models_verify)
    remove = wanted.add_parser("remove", help="delete a downloaded model")
    remove.add_argument("model", help="its name in the list")
    remove.set_defaults(command=_models_remove)
    recommend = wanted.add_parser("recommend", help="the set for this machine")
    recommend.add_argument(
        "--profile",
        choices=PROFILES,
        help="set aside what this machine has beyond a small one, a usual one, or one with a graphics card",
    )
    recommend.set_defaults(command=_models_recommend)


def _add_settings(commands: Commands) -> None:
    settings = commands.add_parser("settings", help="show and change settings")
    wanted = settings.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("show", help="all settings and what is wrong in their files").set_defaults(
        command=_settings_show
    )
    change = wanted.add_parser("set", help="change one setting")
    change.add_argument("key", help="such as turn.patience")
    change.add_argument("value", help="the new value; the list says what it may be")
    change.set_defaults(command=_settings_set)
    reset = wanted.add_parser("reset", help="give one setting, or all, the default again")
    reset.add_argument("key", nargs="?", help="such as turn.patience; without it all are reset")
    reset.set_defaults(command=_settings_reset)


def _add_recordings(commands: Commands) -> None:
    recordings = commands.add_parser("recordings", help="list, export and forget recorded sessions")
    wanted = recordings.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("list", help="the sessions that were recorded").set_defaults(command=_recordings_list)
    export = wanted.add_parser("export", help="write a session's events to a file")
    export.add_argument("session", help="as in the list, or “last”")
    export.add_argument("file", type=new_file, help="where they go; it holds what was said")
    add_force(export)
    export.set_defaults(command=_recordings_export)
    forget = wanted.add_parser("forget", help="delete a session's recording, or all")
    forget.add_argument("session", help="as in the list, “last” or “all”")
    forget.set_defaults(command=_recordings_forget)


def _add_engine(commands: Commands) -> None:
    engine = commands.add_parser("engine", help="the headless process that the window starts")
    engine.add_argument("--name", default=argparse.SUPPRESS, help="which companion")
    engine.set_defaults(command=_engine)


def _add_laboratory(commands: Commands) -> None:
    """Add what measures the program where it runs from its source; elsewhere say where that is."""
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
        "This measures the program and is not installed with it; it is in its source, and runs there "
        "(tests/lab/README.md).",
        log="no laboratory",
    )


def _talk(asked: argparse.Namespace) -> int:
    from companion.cli.talk import Asides, talk_aloud, talk_in_writing

    asides = Asides(times=asked.timing, feelings=asked.feeling, memories=asked.memory, plans=asked.why)
    return talk_in_writing(asked.name, asides) if asked.text else talk_aloud(asked.name, asides)


def _demo(asked: argparse.Namespace) -> int:
    from companion.demo.demonstration import run

    return run(asked.out)


def _doctor(asked: argparse.Namespace) -> int:
    from companion.cli.doctor import run

    return run(asked.name, plays=not asked.no_sound)


def _engine(asked: argparse.Namespace) -> int:
    from companion.engine.process import run

    return run(asked.name, takes_log_level=asked.log is None)


def _window(asked: argparse.Namespace) -> int:
    if asked.wholeness:
        from companion.cli import wholeness

        return wholeness.run(repairs=asked.wholeness == "repair")
    from companion.storage.paths import find_paths
    from companion.window.app import main as open_window
    from companion.window.face.face_look import saved_look

    paths = find_paths(os.environ)
    paths.make()
    if asked.get_starter_models:
        with suppress(OSError):  # the window then says how to get it
            paths.asked_for.touch()
    language, look, guide = _interface(paths.settings_file)
    is_first_start = not any(paths.companions.glob("*/companion.db"))
    return open_window(
        asked.name,
        state_file=paths.data / "window.json",
        face_look=saved_look(paths.companion(asked.name).settings_file),
        language=language,
        look=look,
        guide=guide if guide or is_first_start else "declined",
        in_tray=asked.tray,
    )


def _interface(settings_file: Path) -> "tuple[str, WindowLook | None, str]":
    """Return language, look and guide as set; settings take a quarter of a second to read, so only if there are any."""
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
    """Return which companion was chosen last in the window, if it is still there."""
    from companion.storage.paths import find_paths

    paths = find_paths(os.environ)
    if not paths.settings_file.exists():
        return FIRST_COMPANION
    from companion.settings.reading import load
    from companion.settings.sections import ProgramSettings

    settings, _ = load(ProgramSettings, paths.settings_file)
    last = settings.interface.companion
    return last if paths.companion(last).is_there else FIRST_COMPANION


def _models_list(asked: argparse.Namespace) -> int:
    from companion.cli import models

    return models.list_all()


def _models_get(asked: argparse.Namespace) -> int:
    from companion.cli import models

    return models.get(asked.model, is_accepted=asked.accept, is_beside_program=asked.beside_program)


def _models_add(asked: argparse.Namespace) -> int:
    from companion.cli import models

    return models.add(asked.file)


def _models_verify(asked: argparse.Namespace) -> int:
    from companion.cli import models

    return models.verify()


def _models_remove(asked: argparse.Namespace) -> int:
    from companion.cli import models

    return models.remove(asked.model)


def _models_recommend(asked: argparse.Namespace) -> int:
    from companion.cli import models

    return models.recommend(profile=asked.profile)


def _settings_show(asked: argparse.Namespace) -> int:
    from companion.settings.command import show

    return show(_settings_files(asked.name), sys.stdout)


def _settings_set(asked: argparse.Namespace) -> int:
    from companion.settings.command import set_

    return set_(_settings_files(asked.name), asked.key, asked.value, sys.stdout)


def _settings_reset(asked: argparse.Namespace) -> int:
    from companion.settings.command import reset_

    return reset_(_settings_files(asked.name), asked.key, sys.stdout)


def _settings_files(name: str) -> "SettingsFiles":
    from companion.settings.command import SettingsFiles
    from companion.storage.paths import find_paths

    paths = find_paths(os.environ)
    paths.make()
    folder = paths.companion(name)
    folder.make()
    return SettingsFiles(paths.settings_file, folder.settings_file)


def _recordings_list(asked: argparse.Namespace) -> int:
    from companion.cli import recordings

    return recordings.list_all(asked.name)


def _recordings_export(asked: argparse.Namespace) -> int:
    from companion.cli import recordings

    return recordings.export(asked.name, asked.session, asked.file)


def _recordings_forget(asked: argparse.Namespace) -> int:
    from companion.cli import recordings

    return recordings.forget(asked.name, asked.session)
