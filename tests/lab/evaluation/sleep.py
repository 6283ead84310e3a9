"""Measures sleep: how long it takes and how soon it gives way, whether summaries hold nothing but quotes, what fades.

Each conversation of LoCoMo (Maharana et al. 2024) is taken for the talks of one person (the first speaker) with their
companion (the second): remembered as the program remembers, at the time that the talks have, and slept over in the
night after each. No language model takes part.
Whether what is let go would have been needed is told by the questions that LoCoMo asks about the conversation, each
with the utterances that its answer rests on.
"""

import json
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.engine.memory.sleep_work import SleepParts, SleepWork
from companion.feeling.emotions import LABELS
from companion.remembering.consolidation import fades
from companion.remembering.summaries import quoted
from companion.storage.database import Database, open_database
from companion.storage.feelings import Feelings
from companion.storage.memories import NewMemory
from companion.storage.memory_filter import MemoryFilter
from companion.storage.memory_search import MemorySearch
from companion.storage.utterances import Utterances
from companion.values import Evidence, Memory, MemoryKind, Speaker
from tests.lab.evaluation.bootstrap import Column, bootstrap, share
from tests.lab.evaluation.files import files_of, lines, unusable
from tests.lab.evaluation.memory_past import Past, Said, Senses, senses_of
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.statistics import mean

LOCOMO: Final = "locomo"
STEP: Final = 0.05
"""Seconds that one step may take, for whoever speaks waits for it."""
LATER: Final = (1, 3)
"""After so many years what has faded is counted."""
_YEAR: Final = 365.25 * 86_400.0
_NIGHT: Final = 12 * 3600.0
_QUICK: Final = 1
_WORD: Final = re.compile(r"\w")
_FRAME: Final = re.compile(
    r"(?:\w+, \d+ )?\w+ \d{4}:|\((?:%s)\)|Named: [^“]*\.|At the end:" % "|".join(LABELS)  # noqa: UP031
)
"""What may stand in a summary beside quotes."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """Talks of months, and what was asked about them."""

    talks: tuple[tuple[float, tuple[Said, ...]], ...]
    """When each began, seconds since 1970-01-01 UTC, and what was said."""
    needed: frozenset[tuple[int, int]]
    """Talk and place in it, both from 0, of what some answer rests on."""


@dataclass
class Slept:
    """What came of the nights of one conversation."""

    utterances: int = 0
    steps: list[float] = field(default_factory=list)
    """Seconds that each took."""
    computed: list[float] = field(default_factory=list)
    """Seconds of them that its thread computed: the rest it waited for the disk, or for other programs."""
    merged: int = 0
    linked: int = 0
    summaries: list[bool] = field(default_factory=list)
    """Of each, whether it holds nothing but quotes."""
    needed: list[tuple[bool, ...]] = field(default_factory=list)
    others: list[tuple[bool, ...]] = field(default_factory=list)
    """Of the person's moments, needed for an answer or not, whether each had faded after ``LATER``."""


def _sleeping(run: Run) -> Iterable[Figure]:
    if not run.has(LOCOMO):
        return ()
    told = run.some(conversations(run.data / LOCOMO), _QUICK)
    return _figures([sleep_over(one, senses_of(run)) for one in told], run.seed)


def conversations(folder: Path) -> tuple[Conversation, ...]:
    """Read LoCoMo; raises ``BadInput`` where it is not there."""
    found = [
        _conversation(entry)
        for path in files_of(folder, "locomo*.json")
        for entry in json.loads("".join(lines(path)))
    ]
    if not found:
        raise unusable(folder)
    return tuple(found)


def sleep_over(conversation: Conversation, senses: Senses) -> Slept:
    """Remember a conversation talk by talk, with a night after each."""
    slept = Slept()
    with _a_database() as database:
        past = Past(database, senses)
        parts = _parts(database, past)
        told = []
        for at, said in conversation.talks:
            told.append(past.take_in(said, at))
            slept.utterances += len(said)
            _sleep(SleepWork(parts, at + _NIGHT), slept)
        slept.merged = sum(one.merged for one in past.memories.sleeps(limit=1000))
        slept.linked = sum(one.linked for one in past.memories.sleeps(limit=1000))
        _count_summaries(past, parts.utterances, slept)
        needed = {told[talk].evidence(place) for talk, place in conversation.needed}
        _count_faded(past, conversation.talks[-1][0], needed, slept)
    return slept


def holds_only_quotes(summary: Memory, said: Sequence[Memory]) -> bool:
    """Tell whether beside date, names and feelings a summary holds nothing but quotes of what it rests on."""
    rest = summary.text
    for one in sorted(said, key=lambda one: -len(one.text)):
        rest = rest.replace(quoted(one, UTC), " ")
    return not _FRAME.sub(" ", rest).strip()


def _sleep(night: SleepWork, slept: Slept) -> None:
    steps = night.steps()
    while True:
        began, computed = time.perf_counter(), time.thread_time()
        try:
            next(steps)
        except StopIteration:
            break
        slept.steps.append(time.perf_counter() - began)
        slept.computed.append(time.thread_time() - computed)
    night.note()


