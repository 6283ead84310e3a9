"""The program's version, components and folders as properties for QML."""

from pathlib import Path

from PySide6.QtCore import Property, QLocale, QUrl, Signal, Slot, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication

from companion import __version__
from companion.channel.messages import PrivacyShown, ShowPrivacy
from companion.window.page_model import PageModel, in_qml
from companion.window.settings.about import components, details


@in_qml
class AboutModel(PageModel):
    """Version, components, folders, and details for finding a fault."""

    changed = Signal()

    takes = (PrivacyShown,)
    asks = ShowPrivacy()

    _folders: PrivacyShown | None = None
    _is_copied = False

    def apply(self, event: PrivacyShown) -> None:
        """Handle the folders that the engine sends."""
        self._folders = event
        self.changed.emit()

    def ask(self) -> None:
        """Request the folders; reset the mark that the details were copied."""
        super().ask()
        self._is_copied = False
        self.changed.emit()

    @Slot(str)
    def copyDetails(self, scheme: str) -> None:
        """Copy the details to the clipboard."""
        language = QLocale().name()
        told = details(__version__, str(qVersion()), QGuiApplication.platformName(), scheme, language)
        QGuiApplication.clipboard().setText(told)
        self._is_copied = True
        self.changed.emit()

    @Slot(str)
    def openFolder(self, folder: str) -> None:
        """Show a folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(folder))))

    @Property(str, constant=True)
    def version(self) -> str:
        """The program's version."""
        return __version__

    @Property(bool, notify=changed)
    def isCopied(self) -> bool:
        """True if the details were copied since the page was opened."""
        return self._is_copied

    @Property(str, notify=changed)
    def folder(self) -> str:
        """Folder of the companion's files; "" before the engine has sent it."""
        return "" if self._folders is None else self._folders.folder

    @Property(str, notify=changed)
    def logs(self) -> str:
        """Folder of the program's logs; "" before the engine has sent it."""
        return "" if self._folders is None else self._folders.logs

    @Property(list, constant=True)
    def components(self) -> list[dict[str, str]]:
        """The components: dictionaries with name, licence."""
        return [
            {"name": f"{each.name} {each.version}", "licence": each.licence or "–"} for each in components()
        ]
