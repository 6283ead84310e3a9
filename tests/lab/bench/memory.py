"""``companion bench memory``: how long remembering and recalling take as a life's memories grow.

An encrypted database on the disk is filled with a made life (``made_life``), one utterance for each memory, and opened
anew by a process of its own. It is asked with sentences that were not told: each has a vector and a feeling, every
second one somebody's name, every fourth a month that it asks for. Every source is timed for itself, and so is the whole
``recall``, from the query to what comes back with its reasons. Times are those of the clock on the wall.
"""

import json
import multiprocessing
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

import numpy as np
import psutil
from numpy.typing import NDArray

from companion.remembering.recalling.recall import Sources, recall
from companion.remembering.recalling.signals import Query
from companion.storage.database import Database, open_database
from companion.storage.memories import Memories, NewMemory
from companion.storage.memory_filter import ALL_KINDS
from companion.storage.memory_search import MemorySearch
from companion.storage.new_file import NewFile
from companion.storage.utterances import Utterances, keep_session
from companion.values import Evidence, FeelingPolicy, RecallIntent, Speaker, TimeSpan, Utterance
from tests.lab.bench.figures import milliseconds
from tests.lab.bench.made_life import APART, BEGAN_AT, MadeLife, Told
from tests.lab.evaluation.bootstrap import Measured, bootstrap

# Draws how long recalling takes with a growing number of memories.

_COLOURS: Final = ("#e4574c", "#4c78a8", "#5aa469", "#f2a541", "#8e6bbf")


def draw_growth(
    memories: Sequence[int],
    times: Mapping[str, Sequence[tuple[float, float]]],
    goals: Mapping[int, float],
    file: NewFile,
) -> None:
    """Write a PNG with a curve for each thing that was timed.

    Args:
        memories: how many there were, in rising order.
        times: for each thing and each number of memories the median and the 95th percentile, seconds above 0.
        goals: what the first thing's 95th percentile is to stay below, by the number of memories.
        file: where the picture goes.
    """
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 5), layout="constrained")
    axes = figure.subplots()
    for (name, taken), colour in zip(times.items(), _COLOURS, strict=False):
        p50, p95 = ([1000 * each[place] for each in taken] for place in (0, 1))
        axes.plot(memories, p95, color=colour, marker="o", label=name)
        axes.fill_between(memories, p50, p95, color=colour, alpha=0.15)
    axes.scatter(
        list(goals),
        [1000 * goal for goal in goals.values()],
        marker="v",
        color="black",
        label="goals of a recall",
    )
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("memories")
    axes.set_ylabel("milliseconds: 95th percentile, shaded from the median")
    axes.grid(alpha=0.3, which="both")
    figure.legend(loc="outside lower center", ncols=3, frameon=False)
    with file.writing() as stream:
        figure.savefig(stream, dpi=110, format="png")


SIZES: Final = (10_000, 100_000)
MILLION: Final = 1_000_000
QUERIES: Final = 300
ADDED: Final = 200
OPENED: Final = 5
"""So often the database is opened."""
EACH: Final = 100
"""So many are asked of each source when it is timed for itself; a recall decides for itself."""

RECALL_GOALS: Final = {100_000: 0.03, MILLION: 0.2}
"""Seconds of a recall's 95th percentile, by the number of memories."""
ADD_GOAL: Final = 0.005
OPEN_GOAL: Final = 0.3
MEMORY_GOAL: Final = 150e6
"""Bytes above the process without a database, at 10^5 memories."""

_KEY: Final = bytes(range(32))
_TRUNK: Final = "made"
_SESSION: Final = 40
"""Utterances in a session."""
_BATCH: Final = 1000
_MONTH: Final = 30 * 86_400.0

T = TypeVar("T")
Times: TypeAlias = NDArray[np.float64]
"""Seconds, (n,)."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How long one thing took, seconds."""

    name: str
    p50: float
    p95: Measured
    most: float
    processor_p95: float
    """Of it, what the process computed or read: where it is less, other programs were at work or the disk was."""

    @property
    def line(self) -> str:
        """It as a line of a table, in milliseconds."""
        p95 = self.p95
        return (
            f"  {self.name:28}{1000 * self.p50:9.2f}{1000 * p95.value:9.2f}"
            f"{f'[{1000 * p95.low:.2f}, {1000 * p95.high:.2f}]':>19}{1000 * self.most:9.2f}"
            f"{1000 * self.processor_p95:15.2f}"
        )


