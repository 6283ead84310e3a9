"""One companion's memory as used by its thread: an encoder, a store, and the rules of ``remembering``.

Words become a vector and a feeling, related memories are looked up, the rules decide, and the store keeps the
result. Words that name a closed topic, or are about an excluded subject, stay in the history alone. Not for two threads
at once. Times are seconds since 1970-01-01 UTC.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import tzinfo
from itertools import pairwise
from typing import Final, Protocol

from companion.encoder.meaning import Encoder
from companion.engine.choices import Privacy
from companion.feeling.emotions import read
from companion.guarding.planned import may_bring_up
from companion.guarding.subject import may_keep
from companion.remembering.corrected_words import may_correct
from companion.remembering.facts import BIRTHDAY, birthday
from companion.remembering.people import called, names_in
from companion.remembering.recalling.may_come_up import Shown, felt_now, intend, is_near, may_ask_feeling
from companion.remembering.recalling.recall import Sources, recall
from companion.remembering.recalling.signals import Query
from companion.remembering.times.dated import LATELY, about, may_move
from companion.remembering.times.time_words import find_span, weekdays_of_habit
from companion.remembering.writing import Known, write
from companion.storage.memories import Memories, NewMemory, new_memory
from companion.storage.memory_filter import MemoryFilter
from companion.storage.memory_rows import Vector
from companion.storage.memory_search import MemorySearch
from companion.storage.store import Store
from companion.storage.utterances import PAGE_MAX
from companion.values import (
    Affect,
    BadInput,
    Boundaries,
    Evidence,
    LifeFact,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Newest,
    PartBroken,
    PartMissing,
    Reading,
    Recalled,
    RecallIntent,
    RecallPurpose,
    Speaker,
    TextMeasures,
    TimeSpan,
    Utterance,
)
from companion.values.local_zone import LOCAL


@dataclass(eq=False, repr=False)
class KeptOut:
    """The subjects that are never remembered."""

    boundaries: Callable[[], Boundaries]
    encoder: Encoder

    def __post_init__(self) -> None:
        self._meanings: dict[str, Vector] = {}

    def holds(self, text: str, vector: Vector | None = None) -> bool:
        """Tell whether a text is about an excluded subject, or names a closed topic.

        Its vector is computed if it is not given.
        """
        boundaries = self.boundaries()
        if not may_bring_up(text, boundaries):
            return True
        if not boundaries.not_remembered:
            return False
        meaning = self._meaning(text) if vector is None else vector
        return may_keep(text, boundaries, lambda subject: float(meaning @ self._of(subject))) is not None

    def _of(self, subject: str) -> Vector:
        if subject not in self._meanings:
            self._meanings[subject] = self._meaning(subject)
        return self._meanings[subject]

    def _meaning(self, text: str) -> Vector:
        meaning: Vector = self.encoder.encode([text])[0]
        return meaning


_AT_ONCE: Final = 4
"""Memories that get a new vector before other work may use the thread: some 20 ms."""
_MOMENT: Final = frozenset({MemoryKind.MOMENT})
_PEOPLE: Final = MemoryFilter(kinds={MemoryKind.PERSON}, is_held=True)
_THREADS: Final = MemoryFilter(kinds={MemoryKind.THREAD}, is_open=True)
_BIRTHDAY: Final = MemoryFilter(kinds={MemoryKind.FACT}, subject=BIRTHDAY, is_held=True)
_PLEASANT: Final = MemoryFilter(kinds={MemoryKind.MOMENT, MemoryKind.EPISODE}, valence=1.0)
_RETURNABLE: Final = 40
"""Number of the newest pleasant memories that the companion may come back to (guess)."""
_MOMENTS: Final = MemoryFilter(kinds={MemoryKind.MOMENT})
_FEW: Final = 20
"""Number of the last utterances that are searched for those that a crashed engine left out (guess)."""
_AHEAD: Final = 370 * 86_400.0
"""Seconds ahead within which a dated event may be moved (guess)."""
_JUDGED: Final = 1000
"""Memories for which is held whether they may tell of a danger (guess)."""
_HELD: Final = MemoryFilter(kinds={MemoryKind.FACT, MemoryKind.PREFERENCE, MemoryKind.PROFILE}, is_held=True)


class NothingRemembered(BadInput):
    """The person has switched remembering off."""

    def __init__(self) -> None:
        super().__init__("Memory is off, so no chats can be imported. Turn it on in the settings.")


class MeaningReader(Protocol):
    """A reader of both the meaning of texts and the feeling in them, such as ``encoder.reading.EncoderReader``."""

    @property
    def encoder(self) -> Encoder:
        """Return the encoder that gives texts their vectors."""

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        """Return the measures of the speaker's feeling in each text."""

    def purposes(self, text: str) -> Mapping[RecallPurpose, float]:
        """Return the probability of each thing that a text may want of what is remembered."""

    def feelings_asked(self, question: str) -> frozenset[int]:
        """Return the emotions that a question for a feeling names, as places from 0 among the 28; none if unsure."""

    def life_fact(self, sentence: str, *, is_weekly: bool = False) -> LifeFact | None:
        """Return the kind of lasting fact that a sentence tells of its speaker's life, weekly or not; None for none."""

    def forget(self) -> None:
        """Drop everything held from texts read before."""


