"""Memory in one session: joins what remembers while somebody talks, what sorts it while nobody does, and the book.

Where nothing new is to be remembered, only the book of what was remembered before is there.
"""

from collections.abc import Callable, Coroutine, Sequence
from collections.abc import Set as AbstractSet

from companion.channel import messages as msg
from companion.engine.engine import Observer, Tell
from companion.engine.forgetter import Forgetter
from companion.engine.known_sheet import Knows
from companion.engine.memory_book import BookCommand, BookContent, BookQuery, MemoryBook, open_book
from companion.engine.mind import Mind
from companion.engine.reminiscence import MemoryParts, Reminiscence
from companion.engine.reporter import Reporter
from companion.engine.sleeper import Sleeper, asking
from companion.engine.threads import Threads
from companion.storage.store import Store
from companion.thinking.memory_notes import Recollection
from companion.values import Affect, Boundaries, Memory, Reading, Utterance


class LivingMemory:
    """One companion's memory; to be used in the loop's thread but for ``open``, ``close`` and ``recollect``."""

    def __init__(
        self,
        parts: MemoryParts | None,
        tell: Tell,
        reporter: Reporter,
        threads: Threads,
        *,
        waits_for_readings: bool,
        mind: Callable[[], Mind],
        follow: Callable[[tuple[Utterance, ...]], None],
        boundaries: Boundaries,
        knows: Knows,
        now: Callable[[], float],
    ) -> None:
        """Prepare; ``open`` starts it.

        Args:
            parts: what remembers; None where nothing new is remembered.
            tell: takes what is to be shown.
            reporter: carries on what is in the way of remembering.
            threads: where it lives and what time it is there.
            waits_for_readings: of each utterance of the person's it is told how it was understood, too.
            mind: returns whose prompt is given what comes to mind; it is lent to the sleeper while nobody talks.
            follow: told each dialogue that is looked for; called in the memory's thread.
            boundaries: what the person has set.
            knows: takes what is known of the person: at a start, after a sleep, and when memories were changed.
            now: tells the instant on the conversation's clock.
        """
        self._parts = parts
        self._tell = tell
        self._boundaries = boundaries
        self._knows = knows
        self._unix_now = threads.unix_now
        self._now = now
        self._book: MemoryBook | None = None
        self._awake: Reminiscence | None = None
        self._sleeper: Sleeper | None = None
        if parts is None:
            return
        self._awake = Reminiscence(
            parts,
            tell,
            waits_for_readings=waits_for_readings,
            on_trouble=lambda sentence: reporter.notice("memory", sentence),
            prompt_begins=lambda: mind().prompt_begins,
            follow=follow,
            boundaries=boundaries,
            new_worker=threads.new_worker,
            unix_now=threads.unix_now,
        )
        self._sleeper = Sleeper(
            self._awake.night,
            self._awake.beside,
            lambda question, cancel, answered: mind().lend(asking(question, cancel), answered),
            now=now(),
            on_slept=lambda: self._open_book.tell_known(),
        )

    @property
    def observers(self) -> tuple[Observer, ...]:
        """Whoever of it is to be told of every step of the conversation."""
        return tuple(each for each in (self._awake, self._sleeper) if each is not None)

    # ---- beginning and end ----------------------------------------------------------------------------

    def open(self, store: Store, forgetter: Forgetter) -> None:
        """Open the book of a store, which outlasts this, and begin to remember there.

        Args:
            store: whose.
            forgetter: forgets in the same store what the person asks to.
        """
        self._book = open_book(
            store,
            forgetter,
            self._tell,
            self._parts,
            boundaries=self._boundaries,
            knows=self._knows,
            on_imported=self._were_imported,
            write_elsewhere=None if self._awake is None else self._awake.write_elsewhere,
            unix_now=self._unix_now,
        )
        if self._awake is not None:
            self._awake.open(store)

    async def watch(self) -> None:
        """Sleep when it is time, until cancelled."""
        if self._sleeper is not None:
            await self._sleeper.watch(self._now)

    def stop(self) -> None:
        """End a sleep, and let an import or export that runs come to its end soon."""
        self._wake()
        self._open_book.stop()

    def close(self) -> None:
        """Finish what was begun in the book and what is being remembered; blocks."""
        if self._book is not None:
            self._book.close()
        if self._awake is not None:
            self._awake.close()

    # ---- what the person asks for ---------------------------------------------------------------------

    def obey(self, command: BookCommand) -> Coroutine[None, None, None]:
        """Do in the book what the person asks for; what goes wrong is told."""
        return self._open_book.obey(command)

    async def answer(self, asked: BookQuery) -> BookContent:
        """Return what the person looks up in the book; raises ``CompanionError``."""
        return await self._open_book.answer(asked)

    @property
    def _open_book(self) -> MemoryBook:
        if self._book is None:
            raise ValueError("the session is not open")
        return self._book

    # ---- what happens ---------------------------------------------------------------------------------

    @property
    def returnable(self) -> tuple[Memory, ...]:
        """What may be come back to when a topic has dried up; any thread may ask."""
        return () if self._awake is None else self._awake.returnable

    def recollect(self, reply: int, dialogue: tuple[Utterance, ...]) -> Recollection:
        """Return what a reply to a dialogue is given of what came to mind; from any thread, hardly waits."""
        return Recollection() if self._awake is None else self._awake.recollect(reply, dialogue)

    def recalled(self, session: str, number: int) -> tuple[msg.Remembered, ...]:
        """Return what was remembered for an utterance of the companion's; nothing where that is not known any more."""
        return () if self._awake is None else self._awake.recalled(session, number)

    def bring_up(self, reply: int, memory: Memory) -> Recollection:
        """Return what a reply is given that comes back to a memory by itself; from any thread, hardly waits."""
        return Recollection() if self._awake is None else self._awake.bring_up(reply, memory)

    def noted(self, reply: int, lines: Sequence[int]) -> None:
        """Take note for which of the lines that a reply was given, counted from 0, its note had room."""
        if self._awake is not None:
            self._awake.noted(reply, lines)

    def told(self, reply: int) -> tuple[str, ...]:
        """Return the person's own words, or what holds of them, that a reply's note tells; any thread may ask."""
        return () if self._awake is None else self._awake.told(reply)

    def was_kept(self, said: Utterance) -> None:
        """Take in an utterance of either side that was kept, or more of it."""
        if self._awake is not None:
            self._awake.was_kept(said)

    def was_read(self, reading: Reading, mood: Affect) -> None:
        """Take in how an utterance of the person's was understood, and how the companion feels since."""
        if self._awake is not None:
            self._awake.was_read(reading, mood)

    def were_forgotten(self, gone: AbstractSet[tuple[str, int]]) -> None:
        """Let nothing of utterances that were deleted come into a reply or out of a sleep."""
        if self._awake is not None:
            self._awake.were_forgotten(gone)
        if self._book is not None:
            self._book.drop_known()
            self._book.tell_known()
        self._wake()

    def _were_imported(self) -> None:
        """Read memories that came in from a file, in idle time."""
        if self._awake is not None:
            self._awake.were_imported()
        self._open_book.tell_known()

    def _wake(self) -> None:
        """End a sleep."""
        if self._sleeper is not None:
            self._sleeper.wake(self._now())
