"""Measures orders about the voice: does each move the sides of the voice that it names, and is nothing else an order?

Each row of ``voice_orders`` is given to the program's own reading, and what comes of it is held against the same words
unordered: the feeling shown, and the prosody of both together. An order is right where every side that it names moves
the way that it says. Half of the rows (``voice_orders_fresh``) were written before the words were known, and nothing
was built on them.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from companion.thinking.orders.voice import Ordered, Orders, read_voice_words, step, voice_order
from companion.values import Affect, Prosody
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.collected import FRESH, rows_of
from tests.lab.evaluation.part import Figure, Run

GOAL: Final = 54 / 60
_SIDES: Final = {
    "pitch": "pitch_st",
    "range": "pitch_range",
    "rate": "rate",
    "level": "level_db",
    "breath": "breathiness",
}
_LEAST: Final = 0.01
"""A side has moved from so much on."""

ProsodyOf = Callable[[Affect], Prosody]
"""What a feeling does to the voice, as the program speaks it."""


def order_figures(run: Run, prosody_of: ProsodyOf) -> list[Figure]:
    """Return how many orders move the voice the right way, and how much is taken for an order that is none.

    Args:
        run: Where the rows lie.
        prosody_of: What a feeling does to the voice.

    Raises:
        CompanionError: The rows or the words of orders cannot be read.
    """
    rows = rows_of("voice_orders", run.data)
    orders = [row for row in rows if row["moves"]]
    fresh = [row for row in orders if row["part"] == FRESH]
    others = [row for row in rows if not row["moves"]]
    right = [is_right(row, prosody_of) for row in orders]
    figures = [share(sum(right), len(right)).named("worded orders that move every side rightly", goal=GOAL)]
    if 0 < len(fresh) < len(orders):
        right = [is_right(row, prosody_of) for row in fresh]
        figures.append(
            share(sum(right), len(right)).named("the same, of orders nothing was built on", goal=GOAL)
        )
    false = [ordered_by(row) != Ordered() for row in others]
    figures.append(
        share(sum(false), len(false)).named(
            "taken for an order though it is none", goal=0.05, is_less_better=True
        )
    )
    return figures


def is_right(row: Mapping[str, Any], prosody_of: ProsodyOf) -> bool:
    """Tell whether an order moves every side that it names the way that it says."""
    planned = Affect(*row.get("from", (0.0, 0.0, 0.0)))
    before = ordered_by({"words": row["after"]}) if "after" in row else Ordered()
    after = ordered_by(row)
    if after.stressed != tuple(row.get("stressed", ())):
        return False
    one, other = _heard(before, planned, prosody_of), _heard(after, planned, prosody_of)
    return all(_moved(one, other, side) == way for side, way in row["moves"].items() if side != "stress")


def ordered_by(row: Mapping[str, Any]) -> Ordered:
    """Return what holds after the words of a row, and after those that were said before."""
    words = read_voice_words("en")
    orders = Orders()
    for said in filter(None, (row.get("after", ""), row["words"])):
        orders = step(orders, voice_order(said, words))
    return orders.now


def _heard(ordered: Ordered, planned: Affect, prosody_of: ProsodyOf) -> tuple[Affect, Prosody]:
    shown = ordered.shown(planned)
    return shown, prosody_of(shown).then(ordered.delivery.prosody)


def _moved(one: tuple[Affect, Prosody], other: tuple[Affect, Prosody], side: str) -> int:
    """Return the way in which a side of the voice moved: 1, -1, or 0 for none."""
    if side in _SIDES:
        by = getattr(other[1], _SIDES[side]) - getattr(one[1], _SIDES[side])
    else:
        by = getattr(other[0], side) - getattr(one[0], side)
    return 0 if abs(by) < _LEAST else 1 if by > 0 else -1
