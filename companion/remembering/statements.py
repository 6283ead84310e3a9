"""Finds what a person states in their own words: clauses, without questions, hypotheses, wishes, jokes and quotes.

It reads the surface of sentences: all of this in English; "if", dreams, jokes and what others say in six languages,
where the words of a doctor count. In doubt it leaves a statement out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from companion.remembering.patterns import Patterns, patterns_in
from companion.remembering.speech_acts import is_question
from companion.values import MemoryKind

_LONGEST: Final = 2000
"""Maximum characters at the beginning of an utterance that are examined (guess); patterns take their time."""

_QUOTED: Final = re.compile(
    r"„[^“”]*[“”]|»[^«]*«|「[^」]*」|『[^』]*』|[\"“«][^\"”»]*[\"”»]|(?<!\w)['‘](?=[^'’]*\s)[^'’]*['’](?!\w)"
)
_LEFT_OUT: Final = "‹›"
"""Mark in place of someone else's words; a sentence with it is not used whole."""
_TITLE_WORDS: Final = 5
_SENTENCE: Final = re.compile(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!Mr\.|Ms\.|Dr\.|St\.)(?<!Mrs\.)[\"”')]*\s+"
    r"(?!(?<=\d\.\s)(?:[a-zäöü]|(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember)\b))|(?<=[。！？])[」』]*|\n+"
)
"""Pattern of the end of a sentence; the full stop after a German day does not end one: "am 4. Dezember"."""


class _StatementPatterns(Patterns, frozen=True):
    oneself: re.Pattern[str]
    joke: re.Pattern[str]
    unreal: re.Pattern[str]
    unsure: re.Pattern[str]
    reporting: re.Pattern[str]
    others_say: re.Pattern[str]
    told_others: re.Pattern[str]
    clause: re.Pattern[str]
    filler: re.Pattern[str]


_patterns: Final = patterns_in("statements", _StatementPatterns)


def plain(text: str) -> str:
    """Return the beginning of a text with single spaces and straight apostrophes; other characters stay unchanged."""
    return " ".join(text[:_LONGEST].replace("’", "'").split())


def sentences(text: str) -> tuple[str, ...]:
    """Cut the beginning of a text into sentences; none is empty."""
    return tuple(part for part in (part.strip() for part in _SENTENCE.split(_spaced(text))) if part)


def statements(text: str) -> tuple[str, ...]:
    """Return the clauses that state something about the world as the speaker knows it, in their order.

    Leading fillers ("well, actually") and closing marks are removed; words and their case stay unchanged.
    """
    return tuple(filter(None, clauses(text)))


def clauses(text: str) -> tuple[str, ...]:
    """Return the same clauses, with "" in place of each that states nothing, so that neighbours are known."""
    return tuple(clause for sentence in _asserted(text) for clause in _stated(sentence))


def assertions(text: str) -> tuple[str, ...]:
    """Return the whole sentences that state something, without quotes and reports of other people's words."""
    return tuple(filter(None, _asserted(text)))


def _asserted(text: str) -> tuple[str, ...]:
    """Return the sentences, with "" in place of each that states nothing."""
    known, own = _patterns(), _QUOTED.sub(_unless_title, _spaced(text))
    if known.joke.search(own):
        return ()
    return tuple(
        ""
        if is_question(sentence) or known.unreal.search(sentence)
        else known.others_say.sub(
            r"\g<who>", known.told_others.sub("", known.reporting.sub("", sentence))
        ).strip()
        for sentence in _SENTENCE.split(own)
    )


def _unless_title(quote: re.Match[str]) -> str:
    """Keep a quoted title ("my favourite film is “Up”"), but put a mark in place of someone's quoted words."""
    is_short = len(quote[0].split()) <= _TITLE_WORDS
    is_within = quote.string[: quote.start()].rstrip()[-1:] not in ("", ".", "!", "?", ",", ":")
    return (
        quote[0] if is_short and is_within and not _patterns().oneself.search(quote[0]) else f" {_LEFT_OUT} "
    )


def _stated(sentence: str) -> Iterator[str]:
    known = _patterns()
    for part in known.clause.split(sentence):
        clause = known.filler.sub("", part.strip(" ,.!…")).strip(" ,.!…")
        yield "" if _LEFT_OUT in clause or known.unsure.search(clause) else clause


def _spaced(text: str) -> str:
    """Return a text as ``plain`` does, but with its line breaks, because they end a sentence."""
    lines = text[:_LONGEST].replace("’", "'").splitlines()
    return "\n".join(" ".join(line.split()) for line in lines)


@dataclass(frozen=True, slots=True)
class Draft:
    """A memory that is not stored yet."""

    kind: MemoryKind
    subject: str
    text: str
    """One sentence that speaks to the person as "you"."""
    names: tuple[str, ...] = ()
    due_at: float | None = None
    """Time when it is due, as in ``Memory``."""
