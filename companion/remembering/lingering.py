"""Decides by which feeling memories come to mind: that of the words just said, or one shown before that still lasts.

Who has just cried and now mentions the lake house plainly is still sad: a feeling outlasts the words that show it.
"""

from dataclasses import dataclass
from math import hypot
from typing import Final

from companion.values import Affect

HALF_LIFE: Final = 600.0
"""Seconds after which a feeling that was shown counts half as much, if nothing else is shown (guess: emotions last
minutes, Gebhard 2005)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A feeling that words have shown."""

    felt: Affect
    emotions: tuple[float, ...]
    """As ``Memory.emotions``; empty where not known."""
    at: float
    """When, seconds since 1970-01-01 UTC."""


def felt_now(shown: Shown | None, before: Shown | None, now: float) -> Shown | None:
    """Return the stronger of what the words just said show and what still lasts of what was shown before.

    Either is None where nothing was shown. A clock that was set back makes nothing older.
    """
    lasting = None if before is None else _faded(before, now)
    if shown is None or lasting is None:
        return shown or lasting
    return shown if _strength(shown.felt) >= _strength(lasting.felt) else lasting


def _faded(shown: Shown, now: float) -> Shown:
    left = 0.5 ** (max(0.0, now - shown.at) / HALF_LIFE)
    felt = shown.felt
    return Shown(
        Affect(felt.valence * left, felt.arousal * left, felt.dominance * left), shown.emotions, shown.at
    )


def _strength(felt: Affect) -> float:
    return hypot(felt.valence, felt.arousal)
