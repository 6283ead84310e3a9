"""The commands that measure the program, which ``companion`` has where it runs from its source: ``bench``, ``eval`` and
more. Reads the arguments and hands over, importing only what the command needs.
"""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

from companion.cli.new_file_arguments import add_force, add_new_file, add_new_folder
from tests.lab.film.avatar_arguments import add_avatar

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

EVALUATIONS: Final = {
    "affect": "how right feelings are read off words",
    "tone": "how right arousal and valence are read off a voice",
    "causes": "whether the causes that are named are those that people marked",
    "personality": "whether a personality helps to foresee the emotion of a reply",
    "moods": "whether a mood returns as stated, and what each part of a reading is worth",
    "memory": "whether the right memory comes back, and none where none should",
    "sleep": "what sleep makes of a person's talks, how long it takes, and how soon it gives way",
    "days": "whether the date is told of what was told weeks ago with “tomorrow” or “last Monday”",
    "persona": "whether a persona is told from the others, stays the same, and is honest about being software",
    "talk": "whether whole talks are right, to the point, honest, and in keeping with what was told",
    "crisis": "whether danger is recognised in what was heard, and nothing else taken for it",
    "boundaries": "whether what is spoken keeps the boundaries, whatever a language model says",
    "strong": "whether what a strong language model says is heard as it says it",
    "voice": "whether a voice sounds as it is to feel, and is understood, itself, and soon there",
    "face": "whether the face moves with words, voice and feeling: in time, smoothly, readably, as it was told to",
    "turn-end": "how well the end of a turn is told from a pause",
    "manners": "whether commands are heard, and it speaks first and says “mhm” when that is fitting and not otherwise",
}
"""The names of ``tests.lab.evaluation.registry``, which takes too long to import for every command."""


def add_commands(commands: Commands) -> None:
    """Add what measures; each command sets ``command``."""
    add_avatar(commands)
    _add_feel(commands)
    _add_bench(commands)
    _add_eval(commands)


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
    called = wanted.add_parser("called", help="whether it hears its name, and wakes for nothing else")
    _add_measuring(called, quick="some minutes")
    called.set_defaults(command=_bench_called)
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
    turns = wanted.add_parser(
        "turns", help="write down what is made of each line of scripted talks, to compare runs"
    )
    turns.add_argument("--data", type=Path, required=True, help="folder with the scenes, or any for our own")
    add_new_file(turns, "--json", "one line of JSON for each line of a talk", required=True)
    add_force(turns)
    turns.add_argument("--scenes", type=int, metavar="N", help="only the first N scenes")
    turns.set_defaults(command=_eval_turns)
    for name, question in EVALUATIONS.items():
        part = wanted.add_parser(name, help=question)
        if name == "strong":
            _add_strong(part)
            continue
        _add_measuring(part)
        part.add_argument("--seed", type=int, default=0, help="of every random choice")
        part.set_defaults(command=_eval_part, part=name, wav=None)
        if name == "voice":
            add_new_folder(part, "--wav", "keep the sounds in this folder")
        if name == "talk":
            _add_talks(part)


def _add_strong(part: argparse.ArgumentParser) -> None:
    part.add_argument("--talks", type=Path, required=True, metavar="FOLDER", help="a text file for each talk")
    add_new_file(part, "--json", "also write the figures to this file")
    add_force(part)
    part.set_defaults(command=_eval_strong)


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


def _bench_talk(asked: argparse.Namespace) -> int:
    from tests.lab.bench.talk import Wish, run

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
    from tests.lab.bench.prompt import run

    return run(asked.turns, asked.json, asked.quick)


def _bench_memory(asked: argparse.Namespace) -> int:
    from tests.lab.bench.memory import run

    return run(has_million=asked.million, is_quick=asked.quick, json_file=asked.json, picture=asked.picture)


def _bench_exchange(asked: argparse.Namespace) -> int:
    from tests.lab.bench.memory_exchange import run

    return run(asked.lines, is_quick=asked.quick, json_file=asked.json)


def _bench_window(asked: argparse.Namespace) -> int:
    from tests.lab.bench.window.command import Wish, run

    return run(Wish(asked.turns, asked.json, is_quick=asked.quick, is_here=asked.here))


def _bench_words(asked: argparse.Namespace) -> int:
    from tests.lab.bench.words import run

    return run(asked.data, asked.json, asked.quick, asked.recogniser)


def _bench_scenes(asked: argparse.Namespace) -> int:
    from tests.lab.bench.scenes.command import Wish, run
    from tests.lab.bench.scenes.scene import Family

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
    from tests.lab.bench.echo import run

    return run(asked.data, asked.json, asked.quick)


def _bench_called(asked: argparse.Namespace) -> int:
    from tests.lab.bench.called import run

    return run(asked.data, asked.json, asked.quick)


def _bench_onsets(asked: argparse.Namespace) -> int:
    from tests.lab.bench.onsets import run

    return run(asked.data, asked.json, asked.quick)


def _eval_list(asked: argparse.Namespace) -> int:
    from tests.lab.evaluation.command import list_all

    return list_all()


def _eval_part(asked: argparse.Namespace) -> int:
    from tests.lab.evaluation.command import Wish, run

    return run(Wish(asked.part, asked.data, asked.json, asked.quick, asked.seed, asked.wav))


def _eval_talk(asked: argparse.Namespace) -> int:
    from tests.lab.evaluation.command import Wish, run
    from tests.lab.evaluation.talk import PART, Wanted, measure

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
    part = replace(PART, measures=(lambda run: measure(run, wanted),))
    return run(Wish(asked.part, asked.data, asked.json, asked.quick, asked.seed), part)


def _eval_strong(asked: argparse.Namespace) -> int:
    from tests.lab.evaluation.command import Wish, run
    from tests.lab.evaluation.strong import PART, talks_in

    return run(Wish(PART.name, talks_in(asked.talks), asked.json))


def _eval_turns(asked: argparse.Namespace) -> int:
    from tests.lab.evaluation.turns import Wish, write_turns

    return write_turns(Wish(asked.data, asked.json, asked.scenes))


def _feel(asked: argparse.Namespace) -> int:
    from tests.lab import feel

    if asked.wav is not None:
        return feel.feel_sound(asked.wav, as_json=asked.json)
    if asked.lines is not None:
        return feel.feel_lines(asked.lines, as_json=asked.json)
    return feel.feel_text(asked.text, as_json=asked.json)
