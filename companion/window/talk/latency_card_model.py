"""The response times of the last spoken turns: the last one, its stages in words, and the median.

The engine measures and names the stages; their order is kept. The card holds only times, in seconds, never any words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Final

from PySide6.QtCore import Property, Signal

from companion.channel.messages import AnswerTimed
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.wording import Translate, number_words, untranslated

TURNS: Final = 10
"""Maximum number of turns for the median."""
_SHORTEST: Final = 0.0005
"""Seconds below which a stage is left out: it would read "0 ms"."""


class StageKind(StrEnum):
    """The companion's activity during a stage; it decides the colour of the bar."""

    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"


_KINDS: Final[Mapping[str, StageKind]] = {
    "notice": StageKind.LISTENING,
    "read": StageKind.LISTENING,
    "wait": StageKind.LISTENING,
    "think": StageKind.THINKING,
    "cut": StageKind.THINKING,
    "speak": StageKind.SPEAKING,
    "hold": StageKind.LISTENING,
    "play": StageKind.SPEAKING,
}


@dataclass(frozen=True, slots=True)
class StageShown:
    """A stage of the last answer."""

    words: str
    amount: str
    """Duration, such as "120 ms"."""
    part: float
    """Part of the total of all shown stages, 0 … 1; they add up to 1."""
    kind: StageKind


@dataclass(frozen=True, slots=True)
class LatencyCard:
    """The times of the last answered spoken turns, oldest first, at most ``TURNS``."""

    turns: tuple[AnswerTimed, ...] = ()

    def with_event(self, event: AnswerTimed) -> "LatencyCard":
        """Return the card after another turn was answered."""
        return LatencyCard((*self.turns, event)[-TURNS:])

    @property
    def last(self) -> AnswerTimed | None:
        """The times of the last answered turn; None before the first."""
        return self.turns[-1] if self.turns else None

    @property
    def median(self) -> float | None:
        """The median of the remembered response times, in seconds; None for fewer than two."""
        return median(turn.seconds for turn in self.turns) if len(self.turns) > 1 else None

    def stages(self, translate: Translate = untranslated) -> tuple[StageShown, ...]:
        """Return the stages of the last answer, in order, without those that took no time."""
        if self.last is None:
            return ()
        told = {stage: seconds for stage, seconds in self.last.stages.items() if seconds > _SHORTEST}
        whole = sum(told.values())
        words = _stage_words(translate)
        return tuple(
            StageShown(
                words.get(stage, stage),
                milliseconds_words(seconds, translate),
                seconds / whole,
                _KINDS.get(stage, StageKind.THINKING),
            )
            for stage, seconds in told.items()
        )


def seconds_words(seconds: float, *, digits: int, translate: Translate = untranslated) -> str:
    """Return a time such as "0.4 s" with ``digits`` decimals."""
    return translate("Window", "%1 s").replace("%1", number_words(seconds, digits, translate))


def milliseconds_words(seconds: float, translate: Translate = untranslated) -> str:
    """Return a time such as "120 ms"."""
    return translate("Window", "%1 ms").replace("%1", number_words(1000 * seconds, 0, translate))


def _stage_words(translate: Translate) -> Mapping[str, str]:
    return {
        "notice": translate("Window", "Noticing your pause"),
        "read": translate("Window", "Reading your last words"),
        "wait": translate("Window", "Checking if you'd go on"),
        "think": translate("Window", "Thinking of the first word"),
        "cut": translate("Window", "Finding the first phrase"),
        "speak": translate("Window", "Turning it into speech"),
        "hold": translate("Window", "Waiting until you had finished"),
        "play": translate("Window", "On its way to your ear"),
    }


_property: Final = PropertiesOf[LatencyCard]()


@in_qml
class LatencyCardModel(PageModel):
    """The response time of the last spoken turn, its stages, and the median of the last ten."""

    changed = Signal()

    takes = (AnswerTimed,)

    _state = LatencyCard()

    def forget(self) -> None:
        """Drop the times: the next engine may have other models, and so other times."""
        self._set(LatencyCard())

    isThere = _property(bool, lambda it: it.last is not None, changed)
    """True if a spoken turn has been answered."""

    @Property(str, notify=changed)
    def brief(self) -> str:
        """The last answer's time to a tenth of a second; "" without one."""
        return self._spelt(self._state.last.seconds, digits=1) if self._state.last is not None else ""

    @Property(str, notify=changed)
    def exact(self) -> str:
        """The last answer's time to a hundredth of a second; "" without one."""
        return self._spelt(self._state.last.seconds, digits=2) if self._state.last is not None else ""

    @Property(list, notify=changed)
    def stages(self) -> list[dict[str, str | float]]:
        """The stages of the last answer: dictionaries with words, amount, part, kind."""
        return [
            {"words": stage.words, "amount": stage.amount, "part": stage.part, "kind": stage.kind.value}
            for stage in self._state.stages(self._translate)
        ]

    turns = _property(int, lambda it: len(it.turns), changed)
    """Number of turns in the median."""

    @Property(str, notify=changed)
    def median(self) -> str:
        """The median of the last turns to a hundredth of a second; "" for fewer than two."""
        return self._spelt(self._state.median, digits=2) if self._state.median is not None else ""

    def _spelt(self, seconds: float, *, digits: int) -> str:
        return seconds_words(seconds, digits=digits, translate=self._translate)
