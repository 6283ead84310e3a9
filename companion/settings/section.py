"""Building blocks of settings sections: the base class and the kinds of value."""

from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from companion.values import Told
from companion.values.plain_text import STEERING


@dataclass(frozen=True, slots=True)
class Allowed:
    """Allowed values in words, for a text whose pattern would not help a person."""

    words: Told


WORDS = rf"^[^\s{STEERING}](?:[^\n{STEERING}]*[^\s{STEERING}])?$"
"""Pattern of one non-empty line that neither controls a terminal nor reverses the direction of neighbouring text."""

OneLine = Annotated[
    str,
    StringConstraints(pattern=rf"^[^\n{STEERING}]*$", max_length=200),
    Allowed(Told("one line of up to 200 characters, without control characters")),
]
ModelName = Annotated[
    str,
    StringConstraints(pattern=rf"^[^\n{STEERING}]*$", max_length=4096),
    Allowed(Told("a model's name or a file's whole path on one line, without control characters")),
]
Name = Annotated[
    str,
    StringConstraints(pattern=WORDS, max_length=40),
    Allowed(Told("one line of 1 to 40 characters, without control characters")),
]
Address = Annotated[
    str,
    StringConstraints(pattern=rf"^(https?://[^\s{STEERING}]+)?$", max_length=500),
    Allowed(Told("an address that begins with http:// or https://, or empty")),
]
Language = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2,3}$"),
    Allowed(Told("a language code of two or three small letters")),
]
InterfaceLanguage = Annotated[
    str,
    StringConstraints(pattern=r"^(system|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$"),
    Allowed(Told("a language tag such as “en” or “pt-BR”, or “system”")),
]
TalkKey = Annotated[
    str,
    StringConstraints(
        pattern=r"^(?:(?:(?:Ctrl|Alt|Shift|Meta)\+)+(?:Space|[A-Z]|F[1-9]|F1[0-2])|F[1-9]|F1[0-2])?$"
    ),
    Allowed(Told("keys such as “Ctrl+Alt+Space” or “F9”, or empty")),
]
"""Shortcut of Ctrl, Alt, Shift and Meta (the Windows or Command key) with a letter, the space bar or a function key,
which every desktop can watch for. A letter alone would be pressed whenever the person types."""
Text = Annotated[
    str,
    StringConstraints(pattern=rf"^[^{STEERING}]*$", max_length=4000),
    Allowed(Told("up to 4000 characters, no control characters")),
]
ShortText = Annotated[
    str,
    StringConstraints(pattern=rf"^[^{STEERING}]*$", max_length=1000),
    Allowed(Told("up to 1000 characters, no control characters")),
]
Said = Annotated[
    str, StringConstraints(pattern=rf"^[^{STEERING}]*[^\s{STEERING}][^{STEERING}]*$", max_length=2000)
]
Share = Annotated[float, Field(ge=0.0, le=1.0)]


class Section(BaseModel):
    """Settings that belong together; values are never changed in place."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)

    def with_value(self, name: str, value: object) -> Self:
        """Return the section with another value of one setting, and of those that follow it."""
        return self.model_copy(update={name: value})
