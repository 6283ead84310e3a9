"""The settings of the companion's behaviour on the desktop, and the detection of unasked speech."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal

from companion.channel.messages import CompanionSaid, PersonHeard, SettingsShown, ShowSettings
from companion.window.page_model import PageModel, in_qml


@dataclass(frozen=True, slots=True)
class DesktopSettings:
    """The settings ``interface.*`` that concern the desktop, by their names."""

    talk_key: str = ""
    """Keys such as "Ctrl+Alt+Space"; "" for none."""
    close_to_tray: bool = False
    autostart: bool = False
    notifications: str = "sign"
    """Kind of notification: "off", "sign" or "words"."""


def settings_of(values: Mapping[str, str], before: DesktopSettings) -> DesktopSettings:
    """Return the settings from their values by key; a missing key keeps its value from ``before``."""
    return DesktopSettings(
        values.get("interface.talk_key", before.talk_key),
        _is_on(values.get("interface.close_to_tray"), before=before.close_to_tray),
        _is_on(values.get("interface.autostart"), before=before.autostart),
        values.get("interface.notifications", before.notifications),
    )


def _is_on(value: str | None, *, before: bool) -> bool:
    return before if value is None else value == "true"


@dataclass(frozen=True, slots=True)
class Unasked:
    """Record of who spoke last, which separates unasked speech of the companion from its answers.

    An answer follows an utterance of the user; a reply that begins without a new one was not asked for.
    """

    is_answer_due: bool = False
    """True if the user has said something since the last reply began."""
    number: int | None = None
    """The number of the last reply."""
    words: str = ""
    """The words of an unasked utterance that has just ended; "" otherwise."""
    is_by_itself: bool = False
    """True if the last reply was not asked for."""

    def with_event(self, event: PersonHeard | CompanionSaid) -> "Unasked":
        """Return the record after either side has spoken on."""
        if isinstance(event, PersonHeard):
            return replace(self, is_answer_due=True, words="")
        is_new = event.number != self.number
        is_by_itself = not self.is_answer_due if is_new else self.is_by_itself
        words = event.heard if is_by_itself and event.is_final else ""
        return Unasked(self.is_answer_due and not is_new, event.number, words, is_by_itself)


@in_qml
class DesktopModel(PageModel):
    """The settings for tray, talk key, notifications and the start at log-in.

    Signals:
        settingsChanged(): the engine reported the settings for the first time, or they have changed.
        spokeByItself(str): the companion has said this without being asked.
    """

    settingsChanged = Signal()
    spokeByItself = Signal(str, arguments=["words"])

    takes = (SettingsShown, PersonHeard, CompanionSaid)
    asks = ShowSettings()
    asks_at_once = True  # the tray and the talk key do not wait for a page

    settings = DesktopSettings()
    """The current settings; the defaults before the engine has reported them."""
    _is_told = False
    _unasked = Unasked()

    def apply(self, event: SettingsShown | PersonHeard | CompanionSaid) -> None:
        """Handle a report of the settings, or an utterance."""
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
        """Forget the last replies: the next engine numbers its replies from the start."""
        self._unasked = Unasked()
