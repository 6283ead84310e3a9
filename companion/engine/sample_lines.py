"""Sample lines of a running companion: stores how the person would have had a reply said.

The newest ones are part of what the language model knows of the person (``thinking.memory_notes``). Works in a
separate thread next to the conversation. Nothing is stored off the record, nor for a reply that was off the record.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import KW_ONLY, dataclass
from typing import Final, TypeVar, assert_never

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation.step import Taken
from companion.engine.engine import Tell
from companion.storage.forgetting import These
from companion.storage.store import Store
from companion.values import (
    BadInput,
    CompanionError,
    Evidence,
    SampleLine,
    Speaker,
    Told,
    Utterance,
)
from companion.values.plain_text import without_steering

T = TypeVar("T")

logger = logging.getLogger(__name__)

NOTICE: Final = "sample line"
"""Key of the notices about lines."""
LONGEST: Final = 300
"""Maximum characters of a line: a reply is one or a few sentences, and small models imitate its length (guess)."""
_SHOWN: Final = 500
_LONGEST_SHOWN: Final = 600
"""Maximum lines in an answer, and characters of either side: together they stay below the channel's 8 MiB in any
script."""


@dataclass(eq=False, repr=False)
class SampleLineBook:
    """One companion's sample lines in one session; for use in the loop's thread, except ``open`` and ``close``.

    As an observer of the conversation it knows the last reply and whether things are stored.
    """

    tell: Tell
    """Receives messages to show; from any thread."""
    _: KW_ONLY
    on_lines: Callable[[tuple[SampleLine, ...]], None] = lambda lines: None
    """Receives all lines, oldest first, once they are read and whenever they change; from any thread."""
    unix_now: Callable[[], float] = time.time

    def __post_init__(self) -> None:
        self._store: Store | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sample lines")
        self._lines: tuple[SampleLine, ...] = ()
        """Lines that were read last."""
        self._last_reply: Evidence | None = None
        """The companion's last utterance in this talk, stored or not."""
        self._is_off_record = False
        self._written: list[int] = []
        """Ids of the lines of this talk, the last one last."""

    def open(self, store: Store) -> None:
        """Read the lines of a store, which outlasts this; blocks."""
        self._store = store
        self._try_to_read()

    def close(self) -> None:
        """Finish the work in progress; blocks."""
        self._thread.shutdown()

    # ---- queries -------------------------------------------------------------------------------------

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

    # ---- commands ------------------------------------------------------------------------------------

    async def obey(self, command: msg.LineCommand) -> None:
        """Carry out a command of the person's, and send the result."""
        try:
            self.tell(await self._obey(command))
        except CompanionError as error:
            self.tell(msg.Noticed(NOTICE, error.told, is_error=True))

    async def _obey(self, command: msg.LineCommand) -> msg.Noticed:
        match command:
            case msg.SayItLikeThis(text=text):
                line_id = await self._write(command, checked(text))
                return msg.Noticed(
                    NOTICE, Told("Got it. I'll say it like that."), undo=msg.UndoSampleLine(line_id)
                )
            case msg.UndoSampleLine(id):
                await self._undo(id)
                return msg.Noticed(NOTICE, Told("Undone."))
            case _:
                assert_never(command)

    async def _write(self, command: msg.SayItLikeThis, text: str) -> int:
        if self._is_off_record:
            raise BadInput(
                "Nothing is saved off the record, so this isn't either. Go back on the record first."
            )
        last = self._last_reply
        line_id = await self._in_thread(lambda: self._keep(self._reply(command, last), text))
        self._written = [*(each for each in self._written if each != line_id), line_id]
        return line_id

    def _reply(self, command: msg.SayItLikeThis, last: Evidence | None) -> Utterance:
        if command.id is not None:
            return self._open_store.utterances.find(command.id).utterance
        if last is None:
            raise BadInput("I haven't said anything in this conversation yet.")
        meant = last if command.number is None else Evidence(last.session, command.number)
        said = self._open_store.utterances.said((meant,))
        if meant not in said:
            raise BadInput("That reply was off the record or is deleted, so nothing about it is saved.")
        return said[meant]

    def _keep(self, reply: Utterance, text: str) -> int:
        """Store a line that replaces a reply; return its id."""
        if reply.speaker is not Speaker.COMPANION:
            raise BadInput("Those are your own words. Only mine can be reworded.")
        store = self._open_store
        source = Evidence(reply.session, reply.number)
        answered = store.utterances.before(source)
        if answered is None or answered.speaker is not Speaker.PERSON:
            raise BadInput("I said that on my own. Only replies to you can be reworded.")
        line_id = store.sample_lines.add(
            SampleLine(answered.text, text),
            reply=source,
            answered=Evidence(answered.session, answered.number),
            made_at=self.unix_now(),
        )
        if not line_id:
            raise BadInput("That reply is no longer in the history.")
        self._read()
        return line_id

    async def _undo(self, id: int | None) -> None:
        if id is None and not self._written:
            raise BadInput(
                "There is no line of this talk to take back. `companion lines list` shows earlier ones."
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

    # ---- events ---------------------------------------------------------------------------------------

    def observe(self, taken: Taken) -> None:
        """Note the companion's utterances, and whether things are stored."""
        self._is_off_record = taken.after.is_off_record
        for effect in taken.effects:
            if isinstance(effect, do.CompanionSaid) and effect.is_turn:
                self._last_reply = Evidence(taken.after.session, effect.number)

    def were_forgotten(self) -> None:
        """Show none of the forgotten lines; call this before and after forgetting."""
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
            self.on_lines(lines)
            self.tell(msg.LinesChanged())

    async def _in_thread(self, job: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, job)

    @property
    def _open_store(self) -> Store:
        if self._store is None:
            raise ValueError("the store is not open")
        return self._store


def checked(text: str) -> str:
    """Return a line in its stored form: on one line, without white space around it; raises ``BadInput``."""
    line = " ".join(without_steering(text).split())
    if not any(character.isalnum() for character in line):
        raise BadInput("Write how I should have said it.")
    if len(line) > LONGEST:
        raise BadInput(
            "This line is too long: {count} characters (limit: {most}). I imitate its length.",
            {"most": LONGEST, "count": len(line)},
            log=f"sample line of {len(line)} characters",
        )
    return line


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
