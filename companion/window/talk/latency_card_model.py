"""How soon answers come, as properties that QML binds to; what they say is decided in ``latency_card``."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement

from companion.channel.messages import AnswerTimed
from companion.window.talk.latency_card import LatencyCard, seconds_words
from companion.window.wording import Translate

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
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
        self._card = LatencyCard()

    def apply(self, event: AnswerTimed) -> None:
        """Take in how soon a turn was answered."""
        self._set(self._card.with_event(event))

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine."""
        if not is_ready:
            self.forget()

    def forget(self) -> None:
        """The engine is gone; the next one may have other models, and so other times."""
        self._set(LatencyCard())

    def _set(self, card: LatencyCard) -> None:
        if card != self._card:
            self._card = card
            self.changed.emit()

    @Property(bool, notify=changed)
    def isThere(self) -> bool:
        """Whether a spoken turn has been answered."""
        return self._card.last is not None

    @Property(str, notify=changed)
    def brief(self) -> str:
        """The last answer's time to a tenth of a second; "" without one."""
        return self._spelt(self._card.last.seconds, digits=1) if self._card.last is not None else ""

    @Property(str, notify=changed)
    def exact(self) -> str:
        """The last answer's time to a hundredth of a second; "" without one."""
        return self._spelt(self._card.last.seconds, digits=2) if self._card.last is not None else ""

    @Property(list, notify=changed)
    def stages(self) -> list[dict[str, str | float]]:
        """What the last answer's time went into: dictionaries with words, amount, part, kind."""
        return [
            {"words": stage.words, "amount": stage.amount, "part": stage.part, "kind": stage.kind.value}
            for stage in self._card.stages(self._translate)
        ]

    @Property(int, notify=changed)
    def turns(self) -> int:
        """How many turns the median is of."""
        return len(self._card.turns)

    @Property(str, notify=changed)
    def median(self) -> str:
        """The median of the last turns to a hundredth of a second; "" while there are fewer than two."""
        return self._spelt(self._card.median, digits=2) if self._card.median is not None else ""

    def _spelt(self, seconds: float, *, digits: int) -> str:
        return seconds_words(seconds, digits=digits, translate=self._translate)
