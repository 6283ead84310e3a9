"""A past to recall from, made as the program makes one: talks are read, written down and linked in a real database.

What is said goes through the encoder and ``feeling.heart``, and the engine's own long-term memory writes it down and
recalls it, in an encrypted temporary file and with the time that the talks have. Nothing here knows what is going to be
asked. Times are seconds since 1970-01-01 UTC; between two utterances pass ``PAUSE`` seconds, and each talk is a session
of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np

from companion.encoder.meaning import Encoder, Vectors
from companion.encoder.reading import open_text_reader
from companion.engine.memory.long_term_memory import LongTermMemory, MeaningReader
from companion.feeling import events as ev
from companion.feeling import heart
from companion.feeling.emotions import WordsReading, read
from companion.feeling.heart import Read
from companion.remembering.recalling.recall import Sources
from companion.storage.database import Database, open_database
from companion.storage.memories import Memories, NewMemory
from companion.storage.memory_rows import Vector
from companion.storage.memory_search import MemorySearch
from companion.storage.utterances import Utterances
from companion.values import (
    Affect,
    Evidence,
    LifeFact,
    Memory,
    Personality,
    Reading,
    RecallPurpose,
    Speaker,
    TextMeasures,
    Utterance,
)
from tests.lab.evaluation.part import Run

PAUSE: Final = 20.0
NOW: Final = 1_790_000_000.0
"""When everything is asked: in September 2026."""
DAY: Final = 86_400.0
_NATURE: Final = Personality(0.2, 0.3, 0.2, 0.6, 0.5)

Said = tuple[Speaker, str]


class _KnowingEncoder:
    """An encoder that remembers what it has read, for many talks share texts."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    @property
    def trunk_hash(self) -> str:
        return self._encoder.trunk_hash

    def encode(self, texts: Sequence[str]) -> Vectors:
        for text in texts:
            if text not in self._known:
                self._known[text] = self._encoder.encode([text])
        return np.concatenate([self._known[text] for text in texts])

    def forget(self) -> None:
        self._known.clear()
        self._encoder.forget()


def senses_of(run: Run) -> "Senses":
    """Return what a run's memories are read with; raises ``CompanionError``."""
    return run.opened(_open_senses)


def _open_senses(run: Run) -> "AbstractContextManager[Senses]":
    return nullcontext(Senses(open_text_reader()))


class Senses:
    """The program's encoder and its heads of feeling; fulfils ``MeaningReader``."""

    def __init__(self, reader: MeaningReader) -> None:
        self._reader = reader
        self.encoder = _KnowingEncoder(reader.encoder)

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        """Return what texts say of the feeling of who says them."""
        return self._reader.measure(texts)

    def purposes(self, text: str) -> Mapping[RecallPurpose, float]:
        """Return what a text wants of what is remembered."""
        return self._reader.purposes(text)

    def feelings_asked(self, question: str) -> frozenset[int]:
        """Return the emotions that a question for a feeling names, as places from 0; none if unsure."""
        return self._reader.feelings_asked(question)

    def life_fact(self, sentence: str, *, is_weekly: bool = False) -> LifeFact | None:
        """Return the kind of lasting fact that a sentence tells of its speaker's life, weekly or not; None for none."""
        return self._reader.life_fact(sentence, is_weekly=is_weekly)

    def forget(self) -> None:
        """Hold nothing of what was read before now."""
        self.encoder.forget()
        self._reader.forget()

    def vector(self, text: str) -> Vector:
        """Return what a text is about, (384,)."""
        (vector,) = self.encoder.encode([text])
        return np.asarray(vector, np.float32)

    def measures(self, text: str) -> TextMeasures:
        """Return what a text says of the feeling of who says it."""
        return self.measure([text])[0]

    def words(self, text: str) -> WordsReading:
        """Return what is understood of it by its words alone."""
        return read(self.measures(text))


@dataclass(frozen=True, slots=True)
class Told:
    """A talk that was taken in."""

    utterances: tuple[Utterance, ...]

    def evidence(self, place: int) -> Evidence:
        """Return the name of an utterance, by its place in the talk from 0."""
        return Evidence(self.utterances[place].session, self.utterances[place].number)


class Past:
    """One person's memories, growing talk by talk."""

    def __init__(self, database: Database, senses: Senses) -> None:
        self.senses = senses
        self.memories = Memories(database)
        self.search = MemorySearch(database)
        self.sources = Sources(self.search, self.memories)
        self.now = NOW
        """What time it is."""
        self.memory = LongTermMemory(
            senses,
            self.memories,
            self.search,
            zone=UTC,
            unix_now=lambda: self.now,
        )
        self._utterances = Utterances(database)
        self._talks = 0

    def take_in(self, said: Sequence[Said], at: float) -> Told:
        """Remember a talk that began at ``at``."""
        self._talks += 1
        utterances = uttered(said, f"{self._talks:032x}", at)
        for utterance, readings in zip(utterances, read_by_heart(utterances, self.senses), strict=True):
            self.now = utterance.said_at
            self._utterances.keep(utterance)
            self.memory.write(utterance, readings[0] if readings else None, None)
            for earlier in readings[1:]:
                self.memory.feel(earlier)
        self.now = NOW
        return Told(utterances)

    def know(self, memories: Sequence[Memory]) -> None:
        """Remember what rests on no talk."""
        self.memories.add(
            [NewMemory(one, self.senses.vector(one.text), self.senses.encoder.trunk_hash) for one in memories]
        )


@contextmanager
def a_past(senses: Senses) -> Iterator[Past]:
    """Open a past without memories in a temporary file, which is gone afterwards."""
    with TemporaryDirectory() as folder, open_database(Path(folder) / "past.db", bytes(32)) as database:
        yield Past(database, senses)


def uttered(said: Sequence[Said], session: str, at: float) -> tuple[Utterance, ...]:
    """Return a talk as utterances."""
    return tuple(
        Utterance(session, number, speaker, text, at + PAUSE * (number - 1))
        for number, (speaker, text) in enumerate(said, start=1)
    )


def read_by_heart(utterances: Sequence[Utterance], senses: Senses) -> tuple[tuple[Reading, ...], ...]:
    """Return what is understood at each utterance, in the talk's course.

    Of the person's its own reading, the first; after it an earlier one that it explains, if it does. Nothing at the
    companion's.
    """
    state = heart.begin(_NATURE, utterances[0].said_at)
    found = []
    for utterance in utterances:
        words = senses.words(utterance.text)
        state, effects = heart.step(
            state,
            ev.Heard(utterance, words.estimate, words.emotions)
            if utterance.speaker is Speaker.PERSON
            else ev.Said(utterance),
            utterance.said_at,
        )
        found.append(tuple(effect.reading for effect in effects if isinstance(effect, Read)))
    return tuple(found)


def felt(reading: Reading) -> Affect | None:
    """Return what may be built on a reading."""
    return None if reading.is_unsure else reading.affect.affect
