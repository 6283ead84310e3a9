"""Keeps the memories that were given to each reply until it is over.

Times are seconds since 1970-01-01 UTC. Any thread may call.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Final

from companion.channel import messages as msg
from companion.guarding.agreed import proactivity_at
from companion.guarding.planned import may_bring_up
from companion.remembering.dated import dated, day_told
from companion.remembering.may_come_up import come_up, tells_day_of
from companion.remembering.namesakes import one_of_each
from companion.remembering.pronouns import of_them
from companion.remembering.whose import of_another
from companion.reply.outcome import TOLD_REPLIES
from companion.thinking.prompt.memory_notes import NOTED, Recollection, note_lines, returning_line
from companion.values import (
    Boundaries,
    Memory,
    Newest,
    Proactivity,
    Recalled,
    RecallScores,
    Told,
    Utterance,
)

RETURNED: Final = Told("There was nothing more to say of the other thing, and this was worth coming back to.")
"""Reason shown for a memory that the companion brings up by itself."""
_MOST_SHOWN: Final = 5
_REPLIES: Final = 16
"""Number of replies whose memories are kept; older replies are over, or were never heard."""


@dataclass(frozen=True, slots=True)
class _Given:
    recalled: tuple[Recalled, ...]
    """Recalled memories: first those with a line for the note, in order, then the others."""
    told: tuple[Recalled, ...] = ()
    """Memories that are in the note."""


_NOTHING: Final = _Given(())


class GivenMemories:
    """Memories given to the replies of one session."""

    def __init__(
        self,
        zone: tzinfo,
        *,
        boundaries: Callable[[], Boundaries] = Boundaries,
        shows_days: Callable[[], bool] = lambda: False,
    ) -> None:
        """Begin a session.

        Args:
            zone: time zone for days.
            boundaries: returns the person's current boundaries; a memory of a closed topic is never given.
            shows_days: returns whether the language model is told the day of telling beside a memory's own.
        """
        self._zone = zone
        self._boundaries = boundaries
        self._shows_days = shows_days
        self._lock = threading.Lock()
        self._given: Newest[int, _Given] = Newest(_REPLIES)
        self._heard: set[int] = set()
        """Ids of the memories that were in the notes of this session's heard replies."""
        self._shown: Newest[tuple[str, int], tuple[msg.Remembered, ...]] = Newest(TOLD_REPLIES)
        """Memories shown for the companion's utterances, by session and number."""

    def give(self, reply: int, said: Utterance, recalled: Sequence[Recalled], now: float) -> Recollection:
        """Return the memories for the reply to an utterance, the best first (``come_up``)."""
        hour, boundaries = datetime.fromtimestamp(now, self._zone).time(), self._boundaries()
        with self._lock:
            told_before = frozenset(self._heard)
        coming = come_up(
            said.text,
            recalled,
            is_open=lambda text: may_bring_up(text, boundaries),
            brings_up=proactivity_at(boundaries, hour) is Proactivity.USUAL,
            told_before=told_before,
        )
        told = one_of_each(said.text, (*coming.told, *coming.untold)) if coming.told else ()
        if len(told) > 1 and told[: len(coming.told)] != coming.told:
            most = max(len(coming.told), NOTED)
            coming = replace(coming, told=told[:most], untold=told[most:])
        if given := (*coming.told, *coming.untold):
            with self._lock:
                self._given[reply] = _Given(given)
        dated_ones = tuple(self._dated(each, now) for each in coming.told)
        lines = note_lines(
            dated_ones,
            now,
            self._zone,
            of_them,
            lambda memory: of_another(memory, said.text),
            shows_days=self._shows_days(),
        )
        day = ""
        if coming.told and tells_day_of(said.text, coming.told[0]):
            day = day_told(coming.told[0].memory, now, self._zone)
        return Recollection(lines, coming.in_mind, day)

    def bring_up(self, reply: int, memory: Memory, now: float) -> Recollection:
        """Return the memory for a reply that brings it up unasked, and nothing else."""
        recalled = (Recalled(memory, 1.0, RecallScores(), RETURNED),)
        with self._lock:
            self._given[reply] = _Given(recalled)
        line = returning_line(self._dated(recalled[0], now).memory, now, self._zone, of_them)
        return Recollection((line,), recalled)

    def _dated(self, each: Recalled, now: float) -> Recalled:
        """Return a memory as worded in the note: with dates instead of "tomorrow"."""
        return replace(each, memory=replace(each.memory, text=dated(each.memory, now, self._zone)))

    def noted(self, reply: int, lines: Sequence[int]) -> None:
        """Note which lines given to a reply, counted from 0, fitted into its note."""
        with self._lock:
            given = self._given.get(reply)
            if given is not None:
                self._given[reply] = replace(given, told=tuple(given.recalled[line] for line in lines))

    def begin(self, reply: int, session: str, number: int) -> msg.Recalled | None:
        """Note that a reply begins to sound as an utterance; return the message about its memories, or None."""
        with self._lock:
            given = self._given.get(reply, _NOTHING)
        if not given.recalled:
            return None
        untold = tuple(each for each in given.recalled if each not in given.told)
        most = (*given.told, *untold)[:_MOST_SHOWN]
        shown = tuple(_remembered(each, is_told=each in given.told) for each in most)
        with self._lock:
            self._shown[session, number] = shown
        return msg.Recalled(number, shown)

    def recalled(self, session: str, number: int) -> tuple[msg.Remembered, ...]:
        """Return the memories of an utterance of the companion's; empty if they are no longer known."""
        with self._lock:
            return self._shown.get((session, number), ())

    def end(self, reply: int) -> tuple[int, ...]:
        """Note that a reply has been heard; return the ids of the memories in its note."""
        with self._lock:
            given = self._given.pop(reply, _NOTHING)
            told = tuple(each.memory.id for each in given.told)
            self._heard.update(told)
        return told

    def forget(self) -> None:
        """Drop the memories of all replies, because some of them must be forgotten."""
        with self._lock:
            self._given.clear()
            self._heard.clear()
            self._shown.clear()


def _remembered(each: Recalled, *, is_told: bool) -> msg.Remembered:
    memory = each.memory
    return msg.Remembered(memory.id, memory.text, memory.happened_at, each.reason, is_told)
