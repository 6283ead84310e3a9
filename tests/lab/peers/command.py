"""Says the same recordings to Companion and to its peer through the same virtual devices, and compares the waits."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from companion.values import BadInput, CompanionError
from tests.lab.bench.recordings import Utterance, utterances
from tests.lab.bench.scenes.clips import clips
from tests.lab.bench.scenes.noise import background_noises, noise_below
from tests.lab.peers.comparison import Outcome, Said, as_json, table
from tests.lab.peers.environment import default_cache, peer_python
from tests.lab.peers.plan import blocks, chosen, seconds_needed
from tests.lab.peers.programs import Companion, Noises, Pipecat, Program
from tests.lab.peers.room import Room

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
    parser.add_argument("--ends", choices=["complete", "open"], default="complete", help="how recordings end")
    parser.add_argument("--noise", choices=["clean", "10", "5"], default="clean", help="speech to noise, dB")
    parser.add_argument("--echo", action="store_true", help="let the microphone hear the loudspeaker")
    parser.add_argument("--modes", nargs="+", choices=MODES, default=list(MODES), help="of pipecat")
    parser.add_argument("--json", type=Path, help="write the figures to this file, after each block")
    parser.add_argument(
        "--cache", type=Path, default=default_cache(), help="where the peer's environment is kept"
    )
    return parser


def _compare(options: argparse.Namespace) -> None:
    all_of_them = [
        each for each in utterances(options.data) if each.ends_complete == (options.ends == "complete")
    ]
    said = chosen(all_of_them, options.limit)
    noises = _noises(options.data, said, options.noise)
    python = peer_python(options.cache)
    log_file = options.cache / "pipecat.log"
    with log_file.open("w", encoding="utf-8") as log:
        programs: list[Program] = [Companion(), *(Pipecat(python, mode, log) for mode in options.modes)]
        print(f"{len(said)} recordings, about {_minutes(said, len(programs)):.0f} minutes", flush=True)
        results: dict[str, list[Said]] = {program.name: [] for program in programs}
        try:
            with (room := Room(has_echo=options.echo)):
                for program, block in blocks(said, programs):
                    results[program.name] += program.say(room, block, noises)
                    print(f"{program.name}: {len(results[program.name])}/{len(said)}", flush=True)
                    _write(_outcomes(results), options)
        except CompanionError:
            print(f"The peer's log: {log_file}", file=sys.stderr)
            raise
    print("\n".join(table(_outcomes(results))))


def _minutes(said: Sequence[Utterance], programs: int) -> float:
    return seconds_needed([each.audio().seconds for each in said], programs) / 60.0


def _noises(data: Path, said: Sequence[Utterance], noise: str) -> Noises:
    """Give each recording the next of the noises in the data, at the wished level."""
    if noise == "clean":
        return {}
    backgrounds = background_noises(clips(data))
    if not backgrounds:
        raise BadInput(f"There is no recorded noise under {data}; it comes with human_speech.")
    return {
        utterance.file.name: noise_below(
            utterance.audio(), backgrounds[number % len(backgrounds)], float(noise)
        )
        for number, utterance in enumerate(said)
    }


def _outcomes(results: Mapping[str, Sequence[Said]]) -> tuple[Outcome, ...]:
    return tuple(Outcome(name, tuple(said)) for name, said in results.items())


def _write(outcomes: Sequence[Outcome], options: argparse.Namespace) -> None:
    if options.json is not None:
        condition = {"ends": options.ends, "noise": options.noise, "echo": options.echo}
        figures = {"condition": condition, "programs": as_json(outcomes)}
        options.json.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")
