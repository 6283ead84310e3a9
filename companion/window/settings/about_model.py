"""The program's version, components, licences and folders as properties for QML, and details that help to find a fault.

The licences come from the installed packages themselves, so that they match what runs here.
"""

import platform
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QLocale, QUrl, Signal, Slot, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication

from companion import __version__
from companion.channel.messages import PrivacyShown, ShowPrivacy
from companion.values.shipped import CHANGES
from companion.window.page_model import PageModel, in_qml

COMPONENTS: Final = (
    "anyascii",
    "espeakng-loader",
    "faster-whisper",
    "filelock",
    "httpx",
    "httpx2",
    "huggingface-hub",
    "janome",
    "keyring",
    "livekit",
    "llama-cpp-python",
    "moonshine-voice",
    "msgspec",
    "num2words",
    "numpy",
    "onnxruntime",
    "pinyin-to-ipa",
    "platformdirs",
    "praat-parselmouth",
    "psutil",
    "pydantic",
    "pynput",
    "pypinyin",
    "pyside6-essentials",
    "sounddevice",
    "soundfile",
    "soxr",
    "sqlcipher3",
    "sqlite-vec",
    "sqlite-utils",
    "tomlkit",
    "tzdata",
    "xllamacpp",
)
"""The packages that the program is built on; packages that are not installed are left out."""

_LONGEST: Final = 60
"""Maximum characters of a licence's name; some packages put its whole text there."""
_CLASSIFIED: Final = re.compile(r"License :: (?:OSI Approved :: )?(.+)")


@dataclass(frozen=True, slots=True)
class Component:
    """A package that the program is built on."""

    name: str
    version: str
    licence: str
    """The licence in the package's own words; "" if it states none."""


def components() -> Iterator[Component]:
    """Yield the installed packages of ``COMPONENTS``, after the Python that runs them."""
    yield Component("Python", platform.python_version(), "PSF-2.0")
    for name in COMPONENTS:
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        stated = found.metadata
        fields = {
            field: list(stated.get_all(field) or ())
            for field in ("License-Expression", "License", "Classifier")
        }
        yield Component(stated["Name"], found.version, licence_of(fields))


def licence_of(fields: Mapping[str, list[str]]) -> str:
    """Return the licence in a package's metadata in one line; "" if there is none."""
    for field in ("License-Expression", "License"):
        for value in fields.get(field, ()):
            line = value.strip().splitlines()[0].strip() if value.strip() else ""
            if line and len(line) <= _LONGEST:
                return line
    classified = (_CLASSIFIED.fullmatch(value) for value in fields.get("Classifier", ()))
    return ", ".join(match[1] for match in classified if match)


def details(version: str, qt: str, platform_name: str, scheme: str, language: str) -> str:
    """Return details that help to find a fault: versions and the system, but no conversation, name or folder.

    ``platform_name`` is Qt's name of the window system, such as "wayland".
    """
    lines = {
        "Companion": version,
        "System": f"{platform.system()} {platform.release()} ({platform.machine()})",
        "Python": platform.python_version(),
        "Qt": f"{qt}, {platform_name}",
        "Window": f"{scheme}, {language}",
    }
    parts = [f"{each.name} {each.version}" for each in components() if each.name != "Python"]
    return "\n".join(
        [*(f"{what}: {told}" for what, told in lines.items()), f"Components: {', '.join(parts)}"]
    )


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

    @Slot()
    def openChanges(self) -> None:
        """Show the file of changes in the program for such files."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(CHANGES)))

    @Slot(str)
    def openFolder(self, folder: str) -> None:
        """Show a folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(folder))))

    @Property(str, constant=True)
    def version(self) -> str:
        """The program's version."""
        return __version__

    @Property(bool, constant=True)
    def hasChanges(self) -> bool:
        """True if the file of changes is there."""
        return CHANGES.is_file()

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
