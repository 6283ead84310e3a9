"""What is kept where, as properties that QML binds to; the words are made in ``privacy``."""

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
from companion.window.properties import in_qml
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


@in_qml
class PrivacyModel(PageModel):
    """Where and how things are kept, and which connections were made."""

    changed = Signal()
    offRecordChanged = Signal()

    takes = (PrivacyShown, OffRecordChanged, Answer)
    asks = ShowPrivacy()

    _shown: PrivacyShown | None = None
    _kept: StatisticsShown | None = None
    _is_off_record = False

    def apply(self, event: PrivacyShown | OffRecordChanged | Answer) -> None:
        """Take in where things are kept and how many, or whether they are just now; answers to others are nothing."""
        match event:
            case OffRecordChanged(is_on):
                self._is_off_record = is_on
                self.offRecordChanged.emit()
            case PrivacyShown():
                self._shown = event
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

    @property
    def _recorded(self) -> int:
        return 0 if self._shown is None else self._shown.recordings

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
        if self._shown is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._shown.folder))))

    @Property(bool, notify=changed)
    def isThere(self) -> bool:
        """Whether the engine has told it."""
        return self._shown is not None

    @Property(dict, notify=changed)
    def kept(self) -> dict[str, str]:
        """How many memories there are, by the setting that keeps them."""
        return {} if self._kept is None else kept_words(self._kept, self._translate)

    @Property(bool, notify=offRecordChanged)
    def isOffRecord(self) -> bool:
        """Whether nothing is kept just now."""
        return self._is_off_record

    @Property(str, notify=changed)
    def folder(self) -> str:
        """Where this companion's things are."""
        return "" if self._shown is None else self._shown.folder

    @Property(str, notify=changed)
    def size(self) -> str:
        """What they take."""
        return "" if self._shown is None else size_words(self._shown.bytes, self._translate)

    @Property(str, notify=changed)
    def key(self) -> str:
        """How they are encrypted."""
        return "" if self._shown is None else key_words(self._shown, self._translate)

    @Property(str, notify=changed)
    def network(self) -> str:
        """How many connections were made, and since when that is known."""
        return "" if self._shown is None else network_words(self._shown, short_moment, self._translate)

    @Property(int, notify=changed)
    def recordings(self) -> int:
        """How many sessions were recorded."""
        return self._recorded

    @Property(str, notify=changed)
    def recordingsWords(self) -> str:
        """The same in words."""
        return recording_words(self._recorded, self._translate)

    @Property(bool, notify=changed)
    def hasConnections(self) -> bool:
        """Whether any was made."""
        return self._shown is not None and bool(self._shown.connections)

    @Property(list, notify=changed)
    def connections(self) -> list[dict[str, str]]:
        """The newest connections: dictionaries with what, when, amount."""
        return [
            {
                "what": purpose_words(one, self._translate),
                "when": short_moment(one.at),
                "amount": amount_words(one, self._translate),
            }
            for one in (() if self._shown is None else self._shown.connections)
        ]
