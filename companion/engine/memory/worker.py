"""Memory's thread: writes down utterances, and recalls memories while the person speaks.

It receives the words so far as they are read into the prompt. The recalled memories are ready when the reply begins,
which hardly waits for them; memories that only the last words would have recalled are then left out. Writing delays
nobody. If memory fails, the talk goes on without it, and one sentence reports that. ``remembering`` decides what is
worth remembering, and what is recalled and why.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import KW_ONLY, dataclass
from typing import Final, TypeAlias

from companion.engine.memory.long_term_memory import LongTermMemory
from companion.remembering.speech_acts import still_asked
from companion.values import (
    Affect,
    BadInput,
    CompanionError,
    Evidence,
    Memory,
    Reading,
    Recalled,
    Sentence,
    Speaker,
    Told,
    Utterance,
)
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)

SPOKEN_WAIT: Final = 0.012
"""Maximum seconds that a reply to spoken words waits for memories if the earlier words recalled none: 15 ms are what
may be added to the first sound."""
LAST_WORDS_WAIT: Final = 0.004
"""Maximum seconds of that wait if the earlier words recalled something, which lacks only the last words (guess)."""
TYPED_WAIT: Final = 0.3
"""Maximum seconds of that wait for typed words, which are all there at once, and whose answer nobody hears late
(guess)."""
LONG_AGO: Final = 6 * 3600.0
"""Seconds after which an utterance no longer belongs to the same talk (guess): it is recalled although the language
model still sees it, because a small model does not see when it was said."""
_WRITTEN_WITHIN: Final = 3.0
"""Maximum seconds to wait for the current job at the end (guess), longer than for a part that writes nothing;
unwritten utterances are written at the next start."""
LOST: Final = Told("Something went wrong with my memory. I'll continue without it.")


Follow: TypeAlias = Callable[[tuple[Utterance, ...]], None]
"""Follows the talk while the person still speaks, so that a reply waits less."""
Job: TypeAlias = Callable[[LongTermMemory], None]


@dataclass(frozen=True, slots=True)
class _Found:
    """Memories recalled for some words."""

    said: Utterance
    """Utterance that was searched for, or its first words."""
    recalled: tuple[Recalled, ...]
    """Memories, the best first."""


@dataclass(eq=False, repr=False)
class MemoryWorker:
    """One companion's memory in its own thread."""

    _: KW_ONLY
    on_trouble: Callable[[Sentence], None]
    """Receives the sentence that says why nothing can be remembered; "" once it works again."""
    on_written: Callable[[], None] = lambda: None
    """Called in memory's thread after an utterance of the talk was written down."""
    new_worker: NewWorker = Worker

    def __post_init__(self) -> None:
        self._worker = self.new_worker("memory", self._crashed)
        self._prompt_begins: Callable[[], tuple[str, int] | None] = lambda: None
        self._follow: Follow = lambda dialogue: None
        self._sees_when: Callable[[], bool] = lambda: False
        self._open_memory: Callable[[], LongTermMemory] | None = None
        """Function that opens the memory; None before ``open``, and after it was tried."""
        self._memory: LongTermMemory | None = None
        self._troubles: dict[str, Sentence] = {}
        """In memory's thread: the problem of each kind of work, reported until that kind works again."""
        self._told_trouble: Sentence = ""
        self._doing = ""
        """In memory's thread: the kind of work being done, so that a crash can be attributed to it."""
        self._unwritten: deque[Job] = deque()
        """Writes that wait; also done at the end."""
        self._is_refused = False
        """In memory's thread: whether the first of them could not be written at the last try."""
        self._changed = threading.Condition()
        self._wanted: tuple[Utterance, ...] | None = None
        """Dialogue whose last words are to be searched for; if several arrive quickly, only the last one counts."""
        self._is_looking = False
        self._looked_for: Utterance | None = None
        """In the loop: the last request, so that a reply started again for the same words costs nothing."""
        self._is_held = False
        self._found: _Found | None = None
        self._times_forgotten = 0
        self.mood: Affect | None = None
        """Current feeling of the companion; set by the part that knows it."""
        self.returnable: tuple[Memory, ...] = ()
        """Memories to come back to when a topic has dried up; any thread may read them."""
        self.unopened: Told | None = None
        """Sentence that says why the memory could not be opened; None if it was, or is still to be. For any thread."""

    def open(
        self,
        open_memory: Callable[[], LongTermMemory],
        prompt_begins: Callable[[], tuple[str, int] | None] = lambda: None,
        follow: Follow = lambda dialogue: None,
        sees_when: Callable[[], bool] = lambda: False,
    ) -> None:
        """Open the memory in its own thread.

        ``prompt_begins`` returns session and number of the first utterance that the language model still sees, None for
        all. ``follow`` receives each dialogue before the search for it, in memory's thread. ``sees_when`` returns
        whether the language model sees which utterances are of earlier talks.
        """
        self._prompt_begins = prompt_begins
        self._follow = follow
        self._sees_when = sees_when
        self._open_memory = open_memory
        self._worker.start()
        self._worker.submit(self._open)

    def close(self) -> None:
        """Finish the current job, and write down everything that waits."""
        if not self._worker.close(_WRITTEN_WITHIN):
            return
        if self._unwritten:
            self._open()
        while self._write_first():
            pass

    # ---- in the conversation's loop -------------------------------------------------------------------

    def look_for(self, dialogue: tuple[Utterance, ...]) -> None:
        """Recall memories for the last words of a dialogue; they may be unfinished."""
        if not dialogue or dialogue[-1].speaker is not Speaker.PERSON or dialogue[-1] == self._looked_for:
            return
        self._looked_for = dialogue[-1]
        with self._changed:
            is_waiting = self._wanted is not None
            self._wanted, self._is_looking = dialogue, True
        if not is_waiting:
            self._worker.submit(self._look)

    def write(self, said: Utterance, reading: Reading | None = None) -> None:
        """Write down a stored utterance of either side, with its reading."""
        mood = self.mood

        def job(memory: LongTermMemory) -> None:
            memory.write(said, reading, mood)
            self.on_written()

        self._write(job)

    def write_elsewhere(self, said: Utterance, written: "Future[None]") -> None:
        """Write down an imported message, once nobody waits for an answer; ``written`` receives the result."""

        def job(memory: LongTermMemory) -> None:
            try:
                memory.write_elsewhere(said)
            except CompanionError as error:
                written.set_exception(error)
            except Exception:
                written.set_exception(BadInput(LOST))
                raise
            else:
                written.set_result(None)

        def refuse() -> None:
            if self._memory is None:
                written.set_exception(BadInput(self.unopened or LOST))

        self._write(job)
        self._worker.submit(refuse)

    def feel(self, reading: Reading) -> None:
        """Apply a changed reading of an utterance that was written down."""
        self._write(lambda memory: memory.feel(reading))

    def use(self, ids: tuple[int, ...]) -> None:
        """Note that memories were used in a reply that was heard."""
        if ids:
            self._write(lambda memory: memory.use(ids))

    def beside(self, job: Callable[[], None]) -> None:
        """Run another job with the memories, in their thread and after the waiting jobs; not without a memory."""
        self._do_later("beside", lambda _: job())

    def tidy(self) -> None:
        """Do the work that can wait, because there is more of it after an import."""
        self._worker.submit(self._tidy)

    def forget(self) -> None:
        """Hand out none of the memories found so far, because some must be or have been forgotten."""
        self._looked_for = None
        with self._changed:
            self._found = None
            self.returnable = ()
            self._times_forgotten += 1
        self._do_later("forget", self._forget)

    def hold(self) -> None:
        """Pause writing: someone waits for an answer, and the computer has few cores."""
        self._is_held = True

    def go_on(self) -> None:
        """Resume writing, including what has come in the meantime."""
        if self._is_held:
            self._is_held = False
            self._write_all()

    def _do_later(self, what: str, job: Job) -> None:
        def do() -> None:
            self._do(what, job)

        self._worker.submit(do)

    def _write_all(self) -> None:
        for _ in range(len(self._unwritten)):
            self._worker.submit(self._write_next)

    def _write(self, job: Job) -> None:
        self._unwritten.append(job)
        if not self._is_held:
            self._worker.submit(self._write_next)

    # ---- in the generator's thread -------------------------------------------------------------------------

    def recalled(self, dialogue: tuple[Utterance, ...]) -> tuple[Recalled, ...]:
        """Return the memories recalled for a dialogue's last utterance, or its first words; empty while unknown.

        Waits at most ``SPOKEN_WAIT``, ``LAST_WORDS_WAIT`` or ``TYPED_WAIT``.
        """
        if not dialogue:
            return ()
        said = dialogue[-1]
        with self._changed:
            self._changed.wait_for(
                lambda: self._has_found_all(said) or not self._is_looking, timeout=self._wait_for(said)
            )
            found = self._found_for(said)
        return () if found is None else found.recalled

    def _wait_for(self, said: Utterance) -> float:
        if said.is_typed:
            return TYPED_WAIT
        return SPOKEN_WAIT if self._found_for(said) is None else LAST_WORDS_WAIT

    def _found_for(self, said: Utterance) -> _Found | None:
        """Return the memories found for this utterance, perhaps only for its first words."""
        found = self._found
        return found if found is not None and found.said.key == said.key else None

    def _has_found_all(self, said: Utterance) -> bool:
        found = self._found_for(said)
        return found is not None and found.said.text == said.text

    # ---- in memory's thread ---------------------------------------------------------------------------

    def _open(self) -> None:
        open_memory, self._open_memory = self._open_memory, None
        if open_memory is None:
            return
        try:
            self._memory = open_memory()
        except CompanionError as error:
            logger.warning("memory cannot be opened: %s", error)
            self.unopened = error.told
            self._tell("open", error.told)
            return
        except Exception:
            self.unopened = LOST
            raise
        self._do("look round", self._look_round)
        self._worker.submit(self._tidy)

    def _look_round(self, memory: LongTermMemory) -> None:
        """Prepare what is needed to plan replies, whatever is said."""
        times_forgotten = self._times_forgotten
        returnable = memory.returnable()
        with self._changed:
            if self._times_forgotten == times_forgotten:
                self.returnable = returnable

    def _forget(self, memory: LongTermMemory) -> None:
        memory.forget()
        self._look_round(memory)

    def _look(self) -> None:
        with self._changed:
            wanted, self._wanted = self._wanted, None
        assert wanted is not None
        try:
            self._do("recall", lambda memory: self._find(memory, wanted))
        finally:
            with self._changed:
                self._is_looking = self._wanted is not None
                self._changed.notify_all()

    def _find(self, memory: LongTermMemory, dialogue: tuple[Utterance, ...]) -> None:
        said, times_forgotten = dialogue[-1], self._times_forgotten
        self._follow(dialogue)
        recalled = memory.recall(" ".join(still_asked(dialogue)), self._in_prompt(dialogue), self.mood)
        with self._changed:
            if self._times_forgotten == times_forgotten:
                self._found = _Found(said, recalled)

    def _in_prompt(self, dialogue: tuple[Utterance, ...]) -> frozenset[Evidence]:
        begins = self._prompt_begins()
        keys = [said.key for said in dialogue]
        first = keys.index(begins) if begins in keys else 0
        said, sees_when = dialogue[-1], self._sees_when()
        return frozenset(
            Evidence(*other.key)
            for other in dialogue[first:]
            if sees_when or said.said_at - other.said_at < LONG_AGO
        )

    def _write_next(self) -> None:
        was_refused = self._is_refused  # and the jobs behind it have been tried in vain
        if self._write_first() and was_refused and not self._is_held:
            self._write_all()

    def _write_first(self) -> bool:
        """Write the job that has waited longest; return whether it succeeded, so that the next may follow.

        A job that the store rejects keeps waiting, with all behind it, since newer content supersedes older.
        """
        if not self._unwritten or self._memory is None:  # it may have been written in its turn already
            return False
        job = self._unwritten.popleft()
        self._is_refused = not self._do("write", job)
        if self._is_refused:
            self._unwritten.appendleft(job)
            return False
        self._do("look round", self._look_round)
        return True

    def _tidy(self) -> None:
        try:
            is_more = self._memory is not None and self._memory.tidy()
        except CompanionError as error:
            logger.warning("memory could not be tidied: %s", error)
            return
        if is_more:
            self._worker.submit(self._tidy)

    def _do(self, what: str, job: Job) -> bool:
        """Do a job of one kind; return whether it worked. Without a memory nothing is done."""
        if self._memory is None:
            return True
        self._doing = what
        try:
            job(self._memory)
        except CompanionError as error:
            logger.warning("memory failed: %s", error)
            self._tell(what, error.told)
            return False
        self._tell(what, "")
        return True

    def _tell(self, what: str, trouble: Sentence) -> None:
        """Report a problem once; it is over when the same kind of work succeeds again."""
        self._troubles[what] = trouble
        sentence = next((each for each in self._troubles.values() if each), "")
        if sentence != self._told_trouble:
            self._told_trouble = sentence
            self.on_trouble(sentence)

    def _crashed(self) -> None:
        self._tell(self._doing, LOST)
