"""Hears talks as the program would before it plans a reply: the encoder, its heads, and the course of the talk.

Every text is read once. The real encoder reads; nothing here is what a measurement is held against.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from companion.evaluation.strategy_cases import Said
from companion.thinking.choosing import Circumstances
from companion.thinking.intend import Course, intend
from companion.thinking.leanings import leanings
from companion.thinking.meeting import is_met
from companion.thinking.situation import Vectors, likeness_of, manner, read_situations
from companion.thinking.turn import Heard, Turn
from companion.values import NEUTRAL, Affect, Intent, RecallIntent, Speaker, Strategy

if TYPE_CHECKING:
    from companion.encoder.fitting import FittingReader
    from companion.encoder.reading import EncoderReader
    from companion.encoder.wishes import WishReader

_AT_ONCE: Final = 256
"""So many texts are encoded at once."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the encoder and its heads say of an utterance."""

    heard: Heard
    fitting: Mapping[Strategy, float]

    @property
    def felt(self) -> Affect:
        """How who said it feels."""
        return NEUTRAL if self.heard.felt is None else self.heard.felt.affect


class Ear:
    """Hears what it has read before, as the program would, so that nothing is encoded twice."""

    def __init__(
        self,
        texts: Iterable[str],
        reader: "EncoderReader",
        fitting: "FittingReader",
        wishes: "WishReader | None" = None,
    ) -> None:
        """Read all these texts; without ``wishes`` the lines of profiles are read by rules alone."""
        self._reader = reader
        self._fitting = fitting
        self._wishes = wishes
        self.likeness = likeness_of(read_situations(), self._manner)
        self._known: dict[str, Read] = {}
        distinct = sorted(set(texts))
        for begin in range(0, len(distinct), _AT_ONCE):
            self._read(distinct[begin : begin + _AT_ONCE])

    def hear(self, text: str) -> Read:
        """Return what is read off one of the texts."""
        return self._known[text]

    def follow(self, turns: Sequence[Said]) -> Iterator[tuple[Intent, Course]]:
        """Yield for each turn, with the companion's the same again, what a reply is for and the course with it."""
        course = Course()
        intent = None
        for who, text in turns:
            heard = self.hear(text).heard
            if who is Speaker.PERSON:
                intent, course = intend(heard, course, RecallIntent(), self.likeness)
            else:
                course = course.answered(replace(heard.turn, speaker=who))
            if intent is not None:
                yield intent, course

    def intend_anew(self, text: str, course: Course) -> tuple[Intent, Course]:
        """Read the person's last words once more, and decide what the reply to them is for; for measuring time."""
        encoded = self._reader.encoder.encode([text])
        (own,), (one,) = manner(encoded.meaning, encoded.feeling), self._reader.measures_of(encoded)
        self._fitting.read(encoded)
        heard = Heard(Turn(Speaker.PERSON, text, encoded.meaning[0]), one.felt, one.emotions, own)
        return intend(heard, course, RecallIntent(), self.likeness)

    def leanings(self, lines: Sequence[str]) -> Mapping[Strategy, float]:
        """Return what lines of a profile lean to."""
        return leanings(lines, None if self._wishes is None else self._wishes.read)

    def _read(self, texts: Sequence[str]) -> None:
        encoded = self._reader.encoder.encode(texts)
        manners = manner(encoded.meaning, encoded.feeling)
        measured = self._reader.measures_of(encoded)
        for text, meaning, own, one, fits in zip(
            texts, encoded.meaning, manners, measured, self._fitting.read(encoded), strict=True
        ):
            turn = Turn(Speaker.PERSON, text, meaning)
            self._known[text] = Read(Heard(turn, one.felt, one.emotions, own), fits)

    def _manner(self, texts: Sequence[str]) -> Vectors:
        encoded = self._reader.encoder.encode(texts)
        return manner(encoded.meaning, encoded.feeling)


def open_ear(texts: Iterable[str]) -> Ear:
    """Load everything that reads, and read these texts.

    Raises:
        CompanionError: The encoder or a head is missing or damaged.
    """
    from companion.encoder.fitting import load_fitting
    from companion.encoder.reading import open_text_reader
    from companion.encoder.wishes import open_wish_reader

    reader = open_text_reader()
    return Ear(texts, reader, load_fitting(reader.encoder.trunk_hash), open_wish_reader(reader.encoder))


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
