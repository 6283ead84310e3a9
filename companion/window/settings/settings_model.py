"""The settings of the pages as properties that QML binds to; what they say is decided in ``settings``."""

from typing import Final

from PySide6.QtCore import Property, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence

from companion.channel.messages import SetSetting, SettingRefused, SettingsShown, ShowSettings
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.settings.setting_pages import pages
from companion.window.settings.setting_search import find
from companion.window.settings.settings import Settings, chosen, keys, setting_titles, step_words
from companion.window.wording import in_plain_words

Shown = dict[str, object]

_property: Final = PropertiesOf[Settings]()


@in_qml
class SettingsModel(PageModel):
    """How the settings of all pages stand, and what the person can change about them."""

    changed = Signal()
    refusedChanged = Signal()
    languageChanged = Signal(str)

    takes = (SettingsShown, SettingRefused)
    asks = ShowSettings()
    asks_at_once = True  # several pages show them, and the window's look is among them

    _state = Settings()

    # ---- events of the engine

    def apply(self, event: SettingsShown | SettingRefused) -> None:
        """Take in what is set, or why something could not be."""
        before = self._state.values().get("interface.language")
        self._set(self._state.with_event(event))
        now = self._state.values().get("interface.language")
        if before is not None and now is not None and now != before:
            self.languageChanged.emit(now)
        if isinstance(event, SettingRefused):
            self.problemNoticed.emit(self._plain(event.sentence))

    def _set(self, new: Settings) -> None:
        old, self._state = self._state, new
        if old.shown != new.shown:
            self.changed.emit()
        if old.refused != new.refused:
            self.refusedChanged.emit()

    # ---- actions of the user

    @Slot(str, str)
    def setValue(self, key: str, value: str) -> None:
        """Choose or write a setting; as it stands is nothing."""
        self._try(key, self._state.with_value(key, value))

    @Slot(str, float)
    def setNumber(self, key: str, value: float) -> None:
        """Let a slider go."""
        self._try(key, self._state.with_number(key, value))

    @Slot(str)
    def setDefault(self, key: str) -> None:
        """Give a setting its default again."""
        self._try(key, self._state.without(key))

    @Slot(str, int, int, result=bool)
    def pressKeys(self, key: str, pressed: int, modifiers: int) -> bool:
        """Choose the keys that are pressed, a ``Qt.Key`` and ``Qt.KeyboardModifiers``; tell whether that is over.

        It goes on while only modifiers are pressed, and where such keys cannot be chosen, which is told.
        """
        came = chosen(_modifiers(modifiers), _named(pressed), self._translate)
        if came is None:
            return False
        if came.trouble:
            self.apply(SettingRefused(key, came.trouble))
            return False
        self.setValue(key, came.keys)
        return True

    def _try(self, key: str, wish: SetSetting | None) -> None:
        self._set(self._state.tried_anew(key))
        self._send(wish)

    # ---- properties for QML

    @Property(dict, notify=changed)
    def pages(self) -> dict[str, dict[str, Shown]]:
        """All that can be set: by page and by group, with the names of the fields of ``setting_pages``."""
        return {
            page: {group.name: group.shown() for group in groups}
            for page, groups in pages(self._translate).items()
        }

    values = _property(dict, Settings.values, changed)
    """What is set as a settings file has it, by setting."""

    @Property(dict, notify=changed)
    def notes(self) -> dict[str, str]:
        """Why something else holds than what is set, in a sentence, by setting."""
        return {key: self._plain(note) for key, note in self._state.notes().items()}

    @Property(dict, notify=refusedChanged)
    def refused(self) -> dict[str, str]:
        """Why what was set last could not be, by setting."""
        return {key: self._plain(why) for key, why in self._state.refused.items()}

    @Property(str, notify=changed)
    def problems(self) -> str:
        """What of the settings' files is not used, in sentences."""
        shown = self._state.shown
        return "" if shown is None else " ".join(map(self._plain, shown.problems))

    waiting = _property(dict, lambda it: dict.fromkeys(it.waiting(), True), changed)
    """The pages that have a setting which counts from the next start on only; others are not in it."""
    hasServer = _property(bool, lambda it: it.has_server, changed)
    """Whether a server answers, or will from the next start on."""
    spokenLanguage = _property(str, lambda it: it.values().get("conversation.language", ""), changed)
    """The language of the talk, such as "en"."""
    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """Whether the engine has told what is set."""

    @Property(list, notify=changed)
    def keys(self) -> list[dict[str, str]]:
        """What the keys do: dictionaries with keys, does."""
        return [
            {
                "keys": QKeySequence(key.keys).toString(QKeySequence.SequenceFormat.NativeText),
                "does": key.does,
            }
            for key in keys(self._translate)
        ]

    @Slot(str, float, result=str)
    def stepWords(self, key: str, value: float) -> str:
        """What a slider's step means."""
        return step_words(key, value, self._translate)

    @Slot(str, result=dict)
    def find(self, wanted: str) -> dict[str, list[str]]:
        """The titles of the settings that fit what was typed, by the page's name."""
        return {page: list(titles) for page, titles in find(wanted, self._translate).items()}

    def _plain(self, sentence: str) -> str:
        return in_plain_words(sentence, setting_titles(self._translate))


def _modifiers(held: int) -> frozenset[str]:
    names = {
        "Ctrl": Qt.KeyboardModifier.ControlModifier,
        "Alt": Qt.KeyboardModifier.AltModifier,
        "Shift": Qt.KeyboardModifier.ShiftModifier,
        "Meta": Qt.KeyboardModifier.MetaModifier,
    }
    return frozenset(name for name, modifier in names.items() if held & modifier.value)


def _named(pressed: int) -> str:
    """Return a key as a settings file has it; "" for a modifier."""
    alone = (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
    return (
        "" if pressed in alone else QKeySequence(pressed).toString(QKeySequence.SequenceFormat.PortableText)
    )
