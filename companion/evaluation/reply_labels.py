"""Measures how far the judge of strategies agrees with labels that were given by hand.

150 replies: 50 example rows of the part "test", 50 of the starter model's, 35 of these begun with the first words of an
example (many say nothing that fits), and 50 that were said for the first clause of a plan by the program. One annotator
saw them, without their plan and before the judge did, and wrote down every strategy that a reply follows, "other" for
none; the first hundred mixed, without knowing their source, the last fifty after having read the leads in their files.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.encoder.strategy import Judged, StrategyJudge
from companion.evaluation.bootstrap import bootstrap, share
from companion.evaluation.collected import rows_of
from companion.evaluation.part import Figure
from companion.evaluation.plan_follow import does_follow
from companion.evaluation.statistics import Bools, Floats
from companion.values import Strategy

COLLECTION: Final = "reply_strategies_labelled"
_SOURCES: Final = {
    "examples": {"examples"},
    "the model's": {"starter model", "starter model after a lead"},
    "the program's": {"the program's first clause"},
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A reply with the strategies that a person found in it."""

    person: str
    reply: str
    source: str
    """Who made it, such as "examples"."""
    planned: Strategy | None
    """What it was written or begun for; None where nothing was."""
    strategies: frozenset[Strategy]


def labelled(data: Path) -> tuple[Labelled, ...]:
    """Return the replies."""
    return tuple(
        Labelled(
            row["person"],
            row["reply"],
            row["source"],
            Strategy(row["planned"]) if row["planned"] else None,
            frozenset(map(Strategy, row["strategies"])),
        )
        for row in rows_of(COLLECTION, data)
    )


def kappa(one: Bools, other: Bools) -> Floats:
    """Return how much more than by chance two annotators of (draws, n) agree (Cohen 1960); NaN where both are sure."""
    agreed = np.mean(one == other, axis=1)
    yes, also = np.mean(one, axis=1), np.mean(other, axis=1)
    expected = yes * also + (1 - yes) * (1 - also)
    return np.where(expected < 1, (agreed - expected) / np.where(expected < 1, 1 - expected, 1), np.nan)


def figures(judge: StrategyJudge, data: Path, seed: int) -> list[Figure]:
    """Hold the judge against the labels."""
    replies = labelled(data)
    judged = judge.judge([(one.person, one.reply) for one in replies])
    return agreement(replies, judged, seed)


def agreement(replies: Sequence[Labelled], judged: Sequence[Judged], seed: int) -> list[Figure]:
    """Return how often judge and hand agree: on the likeliest, on what is followed, and on the plan."""
    both = list(zip(replies, judged, strict=True))
    likeliest = sum(told.ranked()[0] in one.strategies for one, told in both)
    found = [does_follow(told, strategy) for one, told in both for strategy in one.strategies]
    wrongly = [
        does_follow(told, strategy)
        for one, told in both
        for strategy in Strategy
        if strategy not in one.strategies
    ]
    return [
        share(likeliest, len(both)).named(
            "hand labels: the judge's likeliest strategy is one of them",
            baseline=float(np.mean([len(one.strategies) for one in replies])) / len(Strategy),
            note="baseline: chance",
        ),
        share(sum(found), len(found)).named("hand labels: what the hand found counts as followed"),
        share(sum(wrongly), len(wrongly)).named(
            "hand labels: what the hand did not find counts as followed", is_less_better=True
        ),
        *_on_plans("all", both, seed),
        *(
            figure
            for which, sources in _SOURCES.items()
            for figure in _on_plans(which, [one for one in both if one[0].source in sources], seed)
        ),
    ]


def _on_plans(which: str, both: Sequence[tuple[Labelled, Judged]], seed: int) -> list[Figure]:
    both = [(one, told) for one, told in both if one.planned]
    if not both:
        return []
    by_hand = np.array([one.planned in one.strategies for one, _ in both])
    by_judge = np.array([one.planned is not None and does_follow(told, one.planned) for one, told in both])
    return [
        share(int(np.sum(by_hand == by_judge)), len(both)).named(
            f"hand labels, {which}: both agree whether the plan was followed",
            note=f"the hand says yes to {by_hand.mean():.0%}, the judge to {by_judge.mean():.0%}",
        ),
        bootstrap(kappa, by_hand, by_judge, seed=seed).named(
            f"hand labels, {which}: the same, Cohen's kappa", baseline=0.0
        ),
    ]
