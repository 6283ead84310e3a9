"""Joins memory with the conversation: what is kept is written down, and what comes to mind finds its way into replies.

An observer of the conversation. What was said off the record is answered with what is remembered, but nothing of it is
written, and no memory grows stronger by it.
"""

import logging
import time
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.bringing_up import BringingUp
from companion.engine.engine import TOLD_REPLIES, Tell
from companion.engine.local_zone import LOCAL
from companion.engine.long_term_memory import LongTermMemory, MeaningReader
from companion.engine.rememberer import Rememberer
from companion.engine.sleep_parts import sleep_parts
from companion.engine.sleep_work import SleepWork
from companion.engine.threads import NewWorker
from companion.engine.worker import Worker
from companion.storage.memory_filter import MemoryFilter
from companion.storage.store import Store
from companion.thinking.memory_notes import Recollection
from companion.values import (
    Affect,
    Boundaries,
    CompanionError,
    Memory,
    MemoryKind,
    Newest,
    Reading,
    Speaker,
    Utterance,
)

logger = logging.getLogger(__name__)

_MOMENTS: Final = MemoryFilter(kinds={MemoryKind.MOMENT})
_FEW: Final = 20
"""So many of the last utterances are looked through for what an engine that died left out (guess)."""


@dataclass(frozen=True, slots=True)
class MemoryParts:
    """What remembers, and what of it is wanted."""

    open_reader: Callable[[], MeaningReader]
    kinds: frozenset[MemoryKind] = frozenset(MemoryKind)
    """What is written down."""
    is_recall_on: bool = True
    """Whether what is remembered comes back by itself."""
    can_extract: bool = False
    """Whether the language model may say, while nobody talks, what to remember of a talk."""
    zone: tzinfo = LOCAL
    """Of the person, by which days are meant and told."""


