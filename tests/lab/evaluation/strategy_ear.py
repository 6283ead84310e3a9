"""Hears talks as the program does before it plans a reply: with its insight, its reading of feelings, and its course.

Every text is read once. The engine's own parts hear; which strategies were used before is for whoever asks to say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from companion.engine.insight import Insight, Seen, open_insight
from companion.engine.likeness import open_likeness
from companion.engine.talk_path import heard_of
from companion.thinking.choosing import Circumstances
from companion.thinking.intend import Course, intend
from companion.thinking.leanings import leanings
from companion.thinking.meeting import is_met
from companion.thinking.turn import Heard, Turn
from companion.values import NEUTRAL, Affect, Intent, Speaker, Strategy, Utterance
from tests.lab.evaluation.collected import as_dialogue
from tests.lab.evaluation.strategy_cases import Said
from tests.lab.evaluation.words_heart import WordsHeart

_FIRST_SESSION: Final = 50_000


@dataclass(frozen=True, slots=True)
class Read:
    """What is read off an utterance."""

    heard: Heard
    fitting: Mapping[Strategy, float]

    @property
    def felt(self) -> Affect:
        """How who said it feels."""
        return NEUTRAL if self.heard.felt is None else self.heard.felt.affect


@dataclass(frozen=True, slots=True)
class Followed:
    """A talk as it stands with one turn."""

    intent: Intent
    """What the reply to the person's last words is for."""
    course: Course
    read: Read
    """What was read off these words."""


class Ear:
    """Hears one talk after the other."""

    def __init__(self, insight: Insight) -> None:
        """Take what reads texts."""
        self._insight = insight
        self._seen: dict[str, Seen] = {}
        self._sessions = count(_FIRST_SESSION)

    def follow(self, turns: Sequence[Said]) -> Iterator[Followed]:
        """Yield how a talk stands with each turn, from the person's first on; with the companion's as before it."""
        heart, course = WordsHeart(), Course()
        answered: Followed | None = None
        for said in as_dialogue(turns, next(self._sessions)):
            seen = self._read(said.text)
            if said.speaker is Speaker.COMPANION:
                course = course.answered(Turn(said.speaker, said.text, seen.meaning))
                answered = None if answered is None else replace(answered, course=course)
            else:
                answered = _followed(said, seen, heart, course)
                course = answered.course
            if answered is not None:
                yield answered

    def follow_anew(self, text: str, course: Course) -> Followed:
        """Read the person's last words once more, and follow the talk with them; for measuring time."""
        self._insight.forget()
        (said,) = as_dialogue([(Speaker.PERSON, text)], next(self._sessions))
        return _followed(said, self._insight.read(text), WordsHeart(), course)

    def leanings(self, lines: Sequence[str]) -> Mapping[Strategy, float]:
        """Return what lines of a profile lean to."""
        return leanings(lines, self._insight.wished)

    def _read(self, text: str) -> Seen:
        if text not in self._seen:
            self._seen[text] = self._insight.read(text)
        return self._seen[text]


def _followed(said: Utterance, seen: Seen, heart: WordsHeart, course: Course) -> Followed:
    heard = heard_of(said, seen, heart.foresee(said, seen.words))
    intent, course = intend(heard, course)
    return Followed(intent, course, Read(heard, seen.fitting))


def open_ear() -> Ear:
    """Load everything that reads.

    Raises:
        CompanionError: The encoder or a head is missing or damaged.
    """
    from companion.encoder.reading import open_text_reader

    reader = open_text_reader()
    return Ear(open_insight(reader, open_likeness()))


def known_of(
    course: Course,
    heard: Read,
    *,
    lately: tuple[Strategy, ...] = (),
    leanings: Mapping[Strategy, float] | None = None,
    with_words: bool = True,
) -> Circumstances:
    """Return what is known when a talk is answered.

    Args:
        course: The talk with what is answered.
        heard: What is answered.
        lately: What led the turns before.
        leanings: What the person wishes.
        with_words: Let the head that reads the words by themselves count.
    """
    turns = [(turn.speaker, turn.text) for turn in course.topic]
    said = tuple(text for who, text in turns if who is Speaker.PERSON)
    return Circumstances(
        said,
        heard.felt,
        is_met=is_met(turns),
        lately=lately,
        wishes=leanings or {},
        guesses=course.guesses,
        fitting=heard.fitting if with_words else {},
        earlier=tuple(turn.text for turn in course.earlier if turn.speaker is Speaker.PERSON),
    )
