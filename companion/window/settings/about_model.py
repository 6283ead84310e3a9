"""What the program is, what it is made of and where its files are, as properties that QML binds to."""

from pathlib import Path

from PySide6.QtCore import Property, QLocale, QUrl, Signal, Slot, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication

from companion import __version__
from companion.channel.messages import PrivacyShown, ShowPrivacy
from companion.window.page_model import PageModel
from companion.window.properties import in_qml
from companion.window.settings.about import components, details


@in_qml
class AboutModel(PageModel):
    """Version, components, folders, and details for whoever looks for a fault."""

    changed = Signal()

    takes = (PrivacyShown,)
    asks = ShowPrivacy()

    _folders: PrivacyShown | None = None
    _is_copied = False

    def apply(self, event: PrivacyShown) -> None:
        """Take in where the files are."""
        self._folders = event
        self.changed.emit()

    def ask(self) -> None:
        """Ask where the files are; what was copied before is another time's."""
        super().ask()
        self._is_copied = False
        self.changed.emit()

    @Slot(str)
    def copyDetails(self, scheme: str) -> None:
        """Put the details on the clipboard."""
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
        """Whether the details are on the clipboard since the page was opened."""
        return self._is_copied

    @Property(str, notify=changed)
    def folder(self) -> str:
        """Where the companion's files are; "" before the engine told it."""
        return "" if self._folders is None else self._folders.folder

    @Property(str, notify=changed)
    def logs(self) -> str:
        """Where the program's logs are; "" before the engine told it."""
        return "" if self._folders is None else self._folders.logs

    @Property(list, constant=True)
    def components(self) -> list[dict[str, str]]:
        """What the program is built on: dictionaries with name, licence."""
        return [
            {"name": f"{each.name} {each.version}", "licence": each.licence or "–"} for each in components()
        ]
