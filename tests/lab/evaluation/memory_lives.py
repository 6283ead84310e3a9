"""Measures whether a line of a life comes back weeks later, and nothing where nothing is wanted, in six languages.

Two made-up lives a language (memory_lives.jsonl), each of 30 dated lines, 20 questions in other words, six of them for
a feeling ("When was I last proud?"), and ten utterances that want nothing. No life is a translation. Two lives are
asked ten questions more, in the other languages. Part a could be looked at while recall was made; part b is for judging
alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from companion.values import Evidence, Speaker
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.memory_finders import as_program, question, tells
from tests.lab.evaluation.memory_past import Past, Senses, a_past, senses_of
from tests.lab.evaluation.part import Figure, Run

COLLECTION: Final = "memory_lives"
FIRST: Final = 5
RECALL: Final = 0.85
FEELINGS: Final = 5 / 6
FALSE: Final = 0.05
_NOON: Final = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to a life, and whether it was answered."""

    lang: str
    part: str
    is_feeling: bool
    is_found: bool
    is_found_by_meaning: bool
    """The same by the cosine of the vectors alone."""


@dataclass(frozen=True, slots=True)
class Unasked:
    """Words that want nothing, and whether something came to mind."""

    lang: str
    part: str
    is_recalled: bool


def figures(run: Run) -> list[Figure]:
    """Measure every language and part; quickly on the first life of each language."""
    senses, rows = senses_of(run), rows_of(COLLECTION, run.data)
    if run.is_quick:
        rows = list({row["lang"]: row for row in reversed(rows)}.values())
    asked, abroad, unasked = list[Asked](), list[Asked](), list[Unasked]()
    for row in rows:
        with a_past(senses) as past:
            told = live(past, row)
            asked += ask(past, row, told)
            abroad += ask(past, row, told, "abroad")
            unasked += pass_time(past, row)
    return [*_told(asked, unasked), *_told_abroad(abroad)]


def live(past: Past, row: Mapping[str, Any]) -> tuple[Evidence, ...]:
    """Remember a life, each line said by itself at noon of its day; return the lines' names."""
    return tuple(past.take_in([(Speaker.PERSON, text)], _at(day)).evidence(0) for day, text in row["told"])


def ask(
    past: Past, row: Mapping[str, Any], told: Sequence[Evidence], questions: str = "asked"
) -> list[Asked]:
    """Ask all questions of a life, "asked" in its own language or "abroad" in others."""
    find, vectors = as_program(past), _vectors(past.senses, [text for _, text in row["told"]])
    found = []
    for one in row[questions]:
        query = question(past.senses, one["ask"])
        nearest = np.argsort(-(vectors @ past.senses.vector(one["ask"])), kind="stable")[:FIRST]
        found.append(
            Asked(
                row["lang"],
                row["part"],
                one["feeling"],
                tells(find(query)[:FIRST], told[one["line"]]),
                one["line"] in nearest,
            )
        )
    return found


def pass_time(past: Past, row: Mapping[str, Any]) -> list[Unasked]:
    """Say what wants nothing."""
    find = as_program(past)
    return [
        Unasked(row["lang"], row["part"], bool(find(question(past.senses, text)))) for text in row["unasked"]
    ]


def _told(asked: Sequence[Asked], unasked: Sequence[Unasked]) -> list[Figure]:
    found = []
    for lang, part in sorted({(one.lang, one.part) for one in asked}):
        name = f"lives, {lang}, {part}"
        here = [one for one in asked if (one.lang, one.part) == (lang, part)]
        for what, some, goal in (
            ("the line that answers", here, RECALL),
            ("a feeling asked for", [one for one in here if one.is_feeling], FEELINGS),
        ):
            found.append(
                share(sum(one.is_found for one in some), len(some)).named(
                    f"{name}: recall@{FIRST} of {what}",
                    goal=goal,
                    baseline=sum(one.is_found_by_meaning for one in some) / len(some),
                    note="baseline: meaning alone",
                )
            )
        idle = [one.is_recalled for one in unasked if (one.lang, one.part) == (lang, part)]
        found.append(
            share(sum(idle), len(idle)).named(
                f"{name}: something is recalled unasked", goal=FALSE, is_less_better=True
            )
        )
    return found


def _told_abroad(asked: Sequence[Asked]) -> list[Figure]:
    if not asked:
        return []
    return [
        share(sum(one.is_found for one in asked), len(asked)).named(
            f"lives: recall@{FIRST} of what is asked in another language than told",
            baseline=sum(one.is_found_by_meaning for one in asked) / len(asked),
            note="baseline: meaning alone",
        )
    ]


def _vectors(senses: Senses, texts: Sequence[str]) -> NDArray[np.float32]:
    return np.stack([senses.vector(text) for text in texts])


def _at(day: str) -> float:
    return datetime.fromisoformat(day).replace(hour=_NOON, tzinfo=UTC).timestamp()
