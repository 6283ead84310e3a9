"""The possible looks of a face, in words, and the look after the user's choices. Pure.

A choice is visible at once; the engine writes it and then reports the settings. While a later choice of the same part
is under way, an older report of that part is ignored.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from companion.channel.messages import PersonaShown, SetSetting, SettingRefused, SettingsShown
from companion.settings.toml import NotReadable, read_toml
from companion.values.face_look import LOOK_PARTS, READY_LOOKS, FaceLook, look_from, parts_of
from companion.window.settings.setting_pages import look_parts
from companion.window.wording import Translate, filled, untranslated

PREFIX: Final = "face."
"""Prefix of the settings' keys."""


@dataclass(frozen=True, slots=True)
class ShownLook:
    """The look of the face in the window."""

    look: FaceLook = FaceLook()  # noqa: RUF009 - a frozen value
    awaited: Mapping[str, str] = field(default_factory=dict)
    """Chosen values, by part, that the engine has not yet reported as set."""

    def with_event(self, told: SettingsShown | PersonaShown | SettingRefused) -> "ShownLook":
        """Return the state after the engine has reported the settings or the persona, or refused a choice."""
        if isinstance(told, SettingRefused):
            refused = told.key.removeprefix(PREFIX)
            return replace(self, awaited={part: of for part, of in self.awaited.items() if part != refused})
        is_set = told.look if isinstance(told, PersonaShown) else _set_parts(told)
        awaited = {part: of for part, of in self.awaited.items() if is_set.get(part) != of}
        return ShownLook(look_from(parts_of(self.look) | is_set | awaited), awaited)

    def wearing(self, look: FaceLook) -> tuple["ShownLook", tuple[SetSetting, ...]]:
        """Return the state with another look, and the messages to send for it."""
        before, now = parts_of(self.look), parts_of(look)
        chosen = {part: value for part, value in now.items() if before[part] != value}
        wishes = tuple(SetSetting(PREFIX + part, value) for part, value in chosen.items())
        return ShownLook(look, {**self.awaited, **chosen}), wishes

    def choosing(self, part: str, value: str) -> tuple["ShownLook", tuple[SetSetting, ...]]:
        """Return the state with another choice of one part, and the messages to send for it."""
        return self.wearing(look_from(parts_of(self.look) | {part: value}))

    def alone(self) -> "ShownLook":
        """Return the state after the engine has gone, which answers nothing any more."""
        return ShownLook(self.look)


def _set_parts(told: SettingsShown) -> dict[str, str]:
    return {part: told.settings[PREFIX + part].value for part in LOOK_PARTS if PREFIX + part in told.settings}


def saved_look(settings_file: Path) -> FaceLook:
    """Return the look in a companion's settings file, for the first picture, before there is an engine.

    If the file has an error, the look is the default; the engine reports the error.
    """
    return look_from(said_of_face(settings_file))


def said_of_face(settings_file: Path) -> Mapping[str, Any]:
    """Return what a companion's settings file says about the face; nothing if it cannot be read."""
    try:
        said = read_toml(settings_file)[1].get("face")
    except (FileNotFoundError, NotReadable):
        return {}
    return said if isinstance(said, dict) else {}


def ready_looks(translate: Translate = untranslated) -> Mapping[str, str]:
    """Return the ready looks, each with its description in words, by their names."""
    return {name: described(look, translate) for name, look in READY_LOOKS.items()}


def described(look: FaceLook, translate: Translate = untranslated) -> str:
    """Return a look in words, for people who cannot see it."""
    words = {
        (part.key, option.value): option.words for part in look_parts(translate) for option in part.options
    }
    part = {name: words[name, value] for name, value in parts_of(look).items()}
    #: a look: hair, its colour, skin, eyes, clothes, their colour
    most = filled(
        translate("Window", "Hair: %1, %2. Skin: %3. Eyes: %4. Clothes: %5, %6."),
        part["hair"],
        part["hair_colour"],
        part["skin"],
        part["eyes"],
        part["clothes"],
        part["clothes_colour"],
    )
    if look.glasses == "none":
        return most
    #: %1 is the description of a look, %2 a kind of glasses such as "round"
    return filled(translate("Window", "%1 Glasses: %2."), most, part["glasses"])
