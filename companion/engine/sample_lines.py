"""Sample lines of a running companion: takes in how the person would have had a reply said.

The newest ones stand in what the language model knows of the person (``thinking.memory_notes``). Works in a thread of
its own beside the conversation. Nothing is taken in off the record, nor of a reply that was.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar, assert_never

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.engine.engine import Tell
from companion.storage.forgetting import These
from companion.storage.store import Store
from companion.values import (
    BadInput,
    CompanionError,
    Evidence,
    SampleLine,
    Speaker,
    Utterance,
)
from companion.values.plain_text import without_steering

T = TypeVar("T")

logger = logging.getLogger(__name__)

NOTICE: Final = "sample line"
"""The key of what is said of lines."""
LONGEST: Final = 300
"""Characters of a line: a reply is one or a few sentences, and small models imitate its length (guess)."""
_SHOWN: Final = 500
_LONGEST_SHOWN: Final = 600
"""Lines in an answer, and characters of either side: together they stay below the channel's 8 MiB in any script."""


class SampleLineBook:
    """One companion's sample lines in one session; to be used in the loop's thread but for ``open`` and ``close``.

    An observer of the conversation, which tells it what the last reply was and whether things are kept.
    """

    def __init__(
        self,
        tell: Tell,
        *,
        on_lines: Callable[[tuple[SampleLine, ...]], None] = lambda lines: None,
        unix_now: Callable[[], float] = time.time,
    ) -> None:
        """Prepare; ``open`` begins.

        Args:
            tell: takes what is to be shown; from any thread.
            on_lines: told all lines, oldest first, once they were read and whenever they change; from any thread.
            unix_now: what time it is.
        """
        self._tell = tell
        self._unix_now = unix_now
        self._store: Store | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sample lines")
        self._on_lines = on_lines
        self._lines: tuple[SampleLine, ...] = ()
        """What was read last."""
        self._last_reply: Evidence | None = None
        """What the companion said last in this talk, kept or not."""
        self._is_off_record = False
        self._written: list[int] = []
        """The lines of this talk, the last one last."""

    def open(self, store: Store) -> None:
        """Read the lines of a store, which outlasts this; blocks."""
        self._store = store
        self._try_to_read()

    def close(self) -> None:
        """Finish what was begun; blocks."""
        self._thread.shutdown()

    # ---- what is asked --------------------------------------------------------------------------------

    async def written(self) -> msg.LinesShown:
        """Return the lines that the person wrote, newest first; raises ``CompanionError``."""
        kept = await self._in_thread(self._open_store.sample_lines.all)
        newest = tuple(reversed(kept[-_SHOWN:]))
        return msg.LinesShown(
            tuple(
                msg.WrittenLine(each.id, _cut(each.line.person), _cut(each.line.companion), each.made_at)
                for each in newest
            )
        )

    # ---- what is wanted -------------------------------------------------------------------------------

    async def obey(self, command: msg.LineCommand) -> None:
        """Do what the person asks for; what came of it is told."""
        try:
            self._tell(await self._obey(command))
        except CompanionError as error:
            self._tell(msg.Noticed(NOTICE, error.sentence, is_error=True))

    async def _obey(self, command: msg.LineCommand) -> msg.Noticed:
        match command:
            case msg.SayItLikeThis(text=text):
                line_id = await self._write(command, checked(text))
                return msg.Noticed(NOTICE, "I'll say it like that.", undo=msg.UndoSampleLine(line_id))
            case msg.UndoSampleLine(id):
                await self._undo(id)
                return msg.Noticed(NOTICE, "Taken back.")
            case _:
                assert_never(command)

    async def _write(self, command: msg.SayItLikeThis, text: str) -> int:
        if self._is_off_record:
            raise BadInput(
                "Off the record nothing is kept, so not this either; go back on the record first.",
                log="sample line off the record",
            )
        last = self._last_reply
        line_id = await self._in_thread(lambda: self._keep(self._reply(command, last), text))
        self._written = [*(each for each in self._written if each != line_id), line_id]
        return line_id

    def _reply(self, command: msg.SayItLikeThis, last: Evidence | None) -> Utterance:
        if command.id is not None:
            return self._open_store.utterances.find(command.id).utterance
        if last is None:
            raise BadInput("I have not said anything yet in this talk.", log="no reply yet")
        meant = last if command.number is None else Evidence(last.session, command.number)
        said = self._open_store.utterances.said((meant,))
        if meant not in said:
            raise BadInput(
                "That reply was off the record or is deleted, so nothing of it is kept.",
                log="the reply is not kept",
            )
        return said[meant]

    def _keep(self, reply: Utterance, text: str) -> int:
        """Keep a line in place of a reply; return its id."""
        if reply.speaker is not Speaker.COMPANION:
            raise BadInput(
                "Those are your own words; only what I said can be said otherwise.",
                log="utterance is the person's",
            )
        store = self._open_store
        source = Evidence(reply.session, reply.number)
        answered = store.utterances.before(source)
        if answered is None or answered.speaker is not Speaker.PERSON:
            raise BadInput(
                "I said that by myself; only answers to you can be said otherwise.",
                log="nothing was answered",
            )
        line_id = store.sample_lines.add(
            SampleLine(answered.text, text),
            reply=source,
            answered=Evidence(answered.session, answered.number),
            made_at=self._unix_now(),
        )
        if not line_id:
            raise BadInput("That reply is no longer in the history.", log="reply went meanwhile")
        self._read()
        return line_id

    async def _undo(self, id: int | None) -> None:
        if id is None and not self._written:
            raise BadInput(
                "There is no line of this talk to take back; `companion lines list` shows earlier ones.",
                log="no sample line in this talk",
            )
        line_id = self._written[-1] if id is None else id
        await self._in_thread(lambda: self._delete(line_id))
        self._written = [each for each in self._written if each != line_id]

    def _delete(self, line_id: int) -> None:
        try:
            self._open_store.sample_lines.find(line_id)
            self._open_store.forgetting.forget_here(These(sample_lines=(line_id,)))
        finally:
            self._read()

    # ---- what happens ---------------------------------------------------------------------------------

    def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Take note of what the companion says, and of whether things are kept."""
        self._is_off_record = after.is_off_record
        for effect in effects:
            if isinstance(effect, do.ShowCompanion):
                self._last_reply = Evidence(after.session, effect.number)

    def were_forgotten(self) -> None:
        """Show nothing of what was forgotten, or is about to be; to be called before and after."""
        asyncio.get_running_loop().run_in_executor(self._thread, self._try_to_read)

    def _try_to_read(self) -> None:
        try:
            self._read()
        except CompanionError as error:
            logger.warning("sample lines could not be read: %s", error)

    def _read(self) -> None:
        lines = tuple(kept.line for kept in self._open_store.sample_lines.all())
        if lines != self._lines:
            self._lines = lines
            self._on_lines(lines)
            self._tell(msg.LinesChanged())

    async def _in_thread(self, job: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, job)

    @property
    def _open_store(self) -> Store:
        if self._store is None:
            raise ValueError("the store is not open")
        return self._store


def checked(text: str) -> str:
    """Return a line as it is kept: in one line, without white space around it; raises ``BadInput``."""
    line = " ".join(without_steering(text).split())
    if not any(character.isalnum() for character in line):
        raise BadInput("Write how I should have said it.", log="empty sample line")
    if len(line) > LONGEST:
        raise BadInput(
            f"A line has at most {LONGEST} letters, for I imitate its length; this one has {len(line)}.",
            log=f"sample line of {len(line)} characters",
        )
    return line


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
