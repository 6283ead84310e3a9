"""Which memories the person wants to see: what they ask for in the memory book, as a condition in SQL."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from companion.storage.memory_rows import STEPS, folded
from companion.storage.utterances import all_words, storable
from companion.values import MemoryKind, TimeSpan

ALL_KINDS = frozenset(MemoryKind)
NEUTRAL_VALENCE = 0.1
"""A valence nearer to 0 counts for neither side (guess)."""
CLEAR = 0.3
"""An emotion as likely as this is there (guess)."""

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts written without spaces between words (Thai, Lao, Burmese, Khmer, Japanese, Chinese): the index of words knows
whole sentences of them only."""


@dataclass(frozen=True, slots=True)
class MemoryFilter:
    """What is wanted, all of it at once; the defaults want everything that has not faded."""

    kinds: AbstractSet[MemoryKind] = ALL_KINDS
    words: str = ""
    """All of these words are in it, the last one perhaps only begun; case, accents and endings do not matter. What has
    no word in it (an emoji) is looked for as it stands."""
    name: str = ""
    """Somebody it is about."""
    subject: str = ""
    """What it is about, exactly."""
    since: float | None = None
    """It happened then or later."""
    until: float | None = None
    """It happened before that."""
    about: TimeSpan | None = None
    """It happened in this time, or its words are about some of it."""
    valence: float | None = None
    """It felt pleasant (above 0), unpleasant (below 0), or neither (0); None for all."""
    emotion: int | None = None
    """Place of a label of GoEmotions, from 0, that is at least ``CLEAR`` likely in it; None for all."""
    is_open: bool | None = None
    is_pinned: bool | None = None
    is_held: bool | None = None
    """True for what holds, False for what was superseded."""
    with_faded: bool = False
    """Also what was let go."""


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
        ask(*_words(wanted.words))
    if wanted.name.strip():
        ask("m.id IN (SELECT memory FROM memory_names WHERE folded = ?)", folded(wanted.name))
    if wanted.subject:
        ask("m.subject = ?", storable(wanted.subject))
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


def _words(text: str) -> tuple[str, str]:
    wanted = all_words(text)
    if not wanted or _UNSPACED.search(text):
        return "instr(m.text, ?) > 0", storable(text.strip())
    return "m.id IN (SELECT rowid FROM memory_words WHERE memory_words MATCH ?)", wanted


def _side(valence: float) -> str:
    """Return a condition on the valence; by "+" not by its index, which would find too many and sort them all."""
    if valence > 0.0:
        return f"+m.felt_valence > {NEUTRAL_VALENCE}"
    if valence < 0.0:
        return f"+m.felt_valence < -{NEUTRAL_VALENCE}"
    return f"+m.felt_valence BETWEEN -{NEUTRAL_VALENCE} AND {NEUTRAL_VALENCE}"
