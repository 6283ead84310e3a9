"""Asks the questions of LoCoMo and MemoryBank of Companion, of simpler ways, and of two packages, in one run."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO

from companion.encoder.reading import open_text_reader
from companion.values import BadInput, CompanionError
from tests.lab.evaluation.memory_dialogues import LongTalk, locomo_talks, memorybank_talks
from tests.lab.evaluation.memory_past import Senses
from tests.lab.evaluation.memory_recall import LOCOMO, MEMORYBANK, Orders, compared, search_all, searched
from tests.lab.evaluation.part import Figure
from tests.lab.peers.environment import default_cache, memory_python
from tests.lab.peers.memory_systems import searched_by_peers


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
    parser = argparse.ArgumentParser(prog="memory.py", description=__doc__)
    parser.add_argument(
        "--data", required=True, type=Path, help="the folder that holds locomo and memorybank"
    )
    parser.add_argument("--quick", action="store_true", help="the first talk of each")
    parser.add_argument("--seed", type=int, default=0, help="of the intervals")
    parser.add_argument("--json", type=Path, help="write the figures to this file, too")
    parser.add_argument(
        "--cache", type=Path, default=default_cache(), help="where the peers' environment is kept"
    )
    return parser


def _compare(options: argparse.Namespace) -> None:
    collections = {
        name: read(options.data / name)
        for name, read in ((LOCOMO, locomo_talks), (MEMORYBANK, memorybank_talks))
        if (options.data / name).is_dir()
    }
    if not collections:
        raise BadInput(f"There is neither {LOCOMO} nor {MEMORYBANK} in the folder of the data.")
    senses = Senses(open_text_reader())
    python = memory_python(options.cache)
    figures: list[Figure] = []
    with (options.cache / "memory.log").open("w", encoding="utf-8") as log:
        for name, talks in collections.items():
            chosen = talks[:1] if options.quick else talks
            found = search_all(name, chosen, lambda talk: _by_all(python, senses, talk, log))
            figures += compared(found, options.seed)
    for figure in figures:
        print(f"{figure.value:6.3f} [{figure.low:6.3f}, {figure.high:6.3f}]  {figure.name} (n = {figure.of})")
    if options.json is not None:
        options.json.write_text(json.dumps([asdict(figure) for figure in figures], indent=2) + "\n", "utf-8")


def _by_all(python: Path, senses: Senses, talk: LongTalk, log: IO[str]) -> Orders:
    return searched(senses, talk) | searched_by_peers(python, senses, talk, log)
