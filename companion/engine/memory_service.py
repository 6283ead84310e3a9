"""Memory in one session: what remembers while somebody talks, what sorts it while nobody does, and the book.

What is kept is written down, and what comes to mind finds its way into replies. What was said off the record is
answered with what is remembered, but nothing of it is written, and no memory grows stronger by it.
"""

import functools
import logging
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from datetime import tzinfo

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.engine import Observer, Tell
from companion.engine.forgetter import Forgetter
from companion.engine.given_memories import GivenMemories
from companion.engine.known_person import KnownSheet, Knows
from companion.engine.long_term_memory import (
    LongTermMemory,
    MemoryParts,
    NothingRemembered,
    left_out,
    vector_of,
)
from companion.engine.memory_book import MemoryBook
from companion.engine.memory_exchange import WriteElsewhere
from companion.engine.memory_worker import Follow, MemoryWorker
from companion.engine.privacy import Privacy
from companion.engine.sleep_store import sleep_parts
from companion.engine.sleep_work import SleepWork
from companion.engine.sleeper import Sleeper, asking
from companion.engine.threads import Reporter, Threads
from companion.feeling.emotions import LABELS
from companion.remembering.query import Vector
from companion.remembering.telling import Telling
from companion.reply.generator import ReplyGenerator
from companion.storage.store import Store
from companion.thinking.memory_notes import Recollection
from companion.values import (
    Affect,
    CompanionError,
    Memory,
    Reading,
    Speaker,
    Utterance,
)
from companion.values.local_zone import LOCAL

logger = logging.getLogger(__name__)


