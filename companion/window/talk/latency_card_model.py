"""How soon answers come, as properties that QML binds to; what they say is decided in ``latency_card``."""

from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal

from companion.channel.messages import AnswerTimed
from companion.window.properties import PropertiesOf, in_qml
from companion.window.talk.latency_card import LatencyCard, seconds_words
from companion.window.wording import Translate

_property: Final = PropertiesOf[LatencyCard]()


@in_qml
class LatencyCardModel(QObject):
    """How soon the last spoken turn was answered, what that time went into, and how soon the last ten were."""

    changed = Signal()

    takes = (AnswerTimed,)
    notice = ""

    def __init__(
        self, translate: Translate = QCoreApplication.translate, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._translate = translate
        self._state = LatencyCard()

    def apply(self, event: AnswerTimed) -> None:
        """Take in how soon a turn was answered."""
        self._set(self._state.with_event(event))

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine."""
        if not is_ready:
            self.forget()

    def forget(self) -> None:
        """The engine is gone; the next one may have other models, and so other times."""
        self._set(LatencyCard())

    def _set(self, card: LatencyCard) -> None:
        if card != self._state:
            self._state = card
            self.changed.emit()

    isThere = _property(bool, lambda it: it.last is not None, changed)
    """Whether a spoken turn has been answered."""

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
        """What the last answer's time went into: dictionaries with words, amount, part, kind."""
        return [
            {"words": stage.words, "amount": stage.amount, "part": stage.part, "kind": stage.kind.value}
            for stage in self._state.stages(self._translate)
        ]

    turns = _property(int, lambda it: len(it.turns), changed)
    """How many turns the median is of."""

    @Property(str, notify=changed)
    def median(self) -> str:
        """The median of the last turns to a hundredth of a second; "" while there are fewer than two."""
        return self._spelt(self._state.median, digits=2) if self._state.median is not None else ""

    def _spelt(self, seconds: float, *, digits: int) -> str:
        return seconds_words(seconds, digits=digits, translate=self._translate)
