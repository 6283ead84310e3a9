"""Memory's thread: writes down what was said, and finds what comes to mind while the person speaks.

It is told the words so far, as they are read into the prompt; what they bring to mind is there when the reply begins,
which hardly waits for it: what the last words would have brought to mind as well is then left out. What it writes
costs nobody time. Without it the talk goes on as if nothing were remembered, and one sentence says so. What is worth
remembering, what comes back and why is ``remembering``'s.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Final, Protocol, TypeAlias

from companion.values import (
    Affect,
    CompanionError,
    Evidence,
    Memory,
    Reading,
    Recalled,
    Speaker,
    Utterance,
)
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)

SPOKEN_WAIT: Final = 0.012
"""Seconds that a reply to spoken words waits for what they bring to mind where nothing came of the words before: 15 ms
are what may be added to the first sound."""
LAST_WORDS_WAIT: Final = 0.004
"""The same where something did, which lacks only the last words (guess)."""
TYPED_WAIT: Final = 0.3
"""The same for typed words, which are all there at once, and whose answer nobody hears late (guess)."""
LONG_AGO: Final = 6 * 3600.0
"""Seconds after which something is no longer of the same talk (guess): it comes to mind though the language model still
sees it, which does not see when it was said."""
_WRITTEN_WITHIN: Final = 3.0
"""Seconds that the job at hand is waited for at the end (guess), which is longer than for what writes nothing; what is
not written then is at the next start."""
LOST: Final = "Something went wrong while I tried to remember; I go on without it."


class Remembering(Protocol):
    """What remembers, once it is open, as ``LongTermMemory`` does; called in memory's thread."""

    def recall(self, words: str, in_prompt: frozenset[Evidence], mood: Affect | None) -> tuple[Recalled, ...]:
        """Return what words bring to mind, the best first; ``in_prompt`` needs none."""
        ...

    def returnable(self) -> tuple[Memory, ...]:
        """Return what may be come back to when a topic has dried up: open threads, and what felt pleasant."""
        ...

    def write(self, said: Utterance, reading: Reading | None, mood: Affect | None) -> None:
        """Write down what an utterance says, in place of what was written of it before."""
        ...

    def write_elsewhere(self, said: Utterance) -> None:
        """Write down what was said elsewhere, some time ago."""
        ...

    def feel(self, reading: Reading) -> None:
        """Take in that an utterance that was written down is understood otherwise."""
        ...

    def use(self, ids: tuple[int, ...]) -> None:
        """Take note that memories came back into the talk."""
        ...

    def forget(self) -> None:
        """Hold nothing of what is remembered no longer."""
        ...

    def tidy(self) -> bool:
        """Do a little of what has time; tell whether there is more."""
        ...


Follow: TypeAlias = Callable[[tuple[Utterance, ...]], None]
"""Follows the talk while the person still speaks, so that a reply waits less."""
Job: TypeAlias = Callable[[Remembering], None]


@dataclass(frozen=True, slots=True)
class _Found:
    """What words brought to mind."""

    said: Utterance
    """What was looked for: an utterance, or the first of its words."""
    recalled: tuple[Recalled, ...]
    """The best first."""