class MemoryService:
    """One companion's memory where nothing can be remembered: only the book of what was is there.

    To be used in the loop's thread but for ``open``, ``close`` and what says that any thread may ask.
    """

    book: MemoryBook
    """What was remembered, to be looked up, corrected and forgotten; there from ``open`` on."""

    def __init__(self, tell: Tell, threads: Threads, privacy: Callable[[], Privacy]) -> None:
        """Prepare; ``open`` starts it.

        Args:
            tell: takes what is to be shown.
            threads: where it lives and what time it is there.
            privacy: tells what may be kept and said just then.
        """
        self._tell = tell
        self._unix_now = threads.unix_now
        self._privacy = privacy

    @property
    def observers(self) -> tuple[Observer, ...]:
        """Whoever of it is to be told of every step of the conversation; not before ``open``."""
        return ()

    # ---- beginning and end ----------------------------------------------------------------------------

    def open(
        self, store: Store, forgetter: Forgetter, generator: ReplyGenerator, knows: Knows, follow: Follow
    ) -> None:
        """Open the book of a store, which outlasts this, begin to remember there, and tell what is known of the person.

        Args:
            store: whose.
            forgetter: forgets in the same store what the person asks to.
            generator: whose prompt is given what comes to mind; it is lent to sleep while nobody talks.
            knows: takes what is known of the person: now, after a sleep, and when memories were changed.
            follow: told each dialogue that is looked for; called in memory's thread.
        """
        self._open_book(store, forgetter, knows, LOCAL)

    async def watch(self) -> None:
        """Sleep when it is time, until cancelled."""

    def stop(self) -> None:
        """End a sleep, and let an import or export that runs come to its end soon."""
        self.book.stop()

    def close(self) -> None:
        """Finish what was begun in the book and what is being remembered; blocks."""
        self.book.close()

    # ---- what comes to mind ---------------------------------------------------------------------------

    def returnable(self) -> tuple[Memory, ...]:
        """Return what may be come back to when a topic has dried up; any thread may ask."""
        return ()

    def recollect(self, reply: int, dialogue: tuple[Utterance, ...]) -> Recollection:
        """Return what a reply to a dialogue is given of what came to mind; from any thread, hardly waits."""
        return Recollection()

    def bring_up(self, reply: int, memory: Memory) -> Recollection:
        """Return what a reply is given that comes back to a memory by itself; from any thread, hardly waits."""
        return Recollection()

    def noted(self, reply: int, lines: Sequence[int]) -> None:
        """Take note for which of the lines that a reply was given its note had room, from 0 on; from any thread."""

    def recalled(self, session: str, number: int) -> tuple[msg.Remembered, ...]:
        """Return what was remembered for an utterance of the companion's; nothing where that is not known any more."""
        return ()

    # ---- what is remembered ---------------------------------------------------------------------------

    def write(self, said: Utterance) -> None:
        """Write down an utterance of either side that was kept, or more of it."""

    def feel(self, reading: Reading, mood: Affect) -> None:
        """Take in how an utterance of the person's was understood, and how the companion feels since."""

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Let nothing of utterances that were deleted come into a reply; the store has forgotten them by itself."""
        self.book.drop_known()
        self.book.tell_known()

    # ---- what the book asks for -----------------------------------------------------------------------

    def _open_book(
        self,
        store: Store,
        forgetter: Forgetter,
        knows: Knows,
        zone: tzinfo,
        *,
        shows_days: bool = False,
    ) -> None:
        known = KnownSheet(
            store.memories,
            privacy=self._privacy,
            zone=zone,
            unix_now=self._unix_now,
            knows=knows,
            shows_days=shows_days,
        )
        self.book = MemoryBook(
            store,
            Telling(LABELS, zone),
            known,
            forgetter,
            self._tell,
            embed=self._embed,
            on_imported=self._tidy,
            elsewhere_writer=self._elsewhere_writer,
            unix_now=self._unix_now,
        )
        known.tell()

    def _embed(self, text: str) -> tuple[Vector, str] | None:
        """Return the vector of corrected words and what made it; None leaves that to idle time."""
        return None

    def _tidy(self) -> None:
        """Read memories that came in from a file, in idle time."""

    def _elsewhere_writer(self) -> WriteElsewhere:
        """Return what writes down what was said elsewhere."""
        raise NothingRemembered


class RunningMemory(MemoryService):
    """One companion's memory, which writes down what is said and brings it to mind."""

    _sleeper: Sleeper
    """Sorts what is remembered while nobody talks; there from ``open`` on."""

    def __init__(
        self,
        parts: MemoryParts,
        tell: Tell,
        reporter: Reporter,
        threads: Threads,
        privacy: Callable[[], Privacy],
        *,
        waits_for_readings: bool,
        now: Callable[[], float],
    ) -> None:
        """Prepare; ``open`` starts it.

        Args:
            parts: what remembers.
            tell: takes what is to be shown.
            reporter: carries on what is in the way of remembering.
            threads: where it lives and what time it is there.
            privacy: tells what may be kept and said just then.
            waits_for_readings: of each utterance of the person's it is told how it was understood, too.
            now: tells the instant on the conversation's clock.
        """
        super().__init__(tell, threads, privacy)
        self._parts = parts
        self._waits_for_readings = waits_for_readings
        self._now = now
        self._worker = MemoryWorker(
            on_trouble=reporter.about("memory"),
            new_worker=threads.new_worker,
        )
        self._given = GivenMemories(parts.zone, boundaries=lambda: privacy().boundaries)
        self._speaking: Utterance | None = None
        """What the companion is saying, as far as it was heard and kept; written down once it is over."""
        self._unread: dict[tuple[str, int], Utterance] = {}
        """What the person said and is still to be understood; written down once it is."""

    @property
    def observers(self) -> tuple[Observer, ...]:
        """Itself, and what sleeps."""
        return self, self._sleeper

    # ---- beginning and end ----------------------------------------------------------------------------

    def open(
        self, store: Store, forgetter: Forgetter, generator: ReplyGenerator, knows: Knows, follow: Follow
    ) -> None:
        """Begin to remember in a store, and write down what an engine that died left out there."""
        parts = self._parts
        self._open_book(
            store,
            forgetter,
            knows,
            parts.zone,
            shows_days=parts.shows_days,
        )
        self._sleeper = Sleeper(
            functools.partial(self._night, store),
            self._worker.beside,
            lambda question, cancel, answered: generator.lend(asking(question, cancel), answered),
            now=self._now(),
            on_slept=self.book.tell_known,
        )
        self._worker.open(
            lambda: LongTermMemory(
                parts.open_reader(),
                store.memories,
                store.memory_search,
                zone=parts.zone,
                unix_now=self._unix_now,
                privacy=self._privacy,
            ),
            lambda: generator.prompt_begins,
            follow,
        )
        try:
            for said in left_out(store):
                found = store.feelings.reading_at(said.session, said.number)
                self._worker.write(said, None if found is None else found.reading)
        except CompanionError as error:
            logger.warning("what was left out is not remembered: %s", error)

    async def watch(self) -> None:
        """Sleep when it is time, until cancelled."""
        await self._sleeper.watch(self._now)

    def stop(self) -> None:
        """End a sleep, and let an import or export that runs come to its end soon."""
        self._sleeper.wake(self._now())
        super().stop()

    def close(self) -> None:
        """Finish what is being remembered; what was not understood in time is written down without that."""
        super().close()
        for said in self._unread.values():
            self._worker.write(said)
        self._worker.close()

    def _night(self, store: Store) -> SleepWork:
        """Return the work of one sleep, for memory's thread."""
        parts = sleep_parts(
            store,
            self._parts.open_reader().encoder,
            zone=self._parts.zone,
            can_extract=self._parts.can_extract,
            privacy=self._privacy,
        )
        return SleepWork(parts, self._unix_now())

    # ---- what comes to mind ---------------------------------------------------------------------------

    def returnable(self) -> tuple[Memory, ...]:
        """Return what may be come back to, as far as memory's thread has looked."""
        return self._worker.returnable if self._privacy().is_recall_on else ()

    def recollect(self, reply: int, dialogue: tuple[Utterance, ...]) -> Recollection:
        """Return what a reply is given of what came to mind, as far as that was found in a few milliseconds."""
        recalled = self._worker.recalled(dialogue) if self._privacy().is_recall_on else ()
        return (
            self._given.give(reply, dialogue[-1], recalled, self._unix_now()) if recalled else Recollection()
        )

    def bring_up(self, reply: int, memory: Memory) -> Recollection:
        """Return what a reply is given that comes back to a memory by itself."""
        return self._given.bring_up(reply, memory, self._unix_now())

    def noted(self, reply: int, lines: Sequence[int]) -> None:
        """Take note for which of the lines that a reply was given its note had room."""
        self._given.noted(reply, lines)

    def recalled(self, session: str, number: int) -> tuple[msg.Remembered, ...]:
        """Return what was remembered for one of the last utterances of the companion's."""
        return self._given.recalled(session, number)

    # ---- what is remembered ---------------------------------------------------------------------------

    def write(self, said: Utterance) -> None:
        """Write down an utterance once it is over, the person's once it is understood; nothing that is set aside."""
        if not self._privacy().remembers:
            return
        if said.speaker is Speaker.COMPANION:
            self._speaking = said
            if not said.is_cut_off:
                self._write_what_was_heard()
        elif self._waits_for_readings:
            self._unread[said.key] = said
        else:
            self._worker.write(said)

    def feel(self, reading: Reading, mood: Affect) -> None:
        """Write down an utterance that is understood now, or change how it is remembered to have felt."""
        self._worker.mood = mood
        said = self._unread.pop((reading.session, reading.number), None)
        if said is not None:
            self._worker.write(said, reading)
        else:
            self._worker.feel(reading)

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Let nothing of utterances that were deleted come into a reply or out of a sleep."""
        for key in gone & self._unread.keys():
            del self._unread[key]
        if self._speaking is not None and self._speaking.key in gone:
            self._speaking = None
        self._worker.forget()
        self._given.forget()
        super().forget(gone)
        self._sleeper.wake(self._now())

    def _write_what_was_heard(self) -> None:
        if self._speaking is not None:
            self._worker.write(self._speaking)
            self._speaking = None

    def _embed(self, text: str) -> tuple[Vector, str] | None:
        return vector_of(text, self._parts.open_reader)

    def _tidy(self) -> None:
        self._worker.tidy()

    def _elsewhere_writer(self) -> WriteElsewhere:
        return self._worker.write_elsewhere if self._privacy().remembers else super()._elsewhere_writer()

    # ---- what happens ---------------------------------------------------------------------------------

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Look for what is being said, and follow replies to their end; write only while nobody waits for one."""
        if after.owes_reply or (after.reply is not None and not after.reply.is_sounding):
            self._worker.hold()
        else:
            self._worker.go_on()
        for effect in effects:
            if isinstance(effect, do.Anticipate | do.BeginReply) and self._privacy().is_recall_on:
                self._worker.look_for(effect.dialogue)
        match event:
            case ev.ClauseStarted(reply):
                self._begins_to_sound(reply, before, after)
            case ev.ReplySounded(reply) | ev.ReplySilenced(reply):
                if isinstance(event, ev.ReplySilenced):
                    self._write_what_was_heard()
                ids = self._given.end(reply)
                if not before.is_off_record:
                    self._worker.use(ids)
            case _:
                pass

    def _begins_to_sound(self, id: int, before: State, after: State) -> None:
        reply, was = after.reply, before.reply
        if reply is None or was is None or reply.id != id or was.is_sounding or reply.number is None:
            return
        if (shown := self._given.begin(id, after.session, reply.number)) is not None:
            self._tell(shown)
