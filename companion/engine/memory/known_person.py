"""The knowledge of the person that the language model gets: sheet, sample lines, and the memories of each reply.

Any thread may call. Each reply holds the memories that it was given. The sheet is read again on request: at a start,
after a sleep, and after memories were changed. Times are seconds since 1970-01-01 UTC.
"""

import logging
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import datetime, tzinfo
from functools import partial
from typing import Final, TypeAlias

from companion.channel import messages as msg
from companion.engine.choices import Privacy
from companion.guarding.agreed import proactivity_at
from companion.guarding.planned import may_bring_up
from companion.remembering.frames import as_read, in_marks, of_them
from companion.remembering.people import of_another, one_of_each
from companion.remembering.recalling.may_come_up import come_up, tells_day_of
from companion.remembering.sheet import KINDS, MostImportant, most_important, plans_within, sheet
from companion.remembering.speech_acts import is_question, still_asked
from companion.remembering.times.dated import dated, day_behind, day_told, is_quote
from companion.remembering.times.time_words import Tense, find_time
from companion.reply.ongoing import OngoingReply
from companion.storage.memories import Memories
from companion.storage.memory_filter import MemoryFilter
from companion.storage.utterances import PAGE_MAX
from companion.thinking.known_answers import PlansAsked, says_no_more
from companion.thinking.prompt.memory_notes import (
    NOTED,
    QUOTED_CHARACTERS,
    QUOTED_TO_A_STRONG_MODEL,
    Recollection,
    known_text,
    note_lines,
    returning_line,
)
from companion.thinking.prompt.prompt import CountTokens
from companion.values import (
    Boundaries,
    CompanionError,
    KnownLine,
    Memory,
    MemoryKind,
    Proactivity,
    Recalled,
    RecallScores,
    SampleLine,
    Told,
)

logger = logging.getLogger(__name__)

Know: TypeAlias = Callable[[Callable[[CountTokens], str]], None]
"""Receives a function that makes the text from a token counter (``ReplyGenerator.know``)."""
Knows: TypeAlias = Callable[[Sequence[str]], None]
"""Receives the sheet's lines for the language model (``KnownPerson.knows``)."""
_HELD: Final = MemoryFilter(kinds=KINDS - {MemoryKind.THREAD}, is_held=True)
_OPEN: Final = MemoryFilter(kinds=frozenset({MemoryKind.THREAD}), is_open=True)


@dataclass(eq=False, repr=False)
class KnownSheet:
    """One companion's sheet."""

    memories: Memories
    _: KW_ONLY
    privacy: Callable[[], Privacy]
    """Returns the person's current limits: closed topics are left out, and the sheet is empty if memories may not come
    into a reply by themselves."""
    zone: tzinfo
    unix_now: Callable[[], float]
    knows: Knows = lambda items: None
    shows_days: Callable[[], bool] = lambda: False
    """Returns whether the language model reads the day on which each line was said."""

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._times_dropped = 0

    def lines(self) -> tuple[KnownLine, ...]:
        """Return the known facts, most important first; raises the store's errors."""
        return sheet(self._allowed(), self.unix_now(), self.zone)

    def most_important(self, most: int) -> MostImportant:
        """Return the most important of them in sentences to the person; raises the store's errors."""
        return most_important(self._allowed(), self.unix_now(), self.zone, most)

    def plans(self, asked: PlansAsked) -> MostImportant | None:
        """Return the plans that a question asks for; raises the store's errors.

        None if it asks for more or for past ones, or if memories may not come into a reply.
        """
        if not self.privacy().is_recall_on:
            return None
        now, beside = self.unix_now(), asked.beside
        time = find_time(beside, now, self.zone, Tense.PLANNED)
        beside = beside if time is None else f"{beside[: time.start]} {beside[time.end :]}"
        if not says_no_more(beside) or (time is None and asked.needs_time):
            return None
        if time is not None and time.span.until <= now:
            return None
        return plans_within(self._allowed(), None if time is None else time.span, now, self.zone)

    def _allowed(self) -> Iterator[Memory]:
        privacy = self.privacy()
        for wanted in (_HELD, _OPEN) if privacy.is_recall_on else ():
            for one in self.memories.page(wanted, limit=PAGE_MAX):
                if may_bring_up(one.text, privacy.boundaries):
                    yield one

    def tell(self) -> None:
        """Read the sheet and pass it on; pass on an empty sheet if it cannot be read."""
        with self._lock:
            times_dropped = self._times_dropped
        try:
            lines = self.lines()
        except CompanionError as error:
            logger.warning("what is known of the person could not be read: %s", error)
            lines = ()
        with self._lock:
            if self._times_dropped == times_dropped:
                self.knows([self._read_as(line) for line in lines])

    def _read_as(self, line: KnownLine) -> str:
        if not self.shows_days():
            return line.item
        told = datetime.fromtimestamp(line.told_at, self.zone)
        return f"{line.item} [{told.day} {told:%b %Y}]"

    def drop(self) -> None:
        """Pass on an empty sheet until it is read again, because some of it must be forgotten."""
        with self._lock:
            self._times_dropped += 1
            self.knows(())


@dataclass(eq=False, repr=False)
class KnownPerson:
    """Knowledge about the person for the generator."""

    know: Know
    """Receives the knowledge after ``open``, and whenever it changes."""

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._is_open = False
        self._items: tuple[str, ...] = ()
        self._lines: tuple[SampleLine, ...] = ()

    def open(self) -> None:
        """Pass on the knowledge from now on."""
        with self._lock:
            self._is_open = True
        self._tell()

    def knows(self, items: Sequence[str]) -> None:
        """Set the sheet, most important first."""
        with self._lock:
            self._items = tuple(items)
        self._tell()

    def would_say(self, lines: Sequence[SampleLine]) -> None:
        """Set the person's sample lines, oldest first."""
        with self._lock:
            self._lines = tuple(lines)
        self._tell()

    def _tell(self) -> None:
        with self._lock:
            is_open, items, lines = self._is_open, self._items, self._lines
        if is_open:
            self.know(lambda count: known_text(items, lines, count))


