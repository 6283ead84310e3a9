"""How the window is to look, from what was set and what the desktop says: colours, motion, sizes."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Qt, Signal
from PySide6.QtGui import QFontInfo, QGuiApplication

from companion.channel.messages import SettingsShown
from companion.window.properties import in_qml
from companion.window.window_look import SYSTEM, WindowLook, look_of

FONT_SCALE = 1.15
"""Our text against the desktop's own: captions are read from farther away than menus (guess)."""


@in_qml
class Appearance(QObject):
    """Follows the desktop; what was set by hand wins over it."""

    changed = Signal()

    takes = (SettingsShown,)
    notice = ""

    def __init__(
        self, scheme: str = "", look: WindowLook | None = None, *, parent: QObject | None = None
    ) -> None:
        """Begin.

        Args:
            scheme: "light", "dark" or "contrast"; "" is as set.
            look: what was set when the window was opened; None for nothing.
            parent: as Qt has it.
        """
        super().__init__(parent)
        look = look or WindowLook()
        self._look = replace(look, theme=scheme or look.theme)
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._accessibility.contrastPreferenceChanged.connect(self.changed)
        self._accessibility.motionPreferenceChanged.connect(self.changed)

    def apply(self, event: SettingsShown) -> None:
        """Look as it is set from now on."""
        values = {key: setting.value for key, setting in event.settings.items()}
        look = look_of(values, self._look)
        if look != self._look:
            self._look = look
            self.changed.emit()

    @Property(str, notify=changed)
    def scheme(self) -> str:
        """One of "light", "dark", "contrast"."""
        if self._look.theme != SYSTEM:
            return self._look.theme
        if self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if self._hints.colorScheme() is Qt.ColorScheme.Dark else "light"

    @Property(bool, notify=changed)
    def reducesMotion(self) -> bool:
        """Whether the person asked for little motion."""
        if self._look.motion != SYSTEM:
            return self._look.motion == "reduced"
        return self._accessibility.motionPreference() is Qt.MotionPreference.ReducedMotion

    def font_pixels(self) -> float:
        """Return the height of ordinary text in device-independent pixels."""
        return QFontInfo(QGuiApplication.font()).pixelSize() * FONT_SCALE * self._look.text_size

    fontPixels = Property(float, font_pixels, notify=changed)
    """The same for QML."""

    @Property(float, notify=changed)
    def captionScale(self) -> float:
        """How large what is said is shown, as a factor on what is usual."""
        return self._look.caption_size