@dataclass(frozen=True, slots=True)
class Grown:
    """What was measured with so many memories."""

    memories: int
    timings: tuple[Timing, ...]
    """Of each source, of the whole ``RECALL``, of ``ADD`` and of ``OPEN``."""
    first_recall: float
    """Seconds: nothing of the file was in the process's own cache."""
    resident_bytes: int
    """By which the process grew from before opening to after the last recall."""
    file_bytes: int

    def timing(self, name: str) -> Timing:
        """Return one of the timings; ``KeyError`` for one that was not taken."""
        return {each.name: each for each in self.timings}[name]

    def lines(self) -> list[str]:
        """Return the figures for a terminal."""
        return [
            f"{self.memories:,} memories, {self.file_bytes / 1e6:,.0f} MB on the disk",
            f"  {'milliseconds':28}{'p50':>9}{'p95':>9}{'95 % interval':>19}{'most':>9}{'processor p95':>15}",
            *(each.line for each in self.timings),
            f"  first recall after opening: {milliseconds(self.first_recall)} ms; "
            f"resident memory above the base: {self.resident_bytes / 1e6:.0f} MB",
        ]


RECALL: Final = "recall"
ADD: Final = "adding one"
OPEN: Final = "opening"


def run(*, has_million: bool, is_quick: bool, json_file: NewFile | None, picture: NewFile | None) -> int:
    """Measure, print a table, write what was asked for; return the exit code."""
    sizes = SIZES[:1] if is_quick else (*SIZES, MILLION) if has_million else SIZES
    found = []
    for size in sizes:
        found.append(measure(size))
        print("\n".join(found[-1].lines()), flush=True)
    print("\n".join(verdicts(found)))
    if json_file is not None:
        json_file.write(json.dumps([asdict(each) for each in found], indent=2) + "\n")
        print(f"Figures in {json_file}.")
    if picture is not None:
        draw_growth(
            [each.memories for each in found],
            {
                name: [(each.timing(name).p50, each.timing(name).p95.value) for each in found]
                for name in (RECALL, "nearest in meaning", "by words", ADD, OPEN)
            },
            RECALL_GOALS,
            picture,
        )
        print(f"Picture in {picture}.")
    return 0


def verdicts(found: Sequence[Grown]) -> list[str]:
    """Return for each goal a line that says whether it was reached."""
    lines = []
    for each in found:
        goals = [("adding one, p95", each.timing(ADD).p95.value, ADD_GOAL)]
        goals += [("opening, p50", each.timing(OPEN).p50, OPEN_GOAL)]
        if each.memories in RECALL_GOALS:
            goals.append(("recall, p95", each.timing(RECALL).p95.value, RECALL_GOALS[each.memories]))
        lines += [
            f"{each.memories:,}: {name} {1000 * value:.1f} ms, goal {1000 * goal:.0f}: {_verdict(value <= goal)}"
            for name, value, goal in goals
        ]
        if each.memories == SIZES[-1]:
            lines.append(
                f"{each.memories:,}: {each.resident_bytes / 1e6:.0f} MB above the base, "
                f"goal {MEMORY_GOAL / 1e6:.0f}: {_verdict(each.resident_bytes <= MEMORY_GOAL)}"
            )
    return lines


def _verdict(is_reached: bool) -> str:
    return "reached" if is_reached else "MISSED"


def measure(memories: int, *, queries: int = QUERIES, added: int = ADDED) -> Grown:
    """Fill a database with so many memories and measure it in a fresh process."""
    with tempfile.TemporaryDirectory(prefix="companion-bench-") as folder:
        file = Path(folder) / "companion.db"
        with open_database(file, _KEY) as database:
            fill(database, memories)
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as fresh:
            return fresh.submit(_measure_file, file, memories, queries, added).result()


def fill(database: Database, memories: int) -> None:
    """Keep so many memories, each of an utterance of its own."""
    life = MadeLife(seed=1)
    for first in range(0, memories, _BATCH):
        batch = list(life.told(min(_BATCH, memories - first), first=first))
        with database.changing() as connection:
            for place, told in enumerate(batch, first):
                said = _utterance(told, place)
                keep_session(connection, said.session, said.said_at)
                connection.execute(
                    "INSERT INTO utterances (session, number, speaker, text, said_at, is_cut_off, is_typed) "
                    "VALUES (?, ?, ?, ?, ?, 0, 0)",
                    (said.session, said.number, said.speaker.value, said.text, said.said_at),
                )
        Memories(database).add([_new(told, place) for place, told in enumerate(batch, first)])


