"""Says the same recordings to Companion and to its peer through the same virtual devices, and compares the waits."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from companion.bench.live import ECHO_GAIN_DB
from companion.bench.onsets import find_clips
from companion.bench.recordings import Utterance, utterances
from companion.sound.wav import read_sound
from companion.values import BadInput, CompanionError
from tests.benchmarks.peers.comparison import Outcome, Said, SelfInterruptions, as_json, table
from tests.benchmarks.peers.environment import default_cache, peer_python
from tests.benchmarks.peers.plan import blocks, chosen, seconds_needed
from tests.benchmarks.peers.programs import Companion, Noises, Pipecat, Program
from tests.benchmarks.peers.room import Room, noise_beside

MODES: Final = ("token", "sentence")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run as the command line says; return the exit code."""
    options = _parser().parse_args(arguments)
    try:
        _compare(options)
    except CompanionError as error:
        print(error.sentence, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py", description=__doc__)
    parser.add_argument("--data", required=True, type=Path, help="the folder that holds the recordings")
    parser.add_argument("--limit", type=int, help="so many recordings, spread over all of them")
    parser.add_argument("--noise", choices=["clean", "10", "5"], default="clean", help="speech to noise, dB")
    parser.add_argument("--modes", nargs="+", choices=MODES, default=list(MODES), help="of pipecat")
    parser.add_argument(
        "--echo-minutes", type=float, default=0.0, help="also talk with its own echo for so long"
    )
    parser.add_argument("--json", type=Path, help="write the figures to this file, after each block")
    parser.add_argument(
        "--cache", type=Path, default=default_cache(), help="where the peer's environment is kept"
    )
    return parser


def _compare(options: argparse.Namespace) -> None:
    said = chosen(utterances(options.data), options.limit)
    noises = _noises(options.data, said, options.noise)
    python = peer_python(options.cache)
    print(f"{len(said)} recordings, about {_minutes(said, len(options.modes) + 1):.0f} minutes", flush=True)
    log_file = options.cache / "pipecat.log"
    with log_file.open("w", encoding="utf-8") as log:
        programs: list[Program] = [Companion(), *(Pipecat(python, mode, log) for mode in options.modes)]
        results: dict[str, list[Said]] = {program.name: [] for program in programs}
        try:
            with (room := Room(has_echo=False)):
                for program, block in blocks(said, programs):
                    results[program.name] += program.say(room, block, noises)
                    print(f"{program.name}: {len(results[program.name])}/{len(said)}", flush=True)
                    _write(_outcomes(results, {}), options)
            echoes = _echoes(programs, 60.0 * options.echo_minutes)
        except CompanionError:
            print(f"The peer's log: {log_file}", file=sys.stderr)
            raise
    outcomes = _outcomes(results, echoes)
    _write(outcomes, options)
    print("\n".join(table(outcomes)))


def _minutes(said: Sequence[Utterance], programs: int) -> float:
    return seconds_needed([each.audio().seconds for each in said], programs) / 60.0


def _noises(data: Path, said: Sequence[Utterance], noise: str) -> Noises:
    """Give each recording the next of the noises in the data, at the wished level."""
    if noise == "clean":
        return {}
    clips = [clip for clip in find_clips(data) if not clip.has_speech]
    if not clips:
        raise BadInput(f"There is no recorded noise under {data}; it comes with human_speech.")
    return {
        utterance.file.name: noise_beside(
            utterance.audio(), read_sound(clips[number % len(clips)].file), snr_db=float(noise)
        )
        for number, utterance in enumerate(said)
    }


def _echoes(programs: Sequence[Program], seconds: float) -> Mapping[str, SelfInterruptions]:
    if seconds <= 0.0:
        return {}
    print(f"talking with its own echo, {ECHO_GAIN_DB:+.0f} dB", flush=True)
    with (room := Room(has_echo=True)):
        return {program.name: program.talk_alone(room, seconds) for program in programs}


def _outcomes(
    results: Mapping[str, Sequence[Said]], echoes: Mapping[str, SelfInterruptions]
) -> tuple[Outcome, ...]:
    return tuple(Outcome(name, tuple(said), echoes.get(name)) for name, said in results.items())


def _write(outcomes: Sequence[Outcome], options: argparse.Namespace) -> None:
    if options.json is not None:
        figures = {"noise": options.noise, "programs": as_json(outcomes)}
        options.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
