"""Measures whether looking at something from another side lifts it, and leaves the facts as they were told.

Sixty things that went wrong, each with phrases that would contradict what the person told. Whoever answers is made to
reframe, in the way that goes best with the words. What is not among the phrases is not noticed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from companion.engine.deliberation import Thought
from companion.evaluation.bootstrap import share
from companion.evaluation.collected import rows_of
from companion.evaluation.part import Figure
from companion.evaluation.reply_talks import as_dialogue
from companion.evaluation.replying import Replier, Reviewer, Way
from companion.feeling.mirroring import mirrored
from companion.thinking.strategy_weights import REFRAMES
from companion.thinking.target import with_targets
from companion.values import NEUTRAL, UNKNOWN, Speaker, Strategy

RAISED_GOAL: Final = 0.9
_QUICK: Final = 10
_FIRST_SESSION: Final = 10_000
_WAYS: Final = (Way.PROGRAM, Way.ALONE)


@dataclass(frozen=True, slots=True)
class Setback:
    """What went wrong, and what must not be said of it."""

    person: str
    forbidden: tuple[str, ...]


def setbacks(data: Path) -> tuple[Setback, ...]:
    """Return them."""
    return tuple(Setback(row["person"], tuple(row["forbidden"])) for row in rows_of("plan_reframes", data))


def figures(replier: Replier, reviewer: Reviewer, data: Path, *, is_quick: bool) -> list[Figure]:
    """Let every setback be reframed, and by the language model alone be answered."""
    rows = setbacks(data)
    rows = rows[:: max(1, len(rows) // _QUICK)] if is_quick else rows
    said: dict[Way, list[str]] = {way: [] for way in _WAYS}
    for number, row in enumerate(rows, start=_FIRST_SESSION):
        dialogue = as_dialogue([(Speaker.PERSON, row.person)], number)
        thought = reframing(replier.think(dialogue))
        for way in _WAYS:
            said[way].append(replier.say(dialogue, thought, way).text)
    before = _valence(reviewer, [row.person for row in rows])
    raised = {way: _valence(reviewer, said[way]) > before for way in _WAYS}
    against = {
        way: [contradicts(text, row) for text, row in zip(said[way], rows, strict=True)] for way in _WAYS
    }
    return [
        share(int(raised[Way.PROGRAM].sum()), len(rows)).named(
            "reframing: the reply's words are more pleasant than the person's",
            goal=RAISED_GOAL,
            baseline=float(raised[Way.ALONE].mean()),
            note="baseline: the language model alone",
        ),
        share(sum(against[Way.PROGRAM]), len(rows)).named(
            "reframing: contradicts what the person told",
            goal=0.0,
            is_less_better=True,
            baseline=sum(against[Way.ALONE]) / len(rows),
            note="by listed phrases; baseline: the language model alone",
        ),
    ]


def reframing(thought: Thought) -> Thought:
    """Return the same with a plan that reframes, as it goes best with the words."""
    strategy = best_reframe(thought.seen.fitting)
    felt = UNKNOWN if thought.reading is None else thought.reading.affect
    clauses = with_targets((strategy,), felt, NEUTRAL, mirrored)
    return replace(thought, plan=replace(thought.plan, clauses=clauses, asks=False))


def best_reframe(fitting: Mapping[Strategy, float]) -> Strategy:
    """Return the likeliest of the six; of equal ones the first by name."""
    return max(sorted(REFRAMES), key=lambda strategy: fitting.get(strategy, 0.0))


def contradicts(reply: str, setback: Setback) -> bool:
    """Tell whether a reply has one of the phrases that would be false."""
    plain = reply.casefold().replace("’", "'")
    return any(re.search(rf"\b{re.escape(phrase.casefold())}\b", plain) for phrase in setback.forbidden)


def _valence(reviewer: Reviewer, texts: Sequence[str]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return np.array([one.felt.affect.valence for one in reviewer.reader.measure(texts)], np.float64)
