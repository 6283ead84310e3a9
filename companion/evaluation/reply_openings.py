"""Measures whether replies that say nothing are known by their first words, and others let through.

Asked of 200 openings of our own in two parts of which "b" was not looked at while the word lists were written, and of
the replies among the example files' rows of the part "test", none of which says nothing. One of these was looked at
("Welcome to her"), and a pattern dropped for it.
"""

from pathlib import Path
from typing import Final

from companion.evaluation.bootstrap import share
from companion.evaluation.collected import parts_of, rows_of
from companion.evaluation.part import Figure
from companion.thinking.examples import load_examples
from companion.thinking.openings import is_filler

KNOWN_GOAL: Final = 0.8
ALARMS_GOAL: Final = 0.05


def figures(data: Path) -> list[Figure]:
    """Count both kinds of error, by part."""
    rows = rows_of("reply_openings", data)
    found: list[Figure] = []
    for part in parts_of(rows):
        marked = [is_filler(row["opening"]) for row in rows if row["part"] == part and row["is_filler"]]
        others = [is_filler(row["opening"]) for row in rows if row["part"] == part and not row["is_filler"]]
        found += [
            share(sum(marked), len(marked)).named(
                f"openings {part}: filler, refusals and formulas known", goal=KNOWN_GOAL
            ),
            share(sum(others), len(others)).named(
                f"openings {part}: others taken for such", goal=ALARMS_GOAL, is_less_better=True
            ),
        ]
    known = [is_filler(row["opening"]) for row in rows if row["is_filler"]]
    replies = [is_filler(one.companion) for one in load_examples() if one.part == "test"]
    return [
        share(sum(known), len(known)).named(
            "openings, all: filler, refusals and formulas known by their first words",
            goal=KNOWN_GOAL,
            note="by the words as they come, before any is voiced; what was said before is not read again",
        ),
        *found,
        share(sum(replies), len(replies)).named(
            "example replies taken for such", goal=ALARMS_GOAL, is_less_better=True
        ),
    ]
