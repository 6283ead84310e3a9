"""Practising a hard talk: the other person, the matter, a few turns with the companion in that role, and what worked.

The companion plays the other gently, says so before and after, and leaves the role at a "stop". A mere "no" may be
meant for the other, so it ends nothing. Rules for English find what worked in the person's own words; nothing is
criticised.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Final

import msgspec

from companion.thinking.activities.said import Lines, Piece, Said, pick, say, taken_up

TURNS: Final = 3
"""Number of turns in which the companion plays the other."""
_SHORT: Final = 20
"""Maximum words of a line that is short enough to be heard whole (guess)."""


class Matter(StrEnum):
    """Subject of a hard talk."""

    REQUEST = "request"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    NEWS = "news"
    """News that the other may not like."""


class Strength(StrEnum):
    """A strength that words can have."""

    OWN = "own"
    """They are about the speaker."""
    ASKS = "asks"
    CLEAR = "clear"
    SHORT = "short"
    KIND = "kind"
    LISTENS = "listens"


_Turns = Annotated[tuple[Lines, ...], msgspec.Meta(min_length=TURNS, max_length=TURNS)]


@dataclass(frozen=True, slots=True)
class HardTalkTexts:
    """Texts of a hard talk; "{who}" stands for the other, "{what}" for the person's message."""

    begin: Lines
    """Question about the other person."""
    ask_what: Lines
    start: Lines
    """Announcement that the companion now plays the other."""
    other: Mapping[Matter, _Turns]
    """Lines of the other, turn by turn."""
    ends: Lines
    """Announcement that the companion is itself again."""
    worked: Mapping[Strength, Lines]
    dared: Lines
    """Praise if no strength was found."""
    close: Lines

    def __post_init__(self) -> None:
        if missing := (set(Matter) - set(self.other)) | (set(Strength) - set(self.worked)):
            raise ValueError(f"no lines for {', '.join(sorted(missing))}")


@dataclass(frozen=True, slots=True)
class HardTalk:
    """A hard talk being practised."""

    texts: HardTalkTexts
    seed: int
    who: str = ""
    """The other person as the companion names them; "" if not known yet."""
    matter: Matter | None = None
    """Subject of the talk; None until the person has named it."""
    lines: tuple[str, ...] = ()
    """The person's lines to the other."""

    @property
    def is_played(self) -> bool:
        """Tell whether the companion plays the other."""
        return self.matter is not None

    def step(self, words: str) -> tuple["HardTalk | None", Said]:
        """Store an answer, or play one turn; after the last turn, name the strengths."""
        texts, seed, turn = self.texts, self.seed, len(self.lines)
        if not self.who:
            who = _named(words) or _short_name(words) or "them"
            return replace(self, who=who), say(pick(texts.ask_what, seed, who=who))
        if self.matter is None:
            return replace(self, matter=_matter(words)), say(pick(texts.start, seed, who=self.who))
        other = pick(texts.other[self.matter][turn], seed + turn)
        played = replace(self, lines=(*self.lines, words))
        if turn + 1 < TURNS:
            return played, say(other)
        return None, Said((Piece(other), *played.end().pieces))

    def end(self) -> Said:
        """Leave the role, and name the strengths so far."""
        texts, seed = self.texts, self.seed
        found = strengths(self.lines)[:2]
        worked = [pick(texts.worked[strength], seed + at) for at, strength in enumerate(found)]
        ends = pick(texts.ends, seed, who=self.who)
        return say(ends, *(worked or [pick(texts.dared, seed)]), pick(texts.close, seed))


def begin_hard_talk(texts: HardTalkTexts, seed: int, words: str = "") -> tuple[HardTalk, Said]:
    """Ask for the other person, unless the request already named them."""
    who = _named(words)
    return HardTalk(texts, seed, who), say(pick(texts.ask_what if who else texts.begin, seed, who=who))


# ---- the other person, and the matter ------------------------------------------------------------------------

