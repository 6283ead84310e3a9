"""The settings on the pages in the window's language: name, purpose and possible values of each, in groups.

Their declarations say where they stand and how (``companion.settings.shown``). Without Qt. Voice and help lines have
pages of their own.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Final

from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.setting import Setting, find_setting, settings_on
from companion.settings.shown import PAGES, Kind, Option, Shown
from companion.values import SettingName
from companion.window.wording import Translate, untranslated

_EXPLAINED: Final = re.compile(r"\s*[:：]")
"""Sign between the words of a value and their explanation, as in "Warm: I say that you matter to me"."""


@dataclass(frozen=True, slots=True)
class Part:
    """A setting."""

    key: str
    """Key in the settings file, such as "turn.patience"; for looks the key within their section."""
    kind: Kind
    title: str
    does: str = ""
    """The effect of the setting, in a sentence."""
    hint: str = ""
    """Hint about what to write in a text field."""
    options: tuple[Option, ...] = ()
    """The values of a choice; empty if they are found while the program runs."""
    found_by: str = ""
    """Other search words for the setting, separated by blanks."""
    least: float = 0.0
    """The lower end of a slider."""
    most: float = 1.0
    step: float = 1.0
    low: str = ""
    """Meaning of the lower end."""
    high: str = ""

    def shown(self) -> dict[str, object]:
        """Return the setting as a dictionary for QML, with the names of the fields."""
        return asdict(self) | {"kind": self.kind.value, "options": options_shown(self.options)}


@dataclass(frozen=True, slots=True)
class Group:
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
    return [{"value": option.value, "words": option.words} for option in options]


def pages(translate: Translate = untranslated) -> Mapping[str, tuple[Group, ...]]:
    """Return the groups of every page of settings, by the page's name, in their order on the page."""
    found = {page: _groups(page, translate) for page in PAGES if page != "face"}
    return {**found, "language": tuple(map(_with_own_names, found["language"]))}


def look_parts(translate: Translate = untranslated) -> tuple[Part, ...]:
    """Return all parts of a look with their options, in their order on the page."""
    return _parts_of_face("look", translate)


def avatar_parts(translate: Translate = untranslated) -> tuple[Part, ...]:
    """Return the settings of an avatar, in their order on the page."""
    return _parts_of_face("avatar", translate)


def _parts_of_face(name: str, translate: Translate) -> tuple[Part, ...]:
    groups = _groups("face", translate)
    return tuple(_within_section(part) for group in groups if group.name == name for part in group.parts)


def parts(translate: Translate = untranslated) -> dict[str, Part]:
    """Return all settings of the pages by their keys."""
    return {
        part.key: part for groups in pages(translate).values() for group in groups for part in group.parts
    }


def words_of(name: SettingName, translate: Translate = untranslated) -> str:
    """Return the title of a setting, or the words of a value without their explanation; "" if no page has them."""
    setting = find_setting(ProgramSettings, name.key) or find_setting(CompanionSettings, name.key)
    if setting is None or setting.shown is None:
        return ""
    if not name.value:
        return translate("Window", setting.shown.title)
    words = next((each.words for each in setting.shown.options if each.value == name.value), "")
    return _EXPLAINED.split(translate("Window", words))[0] if words else ""


def _groups(page: str, translate: Translate) -> tuple[Group, ...]:
    """Return the groups of a page with their texts in the window's language."""

    def told(text: str) -> str:
        return translate("Window", text) if text else ""

    def part_of(setting: Setting, shown: Shown) -> Part:
        part = Part(
            setting.key,
            setting.kind,
            told(shown.title),
            told(shown.help),
            told(shown.hint),
            tuple(Option(option.value, told(option.words)) for option in shown.options),
            told(shown.found_by),
        )
        if setting.kind is not Kind.SLIDER:
            return part
        least, most = setting.limits
        low, high = told(shown.low), told(shown.high)
        return replace(part, least=least, most=most, step=shown.step, low=low, high=high)

    return tuple(
        Group(
            heading.name, tuple(part_of(each, each.shown) for each in on if each.shown), told(heading.title)
        )
        for heading, on in zip(PAGES[page], settings_on(page), strict=True)
    )


def _within_section(part: Part) -> Part:
    return replace(part, key=part.key.partition(".")[2])


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
    parts = (replace(part, options=(*part.options, *own_names())) for part in group.parts)
    return replace(group, parts=tuple(parts))
