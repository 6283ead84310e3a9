"""Measures orders about the face: is each understood, and is nothing else taken for one?

Rows of ``face_orders`` hold words in a language and which sides of the face are to do more (1), less (-1) or as usual
(0); the fresh ones were written before the words of orders, and looked at once. What people say to each other in
DailyDialog (Li et al. 2017) orders nothing of a companion's face, whatever it says.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from companion.thinking.orders.face import Change, face_order, read_face_words
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.collected import FRESH, rows_of
from tests.lab.evaluation.files import files_of, lines
from tests.lab.evaluation.part import Figure, Run

GOAL: Final = 0.9
MOST_FALSE: Final = 0.01
DAILYDIALOG: Final = "dailydialog"

_WAYS: Final[Mapping[Change, int]] = {Change.LESS: -1, Change.NONE: -1, Change.MORE: 1, Change.USUAL: 0}


def order_figures(run: Run) -> list[Figure]:
    """Return how many orders are understood, and how much is taken for one that is none.

    Raises:
        CompanionError: The rows or the words of orders cannot be read.
    """
    rows = rows_of("face_orders", run.data)
    orders = [row for row in rows if row["wants"]]
    others = [row for row in rows if not row["wants"]]
    figures = [
        share(sum(map(is_right, orders)), len(orders)).named(
            "orders of the face that are understood, six languages", goal=GOAL
        )
    ]
    fresh = [row for row in orders if row["part"] == FRESH]
    if 0 < len(fresh) < len(orders):
        figures.append(
            share(sum(map(is_right, fresh)), len(fresh)).named(
                "… of those of a part nothing was built on", goal=GOAL
            )
        )
    figures.append(
        share(sum(not is_right(row) for row in others), len(others)).named(
            "near misses that are taken for an order", goal=0.05, is_less_better=True
        )
    )
    talk = list(daily_talk(run.data))
    if talk:
        words = read_face_words("en")
        taken = sum(face_order(text, words) is not None for text in talk)
        figures.append(
            share(taken, len(talk)).named(
                "turns of DailyDialog that are taken for an order", goal=MOST_FALSE, is_less_better=True
            )
        )
    return figures


def is_right(row: Mapping[str, Any]) -> bool:
    """Tell whether words order what a row says, and nothing else."""
    order = face_order(row["words"], read_face_words(row["language"]))
    changes = () if order is None else order.changes
    return bool({facet.value: _WAYS[change] for facet, change, _ in changes} == row["wants"])


def daily_talk(data: Path) -> Iterator[str]:
    """Yield the turns of DailyDialog among the data, none where it is missing."""
    for path in files_of(data / DAILYDIALOG, "*.jsonl"):
        for line in lines(path):
            yield from (turn["text"] for turn in json.loads(line)["turns"])