_WHO: Final = re.compile(
    r"\b(?:with|to|tell|ask|told|talk to|to see|call|phone) "
    r"((?:my|the|our) (?:\w+ )?(?:boss|manager|supervisor|teacher|professor|landlord|landlady|doctor|neighbou?r|"
    r"colleague|team|mother|mum|mom|mam|father|dad|parents?|sister|brother|son|daughter|kids?|aunt|uncle|gran\w*|"
    r"in-laws?|wife|husband|partner|boyfriend|girlfriend|ex|friend|flatmate|roommate|best friend|family|bank)\b|"
    r"(?!(?:You|Me|It|That|This|Them|Him|Her)\b)[A-Z]\w+)",
)
_RELATION: Final = re.compile(
    r"\b(?:my|the|our) (?:\w+ )?\w+(?=\W*$|,|\.| and\b| who\b| about\b| because\b)", re.IGNORECASE
)
_TURNED: Final = {"my": "your", "our": "your"}
_MOST_NAME_WORDS: Final = 3


def _named(words: str) -> str:
    found = _WHO.search(words)
    return _for_them(found[1]) if found else ""


def _short_name(words: str) -> str:
    found = _RELATION.search(words)
    if found:
        return _for_them(found[0])
    name = taken_up(words)
    return name if name and len(name.split()) <= _MOST_NAME_WORDS else ""


def _for_them(name: str) -> str:
    first, *rest = name.split()
    return " ".join((_TURNED.get(first.casefold(), first), *rest))


_MATTERS: Final = (
    (
        Matter.APOLOGY,
        re.compile(r"\b(?:sorry|apologi[sz]e|apology|my fault|i was wrong|forgive|make it up)\b", re.I),
    ),
    (
        Matter.REFUSAL,
        re.compile(
            r"\b(?:no|not|can['’]?t|won['’]?t|don['’]?t|say(?:ing)? no|turn(?:ing)? (?:it|him|her|them) down|stop|"
            r"too much|no longer|any ?more|refuse|quit|leave me)\b",
            re.I,
        ),
    ),
    (
        Matter.REQUEST,
        re.compile(
            r"\b(?:ask|need|want(?! to tell)|would like|['’]d like|could you|can you|would you|please|rise|raise|help|"
            r"more|less|back|wish|should)\b",
            re.I,
        ),
    ),
)


def _matter(words: str) -> Matter:
    return next((matter for matter, pattern in _MATTERS if pattern.search(words)), Matter.NEWS)


# ---- strengths ----------------------------------------------------------------------------------------------

_SIGNS: Final = (
    (
        Strength.OWN,
        re.compile(
            r"\bi (?:feel|felt|need|want|wish|would like|am|was|noticed|miss|hope)\b|\bi['’](?:d like|m)\b",
            re.I,
        ),
    ),
    (
        Strength.ASKS,
        re.compile(
            r"\b(?:could|can|would|will) (?:you|we)\b|\bi['’]?d like (?:you|us)\b|\bhow about\b", re.I
        ),
    ),
    (
        Strength.CLEAR,
        re.compile(r"\b(?:no|i can['’]?t|i won['’]?t|i(?:['’]m| am) not|i don['’]?t want)\b", re.I),
    ),
    (
        Strength.KIND,
        re.compile(
            r"\b(?:thank|thanks|please|sorry|appreciate|i know (?:you|it|that)|care about|matters? to me)\b",
            re.I,
        ),
    ),
    (
        Strength.LISTENS,
        re.compile(r"\b(?:i (?:understand|see|hear)|you['’]re right|what do you|how do you|\w+\?$)", re.I),
    ),
)


def strengths(lines: tuple[str, ...]) -> tuple[Strength, ...]:
    """Return the strengths of the person's words, the most telling first."""
    found = [strength for strength, sign in _SIGNS if any(sign.search(line) for line in lines)]
    if lines and max(len(line.split()) for line in lines) <= _SHORT:
        found.append(Strength.SHORT)
    return tuple(found)
