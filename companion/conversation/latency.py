"""Reads off a conversation's events how long each stage of answering took.

Times are seconds on the conversation's clock. A stage is the span from the end of the one before, so that the
stages of a turn add up to its whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from companion.conversation import effects as do
from companion.conversation import events as ev

STAGES: Final = ("pause", "recognise", "think", "cut", "speak", "play")
"""Waiting for the turn's end · final text · first word of the reply · first clause · its sound · heard."""


@dataclass(frozen=True, slots=True)
class TurnTimes:
    """The instants of one spoken turn and the beginning of its answer; None for what did not happen."""

    utterance: int
    reply: int | None = None
    speech_ended: float | None = None
    decided: float | None = None
    recognised: float | None = None
    first_word: float | None = None
    first_clause: float | None = None
    clause_ready: float | None = None
    sounded: float | None = None

    @property
    def whole(self) -> float | None:
        """From the end of speech to the first sound of the answer, in seconds."""
        if self.speech_ended is None or self.sounded is None:
            return None
        return self.sounded - self.speech_ended

    @property
    def stages(self) -> dict[str, float]:
        """Seconds for each of ``STAGES`` that took place."""
        instants = (
            self.speech_ended,
            self.decided,
            self.recognised,
            self.first_word,
            self.first_clause,
            self.clause_ready,
            self.sounded,
        )
        return {
            stage: after - before
            for stage, before, after in zip(STAGES, instants, instants[1:], strict=False)
            if before is not None and after is not None
        }


def turn_times(log: Iterable[tuple[float, ev.Event, tuple[do.Effect, ...]]]) -> tuple[TurnTimes, ...]:
    """Return the times of every spoken turn that was answered aloud, from (now, event, effects) in order."""
    watch = _Watch()
    for now, event, effects in log:
        watch.see(now, event, effects)
    return tuple(watch.turns)


class _Watch:
    """Follows one turn at a time; a reply that is dropped unheard leaves the turn waiting for the next."""

    def __init__(self) -> None:
        self.turns: list[TurnTimes] = []
        self._turn = TurnTimes(0)
        self._stopped: float | None = None

    def see(self, now: float, event: ev.Event, effects: tuple[do.Effect, ...]) -> None:
        self._note_event(now, event)
        for effect in effects:
            self._note_effect(now, effect)

    def _note_event(self, now: float, event: ev.Event) -> None:
        turn = self._turn
        match event:
            case ev.SpeechStopped():
                self._stopped = event.at
            case ev.UtteranceRecognised() if event.utterance == turn.utterance:
                self._turn = replace(turn, recognised=now)
            case ev.ReplyWords() if event.reply == turn.reply and turn.first_word is None:
                self._turn = replace(turn, first_word=now)
            case ev.ClauseReady() if event.reply == turn.reply and turn.clause_ready is None:
                self._turn = replace(turn, clause_ready=now)
            case ev.ClauseStarted() if event.reply == turn.reply and turn.sounded is None:
                self._turn = replace(turn, sounded=event.at)
                self.turns.append(self._turn)
            case _:
                pass

    def _note_effect(self, now: float, effect: do.Effect) -> None:
        match effect:
            case do.FinishUtterance():
                self._turn = TurnTimes(effect.utterance, speech_ended=self._stopped, decided=now)
            case do.BeginReply():
                self._turn = replace(
                    self._turn, reply=effect.reply, first_word=None, first_clause=None, clause_ready=None
                )
            case do.Speak() if effect.reply == self._turn.reply and self._turn.first_clause is None:
                self._turn = replace(self._turn, first_clause=now)
            case _:
                pass
