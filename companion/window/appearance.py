"""The window's look, from the settings and the desktop: colours, motion and sizes."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Qt, Signal
from PySide6.QtGui import QFontInfo, QGuiApplication

from companion.channel.messages import SettingsShown
from companion.window.page_model import in_qml
from companion.window.window_look import SYSTEM, WindowLook, look_of

FONT_SCALE = 1.15
"""Factor from the desktop's text size to the window's: captions are read from farther away than menus (guess)."""


@in_qml
class Appearance(QObject):
    """The window's look: follows the desktop, except where the user has set something else."""

    changed = Signal()

    takes = (SettingsShown,)
    notice = ""

    def __init__(
        self, scheme: str = "", look: WindowLook | None = None, *, parent: QObject | None = None
    ) -> None:
        """Store the settings.

        Args:
            scheme: "light", "dark" or "contrast"; "" for the scheme in the settings.
            look: the look that was set when the window opened; None for the defaults.
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
        """Apply the settings of the look."""
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
        """True if motion is to be reduced."""
        if self._look.motion != SYSTEM:
            return self._look.motion == "reduced"
        return self._accessibility.motionPreference() is Qt.MotionPreference.ReducedMotion

    def font_pixels(self) -> float:
        """Return the height of ordinary text in device-independent pixels."""
        return QFontInfo(QGuiApplication.font()).pixelSize() * FONT_SCALE * self._look.text_size

    fontPixels = Property(float, font_pixels, notify=changed)
    """The height of ordinary text in device-independent pixels, for QML."""

    @Property(float, notify=changed)
    def captionScale(self) -> float:
        """Size of the captions, as a factor on the usual size."""
        return self._look.caption_size
