"""Measures the choice of a strategy on talks of our own, which say what fits and what would hurt.

Part "a" was looked at while choosing was made, totals of part "b" were; "fresh" pairs of profile lines were written
later and before any prediction on them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Final

import numpy as np

from companion.feeling.mirroring import mirrored
from companion.thinking.intend import Course
from companion.thinking.planning import plan
from companion.values import (
    NEUTRAL,
    UNKNOWN,
    Memory,
    MemoryKind,
    Recalled,
    RecallScores,
    Strategy,
)
from tests.lab.evaluation import strategy_cases
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.collected import parts_of, rows_of
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.strategy_cases import Talk
from tests.lab.evaluation.strategy_ear import Ear, Followed, known_of

ADVICE: Final = "plan_advice"
PROFILES: Final = ("plan_profiles", "plan_profiles_fresh")
FITS: Final = "plan_strategies"


def chosen(talk: Talk, ear: Ear, lines: Sequence[str] = ()) -> tuple[Strategy, ...]:
    """Return the strategies planned for the answer to a talk of somebody with these lines in their profile."""
    *_, last = ear.follow(talk.turns)
    return _planned(talk, last, ear.leanings(lines))


def _planned(talk: Talk, last: Followed, leanings: Mapping[Strategy, float]) -> tuple[Strategy, ...]:
    memory = Memory(MemoryKind.MOMENT, "", 0.0)
    planned = plan(
        last.intent,
        [Recalled(replace(memory, text=text), 1.0, RecallScores(), "") for text in talk.memories],
        known_of(last.course, last.read, leanings=leanings),
        person=replace(UNKNOWN, affect=last.read.felt),
        mood=NEUTRAL,
        mirror=mirrored,
    )
    return tuple(clause.strategy for clause in planned.clauses)


def talks_of(data: Path) -> list[Talk]:
    """Return all our own talks."""
    return [
        *(case.talk for part in _parts(ADVICE, data) for case in strategy_cases.advised(part, data)),
        *(
            case.talk
            for name in PROFILES
            for part in _parts(name, data)
            for case in strategy_cases.paired(part, data, name)
        ),
        *(case.talk for part in _parts(FITS, data) for case in strategy_cases.fitted(part, data)),
    ]


def figures(data: Path, ear: Ear) -> list[Figure]:
    """Measure every collection, part by part."""
    return [
        *(figure for part in _parts(ADVICE, data) for figure in _advice(part, data, ear)),
        *(
            figure
            for name in PROFILES
            for part in _parts(name, data)
            for figure in _pairs(name, part, data, ear)
        ),
        *(figure for part in _parts(FITS, data) for figure in _fits(part, data, ear)),
        *_times(talks_of(data), ear),
    ]


def _parts(name: str, data: Path) -> tuple[str, ...]:
    return parts_of(rows_of(name, data))


def _advice(part: str, data: Path, ear: Ear) -> list[Figure]:
    advised = [(case, chosen(case.talk, ear)) for case in strategy_cases.advised(part, data)]
    early = [Strategy.SUGGESTION in made for case, made in advised if not case.may_advise]
    allowed = [Strategy.SUGGESTION in made for case, made in advised if case.may_advise]
    return [
        share(sum(early), len(early)).named(
            f"part {part}: advice before the feeling was met", goal=0.0, is_less_better=True
        ),
        share(sum(allowed), len(allowed)).named(f"part {part}: advice where it is welcome"),
    ]


def _pairs(name: str, part: str, data: Path, ear: Ear) -> list[Figure]:
    paired = strategy_cases.paired(part, data, name)
    changed = [
        chosen(case.talk, ear, case.lines[:1]) != chosen(case.talk, ear, case.lines[1:]) for case in paired
    ]
    wished = [is_changed for case, is_changed in zip(paired, changed, strict=True) if not case.is_group]
    groups = [is_changed for case, is_changed in zip(paired, changed, strict=True) if case.is_group]
    leaning = [bool(ear.leanings([line])) for case in paired if case.is_group for line in case.lines]
    return [
        share(sum(wished), len(wished)).named(f"part {part}: pairs that a profile changes", goal=0.75),
        share(sum(groups), len(groups)).named(
            f"part {part}: pairs that a group changes", goal=0.0, is_less_better=True
        ),
        share(sum(leaning), len(leaning)).named(
            f"part {part}: group lines that lean to anything", goal=0.0, is_less_better=True
        ),
    ]


def _fits(part: str, data: Path, ear: Ear) -> list[Figure]:
    fitted = [(case, chosen(case.talk, ear)) for case in strategy_cases.fitted(part, data)]
    first = [made[0] in case.fit for case, made in fitted]
    wrong = [not case.unfit.isdisjoint(made) for case, made in fitted]
    by_chance = float(np.mean([len(case.fit) / len(Strategy) for case, _ in fitted]))
    return [
        share(sum(first), len(first)).named(
            f"part {part}: the first strategy fits", baseline=by_chance, note="baseline: any of the 25"
        ),
        share(sum(wrong), len(wrong)).named(
            f"part {part}: a strategy in the plan would be wrong", is_less_better=True
        ),
    ]


def _times(talks: Sequence[Talk], ear: Ear) -> list[Figure]:
    """Time what is done between the person's last word and the reply, reading their words included.

    It is processor time, which does not hang on what else the machine does.
    """
    intents, plans = [], []
    for talk in talks:
        steps = list(ear.follow(talk.turns[:-1]))
        course = steps[-1].course if steps else Course()
        begun = process_time()
        last = ear.follow_anew(talk.turns[-1][1], course)
        decided = process_time()
        _planned(talk, last, {})
        intents.append(decided - begun)
        plans.append(process_time() - decided)
    return [
        Figure(
            f"{name} takes, ms of processor time ({of})",
            1000 * float(np.percentile(taken, percentile)),
            len(taken),
            goal=goal,
            is_less_better=True,
        )
        for name, taken, goal in (
            ("an intent, with reading the words,", intents, 15.0),
            ("a plan", plans, 20.0),
        )
        for of, percentile in (("median", 50), ("95th percentile", 95))
    ]
