"""The reasons for the last reply as properties for QML; ``why`` decides their content."""

from dataclasses import asdict
from typing import Final

from PySide6.QtCore import Property, Signal

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
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.spelling import spelled_day
from companion.window.talk.why import Came, LastReply, Why, why_of

WhyShown = dict[str, object]

_property: Final = PropertiesOf[LastReply]()


@in_qml
class WhyModel(PageModel):
    """The decisions before the last reply."""

    changed = Signal()

    takes = (CompanionSaid, Planned, Recalled, PersonHeard, Felt, Unsaid, EngineReady, Renamed)
    tells = (("changed", "plan", "came", "answered"),)

    _companion = ""
    _state = LastReply()

    def apply(
        self, event: CompanionSaid | Planned | Recalled | PersonHeard | Felt | Unsaid | EngineReady | Renamed
    ) -> None:
        """Handle a reply, its plan or memories, the user's words or their reading, a deletion, or a new name."""
        if isinstance(event, EngineReady | Renamed):
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
    def why(self) -> WhyShown:
        """The reasons in the form of ``shown``; empty while they are unknown."""
        reply, plan = self._state, self._state.plan
        if plan is None:
            return {}
        return shown(
            why_of(plan, self._companion, self._translate, heard=reply.answered, recalled=reply.came)
        )


def shown(why: Why) -> WhyShown:
    """Return the reasons for QML, by the names of their fields; memories that the prompt had not are "unused"."""
    told = asdict(why)
    return told | {
        "figures": list(told["figures"]),
        "tones": list(told["tones"]),
        "came": [_came(one) for one in why.came if one.is_told],
        "unused": [_came(one) for one in why.came if not one.is_told],
    }


def _came(one: Came) -> dict[str, object]:
    return asdict(one) | {"when": spelled_day(one.when)}
