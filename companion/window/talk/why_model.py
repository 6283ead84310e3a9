"""The reasons for the last reply as properties for QML; ``why`` decides their content."""

from typing import Final, get_args

from PySide6.QtCore import Property, Signal

from companion.channel import messages as msg
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.spelling import spelled_day
from companion.window.talk.why import LastReply, WhyEvent, WhyShown, why_of

_property: Final = PropertiesOf[LastReply]()


@in_qml
class WhyModel(PageModel):
    """The decisions before the last reply."""

    changed = Signal()

    takes = (*get_args(WhyEvent), msg.EngineReady, msg.Renamed)
    tells = (("changed", "plan", "came", "answered"),)

    _companion = ""
    _state = LastReply()

    def apply(self, event: WhyEvent | msg.EngineReady | msg.Renamed) -> None:
        """Handle a reply, its plan or memories, the user's words or their reading, a deletion, or a new name."""
        if isinstance(event, msg.EngineReady | msg.Renamed):
            self._companion = event.companion
            self.changed.emit()
        else:
            self._set(self._state.with_event(event))

    def forget(self) -> None:
        """Drop the reply: the next engine numbers its replies from the start."""
        self._set(LastReply())

    isThere = _property(bool, lambda it: it.plan is not None, changed)
    """True if the decisions before the last reply are known."""

    isCare = _property(bool, lambda it: it.is_care, changed)

    @Property(dict, notify=changed)
    def why(self) -> WhyShown | dict[str, object]:
        """The reasons in the form of ``why_of``; empty while they are unknown."""
        reply, plan = self._state, self._state.plan
        if plan is None:
            return {}
        return why_of(
            plan, self._companion, spelled_day, self._translate, heard=reply.answered, recalled=reply.came
        )
