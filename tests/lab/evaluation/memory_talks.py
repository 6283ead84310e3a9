"""Measures whether a moment that a long talk buried comes back when it helps, and whether feelings are read as before.

Each talk has at least ``TOKENS`` words and marks, as long as those of LongEmotion (Liu et al. 2025). It is made of
DailyDialog's dialogues (Li et al. 2017), drawn anew for each; a telling moment is slipped in at its depth, and the need
is said last. The last utterances are still before the language model and need not come back. How the need is read after
all that is held against how it is read by itself.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from companion.remembering.recalling.signals import Query
from companion.values import Evidence, Speaker
from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.files import files_of, lines, unusable
from tests.lab.evaluation.memory_cases import PARTS, Talk, talks
from tests.lab.evaluation.memory_finders import as_program, by_meaning, question, tells
from tests.lab.evaluation.memory_past import (
    NOW,
    Past,
    Said,
    Senses,
    Told,
    a_past,
    read_by_heart,
    senses_of,
    uttered,
)
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import mean

DAILY_DIALOG: Final = "dailydialog"
TOKENS: Final = 8_000
FIRST: Final = 5
RECALL: Final = 0.85
SHIFT: Final = 0.1
_IN_PROMPT: Final = 20
"""So many of the last utterances the language model still sees."""
_BEFORE: Final = 6 * 3600.0
_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_SPACED_MARK: Final = re.compile(r"\s+(?=[.,!?;:’'])|(?<=[’'])\s+(?=(?:s|t|m|d|re|ve|ll)\b)")
Built = tuple[tuple[Said, ...], int]
"""A long talk, and which of its utterances is the telling moment, from 0."""

_SIDES: Final = (Speaker.PERSON, Speaker.COMPANION)


def figures(run: Run) -> list[Figure]:
    """Measure on all talks of both parts, each with a past of its own; quickly on one of each.

    Raises:
        BadInput: The folder does not hold DailyDialog.
    """
    if not run.has(DAILY_DIALOG):
        return []
    senses, filling = senses_of(run), dialogues(run.data / DAILY_DIALOG)
    random = np.random.default_rng(run.seed)
    found: list[Figure] = []
    for part in PARTS:
        built = [build(talk, filling, random) for talk in run.some(talks(part), 1)]
        found += _of_part(senses, part, built, run.seed)
    return found


def _of_part(senses: Senses, part: str, built: Sequence[Built], seed: int) -> list[Figure]:
    ours, alone, shifts = [], [], []
    for said, place in built:
        with a_past(senses) as past:
            told = past.take_in(said, NOW - _BEFORE)
            query = _asked(past, told)
            ours.append(tells(as_program(past)(query)[:FIRST], told.evidence(place)))
            alone.append(tells(by_meaning(past)(query)[:FIRST], told.evidence(place)))
        shifts.append(abs(_valence(said, senses) - _valence(said[-1:], senses)))
    shortest = min(tokens(said) for said, _ in built)
    return [
        bootstrap(mean, np.array(ours, np.float64), seed=seed).named(
            f"long talks, {part}: recall@{FIRST} of the telling moment",
            goal=RECALL,
            baseline=float(np.mean(alone)),
            note=f"talks of at least {shortest} words and marks; baseline: meaning alone",
        ),
        bootstrap(mean, np.array(shifts), seed=seed).named(
            f"long talks, {part}: |ΔV| of the last reading",
            goal=SHIFT,
            is_less_better=True,
            note="valence of the need as read after the talk and by itself",
        ),
    ]


def dialogues(folder: Path) -> tuple[tuple[str, ...], ...]:
    """Read DailyDialog's dialogues, without the spaces before marks; raises ``BadInput`` where there are none."""
    found = tuple(
        tuple(_SPACED_MARK.sub("", turn["text"].strip()) for turn in json.loads(line)["turns"])
        for path in files_of(folder, "*.jsonl")
        for line in lines(path)
    )
    if not found:
        raise unusable(folder)
    return found


def build(talk: Talk, filling: Sequence[Sequence[str]], random: np.random.Generator) -> Built:
    """Return a long talk, and which of its utterances is the telling moment, from 0; the last one is the need."""
    said: list[Said] = []
    length = tokens([(Speaker.PERSON, talk.telling), (Speaker.PERSON, talk.need)])
    for drawn in random.permutation(len(filling)):
        turns = [(_SIDES[number % 2], text) for number, text in enumerate(filling[drawn])]
        said += turns
        length += tokens(turns)
        if length >= TOKENS:
            break
    place = round(talk.depth * len(said))
    said.insert(place, (Speaker.PERSON, talk.telling))
    return (*said, (Speaker.PERSON, talk.need)), place


def tokens(said: Sequence[Said]) -> int:
    """Count words and marks; a language model counts more."""
    return sum(len(_TOKEN.findall(text)) for _, text in said)


def _asked(past: Past, told: Told) -> Query:
    """Say the need, which is the last of the talk: it and those before it are still seen."""
    seen = frozenset(Evidence(one.session, one.number) for one in told.utterances[-_IN_PROMPT:])
    return replace(question(past.senses, told.utterances[-1].text), in_prompt=seen)


def _valence(said: Sequence[Said], senses: Senses) -> float:
    return read_by_heart(uttered(said, "e" * 32, NOW), senses)[-1][0].affect.affect.valence
