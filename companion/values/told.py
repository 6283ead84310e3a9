"""A sentence for the person as a value: a form in English, and the names and figures in its places.

The English form is the key of its translations (``companion.words``). Whoever raises or reports something builds a
``Told``; the window, the command line and the demonstration put it in words, each in its language. ``str()`` gives
English and is what a log may hold if no argument is the person's.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final, NamedTuple, TypeAlias, Union

import msgspec

from companion.values.plain_text import with_steering_shown


class SettingName(NamedTuple):
    """A setting, or one of its values, in a sentence: the window has words for it, a command line its key."""

    key: str
    """Key such as "boundaries.age"."""
    value: str = ""
    """Value as in the settings file, such as "minor"; "" if the setting itself is meant."""


Naming: TypeAlias = Callable[[SettingName], str]
"""Function from a setting or a value to its words; "" if there are none."""

Argument: TypeAlias = Union[str, int, float, "Told", SettingName]
"""Content of a place: a name stays as it is, a number gets the language's separators (round it first),
a ``Told`` is put in words, and so is a setting if it has some."""


class Told(msgspec.Struct, frozen=True, eq=False, omit_defaults=True):
    """A sentence, or a part of one, that can be put in every language of the program.

    It equals whatever says the same in English: another ``Told``, or that text.
    """

    form: str
    """English text with places: "{name}" for an argument, "{count|memory|memories}" for a word that a number bends.

    Without arguments it is a plain text, in which braces mean nothing.
    """
    args: Mapping[str, Argument] = {}

    def __str__(self) -> str:
        """Return the sentence in English."""
        return in_form(self, lambda form: form, ENGLISH)

    def __eq__(self, other: object) -> bool:
        """Tell whether something says the same in English."""
        return str(self) == str(other) if isinstance(other, Told | str) else NotImplemented

    def __ne__(self, other: object) -> bool:
        """Tell whether something says another thing in English; a struct would compare its fields."""
        return not self == other

    def __hash__(self) -> int:
        """Return the hash of the English text."""
        return hash(str(self))


Sentence: TypeAlias = Told | str
"""Field of a message that holds a sentence: "" for none; in the window, and for a text of the person's, plain words."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules by which a language writes numbers and bends words after them."""

    point: str
    """Sign before the tenths of a number."""
    comma: str
    """Sign between the thousands of a number."""
    singular: tuple[int, ...]
    """Numbers that take the first of two words; all others take the second."""
    quotes: tuple[str, str]
    """Signs before and after a quoted word."""


ENGLISH: Final = Grammar(".", ",", (1,), ("“", "”"))

_PLACE: Final = re.compile(r"\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}")


def as_in_file(name: SettingName) -> str:
    """Return no words for any setting, so that it is called by its key."""
    del name
    return ""


def in_form(
    told: Told, translated: Callable[[str], str], grammar: Grammar, named: Naming = as_in_file
) -> str:
    """Return the sentence in the form that ``translated`` gives for the English one, with everything in its place."""
    form = translated(told.form)
    if not told.args:
        return form

    def content(found: re.Match[str]) -> str:
        name, one, many = found.groups()
        argument = told.args[name]
        if one is not None:
            return one if argument in grammar.singular else many
        if isinstance(argument, Told):
            return in_form(argument, translated, grammar, named)
        if isinstance(argument, SettingName):
            return _setting(argument, grammar, named)
        return with_steering_shown(argument) if isinstance(argument, str) else _number(argument, grammar)

    return _PLACE.sub(content, form)


def _setting(name: SettingName, grammar: Grammar, named: Naming) -> str:
    words = named(name) or name.value
    return words.join(grammar.quotes) if words else name.key


def settings_named(*keys: str, **values: str) -> dict[str, SettingName]:
    """Return settings by the last part of their keys, and values by themselves, as arguments of a sentence.

    Each of the ``values`` is given the key of its setting.
    """
    settings = {key.rpartition(".")[2]: SettingName(key) for key in keys}
    return settings | {value: SettingName(key, value) for value, key in values.items()}


def places(form: str) -> frozenset[str]:
    """Return the names of the places in a form."""
    return frozenset(found[1] for found in _PLACE.finditer(form))


def listed(parts: Sequence[Sentence]) -> Sentence:
    """Return parts as a list in one sentence: "a, b and c"; "" for none."""
    if len(parts) < 2:
        return parts[0] if parts else ""
    *former, last = parts
    return Told("{former} and {last}", {"former": with_commas(former), "last": last})


def with_commas(parts: Sequence[Sentence]) -> Sentence:
    """Return parts with commas between them; "" for none."""
    return _linked(parts, lambda former, last: Told("{former}, {last}", {"former": former, "last": last}))


def with_semicolons(parts: Sequence[Sentence]) -> Sentence:
    """Return parts with semicolons between them; "" for none."""
    return _linked(parts, lambda former, last: Told("{former}; {last}", {"former": former, "last": last}))


def with_colon(what: Sentence, value: Sentence) -> Told:
    """Return a value with its name before it: "Subject: work"."""
    return Told("{what}: {value}", {"what": what, "value": value})


def together(*sentences: Sentence) -> Sentence:
    """Return sentences one after the other, without the empty ones; "" for none."""
    whole = [each for each in sentences if each != ""]
    return _linked(whole, lambda former, last: Told("{former} {last}", {"former": former, "last": last}))


def _linked(parts: Sequence[Sentence], link: Callable[[Sentence, Sentence], Sentence]) -> Sentence:
    """Return parts joined one by one by what links two; "" for none."""
    return reduce(link, parts) if parts else ""


def _number(number: float, grammar: Grammar) -> str:
    whole, _, tenths = f"{number:,}".removesuffix(".0").partition(".")
    return whole.replace(",", grammar.comma) + (grammar.point + tenths if tenths else "")
