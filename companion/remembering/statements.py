"""What somebody states in their own words: cut into clauses, without questions, what ifs, wishes, jokes and quotes.

English, on its surface. It rather leaves a statement out than takes for one what is none.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

import msgspec

from companion.remembering.patterns import read_patterns
from companion.remembering.speech_acts import is_question
from companion.values import MemoryKind

_LONGEST: Final = 2000
"""So many characters at the beginning of an utterance are looked at (guess); patterns take their time."""

_QUOTED: Final = re.compile(
    r"„[^“”]*[“”]|»[^«]*«|「[^」]*」|『[^』]*』|[\"“«][^\"”»]*[\"”»]|(?<!\w)['‘](?=[^'’]*\s)[^'’]*['’](?!\w)"
)
_LEFT_OUT: Final = "‹›"
"""Stands where another's words were; what it stands in is not told whole."""
_TITLE_WORDS: Final = 5
_SENTENCE: Final = re.compile(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!Mr\.|Ms\.|Dr\.|St\.)(?<!Mrs\.)[\"”')]*\s+"
    r"(?!(?<=\d\.\s)(?:[a-zäöü]|(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember)\b))|(?<=[。！？])[」』]*|\n+"
)
"""The end of a sentence, which a full stop behind a German day is not: "am 4. Dezember"."""


class _StatementPatterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells a plain statement from what is none (``statements.en.toml``)."""

    oneself: re.Pattern[str]
    joke: re.Pattern[str]
    unreal: re.Pattern[str]
    unsure: re.Pattern[str]
    reporting: re.Pattern[str]
    told_others: re.Pattern[str]
    clause: re.Pattern[str]
    filler: re.Pattern[str]


@cache
def _patterns() -> _StatementPatterns:
    return read_patterns("statements.en", _StatementPatterns)


def plain(text: str) -> str:
    """Return the beginning of a text with single spaces and straight apostrophes; other marks as they were."""
    return " ".join(text[:_LONGEST].replace("’", "'").split())


def sentences(text: str) -> tuple[str, ...]:
    """Cut the beginning of a text into sentences; none is empty."""
    return tuple(part for part in (part.strip() for part in _SENTENCE.split(_spaced(text))) if part)


def statements(text: str) -> tuple[str, ...]:
    """Return the clauses that state something of the world as the speaker knows it, in their order.

    Leading fillers ("well, actually") and closing marks are cut off; words and their case stay.
    """
    return tuple(clause for sentence in assertions(text) for clause in _stated(sentence))


def assertions(text: str) -> tuple[str, ...]:
    """Return the sentences that state something, whole: without quotes and what others are told to have said."""
    known, own = _patterns(), _QUOTED.sub(_unless_title, _spaced(text))
    if known.joke.search(own):
        return ()
    stated = (
        known.told_others.sub("", known.reporting.sub("", sentence)).strip()
        for sentence in _SENTENCE.split(own)
        if not is_question(sentence) and not known.unreal.search(sentence)
    )
    return tuple(sentence for sentence in stated if sentence)


def _unless_title(quote: re.Match[str]) -> str:
    """Keep a title ("my favourite film is “Up”"), and put a mark in place of what somebody says."""
    is_short = len(quote[0].split()) <= _TITLE_WORDS
    is_within = quote.string[: quote.start()].rstrip()[-1:] not in ("", ".", "!", "?", ",", ":")
    return (
        quote[0] if is_short and is_within and not _patterns().oneself.search(quote[0]) else f" {_LEFT_OUT} "
    )


def _stated(sentence: str) -> list[str]:
    known = _patterns()
    clauses = (
        known.filler.sub("", clause.strip(" ,.!…")).strip(" ,.!…") for clause in known.clause.split(sentence)
    )
    return [
        clause for clause in clauses if clause and _LEFT_OUT not in clause and not known.unsure.search(clause)
    ]


def _spaced(text: str) -> str:
    """As ``plain``, but line breaks stay: they end a sentence."""
    lines = text[:_LONGEST].replace("’", "'").splitlines()
    return "\n".join(" ".join(line.split()) for line in lines)


@dataclass(frozen=True, slots=True)
class Draft:
    """A memory to be."""

    kind: MemoryKind
    subject: str
    """As in ``Memory``."""
    text: str
    """One sentence that speaks to the person as "you"."""
    names: tuple[str, ...] = ()
    due_at: float | None = None
    """As in ``Memory``."""
