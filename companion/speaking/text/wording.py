"""What a language says for signs, units, short forms and the like: one table for each of six in ``assets/wordings``."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from companion.values import VocalSound
from companion.values.shipped import ASSETS, shipped

T = TypeVar("T", bound=msgspec.Struct)

FOLDER: Final = ASSETS / "wordings"
"""A file for each language, named by its code. A key may be several, parted by spaces; a unit or currency is its name
where one and many are called the same, both names, or a table of the fields of ``Amount``."""
LANGUAGES: Final = frozenset({"en", "de", "fr", "es", "ja", "zh"})


class Amount(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A unit or currency as it is said behind a number."""

    one: str
    many: str
    is_feminine: bool = False
    """Whether "one" takes its feminine form before it, where a language has one."""
    hundredth: str = ""
    """What a hundredth of a currency is called; empty where there is none."""


class Wording(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True, eq=False):
    """The table of one language, there once; what is looked up by a key is lower case unless said otherwise."""

    language: str
    """Such as "en"."""
    is_unspaced: bool = False
    """Whether its words stand without spaces between them."""
    decimal_sign: str = "."
    """Before the fraction of a number; "." or ","; the other one parts thousands."""
    has_spaced_groups: bool = False
    """Whether a space may part thousands ("12 500")."""
    point: str
    """Said for the decimal sign."""
    minus: str
    to: str
    """Between the ends of a range."""
    number: str
    """For "#" or "№" before a number."""
    about: str
    """For "~" before a number."""
    at: str
    dot: str
    dash: str
    underscore: str
    slash: str
    """The last five within addresses."""
    hashtag: str
    version: str
    square: str
    cube: str
    """Behind a number or letter, for ² and ³."""
    power: str
    """Holds {exponent}: said for "^" and what follows it."""
    out_of: str
    """For a fraction that has no name, between its two numbers."""
    mixed: str
    """Between a whole number and the fraction behind it."""
    half_before: tuple[str, str] = ("", "")
    """Half of a masculine and of a feminine unit, before its name, where it is more than the fraction's name."""
    half_behind: tuple[str, str] = ("", "")
    """The same behind a whole number, or behind it and its unit."""
    of_part: str = ""
    """Between another fraction and its unit."""
    signs: Mapping[str, str]
    """Single signs that mean something between words or numbers."""
    one: tuple[str, str] = ("", "")
    """"One" before a masculine and before a feminine noun, where it differs from counting."""
    months: tuple[str, ...]
    """Twelve names."""
    short_months: Mapping[str, int] = {}
    """Short names without their dot, and the number of the month, 1 … 12."""
    days: Mapping[str, str] = {}
    """Short names of days of the week, without their dot."""
    date: str
    """Holds {day}, {month}, {year}: how a date in digits is said."""
    date_before_year: str
    """The same without the year."""
    is_month_first: bool = False
    """Whether 3/4 is the fourth of March."""
    hour: str
    """Holds {hour}: a full hour."""
    one_hour: str = ""
    """One o'clock, where it differs."""
    time: str
    """Holds {hour} and {minute}."""
    early: str = ""
    """The same for minutes below ten, where it differs."""
    units: Mapping[str, Amount]
    """Signs of units, case as written."""
    currencies: Mapping[str, Amount]
    """Signs and codes of currencies, case as written."""
    magnitudes: Mapping[str, str]
    """Short forms behind a sum of money or a number ("k", "bn") and words that count as such ("million")."""
    fractions: Mapping[str, str]
    """Fractions that have a name, as "1/2"."""
    counters: Mapping[str, str] = {}
    """What numbers count in Japanese, and how that is read behind one: many a number changes its sound with it."""
    counted: Mapping[str, Mapping[str, str]] = {}
    """By what is counted, numbers that have a word of their own with it."""
    before_counters: Mapping[str, Mapping[str, str]] = {}
    """By what is counted, how the last digit of a number is said before it."""
    abbreviations: Mapping[str, str]
    """Words with the dots that belong to them ("e.g."), and chat's short words."""
    before_number: Mapping[str, str] = {}
    """Abbreviations only when a number follows, without their dot."""
    before_name: Mapping[str, str] = {}
    """Abbreviations only when a name follows, without their dot."""
    spelled: frozenset[str] = frozenset()
    """Short words in capitals that are said letter by letter though they could be read."""
    letters: Mapping[str, str] = {}
    """Letters whose name an engine misses, and a spelling of it."""
    sounds: Mapping[str, str] = {}
    """Utterances that engines spell, and a word that sounds like them; lengthened ones are shortened to two."""
    vocal_sounds: Mapping[VocalSound, str]
    """What a voice is asked to say so that a sound between words can be made of it."""
    spellings: Mapping[str, str] = {}
    """How a sound of IPA may be spelt, the likelier spelling first; other letters are spelt as they are."""
    doubled: frozenset[str] = frozenset()
    """Words whose two equal letters stay two when they are drawn out ("coool")."""
    has_triple_letters: bool = False
    """Whether words may hold the same letter three times ("Schifffahrt")."""
    stammer: str = ""
    """The vowel said behind a consonant that is stammered ("w-what")."""
    called: frozenset[str] = frozenset()
    """Numbers that hardly mean anything but a number to call."""
    calling: frozenset[str] = frozenset()
    """Words directly behind which a number is one to call."""
    digits_of_calls: Mapping[str, str] = {}
    """How digits are said in numbers to call, where it differs."""
    native: frozenset[str]
    """Scripts that its voices can say, by the first word of their characters' Unicode names."""
    accents: str = ""
    """Letters beyond a … z that its voices can say, lower case."""
    emoji: Mapping[str, str]
    """Names of the emoji that are used most."""
    other_emoji: str = ""
    """What the rest is called; empty: by its Unicode name."""


@lru_cache(maxsize=16)
def wording_of(language: str) -> Wording | None:
    """Return the table of a language such as "en" or "de-AT"; None for one that has none."""
    code = language.lower().replace("_", "-").partition("-")[0]
    if code != language:
        return wording_of(code)
    if code == "cmn":
        return wording_of("zh")
    return read_wording(FOLDER / f"{code}.toml") if code in LANGUAGES else None


def read_wording(file: Path) -> Wording:
    """Return the table of one file.

    Raises:
        PartMissing: There is no such file.
        PartBroken: It does not hold what a table should.
    """
    with shipped(file):
        told = tomllib.loads(file.read_text("utf-8"))
        told = {name: _each_key(value) if isinstance(value, dict) else value for name, value in told.items()}
        for amounts in (told["units"], told["currencies"]):
            amounts |= {sign: _amount(names) for sign, names in amounts.items()}
        return msgspec.convert(told, Wording)


def read_table(name: str, kind: type[T]) -> T:
    """Return what is in a file of ``assets/voices``; raises as ``read_wording``."""
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
    """Return what matches one of some names, the longest first; nothing where there are none."""
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"


def words(text: str) -> frozenset[str]:
    """Read a list of words."""
    return frozenset(text.split())
