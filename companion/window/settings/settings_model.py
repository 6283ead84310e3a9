"""The values of the settings as properties for QML, and the user's changes to them.

The engine sends the values, and the sentences that say why something was refused or overruled. This module assigns each
of them to a setting. ``setting_pages`` names the settings. The keyboard shortcuts are those of ``Main.qml``, which a
test compares, and those of the list rows they work in.
"""

import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Final

from PySide6.QtCore import Property, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence

from companion.channel.messages import SetSetting, SettingRefused, SettingsShown, ShownSetting, ShowSettings
from companion.settings.shown import Kind
from companion.values import Rule
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.settings.setting_pages import pages, parts
from companion.window.settings.setting_search import find
from companion.window.talk.why import rule_words
from companion.window.wording import Translate, filled, number_words, percent_words, untranslated

_PERCENT: Final = {
    "feeling.contagion": 1.0,
    "feeling.inertia": 1.0,
    "interface.text_size": 0.01,
    "interface.caption_size": 0.01,
    "sound.volume": 1.0,
    "turn.call_nearness": 1.0,
}
"""Settings that are shown in percent, and the part of a whole that 1 is."""
_KINDS: Final[Mapping[str, Kind]] = {key: part.kind for key, part in parts().items()}
_NO_MINUTES: Final = "0"
_SAME: Final = 1e-9
"""Distance of two numbers below which a slider has not moved."""
_SHORT_TIME: Final = re.compile(r"\d:\d\d")


@dataclass(frozen=True, slots=True)
class RuleKind:
    """Boundaries with the same consequence, in words."""

    title: str
    does: str
    """The consequence for a reply that breaks one, in sentences."""
    rules: str
    """The boundaries, one per line."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The window's knowledge of the settings."""

    shown: SettingsShown | None = None
    """The values; None before the engine has sent them."""
    refused: Mapping[str, str] = field(default_factory=dict)
    """Reason of the last refusal, by setting."""
    begun: Mapping[str, str] = field(default_factory=dict)
    """Values that are known before the engine has sent them."""

    def with_event(self, told: SettingsShown | SettingRefused) -> "Settings":
        """Return the state after the engine has sent the values, or refused one."""
        if isinstance(told, SettingsShown):
            return replace(self, shown=told)
        return replace(self, refused={**self.refused, told.key: str(told.sentence)})

    def tried_anew(self, key: str) -> "Settings":
        """Return the state after the user has set something again: its earlier refusal is removed."""
        return replace(self, refused={each: why for each, why in self.refused.items() if each != key})

    def values(self) -> dict[str, str]:
        """Return the values in the form of a settings file, by setting; no minutes are empty."""
        if self.shown is None:
            return dict(self.begun)
        return {
            key: "" if (_KINDS.get(key), of.value) == (Kind.MINUTES, _NO_MINUTES) else of.value
            for key, of in self._known().items()
        }

    def subjects(self) -> dict[str, tuple[str, ...]]:
        """Return the subjects of each list, by setting."""
        return {
            key: tuple(json.loads(of.value))
            for key, of in self._known().items()
            if _KINDS.get(key) is Kind.SUBJECTS
        }

    def notes(self) -> dict[str, str]:
        """Return the reasons why a setting is overruled, by setting."""
        return (
            {}
            if self.shown is None
            else {key: str(of.note) for key, of in self.shown.settings.items() if of.note}
        )

    def waiting(self) -> frozenset[str]:
        """Return the pages with a setting whose part is being loaded."""
        late = {key for key, of in self._known().items() if not of.is_in_use}
        return frozenset(
            page
            for page, groups in pages().items()
            if any(part.key in late for group in groups for part in group.parts)
        )

    @property
    def has_server(self) -> bool:
        """True if a server answers, or will in a moment."""
        known = self._known().get("server.enabled")
        return known is not None and (known.value == "true" or not known.is_in_use)

    def with_value(self, key: str, value: str) -> SetSetting | None:
        """Return the message that sets a value, or None if it has not changed."""
        told = value.strip()
        if self.values().get(key) == told:
            return None
        if _KINDS.get(key) is Kind.MINUTES:
            told = told or _NO_MINUTES
        elif _KINDS.get(key) is Kind.TIME and _SHORT_TIME.fullmatch(told):
            told = f"0{told}"
        return SetSetting(key, told)

    def with_subject(self, key: str, subject: str) -> SetSetting | None:
        """Return the message that adds a subject, or None if it is blank or already in the list."""
        told, there = " ".join(subject.split()), self.subjects().get(key, ())
        is_new = told and told.casefold() not in {each.casefold() for each in there}
        return _listing(key, (*there, told)) if is_new else None

    def with_lines(self, key: str, text: str) -> SetSetting | None:
        """Return the message that sets a list to the lines of a text, or None if it has not changed."""
        told = tuple(line.strip() for line in text.splitlines() if line.strip())
        return None if told == self.subjects().get(key) else _listing(key, told)

    def without_subject(self, key: str, subject: str) -> SetSetting | None:
        """Return the message that removes a subject, or None if it is not in the list."""
        there = self.subjects().get(key, ())
        return _listing(key, (each for each in there if each != subject)) if subject in there else None

    def with_number(self, key: str, value: float) -> SetSetting | None:
        """Return the message for a released slider, or None if it has not changed."""
        before = self.values().get(key)
        if before is not None and abs(float(before) - value) < _SAME:
            return None
        return SetSetting(key, f"{value:g}")

    def without(self, key: str) -> SetSetting | None:
        """Return the message that restores a default, or None if it is already set."""
        known = self._known().get(key)
        return None if known is None or known.value == known.default else SetSetting(key, None)

    def _known(self) -> Mapping[str, ShownSetting]:
        return {} if self.shown is None else self.shown.settings


