"""The settings on the pages: name, purpose and possible values of each, in groups.

The tables are ``pages.toml``, ``boundaries.toml``, ``persona.toml`` and ``look.toml``; their texts are translated when
requested. Without Qt. A test checks that every setting of the engine is in one of them. Voice and help lines have pages
of their own.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from companion.window.wording import Translate, in_table, untranslated

_FOLDER: Final = Path(__file__).parent


class Kind(StrEnum):
    """The kind of control of a setting."""

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
    """A possible value of a setting."""

    value: str
    """The value in the settings file."""
    words: str


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The steps of a slider, and what its ends mean."""

    least: float = 0.0
    most: float = 1.0
    step: float = 1.0
    low: str = ""
    high: str = ""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A setting."""

    key: str
    """Key in the settings file, such as "turn.patience"; for boundaries the key within their section."""
    kind: Kind
    title: str
    does: str = ""
    """The effect of the setting, in a sentence."""
    hint: str = ""
    """Hint about what to write in a text field."""
    options: tuple[Option, ...] = ()
    """The values of a choice; empty if they are found while the program runs."""
    scale: Scale = Scale()
    """The scale of a slider."""
    found_by: str = ""
    """Other search words for the setting, separated by blanks."""

    def shown(self) -> dict[str, object]:
        """Return the setting as a dictionary for QML, with the names of the fields, including those of the scale."""
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
    """Name by which a page requests the group."""
    parts: tuple[Part, ...]
    title: str = ""

    def shown(self) -> dict[str, object]:
        """Return the title and the parts as a dictionary for QML."""
        return {"title": self.title, "parts": [part.shown() for part in self.parts]}


def options_shown(options: Iterable[Option]) -> list[dict[str, str]]:
    """Return the options for QML: dictionaries with value and words."""
    return [msgspec.structs.asdict(option) for option in options]


def pages(translate: Translate = untranslated) -> Mapping[str, tuple[Group, ...]]:
    """Return the groups of every page of settings, by the page's name, in their order on the page."""
    found = in_table(_FOLDER / "pages.toml", dict[str, tuple[Group, ...]], translate)
    return {**found, "language": tuple(map(_with_own_names, found["language"]))}


def boundary_groups(translate: Translate = untranslated) -> tuple[Group, ...]:
    """Return all settings of boundaries, in their order on the page."""
    found = in_table(_FOLDER / "boundaries.toml", dict[str, tuple[Group, ...]], translate)
    return found["boundaries"]


def persona_parts(translate: Translate = untranslated) -> Mapping[str, tuple[Part, ...]]:
    """Return the settings of the persona: "texts", "stance", "traits" and "nature", the Big Five."""
    found = in_table(_FOLDER / "persona.toml", dict[str, tuple[Group, ...]], translate)
    return {group.name: group.parts for group in found["persona"]}


def look_parts(translate: Translate = untranslated) -> tuple[Part, ...]:
    """Return all parts of a look with their options, in their order on the page."""
    return in_table(_FOLDER / "look.toml", dict[str, tuple[Part, ...]], translate)["look"]


def parts(translate: Translate = untranslated) -> dict[str, Part]:
    """Return all settings of the pages by their keys."""
    return {
        part.key: part for groups in pages(translate).values() for group in groups for part in group.parts
    }


def own_names() -> tuple[Option, ...]:
    """Return the languages on offer, each under its own name, which is not translated.

    Other scripts have a name in Latin letters beside theirs: a bare system has no font for them.
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
