"""Measures whether the turns that answer a question are found among all that was ever said: LoCoMo and MemoryBank.

Each turn is kept as a moment in a real store, and everything is asked of the program's own recall, with no more than
the words of the question: no feeling, no gate. What it is held against (``memory_baselines``) searches the same texts
with the same vectors. Recall at k is the share of a question's evidence among the first k (Maharana et al. 2024). The
weights of ranking were chosen on the six conversations of LoCoMo, looking that none of them gains alone; other parts of
it were not looked at. The pictures of LoCoMo count by their captions, for all.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.remembering.recalling.recall import Sources, recall
from companion.remembering.recalling.signals import Query
from companion.remembering.times.dated import about
from companion.remembering.times.time_words import find_span
from companion.storage.database import open_database
from companion.storage.memories import Memories, NewMemory
from companion.storage.memory_search import MemorySearch
from companion.storage.utterances import Utterances
from companion.values import Evidence, Memory, MemoryKind, RecallIntent, Speaker, Utterance
from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.memory_baselines import Asked, Texts, baselines
from tests.lab.evaluation.memory_dialogues import (
    CATEGORIES,
    LongTalk,
    Question,
    locomo_talks,
    memorybank_talks,
)
from tests.lab.evaluation.memory_past import Senses, senses_of
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import mean

LOCOMO: Final = "locomo"
MEMORYBANK: Final = "memorybank"
OURS: Final = "Companion"
AT: Final = (5, 10)

Shares = NDArray[np.float64]
"""(questions,), each in [0, 1]."""
Orders = dict[str, list[Sequence[int]]]
"""By system, for each question the places of turns in their talk, the best first."""
Search = Callable[[LongTalk], Orders]
Finder = Callable[[Question], Sequence[int]]
"""Returns the places of turns in their talk, the best first."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What the systems found in one collection."""

    name: str
    categories: NDArray[np.int64]
    """(questions,)."""
    shares: dict[str, dict[int, Shares]]
    """By system and by how many were looked at."""


def figures(run: Run) -> list[Figure]:
    """Measure on the collections that are there; quickly on the first talk of each."""
    senses, measured = senses_of(run), list[Figure]()
    for name, read in ((LOCOMO, locomo_talks), (MEMORYBANK, memorybank_talks)):
        if run.has(name):
            chosen = run.some(read(run.data / name), 1)
            measured += compared(search_all(name, chosen, lambda talk: searched(senses, talk)), run.seed)
    return measured


def search_all(name: str, talks: Sequence[LongTalk], search: Search) -> Found:
    """Ask every question of every system."""
    shares: dict[str, dict[int, list[float]]] = {}
    for talk in talks:
        for system, orders in search(talk).items():
            of_system = shares.setdefault(system, {at: [] for at in AT})
            for question, order in zip(talk.questions, orders, strict=True):
                for at in AT:
                    of_system[at].append(share(talk, question, order[:at]))
    categories = [question.category for talk in talks for question in talk.questions]
    return Found(
        name,
        np.array(categories, np.int64),
        {system: {at: np.array(column) for at, column in of.items()} for system, of in shares.items()},
    )


def searched(senses: Senses, talk: LongTalk) -> Orders:
    """Return what ours and the simpler ways find."""
    found: Orders = {OURS: found_by_ours(senses, talk)}
    texts = Texts(
        talk.told,
        np.stack([senses.vector(text) for text in talk.told]).astype(np.float64),
        np.array([senses.measures(text).emotions for text in talk.told]),
    )
    asked = [_asked(senses, question) for question in talk.questions]
    return found | {name: [find(one) for one in asked] for name, find in baselines(texts).items()}


def share(talk: LongTalk, question: Question, order: Sequence[int]) -> float:
    """Return how much of a question's evidence is among some turns, in [0, 1]."""
    found = {talk.turns[turn].place for turn in order}
    return len(question.evidence & found) / len(question.evidence)


def found_by_ours(senses: Senses, talk: LongTalk) -> list[Sequence[int]]:
    """Return what ours finds for each question: whose life it is about is the person, the other the companion."""
    with ours(senses, talk) as finder, ours(senses, talk.swapped) as from_the_other_side:
        return [
            (from_the_other_side if _is_of_companion(question.text, talk) else finder)(question)
            for question in talk.questions
        ]


