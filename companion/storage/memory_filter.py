"""Filters memories for the memory book: the person's criteria, as a condition in SQL."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from companion.storage.memory_rows import STEPS, folded
from companion.storage.utterances import holds_words
from companion.values import MemoryKind, TimeSpan
from companion.values.plain_text import in_utf8

ALL_KINDS = frozenset(MemoryKind)
NEUTRAL_VALENCE = 0.1
"""Absolute valence below which a memory is neither pleasant nor unpleasant (guess)."""
CLEAR = 0.3
"""Probability from which on an emotion counts as present (guess)."""


@dataclass(frozen=True, slots=True)
class MemoryFilter:
    """Criteria that must all be met; the defaults match everything that has not faded."""

    kinds: AbstractSet[MemoryKind] = ALL_KINDS
    words: str = ""
    """Words that it must contain, the last one perhaps incomplete; case, accents and endings do not matter. A text
    without any word (an emoji), or of a script without spaces, is searched for unchanged."""
    name: str = ""
    """Name of a person it is about."""
    subject: str = ""
    since: float | None = None
    """Earliest time of the event."""
    until: float | None = None
    """Time before which the event happened."""
    about: TimeSpan | None = None
    """Time in which it happened, or which its words are partly about."""
    valence: float | None = None
    """Side of the valence: pleasant (above 0), unpleasant (below 0), or neither (0); None for all."""
    emotion: int | None = None
    """Index of a label of GoEmotions, from 0, that is at least ``CLEAR`` likely in it; None for all."""
    is_open: bool | None = None
    is_pinned: bool | None = None
    is_held: bool | None = None
    """True for memories that hold, False for superseded ones."""
    with_faded: bool = False
    """True to include faded memories."""


EVERYTHING = MemoryFilter()


def condition(wanted: MemoryFilter) -> tuple[str, tuple[object, ...]]:
    """Return the filter as an expression over ``memories m``, and its parameters."""
    terms: list[str] = ["true"]
    parameters: list[object] = []

    def ask(term: str, *values: object) -> None:
        terms.append(term)
        parameters.extend(values)

    if wanted.kinds != ALL_KINDS:
        kinds = sorted(kind.value for kind in wanted.kinds)
        ask(f"m.kind IN ({', '.join('?' * len(kinds))})", *kinds)
    if wanted.words.strip():
        term, words = holds_words("m", "memory_words", wanted.words)
        ask(term, *words)
    if wanted.name.strip():
        ask("m.id IN (SELECT memory FROM memory_names WHERE folded = ?)", folded(wanted.name))
    if wanted.subject:
        ask("m.subject = ?", in_utf8(wanted.subject))
    if wanted.since is not None:
        ask("m.happened_at >= ?", wanted.since)
    if wanted.until is not None:
        ask("m.happened_at < ?", wanted.until)
    if wanted.about is not None:
        since, until = wanted.about.since, wanted.about.until
        ask(
            "((m.happened_at >= ? AND m.happened_at < ?) OR "
            "m.id IN (SELECT memory FROM memory_times WHERE since < ? AND until > ?))",
            *(since, until, until, since),
        )
    if wanted.valence is not None:
        ask(_side(wanted.valence))
    if wanted.emotion is not None:
        ask("substr(m.emotions, ?, 1) >= ?", wanted.emotion + 1, bytes([round(CLEAR * STEPS)]))
    if wanted.is_open is not None:
        ask("m.is_open = ?", wanted.is_open)
    if wanted.is_pinned is not None:
        ask("m.is_pinned = ?", wanted.is_pinned)
    if wanted.is_held is not None:
        ask("m.held_until IS NULL" if wanted.is_held else "m.held_until IS NOT NULL")
    if not wanted.with_faded:
        ask("m.faded_at IS NULL")
    return " AND ".join(terms), tuple(parameters)


def _side(valence: float) -> str:
    """Return a condition on the valence; the "+" avoids its index, which would find too many and sort them all."""
    if valence > 0.0:
        return f"+m.felt_valence > {NEUTRAL_VALENCE}"
    if valence < 0.0:
        return f"+m.felt_valence < -{NEUTRAL_VALENCE}"
    return f"+m.felt_valence BETWEEN -{NEUTRAL_VALENCE} AND {NEUTRAL_VALENCE}"
