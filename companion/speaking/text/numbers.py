"""Writes numbers in words: counts, years, decimals, fractions, powers, versions; ranges and lists of them.

Like every step of ``spoken_form``, those here take a text whose caption words stand on lines of their own, and keep the
line breaks.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from companion.speaking.text.counting import (
    COUNTED_IN_PAIRS,
    MOST_DIGITS,
    YEARS,
    cardinal,
    counted_in_kana,
    counter_pattern,
    digit_by_digit,
    year,
)
from companion.speaking.text.wording import Amount, Wording, either
from companion.values.scripts import LETTERS

SILENT: Final = "\0"
"""Placeholder for a caption word that is said together with its neighbour."""
SHORTEST_NAME: Final = 10
"""Minimum digits of a number that is an identifier if it is not round, such as a telephone number. Guess."""

NUMBER: Final = r"(?:\d+(?:[.,'’]\d+)*)"
FRACTION: Final = rf"(?:(?<![\d.,/])(?:\d{{1,3}}[\n ])?\d{{1,{MOST_DIGITS}}}/\d{{1,{MOST_DIGITS}}}(?![\d/]))"
"""Pattern of a fraction, alone or behind a whole number: "1/2", "2 1/2"."""
SPACED_NUMBER: Final = rf"(?:\d{{1,3}}(?:\n\d{{3}})+(?!\d)(?:,\d+)?|{NUMBER})"
MILLIONS: Final = re.compile(r"\b(?:mill(?:ón|ones)|millions?|milliards?)$")
"""Pattern of the end of a number behind which French and Spanish put "de"."""
_NOUN_BEHIND: Final = re.compile(r"\n[^\W\d_]{3,}")
_MIXED: Final = re.compile(r"(?:(\d+)([\n ]))?(\d+/\d+)")
_TWO_OF: Final = re.compile(
    r"(?<![\d.])(?<!第)(?<!第\n)2"
    r"(?=\n?(?:[个只次天年杯本张件岁周位名条瓶块]|点(?!\n?\d)|点\n?\d+\n?分|小\n?时|分\n?钟))"
)
"""Pattern of a Chinese two that counts; the second of something is 二."""
_FEMININE: Final = re.compile(r"(?<!dí)(?<!am)(?<!em)as?$")
_FEMININES: Final = re.compile(
    r"(?<!dí)(?<!am)(?<!em)(?<!iom)(?<!ntom)(?<!map)(?<!planet)(?<!mientr)(?<!apen)(?<!\ntr)as$"
)
"""Pattern of a Spanish noun of which some hundreds are feminine; a year often stands before a verb that ends in "a"."""
_NO_UNIT: Final = Amount(one="", many="")
_SPELLED_FRACTIONS: Final = frozenset({"en", "de", "ja", "zh"})


def number_pattern(wording: Wording) -> str:
    """Return the pattern of a number, without sign."""
    return f"(?:{FRACTION}|{SPACED_NUMBER if wording.has_spaced_groups else NUMBER})"


def number_in_words(number: str, wording: Wording) -> str:
    """Return a match of ``number_pattern`` in words; "1.2.3" is a version, four digits may be a year."""
    if "/" in number:
        return _fraction(number, _NO_UNIT, wording)[0]
    if "\n" in number:
        return _grouped(number, wording)
    whole, *behind = _parts(number, wording)
    said = year(int(whole), wording.language) if _may_be_year(number, wording) else _whole(whole, wording)
    if len(behind) == 1 and wording.language not in _SPELLED_FRACTIONS and len(behind[0]) <= 3:
        return f"{said} {wording.point} {_with_zeros(behind[0], wording)}"
    if len(behind) == 1:
        return f"{said} {wording.point} {digit_by_digit(behind[0], wording.language)}"
    point = wording.point if wording.decimal_sign == "." else wording.dot
    return f" {point} ".join((said, *(_with_zeros(part, wording) for part in behind)))


def counted(number: str, amount: Amount, wording: Wording) -> tuple[str, str]:
    """Return a number and the unit or currency behind it in words."""
    if "/" in number:
        return _fraction(number, amount, wording)
    parts = _parts(number, wording)
    if parts == ("1",):
        feminine_or_not = wording.one[amount.is_feminine]
        return feminine_or_not or cardinal(1, wording.language), amount.one
    if wording.language == "zh" and parts == ("2",):
        return "两", amount.many
    if _may_be_year(number, wording):
        said = cardinal(int(number), wording.language)
    else:
        said = number_in_words(number, wording)
    if wording.language in {"es", "fr"} and MILLIONS.search(said):
        return said, of_noun(amount.many, wording)
    is_single = wording.language == "fr" and parts[0] in {"0", "1"}
    return agreeing(said, amount, wording), amount.one if is_single else amount.many


def of_noun(noun: str, wording: Wording) -> str:
    """Return a noun in its form behind a million in French and Spanish: "de euros", "d'euros"."""
    is_elided = wording.language == "fr" and re.match("[aeiouyé]|he[uc]", noun)
    return f"d'{noun}" if is_elided else f"de {noun}"


def agreeing(said: str, amount: Amount, wording: Wording) -> str:
    """Return a number with its last "one", and its Spanish hundreds, in the form that the noun behind it demands."""
    if wording.language == "es" and amount.is_feminine:
        said = re.sub(r"ientos\b(?!.*\bmill(?:ón|ones)\b)", "ientas", said)
    match wording.language:
        case "es" if said.endswith("uno"):
            before = said.removesuffix("uno")
            return before + ("una" if amount.is_feminine else "ún" if before.endswith("veinti") else "un")
        case "fr" if amount.is_feminine and re.search(r"\bun$", said):
            return f"{said}e"
        case _:
            return said


def numbers_in_words(text: str, wording: Wording) -> str:
    """Replace every remaining number in a text with words."""
    if not re.search(r"\d", text):
        return text
    number = number_pattern(wording)
    text = re.sub(r"(?<!\w)#(\n?)(?=\d)", rf"{wording.number} \1", text)
    text = re.sub(r"§+(\n?)(?=\d)", rf"{wording.signs.get('§', '')} \1", text)
    text = re.sub(r"(?:(?<=\n)|^)[~≈](?=\n?\d)", f"{wording.about} ", text)
    text = re.sub(r"\b[vV]\.?(?=\d+\.\d)", f"{wording.version} ", text)
    text = re.sub(r"(?<![\w)])[<>≤≥±+](?=\d)", lambda found: f"{wording.signs[found[0]]} ", text)
    text = _powers(text, wording)
    if wording.language == "zh":
        text = re.sub(r"(?<!\d)(\d{4})(?=\n?年)", lambda found: digit_by_digit(found[1], "zh"), text)
        text = _TWO_OF.sub("两", text)
    if wording.language == "ja":
        text = re.sub(r"第(?=\n?\d)", "だい", text)
        text = re.sub(
            rf"(?<![\d.,])({NUMBER})(\n?)({counter_pattern(wording)})",
            lambda found: _counted_in_kana(found, wording),
            text,
        )
    text = re.sub(r"(?<=\d)(\n?)[*×xX](\n?)(?=\d)", rf"\g<1> {wording.signs['×']} \g<2>", text)
    text = re.sub(r"(?<=\d)(\n)/(\n)(?=\d)", rf"\g<1>{wording.signs['÷']}\g<2>", text)
    text = re.sub(r"(?<=\d)(\n?):(\n?)(?=\d)", rf"\g<1> {wording.to} \g<2>", text)
    text = re.sub(r"(?<![\w)])[-–](?=\d)", f"{wording.minus} ", text)
    return re.sub(number, lambda found: _apart(_before_noun(found, wording), found), text)


def _parts(number: str, wording: Wording) -> tuple[str, ...]:
    """Return the digits before and behind the decimal sign; more than two parts for a version."""
    number = re.sub(r"['’\n]", "", number)
    parts = tuple(re.split("[.,]", number))
    signs = set(re.findall("[.,]", number))
    is_grouped = 0 < len(parts[0]) <= 3 and parts[0] != "0" and all(len(part) == 3 for part in parts[1:])
    if len(signs) == 2 and len(parts) > 2:
        last = number[-len(parts[-1]) - 1]
        if number.count(last) == 1 and all(len(part) == 3 for part in parts[1:-1]):
            return "".join(parts[:-1]), parts[-1]
    if len(signs) == 1 and is_grouped and (len(parts) > 2 or wording.decimal_sign not in signs):
        return ("".join(parts),)
    return parts


def _whole(digits: str, wording: Wording) -> str:
    is_name = len(digits) >= SHORTEST_NAME and not digits.endswith("000")
    if is_name or len(digits) > MOST_DIGITS or (digits.startswith("0") and len(digits) > 1):
        return digit_by_digit(digits, wording.language)
    return cardinal(int(digits), wording.language)


def _may_be_year(number: str, wording: Wording) -> bool:
    is_in_pairs = wording.language in COUNTED_IN_PAIRS and len(number) == 4 and number.isdecimal()
    return is_in_pairs and int(number) in YEARS


def _with_zeros(digits: str, wording: Wording) -> str:
    """Return digits as a number, with leading zeros separate."""
    bare = digits.lstrip("0")
    zeros = [cardinal(0, wording.language)] * (len(digits) - len(bare))
    if len(bare) > MOST_DIGITS:
        return digit_by_digit(digits, wording.language)
    return " ".join((*zeros, cardinal(int(bare), wording.language))) if bare else " ".join(zeros)


def _grouped(number: str, wording: Wording) -> str:
    """Return a number whose groups are separate caption words; all of it is said with the first group."""
    first, *more = number.split("\n")
    bare = number.replace("\n", "")
    said = number_in_words(bare, wording)
    if len(bare) > MOST_DIGITS:
        return said + f"\n{SILENT}" * len(more)
    head = cardinal(int(first) * 1000 ** len(more), wording.language)
    rest = said.removeprefix(head).strip() if said.startswith(head) else ""
    return f"{head if rest else said}\n{rest or SILENT}" + f"\n{SILENT}" * (len(more) - 1)


def _counted_in_kana(found: re.Match[str], wording: Wording) -> str:
    number, gap, counter = found.groups()
    whole, *behind = _parts(number, wording)
    value = int(whole) if len(whole) <= MOST_DIGITS else 0
    said, unit = counted_in_kana(value, counter.replace("\n", ""), wording)
    number = number_in_words(number, wording) if behind or len(whole) > MOST_DIGITS else said
    return f"{number}{gap}{unit}" + f"\n{SILENT}" * counter.count("\n")


def _powers(text: str, wording: Wording) -> str:
    if "^" not in text:
        return text
    text = re.sub(r"(?<=\w)\^2(?!\d)", f" {wording.square} ", text)
    text = re.sub(r"(?<=\w)\^3(?!\d)", f" {wording.cube} ", text)
    return re.sub(r"(?<=\w)\^(-?\w+)", lambda found: f" {wording.power.format(exponent=found[1])}", text)


def _fraction(number: str, amount: Amount, wording: Wording) -> tuple[str, str]:
    """Return a fraction and its unit in words, on as many lines as they are written on."""
    found = _MIXED.fullmatch(number)
    assert found is not None  # FRACTION has found it
    whole, gap, part = found.groups()
    if whole is None:
        return _part_of(part, amount, wording)
    behind = (wording.half_behind[amount.is_feminine] if part == "1/2" else "") or _part(part, wording)
    if wording.language in {"fr", "es"} and amount.one != amount.many:
        said, unit = counted(whole, amount, wording)
        unit = f"{unit}{wording.mixed}{behind}"
    elif wording.mixed:
        said, unit = f"{_whole(whole, wording)}{wording.mixed}{behind}", amount.many
    else:
        count = wording.one[0] if whole == "1" else _whole(whole, wording)
        said, unit = count + behind.replace(" ", "").lower(), amount.many
    return said + (f"\n{SILENT}" if gap == "\n" else ""), unit


def _part_of(part: str, amount: Amount, wording: Wording) -> tuple[str, str]:
    """Return a fraction below one and its unit in words: "half a", "mile"."""
    unit = amount.one
    if unit == amount.many or part not in wording.fractions:
        return _part(part, wording), amount.many
    if part == "1/2" and (half := wording.half_before[amount.is_feminine]):
        before = half
    elif wording.language == "fr":
        return _part(part, wording), of_noun(unit, wording)
    else:
        before = f"{_part(part, wording)} {wording.of_part}".rstrip()
    is_vowel = wording.language == "en" and re.match("[aeiou]|hour", unit)
    return f"{before}n" if is_vowel else before, unit


def _part(part: str, wording: Wording) -> str:
    if named := wording.fractions.get(part):
        return named
    numbers = [_whole(digits, wording) for digits in part.split("/")]
    if wording.language in {"ja", "zh"}:
        numbers.reverse()
    return f" {wording.out_of} ".join(numbers)


def _before_noun(found: re.Match[str], wording: Wording) -> str:
    """Return a remaining number in words; "one" takes its form for nouns before a noun: "un libro", "ein Hund"."""
    said = number_in_words(found[0], wording)
    noun = _NOUN_BEHIND.match(found.string, found.end())
    if noun is None:
        return said
    if wording.language == "de" and found[0] == "1" and noun[0].strip().istitle():
        return "ein"
    is_feminine = (_FEMININE if said.endswith("uno") else _FEMININES).search(noun[0]) is not None
    return (
        agreeing(said, Amount(one="", many="", is_feminine=is_feminine), wording)
        if wording.language == "es"
        else said
    )


def _apart(said: str, found: re.Match[str]) -> str:
    """Put spaces between a number in words and adjacent letters."""
    before = found.string[: found.start()][-1:]
    after = found.string[found.end() :][:1]
    return f"{' ' if before.isalnum() else ''}{said}{' ' if after.isalnum() else ''}"


_COUNTED_ON: Final = re.compile(r"(?<![\w.,/-])\d{1,3}(?:-\d{1,3}){2,}(?![\w/-]|[.,]\d)")
"""Pattern of a countdown and similar lists, once dates and phone numbers are done: "3-2-1", "10-20-30"."""
_HYPHENED: Final = re.compile(r"(?<![\w.,/-]\d)(?<=\d)-(?=\d{1,2}/\d{1,2}(?![\w/]))")
"""Pattern of the hyphen in "1-1/2"."""
_ITEMS: Final = re.compile(r"(?<![\w.,/-])\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)+(?![\w/]|[.,]\d)")
_IN_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_HALVES_OF_DAY: Final = r"[午上下]\n?[前後后午]\n?"
_HOURS: Final = {"en": r"[AaPp]\.?[Mm]\b\.?", "de": "Uhr", "fr": r"h(?:[0-5]\d)?", "es": r"[ap]\.\n?m\."}


class _Patterns(NamedTuple):
    money: re.Pattern[str]
    """Pattern of a range of money whose currency stands only before the lower end."""
    range: re.Pattern[str]
    measured: re.Pattern[str]
    """Pattern of the upper end of a range with a unit."""


def joined_numbers_in_words(text: str, wording: Wording) -> str:
    """Replace the dash of every range in a text with a word, and separate the numbers of every list by commas."""
    if not re.search(r"\d", text):
        return text
    text = _HYPHENED.sub(" ", text)
    text = _COUNTED_ON.sub(lambda found: found[0].replace("-", ", "), text)
    text = _ITEMS.sub(lambda found: _parted(found[0], wording), text)
    patterns = _patterns(wording)
    text = patterns.money.sub(rf"\g<low>\g<gap> {wording.to} \g<currency>", text)
    dash = wording.minus if re.search(r"\d\n?=", text) else wording.to
    return patterns.range.sub(lambda found: _range(found, dash, patterns.measured), text)


def _parted(items: str, wording: Wording) -> str:
    is_decimal = wording.decimal_sign == "," and items.count(",") == 1
    return items if is_decimal or _IN_THOUSANDS.fullmatch(items) else items.replace(",", ", ")


def _range(found: re.Match[str], dash: str, measured: re.Pattern[str]) -> str:
    unit, before, behind = found["unit"] or "", found["before"], found["behind"]
    if unit and (before or behind) and not measured.match(found.string, found.end()):
        return found[0]  # a dash between two thoughts: "5 km – 3 of them uphill"
    return f"{unit}{before} {dash} {behind}"


@lru_cache(maxsize=8)
def _patterns(wording: Wording) -> _Patterns:
    number = number_pattern(wording)
    currency = either(wording.currencies)
    hours = _HOURS.get(wording.language, "(?!)")
    letter = f"[{LETTERS}]" if wording.is_unspaced else "(?!)"
    unit = rf"[ \n]?(?:{hours}|{either([*wording.units, *wording.currencies])}|{letter})"
    high = rf"(?:(?:{currency})\n?|{_HALVES_OF_DAY})?-?(?={number})"
    dash = "[-–—~]"
    return _Patterns(
        money=re.compile(rf"(?<!\w)(?P<currency>{currency})(?P<gap>\n?)(?P<low>{number}){dash}(?=\d)"),
        range=re.compile(rf"(?<=\d)(?P<unit>{unit})??(?P<before>\n?){dash}(?P<behind>\n?)(?={high})"),
        measured=re.compile(rf"{high}{number}{unit}"),
    )
