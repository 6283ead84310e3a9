"""Activities that follow a script: breathing together, telling the day, a story, a joke, and a hard talk."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Final

import msgspec

from companion.thinking.activities.requests import does_agree
from companion.thinking.activities.said import NOTHING, Lines, Piece, Said, pick, say, taken_up, tells_nothing

# ---- breathing -------------------------------------------------------------------------------------------

IN: Final = ("Breathe in,", "two,", "three,", "four.")
OUT: Final = ("And out,", "two,", "three,", "four,", "five,", "six.")
BREATHS: Final = 3
"""Breaths in one turn: some half a minute, after which the person can speak (guess)."""
MOST_TURNS: Final = 3
_COUNT_SILENCE: Final = 0.6
"""Seconds of silence after a count; with the word itself about one second for each (guess)."""
_REST: Final = 1.0
"""Seconds between two breaths (guess)."""
_UNEASY: Final = re.compile(
    r"\b(?:dizz\w*|can['’]?t (?:breathe|do (?:it|this))|hurts?|faint|light-?headed|worse|too (?:fast|slow|long)|"
    r"strange|panic\w*|out of breath|doesn['’]?t feel (?:good|right))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class BreathingTexts:
    """Texts around the counts."""

    begin: Lines
    breathe_on: Lines
    """Words between two breaths."""
    ask: Lines
    """Question whether to continue."""
    again: Lines
    uneasy: Lines
    """Answer to someone who feels unwell."""
    close: Lines


@dataclass(frozen=True, slots=True)
class Breathing:
    """Breathing together, after a number of turns."""

    texts: BreathingTexts
    seed: int
    turns: int = 1

    def step(self, words: str, *, asks: bool = False) -> tuple["Breathing | None", Said]:
        """Continue if the person agrees, at most ``MOST_TURNS`` turns in all; otherwise close."""
        texts, turns = self.texts, self.turns + 1
        if _UNEASY.search(words):
            return None, say(pick(texts.uneasy, self.seed))
        if not does_agree(words):
            return None, NOTHING if asks else say(pick(texts.close, self.seed))
        seed = self.seed + turns
        if turns == MOST_TURNS:
            return None, _breaths(texts, seed, pick(texts.again, seed), pick(texts.close, self.seed))
        more = _breaths(texts, seed, pick(texts.again, seed), pick(texts.ask, seed))
        return replace(self, turns=turns), more


def begin_breathing(texts: BreathingTexts, seed: int) -> tuple[Breathing, Said]:
    """Begin with the first breaths."""
    return Breathing(texts, seed), _breaths(texts, seed, pick(texts.begin, seed), pick(texts.ask, seed))


def _breaths(texts: BreathingTexts, seed: int, before: str, after: str) -> Said:
    pieces = [Piece(before, _REST)]
    for breath in range(BREATHS):
        if breath:
            pieces.append(Piece(pick(texts.breathe_on, seed + breath), _REST))
        pieces += [Piece(count, _COUNT_SILENCE) for count in (*IN, *OUT)]
    return Said((*pieces, Piece(after)))


# ---- the day ---------------------------------------------------------------------------------------------

QUESTIONS: Final = 4

_EachQuestion = Annotated[tuple[Lines, ...], msgspec.Meta(min_length=QUESTIONS, max_length=QUESTIONS)]


@dataclass(frozen=True, slots=True)
class DayTexts:
    """Texts about the day; "{words}" stands for the person's words."""

    begin: Lines
    questions: _EachQuestion
    takes_up: Lines
    nods: Lines
    """Response to an answer whose words cannot be repeated."""
    passes_over: Lines
    """Response to an answer that says nothing."""
    headings: _EachQuestion
    """Heading of each answer in the summary."""
    sum_up: Lines
    close: Lines
    close_bare: Lines
    """Closing words if the person told nothing."""


@dataclass(frozen=True, slots=True)
class DayTelling:
    """The telling of a day, in progress."""

    texts: DayTexts
    seed: int
    answers: tuple[str, ...] = ()
    """Answers in the form in which they are repeated, one for each question; "" if that is not possible."""

    def step(self, words: str, *, asks: bool = False) -> tuple["DayTelling | None", Said]:
        """Respond to an answer, and ask the next question or sum up."""
        if asks:
            return None, NOTHING
        texts, answered = self.texts, len(self.answers)
        told = replace(self, answers=(*self.answers, taken_up(words)))
        if answered + 1 == QUESTIONS:
            return None, told._summing_up()
        question = pick(texts.questions[answered + 1], self.seed + answered)
        return told, say(told._answer(words), question)

    def _answer(self, words: str) -> str:
        texts, seed, told = self.texts, self.seed + len(self.answers), self.answers[-1]
        if tells_nothing(words):
            return pick(texts.passes_over, seed)
        return pick(texts.takes_up, seed, words=told) if told else pick(texts.nods, seed)

    def _summing_up(self) -> Said:
        texts, seed = self.texts, self.seed
        answered = zip(texts.headings, self.answers, strict=True)
        told = [pick(headings, seed, words=answer) for headings, answer in answered if answer]
        if not told:
            return say(pick(texts.close_bare, seed))
        return say(pick(texts.sum_up, seed), *told, pick(texts.close, seed))


