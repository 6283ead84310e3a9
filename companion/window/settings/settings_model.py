"""The settings of the pages as properties for QML; ``settings`` decides their content."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Final

from PySide6.QtCore import Property, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence

from companion.channel.messages import SetSetting, SettingRefused, SettingsShown, ShowSettings
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.settings.setting_pages import pages, titles
from companion.window.settings.setting_search import find
from companion.window.settings.settings import Settings, chosen, keys, rule_kinds, step_words
from companion.window.wording import in_plain_words

Shown = dict[str, object]

_property: Final = PropertiesOf[Settings]()


@in_qml
class SettingsModel(PageModel):
    """The values of all settings, and the user's changes to them."""

    changed = Signal()
    refusedChanged = Signal()
    languageChanged = Signal(str)

    takes = (SettingsShown, SettingRefused)
    asks = ShowSettings()
    asks_at_once = True  # several pages show them, and the window's look is among them

    _state = Settings()

    def begin(self, values: Mapping[str, str]) -> None:
        """Show values that are known before the engine sends all of them."""
        self._state = Settings(begun=values)

    # ---- events of the engine

    def apply(self, event: SettingsShown | SettingRefused) -> None:
        """Handle the values, or the reason of a refusal."""
        before = None if self._state.shown is None else self._state.values().get("interface.language")
        self._set(self._state.with_event(event))
        now = self._state.values().get("interface.language")
        if before is not None and now is not None and now != before:
            self.languageChanged.emit(now)
        if isinstance(event, SettingRefused):
            self.problemNoticed.emit(self._plain(str(event.sentence)))

    def _set(self, new: Settings) -> None:
        old, self._state = self._state, new
        if old.shown != new.shown:
            self.changed.emit()
        if old.refused != new.refused:
            self.refusedChanged.emit()

    # ---- actions of the user

    @Slot(str, str)
    def setValue(self, key: str, value: str) -> None:
        """Set a value; do nothing if it has not changed."""
        self._try(key, self._state.with_value(key, value))

    @Slot(str, float)
    def setNumber(self, key: str, value: float) -> None:
        """Set the value of a released slider."""
        self._try(key, self._state.with_number(key, value))

    @Slot(str)
    def setDefault(self, key: str) -> None:
        """Restore the default of a setting."""
        self._try(key, self._state.without(key))

    @Slot(str, str)
    def addSubject(self, key: str, subject: str) -> None:
        """Add a subject to a list; do nothing if it is already there."""
        self._try(key, self._state.with_subject(key, subject))

    @Slot(str, str)
    def setLines(self, key: str, text: str) -> None:
        """Set a list to the lines of a text; do nothing if it has not changed."""
        self._try(key, self._state.with_lines(key, text))

    @Slot(str, str)
    def removeSubject(self, key: str, subject: str) -> None:
        """Remove a subject from a list."""
        self._try(key, self._state.without_subject(key, subject))

    @Slot(str, int, int, result=bool)
    def pressKeys(self, key: str, pressed: int, modifiers: int) -> bool:
        """Choose the pressed keys, a ``Qt.Key`` and ``Qt.KeyboardModifiers``; return True if the choice is over.

        It is not over while only modifiers are pressed, nor if the keys cannot be chosen, which is reported.
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
        """All settings, by page and by group, as dictionaries with the field names of ``setting_pages``."""
        return {
            page: {group.name: group.shown() for group in groups}
            for page, groups in pages(self._translate).items()
        }

    values = _property(dict, Settings.values, changed)
    subjects = _property(dict, lambda it: {key: list(each) for key, each in it.subjects().items()}, changed)
    """The contents of the lists, by setting."""

    @Property(dict, notify=changed)
    def notes(self) -> dict[str, str]:
        """Sentences that say why a setting is overruled, by setting."""
        return {key: self._plain(note) for key, note in self._state.notes().items()}

    @Property(dict, notify=refusedChanged)
    def refused(self) -> dict[str, str]:
        """Reason of the last refusal, by setting."""
        return {key: self._plain(why) for key, why in self._state.refused.items()}

    @Property(str, notify=changed)
    def problems(self) -> str:
        """Sentences about the parts of the settings files that are not used."""
        shown = self._state.shown
        return "" if shown is None else " ".join(map(self._plain, map(str, shown.problems)))

    @Property(list, notify=changed)
    def ruleKinds(self) -> list[dict[str, str]]:
        """The two groups of boundaries: dictionaries with title, does and rules, one rule per line."""
        return [asdict(kind) for kind in rule_kinds(self._state.shown, self._translate)]

    waiting = _property(dict, lambda it: dict.fromkeys(it.waiting(), True), changed)
    """The pages with a setting whose part is being loaded; other pages are missing."""
    hasServer = _property(bool, lambda it: it.has_server, changed)
    spokenLanguage = _property(str, lambda it: it.values().get("conversation.language", ""), changed)
    """The language of the talk, such as "en"."""
    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """True if the engine has sent the values."""

    @Property(list, notify=changed)
    def keys(self) -> list[dict[str, str]]:
        """The keyboard shortcuts: dictionaries with keys, does."""
        return [
            {
                "keys": _native(key.keys).replace(_native("Return"), self._translate("Keys", "Enter")),
                "does": key.does,
            }
            for key in keys(self._translate)
        ]

    @Slot(str, float, result=str)
    def stepWords(self, key: str, value: float) -> str:
        """Return the meaning of a slider's position in words."""
        return step_words(key, value, self._translate)

    @Slot(str, list, result=list)
    def find(self, wanted: str, pages: list[tuple[str, str]]) -> list[dict[str, object]]:
        """Return what matches the typed words, the best match first: dictionaries with page, titles, at.

        ``pages`` are the names and titles of the pages, in their order.
        """
        found = find(wanted, self._translate, {name: title for name, title in pages if title})
        return [{"page": page, "titles": list(each.titles), "at": each.at} for page, each in found.items()]

    def _plain(self, sentence: str) -> str:
        return in_plain_words(sentence, titles(self._translate))


def _native(keys: str) -> str:
    """Return keys as the desktop calls them; Qt leaves the name of Return in English."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _modifiers(held: int) -> frozenset[str]:
    names = {
        "Ctrl": Qt.KeyboardModifier.ControlModifier,
        "Alt": Qt.KeyboardModifier.AltModifier,
        "Shift": Qt.KeyboardModifier.ShiftModifier,
        "Meta": Qt.KeyboardModifier.MetaModifier,
    }
    return frozenset(name for name, modifier in names.items() if held & modifier.value)


def _named(pressed: int) -> str:
    """Return the name of a key in a settings file; "" for a modifier."""
    alone = (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
    return (
        "" if pressed in alone else QKeySequence(pressed).toString(QKeySequence.SequenceFormat.PortableText)
    )