def _listing(key: str, subjects: Iterable[str]) -> SetSetting:
    return SetSetting(key, json.dumps(list(subjects), ensure_ascii=False))


def rule_kinds(shown: SettingsShown | None, translate: Translate = untranslated) -> tuple[RuleKind, ...]:
    """Return the boundaries by their consequence, the serious ones first; nothing before the engine has sent them."""
    if shown is None:
        return ()
    grave = RuleKind(
        translate("Window", "Always enforced"),
        translate(
            "Window",
            "A reply that breaks one of these is never said. It is rewritten, and if that fails, it ends early or in"
            " prepared words.",
        ),
        _listed(shown.grave, translate),
    )
    soft = RuleKind(
        translate("Window", "Second try"),
        translate(
            "Window",
            "A reply that breaks one of these is rewritten once. If the second try breaks it too, it is said"
            " anyway, and “Why?” tells you. If you sincerely ask what I am, I never pretend to be human.",
        ),
        _listed(shown.soft, translate),
    )
    return grave, soft


def _listed(rules: Iterable[Rule], translate: Translate) -> str:
    return "\n".join(f"· {rule_words(rule, translate)}" for rule in rules)


def step_words(key: str, value: float, translate: Translate = untranslated) -> str:
    """Return the meaning of a slider's position in words."""
    if key in _PERCENT:
        return percent_words(_PERCENT[key] * value, translate)
    if value == 0:
        return translate("Window", "none")
    if value < 0.9:
        return translate("Window", "reduced")
    if value < 1.1:
        return translate("Window", "normal")
    if key.startswith("face."):
        return translate("Window", "increased")
    times = number_words(value, 0 if value.is_integer() else 1, translate)
    #: "2 times as long": how long the companion waits
    return filled(translate("Window", "%1 times as long"), times)


_MODIFIERS: Final = ("Ctrl", "Alt", "Shift", "Meta")
_KEY: Final = re.compile(r"Space|[A-Z]|F(?:[1-9]|1[0-2])")
_ALONE: Final = re.compile(r"F(?:[1-9]|1[0-2])")
"""Keys that need no modifier; a letter alone would be held whenever the user types."""


@dataclass(frozen=True, slots=True)
class Key:
    """A keyboard shortcut and its effect."""

    keys: str
    """The keys in the portable form of ``QKeySequence``, such as "Ctrl+M"."""
    does: str


def keys(translate: Translate = untranslated) -> tuple[Key, ...]:
    """Return the shortcuts that work everywhere in the window."""
    return (
        Key("Return", translate("Window", "Send")),
        Key("Shift+Return", translate("Window", "New line")),
        Key("Esc", translate("Window", "Stop the reply or close the panel")),
        Key("Ctrl+M", translate("Window", "Microphone off and on")),
        Key("Space", translate("Window", "Hold to talk (outside text fields)")),
        Key("Ctrl+L", translate("Window", "Jump to the message box")),
        Key("Ctrl+0", translate("Window", "Companions")),
        Key("Ctrl+1, Ctrl+D", translate("Window", "Mood")),
        Key("Ctrl+2", translate("Window", "Memories")),
        Key("Ctrl+3", translate("Window", "About you")),
        Key("Ctrl+4, Ctrl+H", translate("Window", "History")),
        Key("Ctrl+F", translate("Window", "Search history")),
        Key("Ctrl+5, Ctrl+,", translate("Window", "Settings")),
        Key("Ctrl+Shift+S", translate("Window", "Small window, and back")),
        Key("Ctrl+Shift+F", translate("Window", "Face only, and back")),
        Key("F1", translate("Window", "Help lines")),
        Key("Ctrl+W", translate("Window", "Close the window")),
        Key("Ctrl+Q", translate("Window", "Quit")),
    )