def _utterance(told: Told, place: int) -> Utterance:
    session, number = divmod(place, _SESSION)
    return Utterance(f"{session:032x}", number + 1, Speaker.PERSON, told.memory.text, told.memory.happened_at)


def _new(told: Told, place: int) -> NewMemory:
    said = _utterance(told, place)
    memory = replace(told.memory, evidence=(Evidence(said.session, said.number),))
    return NewMemory(memory, told.vector, _TRUNK)


class _Watch:
    """Takes times by name."""

    def __init__(self) -> None:
        self._taken: dict[str, list[tuple[float, float]]] = defaultdict(list)

    def time(self, name: str, what: Callable[[], T]) -> T:
        began, computed = time.perf_counter(), time.process_time()
        result = what()
        self._taken[name].append((time.perf_counter() - began, time.process_time() - computed))
        return result

    def timings(self) -> tuple[Timing, ...]:
        return tuple(_timing(name, *np.array(taken).T) for name, taken in self._taken.items())


def _timing(name: str, wall: Times, processor: Times) -> Timing:
    p95 = bootstrap(lambda drawn: np.percentile(drawn, 95, axis=1), wall, seed=0)
    return Timing(name, float(np.median(wall)), p95, float(wall.max()), float(np.percentile(processor, 95)))


def _measure_file(file: Path, memories: int, queries: int, added: int) -> Grown:
    watch, life = _Watch(), MadeLife(seed=2)
    asked = [_query(life, memories, number) for number in range(queries + 1)]
    new = list(life.told(added, first=memories))
    open_database(file.with_name("empty.db"), _KEY).close()  # the libraries are loaded now, as in the engine
    before = psutil.Process().memory_info().rss
    for _ in range(OPENED - 1):
        watch.time(OPEN, lambda: open_database(file, _KEY)).close()
    database = watch.time(OPEN, lambda: open_database(file, _KEY))
    with database:
        kept = Memories(database)
        sources = Sources(MemorySearch(database), kept)
        began = time.perf_counter()
        recall(asked[0], sources)
        first_recall = time.perf_counter() - began
        for query in asked[1:]:
            watch.time(RECALL, lambda query=query: recall(query, sources))  # type: ignore[misc]
        resident_bytes = psutil.Process().memory_info().rss - before
        for query in asked[1:]:
            _time_sources(watch, query, sources)
        for place, told in enumerate(new, memories):
            Utterances(database).keep(_utterance(told, place))
            watch.time(ADD, lambda told=told, place=place: kept.add([_new(told, place)]))  # type: ignore[misc]
    return Grown(memories, watch.timings(), first_recall, resident_bytes, file.stat().st_size)


def _query(life: MadeLife, memories: int, number: int) -> Query:
    """Return what somebody might say: every second time with a name, every fourth about a month."""
    name = life.name() if number % 2 else ""
    since = BEGAN_AT + APART * memories * life.share()
    policies = tuple(FeelingPolicy)
    return Query(
        life.sentence(name),
        BEGAN_AT + APART * memories,
        RecallIntent(policies[number % len(policies)]),
        vector=life.vectors(1)[0],
        trunk=_TRUNK,
        felt=life.feeling(),
        names=frozenset({name} if name else ()),
        span=TimeSpan(since, since + _MONTH) if number % 4 == 0 else None,
    )


def _time_sources(watch: _Watch, query: Query, sources: Sources) -> None:
    """Ask each source for itself, then read all that they found."""
    assert query.vector is not None, "a made query has a meaning"
    assert query.felt is not None, "a made query has a feeling"
    vector, felt, since = query.vector, query.felt, (BEGAN_AT + query.now) / 2
    search, names = sources.search, query.names or frozenset({"Nobody"})
    found = [
        watch.time("nearest in meaning", lambda: search.nearest(vector, _TRUNK, EACH, ALL_KINDS)),
        watch.time("by words", lambda: search.by_words(query.text, EACH, ALL_KINDS)),
        watch.time("by name", lambda: search.by_name(names, EACH)),
        watch.time("between two instants", lambda: search.between(since, since + _MONTH, EACH)),
        watch.time("by feeling", lambda: search.by_feeling(felt, EACH)),
    ]
    ids = tuple(dict.fromkeys(memory_id for each in found for memory_id, _ in each))
    watch.time("reading their vectors", lambda: search.vectors(ids, _TRUNK))
    watch.time("reading the memories", lambda: sources.kept.get(ids))
    watch.time("neighbours of 40", lambda: search.neighbours(ids[:40]))
