"""Describes the settings of a file one by one: key, default, range in words, sentence.

The descriptions are taken from the classes in ``sections``; the check of a file, ``settings show`` and the
documentation use them.
"""

import difflib
import functools
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from companion.settings.section import Allowed
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.shown import PAGES, Kind, Shown
from companion.values import Told, with_commas

SECRET_KEYS = frozenset({"server.key"})
"""Settings whose value is never shown."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a file."""

    section: str
    name: str
    default: object
    range: Told
    """Allowed values, in words."""
    description: str
    """Its effect; "" if the texts of its page say it."""
    shown: Shown | None = None
    """Its place on a page of the window; None if it stands on none."""
    kind: Kind = Kind.TEXT
    limits: tuple[float, float] = (0.0, 0.0)
    """The least and the most value of a number."""

    @property
    def key(self) -> str:
        """Return the key as written on the command line, such as "turn.patience"."""
        return f"{self.section}.{self.name}"

    @property
    def sentence(self) -> str:
        """Return its effect in English."""
        return self.sentence_in(str)

    def sentence_in(self, word: Callable[[str], str]) -> str:
        """Return its effect, with the texts of its page as ``word`` translates them."""
        if self.description or self.shown is None:
            return self.description
        return _sentence(self.shown, self.limits, lambda text: word(text) if text else "")


@functools.cache
def settings_of(kind: type[Settings]) -> tuple[Setting, ...]:
    """Return all settings of a kind of file in their order, without its version."""
    return tuple(
        _setting(section, name, info)
        for section, part in kind.model_fields.items()
        if isinstance(part.default, BaseModel)
        for name, info in type(part.default).model_fields.items()
    )


@functools.cache
def settings_on(page: str) -> tuple[tuple[Setting, ...], ...]:
    """Return the settings of a page, group by group as in ``PAGES``."""
    known = [each for kind in (ProgramSettings, CompanionSettings) for each in settings_of(kind)]
    return tuple(
        tuple(each for each in known if each.shown is not None and each.shown.place == f"{page}/{group.name}")
        for group in PAGES[page]
    )


def _setting(section: str, name: str, info: FieldInfo) -> Setting:
    shown = next((each for each in info.metadata if isinstance(each, Shown)), None)
    kind = _kind(info, shown)
    description = info.description or ""
    return Setting(section, name, info.default, _range(info), description, shown, kind, _limits(info))


def _sentence(shown: Shown, limits: tuple[float, float], word: Callable[[str], str]) -> str:
    """Return what the window shows of a setting, as sentences."""
    least, most = limits
    ends = f"{least:g} = “{word(shown.low)}”, {most:g} = “{word(shown.high)}”" if shown.low else ""
    options = "; ".join(
        f"“{option.value.removesuffix('.0')}”: {word(option.words)}"
        for option in shown.options
        if option.words != option.value
    )
    parts = (word(shown.title), word(shown.help), word(shown.hint), ends, options)
    return " ".join(part if part.endswith((".", "…", "。")) else part + _stop(part) for part in parts if part)


def _stop(part: str) -> str:
    """Return the full stop after a sentence without one; Chinese and Japanese have their own."""
    return "。" if part[-1] > "\u3000" else "."


def _kind(info: FieldInfo, shown: Shown | None) -> Kind:
    if shown is not None and shown.control is not None:
        return shown.control
    if shown is not None and shown.step:
        return Kind.SLIDER
    if info.annotation is bool:
        return Kind.SWITCH
    if isinstance(info.default, tuple):
        return Kind.SUBJECTS
    return Kind.CHOICE if get_origin(info.annotation) is Literal else Kind.TEXT


def _limits(info: FieldInfo) -> tuple[float, float]:
    lowest = next((each.ge for each in info.metadata if hasattr(each, "ge")), 0.0)
    return lowest, next((each.le for each in info.metadata if hasattr(each, "le")), 0.0)


def find_setting(kind: type[Settings], key: str) -> Setting | None:
    """Return a setting by its key, or None if there is none."""
    return next((setting for setting in settings_of(kind) if setting.key == key), None)


def nearest(key: str, known: Iterable[str]) -> Told | str:
    """Return " (did you mean …?)" for a key that is close to a known one, otherwise ""."""
    close = closest(key, known)
    return Told(" (did you mean {name}?)", {"name": close}) if close else ""


def closest(key: str, known: Iterable[str]) -> str:
    """Return the known key that a key is, or is close to; "" for none."""
    return next(iter(difflib.get_close_matches(key, list(known), n=1)), "")


def value_of(settings: Settings, setting: Setting) -> object:
    """Return a setting's value."""
    return getattr(getattr(settings, setting.section), setting.name)


def plain(value: object) -> object:
    """Return a value in the types of TOML and JSON: sections become tables, tuples lists."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value


def written(value: object) -> str:
    """Return a value as it is written in a file, on one line."""
    if isinstance(value, float):
        return f"{value:g}"
    return json.dumps(plain(value), ensure_ascii=False)


def _range(info: FieldInfo) -> Told:
    for each in info.metadata:
        if isinstance(each, Allowed):
            return each.words
    if info.annotation is bool:
        return _either("true", "false")
    if get_origin(info.annotation) is Literal:
        return _either(*map(str, get_args(info.annotation)))
    lowest, highest = _limits(info)
    return Told(
        "a whole number from {lowest} to {highest}"
        if info.annotation is int
        else "a number from {lowest} to {highest}",
        {"lowest": f"{lowest:.9g}", "highest": f"{highest:.9g}"},
    )


def _either(*values: str) -> Told:
    *others, last = values
    return Told("{others} or {last}", {"others": with_commas(others), "last": last})
