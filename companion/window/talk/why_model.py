"""Why the last reply was made as it was, as properties that QML binds to; what they say is decided in ``why``."""

from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal

from companion.channel.messages import CompanionSaid, EngineReady, Felt, PersonHeard, Planned, Recalled
from companion.window.properties import PropertiesOf, in_qml
from companion.window.spelling import spelled_day
from companion.window.talk.why import LastReply, Why, why_of
from companion.window.wording import Translate

WhyShown = dict[str, object]

_property: Final = PropertiesOf[LastReply]()


@in_qml
class WhyModel(QObject):
    """What was decided before the last reply."""

    changed = Signal()

    takes = (CompanionSaid, Planned, Recalled, PersonHeard, Felt, EngineReady)
    notice = ""

    def __init__(
        self, translate: Translate = QCoreApplication.translate, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._translate = translate
        self._companion = ""
        self._state = LastReply()

    def apply(self, event: CompanionSaid | Planned | Recalled | PersonHeard | Felt | EngineReady) -> None:
        """Take in that a reply goes on, what led it, what the person said, or who the companion is."""
        if isinstance(event, EngineReady):
            self._companion = event.companion
            self.changed.emit()
        else:
            self._set(self._state.with_event(event))

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine."""
        if not is_ready:
            self.forget()

    def forget(self) -> None:
        """The engine is gone; the next one counts its replies anew."""
        self._set(LastReply())

    def _set(self, reply: LastReply) -> None:
        old, self._state = self._state, reply
        if (old.plan, old.came, old.answered) != (reply.plan, reply.came, reply.answered):
            self.changed.emit()

    isThere = _property(bool, lambda it: it.plan is not None, changed)
    """Whether it is known what was decided before the last reply."""

    @Property(dict, notify=changed)
    def why(self) -> WhyShown:
        """That in words: as ``shown`` gives it, empty while it is not known."""
        reply, plan = self._state, self._state.plan
        if plan is None:
            return {}
        return shown(
            why_of(plan, self._companion, self._translate, heard=reply.answered, recalled=reply.came)
        )


def shown(why: Why) -> WhyShown:
    """Return a reason as QML reads it, by the names of its fields."""
    return {
        "wanted": why.wanted,
        "lead": why.lead,
        "reason": why.reason,
        "boundary": why.boundary,
        "danger": why.danger,
        "heard": why.heard,
        "source": why.source,
        "understood": why.understood,
        "figures": [{"what": row.what, "amount": row.amount} for row in why.figures],
        "came": [
            {
                "number": one.number,
                "text": one.text,
                "when": spelled_day(one.when),
                "reason": one.reason,
                "isTold": one.is_told,
            }
            for one in why.came
        ],
        "tones": [
            {"words": tone.words, "pleasant": tone.pleasant, "excited": tone.excited} for tone in why.tones
        ],
    }
