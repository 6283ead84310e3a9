"""The command line: reads the arguments and hands over to the command, importing only what that one needs."""

import argparse
import logging
import os
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from companion import __version__
from companion.cli.avatar_arguments import add_avatar
from companion.cli.backup_arguments import add_backups
from companion.cli.card_arguments import add_card
from companion.cli.companion_arguments import add_companions
from companion.cli.exit_codes import EXIT_INTERRUPTED, EXIT_TROUBLE
from companion.cli.line_arguments import add_lines
from companion.cli.memory_arguments import add_memory
from companion.cli.new_file_arguments import (
    add_force,
    add_new_file,
    add_new_folder,
    check_new_files,
    new_file,
)
from companion.cli.output import OutputLost, printing
from companion.cli.persona_arguments import add_persona
from companion.cli.voice_arguments import add_voice
from companion.private_memory import hide_memory, leave_no_core_dump
from companion.values import CompanionError

if TYPE_CHECKING:
    from companion.settings.command import SettingsFiles
    from companion.window.window_look import WindowLook

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

logger = logging.getLogger(__name__)

EVALUATIONS: Final = {
    "affect": "how right feelings are read off words",
    "tone": "how right arousal and valence are read off a voice",
    "causes": "whether the causes that are named are those that people marked",
    "personality": "whether a personality helps to foresee the emotion of a reply",
    "moods": "whether a mood returns as stated, and what each part of a reading is worth",
    "memory": "whether the right memory comes back, and none where none should",
    "sleep": "what sleep makes of a person's talks, how long it takes, and how soon it gives way",
    "strategy": "whether what a reply does is chosen as people choose it, and never where it would hurt",
    "persona": "whether a persona is told from the others, stays the same, and is honest about being software",
    "talk": "whether whole talks are right, to the point, honest, and in keeping with what was told",
    "crisis": "whether danger is recognised in what was heard, and nothing else taken for it",
    "boundaries": "whether what is spoken keeps the boundaries, whatever a language model says",
    "voice": "whether a voice sounds as it is to feel, and is understood, itself, and soon there",
    "face": "whether the face moves with words, voice and feeling: in time, smoothly, readably, as it was told to",
    "turn-end": "how well the end of a turn is told from a pause",
}
"""The names of ``companion.evaluation.registry``, which takes too long to import for every command."""

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
    add_avatar(commands)
    _add_feel(commands)
    _add_bench(commands)
    _add_eval(commands)
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
    wanted.add_parser("recommend", help="the set for this machine").set_defaults(command=_models_recommend)


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
    replay = commands.add_parser("replay", help="decide an exported session again, without devices or models")
    replay.add_argument("file", type=Path, help="what “recordings export” wrote")
    replay.set_defaults(command=_replay)


def _add_feel(commands: Commands) -> None:
    feel = commands.add_parser("feel", help="read the feeling in a sentence, a recording, or many sentences")
    what = feel.add_mutually_exclusive_group(required=True)
    what.add_argument("text", nargs="?", help="what was said")
    what.add_argument("--wav", type=Path, metavar="FILE", help="a recording (WAV or FLAC): words and tone")
    what.add_argument(
        "--lines", metavar="FILE", help="a file with a sentence on each line; “-” is standard input"
    )
    feel.add_argument("--json", action="store_true", help="one object a line: numbers with their deviations")
    feel.set_defaults(command=_feel)


