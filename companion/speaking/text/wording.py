"""The words of a language for signs, units, short forms and similar: a table for each of six (``assets/wordings``)."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from companion.values import LANGUAGES, VocalSound
from companion.values.shipped import ASSETS, shipped

T = TypeVar("T", bound=msgspec.Struct)

FOLDER: Final = ASSETS / "wordings"
"""Folder with a file for each language, named by its code. A key may be several, separated by spaces. A unit or
currency is its name if singular and plural are the same, both names, or a table of the fields of ``Amount``."""


class Amount(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A unit or currency in its form behind a number."""

    one: str
    many: str
    is_feminine: bool = False
    """True if "one" takes its feminine form before it, in languages with one."""
    hundredth: str = ""
    """Name of a hundredth of a currency; empty if there is none."""


class Wording(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True, eq=False):
    """The table of one language, loaded once; keys are lower case unless stated otherwise."""

    language: str
    """Code such as "en"."""
    is_unspaced: bool = False
    """True if its words are written without spaces."""
    decimal_sign: str = "."
    """Sign before the fraction of a number, "." or ","; the other one separates thousands."""
    has_spaced_groups: bool = False
    """True if a space may separate thousands ("12 500")."""
    point: str
    """Word for the decimal sign."""
    minus: str
    to: str
    """Word between the ends of a range."""
    number: str
    """Word for "#" or "№" before a number."""
    about: str
    """Word for "~" before a number."""
    at: str
    dot: str
    dash: str
    underscore: str
    slash: str
    """Word for "/"; this and the four before it apply within addresses."""
    hashtag: str
    version: str
    square: str
    cube: str
    """Word for ³ behind a number or letter; the one before it is for ²."""
    power: str
    """Text with {exponent} for "^" and the power behind it."""
    out_of: str
    """Words between the two numbers of a fraction without a name."""
    mixed: str
    """Words between a whole number and the fraction behind it."""
    half_before: tuple[str, str] = ("", "")
    """Half of a masculine and of a feminine unit, before its name, if it is more than the fraction's name."""
    half_behind: tuple[str, str] = ("", "")
    """Half of a masculine and of a feminine unit, behind a whole number, or behind it and its unit."""
    of_part: str = ""
    """Word between another fraction and its unit."""
    signs: Mapping[str, str]
    """Words for single signs that have a meaning between words or numbers."""
    one: tuple[str, str] = ("", "")
    """"One" before a masculine and before a feminine noun, if it differs from counting."""
    months: tuple[str, ...]
    """Twelve names of months."""
    short_months: Mapping[str, int] = {}
    """Short names of months without their dot, and the number of the month, 1 … 12."""
    days: Mapping[str, str] = {}
    """Short names of days of the week, without their dot."""
    date: str
    """Text with {day}, {month}, {year} for a date in digits."""
    date_before_year: str
    """Text for a date without the year."""
    is_month_first: bool = False
    """True if 3/4 is the fourth of March."""
    hour: str
    """Text with {hour} for a full hour."""
    one_hour: str = ""
    """Text for one o'clock, if it differs."""
    time: str
    """Text with {hour} and {minute} for a time."""
    early: str = ""
    """Text for a time with minutes below ten, if it differs."""
    units: Mapping[str, Amount]
    """Units by their signs, case as written."""
    currencies: Mapping[str, Amount]
    """Currencies by their signs and codes, case as written."""
    magnitudes: Mapping[str, str]
    """Short forms behind a sum of money or a number ("k", "bn") and words that count as such ("million")."""
    fractions: Mapping[str, str]
    """Names of fractions, such as "1/2"."""
    counters: Mapping[str, str] = {}
    """Japanese counters, and their reading behind a number: many numbers change the counter's sound."""
    counted: Mapping[str, Mapping[str, str]] = {}
    """Words of their own for some numbers with a counter, by the counter."""
    before_counters: Mapping[str, Mapping[str, str]] = {}
    """Pronunciation of a number's last digit before a counter, by the counter."""
    abbreviations: Mapping[str, str]
    """Words with the dots that belong to them ("e.g."), and chat's short words."""
    before_number: Mapping[str, str] = {}
    """Abbreviations that apply only if a number follows, without their dot."""
    before_name: Mapping[str, str] = {}
    """Abbreviations that apply only if a name follows, without their dot."""
    spelled: frozenset[str] = frozenset()
    """Short words in capitals that are said letter by letter although they could be read."""
    letters: Mapping[str, str] = {}
    """Letters whose name an engine gets wrong, and a spelling of it."""
    sounds: Mapping[str, str] = {}
    """Utterances that engines spell, and a word that sounds like them; lengthened ones are shortened to two."""
    vocal_sounds: Mapping[VocalSound, str]
    """Words for a voice to say as material for each sound between words."""
    spellings: Mapping[str, str] = {}
    """Spellings of a sound of IPA, the likelier first; other letters are spelt as they are."""
    doubled: frozenset[str] = frozenset()
    """Words whose two equal letters stay two when they are drawn out ("coool")."""
    has_triple_letters: bool = False
    """True if words may contain the same letter three times ("Schifffahrt")."""
    stammer: str = ""
    """Vowel said behind a consonant that is stammered ("w-what")."""
    called: frozenset[str] = frozenset()
    """Numbers that are nearly always phone numbers."""
    calling: frozenset[str] = frozenset()
    """Words directly behind which a number is a phone number."""
    digits_of_calls: Mapping[str, str] = {}
    """Words for digits in phone numbers, if they differ."""
    native: frozenset[str]
    """Scripts that its voices can say, by the first word of their characters' Unicode names."""
    accents: str = ""
    """Letters beyond a … z that its voices can say, lower case."""
    emoji: Mapping[str, str]
    """Names of the emoji that are used most."""
    other_emoji: str = ""
    """Name of other emoji; empty for their Unicode name."""


@lru_cache(maxsize=16)
def wording_of(language: str) -> Wording | None:
    """Return the table of a language such as "en" or "de-AT"; None if it has none."""
    code = language.lower().replace("_", "-").partition("-")[0]
    if code != language:
        return wording_of(code)
    if code == "cmn":
        return wording_of("zh")
    return read_wording(FOLDER / f"{code}.toml") if code in LANGUAGES else None


def read_wording(file: Path) -> Wording:
    """Return the table of one file; raises ``PartMissing``, or ``PartBroken`` if it is not a valid table."""
    with shipped(file):
        told = tomllib.loads(file.read_text("utf-8"))
        told = {name: _each_key(value) if isinstance(value, dict) else value for name, value in told.items()}
        for amounts in (told["units"], told["currencies"]):
            amounts |= {sign: _amount(names) for sign, names in amounts.items()}
        return msgspec.convert(told, Wording)


def read_table(name: str, kind: type[T]) -> T:
    """Return the content of a file of ``assets/voices``; raises as ``read_wording``."""
    file = ASSETS / "voices" / f"{name}.toml"
    with shipped(file):
        return msgspec.convert(tomllib.loads(file.read_text("utf-8")), kind)


def _each_key(table: Mapping[str, object]) -> dict[str, object]:
    return {key: value for keys, value in table.items() for key in keys.split()}


def _amount(names: object) -> object:
    match names:
        case str():
            return {"one": names, "many": names}
        case [one, many]:
            return {"one": one, "many": many}
        case _:
            return names


def either(names: Iterable[str]) -> str:
    """Return the pattern that matches one of some names, the longest first; it matches nothing without names."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"


def words(text: str) -> frozenset[str]:
    """Read a list of words."""
    return frozenset(text.split())
