"""Derives the duration of each stage of answering from a conversation's events.

Times are seconds on the conversation's clock. The stages are those of the reply that was heard, in the order in which
they wait for each other. Each is the span from the end of the previous one, so the stages of a turn add up to its
whole. Work that was prepared while the turn was still open costs only the time that remained when it was needed.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from companion.conversation import effects as do
from companion.conversation import events as ev

STAGES: Final = ("notice", "read", "wait", "think", "cut", "speak", "hold", "play")
"""Silence noticed · words up to it known · the reply begun · its first word · its first clause · the clause's sound ·
the turn over, the clause released · heard."""


@dataclass(frozen=True, slots=True)
class TurnTimes:
    """The instants of one spoken turn and the beginning of its answer."""

    utterance: int
    reply: int | None = None
    speech_ended: float | None = None
    instants: Mapping[str, float] = field(default_factory=dict)
    """Instant at which each of ``STAGES`` ended."""
    dropped: int = 0
    """Number of replies that were prepared for the turn and dropped before they sounded."""

    @property
    def sounded(self) -> float | None:
        """Instant at which the answer began to sound."""
        return self.instants.get("play")

    @property
    def whole(self) -> float | None:
        """Seconds from the end of speech to the first sound of the answer."""
        return None if self.speech_ended is None or self.sounded is None else self.sounded - self.speech_ended

    @property
    def stages(self) -> dict[str, float]:
        """Seconds for each of ``STAGES``; empty for an answer to typed text.

        A loudspeaker reports its sound by the beginning of a block, which may lie some milliseconds before the clause
        was released: no stage ends after the sound.
        """
        if self.speech_ended is None:
            return {}
        latest = self.instants.get("play", math.inf)
        stages: dict[str, float] = {}
        before = self.speech_ended
        for stage in STAGES:
            after = max(before, min(self.instants.get(stage, before), latest))
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
                instants = {stage: at for stage, at in turn.instants.items() if stage != "read"}
                self._turn = replace(turn, speech_ended=event.at, instants=instants | {"notice": now})
            case ev.PauseRecognised() | ev.UtteranceRecognised() if event.utterance == turn.utterance:
                self._ended("read", now)
            case ev.ReplyWords() if event.reply == turn.reply:
                self._ended("think", now)
            case ev.ClauseReady() if event.reply == turn.reply:
                self._ended("speak", now)
            case ev.ClauseStarted() if event.reply == turn.reply and turn.sounded is None:
                self._ended("play", event.at)
                return None if turn.speech_ended is None else self._turn
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
                instants = {stage: at for stage, at in turn.instants.items() if stage in ("notice", "read")}
                self._turn = replace(turn, reply=effect.reply, instants=instants | {"wait": now})
            case do.CancelReply() if effect.reply == turn.reply and turn.sounded is None:
                self._turn = replace(turn, reply=None, dropped=turn.dropped + 1)
            case do.Speak() if effect.reply == turn.reply:
                self._ended("cut", now)
            case do.Release() if effect.reply == turn.reply:
                self._turn = replace(turn, instants={**turn.instants, "hold": now})

    def _ended(self, stage: str, at: float) -> None:
        """Record the first end of a stage."""
        self._turn = replace(self._turn, instants={stage: at, **self._turn.instants})
