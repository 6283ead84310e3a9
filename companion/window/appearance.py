"""How the window is to look, from what the desktop says: light, dark or high contrast; motion; text size."""

from PySide6.QtCore import Property, QObject, Qt, Signal
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1

FONT_SCALE = 1.15
"""Our text against the desktop's own: captions are read from farther away than menus (guess)."""


@QmlElement
class Appearance(QObject):
    """Follows the desktop; what was set by hand wins over it."""

    changed = Signal()

    def __init__(self, scheme: str = "", *, parent: QObject | None = None) -> None:
        """``scheme``: "light", "dark" or "contrast"; "" follows the desktop."""
        super().__init__(parent)
        self._chosen = scheme
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._accessibility.contrastPreferenceChanged.connect(self.changed)
        self._accessibility.motionPreferenceChanged.connect(self.changed)

    @Property(str, notify=changed)
    def scheme(self) -> str:
        """One of "light", "dark", "contrast"."""
        if self._chosen:
            return self._chosen
        if self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if self._hints.colorScheme() is Qt.ColorScheme.Dark else "light"

    @Property(bool, notify=changed)
    def reducesMotion(self) -> bool:
        """Whether the person asked for little motion."""
        return self._accessibility.motionPreference() is Qt.MotionPreference.ReducedMotion

    def font_pixels(self) -> float:
        """Return the height of ordinary text in device-independent pixels."""
        return QFontInfo(QGuiApplication.font()).pixelSize() * FONT_SCALE

    fontPixels = Property(float, font_pixels, notify=changed)
    """The same for QML."""