def begin_day(texts: DayTexts, seed: int) -> tuple[DayTelling, Said]:
    """Ask the first question."""
    return DayTelling(texts, seed), say(pick(texts.begin, seed), pick(texts.questions[0], seed))


# ---- a story ---------------------------------------------------------------------------------------------

_FIRST = re.compile(r"\b(?:first|former|one)\b", re.IGNORECASE)
_SECOND = re.compile(r"\b(?:second|latter|last|two|other)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Path:
    """One way to continue from a fork."""

    keys: Lines
    """Words, in lower case, any of which chooses it."""
    label: str
    """Name used when the companion chooses."""
    text: str


@dataclass(frozen=True, slots=True)
class Fork:
    """A point at which the person chooses."""

    ask: str
    paths: Annotated[tuple[Path, ...], msgspec.Meta(min_length=2, max_length=2)]


@dataclass(frozen=True, slots=True)
class Story:
    """A story: opening, fork, middle, fork, end; the chosen path comes after each fork."""

    title: str
    opening: str
    first: Fork
    middle: str
    second: Fork
    end: str


@dataclass(frozen=True, slots=True)
class StoryTexts:
    """Stories, with the words around them; "{label}" stands for a path's, "{title}" for the story's."""

    begin: Lines
    chooses: Lines
    """Words if the person's choice was not understood, or was left to the companion."""
    close: Lines
    stories: Annotated[tuple[Story, ...], msgspec.Meta(min_length=4)]


@dataclass(frozen=True, slots=True)
class StoryTelling:
    """A story at one of its forks."""

    texts: StoryTexts
    story: Story
    seed: int
    is_at_second: bool = False

    def step(self, words: str, *, asks: bool = False) -> tuple["StoryTelling | None", Said]:
        """Continue along the path that the person chooses, or along one of the companion's choice."""
        texts, story, seed = self.texts, self.story, self.seed
        fork = story.second if self.is_at_second else story.first
        chosen = _chosen(words, fork.paths)
        if asks and chosen is None:
            return None, NOTHING
        path = chosen or fork.paths[seed // 2 % len(fork.paths)]
        before = "" if chosen else pick(texts.chooses, seed, label=path.label)
        if self.is_at_second:
            return None, say(before, path.text, story.end, pick(texts.close, seed))
        return replace(self, is_at_second=True), say(before, path.text, story.middle, story.second.ask)


def begin_story(texts: StoryTexts, seed: int) -> tuple[StoryTelling, Said]:
    """Tell the opening of a story, up to its first fork."""
    story = texts.stories[seed % len(texts.stories)]
    intro = pick(texts.begin, seed, title=story.title)
    return StoryTelling(texts, story, seed), say(intro, story.opening, story.first.ask)


def _chosen(words: str, paths: Sequence[Path]) -> Path | None:
    """Return the path that words choose; None if they choose none, or both."""
    plain = words.casefold()
    named = [path for path in paths if any(re.search(rf"\b{re.escape(key)}", plain) for key in path.keys)]
    if len(named) == 1:
        return named[0]
    by_place = [path for path, place in zip(paths, (_FIRST, _SECOND), strict=True) if place.search(words)]
    return by_place[0] if len(by_place) == 1 else None


# ---- a joke ----------------------------------------------------------------------------------------------

BEFORE_PUNCHLINE: Final = 0.7
"""Seconds of silence before the punchline (guess)."""


@dataclass(frozen=True, slots=True)
class Joke:
    """A joke of two lines."""

    setup: str
    punchline: str


@dataclass(frozen=True, slots=True)
class JokeTexts:
    """Jokes, with their opening words."""

    begin: Lines
    jokes: Annotated[tuple[Joke, ...], msgspec.Meta(min_length=30)]


def tell_joke(texts: JokeTexts, seed: int) -> Said:
    """Return a joke; a different one for the next seed."""
    joke = texts.jokes[seed % len(texts.jokes)]
    begin = Piece(pick(texts.begin, seed))
    return Said((begin, Piece(joke.setup, silence=BEFORE_PUNCHLINE), Piece(joke.punchline)))


# ---- a hard talk --------------------------------------------------------------------------------------

# The companion plays the other person gently, says so before and after, and leaves the role at a "stop". A mere "no"
# may be meant for the other, so it ends nothing. Rules for English find what worked in the person's own words; nothing
# is criticised.

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

    def step(self, words: str, *, asks: bool = False) -> tuple["HardTalk | None", Said]:
        """Store an answer, or play one turn, whatever the words ask; after the last turn, name the strengths."""
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
