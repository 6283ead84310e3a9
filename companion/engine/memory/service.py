"""Memory in one session: remembering during a talk, tidying while nobody talks, and the memory book.

Stored utterances are written down, and recalled memories are given to replies. Utterances off the record are
answered with the help of memories, but they are not written down, and do not strengthen any memory.
"""

import functools
import logging
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import tzinfo
from typing import Final

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.engine.choices import Privacy
from companion.engine.engine import Actor, Observer, Reporter, Tell, Threads
from companion.engine.equipment import Equipment
from companion.engine.memory.book import Forgetter, MemoryBook
from companion.engine.memory.exchange import WriteElsewhere
from companion.engine.memory.known_person import GivenMemories, KnownSheet, Knows
from companion.engine.memory.long_term_memory import (
    KeptOut,
    LongTermMemory,
    MemoryParts,
    NothingRemembered,
    left_out,
    vector_of,
)
from companion.engine.memory.sleep_work import SleepWork, sleep_parts
from companion.engine.memory.sleeper import Sleeper, asking
from companion.engine.memory.worker import MemoryWorker
from companion.feeling.emotions import LABELS
from companion.remembering.recalling.may_come_up import Occasion, occasion
from companion.remembering.telling import Telling
from companion.remembering.times.dated import about, day_told
from companion.reply.decision import ReplyDecider
from companion.reply.generator import ReplyGenerator
from companion.reply.ongoing import OngoingReply, Replies, begins_to_sound
from companion.reply.talk_setup import TalkSetup
from companion.storage.memory_rows import Vector
from companion.storage.store import Store
from companion.thinking.prompt.memory_notes import Recollection
from companion.values import (
    Affect,
    CompanionError,
    Memory,
    MemoryKind,
    Reading,
    Sentence,
    Speaker,
    Told,
    Utterance,
)
from companion.values.local_zone import LOCAL

logger = logging.getLogger(__name__)

_CANNOT_KEEP: Final = Told("I can't remember that: your settings for memory don't allow it.")
"""Answer to a wish to remember what is not written down."""


class MemoryService:
    """One companion's memory if nothing can be remembered: only the book of earlier memories is available.

    Use it in the loop's thread, except for ``open``, ``close`` and methods that any thread may call.
    """

    book: MemoryBook
    """Memory book for viewing, correcting and deleting; available after ``open``."""

    def __init__(self, tell: Tell, threads: Threads, privacy: Callable[[], Privacy]) -> None:
        """Prepare; ``open`` starts it."""
        self._tell = tell
        self._unix_now = threads.unix_now
        self._privacy = privacy

    @property
    def observers(self) -> tuple[Observer, ...]:
        """Return the parts that observe every step of the conversation; not before ``open``."""
        return ()

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Return the parts that act on every step of the conversation."""
        return ()

    # ---- beginning and end ----------------------------------------------------------------------------

    def open(
        self,
        store: Store,
        forgetter: Forgetter,
        generator: ReplyGenerator,
        knows: Knows,
        decider: ReplyDecider,
    ) -> None:
        """Open the book of a store, which outlasts this, start remembering there, and send what is known.

        Args:
            generator: uses recalled memories in its prompt; it is lent to sleep while nobody talks.
            knows: receives the knowledge about the person: now, after a sleep, and after memories were changed.
            decider: follows each dialogue that memory searches for, and judges words, in memory's thread.
        """
        self._open_book(store, forgetter, knows, LOCAL)

    async def watch(self) -> None:
        """Sleep when it is time, until cancelled."""

    def stop(self) -> None:
        """End a sleep, and make a running import or export end soon."""
        self.book.stop()

    def close(self) -> None:
        """Finish the work in progress of book and memory; blocks."""
        self.book.close()

    # ---- recall ----------------------------------------------------------------------------------------

    def use(self, ids: tuple[int, ...]) -> None:
        """Note that memories came up without being asked for."""

    def returnable(self) -> tuple[Memory, ...]:
        """Return memories to come back to when a topic has dried up; any thread may call."""
        return ()

    def recollect(self, reply: OngoingReply) -> Recollection:
        """Return the memories for a reply; any thread may call, and hardly waits."""
        return Recollection()

    def bring_up(self, reply: OngoingReply, memory: Memory) -> Recollection:
        """Return the memory for a reply that brings it up unasked; any thread may call, and hardly waits."""
        return Recollection()

    def noted(self, reply: OngoingReply, lines: Sequence[int]) -> None:
        """Note which lines given to a reply fitted into its note, counted from 0; any thread may call."""

    # ---- remembering -----------------------------------------------------------------------------------

    def write(self, said: Utterance) -> None:
        """Write down a stored utterance of either side once it is over, the person's once it has a reading."""

    async def keep_name(self, name: str, language: str) -> None:
        """Keep the name that the person wrote for themselves, in words of a language, if facts are remembered."""
        if MemoryKind.FACT in self._privacy().kinds:
            await self.book.keep_name(name, language)

    def promised(self, words: str) -> Sentence:
        """Return the answer to words that ask to be remembered: whether they will be; any thread may call."""
        return _CANNOT_KEEP

    def feel(self, reading: Reading, mood: Affect) -> None:
        """Note the reading of an utterance of the person's, and the companion's feeling after it."""

    def adopt(self, setup: TalkSetup) -> None:
        """Remember for a language model with other abilities from now on."""

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Keep deleted utterances out of replies; the store has deleted them itself."""
        self.book.known.drop()
        self.book.tell_known()

    # ---- requests of the book -------------------------------------------------------------------------

    def _open_book(
        self,
        store: Store,
        forgetter: Forgetter,
        knows: Knows,
        zone: tzinfo,
        *,
        shows_days: Callable[[], bool] = lambda: False,
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
        """Return the vector of corrected words and its trunk; None leaves that to idle time."""
        return None

    def _tidy(self) -> None:
        """Read imported memories in idle time."""

    def _elsewhere_writer(self) -> WriteElsewhere:
        """Return the function that writes down imported messages."""
        raise NothingRemembered


def make_memory(
    equipment: Equipment,
    tell: Tell,
    reporter: Reporter,
    threads: Threads,
    replies: Replies,
    now: Callable[[], float],
) -> MemoryService:
    """Create the memory of a session; ``now`` returns the conversation's time."""
    privacy, parts = equipment.privacy, equipment.memory
    if parts is None:
        return MemoryService(tell, threads, lambda: replace(privacy(), is_recall_on=False))
    waits_for_readings = equipment.feeling is not None
    return _RunningMemory(
        parts,
        tell,
        reporter,
        threads,
        privacy,
        replies=replies,
        waits_for_readings=waits_for_readings,
        now=now,
    )


