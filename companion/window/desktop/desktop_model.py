"""How the companion is to behave on the desktop, and when it spoke by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal

from companion.channel.messages import CompanionSaid, PersonHeard, SettingsShown, ShowSettings
from companion.window.page_model import PageModel
from companion.window.properties import in_qml


@dataclass(frozen=True, slots=True)
class DesktopSettings:
    """The settings ``interface.*`` that are about the desktop, by their names."""

    talk_key: str = ""
    """Such as "Ctrl+Alt+Space"; "" for none."""
    close_to_tray: bool = False
    autostart: bool = False
    notifications: str = "sign"
    """"off", "sign" or "words"."""


def settings_of(values: Mapping[str, str], before: DesktopSettings) -> DesktopSettings:
    """Return what settings say, by their keys; what they do not tell stays as it was before."""
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
    """How far it was told who spoke, which tells what the companion says by itself from what it answers.

    An answer comes after something of the person's; a reply that begins without anything new of theirs was not asked
    for.
    """

    is_answer_due: bool = False
    """The person has said something since the last reply began."""
    number: int | None = None
    """The last reply, by its number."""
    words: str = ""
    """What was said by itself and has just been said whole; "" otherwise."""
    is_by_itself: bool = False
    """Whether the last reply was not asked for."""

    def with_event(self, event: PersonHeard | CompanionSaid) -> "Unasked":
        """Return the state once somebody spoke on."""
        if isinstance(event, PersonHeard):
            return replace(self, is_answer_due=True, words="")
        is_new = event.number != self.number
        is_by_itself = not self.is_answer_due if is_new else self.is_by_itself
        words = event.heard if is_by_itself and event.is_final else ""
        return Unasked(self.is_answer_due and not is_new, event.number, words, is_by_itself)


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