@dataclass(frozen=True, slots=True)
class Chosen:
    """Result of pressing keys to choose them."""

    keys: str = ""
    """The keys in the form of a settings file; "" if they cannot be chosen."""
    trouble: str = ""
    """Reason why they cannot be chosen, in a sentence."""


_SWAPPED: Final = {"Ctrl": "Meta", "Meta": "Ctrl"}
"""Names that Qt swaps on macOS: there its "Ctrl" is the Command key, and "Meta" the Control key."""


def as_in_qt(modifiers: frozenset[str], platform: str) -> frozenset[str]:
    """Return modifiers by Qt's names instead of those that stand on the keys, or the other way round."""
    return frozenset(_SWAPPED.get(each, each) for each in modifiers) if platform == "darwin" else modifiers


def chosen(
    modifiers: frozenset[str],
    key: str,
    translate: Translate = untranslated,
    *,
    platform: str = sys.platform,
) -> Chosen | None:
    """Return the result of pressing keys; None while only modifiers are pressed.

    Args:
        modifiers: the pressed ones of "Ctrl", "Alt", "Shift" and "Meta", the Command or Windows key.
        key: the other key by its name in ``QKeySequence``, such as "Space" or "F9"; "" for none.
        translate: the translation function.
        platform: the value of ``sys.platform``.
    """
    if not key:
        return None
    if not _KEY.fullmatch(key) or not (modifiers or _ALONE.fullmatch(key)) or modifiers == {"Shift"}:
        return Chosen(
            trouble=translate(
                "Window",
                "Press Ctrl, Alt or the system key with a letter or Space, or a function key.",
            )
        )
    told = _written(modifiers, key)
    for known in keys(translate):
        if _written(as_in_qt(modifiers, platform), key) in known.keys.split(", "):
            form = translate("Window", "%1 is already used for: %2.")
            return Chosen(trouble=filled(form, told, known.does))
    return Chosen(told)


def _written(modifiers: frozenset[str], key: str) -> str:
    return "+".join([*(each for each in _MODIFIERS if each in modifiers), key])


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
    tells = (("changed", "shown"), ("refusedChanged", "refused"))

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
            self.problemNoticed.emit(str(event.sentence))

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
        held = as_in_qt(_modifiers(modifiers), sys.platform)
        came = chosen(held, _named(pressed), self._translate)
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

    notes = _property(dict, Settings.notes, changed)
    refused = _property(dict, lambda it: dict(it.refused), refusedChanged)
    """Reason of the last refusal, by setting."""
    problems = _property(
        str, lambda it: "" if it.shown is None else " ".join(map(str, it.shown.problems)), changed
    )
    """Sentences about the parts of the settings files that are not used."""

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

    @Slot(str, result=str)
    def keyWords(self, keys: str) -> str:
        """Return the keys of a setting, such as "Ctrl+Alt+Space", as the desktop calls them."""
        *held, key = keys.split("+")
        return _native(_written(as_in_qt(frozenset(held), sys.platform), key))

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


_HELD: Final = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
)
"""Modifiers; X11 tells the system key as one of the last two."""


def _native(keys: str) -> str:
    """Return keys as the desktop calls them; Qt leaves the name of Return in English."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _modifiers(held: int) -> frozenset[str]:
    """Return the modifiers by Qt's names."""
    names = {
        "Ctrl": Qt.KeyboardModifier.ControlModifier,
        "Alt": Qt.KeyboardModifier.AltModifier,
        "Shift": Qt.KeyboardModifier.ShiftModifier,
        "Meta": Qt.KeyboardModifier.MetaModifier,
    }
    return frozenset(name for name, modifier in names.items() if held & modifier.value)


def _named(pressed: int) -> str:
    """Return the name of a key in a settings file; "" for a modifier."""
    if pressed in _HELD:
        return ""
    return QKeySequence(pressed).toString(QKeySequence.SequenceFormat.PortableText)