class _RunningMemory(MemoryService):
    """One companion's memory that writes utterances down and recalls memories."""

    _sleeper: Sleeper
    """Tidies memories while nobody talks; available after ``open``."""

    def __init__(
        self,
        parts: MemoryParts,
        tell: Tell,
        reporter: Reporter,
        threads: Threads,
        privacy: Callable[[], Privacy],
        *,
        replies: Replies,
        waits_for_readings: bool,
        now: Callable[[], float],
    ) -> None:
        super().__init__(tell, threads, privacy)
        self._parts = parts
        self._replies = replies
        self._waits_for_readings = waits_for_readings
        """``feel`` is called with a reading for each utterance of the person's."""
        self._now = now
        self._worker = MemoryWorker(
            on_trouble=reporter.about("memory"),
            on_written=lambda: reporter.tell(msg.MemoriesChanged()),
            new_worker=threads.new_worker,
        )
        self._given = GivenMemories(
            parts.zone,
            boundaries=lambda: privacy().boundaries,
            shows_days=lambda: self._parts.shows_days,
            asks=lambda words: occasion(words, self._parts.open_reader().purposes(words)) is Occasion.ASKED,
        )
        self._shown: int | None = None
        """Number of the utterance whose memories are shown; None for none."""
        self._speaking: Utterance | None = None
        """The companion's current utterance, as far as it was heard and stored; written down once it is over."""
        self._unread: dict[tuple[str, int], Utterance] = {}
        """The person's utterances that still wait for their reading; written down once they have it."""

    @property
    def observers(self) -> tuple[Observer, ...]:
        return (self._sleeper,)

    @property
    def actors(self) -> tuple[Actor, ...]:
        return (self,)

    # ---- beginning and end ----------------------------------------------------------------------------

    def open(
        self,
        store: Store,
        forgetter: Forgetter,
        generator: ReplyGenerator,
        knows: Knows,
        decider: ReplyDecider,
    ) -> None:
        parts = self._parts
        self._open_book(
            store,
            forgetter,
            knows,
            parts.zone,
            shows_days=lambda: self._parts.shows_days,
        )
        self._sleeper = Sleeper(
            functools.partial(self._night, store, decider),
            self._worker.beside,
            lambda question, cancel, answered: generator.lend(asking(question, cancel), answered),
            now=self._now(),
            on_slept=self._after_sleep,
        )
        self._worker.open(
            lambda: LongTermMemory(
                parts.open_reader(),
                store.memories,
                store.memory_search,
                zone=parts.zone,
                unix_now=self._unix_now,
                privacy=self._privacy,
                tells_of_danger=decider.path.tells_of_danger,
                updates_danger=decider.path.updates_danger,
                is_of_danger=decider.path.is_of_danger,
                asks_to_act=decider.path.asks_to_act,
                wants_no_advice=decider.path.wants_no_advice,
            ),
            lambda: generator.prompt_begins,
            decider.follow,
            lambda: self._parts.shows_days,
        )
        try:
            for said in left_out(store):
                found = store.feelings.reading_at(said.session, said.number)
                self._worker.write(said, None if found is None else found.reading)
        except CompanionError as error:
            logger.warning("what was left out is not remembered: %s", error)

    async def watch(self) -> None:
        await self._sleeper.watch(self._now)

    def stop(self) -> None:
        self._sleeper.wake(self._now())
        super().stop()

    def close(self) -> None:
        super().close()
        for said in self._unread.values():
            self._worker.write(said)
        self._worker.close()

    def _after_sleep(self) -> None:
        self.book.tell_known()
        self._tell(msg.MemoriesChanged())

    def _night(self, store: Store, decider: ReplyDecider) -> SleepWork:
        """Return the work of one sleep, for memory's thread."""
        reader = self._parts.open_reader()

        def wants_something(words: str) -> bool:
            return (
                decider.path.asks_to_act(words)
                or occasion(words, reader.purposes(words)) is not Occasion.TOLD
            )

        parts = sleep_parts(
            store,
            reader.encoder,
            zone=self._parts.zone,
            can_extract=self._parts.can_extract,
            privacy=self._privacy,
            tells_of_danger=decider.path.tells_of_danger,
            wants_something=wants_something,
        )
        return SleepWork(parts, self._unix_now())

    # ---- recall ----------------------------------------------------------------------------------------

    def use(self, ids: tuple[int, ...]) -> None:
        self._worker.use(ids)

    def returnable(self) -> tuple[Memory, ...]:
        return self._worker.returnable if self._privacy().is_recall_on else ()

    def recollect(self, reply: OngoingReply) -> Recollection:
        recalled = self._worker.recalled(reply.dialogue) if self._privacy().is_recall_on else ()
        return self._given.give(reply, recalled, self._unix_now()) if recalled else Recollection()

    def bring_up(self, reply: OngoingReply, memory: Memory) -> Recollection:
        return self._given.bring_up(reply, memory, self._unix_now())

    def noted(self, reply: OngoingReply, lines: Sequence[int]) -> None:
        self._given.noted(reply, lines)

    # ---- remembering -----------------------------------------------------------------------------------

    def write(self, said: Utterance) -> None:
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

    def promised(self, words: str) -> Sentence:
        privacy, now, zone = self._privacy(), self._unix_now(), self._parts.zone
        if MemoryKind.FACT not in privacy.kinds:
            return _CANNOT_KEEP
        if self._worker.unopened is not None:
            return self._worker.unopened
        if privacy.boundaries.not_remembered or privacy.boundaries.topics:
            kept_out = KeptOut(lambda: privacy.boundaries, self._parts.open_reader().encoder)
            if kept_out.holds(words):
                return _CANNOT_KEEP
        moment = Memory(MemoryKind.MOMENT, words, now)
        day = day_told(replace(moment, about=about(moment, zone)), now, zone)
        return Told("{day}: I'll remember that.", {"day": day}) if day else Told("I'll remember that.")

    def feel(self, reading: Reading, mood: Affect) -> None:
        self._worker.mood = mood
        said = self._unread.pop((reading.session, reading.number), None)
        if said is not None:
            self._worker.write(said, reading)
        else:
            self._worker.feel(reading)

    def adopt(self, setup: TalkSetup) -> None:
        adopted = replace(self._parts, can_extract=setup.can_extract, shows_days=setup.is_strong)
        if adopted != self._parts:
            self._parts = adopted
            self.book.tell_known()

    def forget(self, gone: AbstractSet[tuple[str, int]]) -> None:
        for key in gone & self._unread.keys():
            del self._unread[key]
        if self._speaking is not None and self._speaking.key in gone:
            self._speaking = None
        self._worker.forget()
        self._given.forget()
        if self._shown is not None:
            self._tell(msg.Recalled(self._shown, ()))
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

    # ---- events ---------------------------------------------------------------------------------------

    def act(self, taken: Taken) -> None:
        """Recall memories for the current words, follow replies to their end, and write only while nobody waits."""
        if taken.after.owes_reply or (taken.after.reply is not None and not taken.after.reply.is_sounding):
            self._worker.hold()
        else:
            self._worker.go_on()
        for effect in taken.effects:
            if isinstance(effect, do.Anticipate | do.BeginReply) and self._privacy().is_recall_on:
                self._worker.look_for(effect.dialogue)
        begun = begins_to_sound(taken.event, taken.before, taken.after)
        if begun is not None and begun.number is not None:
            self._begins_to_sound(begun.id, begun.number)
        if isinstance(taken.event, ev.ReplySilenced):
            self._write_what_was_heard()
        if isinstance(taken.event, ev.ReplySounded | ev.ReplySilenced):
            self._is_over(taken.event.reply, is_off_record=taken.before.is_off_record)

    def _begins_to_sound(self, id: int, number: int) -> None:
        reply = self._replies.on_its_way(id)
        if reply is not None and (shown := self._given.begin(reply, number)) is not None:
            self._shown = number
            self._tell(shown)

    def _is_over(self, id: int, *, is_off_record: bool) -> None:
        reply = self._replies.on_its_way(id)
        ids = () if reply is None else self._given.end(reply)
        if not is_off_record:
            self._worker.use(ids)
