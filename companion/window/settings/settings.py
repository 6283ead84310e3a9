"""The values of the settings, as the window knows them at an instant.

Pure. The engine sends the values, and the sentences that say why something was refused or overruled. This module
assigns each of them to a setting. ``setting_pages`` names the settings. The keyboard shortcuts are those of
``Main.qml``, which a test compares, and those of the list rows they work in.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from companion.channel.messages import SetSetting, SettingRefused, SettingsShown, ShownSetting
from companion.window.settings.setting_pages import pages, parts
from companion.window.wording import Translate, filled, number_words, percent_words, untranslated

_PERCENT: Final = {"interface.text_size": 0.01, "interface.caption_size": 0.01, "turn.call_nearness": 1.0}
"""Settings that are shown in percent, and the part of a whole that 1 is."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The window's knowledge of the settings."""

    shown: SettingsShown | None = None
    """The values; None before the engine has sent them."""
    refused: Mapping[str, str] = field(default_factory=dict)
    """Reason of the last refusal, by setting."""

    def with_event(self, told: SettingsShown | SettingRefused) -> "Settings":
        """Return the state after the engine has sent the values, or refused one."""
        if isinstance(told, SettingsShown):
            return replace(self, shown=told)
        return replace(self, refused={**self.refused, told.key: str(told.sentence)})

    def tried_anew(self, key: str) -> "Settings":
        """Return the state after the user has set something again: its earlier refusal is removed."""
        return replace(self, refused={each: why for each, why in self.refused.items() if each != key})

    def values(self) -> dict[str, str]:
        """Return the values in the form of a settings file, by setting."""
        return {} if self.shown is None else {key: of.value for key, of in self.shown.settings.items()}

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
        return None if self.values().get(key) == told else SetSetting(key, told)

    def with_number(self, key: str, value: float) -> SetSetting | None:
        """Return the message for a released slider, or None if it has not changed."""
        before = self.values().get(key)
        if before is not None and float(before) == value:
            return None
        return SetSetting(key, f"{value:g}")

    def without(self, key: str) -> SetSetting | None:
        """Return the message that restores a default, or None if it is already set."""
        known = self._known().get(key)
        return None if known is None or known.value == known.default else SetSetting(key, None)

    def _known(self) -> Mapping[str, ShownSetting]:
        return {} if self.shown is None else self.shown.settings


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


def setting_titles(translate: Translate = untranslated) -> dict[str, str]:
    """Return the titles of the settings, by key."""
    return {key: part.title for key, part in parts(translate).items()}


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


def chosen(modifiers: frozenset[str], key: str, translate: Translate = untranslated) -> Chosen | None:
    """Return the result of pressing keys; None while only modifiers are pressed.

    Args:
        modifiers: the pressed ones of "Ctrl", "Alt", "Shift" and "Meta".
        key: the other key by its name in ``QKeySequence``, such as "Space" or "F9"; "" for none.
        translate: translation into the window's language.
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
    told = "+".join([*(each for each in _MODIFIERS if each in modifiers), key])
    for known in keys(translate):
        if told in known.keys.split(", "):
            form = translate("Window", "%1 is already used for: %2.")
            return Chosen(trouble=filled(form, told, known.does))
    return Chosen(told)