def _count_summaries(past: Past, utterances: Utterances, slept: Slept) -> None:
    for summary in _all(past, MemoryKind.SUMMARY):
        found = utterances.said(summary.evidence).values()
        said = [Memory(MemoryKind.MOMENT, one.text, one.said_at) for one in found]
        slept.summaries.append(holds_only_quotes(summary, said))


def _count_faded(past: Past, last: float, needed: set[Evidence], slept: Slept) -> None:
    moments = [one for one in _all(past, MemoryKind.MOMENT) if one.speaker is Speaker.PERSON]
    gone = [{step.id for step in fades(moments, last + years * _YEAR)} for years in LATER]
    for moment in moments:
        counted = slept.needed if needed & set(moment.evidence) else slept.others
        counted.append(tuple(moment.id in there for there in gone))


def _all(past: Past, kind: MemoryKind) -> Iterator[Memory]:
    before = None
    wanted = MemoryFilter(kinds={kind}, with_faded=True)
    while page := past.memories.page(wanted, before=before, limit=500):
        yield from page
        before = page[-1].happened_at, page[-1].id


def _figures(slept: Sequence[Slept], seed: int) -> Iterator[Figure]:
    steps = np.array([step for one in slept for step in one.steps])
    computed = np.array([step for one in slept for step in one.computed])
    yield bootstrap(_p95, steps, seed=seed).named(
        "one step of sleep, 95th percentile (s)",
        goal=STEP,
        is_less_better=True,
        note=f"longest {steps.max():.3f} s",
    )
    yield bootstrap(_p95, computed, seed=seed).named(
        "of it computed, 95th percentile (s)", is_less_better=True, note=f"longest {computed.max():.3f} s"
    )
    for name, per_hundred in (
        ("sleep per 100 utterances (s)", [100 * sum(one.steps) / one.utterances for one in slept]),
        ("merged per 100 utterances", [100 * one.merged / one.utterances for one in slept]),
        ("linked per 100 utterances", [100 * one.linked / one.utterances for one in slept]),
        ("summaries per 100 utterances", [100 * len(one.summaries) / one.utterances for one in slept]),
    ):
        yield bootstrap(mean, np.array(per_hundred), seed=seed).named(name, note="of conversations")
    summaries = [is_true for one in slept for is_true in one.summaries]
    yield share(sum(summaries), len(summaries)).named("summaries that hold nothing but quotes", goal=1.0)
    needed = [faded for one in slept for faded in one.needed]
    others = [faded for one in slept for faded in one.others]
    for place, years in enumerate(LATER):
        yield share(sum(faded[place] for faded in needed), len(needed)).named(
            f"faded after {years} a without coming back, though a question needs it",
            is_less_better=True,
            baseline=sum(faded[place] for faded in others) / len(others),
            note="baseline: the same share of the person's other utterances",
        )


def _p95(column: Column) -> NDArray[np.float64]:
    return np.asarray(np.percentile(column, 95, axis=1), np.float64)


@contextmanager
def _a_database() -> Iterator[Database]:
    with TemporaryDirectory() as folder, open_database(Path(folder) / "past.db", bytes(32)) as database:
        yield database


def _parts(database: Database, past: Past) -> SleepParts:
    trunk = past.senses.encoder.trunk_hash
    return SleepParts(
        utterances=Utterances(database),
        memories=past.memories,
        search=MemorySearch(database),
        feelings=Feelings(database),
        alone=database.reading,
        embedded=lambda memory: NewMemory(memory, past.senses.vector(memory.text), trunk),
        trunk=trunk,
        zone=UTC,
    )


def _conversation(entry: dict[str, object]) -> Conversation:
    conversation = entry["conversation"]
    assert isinstance(conversation, dict)
    person = conversation["speaker_a"]
    numbers = sorted(int(key[8:]) for key in conversation if re.fullmatch(r"session_\d+", key))
    places: dict[str, tuple[int, int]] = {}
    talks: list[tuple[float, tuple[Said, ...]]] = []
    for number in numbers:
        turns = [turn for turn in conversation[f"session_{number}"] if _WORD.search(turn["text"])]
        for place, turn in enumerate(turns):
            places[turn["dia_id"]] = len(talks), place
        said = tuple(
            (Speaker.PERSON if turn["speaker"] == person else Speaker.COMPANION, str(turn["text"]))
            for turn in turns
        )
        talks.append((_began_at(str(conversation[f"session_{number}_date_time"])), said))
    asked = entry["qa"]
    assert isinstance(asked, list)
    named = {
        name for one in asked for text in one.get("evidence", ()) for name in re.findall(r"D\d+:\d+", text)
    }
    return Conversation(tuple(talks), frozenset(places[name] for name in named if name in places))


def _began_at(text: str) -> float:
    """Read "1:56 pm on 8 May, 2023"."""
    at = datetime.strptime(text.upper(), "%I:%M %p ON %d %B, %Y").replace(tzinfo=UTC)
    return (at - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(seconds=1)


PART: Final = Part(
    "sleep",
    "What does sleep make of a person's talks, how long does it take, and how soon does it give way?",
    (LOCOMO,),
    "LoCoMo CC BY-NC 4.0: measure only",
    "times of the wall's clock; 95 % bootstrap over steps or conversations, Wilson's interval for shares",
    (_sleeping,),
)
