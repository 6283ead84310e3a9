"""Keeps what each reply was given of what came to mind until it is over.

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
from companion.remembering.dated import dated
from companion.remembering.may_come_up import come_up
from companion.remembering.namesakes import one_of_each
from companion.remembering.pronouns import of_them
from companion.remembering.whose import of_another
from companion.reply.outcome import TOLD_REPLIES
from companion.thinking.memory_notes import NOTED, Recollection, note_lines, returning_line
from companion.values import (
    Boundaries,
    Memory,
    Newest,
    Proactivity,
    Recalled,
    RecallScores,
    Utterance,
)

RETURNED: Final = "there was nothing more to say of the other thing, and this was worth coming back to"
"""Why a memory came back that the companion brings up by itself."""
_MOST_SHOWN: Final = 5
_REPLIES: Final = 16
"""What so many replies were given is kept; older ones are over, or were never heard."""


@dataclass(frozen=True, slots=True)
class _Given:
    recalled: tuple[Recalled, ...]
    """What came to mind: in the order of the lines for the note, then what is in none."""
    told: tuple[Recalled, ...] = ()
    """What stands in the note."""


_NOTHING: Final = _Given(())


class GivenMemories:
    """What the replies of one session are given of what came to mind."""

    def __init__(self, zone: tzinfo, *, boundaries: Callable[[], Boundaries] = Boundaries) -> None:
        """Begin a session.

        Args:
            zone: by which days are told.
            boundaries: tells what the person has set just then; nothing of a closed topic is ever told.
        """
        self._zone = zone
        self._boundaries = boundaries
        self._lock = threading.Lock()
        self._given: Newest[int, _Given] = Newest(_REPLIES)
        self._heard: set[int] = set()
        """Memories, by id, that notes of this session told and whose replies were heard."""
        self._shown: Newest[tuple[str, int], tuple[msg.Remembered, ...]] = Newest(TOLD_REPLIES)
        """What was remembered for utterances of the companion's, by session and number."""

    def give(self, reply: int, said: Utterance, recalled: Sequence[Recalled], now: float) -> Recollection:
        """Return what the reply to an utterance is given of what came to mind, the best first (``come_up``)."""
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
        lines = note_lines(dated_ones, now, self._zone, of_them, lambda memory: of_another(memory, said.text))
        return Recollection(lines, coming.in_mind)

    def bring_up(self, reply: int, memory: Memory, now: float) -> Recollection:
        """Return what a reply is given that comes back to a memory by itself, and to nothing else."""
        recalled = (Recalled(memory, 1.0, RecallScores(), RETURNED),)
        with self._lock:
            self._given[reply] = _Given(recalled)
        line = returning_line(self._dated(recalled[0], now).memory, now, self._zone, of_them)
        return Recollection((line,), recalled)

    def _dated(self, each: Recalled, now: float) -> Recalled:
        """Return a memory as its note tells it: with dates instead of "tomorrow"."""
        return replace(each, memory=replace(each.memory, text=dated(each.memory, now, self._zone)))

    def noted(self, reply: int, lines: Sequence[int]) -> None:
        """Take note for which of the lines that a reply was given, counted from 0, its note had room."""
        with self._lock:
            given = self._given.get(reply)
            if given is not None:
                self._given[reply] = replace(given, told=tuple(given.recalled[line] for line in lines))

    def begin(self, reply: int, session: str, number: int) -> msg.Recalled | None:
        """Take note that a reply begins to sound as an utterance; return what to tell of it, None for nothing."""
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
        """Return what was remembered for an utterance of the companion's; nothing where that is not known any more."""
        with self._lock:
            return self._shown.get((session, number), ())

    def end(self, reply: int) -> tuple[int, ...]:
        """Take note that a reply has been heard; return the ids of the memories that its note told."""
        with self._lock:
            given = self._given.pop(reply, _NOTHING)
            told = tuple(each.memory.id for each in given.told)
            self._heard.update(told)
        return told

    def forget(self) -> None:
        """Forget what replies were given, because some of it is to be forgotten."""
        with self._lock:
            self._given.clear()
            self._heard.clear()
            self._shown.clear()


def _remembered(each: Recalled, *, is_told: bool) -> msg.Remembered:
    memory = each.memory
    return msg.Remembered(memory.id, memory.text, memory.happened_at, each.reason, is_told)
