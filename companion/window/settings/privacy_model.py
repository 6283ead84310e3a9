"""What is kept where, as properties that QML binds to; the words are made in ``privacy_settings``."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from companion.channel.messages import (
    Answer,
    ForgetRecordings,
    MemoryStatistics,
    OffRecordChanged,
    PrivacyShown,
    Query,
    SetOffRecord,
    ShowPrivacy,
    StatisticsShown,
)
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.settings.privacy_settings import (
    amount_words,
    kept_words,
    key_words,
    network_words,
    purpose_words,
    recording_words,
)
from companion.window.spelling import short_moment
from companion.window.wording import size_words

_QUERY: Final = 5_000_000
"""Far from the numbers of the other models' questions."""

_property: Final = PropertiesOf[PrivacyShown | None]()


@in_qml
class PrivacyModel(PageModel):
    """Where and how things are kept, and which connections were made."""

    changed = Signal()
    offRecordChanged = Signal()

    takes = (PrivacyShown, OffRecordChanged, Answer)
    asks = ShowPrivacy()

    _state: PrivacyShown | None = None
    _kept: StatisticsShown | None = None
    _is_off_record = False

    def apply(self, event: PrivacyShown | OffRecordChanged | Answer) -> None:
        """Take in where things are kept and how many, or whether they are just now; answers to others are nothing."""
        match event:
            case OffRecordChanged(is_on):
                self._is_off_record = is_on
                self.offRecordChanged.emit()
            case PrivacyShown():
                self._state = event
                self.changed.emit()
            case Answer(number=number, content=StatisticsShown() as kept) if number == _QUERY:
                self._kept = kept
                self.changed.emit()
            case Answer():
                pass

    def ask(self) -> None:
        """Ask where things are kept, and how many."""
        super().ask()
        if self._is_ready:
            self._engine.send(Query(_QUERY, MemoryStatistics()))

    @Slot(bool)
    def setOffRecord(self, is_on: bool) -> None:
        """Keep nothing from now on, or keep things again."""
        self._engine.send(SetOffRecord(is_on))

    @Slot()
    def forgetRecordings(self) -> None:
        """Delete the recordings of sessions; the person has confirmed it."""
        self._engine.send(ForgetRecordings())

    @Slot()
    def openFolder(self) -> None:
        """Show the companion's folder in the file manager."""
        if self._state is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._state.folder))))

    isThere = _property(bool, lambda it: it is not None, changed)
    """Whether the engine has told it."""

    @Property(dict, notify=changed)
    def kept(self) -> dict[str, str]:
        """How many memories there are, by the setting that keeps them."""
        return {} if self._kept is None else kept_words(self._kept, self._translate)

    @Property(bool, notify=offRecordChanged)
    def isOffRecord(self) -> bool:
        """Whether nothing is kept just now."""
        return self._is_off_record

    folder = _property(str, lambda it: "" if it is None else it.folder, changed)
    """Where this companion's things are."""
    size = _property.worded(
        str, lambda it, translate: "" if it is None else size_words(it.bytes, translate), changed
    )
    """What they take."""
    key = _property.worded(str, lambda it, translate: "" if it is None else key_words(it, translate), changed)
    """How they are encrypted."""

    @Property(str, notify=changed)
    def network(self) -> str:
        """How many connections were made, and since when that is known."""
        return "" if self._state is None else network_words(self._state, short_moment, self._translate)

    recordings = _property(int, lambda it: _recorded(it), changed)
    """How many sessions were recorded."""
    recordingsWords = _property.worded(
        str, lambda it, translate: recording_words(_recorded(it), translate), changed
    )
    """The same in words."""
    hasConnections = _property(bool, lambda it: it is not None and bool(it.connections), changed)
    """Whether any was made."""

    @Property(list, notify=changed)
    def connections(self) -> list[dict[str, str]]:
        """The newest connections: dictionaries with what, when, amount."""
        return [
            {
                "what": purpose_words(one, self._translate),
                "when": short_moment(one.at),
                "amount": amount_words(one, self._translate),
            }
            for one in (() if self._state is None else self._state.connections)
        ]


def _recorded(shown: PrivacyShown | None) -> int:
    return 0 if shown is None else shown.recordings
