"""The reasons for the last reply as properties for QML; ``why`` decides their content."""

from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal

from companion.channel.messages import (
    CompanionSaid,
    EngineReady,
    Felt,
    PersonHeard,
    Planned,
    Recalled,
    Renamed,
    Unsaid,
)
from companion.window.properties import PropertiesOf, in_qml
from companion.window.spelling import spelled_day
from companion.window.talk.why import Came, LastReply, Why, why_of
from companion.window.wording import Translate

WhyShown = dict[str, object]

_property: Final = PropertiesOf[LastReply]()


@in_qml
class WhyModel(QObject):
    """The decisions before the last reply."""

    changed = Signal()

    takes = (CompanionSaid, Planned, Recalled, PersonHeard, Felt, Unsaid, EngineReady, Renamed)
    notice = ""

    def __init__(
        self, translate: Translate = QCoreApplication.translate, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._translate = translate
        self._companion = ""
        self._state = LastReply()

    def apply(
        self, event: CompanionSaid | Planned | Recalled | PersonHeard | Felt | Unsaid | EngineReady | Renamed
    ) -> None:
        """Handle a reply, its plan or memories, the user's words or their reading, a deletion, or a new name."""
        if isinstance(event, EngineReady | Renamed):
            self._companion = event.companion
            self.changed.emit()
        else:
            self._set(self._state.with_event(event))

    def set_ready(self, *, is_ready: bool) -> None:
        """Update whether there is an engine."""
        if not is_ready:
            self.forget()

    def forget(self) -> None:
        """Drop the reply: the next engine numbers its replies from the start."""
        self._set(LastReply())

    def _set(self, reply: LastReply) -> None:
        old, self._state = self._state, reply
        if (old.plan, old.came, old.answered) != (reply.plan, reply.came, reply.answered):
            self.changed.emit()

    isThere = _property(bool, lambda it: it.plan is not None, changed)
    """True if the decisions before the last reply are known."""

    isCare = _property(bool, lambda it: it.is_care, changed)
    """True if the last reply is written words for someone in danger."""

    @Property(dict, notify=changed)
    def why(self) -> WhyShown:
        """The reasons in the form of ``shown``; empty while they are unknown."""
        reply, plan = self._state, self._state.plan
        if plan is None:
            return {}
        return shown(
            why_of(plan, self._companion, self._translate, heard=reply.answered, recalled=reply.came)
        )


def shown(why: Why) -> WhyShown:
    """Return the reasons for QML, by the names of their fields."""
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
        "came": [_came(one) for one in why.came if one.is_told],
        "unused": [_came(one) for one in why.came if not one.is_told],
        "tones": [
            {"words": tone.words, "pleasant": tone.pleasant, "excited": tone.excited} for tone in why.tones
        ],
    }


def _came(one: Came) -> dict[str, object]:
    return {
        "number": one.number,
        "text": one.text,
        "when": spelled_day(one.when),
        "reason": one.reason,
    }
