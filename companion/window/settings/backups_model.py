"""The backups as properties that QML binds to; what they say is decided in ``backups``."""

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from companion.channel.messages import (
    BackupRestored,
    BackupsShown,
    EverythingExported,
    KeptBackup,
    Noticed,
    ShowBackups,
)
from companion.window.engine import Engine
from companion.window.page_model import PageModel
from companion.window.settings.backups import Asked, BackupList
from companion.window.spelling import short_moment
from companion.window.wording import Translate, filled, size_words

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class BackupsModel(PageModel):
    """Which backups there are, and what the person does about them."""

    changed = Signal()

    takes = (BackupsShown, BackupRestored, EverythingExported)
    notice = "backup"
    asks = ShowBackups()

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(engine, translate, parent)
        self._backups = BackupList()

    def apply(self, event: BackupsShown | BackupRestored | EverythingExported | Noticed) -> None:
        """Take in which backups there are, what came of one, of an archive, or why something could not be done."""
        if isinstance(event, Noticed):
            self._set(self._backups.after_trouble(event.sentence))
            return
        self._set(self._backups.with_event(event))
        if isinstance(event, BackupRestored):
            self._engine.restart()

    def forget(self) -> None:
        """Forget what was on its way: the engine is gone."""
        self._set(self._backups.without_engine())

    def _set(self, new: BackupList) -> None:
        old, self._backups = self._backups, new
        if old != new:
            self.changed.emit()
        if new.trouble and new.trouble != old.trouble:
            self.problemNoticed.emit(new.trouble)

    # ---- what the person does

    @Slot()
    def make(self) -> None:
        """Make one now."""
        state, wish = self._backups.making()
        self._set(state)
        self._engine.send(wish)

    @Slot(QUrl)
    def writeAll(self, file: QUrl) -> None:
        """Write all that is kept into an archive."""
        state, wish = self._backups.exporting(file.toLocalFile())
        self._set(state)
        self._engine.send(wish)

    @Slot(str, str)
    def askTo(self, asked: str, name: str) -> None:
        """Ask whether a backup is to be put back ("restore") or deleted ("delete"); "" asks no more."""
        self._set(self._backups.asking(Asked(asked), name))

    @Slot()
    def confirm(self) -> None:
        """Do what was asked about."""
        state, wish = self._backups.confirmed()
        self._set(state)
        if wish is not None:
            self._engine.send(wish)

    # ---- what QML shows

    @Property(bool, notify=changed)
    def isThere(self) -> bool:
        """Whether the engine has told which there are."""
        return self._backups.shown is not None

    @Property(bool, notify=changed)
    def isWorking(self) -> bool:
        """Whether one is being made or put back."""
        return self._backups.is_working

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why something could not be done."""
        return self._backups.trouble

    @Property(str, notify=changed)
    def restored(self) -> str:
        """That one was put back, in a sentence; "" where none was."""
        if not self._backups.restored:
            return ""
        form = self._translate(
            "Window", "The backup %1 is put back. What it replaced is in the list, until you delete it."
        )
        return filled(form, self._backups.restored)

    @Property(str, notify=changed)
    def exported(self) -> str:
        """What was written into an archive, in a sentence; "" where nothing was."""
        done = self._backups.exported
        if done is None:
            return ""
        form = self._translate(
            "Window", "It is written: %1 things that were said, %2 memories. It is not encrypted."
        )
        return filled(form, str(done.utterances), str(done.memories))

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many there are."""
        return len(self._backups.kept)

    @Property(list, notify=changed)
    def rows(self) -> list[dict[str, object]]:
        """The backups: dictionaries with name, title, about, asked, question."""
        return [self._row(backup) for backup in self._backups.kept]

    def _row(self, backup: KeptBackup) -> dict[str, object]:
        made = short_moment(backup.made_at)
        replaced = self._translate("Window", "Replaced on %1")
        asked = self._backups.asked if self._backups.name == backup.name else Asked.NOTHING
        return {
            "name": backup.name,
            "title": filled(replaced, made) if backup.is_replaced else made,
            "about": size_words(backup.size_bytes, self._translate),
            "asked": asked.value,
            "question": self._question(asked),
        }

    def _question(self, asked: Asked) -> str:
        match asked:
            case Asked.RESTORE:
                return self._translate(
                    "Window",
                    "Put this one back? The talk ends for it and begins again. What is there now is kept as a backup.",
                )
            case Asked.DELETE:
                return self._translate("Window", "Delete this backup for good?")
            case _:
                return ""
