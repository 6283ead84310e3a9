"""What the person looks for in the memory book, in their words, and the filter it comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from types import MappingProxyType
from typing import Final

from companion.remembering.time_words import TimeSpan, find_span
from companion.storage.memory_filter import ALL_KINDS, MemoryFilter
from companion.values import BadInput, MemoryKind

SIDES: Final[Mapping[str, float]] = MappingProxyType({"pleasant": 1.0, "unpleasant": -1.0, "neutral": 0.0})
"""Feelings by their side of valence."""
ADJECTIVES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "admiring": "admiration",
        "amused": "amusement",
        "angry": "anger",
        "annoyed": "annoyance",
        "confused": "confusion",
        "curious": "curiosity",
        "longing": "desire",
        "disappointed": "disappointment",
        "disgusted": "disgust",
        "embarrassed": "embarrassment",
        "excited": "excitement",
        "afraid": "fear",
        "scared": "fear",
        "grateful": "gratitude",
        "grieving": "grief",
        "happy": "joy",
        "loving": "love",
        "nervous": "nervousness",
        "hopeful": "optimism",
        "proud": "pride",
        "relieved": "relief",
        "sorry": "remorse",
        "sad": "sadness",
        "surprised": "surprise",
    }
)
"""Feelings as one has them, and the emotion of GoEmotions that each is."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What is looked for, all of it at once; the defaults look for everything that has not faded."""

    words: str = ""
    person: str = ""
    """Somebody it is about."""
    when: str = ""
    """Such as "last summer", "2026" or "2026-05-01"."""
    feeling: str = ""
    """"pleasant", "unpleasant", "neutral", an emotion, or how one is who has it: "sadness" or "sad"."""
    kinds: frozenset[MemoryKind] = ALL_KINDS
    is_open: bool | None = None
    is_pinned: bool | None = None
    with_faded: bool = False


def wanted(lookup: Lookup, emotions: Sequence[str], now: float, zone: tzinfo) -> MemoryFilter:
    """Return the filter for what is looked for.

    Args:
        lookup: as the person put it.
        emotions: names of the 28 emotions, in the order of ``Memory.emotions``.
        now: seconds since 1970-01-01 UTC.
        zone: the person's.

    Raises:
        BadInput: The time or the feeling is none that is known.
    """
    span = _span(lookup.when, now, zone)
    if lookup.when and span is None:
        raise BadInput(
            "That time was not understood; try “last summer”, “yesterday”, “in May 2025” or “2025-05-01”."
        )
    valence, emotion = _feeling(lookup.feeling.strip().casefold(), emotions)
    return MemoryFilter(
        kinds=lookup.kinds,
        words=lookup.words,
        name=lookup.person,
        since=None if span is None else span.since,
        until=None if span is None else span.until,
        valence=valence,
        emotion=emotion,
        is_open=lookup.is_open,
        is_pinned=lookup.is_pinned,
        with_faded=lookup.with_faded,
    )


def _span(when: str, now: float, zone: tzinfo) -> TimeSpan | None:
    if not when:
        return None
    return find_span(when, now, zone) or find_span(
        f"in {when}", now, zone
    )  # "May" or "2024" by itself is no time


def _feeling(word: str, emotions: Sequence[str]) -> tuple[float | None, int | None]:
    if not word:
        return None, None
    if word in SIDES:
        return SIDES[word], None
    name = ADJECTIVES.get(word, word)
    if name not in emotions:
        raise BadInput(f"That feeling is not known; name one of {', '.join((*SIDES, *ADJECTIVES))}.")
    return None, emotions.index(name)
