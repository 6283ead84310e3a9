"""Activities that follow a script: breathing together, telling the day, a story with two forks, and a joke."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Final

import msgspec

from companion.thinking.activities.requests import does_agree
from companion.thinking.activities.said import Lines, Piece, Said, pick, say, taken_up, tells_nothing

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

    def step(self, words: str) -> tuple["Breathing | None", Said]:
        """Continue if the person agrees, at most ``MOST_TURNS`` turns in all; otherwise close."""
        texts, turns = self.texts, self.turns + 1
        if _UNEASY.search(words):
            return None, say(pick(texts.uneasy, self.seed))
        if not does_agree(words):
            return None, say(pick(texts.close, self.seed))
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

    def step(self, words: str) -> tuple["DayTelling | None", Said]:
        """Respond to an answer, and ask the next question or sum up."""
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

    def step(self, words: str) -> tuple["StoryTelling | None", Said]:
        """Continue along the path that the person chooses, or along one of the companion's choice."""
        texts, story, seed = self.texts, self.story, self.seed
        fork = story.second if self.is_at_second else story.first
        chosen = _chosen(words, fork.paths)
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
