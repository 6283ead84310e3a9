"""Decides in which words a reply is given what came to mind, and keeps what each reply was given until it is over.

A language model that makes sense of notes gets notes, and brings up of them what it will. For one that does not, the
best of what the person said is said first. Where they did not ask for it this happens seldom, with what is of
another day, and with the same thing once in a session. What the companion comes back to by itself is told alike,
whichever model answers. Times are seconds since 1970-01-01 UTC. Any thread may call.
"""

import threading
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import Final

from companion.channel import messages as msg
from companion.engine.rememberer import LONG_AGO, CameToMind
from companion.guarding.agreed import proactivity_at
from companion.guarding.planned import may_bring_up
from companion.remembering.asking import asks_past, asks_what_was, is_question
from companion.remembering.gate import Occasion, occasion
from companion.thinking.memory_notes import Recollection, note_lines, spoken_memory
from companion.values import Boundaries, Memory, Newest, Proactivity, Recalled, RecallScores, Utterance

SELDOM: Final = 180.0
"""Seconds that pass at least between two memories that nobody asked for (guess)."""
TOKEN_CHARACTERS: Final = 3.5
"""Of English text a token has about four; notes that are too long lose lines, so fewer are counted on."""
NEAR: Final = 0.5
"""Nearness in meaning from which on something is said that nobody asked for (guess, on 18 sentences and 10 memories: "I
bought new shoes" is not the moment for "I started a new job", at 0.29; "I have to go to the university" is for "My exam
is on Friday", at 0.56)."""
FAIRLY_NEAR: Final = 0.35
SAME_WORDS: Final = 0.5
"""Or fairly near, and with rare words in common."""
RETURNED: Final = "there was nothing more to say of the other thing, and this was worth coming back to"
"""Why a memory came back that the companion brings up by itself."""
NO_BOUNDARIES: Final = Boundaries()
_MOST_SHOWN: Final = 5
_REPLIES: Final = 16
"""What so many replies were given is kept; older ones are over, or were never heard."""


@dataclass(frozen=True, slots=True)
class _Given:
    recalled: tuple[Recalled, ...]
    told: int
    """So many of the first were given to the reply."""
    is_opening: bool
    """The first of them is brought up though nobody asked for it, or said first."""


class BringingUp:
    """What replies are given of what came to mind."""

    def __init__(self, zone: tzinfo, *, notes_tokens: int, boundaries: Boundaries = NO_BOUNDARIES) -> None:
        """Begin a session.

        Args:
            zone: by which days are told.
            notes_tokens: room for notes; 0 for a language model that makes nothing of them.
            boundaries: what the person has set; unless it may be brought up as usual, nothing is said unasked, and
                nothing of a closed topic ever.
        """
        self._zone = zone
        self._boundaries = boundaries
        self._most_characters = round(notes_tokens * TOKEN_CHARACTERS)
        self._lock = threading.Lock()
        self._given: Newest[int, _Given] = Newest(_REPLIES)
        self._brought_up: set[int] = set()
        self._brought_up_at: float | None = None

    def give(self, reply: int, said: Utterance, came: CameToMind, now: float) -> Recollection:
        """Return what the reply to an utterance is given of what came to mind; nothing of a closed topic.

        What only the first words brought may be noted, but is not said: the last may mean something else.
        """
        recalled = tuple(one for one in came.recalled if may_bring_up(one.memory.text, self._boundaries))
        with self._lock:
            if self._most_characters:
                lines = note_lines(recalled, now, self._zone, most_characters=self._most_characters)
                recollection, told = Recollection(lines), len(lines)
            else:
                is_whole = came.said.text == said.text
                recalled, recollection = (
                    self._opening(said.text, recalled, now) if is_whole else (recalled, Recollection())
                )
                told = 1 if recollection.opening else 0
            if recalled:
                self._given[reply] = _Given(recalled, told, is_opening=bool(recollection.opening))
            may_plan = self._says_unasked(now) or occasion(said.text) is Occasion.ASKED
            return replace(recollection, recalled=recalled if may_plan else ())

    def bring_up(self, reply: int, memory: Memory, now: float) -> Recollection:
        """Return what a reply is given that comes back to a memory by itself, and to nothing else.

        Without lines there is no room for notes, or no use in them.
        """
        recalled = (Recalled(memory, 1.0, RecallScores(), RETURNED),)
        lines = note_lines(recalled, now, self._zone, most_characters=self._most_characters)
        with self._lock:
            self._given[reply] = _Given(recalled, told=1, is_opening=True)
        return Recollection(lines, recalled=recalled)

    def sounds(self, reply: int, number: int, now: float) -> msg.Recalled | None:
        """Take note that a reply begins to sound as an utterance; return what to tell of it, None for nothing."""
        with self._lock:
            given = self._given.get(reply)
            if given is None:
                return None
            if given.is_opening:
                self._brought_up.add(given.recalled[0].memory.id)
                self._brought_up_at = now
        shown = given.recalled[: max(given.told, _MOST_SHOWN)]
        return msg.Recalled(
            number,
            tuple(_remembered(each, is_told=place < given.told) for place, each in enumerate(shown)),
        )

    def is_over(self, reply: int) -> tuple[int, ...]:
        """Take note that a reply has been heard; return the ids of the memories it was made with."""
        with self._lock:
            given = self._given.pop(reply, None)
        return () if given is None else tuple(each.memory.id for each in given.recalled[: given.told])

    def forget(self) -> None:
        """Forget what replies were given, because some of it is to be forgotten."""
        with self._lock:
            self._given.clear()

    def _opening(
        self, words: str, recalled: tuple[Recalled, ...], now: float
    ) -> tuple[tuple[Recalled, ...], Recollection]:
        """Choose what is said first, and put it first."""
        is_asked = occasion(words) is Occasion.ASKED
        asks_for_what_was = is_asked and (asks_past(words) or asks_what_was(words))
        for each in recalled:
            if not (is_asked or self._may_come_up(each, now)) or is_question(each.memory.text):
                continue
            opening = spoken_memory(each.memory, now, self._zone)
            if opening:
                rest = tuple(other for other in recalled if other is not each)
                return (each, *rest), Recollection(opening=opening, answers=asks_for_what_was)
        return recalled, Recollection()

    def _may_come_up(self, each: Recalled, now: float) -> bool:
        """Tell whether something may be brought up that nobody asked for."""
        if not self._says_unasked(now):
            return False
        is_seldom = self._brought_up_at is None or now - self._brought_up_at >= SELDOM
        is_old = now - each.memory.happened_at >= LONG_AGO
        return is_seldom and is_old and each.memory.id not in self._brought_up and _is_to_the_point(each)

    def _says_unasked(self, now: float) -> bool:
        """Tell whether the person wants anything brought up at this hour that they did not ask for."""
        hour = datetime.fromtimestamp(now, self._zone).time()
        return proactivity_at(self._boundaries, hour) is Proactivity.USUAL


def _is_to_the_point(each: Recalled) -> bool:
    scores = each.scores
    return scores.meaning >= NEAR or (scores.meaning >= FAIRLY_NEAR and scores.words >= SAME_WORDS)


def _remembered(each: Recalled, *, is_told: bool) -> msg.Remembered:
    memory = each.memory
    return msg.Remembered(memory.id, memory.text, memory.happened_at, each.reason, is_told)