class MemoryWorker:
    """One companion's memory in its own thread."""

    def __init__(
        self,
        *,
        on_trouble: Callable[[str], None],
        new_worker: NewWorker = Worker,
    ) -> None:
        """Prepare; ``open`` starts the thread.

        Args:
            on_trouble: told the sentence that says why nothing can be remembered; "" once it can be again.
            new_worker: makes the thread that the memory lives in.
        """
        self._on_trouble = on_trouble
        self._worker = new_worker("memory", self._crashed)
        self._prompt_begins: Callable[[], tuple[str, int] | None] = lambda: None
        self._follow: Follow = lambda dialogue: None
        self._open_memory: Callable[[], Remembering] | None = None
        """None before it is to be opened, and once that was tried."""
        self._memory: Remembering | None = None
        self._troubles: dict[str, str] = {}
        """In memory's thread: what is in the way of each thing that it does; told until that very thing works again."""
        self._told_trouble = ""
        self._doing = ""
        """In memory's thread: what is being done, so that a crash is known to be of that."""
        self._unwritten: deque[Job] = deque()
        """What waits to be written; done at the end, too."""
        self._is_refused = False
        """In memory's thread: the first of it could not be written when it was tried last."""
        self._changed = threading.Condition()
        self._wanted: tuple[Utterance, ...] | None = None
        """The dialogue whose last words are to be looked for; of several that come soon, only the last."""
        self._is_looking = False
        self._looked_for: Utterance | None = None
        """In the loop: what was asked for last, so that replies begun anew to the same words cost nothing."""
        self._is_held = False
        self._found: _Found | None = None
        self._times_forgotten = 0
        self.mood: Affect | None = None
        """How the companion feels; set by whoever knows."""
        self.returnable: tuple[Memory, ...] = ()
        """What may be come back to when a topic has dried up; any thread may read it."""

    def open(
        self,
        open_memory: Callable[[], Remembering],
        prompt_begins: Callable[[], tuple[str, int] | None] = lambda: None,
        follow: Follow = lambda dialogue: None,
    ) -> None:
        """Open what remembers, in memory's own thread.

        Args:
            open_memory: opens it.
            prompt_begins: session and number of the first utterance that the language model still sees; None for all.
            follow: told each dialogue that is looked for, before it is; called in memory's thread.
        """
        self._prompt_begins = prompt_begins
        self._follow = follow
        self._open_memory = open_memory
        self._worker.start()
        self._worker.submit(self._open)

    def close(self) -> None:
        """Let what is being done come to its end, and write down what waits to be."""
        if not self._worker.close(_WRITTEN_WITHIN):
            return
        if self._unwritten:
            self._open()
        while self._write_first():
            pass

    # ---- in the conversation's loop -------------------------------------------------------------------

    def look_for(self, dialogue: tuple[Utterance, ...]) -> None:
        """Find what the last words of a dialogue bring to mind; they may be unfinished."""
        if not dialogue or dialogue[-1].speaker is not Speaker.PERSON or dialogue[-1] == self._looked_for:
            return
        self._looked_for = dialogue[-1]
        with self._changed:
            is_waiting = self._wanted is not None
            self._wanted, self._is_looking = dialogue, True
        if not is_waiting:
            self._worker.submit(self._look)

    def write(self, said: Utterance, reading: Reading | None = None) -> None:
        """Write down an utterance of either side that is kept, and how it was understood."""
        mood = self.mood
        self._write(lambda memory: memory.write(said, reading, mood))

    def write_elsewhere(self, said: Utterance, written: "Future[None]") -> None:
        """Write down what was said elsewhere, once nobody waits for an answer; ``written`` gets what came of it."""

        def job(memory: Remembering) -> None:
            try:
                memory.write_elsewhere(said)
            except CompanionError as error:
                written.set_exception(error)
            else:
                written.set_result(None)

        self._write(job)

    def feel(self, reading: Reading) -> None:
        """Take in that an utterance that was written down is understood otherwise."""
        self._write(lambda memory: memory.feel(reading))

    def use(self, ids: tuple[int, ...]) -> None:
        """Take note that memories came back into the talk and were heard."""
        if ids:
            self._write(lambda memory: memory.use(ids))

    def beside(self, job: Callable[[], None]) -> None:
        """Do something else with the memories, in their thread and after what waits there; not without a memory."""
        self._do_later("beside", lambda _: job())

    def tidy(self) -> None:
        """Do what has time, because there is more of it: memories came in."""
        self._worker.submit(self._tidy)

    def forget(self) -> None:
        """Hand out nothing that was at hand before now: some of it is to be forgotten, or is."""
        self._looked_for = None
        with self._changed:
            self._found = None
            self.returnable = ()
            self._times_forgotten += 1
        self._do_later("forget", self._forget)

    def hold(self) -> None:
        """Write nothing for now: somebody waits for an answer, and the computer has few cores."""
        self._is_held = True

    def go_on(self) -> None:
        """Write what has come meanwhile, and what comes."""
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
        """Return what a dialogue's last utterance brought to mind, or its first words; nothing while that is not known.

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
        """What the words of this utterance brought to mind, perhaps only the first of them."""
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
            self._tell("open", error.sentence)
            return
        self._do("look round", self._look_round)
        self._worker.submit(self._tidy)

    def _look_round(self, memory: Remembering) -> None:
        """Have at hand what replies are planned with, whatever is said."""
        times_forgotten = self._times_forgotten
        returnable = memory.returnable()
        with self._changed:
            if self._times_forgotten == times_forgotten:
                self.returnable = returnable

    def _forget(self, memory: Remembering) -> None:
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

    def _find(self, memory: Remembering, dialogue: tuple[Utterance, ...]) -> None:
        said, times_forgotten = dialogue[-1], self._times_forgotten
        self._follow(dialogue)
        recalled = memory.recall(said.text, self._in_prompt(dialogue), self.mood)
        with self._changed:
            if self._times_forgotten == times_forgotten:
                self._found = _Found(said, recalled)

    def _in_prompt(self, dialogue: tuple[Utterance, ...]) -> frozenset[Evidence]:
        begins = self._prompt_begins()
        keys = [said.key for said in dialogue]
        first = keys.index(begins) if begins in keys else 0
        said = dialogue[-1]
        return frozenset(
            Evidence(*other.key) for other in dialogue[first:] if said.said_at - other.said_at < LONG_AGO
        )

    def _write_next(self) -> None:
        was_refused = self._is_refused  # and what waits behind it has had its turn in vain
        if self._write_first() and was_refused and not self._is_held:
            self._write_all()

    def _write_first(self) -> bool:
        """Write what has waited longest; tell whether something was, so that the next may be.

        What the store refuses goes on waiting, and all behind it, since what is newer supersedes what is older.
        """
        if not self._unwritten:  # it was written in its turn already
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
        """Do a job of one kind; tell whether nothing was in its way. Without a memory nothing is done, nor to do."""
        if self._memory is None:
            return True
        self._doing = what
        try:
            job(self._memory)
        except CompanionError as error:
            logger.warning("memory failed: %s", error)
            self._tell(what, error.sentence)
            return False
        self._tell(what, "")
        return True

    def _tell(self, what: str, trouble: str) -> None:
        """Tell what is in the way, once; a trouble is over when what it was in the way of works again."""
        self._troubles[what] = trouble
        sentence = next(filter(None, self._troubles.values()), "")
        if sentence != self._told_trouble:
            self._told_trouble = sentence
            self._on_trouble(sentence)

    def _crashed(self) -> None:
        self._tell(self._doing, LOST)
