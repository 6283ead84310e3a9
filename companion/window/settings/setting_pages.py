"""What can be set on the pages of settings: each setting's name, what it does, and what it may be, in groups.

The tables are ``pages.toml``, ``boundaries.toml``, ``persona.toml`` and ``look.toml``, whose texts are translated as
they are asked for; without Qt. That every setting the engine shows is in one of them is a test's to see. Voice and help
lines have pages of their own.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from companion.window.wording import Translate, in_table, untranslated

_FOLDER: Final = Path(__file__).parent


class Kind(StrEnum):
    """How a setting is set."""

    SWITCH = "switch"
    """On or off."""
    CHOICE = "choice"
    """One of several."""
    COLOUR = "colour"
    """One of several colours."""
    SLIDER = "slider"
    """A number in steps."""
    TEXT = "text"
    """A line of text."""
    SECRET = "secret"
    """A line of text that is never shown."""
    KEYS = "keys"
    """Keys that are pressed together."""
    SUBJECTS = "subjects"
    """A list of subjects, in words."""
    TIME = "time"
    """A time of day, or none."""
    MINUTES = "minutes"
    """A number of minutes, or none."""


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of several things that a setting may be."""

    value: str
    """As a settings file has it."""
    words: str


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The steps of a slider, and what its ends mean."""

    least: float = 0.0
    most: float = 1.0
    step: float = 1.0
    low: str = ""
    high: str = ""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One setting."""

    key: str
    """As a settings file has it, such as "turn.patience"; of boundaries that within their section."""
    kind: Kind
    title: str
    does: str = ""
    """What it does, in a sentence."""
    hint: str = ""
    """What to write, where something is written."""
    options: tuple[Option, ...] = ()
    """Where it is a choice; empty where what there is to choose is found out."""
    scale: Scale = Scale()
    """Where it is a slider."""
    found_by: str = ""
    """Other words by which a person may look for it, separated by blanks."""

    def shown(self) -> dict[str, object]:
        """Return it as QML takes it, with the names of the fields; those of the scale stand among them."""
        return {
            "key": self.key,
            "kind": self.kind.value,
            "title": self.title,
            "does": self.does,
            "hint": self.hint,
            "options": options_shown(self.options),
            **msgspec.structs.asdict(self.scale),
        }


class Group(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Settings that belong together."""

    name: str
    """By which a page asks for it."""
    parts: tuple[Part, ...]
    title: str = ""

    def shown(self) -> dict[str, object]:
        """Return its title and its parts as QML takes them."""
        return {"title": self.title, "parts": [part.shown() for part in self.parts]}


def options_shown(options: Iterable[Option]) -> list[dict[str, str]]:
    """Return what there is to choose as QML takes it: dictionaries with value and words."""
    return [msgspec.structs.asdict(option) for option in options]


def pages(translate: Translate = untranslated) -> Mapping[str, tuple[Group, ...]]:
    """Return the groups of every page of settings, by the page's name, in the order in which they are shown."""
    found = in_table(_FOLDER / "pages.toml", dict[str, tuple[Group, ...]], translate)
    return {**found, "language": tuple(map(_with_own_names, found["language"]))}


def boundary_groups(translate: Translate = untranslated) -> tuple[Group, ...]:
    """Return all settings of boundaries, in the order in which they are shown."""
    found = in_table(_FOLDER / "boundaries.toml", dict[str, tuple[Group, ...]], translate)
    return found["boundaries"]


def persona_parts(translate: Translate = untranslated) -> Mapping[str, tuple[Part, ...]]:
    """Return the settings that say who the companion is: "texts", "stance", "traits" and "nature", the Big Five."""
    found = in_table(_FOLDER / "persona.toml", dict[str, tuple[Group, ...]], translate)
    return {group.name: group.parts for group in found["persona"]}


def look_parts(translate: Translate = untranslated) -> tuple[Part, ...]:
    """Return all parts of a look, in the order in which they are shown, with all that there is to choose."""
    return in_table(_FOLDER / "look.toml", dict[str, tuple[Part, ...]], translate)["look"]


def parts(translate: Translate = untranslated) -> dict[str, Part]:
    """Return all settings of the pages by their keys."""
    return {
        part.key: part for groups in pages(translate).values() for group in groups for part in group.parts
    }


def own_names() -> tuple[Option, ...]:
    """Return the languages on offer, each under its own name, which is not translated.

    Latin letters stand beside other ones: a bare system has no font for those.
    """
    return (
        Option("en", "English"),
        Option("de", "Deutsch"),
        Option("fr", "Français"),
        Option("es", "Español"),
        Option("ja", "日本語 (Nihongo)"),
        Option("zh", "中文 (Zhongwen)"),
    )


def _with_own_names(group: Group) -> Group:
    replace = msgspec.structs.replace
    parts = (replace(part, options=(*part.options, *own_names())) for part in group.parts)
    return replace(group, parts=tuple(parts))