@contextmanager
def ours(senses: Senses, talk: LongTalk) -> Iterator[Finder]:
    """Keep a talk in a real store, which is gone afterwards, and search it by the program's recall."""
    with TemporaryDirectory() as folder, open_database(Path(folder) / "talk.db", bytes(32)) as database:
        utterances, memories = Utterances(database), Memories(database)
        said = [
            Utterance(f"{turn.session:032x}", number, turn.speaker, turn.text, turn.said_at)
            for number, turn in enumerate(talk.turns, start=1)
        ]
        for utterance in said:
            utterances.keep(utterance)
        trunk = senses.encoder.trunk_hash
        ids = memories.add(
            [NewMemory(_moment(utterance), senses.vector(utterance.text), trunk) for utterance in said]
        )
        turns = {memory_id: turn for turn, memory_id in enumerate(ids)}
        sources = Sources(MemorySearch(database), memories)
        yield lambda question: [
            turns[one.memory.id] for one in recall(_query(senses, talk, question), sources)
        ]


def compared(found: Found, seed: int) -> list[Figure]:
    """Return how much was found by ours, and how much more than by each of the others on the same questions."""
    made: list[Figure] = []
    for at in AT:
        of_ours = found.shares[OURS][at]
        others = {system: of[at] for system, of in found.shares.items() if system != OURS}
        best = max(float(shares.mean()) for shares in others.values())
        made.append(
            bootstrap(mean, of_ours, seed=seed).named(
                f"{found.name}: recall@{at}", baseline=best, note="baseline: the best of the others"
            )
        )
        made += [
            bootstrap(mean, of_ours - shares, seed=seed).named(
                f"{found.name}: recall@{at} above {system}",
                goal=0.0,
                baseline=float(shares.mean()),
                note="baseline: its own recall",
            )
            for system, shares in others.items()
        ]
    return made + [
        bootstrap(mean, found.shares[OURS][at][chosen], seed=seed).named(
            f"{found.name}, {name}: recall@{at}",
            baseline=max(
                float(of[at][chosen].mean()) for system, of in found.shares.items() if system != OURS
            ),
            note="baseline: the best of the others",
        )
        for category, name in CATEGORIES.items()
        for at in AT
        if (chosen := found.categories == category).any()
    ]


def _moment(said: Utterance) -> Memory:
    moment = Memory(
        MemoryKind.MOMENT,
        said.text,
        said.said_at,
        speaker=said.speaker,
        evidence=(Evidence(said.session, said.number),),
    )
    return replace(moment, about=about(moment, UTC))


def _query(senses: Senses, talk: LongTalk, question: Question) -> Query:
    text = _as_said(question.text, talk)
    return Query(
        text,
        talk.asked_at,
        RecallIntent(most=max(AT), asks_past=True),
        vector=senses.vector(text),
        trunk=senses.encoder.trunk_hash,
        span=find_span(question.text, talk.asked_at, UTC),
    )


_SAID_AS: Final = {Speaker.PERSON: ("I", "my"), Speaker.COMPANION: ("you", "your")}


def _as_said(text: str, talk: LongTalk) -> str:
    """Return a question with the person's name turned into "I" and "my", the companion's into "you" and "your"."""
    for speaker, (name, owner) in _SAID_AS.items():
        if named := _name_of(talk, speaker):
            text = re.sub(rf"{named}['’]s\b", owner, text, flags=re.IGNORECASE)
            text = re.sub(named, name, text, flags=re.IGNORECASE)
    return text


def _is_of_companion(text: str, talk: LongTalk) -> bool:
    """Return whether a question names the companion before the person, or alone."""
    person, companion = (_place_of(_name_of(talk, speaker), text) for speaker in _SAID_AS)
    return companion < person


def _place_of(named: str, text: str) -> int:
    found = re.search(named, text, re.IGNORECASE) if named else None
    return len(text) if found is None else found.start()


def _name_of(talk: LongTalk, speaker: Speaker) -> str:
    """Return a pattern of a speaker's name; "" where questions use none."""
    name = talk.called.get(speaker, "").strip()
    return rf"\b{re.escape(name)}\b" if name else ""


def _asked(senses: Senses, question: Question) -> Asked:
    return Asked(
        question.text,
        senses.vector(question.text).astype(np.float64),
        np.array(senses.measures(question.text).emotions),
    )
