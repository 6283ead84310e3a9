"""Joins the window with the desktop: tray, menu, closing, and notifications while the user is in another window."""

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from companion.channel.messages import CompanionSaid, Noticed, PersonHeard, SettingsShown, ShowSettings
from companion.window.desktop.autostart import Autostart
from companion.window.desktop.shapes import Shape, Shapes
from companion.window.desktop.talk_keys import TalkKeys
from companion.window.desktop.tray import Deed, Entry, FaceMenu, Menu, Tray, hint_of, icon_of, menu_of
from companion.window.page_model import PageModel, in_qml
from companion.window.talk.conversation_model import ConversationModel
from companion.window.wording import filled

log = logging.getLogger(__name__)


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
    tells = ()

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


ICON: Final = Path(__file__).parents[1] / "icon.png"
LOOK_AGAIN: Final = 3.0
"""Seconds between two checks that the tray still exists, while it is the only way back to the window."""
_SHOWN_FOR: Final = -1
"""Milliseconds for which a notification is shown; -1 is the desktop's default."""


class Desktop(QObject):
    """The window's connections with the desktop; one for each window, made once the window exists."""

    def __init__(
        self,
        conversation: ConversationModel,
        shapes: Shapes,
        model: DesktopModel,
        *,
        autostart: Autostart | None = None,
        look_again: float = LOOK_AGAIN,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._conversation = conversation
        self._shapes = shapes
        self._model = model
        self._autostart = autostart
        self._settings: DesktopSettings | None = None
        self.menu = Menu(self._entries, self)
        """The menu of the tray."""
        self.face_menu = FaceMenu(self._entries, self._invitation, self._say, self)
        """The menu of the face."""
        self.tray = Tray(self.menu, ICON, self)
        """The icon in the tray."""
        self._watch = QTimer(self)
        self._watch.setInterval(round(1000 * look_again))
        self._watch.timeout.connect(self._look_after_tray)
        for menu in (self.menu, self.face_menu):
            menu.chosen.connect(self._do)
        self.tray.clicked.connect(self._toggle)
        self.tray.noteClicked.connect(shapes.showWhole)
        shapes.menuAsked.connect(self._show_menu)
        shapes.hides_on_close = self._hides_on_close
        shapes.changed.connect(self._refresh)
        conversation.stateChanged.connect(self._refresh)
        self.keys = TalkKeys(parent=self)
        """The keys to hold for talking."""
        self.keys.held.connect(self._key_held)
        self.keys.troubled.connect(self._tell_of_keys)
        model.settingsChanged.connect(self._apply)
        model.spokeByItself.connect(self._told)
        self._refresh()

    def begin_in_tray(self) -> None:
        """Start with only the icon in the tray; if no tray appears, show the window."""
        QGuiApplication.setQuitOnLastWindowClosed(False)
        self._watch.start()

    def close(self) -> None:
        """Remove the icon from the tray."""
        self._watch.stop()
        self.keys.close()
        self.tray.hide()

    @Slot()
    def _apply(self) -> None:
        before, self._settings = self._settings, self._model.settings
        self.keys.watch_for(self._settings.talk_key)
        # an entry that was off in the first report may belong to another installation, and stays as it is
        was_on = before is not None and before.autostart
        if self._autostart is not None and (self._settings.autostart or was_on):
            self._start_at_login(self._autostart, is_news=before is not None)
        self._refresh()

    def _start_at_login(self, autostart: Autostart, *, is_news: bool) -> None:
        is_on = self._model.settings.autostart
        translate = QCoreApplication.translate
        try:
            autostart.switch(is_on=is_on)
        except OSError as error:
            log.warning("start at log-in could not be set: %s", type(error).__name__)
            sentence = translate("Window", "Couldn't set up starting at login: %1 can't be written.")
        else:
            sentence = translate("Window", "Companion now starts at login. The entry is in %1.")
            if not is_news or not is_on:
                return
        self._conversation.apply(Noticed("autostart", filled(sentence, autostart.place)))

    @Slot(bool)
    def _key_held(self, is_held: bool) -> None:
        if is_held:
            self._conversation.holdTalkKey()
        else:
            self._conversation.letGoOfTalkKey()

    @Slot(str)
    def _tell_of_keys(self, sentence: str) -> None:
        self._conversation.apply(Noticed("talk key", sentence))

    # ---- tray and menu

    def _entries(self) -> tuple[Entry, ...]:
        return menu_of(
            self._conversation.now,
            is_shown=self._shapes.is_shown and self._shapes.shape is Shape.FULL,
            can_hide=self.tray.is_there,
            translate=QCoreApplication.translate,
        )

    def _invitation(self) -> str:
        form = QCoreApplication.translate("Window", "Message %1")
        return filled(form, str(self._conversation.companion))

    def _say(self, text: str) -> bool:
        """Send what was written to the face alone, and show the small window, where the answer can be read."""
        is_said = self._conversation.say(text)
        if is_said and text.strip():
            self._shapes.showSmall()
        return is_said

    @Slot()
    def _refresh(self) -> None:
        state = self._conversation.now
        hint = hint_of(state, str(self._conversation.companion), QCoreApplication.translate)
        self.tray.show(icon_of(state), hint)
        self.menu.refresh()
        if not self._shapes.is_shown:
            self._watch.start()

    @Slot(str)
    def _do(self, deed: str) -> None:
        match Deed(deed):
            case Deed.SHOW:
                self._shapes.showWhole()
            case Deed.HIDE:
                self._hide()
            case Deed.SMALL:
                self._shapes.showSmall()
            case Deed.PET:
                self._shapes.showPet()
            case Deed.MUTE:
                self._conversation.toggleMuted()
            case Deed.STOP:
                self._conversation.stop()
            case Deed.QUIT:
                QCoreApplication.quit()

    @Slot()
    def _toggle(self) -> None:
        if self._shapes.is_shown and self._shapes.window.isActive():
            self._hide()
        else:
            self._shapes.become(self._shapes.shape)

    @Slot(int, int)
    def _show_menu(self, x: int, y: int) -> None:
        self.face_menu.refresh()
        self.face_menu.menu.popup(self._shapes.window.mapToGlobal(QPoint(x, y)))
        self.face_menu.field.setFocus()

    # ---- closing and hiding

    def _hides_on_close(self) -> bool:
        return self._model.settings.close_to_tray and self.tray.is_there

    def _hide(self) -> None:
        """Hide everything except the icon, which leads back; without an icon do nothing."""
        if self.tray.is_there:
            self._shapes.hide()

    @Slot()
    def _look_after_tray(self) -> None:
        if self._shapes.is_shown:
            self._watch.stop()
        elif not self.tray.is_there:
            self._shapes.showWhole()

    # ---- while the user is in another window

    @Slot(str)
    def _told(self, words: str) -> None:
        how = self._model.settings.notifications
        if how == "off" or QGuiApplication.focusWindow() is not None:
            return
        companion = str(self._conversation.companion)
        #: told by the desktop while the window is not looked at: the companion's name
        sign = filled(QCoreApplication.translate("Window", "%1 says something"), companion)
        title, text = (companion, words) if how == "words" else (sign, "")
        if self.tray.is_there:
            self.tray.tell(title, text)
        else:
            note(title, text)


def note(title: str, text: str) -> threading.Thread:
    """Show a notification of the desktop; a desktop without notifications shows none.

    Works in a thread of its own, which it returns. Linux desktops without a tray take notifications over D-Bus:
    ``org.freedesktop.Notifications`` (Desktop Notifications Specification 1.2). The text is never logged.
    """
    thread = threading.Thread(target=_tell, args=(title, text), name="desktop note", daemon=True)
    thread.start()
    return thread


def _tell(title: str, text: str) -> None:
    try:
        from jeepney import DBusAddress, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        notes = DBusAddress(
            "/org/freedesktop/Notifications",
            "org.freedesktop.Notifications",
            "org.freedesktop.Notifications",
        )
        hints: dict[str, tuple[str, object]] = {}
        actions: list[str] = []
        note = "Companion", 0, "companion", title, text, actions, hints, _SHOWN_FOR
        with open_dbus_connection(bus="SESSION") as connection:
            connection.send_and_get_reply(new_method_call(notes, "Notify", "susssasa{sv}i", note), timeout=5)
    except (ImportError, OSError, KeyError, ValueError) as error:
        log.info("no note could be shown: %s", type(error).__name__)
