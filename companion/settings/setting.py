"""Describes the settings of a file one by one: key, default, range in words, sentence.

The descriptions are taken from the classes in ``sections``; the check of a file, ``settings show`` and the
documentation use them.
"""

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from companion.settings.section import Allowed
from companion.settings.sections import Settings

SECRET_KEYS = frozenset({"server.key"})
"""Settings whose value is never shown."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a file."""

    section: str
    name: str
    default: object
    range: str
    """Allowed values, in words."""
    sentence: str
    """Description of its effect."""

    @property
    def key(self) -> str:
        """Return the key as written on the command line, such as "turn.patience"."""
        return f"{self.section}.{self.name}"


def settings_of(kind: type[Settings]) -> tuple[Setting, ...]:
    """Return all settings of a kind of file in their order, without its version."""
    return tuple(
        Setting(section, name, info.default, _range(info), info.description or "")
        for section, part in kind.model_fields.items()
        if isinstance(part.default, BaseModel)
        for name, info in type(part.default).model_fields.items()
    )


def find_setting(kind: type[Settings], key: str) -> Setting | None:
    """Return a setting by its key, or None if there is none."""
    return next((setting for setting in settings_of(kind) if setting.key == key), None)


def nearest(key: str, known: Iterable[str]) -> str:
    """Return " (did you mean …?)" for a key that is close to a known one, otherwise ""."""
    close = difflib.get_close_matches(key, list(known), n=1)
    return f" (did you mean {close[0]}?)" if close else ""


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
        return f"{value:g}" if f"{value:g}" != f"{value:.0f}" else f"{value:.1f}"
    return json.dumps(plain(value), ensure_ascii=False)


def _range(info: FieldInfo) -> str:
    for each in info.metadata:
        if isinstance(each, Allowed):
            return each.words
    if info.annotation is bool:
        return "true or false"
    if get_origin(info.annotation) is Literal:
        *others, last = map(str, get_args(info.annotation))
        return f"{', '.join(others)} or {last}"
    lowest = next(each.ge for each in info.metadata if hasattr(each, "ge"))
    highest = next(each.le for each in info.metadata if hasattr(each, "le"))
    return f"{'a whole number' if info.annotation is int else 'a number'} from {lowest:g} to {highest:g}"
