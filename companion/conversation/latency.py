"""Derives the duration of each stage of answering from a conversation's events.

Times are seconds on the conversation's clock. The stages are those of the reply that was heard, in the order in which
they wait for each other. Each is the span from the end of the previous one, so the stages of a turn add up to its
whole. Work that was prepared while the turn was still open costs only the time that remained when it was needed.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from companion.conversation import effects as do
from companion.conversation import events as ev

STAGES: Final = ("notice", "read", "wait", "think", "cut", "speak", "hold", "play")
"""Silence noticed · words up to it known · the reply begun · its first word · its first clause · the clause's sound ·
the turn over, the clause released · heard."""


@dataclass(frozen=True, slots=True)
class TurnTimes:
    """The instants of one spoken turn and the beginning of its answer; None for steps that did not happen."""

    utterance: int
    reply: int | None = None
    speech_ended: float | None = None
    noticed: float | None = None
    """Instant at which the silence was reported."""
    read: float | None = None
    """Instant at which the words up to it were known."""
    begun: float | None = None
    """Start of the reply that was heard."""
    first_word: float | None = None
    first_clause: float | None = None
    clause_ready: float | None = None
    released: float | None = None
    """Instant at which the turn was over and the reply was allowed to sound."""
    sounded: float | None = None
    dropped: int = 0
    """Number of replies that were prepared for the turn and dropped before they sounded."""

    @property
    def whole(self) -> float | None:
        """Seconds from the end of speech to the first sound of the answer."""
        if self.speech_ended is None or self.sounded is None:
            return None
        return self.sounded - self.speech_ended

    @property
    def stages(self) -> dict[str, float]:
        """Seconds for each of ``STAGES``; empty for an answer to typed text.

        A loudspeaker reports its sound by the beginning of a block, which may lie some milliseconds before the clause
        was released: no stage ends after the sound.
        """
        instants = (
            self.noticed,
            self.read,
            self.begun,
            self.first_word,
            self.first_clause,
            self.clause_ready,
            self.released,
            self.sounded,
        )
        if self.speech_ended is None:
            return {}
        latest = math.inf if self.sounded is None else self.sounded
        stages: dict[str, float] = {}
        before = self.speech_ended
        for stage, instant in zip(STAGES, instants, strict=True):
            after = before if instant is None else max(before, min(instant, latest))
            stages[stage] = after - before
            before = after
        return stages


def turn_times(log: Iterable[tuple[float, ev.Event, tuple[do.Effect, ...]]]) -> tuple[TurnTimes, ...]:
    """Return the times of every spoken turn that was answered aloud, from (now, event, effects) in order."""
    watch = TurnWatch()
    return tuple(turn for entry in log if (turn := watch.see(*entry)) is not None)


class TurnWatch:
    """Follows one turn at a time; after a reply that is dropped silently, the turn waits for the next."""

    def __init__(self) -> None:
        self._turn = TurnTimes(0)

    def see(self, now: float, event: ev.Event, effects: tuple[do.Effect, ...]) -> TurnTimes | None:
        """Record a step; return a turn's times when its answer begins to sound."""
        sounded = self._note_event(now, event)
        for effect in effects:
            self._note_effect(now, effect)
        return sounded

    def _note_event(self, now: float, event: ev.Event) -> TurnTimes | None:
        turn = self._turn
        match event:
            case ev.SpeechStopped():
                self._turn = replace(turn, speech_ended=event.at, noticed=now, read=None)
            case ev.PauseRecognised() | ev.UtteranceRecognised() if (
                event.utterance == turn.utterance and turn.read is None
            ):
                self._turn = replace(turn, read=now)
            case ev.ReplyWords() if event.reply == turn.reply and turn.first_word is None:
                self._turn = replace(turn, first_word=now)
            case ev.ClauseReady() if event.reply == turn.reply and turn.clause_ready is None:
                self._turn = replace(turn, clause_ready=now)
            case ev.ClauseStarted() if event.reply == turn.reply and turn.sounded is None:
                self._turn = replace(turn, sounded=event.at)
                return None if turn.speech_ended is None else self._turn
            case _:
                pass
        return None

    def _note_effect(self, now: float, effect: do.Effect) -> None:
        turn = self._turn
        match effect:
            case do.BeginUtterance() if turn.sounded is not None:
                self._turn = TurnTimes(effect.utterance)
            case do.BeginUtterance() if turn.reply is None:  # it continues unanswered words
                self._turn = TurnTimes(effect.utterance, dropped=turn.dropped)
            case do.JudgePause():
                self._turn = replace(turn, utterance=effect.utterance)
            case do.BeginReply():
                self._turn = replace(
                    turn,
                    reply=effect.reply,
                    begun=now,
                    first_word=None,
                    first_clause=None,
                    clause_ready=None,
                    released=None,
                    sounded=None,
                )
            case do.CancelReply() if effect.reply == turn.reply and turn.sounded is None:
                self._turn = replace(turn, reply=None, dropped=turn.dropped + 1)
            case do.Speak() if effect.reply == turn.reply and turn.first_clause is None:
                self._turn = replace(turn, first_clause=now)
            case do.Release() if effect.reply == turn.reply:
                self._turn = replace(turn, released=now)
            case _:
                pass