class Reminiscence:
    """One companion's memory in one session; to be used in the loop's thread but for ``recollect``."""

    def __init__(
        self,
        parts: MemoryParts,
        tell: Tell,
        *,
        waits_for_readings: bool,
        on_trouble: Callable[[str], None],
        prompt_begins: Callable[[], tuple[str, int] | None],
        follow: Callable[[tuple[Utterance, ...]], None],
        boundaries: Boundaries,
        new_worker: NewWorker = Worker,
        unix_now: Callable[[], float] = time.time,
    ) -> None:
        """Prepare; ``open`` starts it.

        Args:
            parts: what remembers.
            tell: takes what is to be shown.
            waits_for_readings: of each utterance of the person's it is told how it was understood, too.
            on_trouble: told the sentence that says why nothing can be remembered; "" once it can be again.
            prompt_begins: session and number of the first utterance that the language model still sees; None for all.
            follow: told each dialogue that is looked for; called in the memory's thread.
            boundaries: what the person has set.
            new_worker: makes the thread that the memory lives in.
            unix_now: what time it is.
        """
        self._parts = parts
        self._boundaries = boundaries
        self._unix_now = unix_now
        self._tell = tell
        self._waits_for_readings = waits_for_readings
        self._rememberer = Rememberer(
            on_trouble=on_trouble, prompt_begins=prompt_begins, follow=follow, new_worker=new_worker
        )
        self._store: Store | None = None
        self._bringing_up = BringingUp(parts.zone, boundaries=boundaries)
        self._speaking: Utterance | None = None
        """What the companion is saying, as far as it was heard and kept; written down once it is over."""
        self._unread: dict[tuple[str, int], Utterance] = {}
        """What the person said and is still to be understood; written down once it is."""
        self._recalled: Newest[tuple[str, int], tuple[msg.Remembered, ...]] = Newest(TOLD_REPLIES)
        """What was remembered for utterances of the companion's, by session and number."""

    def open(self, store: Store) -> None:
        """Begin to remember in a store, which outlasts this."""
        parts, self._store = self._parts, store
        self._rememberer.open(
            lambda: LongTermMemory(
                parts.open_reader(),
                store.memories,
                store.memory_search,
                kinds=parts.kinds,
                zone=parts.zone,
                unix_now=self._unix_now,
                boundaries=self._boundaries,
            )
        )
        try:
            for said in _left_out(store):
                found = store.feelings.reading_at(said.session, said.number)
                self._rememberer.write(said, None if found is None else found.reading)
        except CompanionError as error:
            logger.warning("what was left out is not remembered: %s", error)

    def close(self) -> None:
        """Finish what is being remembered; what was not understood in time is written down without that."""
        for said in self._unread.values():
            self._rememberer.write(said)
        self._rememberer.close()

    def night(self) -> SleepWork:
        """Return the work of one sleep, for the memory's thread; not before ``open``."""
        assert self._store is not None
        parts = sleep_parts(
            self._store,
            self._parts.open_reader().encoder,
            zone=self._parts.zone,
            kinds=self._parts.kinds,
            can_extract=self._parts.can_extract,
            boundaries=self._boundaries,
        )
        return SleepWork(parts, self._unix_now())

    def beside(self, job: Callable[[], None]) -> None:
        """Do something else in the memory's thread, after what waits there."""
        self._rememberer.beside(job)

    @property
    def returnable(self) -> tuple[Memory, ...]:
        """What may be come back to when a topic has dried up; any thread may ask."""
        return self._rememberer.returnable if self._parts.is_recall_on else ()

    def recollect(self, reply: int, dialogue: tuple[Utterance, ...]) -> Recollection:
        """Return what a reply to a dialogue is given of what came to mind; from any thread, hardly waits."""
        came = self._rememberer.came_to_mind(dialogue) if self._parts.is_recall_on else None
        if came is None or not came.recalled:
            return Recollection()
        return self._bringing_up.give(reply, dialogue[-1], came, self._unix_now())

    def recalled(self, session: str, number: int) -> tuple[msg.Remembered, ...]:
        """Return what was remembered for an utterance of the companion's; nothing where that is not known any more."""
        return self._recalled.get((session, number), ())

    def bring_up(self, reply: int, memory: Memory) -> Recollection:
        """Return what a reply is given that comes back to a memory by itself; from any thread, hardly waits."""
        return self._bringing_up.bring_up(reply, memory, self._unix_now())

    def noted(self, reply: int, lines: Sequence[int]) -> None:
        """Take note for which of the lines that a reply was given, counted from 0, its note had room."""
        self._bringing_up.noted(reply, lines)

    def told(self, reply: int) -> tuple[str, ...]:
        """Return the person's own words, or what holds of them, that a reply's note tells; any thread may ask."""
        return self._bringing_up.told(reply)

    # ---- what is kept ---------------------------------------------------------------------------------

    def was_kept(self, said: Utterance) -> None:
        """Take in an utterance of either side that was kept, or more of it."""
        if said.speaker is Speaker.COMPANION:
            self._speaking = said
            if not said.is_cut_off:
                self._write_what_was_heard()
        elif self._waits_for_readings:
            self._unread[said.key] = said
        else:
            self._rememberer.write(said)

    def was_read(self, reading: Reading, mood: Affect) -> None:
        """Take in how an utterance of the person's was understood, and how the companion feels since."""
        self._rememberer.mood = mood
        said = self._unread.pop((reading.session, reading.number), None)
        if said is not None:
            self._rememberer.write(said, reading)
        else:
            self._rememberer.feel(reading)

    def were_forgotten(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Let nothing of utterances that were deleted come into a reply; the store has forgotten them by itself."""
        for key in gone & self._unread.keys():
            del self._unread[key]
        if self._speaking is not None and (self._speaking.session, self._speaking.number) in gone:
            self._speaking = None
        self._rememberer.forget()
        self._bringing_up.forget()
        self._recalled.clear()

    def write_elsewhere(self, said: Utterance, written: "Future[None]") -> None:
        """Write down what was said elsewhere, once nobody waits for an answer; ``written`` gets what came of it."""
        self._rememberer.write_elsewhere(said, written)

    def were_imported(self) -> None:
        """Read memories that came in from a file, in idle time."""
        self._rememberer.tidy()

    def _write_what_was_heard(self) -> None:
        if self._speaking is not None:
            self._rememberer.write(self._speaking)
            self._speaking = None

    # ---- what happens ---------------------------------------------------------------------------------

    async def saw(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Look for what is being said, and follow replies to their end; write only while nobody waits for one."""
        if after.owes_reply or (after.reply is not None and not after.reply.is_sounding):
            self._rememberer.hold()
        else:
            self._rememberer.go_on()
        for effect in effects:
            if isinstance(effect, do.Anticipate | do.BeginReply) and self._parts.is_recall_on:
                self._rememberer.look_for(effect.dialogue)
        match event:
            case ev.ClauseStarted(reply):
                self._begins_to_sound(reply, before, after)
            case ev.ReplySounded(reply) | ev.ReplySilenced(reply):
                if isinstance(event, ev.ReplySilenced):
                    self._write_what_was_heard()
                ids = self._bringing_up.is_over(reply)
                if not before.is_off_record:
                    self._rememberer.use(ids)
            case _:
                pass

    def _begins_to_sound(self, id: int, before: State, after: State) -> None:
        reply, was = after.reply, before.reply
        if reply is None or was is None or reply.id != id or was.is_sounding or reply.number is None:
            return
        told = self._bringing_up.sounds(id, reply.number)
        if told is not None:
            self._recalled[after.session, reply.number] = told.memories
            self._tell(told)


def _left_out(store: Store) -> tuple[Utterance, ...]:
    """Return what was kept and not written down, because the engine died in between: what follows the last moment.

    A session that wrote nothing down did so because nothing was to be remembered.
    """
    for moment in store.memories.page(_MOMENTS, limit=1):
        for last in moment.evidence[-1:]:
            said = store.utterances.latest(_FEW)
            return tuple(one for one in said if one.session == last.session and one.number > last.number)
    return ()
