"""Decides which words of a growing text will not change any more.

A recogniser that reads the same growing stretch of sound again and again changes its mind about the last
words. A word counts as stable once two readings in a row agree on it and on all before it (LocalAgreement-2,
Liu, Spanakis & Niehues 2020; Macháček, Dabre & Bojar 2023). Stable words are never taken back; a later
reading that contradicts them is laid beside them by edit distance, and only what follows is news.
"""

from dataclasses import dataclass

_PUNCTUATION = ".,;:!?…\"'“”‘’()[]-–—"


@dataclass(frozen=True, slots=True)
class Agreement:
    """The words two readings agreed on, and the latest reading."""

    stable: tuple[str, ...] = ()
    """Only ever grows from one agreement to the next."""
    changing: tuple[str, ...] = ()
    """What the latest reading has after the stable words."""


def agree(before: Agreement, reading: tuple[str, ...]) -> Agreement:
    """Take in another reading of the same sound, or of more of it.

    Case and punctuation at a word's edges do not keep words from agreeing; the newer spelling is kept, except
    in words that are stable already.
    """
    rest = _after(before.stable, reading)
    agreed = 0
    for old, new in zip(before.changing, rest, strict=False):
        if _bare(old) != _bare(new):
            break
        agreed += 1
    return Agreement(before.stable + rest[:agreed], rest[agreed:])


def settle(before: Agreement, reading: tuple[str, ...]) -> tuple[tuple[str, ...], Agreement]:
    """Close a stretch of sound with its last reading, and go on with the sound after it.

    Returns:
        The words to show for the closed stretch, stable from now on, and what of ``before`` lies behind it.
    """
    behind = _after(reading, before.stable)
    within = before.stable[: len(before.stable) - len(behind)]
    words = before.stable + before.changing
    closed = within + (() if behind else _after(within, reading))
    return closed, Agreement(behind, _after(closed, words)[len(behind) :])


def _after(stable: tuple[str, ...], reading: tuple[str, ...]) -> tuple[str, ...]:
    """What follows in ``reading`` after the part that lies best beside ``stable``."""
    if tuple(map(_bare, reading[: len(stable)])) == tuple(map(_bare, stable)):
        return reading[len(stable) :]
    words = [_bare(word) for word in reading]
    costs = list(range(len(words) + 1))
    for row, old in enumerate(map(_bare, stable), start=1):
        above, costs[0] = costs[0], row
        for column, new in enumerate(words, start=1):
            above, costs[column] = (
                costs[column],
                min(above + (old != new), costs[column] + 1, costs[column - 1] + 1),
            )
    nearest = min(range(len(costs)), key=lambda column: (costs[column], abs(column - len(stable))))
    return reading[nearest:]


def _bare(word: str) -> str:
    return word.casefold().strip(_PUNCTUATION)
