"""``companion bench exchange``: how fast memories come in from a file, and go out again, and what memory that takes.

A made life (``made_life``) is written into a file, every hundredth line of it broken, every seventh linked with an
earlier one. It is imported into an encrypted store on the disk, imported again, where nothing is new, and exported.
"""

import json
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
import psutil

from companion.feeling.emotions import LABELS
from companion.remembering.files.exchange import Imported, summary, take_in, write_json
from companion.remembering.files.exchange_json import Exchanged, encode, header
from companion.storage.new_file import NewFile
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.storage.store import Store, open_store
from companion.values import BadInput, CancelToken, LinkKind, MemoryLink
from tests.lab.bench.made_life import MadeLife
from tests.lab.evaluation.bootstrap import Measured, bootstrap

QUICK_LINES: Final = 20_000
_BATCH: Final = 1000
_BROKEN_EACH: Final = 100
_LINKED_EACH: Final = 7
_LIKELY: Final = (0.6, 0.2, 0.1)
"""Emotions of a memory that are not as good as 0: so many are, of what people say."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was measured of one way."""

    name: str
    seconds: float
    processor_seconds: float
    """Of them, what the process computed: where that is less, other programs were at work or the disk was."""
    each: Measured
    """Seconds for each line, over batches."""
    resident_bytes: int
    """The most by which the process had grown."""

    @property
    def line(self) -> str:
        """It as a line of a table."""
        each = self.each
        return (
            f"{self.name:16}{self.seconds:9.1f} s ({self.processor_seconds:.1f} s of processor)   "
            f"{1e6 * each.value:7.1f} [{1e6 * each.low:.1f}, {1e6 * each.high:.1f}] µs a line   "
            f"{self.resident_bytes / 1e6:5.0f} MB more"
        )


def run(lines: int, *, is_quick: bool, json_file: NewFile | None) -> int:
    """Measure, print a table, write what was asked for; return the exit code. ``BadInput`` for no lines."""
    if lines < 1:
        raise BadInput("Say how many lines: at least 1.")
    with tempfile.TemporaryDirectory(prefix="companion-bench-") as folder:
        found = measure(min(lines, QUICK_LINES) if is_quick else lines, Path(folder), print)
    print("\n".join(each.line for each in found))
    if json_file is not None:
        json_file.write(json.dumps([asdict(each) for each in found], indent=2) + "\n")
        print(f"Figures in {json_file}.")
    return 0


def measure(lines: int, folder: Path, tell: Callable[[str], None]) -> list[Exchange]:
    """Import so many lines twice and export them, in a folder of their own; ``tell`` is told what came of it."""
    file = folder / "in.jsonl"
    _write(file, lines)
    tell(f"{lines:,} lines, {file.stat().st_size / 1e6:,.0f} MB")
    paths = find_paths({HOME_VARIABLE: str(folder)})
    paths.make()
    with open_store(paths, "companion") as store:
        new = _Watch("new")
        tell(str(summary(_import(file, store, new))))
        found = [new.found()]
        known = _Watch("already there")
        tell(str(summary(_import(file, store, known))))
        found.append(known.found())
        out = _Watch("export")
        out.moved(write_json(store, NewFile(folder / "out.jsonl"), LABELS, out.moved))
        return [*found, out.found()]


def _import(file: Path, store: Store, watch: "_Watch") -> Imported:
    return take_in(
        file, store, LABELS, cancel=CancelToken(), on_progress=lambda so_far: watch.moved(so_far.lines)
    )


def _write(file: Path, lines: int) -> None:
    life = MadeLife(seed=3)
    batches = (life.told(min(_BATCH, lines - first), first=first) for first in range(0, lines, _BATCH))
    with file.open("wb") as stream:
        stream.write(header() + b"\n")
        for number, told in enumerate(chain.from_iterable(batches), start=1):
            if number % _BROKEN_EACH == 0:
                stream.write(b'{"id": broken\n')
                continue
            likely = (*_LIKELY, *[0.0] * (len(LABELS) - len(_LIKELY)))
            memory = replace(told.memory, id=number, emotions=likely)
            is_linked = number % _LINKED_EACH == 0
            links = (MemoryLink(number, number - _LINKED_EACH + 1, LinkKind.LIKE),) if is_linked else ()
            stream.write(encode(Exchanged(memory, (), links), LABELS) + b"\n")


class _Watch:
    """Takes the time of batches as they are done."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._process = psutil.Process()
        self._base = self._process.memory_info().rss
        self._began = self._last = time.perf_counter()
        self._computed = time.process_time()
        self._done = 0
        self._each: list[float] = []
        self._grown = 0

    def moved(self, done: int) -> None:
        """Take note that so many lines are done in all."""
        now = time.perf_counter()
        if done > self._done:
            self._each.append((now - self._last) / (done - self._done))
        self._last, self._done = now, done
        self._grown = max(self._grown, self._process.memory_info().rss - self._base)

    def found(self) -> Exchange:
        """Return what was measured up to the last batch."""
        each = bootstrap(lambda drawn: drawn.mean(axis=1), np.array(self._each), seed=0)
        computed = time.process_time() - self._computed
        return Exchange(self._name, self._last - self._began, computed, each, self._grown)
