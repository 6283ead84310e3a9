"""Tells a joke of two lines, with a silence before the second."""

import re
from dataclasses import dataclass
from typing import Annotated, Final

import msgspec

from companion.thinking.activities.said import Lines, Piece, Said, pick

BEFORE_PUNCHLINE: Final = 0.7
"""Seconds of silence (guess)."""

_NOT: Final = re.compile(
    r"\b(?:no|not|don['’]?t|stop|enough|never|hate)\b[^.!?]*\b(?:jok|laugh|smile)", re.IGNORECASE
)
_ASKED: Final = re.compile(
    r"\b(?:tell|give|crack|know|(?:got|have) (?:any|another)|hear|like|want|need|how about|with (?:an?|another))\b"
    r"[^.!?]{0,30}\bjokes?\b"
    r"(?! (?:about|on) (?:me|you)\b)"
    r"|^\W*(?:a|another|one more|any) jokes?\b|\bjoke,? please\b"
    r"|\b(?:make|can you make) me (?:laugh|smile)\b|\b(?:say|tell me) something funny\b",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    r"^\W*(?:(?:ha\w*|lol|nice|good one|please|and|ok(?:ay)?|more)\W+)*"
    r"(?:another(?: one)?|one more|again|more|do you have more|got (?:any )?more"
    r"|tell me (?:another|one more)(?: one)?)(?:\W+please)?\W*$",
    re.IGNORECASE,
)
_THEIRS: Final = re.compile(
    r"\b(?:he|she|they|it|that|this|i|we|you) (?:\w+ ){0,2}(?:told|made|tells|was|is|were)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Joke:
    """A joke of two lines."""

    setup: str
    punchline: str


@dataclass(frozen=True, slots=True)
class JokeTexts:
    """What is told, and how it begins."""

    begin: Lines
    jokes: Annotated[tuple[Joke, ...], msgspec.Meta(min_length=30)]


def asks_for_joke(words: str, *, was_told: bool) -> bool:
    """Tell whether words ask for a joke; ``was_told``: the turn before was one, so that "another one" does."""
    if _NOT.search(words) or _THEIRS.search(words):
        return False
    return _ASKED.search(words) is not None or (was_told and _AGAIN.search(words) is not None)


def tell_joke(texts: JokeTexts, seed: int) -> Said:
    """Return a joke; another one for the next seed."""
    joke = texts.jokes[seed % len(texts.jokes)]
    begin = Piece(pick(texts.begin, seed))
    return Said((begin, Piece(joke.setup, silence=BEFORE_PUNCHLINE), Piece(joke.punchline)))
