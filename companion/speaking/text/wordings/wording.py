"""What a language says for signs, units, short forms and the like; one table for each of six languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Final

_MODULES: Final = MappingProxyType(
    {
        "en": "english",
        "de": "german",
        "fr": "french",
        "es": "spanish",
        "ja": "japanese",
        "zh": "chinese",
        "cmn": "chinese",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A unit or currency as it is said behind a number."""

    one: str
    many: str
    is_feminine: bool = False
    """Whether "one" takes its feminine form before it, where a language has one."""
    hundredth: str = ""
    """What a hundredth of a currency is called; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The table of one language; what is looked up by a key is lower case unless said otherwise."""

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
    """Before an exponent, for "^"."""
    out_of: str
    """For a fraction that has no name, between its two numbers."""
    signs: Mapping[str, str]
    """Single signs that mean something between words or numbers."""
    one: tuple[str, str] = ("", "")
    """"One" before a masculine and before a feminine noun, where it differs from counting."""
    months: tuple[str, ...]
    """Twelve names."""
    short_months: Mapping[str, int] = field(default_factory=dict)
    """Short names without their dot, and the number of the month, 1 … 12."""
    days: Mapping[str, str] = field(default_factory=dict)
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
    abbreviations: Mapping[str, str]
    """Words with the dots that belong to them ("e.g."), and chat's short words."""
    before_number: Mapping[str, str] = field(default_factory=dict)
    """Abbreviations only when a number follows, without their dot."""
    before_name: Mapping[str, str] = field(default_factory=dict)
    """Abbreviations only when a name follows, without their dot."""
    spelled: frozenset[str] = frozenset()
    """Short words in capitals that are said letter by letter though they could be read."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """Letters whose name an engine misses, and a spelling of it."""
    sounds: Mapping[str, str] = field(default_factory=dict)
    """Utterances that engines spell, and a word that sounds like them; lengthened ones are shortened to two."""
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
    digits_of_calls: Mapping[str, str] = field(default_factory=dict)
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
    name = _MODULES.get(language.lower().replace("_", "-").partition("-")[0])
    if name is None:
        return None
    wording: Wording = import_module(f"companion.speaking.text.wordings.{name}").WORDING
    return wording


def amounts(table: str) -> Mapping[str, Amount]:
    """Read amounts from lines of "signs = one / many", "/ f" behind a feminine one, "/ c cent" for a hundredth."""
    read: dict[str, Amount] = {}
    for line in filter(str.strip, table.splitlines()):
        signs, _, names = line.partition(" = ")
        one, *rest = (part.strip() for part in names.split(" / "))
        many = next((part for part in rest if part != "f" and not part.startswith("c ")), one)
        hundredth = next((part[2:] for part in rest if part.startswith("c ")), "")
        amount = Amount(one=one, many=many, is_feminine="f" in rest, hundredth=hundredth)
        read |= dict.fromkeys(signs.split(), amount)
    return read


def names(table: str) -> Mapping[str, str]:
    """Read lines of "keys = name", keys parted by spaces."""
    read: dict[str, str] = {}
    for line in filter(str.strip, table.splitlines()):
        keys, _, name = line.partition(" = ")
        read |= dict.fromkeys(keys.split(), name.strip())
    return read


def words(text: str) -> frozenset[str]:
    """Read a list of words."""
    return frozenset(text.split())


def numbered(table: str) -> Mapping[str, int]:
    """Read short names, twelve lines or groups parted by "/", as numbers from 1."""
    return {name: place for place, group in enumerate(table.split("/"), start=1) for name in group.split()}
