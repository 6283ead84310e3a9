"""The commands that measure the program, which ``companion`` has where it runs from its source: ``bench``, ``eval`` and
more. Reads the arguments and hands over, importing only what the command needs.
"""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Final

from companion.cli.arguments import (
    Commands,
    add_command,
    add_flag,
    add_force,
    add_new_file,
    add_new_folder,
    add_subcommands,
)
from tests.lab.film.avatar_arguments import add_avatar

EVALUATIONS: Final = {
    "affect": "how well it reads feelings from text",
    "tone": "how well it reads arousal and valence from a voice",
    "causes": "whether it names the causes that people marked",
    "personality": "whether a personality helps to predict the emotion of a reply",
    "moods": "whether moods decay as documented, and how much each part of a reading adds",
    "memory": "whether it recalls the right memory, and none if none fits",
    "sleep": "how well it tidies memories in quiet time, how long it takes, and how soon it stops when needed",
    "days": "whether it knows the date of what it heard weeks ago as “tomorrow” or “last Monday”",
    "persona": "whether a persona is distinct and stable, and honest about being software",
    "talk": "whether whole conversations are correct, relevant, honest and consistent",
    "crisis": "whether it recognises danger, without false alarms",
    "signs": "how often each sign of danger fires where there is none, and how often it is right",
    "boundaries": "whether spoken replies keep the boundaries, whatever the language model writes",
    "strong": "whether it speaks the answers of a strong language model unchanged",
    "voice": "whether a voice expresses feelings, is intelligible, keeps its identity and starts soon",
    "face": "whether the face moves with words, voice and feeling: in time, smoothly and readably",
    "turn-end": "how well it tells the end of a turn from a pause",
    "manners": "whether it hears commands, and speaks first or says “mhm” only when that fits",
}
"""The names of ``tests.lab.evaluation.registry``, which takes too long to import for every command."""


def add_commands(commands: Commands) -> None:
    """Add what measures; each command sets ``command``."""
    add_avatar(commands)
    _add_feel(commands)
    _add_bench(commands)
    _add_eval(commands)


def _add_feel(commands: Commands) -> None:
    feel = add_command(commands, "feel", "read the feeling in a sentence, a recording or a file of sentences")
    what = feel.add_mutually_exclusive_group(required=True)
    what.add_argument("text", nargs="?", metavar="TEXT", help="a sentence")
    what.add_argument(
        "--wav", type=Path, metavar="FILE", help="a recording (WAV or FLAC); words and tone are read"
    )
    what.add_argument(
        "--lines", metavar="FILE", help="a file with one sentence per line; “-” is standard input"
    )
    add_flag(feel, "--json", "print JSON, one object per line, with standard deviations")
    feel.set_defaults(command=_feel)


def _add_bench(commands: Commands) -> None:
    bench = add_command(commands, "bench", "measure speed, recognition and turn-taking")
    wanted = add_subcommands(bench)
    talk = add_command(wanted, "talk", "how long answers take, through virtual sound devices")
    add_flag(talk, "--sequential", "also run the stages one after the other")
    talk.add_argument(
        "--noise",
        type=float,
        nargs="+",
        default=[],
        metavar="DB",
        help="also add noise, this many decibels below the speech",
    )
    talk.add_argument("--limit", type=int, help="maximum number of recordings of each kind")
    talk.add_argument(
        "--minutes", type=float, default=0.0, help="also let it talk with its own echo for this long"
    )
    talk.add_argument(
        "--memories",
        type=int,
        default=0,
        metavar="N",
        help="also measure how much longer an answer takes with N memories",
    )
    _add_measuring(talk, quick="take about a minute")
    talk.set_defaults(command=_bench_talk)
    words = add_command(wanted, "words", "how many words it recognises wrongly")
    _add_measuring(words)
    words.add_argument(
        "--recogniser",
        default="",
        metavar="NAME",
        help="a downloaded Whisper; default: the built-in recogniser",
    )
    words.set_defaults(command=_bench_words)
    prompt = add_command(wanted, "prompt", "whether answers take longer in a long conversation")
    prompt.add_argument("--turns", type=int, default=1000, help="turns of the conversation; default: 1000")
    add_new_file(prompt, "--json", "also write the figures to this file")
    add_force(prompt)
    add_flag(prompt, "--quick", "take at most 50 s")
    prompt.set_defaults(command=_bench_prompt)
    memory = add_command(wanted, "memory", "how long recall takes as the number of memories grows")
    add_flag(memory, "--million", "also with a million memories; needs minutes and 2 GB of disk")
    add_new_file(memory, "--json", "also write the figures to this file")
    add_force(memory)
    add_new_file(memory, "--picture", "draw the figures in this PNG file")
    add_flag(memory, "--quick", "take at most 50 s")
    memory.set_defaults(command=_bench_memory)
    exchange = add_command(wanted, "exchange", "how fast memories are imported and exported")
    exchange.add_argument("--lines", type=int, default=100_000, help="lines of the file; default: 100,000")
    add_new_file(exchange, "--json", "also write the figures to this file")
    add_force(exchange)
    add_flag(exchange, "--quick", "take at most 50 s")
    exchange.set_defaults(command=_bench_exchange)
    onsets = add_command(wanted, "onsets", "how well it tells speech from silence and noise")
    _add_measuring(onsets)
    onsets.set_defaults(command=_bench_onsets)
    called = add_command(wanted, "called", "whether it wakes at its name, and only then")
    _add_measuring(called, quick="take a few minutes")
    called.set_defaults(command=_bench_called)
    echo = add_command(wanted, "echo", "how well it recognises and removes its own voice")
    _add_measuring(echo)
    echo.set_defaults(command=_bench_echo)
    window = add_command(wanted, "window", "how soon the window opens, and what it costs to draw")
    window.add_argument(
        "--turns", type=int, default=10_000, help="messages of the longest conversation; default: 10,000"
    )
    add_flag(window, "--here", "use this desktop instead of a virtual screen (Xvfb)")
    add_new_file(window, "--json", "also write the figures to this file")
    add_force(window)
    add_flag(window, "--quick", "take at most 50 s")
    window.set_defaults(command=_bench_window)
    scenes = add_command(wanted, "scenes", "how it takes turns in scripted conversations, in simulated time")
    _add_scenes(scenes)
    scenes.set_defaults(command=_bench_scenes)


