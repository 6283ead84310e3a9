"""What is kept where, as properties that QML binds to; the words are made in ``privacy``."""

from pathlib import Path

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from companion.channel.messages import OffRecordChanged, PrivacyShown, SetOffRecord, ShowPrivacy
from companion.window.conversation_model import Engine
from companion.window.page_model import PageModel
from companion.window.privacy import amount_words, key_words, network_words, purpose_words
from companion.window.spelling import short_moment
from companion.window.wording import Translate, size_words

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PrivacyModel(PageModel):
    """Where and how things are kept, and which connections were made."""

    changed = Signal()
    offRecordChanged = Signal()

    takes = (PrivacyShown, OffRecordChanged)
    asks = ShowPrivacy()

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(engine, translate, parent)
        self._shown: PrivacyShown | None = None
        self._is_off_record = False

    def take(self, event: PrivacyShown | OffRecordChanged) -> None:
        """Take in where things are kept, or whether they are just now."""
        if isinstance(event, OffRecordChanged):
            self._is_off_record = event.is_on
            self.offRecordChanged.emit()
        else:
            self._shown = event
            self.changed.emit()

    @Slot(bool)
    def setOffRecord(self, is_on: bool) -> None:
        """Keep nothing from now on, or keep things again."""
        self._engine.send(SetOffRecord(is_on))

    @Slot()
    def openFolder(self) -> None:
        """Show the companion's folder in the file manager."""
        if self._shown is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._shown.folder))))

    @Property(bool, notify=changed)
    def isThere(self) -> bool:
        """Whether the engine has told it."""
        return self._shown is not None

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