def _add_bench(commands: Commands) -> None:
    bench = commands.add_parser("bench", help="measure")
    wanted = bench.add_subparsers(title="what to measure", metavar="WHAT", required=True)
    talk = wanted.add_parser("talk", help="how long answers take, through virtual sound devices")
    talk.add_argument("--sequential", action="store_true", help="also stage after stage, in the same run")
    talk.add_argument(
        "--noise",
        type=float,
        nargs="+",
        default=[],
        metavar="DB",
        help="also with noise so far below the speech",
    )
    talk.add_argument("--limit", type=int, help="most recordings of each kind")
    talk.add_argument("--minutes", type=float, default=0.0, help="also let it talk so long with its own echo")
    talk.add_argument(
        "--memories", type=int, default=0, metavar="N", help="also what N memories add to the wait"
    )
    _add_measuring(talk, quick="about a minute")
    talk.set_defaults(command=_bench_talk)
    words = wanted.add_parser("words", help="how many words are recognised wrongly")
    _add_measuring(words)
    words.add_argument(
        "--recogniser",
        default="",
        metavar="NAME",
        help="a downloaded Whisper; the starter recogniser otherwise",
    )
    words.set_defaults(command=_bench_words)
    prompt = wanted.add_parser("prompt", help="whether a long talk is answered as soon as a new one")
    prompt.add_argument("--turns", type=int, default=1000, help="how long the talk gets")
    add_new_file(prompt, "--json", "also write the figures to this file")
    add_force(prompt)
    prompt.add_argument("--quick", action="store_true", help="at most 50 s")
    prompt.set_defaults(command=_bench_prompt)
    memory = wanted.add_parser("memory", help="how long recalling takes as memories grow in number")
    memory.add_argument(
        "--million", action="store_true", help="also with 10^6 memories: minutes, and 2 GB of disk"
    )
    add_new_file(memory, "--json", "also write the figures to this file")
    add_force(memory)
    add_new_file(memory, "--picture", "also draw how they grow to this PNG")
    memory.add_argument("--quick", action="store_true", help="at most 50 s")
    memory.set_defaults(command=_bench_memory)
    exchange = wanted.add_parser("exchange", help="how fast memories are imported and exported")
    exchange.add_argument("--lines", type=int, default=100_000, help="how long the file is (100,000)")
    add_new_file(exchange, "--json", "also write the figures to this file")
    add_force(exchange)
    exchange.add_argument("--quick", action="store_true", help="at most 50 s")
    exchange.set_defaults(command=_bench_exchange)
    onsets = wanted.add_parser("onsets", help="how well speech is told from quiet and noise")
    _add_measuring(onsets)
    onsets.set_defaults(command=_bench_onsets)
    echo = wanted.add_parser("echo", help="how well its own voice is told from a person's, and removed")
    _add_measuring(echo)
    echo.set_defaults(command=_bench_echo)
    window = wanted.add_parser("window", help="how soon the window is there, and what it takes to draw it")
    window.add_argument("--turns", type=int, default=10_000, help="how long the longest talk is (10,000)")
    window.add_argument("--here", action="store_true", help="on this desktop, not on a virtual screen (Xvfb)")
    add_new_file(window, "--json", "also write the figures to this file")
    add_force(window)
    window.add_argument("--quick", action="store_true", help="at most 50 s")
    window.set_defaults(command=_bench_window)
    scenes = wanted.add_parser("scenes", help="how turns are taken in scripted conversations on virtual time")
    _add_scenes(scenes)
    scenes.set_defaults(command=_bench_scenes)


def _add_eval(commands: Commands) -> None:
    evaluate = commands.add_parser("eval", help="judge how right it is, with intervals and baselines")
    wanted = evaluate.add_subparsers(title="what to judge", metavar="WHAT", required=True)
    listed = wanted.add_parser("list", help="every measurement: question, data, licence, metric, baseline")
    listed.set_defaults(command=_eval_list)
    for name, question in EVALUATIONS.items():
        part = wanted.add_parser(name, help=question)
        _add_measuring(part)
        part.add_argument("--seed", type=int, default=0, help="of every random choice")
        part.set_defaults(command=_eval_part, part=name, wav=None)
        if name == "voice":
            add_new_folder(part, "--wav", "keep the sounds in this folder")
        if name == "talk":
            _add_talks(part)


def _add_talks(part: argparse.ArgumentParser) -> None:
    part.add_argument("--scenes", type=int, metavar="N", help="at most so many, spread over the kinds")
    part.add_argument(
        "--arm",
        action="append",
        default=[],
        metavar="NAME",
        help="only this one has the talks; may be given again",
    )
    part.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="NAME",
        help="also have them without this mechanism; may be given again",
    )
    part.add_argument(
        "--talks", type=Path, metavar="FILE", help="write talks here as they come, and go on from there"
    )
    part.add_argument("--judge", type=Path, metavar="FILE", help="only judge the talks of such a file")
    add_new_file(part, "--pairs", "write pairs of talks for readers here, and their key to FILE.key")
    part.add_argument(
        "--read", type=Path, nargs="+", metavar="FILE", default=[], help="count what readers filled in"
    )
    part.add_argument("--key", type=Path, metavar="FILE", help="the key of the pairs that were read")
    part.set_defaults(command=_eval_talk)


def _add_measuring(measure: argparse.ArgumentParser, *, quick: str = "at most 50 s") -> None:
    measure.add_argument("--data", type=Path, required=True, help="folder with the recordings' folders")
    add_new_file(measure, "--json", "also write the figures to this file")
    add_force(measure)
    measure.add_argument("--quick", action="store_true", help=quick)


