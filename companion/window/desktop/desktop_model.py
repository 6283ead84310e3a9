"""How the companion is to behave on the desktop, and when it spoke by itself."""

from PySide6.QtCore import Signal

from companion.channel.messages import CompanionSaid, PersonHeard, SettingsShown, ShowSettings
from companion.window.desktop.desktop_settings import DesktopSettings, settings_of
from companion.window.desktop.unasked import Unasked
from companion.window.page_model import PageModel
from companion.window.properties import in_qml


@in_qml
class DesktopModel(PageModel):
    """What tray, talk key, notifications and start at log-in go by.

    Signals:
        settingsChanged(): it was told for the first time what is set, or something else is.
        spokeByItself(str): the companion has said this without being asked.
    """

    settingsChanged = Signal()
    spokeByItself = Signal(str, arguments=["words"])

    takes = (SettingsShown, PersonHeard, CompanionSaid)
    asks = ShowSettings()
    asks_at_once = True  # the tray and the talk key do not wait for a page

    settings = DesktopSettings()
    """What is set; the defaults before the engine has told."""
    _is_told = False
    _unasked = Unasked()

    def apply(self, event: SettingsShown | PersonHeard | CompanionSaid) -> None:
        """Take in what is set, or that somebody spoke."""
        if isinstance(event, SettingsShown):
            values = {key: setting.value for key, setting in event.settings.items()}
            before, self.settings = self.settings, settings_of(values, self.settings)
            if before != self.settings or not self._is_told:
                self._is_told = True
                self.settingsChanged.emit()
            return
        self._unasked = self._unasked.with_event(event)
        if self._unasked.words:
            self.spokeByItself.emit(self._unasked.words)

    def forget(self) -> None:
        """Forget whose turn it was: the next engine counts its replies anew."""
        self._unasked = Unasked()
