"""Lets one talk by keys held anywhere on the desktop: the edge between the desktop's threads and the window."""

import os
import sys
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from companion.window.desktop.portal_keys import PortalKeys
from companion.window.desktop.talk_key import why_not
from companion.window.desktop.watched_keys import KeysNotWatched, WatchedKeys
from companion.window.wording import Translate


class Watch(Protocol):
    """Something that tells of the keys until it is closed."""

    def close(self) -> None:
        """Watch no more."""


class TalkKeys(QObject):
    """Watches for the keys that are set.

    Signals:
        held(bool): all of them are held, or not any more.
        troubled(str): why they cannot be watched for, in a sentence; "" once they can.
    """

    held = Signal(bool)
    troubled = Signal(str)

    def __init__(
        self, translate: Translate = QCoreApplication.translate, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._translate = translate
        self._setting = ""
        self._watch: Watch | None = None
        self._is_wayland = sys.platform == "linux" and bool(os.environ.get("WAYLAND_DISPLAY"))

    def watch_for(self, setting: str) -> None:
        """Watch for these keys from now on, such as "Ctrl+Alt+Space"; for "" watch no more."""
        if setting == self._setting:
            return
        self.close()
        self._setting = setting
        self.troubled.emit("")
        if setting:
            self._watch = self._begun(setting, self.held.emit)

    def close(self) -> None:
        """Watch no more."""
        if self._watch is not None:
            self._watch.close()
        self._watch, self._setting = None, ""

    def _begun(self, setting: str, on_change: Callable[[bool], None]) -> Watch | None:
        if self._is_wayland:
            #: what a key is for, as the desktop shows it
            purpose = self._translate("Window", "Hold to talk to the companion")
            return PortalKeys(setting, purpose, on_change, self._not_by_portal)
        try:
            return WatchedKeys(setting, on_change)
        except KeysNotWatched:
            self.troubled.emit(why_not(sys.platform, is_wayland=False, translate=self._translate))
            return None

    def _not_by_portal(self, is_refused: bool) -> None:
        """Tell that the desktop does not hand on keys; called in another thread, so that Qt hands it over."""
        sentence = why_not(sys.platform, is_wayland=True, is_refused=is_refused, translate=self._translate)
        self.troubled.emit(sentence)