def _add_scenes(scenes: argparse.ArgumentParser) -> None:
    families = ("turns", "pauses", "barge-ins", "backchannels", "self-talk", "misfortune")
    scenes.add_argument("--data", type=Path, required=True, help="folder with the recordings' folders")
    add_new_file(scenes, "--json", "also write the figures to this file")
    add_force(scenes)
    scenes.add_argument(
        "--family", choices=(*families, "all"), default="all", help="what the scenes are about"
    )
    scenes.add_argument("--noise", choices=("clean", "10", "5"), default="clean", help="dB below the person")
    scenes.add_argument("--limit", type=int, help="most scenes of each family; for self-talk, minutes")
    scenes.add_argument("--fixed-costs", action="store_true", help="models take stated times: same every run")
    scenes.add_argument(
        "--real-model", action="store_true", help="let the language model answer, not a script"
    )
    scenes.add_argument("--real-time", action="store_true", help="through virtual sound devices instead")


def _add_engine(commands: Commands) -> None:
    engine = commands.add_parser("engine", help="the headless process that the window starts")
    engine.add_argument("--name", default=argparse.SUPPRESS, help="which companion")
    engine.set_defaults(command=_engine)


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

    return models.recommend()


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


def _replay(asked: argparse.Namespace) -> int:
    from companion.cli import recordings

    return recordings.replay_file(asked.file)


def _bench_talk(asked: argparse.Namespace) -> int:
    from companion.bench.talk import Wish, run

    wish = Wish(
        asked.data,
        asked.json,
        is_quick=asked.quick,
        minutes=asked.minutes,
        is_sequential=asked.sequential,
        limit=asked.limit,
        noises_db=tuple(asked.noise),
        memories=asked.memories,
    )
    return run(wish)


def _bench_prompt(asked: argparse.Namespace) -> int:
    from companion.bench.prompt import run

    return run(asked.turns, asked.json, asked.quick)


def _bench_memory(asked: argparse.Namespace) -> int:
    from companion.bench.memory import run

    return run(has_million=asked.million, is_quick=asked.quick, json_file=asked.json, picture=asked.picture)


def _bench_exchange(asked: argparse.Namespace) -> int:
    from companion.bench.memory_exchange import run

    return run(asked.lines, is_quick=asked.quick, json_file=asked.json)


def _bench_window(asked: argparse.Namespace) -> int:
    from companion.bench.window.command import Wish, run

    return run(Wish(asked.turns, asked.json, is_quick=asked.quick, is_here=asked.here))


def _bench_words(asked: argparse.Namespace) -> int:
    from companion.bench.words import run

    return run(asked.data, asked.json, asked.quick, asked.recogniser)


def _bench_scenes(asked: argparse.Namespace) -> int:
    from companion.bench.scenes.command import Wish, run
    from companion.bench.scenes.scene import Family

    wish = Wish(
        asked.data,
        asked.json,
        families=tuple(Family) if asked.family == "all" else (Family(asked.family),),
        noise=asked.noise,
        limit=asked.limit,
        has_fixed_costs=asked.fixed_costs,
        is_model_real=asked.real_model,
        is_real_time=asked.real_time,
    )
    return run(wish)


def _bench_echo(asked: argparse.Namespace) -> int:
    from companion.bench.echo import run

    return run(asked.data, asked.json, asked.quick)


def _bench_onsets(asked: argparse.Namespace) -> int:
    from companion.bench.onsets import run

    return run(asked.data, asked.json, asked.quick)


def _eval_list(asked: argparse.Namespace) -> int:
    from companion.evaluation.command import list_all

    return list_all()


def _eval_part(asked: argparse.Namespace) -> int:
    from companion.evaluation.command import Wish, run

    return run(Wish(asked.part, asked.data, asked.json, asked.quick, asked.seed, asked.wav))


def _eval_talk(asked: argparse.Namespace) -> int:
    from companion.evaluation.command import Wish, run
    from companion.evaluation.talk import PART, Wanted, measure

    wanted = Wanted(
        tuple(asked.arm),
        tuple(asked.without),
        asked.scenes,
        asked.talks,
        asked.judge,
        asked.pairs,
        tuple(asked.read),
        asked.key,
    )
    part = replace(PART, measure=lambda run: measure(run, wanted))
    return run(Wish(asked.part, asked.data, asked.json, asked.quick, asked.seed), part)


def _feel(asked: argparse.Namespace) -> int:
    from companion.cli import feel

    if asked.wav is not None:
        return feel.feel_sound(asked.wav, as_json=asked.json)
    if asked.lines is not None:
        return feel.feel_lines(asked.lines, as_json=asked.json)
    return feel.feel_text(asked.text, as_json=asked.json)