RETURNED: Final = Told("The other topic was finished, and this was worth coming back to.")
"""Reason shown for a memory that the companion brings up by itself."""
_MOST_SHOWN: Final = 5
_OFTEN: Final = 2
"""Times in a session after which a strong language model, which reads its own replies, is not told a memory again."""
_ASKED_BY_A_STRONG_MODEL: Final = 3
"""Memories that a strong language model is told in reply to a question: of 276 questions by a fresh hand the best one
answers .5, one of three .7. A small model would take the first line for the answer."""


@dataclass(eq=False, repr=False)
class GivenMemories:
    """Memories given to the replies of one session."""

    zone: tzinfo
    _: KW_ONLY
    boundaries: Callable[[], Boundaries] = Boundaries
    """Returns the person's current boundaries; a memory of a closed topic is never given."""
    shows_days: Callable[[], bool] = lambda: False
    """Returns whether the language model is told the day of telling beside a memory's own."""
    asks: Callable[[str], bool] = is_question
    """Returns whether words ask for what is remembered."""

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._heard = Counter[int]()
        """Memories that were in the notes of this session's heard replies, with how many, by their ids."""

    def give(self, reply: OngoingReply, recalled: Sequence[Recalled], now: float) -> Recollection:
        """Return the memories for a reply, the best first (``come_up``)."""
        asked = still_asked(reply.dialogue)
        words = " ".join(asked)
        hour, boundaries = datetime.fromtimestamp(now, self.zone).time(), self.boundaries()
        with self._lock:
            heard = Counter(self._heard)
        if self.shows_days():
            recalled = [each for each in recalled if heard[each.memory.id] < _OFTEN]
        coming = come_up(
            words,
            recalled,
            is_asked=self.asks(words),
            most_asked=_ASKED_BY_A_STRONG_MODEL if self.shows_days() else len(asked),
            is_open=lambda text: may_bring_up(text, boundaries),
            brings_up=proactivity_at(boundaries, hour) is Proactivity.USUAL,
            told_before=heard.keys(),
        )
        told = one_of_each(words, (*coming.told, *coming.untold)) if coming.told else ()
        if len(told) > 1 and told[: len(coming.told)] != coming.told:
            most = max(len(coming.told), NOTED)
            coming = replace(coming, told=told[:most], untold=told[most:])
        reply.recalled = (*coming.told, *coming.untold)
        dated_ones = tuple(self._dated(each, now) for each in coming.told)
        lines = note_lines(
            dated_ones,
            now,
            self.zone,
            of_them,
            lambda memory: of_another(memory, words),
            partial(self._days, now),
            shows_days=self.shows_days(),
            most_characters=self._most_characters(),
        )
        day = ""
        if coming.told and tells_day_of(words, coming.told[0]):
            day = day_told(coming.told[0].memory, now, self.zone)
        return Recollection(lines, coming.in_mind, day)

    def bring_up(self, reply: OngoingReply, memory: Memory, now: float) -> Recollection:
        """Return the memory for a reply that brings it up unasked, and nothing else."""
        recalled = reply.recalled = (Recalled(memory, 1.0, RecallScores(), RETURNED),)
        line = returning_line(
            self._dated(recalled[0], now).memory,
            now,
            self.zone,
            of_them,
            partial(self._days, now),
            most_characters=self._most_characters(),
        )
        return Recollection((line,), recalled)

    def _most_characters(self) -> int:
        """Return the characters of a memory for which the language model's note has room."""
        return QUOTED_TO_A_STRONG_MODEL if self.shows_days() else QUOTED_CHARACTERS

    def _dated(self, each: Recalled, now: float) -> Recalled:
        """Return a memory as worded in the note: with dates instead of "tomorrow", but a quote as it was said."""
        return replace(each, memory=replace(each.memory, text=dated(each.memory, now, self.zone)))

    def _days(self, now: float, quote: str, memory: Memory) -> str:
        return day_behind(quote, memory, now, self.zone) if is_quote(memory) else ""

    def noted(self, reply: OngoingReply, lines: Sequence[int]) -> None:
        """Note which lines given to a reply, counted from 0, fitted into its note."""
        reply.told = tuple(reply.recalled[line] for line in lines)

    def begin(self, reply: OngoingReply, number: int) -> msg.Recalled | None:
        """Note that a reply begins to sound as an utterance; return the message about its memories, or None."""
        if not reply.recalled:
            return None
        untold = tuple(each for each in reply.recalled if each not in reply.told)
        most = (*reply.told, *untold)[:_MOST_SHOWN]
        reply.remembered = tuple(_remembered(each, is_told=each in reply.told) for each in most)
        return msg.Recalled(number, reply.remembered)

    def end(self, reply: OngoingReply) -> tuple[int, ...]:
        """Note that a reply has been heard; return the ids of the memories in its note."""
        told = tuple(each.memory.id for each in reply.told)
        with self._lock:
            self._heard.update(told)
        return told

    def forget(self) -> None:
        """Forget which memories were told, because some of them must be forgotten."""
        with self._lock:
            self._heard.clear()


def _remembered(each: Recalled, *, is_told: bool) -> msg.Remembered:
    memory = each.memory
    words = in_marks(memory.text) if memory.kind is MemoryKind.MOMENT else memory.text
    return msg.Remembered(memory.id, as_read(words), memory.happened_at, each.reason, is_told)