@dataclass(frozen=True, slots=True)
class MemoryParts:
    """The parts of a memory and their options."""

    open_reader: Callable[[], MeaningReader]
    can_extract: bool = False
    """True if the language model may choose what to remember of a talk while nobody talks."""
    zone: tzinfo = LOCAL
    """The person's time zone, for days."""
    shows_days: bool = False
    """True if the language model reads the day on which each known thing was said."""


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    """Words with the encoder's result."""

    vector: Vector | None
    felt: Affect | None
    emotions: tuple[float, ...]

    def shown(self, at: float) -> Shown | None:
        """Return the feeling in the words if they are said at ``at``; None if it is unknown."""
        return None if self.felt is None else Shown(self.felt, self.emotions, at)


@dataclass(eq=False, repr=False)
class LongTermMemory:
    """Memories, found and written."""

    reader: MeaningReader
    memories: Memories
    search: MemorySearch
    _: KW_ONLY
    zone: tzinfo
    unix_now: Callable[[], float]
    privacy: Callable[[], Privacy] = Privacy
    tells_of_danger: Callable[[str], bool] = lambda words: False
    """Returns whether words may tell of a danger: they become no fact, and come up only if asked for."""
    updates_danger: Callable[[str], bool] = lambda words: False
    """Returns whether words are about a danger told before, as "I'm fine" is: they come up only if asked for."""
    is_of_danger: Callable[[Utterance], bool] = lambda said: False
    """Returns whether an utterance was said in a danger: it becomes no fact."""
    asks_to_act: Callable[[str], bool] = lambda words: False
    """Returns whether words ask the companion to act in the world: they become no plan."""
    wants_no_advice: Callable[[str], bool] = lambda words: False
    """Returns whether words ask to be listened to without advice: that is remembered."""

    def __post_init__(self) -> None:
        self._dark: Newest[int, bool] = Newest(_JUDGED)
        """Ids of memories, and whether they may tell of a danger."""
        self._kept_out = KeptOut(lambda: self.privacy().boundaries, self.reader.encoder)
        self._trunk = self.reader.encoder.trunk_hash
        self._take_in_people()
        self._shown: Shown | None = None
        """Feeling that the person showed last."""
        self._shown_in: tuple[str, int] | None = None
        """Utterance in which the person showed that feeling."""
        self._wordless = 0
        """Last memory found without words, and so without a vector; all earlier ones have a vector."""
        self._dated = 0
        """Last memory checked for its time; all up to it have the time that they are about."""
        # the first search reads the disk (0.35 s at 10^6) and the first words their tables; nobody waits for this
        # call
        self.recall("Hello, do you remember how it was?", frozenset(), None)

    # ---- recall ----------------------------------------------------------------------------------------

    def recall(
        self,
        words: str,
        in_prompt: frozenset[Evidence],
        mood: Affect | None,
        how: RecallIntent | None = None,
    ) -> tuple[Recalled, ...]:
        """Return the memories that words bring to mind, the best first, except those already ``in_prompt``.

        Raises the store's errors. The words decide whether and how to recall, unless ``how`` says it.
        """
        said, now = self._read(words), self.unix_now()
        shown = felt_now(said.shown(now), self._shown, now)
        felt = None if shown is None else shown.felt
        purposes = self.reader.purposes(words)
        intent = how or intend(words, purposes, felt, mood)
        asks_feeling = intent.is_asked and may_ask_feeling(purposes)
        query = Query(
            text=words,
            now=now,
            intent=intent,
            vector=said.vector,
            trunk=self._trunk,
            felt=felt,
            emotions=() if shown is None else shown.emotions,
            mood=mood,
            sought=self.reader.feelings_asked(words) if asks_feeling else frozenset(),
            names=frozenset(names_in(words, self._names)),
            span=find_span(words, now, self.zone, birthday=self._birthday),
            in_prompt=in_prompt,
        )
        found = recall(query, Sources(self.search, self.memories, self.reader.purposes))
        is_asked = query.intent.is_asked
        return tuple(one for one in found if (is_asked and is_near(one)) or not self._is_dark(one.memory))

    def returnable(self) -> tuple[Memory, ...]:
        """Return memories to come back to when a topic has dried up: open threads, and pleasant ones."""
        found = (*self._page(_THREADS), *self.memories.page(_PLEASANT, limit=_RETURNABLE))
        return tuple(one for one in found if not self._is_dark(one))

    def _is_dark(self, memory: Memory) -> bool:
        """Return whether a memory may tell of a danger, or that there is none."""
        known = self._dark.get(memory.id)
        if known is None:
            known = self.tells_of_danger(memory.text) or self.updates_danger(memory.text)
            self._dark[memory.id] = known
        return known

    def use(self, ids: tuple[int, ...]) -> None:
        """Note that memories were used in the talk; each is kept more firmly (Zhong et al. 2024, 3.3)."""
        now = self.unix_now()
        self.memories.update(
            replace(memory, strength=memory.strength + 1.0, recalled_at=now)
            for memory in self.memories.get(ids).values()
        )

    # ---- writing --------------------------------------------------------------------------------------

    def write(self, said: Utterance, reading: Reading | None, mood: Affect | None) -> None:
        """Write down an utterance's content, what it closes or supersedes, and the cause of its feeling.

        Nothing is written twice: earlier memories of the same utterance are removed first.
        """
        if self.memories.of_utterance(said.session, said.number):
            self.memories.take_back(Evidence(said.session, said.number))
            self.memories.delete(self.memories.of_utterance(said.session, said.number))
        words = self._read(said.text)
        if self._kept_out.holds(said.text, words.vector):
            return
        emotions = words.emotions if said.speaker is Speaker.PERSON else ()
        if reading is not None and not reading.is_unsure:
            self._shown = Shown(reading.affect.affect, emotions, said.said_at)
            self._shown_in = reading.session, reading.number
        known, novelty = self._known(said), self._novelty(words)
        in_danger = self.is_of_danger(said) or self.tells_of_danger(said.text)
        made = write(
            said,
            reading,
            emotions,
            mood,
            novelty,
            known,
            is_in_danger=in_danger,
            asks_to_act=self.asks_to_act,
            wants_no_advice=self.wants_no_advice,
            life_fact=self._life_fact,
        )
        moment = self._keep(made)
        if reading is not None and moment:
            self._link_causes(moment, reading)
        self._take_in_people()

    def write_elsewhere(self, said: Utterance) -> None:
        """Write down a past message that was imported from a file.

        Its feeling is unknown, and its words never supersede anything newer. Promises and self-descriptions of
        another program are stored as mere words. Raises ``NothingRemembered``.
        """
        if not self.privacy().remembers:
            raise NothingRemembered
        words = self._read(said.text)
        if self._kept_out.holds(said.text, words.vector):
            return
        known, is_theirs = self._known(said), said.speaker is Speaker.PERSON
        # of the companion's words no fact is kept anyway
        in_danger = is_theirs and self.tells_of_danger(said.text)
        newer = {
            (one.kind, one.subject)
            for one in (*known.people, *known.threads, *known.held)
            if one.happened_at > said.said_at
        }
        self._keep(
            memory if memory.id else replace(memory, origin=MemoryOrigin.IMPORT)
            for memory in write(
                said,
                None,
                (),
                None,
                self._novelty(words),
                known,
                is_in_danger=in_danger,
                life_fact=self._life_fact,
            )
            if (memory.kind, memory.subject) not in newer and (is_theirs or memory.kind is MemoryKind.MOMENT)
        )
        self._take_in_people()

    def _life_fact(self, sentence: str) -> LifeFact | None:
        return self.reader.life_fact(sentence, is_weekly=bool(weekdays_of_habit(sentence)))

    def _keep(self, written: Iterable[Memory]) -> int:
        """Store the memories of an utterance, and apply their changes; return the moment's id, 0 without one."""
        made = self._wanted(written)
        embedded = self._with_vectors(tuple(memory for memory in made if memory.id == 0))
        made = self._wanted(made)  # a kind may have been switched off in the meantime
        new = tuple(one for one in embedded if one.memory in made)
        ids = dict(zip((id(one.memory) for one in new), self.memories.add(new), strict=True))
        if new and not any(ids.values()):  # the utterance was deleted or set aside before it was written down
            return 0
        self.memories.link(
            MemoryLink(ids[id(heir)], old.id, LinkKind.SUPERSEDES)
            for old, heir in pairwise(made)
            if old.id and old.held_until is not None and heir.id == 0
        )
        self._change(memory for memory in made if memory.id)  # a changed plan takes over its links
        return next((ids[id(one.memory)] for one in new if one.memory.kind is MemoryKind.MOMENT), 0)

    def _wanted(self, memories: Iterable[Memory]) -> tuple[Memory, ...]:
        kinds = self.privacy().kinds
        return tuple(memory for memory in memories if memory.kind in kinds)

    def feel(self, reading: Reading) -> None:
        """Apply a changed reading of an utterance or its cause; a new moment replaces the old one."""
        felt = None if reading.is_unsure else reading.affect.affect
        if self._shown is not None and self._shown_in == (reading.session, reading.number):
            self._shown = None if felt is None else replace(self._shown, felt=felt)
        for memory in self._moments_of(reading.session, reading.number):
            moment = memory.id
            if memory.felt != felt:
                emotions = memory.emotions if felt is not None and not reading.is_told else ()
                moment = self._replace(replace(memory, felt=felt, emotions=emotions, id=0), of=memory)
            self._link_causes(moment, reading)

    def forget(self) -> None:
        """Drop cached names and readings, because some of them must be forgotten."""
        self.reader.forget()
        self._take_in_people()

    def tidy(self) -> bool:
        """Give a few memories their missing vector or time, as after an import; return whether more remain.

        A memory also lacks a vector if another trunk made it, and lacks a time if an older program stored it.
        """
        undated = self.memories.undated(_AT_ONCE, after=self._dated)
        self.memories.date(
            {
                memory.id: about(memory, self.zone, self._birthday)
                for memory in self.memories.get(undated).values()
            }
        )
        self._dated = max(undated, default=self._dated)
        ids = self.memories.without_vector(self._trunk, _AT_ONCE, after=self._wordless)
        memories = tuple(self.memories.get(ids).values())
        vectors = self._vectors([memory.text for memory in memories])
        given = {memory.id: vector for memory, vector in zip(memories, vectors, strict=True)}
        self.memories.embed(given, self._trunk)
        wordless = (memory_id for memory_id, vector in given.items() if vector is None)
        self._wordless = max(wordless, default=self._wordless)
        return bool(ids or undated)

    def _change(self, known: Iterable[Memory]) -> None:
        for memory in known:
            if memory.kind is MemoryKind.THREAD:  # how it ended quotes the utterance, and is deleted with it
                self._replace(replace(memory, id=0), of=memory)
            else:
                self.memories.update((memory,))

    def _replace(self, new: Memory, *, of: Memory) -> int:
        vector = self.search.vectors((of.id,), self._trunk).get(of.id)
        return self.memories.merge((of.id,), new_memory(new, vector, self._trunk))

    def _link_causes(self, moment: int, reading: Reading) -> None:
        self.memories.link(
            MemoryLink(memory.id, moment, LinkKind.CAUSED, cause.weight)
            for cause in reading.causes
            for memory in self._moments_of(reading.session, cause.number)
            if memory.id != moment
        )

    def _moments_of(self, session: str, number: int) -> tuple[Memory, ...]:
        found = self.memories.get(self.memories.of_utterance(session, number)).values()
        return tuple(memory for memory in found if memory.kind is MemoryKind.MOMENT)

    # ---- known memories -------------------------------------------------------------------------------

    def _known(self, said: Utterance) -> Known:
        return Known(
            self._page(_PEOPLE),
            self._page(_THREADS),
            self._lately(said.said_at) if may_move(said) or may_correct(said) else (),
            self._page(_HELD),
            self.zone,
            self._birthday,
        )

    def _lately(self, now: float) -> tuple[Memory, ...]:
        """Return memories from recent talks, and those about a day to come."""
        to_come = MemoryFilter(about=TimeSpan(now, now + _AHEAD))
        found = (*self._page(MemoryFilter(since=now - LATELY)), *self._page(to_come))
        return tuple({one.id: one for one in found}.values())

    def _take_in_people(self) -> None:
        self._names = called(self._page(_PEOPLE))
        self._birthday = birthday(self._page(_BIRTHDAY))

    def _page(self, wanted: MemoryFilter) -> tuple[Memory, ...]:
        return self.memories.page(wanted, limit=PAGE_MAX)

    def _novelty(self, words: _Words) -> float:
        if words.vector is None:
            return 0.0
        nearest = self.search.nearest(words.vector, self._trunk, 1, _MOMENT)
        return 1.0 - max(0.0, nearest[0][1]) if nearest else 1.0

    # ---- the encoder ----------------------------------------------------------------------------------

    def _read(self, text: str) -> _Words:
        (vector,) = self.reader.encoder.encode([text])
        (measures,) = self.reader.measure([text])
        estimate = read(measures).estimate
        return _Words(
            vector=vector if vector.any() else None,
            felt=None if estimate is None else estimate.affect,
            emotions=() if estimate is None else measures.emotions,
        )

    def _with_vectors(self, memories: Sequence[Memory]) -> tuple[NewMemory, ...]:
        vectors = self._vectors([memory.text for memory in memories])
        return tuple(
            new_memory(memory, vector, self._trunk) for memory, vector in zip(memories, vectors, strict=True)
        )

    def _vectors(self, texts: Sequence[str]) -> list[Vector | None]:
        """Encode one by one: a moment has the words of its utterance, which a shared encoder has just read."""
        each = (self.reader.encoder.encode([text])[0] for text in texts)
        return [vector if vector.any() else None for vector in each]


def vector_of(text: str, open_reader: Callable[[], MeaningReader]) -> tuple[Vector, str] | None:
    """Return a text's vector and the hash of the trunk that made it; None without words or without a reader.

    A missing reader is reported by the part that reads feelings. A memory without a vector gets one in idle time,
    and until then is found by its words.
    """
    try:
        encoder = open_reader().encoder
    except (PartMissing, PartBroken):
        return None
    vector = encoder.encode([text])[0]
    return (vector, encoder.trunk_hash) if vector.any() else None


def left_out(store: Store) -> tuple[Utterance, ...]:
    """Return utterances stored but not written down because the engine crashed: those after the last moment.

    A session without any moment had remembering switched off.
    """
    for moment in store.memories.page(_MOMENTS, limit=1):
        for last in moment.evidence[-1:]:
            said = store.utterances.latest(_FEW)
            return tuple(one for one in said if one.session == last.session and one.number > last.number)
    return ()