def _add_eval(commands: Commands) -> None:
    evaluate = add_command(commands, "eval", "measure how often it is right, with intervals and baselines")
    wanted = add_subcommands(evaluate)
    listed = add_command(wanted, "list", "list all measurements: question, data, licence, metric, baseline")
    listed.set_defaults(command=_eval_list)
    turns = add_command(
        wanted, "turns", "write what it decides for each line of scripted conversations, to compare runs"
    )
    turns.add_argument(
        "--data", type=Path, required=True, help="folder with the scenes; any folder uses the built-in ones"
    )
    add_new_file(turns, "--json", "file to write: one line of JSON per line of a conversation", required=True)
    add_force(turns)
    turns.add_argument("--scenes", type=int, metavar="N", help="only the first N scenes")
    turns.set_defaults(command=_eval_turns)
    for name, question in EVALUATIONS.items():
        part = add_command(wanted, name, question)
        if name == "strong":
            _add_strong(part)
            continue
        _add_measuring(part)
        part.add_argument("--seed", type=int, default=0, help="seed of the random choices; default: 0")
        part.set_defaults(command=_eval_part, part=name, wav=None)
        if name == "voice":
            add_new_folder(part, "--wav", "folder to keep the sounds in")
        if name == "talk":
            _add_talks(part)


def _add_strong(part: argparse.ArgumentParser) -> None:
    part.add_argument(
        "--talks",
        type=Path,
        required=True,
        metavar="FOLDER",
        help="folder with one text file per conversation",
    )
    add_new_file(part, "--json", "also write the figures to this file")
    add_force(part)
    part.set_defaults(command=_eval_strong)


def _add_talks(part: argparse.ArgumentParser) -> None:
    part.add_argument(
        "--scenes", type=int, metavar="N", help="maximum number of scenes, spread over all kinds"
    )
    part.add_argument(
        "--arm",
        action="append",
        default=[],
        metavar="NAME",
        help="only this arm of the comparison; may be repeated",
    )
    part.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="NAME",
        help="also run with this mechanism switched off; may be repeated",
    )
    part.add_argument(
        "--talks", type=Path, metavar="FILE", help="save conversations here, and continue from them next time"
    )
    part.add_argument(
        "--judge", type=Path, metavar="FILE", help="only judge the conversations in such a file"
    )
    add_new_file(part, "--pairs", "write pairs of conversations for human readers, and the key to FILE.key")
    part.add_argument(
        "--read", type=Path, nargs="+", metavar="FILE", default=[], help="count the answers of human readers"
    )
    part.add_argument("--key", type=Path, metavar="FILE", help="the key of those pairs")
    part.set_defaults(command=_eval_talk)


def _add_measuring(measure: argparse.ArgumentParser, *, quick: str = "take at most 50 s") -> None:
    measure.add_argument("--data", type=Path, required=True, help="folder with the data sets")
    add_new_file(measure, "--json", "also write the figures to this file")
    add_force(measure)
    add_flag(measure, "--quick", quick)


def _add_scenes(scenes: argparse.ArgumentParser) -> None:
    families = ("turns", "pauses", "barge-ins", "backchannels", "self-talk", "misfortune")
    scenes.add_argument("--data", type=Path, required=True, help="folder with the data sets")
    add_new_file(scenes, "--json", "also write the figures to this file")
    add_force(scenes)
    scenes.add_argument(
        "--family", choices=(*families, "all"), default="all", help="kind of scenes; default: all"
    )
    scenes.add_argument(
        "--noise", choices=("clean", "10", "5"), default="clean", help="noise, in decibels below the speech"
    )
    scenes.add_argument(
        "--limit", type=int, help="maximum number of scenes of each kind; for self-talk, minutes"
    )
    add_flag(scenes, "--fixed-costs", "give models fixed times, so that every run is the same")
    add_flag(scenes, "--real-model", "answer with the language model instead of a script")
    add_flag(scenes, "--real-time", "run in real time, through virtual sound devices")


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
