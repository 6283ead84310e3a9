"""Gives memories to replies, and notes in each reply which it was given.

Times are seconds since 1970-01-01 UTC. Any thread may call.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Final

from companion.channel import messages as msg
from companion.guarding.agreed import proactivity_at
from companion.guarding.planned import may_bring_up
from companion.remembering.frames import of_them
from companion.remembering.people import of_another, one_of_each
from companion.remembering.recalling.may_come_up import come_up, tells_day_of
from companion.remembering.speech_acts import is_question
from companion.remembering.times.dated import dated, day_told
from companion.reply.ongoing import OngoingReply
from companion.thinking.prompt.memory_notes import (
    NOTED,
    QUOTED_CHARACTERS,
    QUOTED_TO_A_STRONG_MODEL,
    Recollection,
    note_lines,
    returning_line,
)
from companion.values import (
    Boundaries,
    Memory,
    Proactivity,
    Recalled,
    RecallScores,
    Told,
)

RETURNED: Final = Told("The other topic was finished, and this was worth coming back to.")
"""Reason shown for a memory that the companion brings up by itself."""
_MOST_SHOWN: Final = 5
_ASKED_BY_A_STRONG_MODEL: Final = 3
"""Memories that a strong language model is told in reply to a question: of 276 questions by a fresh hand the best one
answers .5, one of three .7. A small model would take the first line for the answer."""


class GivenMemories:
    """Memories given to the replies of one session."""

    def __init__(
        self,
        zone: tzinfo,
        *,
        boundaries: Callable[[], Boundaries] = Boundaries,
        shows_days: Callable[[], bool] = lambda: False,
        asks: Callable[[str], bool] = is_question,
    ) -> None:
        """Begin a session.

        Args:
            boundaries: returns the person's current boundaries; a memory of a closed topic is never given.
            shows_days: returns whether the language model is told the day of telling beside a memory's own.
            asks: returns whether words ask for what is remembered.
        """
        self._zone = zone
        self._boundaries = boundaries
        self._shows_days = shows_days
        self._asks = asks
        self._lock = threading.Lock()
        self._heard: set[int] = set()
        """Ids of the memories that were in the notes of this session's heard replies."""

    def give(self, reply: OngoingReply, recalled: Sequence[Recalled], now: float) -> Recollection:
        """Return the memories for a reply, the best first (``come_up``)."""
        said = reply.dialogue[-1]
        hour, boundaries = datetime.fromtimestamp(now, self._zone).time(), self._boundaries()
        with self._lock:
            told_before = frozenset(self._heard)
        coming = come_up(
            said.text,
            recalled,
            is_asked=self._asks(said.text),
            most_asked=_ASKED_BY_A_STRONG_MODEL if self._shows_days() else 1,
            is_open=lambda text: may_bring_up(text, boundaries),
            brings_up=proactivity_at(boundaries, hour) is Proactivity.USUAL,
            told_before=told_before,
        )
        told = one_of_each(said.text, (*coming.told, *coming.untold)) if coming.told else ()
        if len(told) > 1 and told[: len(coming.told)] != coming.told:
            most = max(len(coming.told), NOTED)
            coming = replace(coming, told=told[:most], untold=told[most:])
        reply.recalled = (*coming.told, *coming.untold)
        dated_ones = tuple(self._dated(each, now) for each in coming.told)
        lines = note_lines(
            dated_ones,
            now,
            self._zone,
            of_them,
            lambda memory: of_another(memory, said.text),
            shows_days=self._shows_days(),
            most_characters=self._most_characters(),
        )
        day = ""
        if coming.told and tells_day_of(said.text, coming.told[0]):
            day = day_told(coming.told[0].memory, now, self._zone)
        return Recollection(lines, coming.in_mind, day)

    def bring_up(self, reply: OngoingReply, memory: Memory, now: float) -> Recollection:
        """Return the memory for a reply that brings it up unasked, and nothing else."""
        recalled = reply.recalled = (Recalled(memory, 1.0, RecallScores(), RETURNED),)
        line = returning_line(
            self._dated(recalled[0], now).memory,
            now,
            self._zone,
            of_them,
            most_characters=self._most_characters(),
        )
        return Recollection((line,), recalled)

    def _most_characters(self) -> int:
        """Return the characters of a memory for which the language model's note has room."""
        return QUOTED_TO_A_STRONG_MODEL if self._shows_days() else QUOTED_CHARACTERS

    def _dated(self, each: Recalled, now: float) -> Recalled:
        """Return a memory as worded in the note: with dates instead of "tomorrow"."""
        return replace(each, memory=replace(each.memory, text=dated(each.memory, now, self._zone)))

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
    return msg.Remembered(memory.id, memory.text, memory.happened_at, each.reason, is_told)
