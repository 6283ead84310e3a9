"""Measures whether checking guesses of what is wanted against the next words makes the second guess right more often.

Each row of plan_guesses is something a person says, a reply, and what they say to that; what they
want of the reply after it is known. Once it is guessed by the last words alone, once as ``intend`` does, with what was
guessed before and how the reply was taken. Rows, among them some in which something else begins, were written before
the rules.

Part "a" was looked at while the rules were made; its figures say how well it was learnt (26 of 30 after the check,
17 by the last words alone). Part "b" was not, but the same hand wrote both. As measured once, it had 23 of 30 right
after the check and 15 by the last words alone; since the check counts less beside many words, which the choice of
strategies needs, 21. With what the head of wants has learned since it has 23 (.77, interval .59 to .88), and 18 by the
last words alone: a gain of .17 (.07 to .33). What the reply was to do counted once; without it both parts stay as good.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.encoder.reading import open_text_reader
from companion.thinking.guesses import is_doubtful
from companion.thinking.intend import Course, intend
from companion.thinking.situation import understand
from companion.values import Speaker
from tests.lab.evaluation.bootstrap import Column, bootstrap, share
from tests.lab.evaluation.collected import parts_of
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.plan_intent import Listening, Row, is_right, rows

NAME: Final = "plan_guesses"


@dataclass(frozen=True, slots=True)
class Judged:
    """One row: whether each way of guessing was right."""

    is_alone_right: bool
    """By the last words alone."""
    is_checked_right: bool
    is_doubtful: bool
    """The two best guesses were close after the check."""


def figures(run: Run) -> list[Figure]:
    """Measure all parts; raises ``CompanionError`` where the encoder is missing or broken."""
    listening = Listening(open_text_reader())
    found: list[Figure] = []
    for part in parts_of(rows(NAME, data=run.data)):
        judged = [judge(row, listening) for row in rows(NAME, part, run.data)]
        found += _figures(judged, part, run.seed)
    return found


def judge(row: Row, listening: Listening) -> Judged:
    """Guess what a row's person wants, in both ways."""
    (_, said), (_, reply) = row["before"]
    _, course = intend(listening.hear(said), Course())
    course = course.answered(listening.turn(Speaker.COMPANION, reply))
    heard = listening.hear(row["person"])
    alone = understand(heard).situation
    intent, after = intend(heard, course)
    return Judged(is_right(alone, row), is_right(intent.situation, row), is_doubtful(after.guesses))


def _figures(judged: Sequence[Judged], part: str, seed: int) -> list[Figure]:
    alone = np.array([one.is_alone_right for one in judged], np.float64)
    after = np.array([one.is_checked_right for one in judged], np.float64)
    doubtful = [one for one in judged if one.is_doubtful]
    return [
        share(float(after.sum()), len(judged)).named(
            f"second guess right after the check, part {part}",
            baseline=float(alone.mean()),
            note="baseline: by the last words alone",
        ),
        bootstrap(_mean_difference, after, alone, seed=seed).named(
            f"gain by the check, part {part}", goal=0.0, note="95 % bootstrap over rows"
        ),
        share(sum(one.is_checked_right for one in doubtful), len(doubtful)).named(
            f"right where in doubt, part {part}"
        ),
    ]


def _mean_difference(one: Column, other: Column) -> Column:
    return np.asarray(one.mean(axis=1) - other.mean(axis=1), np.float64)
