"""Writes amounts in words: money, percent, and measures with metric and imperial units, with their signs.

A text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from companion.speaking.text.counting import cardinal
from companion.speaking.text.numbers import (
    MILLIONS,
    SILENT,
    agreeing,
    counted,
    number_in_words,
    number_pattern,
    of_noun,
)
from companion.speaking.text.wording import Amount, Wording, either

_ONLY_ATTACHED: Final = frozenset(
    {"in", "A", "B", "a", "o", "J", "V", "W", "º", "EL", "Fr.", "mi", "cal", "kn"}
)
"""Units that are words of their own if a space separates them from the number."""
_ALONE: Final = frozenset(
    {"km", "cm", "mm", "kg", "mg", "ml", "km/h", "kWh", "kW", "GB", "MB", "TB", "kHz", "MHz", "GHz"}
)
"""Units that are expanded even without a number before them."""


_SHORT_MAGNITUDES: Final = frozenset({"K", "k", "M", "bn", "Mio", "Mio.", "Mrd", "Mrd."})
"""Short magnitudes that may follow a number without a currency."""


_PERIODS: Final = {"yr": "year", "mo": "month", "wk": "week", "hr": "hour"}
_PER: Final = re.compile(r"(?<=[\dkKmM%€£$])/(yr|year|mo|month|wk|week|day|hr|hour|night|person)(?!\w)")


class _Patterns(NamedTuple):
    money_before: re.Pattern[str]
    money_behind: re.Pattern[str]
    unit: re.Pattern[str]
    magnitude: re.Pattern[str]
    alone: re.Pattern[str]


def amounts_in_words(text: str, wording: Wording) -> str:
    """Replace every sum of money, percentage and measure in a text with words."""
    patterns = _patterns(wording)
    text = patterns.alone.sub(lambda found: wording.units[found[0]].many, text)
    if not re.search(r"\d", text):
        return text
    if wording.language == "en":
        text = re.sub(
            r"(?<![\w.])(\d{1,2})'(\n?)(\d{1,2})(?:\"|'')?(?!\w)", r"\g<1> feet\g<2> \g<3> inches", text
        )
        text = re.sub(r"(ft\.?\n?\d+)(\n?)in(?!\w)(?:\.(?=\n[\da-z]))?", r"\g<1>\g<2> inches", text)
        text = _PER.sub(lambda found: f" per {_PERIODS.get(found[1], found[1])}", text)
    text = patterns.money_before.sub(lambda found: _money(found, wording), text)
    text = patterns.money_behind.sub(lambda found: _money(found, wording), text)
    text = patterns.unit.sub(lambda found: _measure(found, wording), text)
    return patterns.magnitude.sub(
        lambda found: f"{number_in_words(found[1], wording)}{found[2] or ' '}{wording.magnitudes[found[3]]}",
        text,
    )


def _money(found: re.Match[str], wording: Wording) -> str:
    amount = wording.currencies[found["currency"]]
    number = found["number"]
    if magnitude := found["magnitude"]:
        unit = _of(wording.magnitudes[magnitude], amount.many, wording)
        said = (number_in_words(number, wording), *unit.split(" ", 1))
    elif (cents := re.fullmatch(r"([\d.,\n]*?)[.,](\d\d)", number)) and amount.hundredth:
        said = _with_cents(cents, amount, wording)
    else:
        said = _counted(number, amount, wording)
    return _whole(found, said, wording)


def _with_cents(cents: re.Match[str], amount: Amount, wording: Wording) -> tuple[str, str]:
    whole, hundredths = cents[1], int(cents[2])
    said_hundredths = cardinal(hundredths, wording.language)
    if whole in {"", "0"} and hundredths:
        return said_hundredths, amount.hundredth.removesuffix("s") if hundredths == 1 else amount.hundredth
    number, unit = _counted(whole or "0", amount, wording)
    if not hundredths:
        return number, unit
    if hundredths < 10 and wording.language == "en":
        pennies = amount.hundredth.removesuffix("s") if hundredths == 1 else amount.hundredth
        return number, f"{unit} and {said_hundredths} {pennies}"
    return number, f"{unit} {said_hundredths}"


def _measure(found: re.Match[str], wording: Wording) -> str:
    number, unit = _counted(found["number"], wording.units[found["unit"]], wording)
    if wording.language == "zh" and found["unit"] in {"%", "‰"}:
        number, unit = unit + number, ""
    return _whole(found, (number, unit), wording)


def _counted(number: str, amount: Amount, wording: Wording) -> tuple[str, str]:
    if "\n" in number and "/" not in number:
        said = number_in_words(number, wording)
        is_million = wording.language in {"es", "fr"} and MILLIONS.search(said.replace(SILENT, "").strip())
        return agreeing(said, amount, wording), of_noun(amount.many, wording) if is_million else amount.many
    return counted(number, amount, wording)


def _whole(found: re.Match[str], said: tuple[str, ...], wording: Wording) -> str:
    """Join the sign and the words of an amount, with as many line breaks as the caption has."""
    own = found[0].count("\n") - found["number"].count("\n")
    whole = said[0]
    for place, word in enumerate(said[1:]):
        whole += ("\n" if place < own else " ") + word
    whole += f"\n{SILENT}" * (own - len(said) + 1)
    is_run_on = found.string[found.end() :][:1].isalnum()
    return _sign(found, wording) + whole + (" " if is_run_on else "")


def _sign(found: re.Match[str], wording: Wording) -> str:
    match found["sign"]:
        case "-":
            return f"{wording.minus} "
        case "+":
            return f"{wording.signs['+']} "
        case "~" | "≈":
            return f"{wording.about} "
        case "±":
            return f"{wording.signs['±']} "
        case _:
            return ""


def _of(magnitude: str, unit: str, wording: Wording) -> str:
    """Put a currency behind "million" or the like."""
    bare = magnitude.removesuffix(" de")
    if wording.language in {"fr", "es"} and bare not in {"mil", "mille"}:
        return f"{bare} {of_noun(unit, wording)}"
    return f"{magnitude} {unit}"


@lru_cache(maxsize=8)
def _patterns(wording: Wording) -> _Patterns:
    number = number_pattern(wording)
    named = rf"(?P<number>{number})"
    sign = r"(?:(?<![\w.,)])(?P<sign>[-+~≈±]))?"
    magnitude = either(wording.magnitudes)
    currency = either(wording.currencies)
    units = either(wording.units)
    apart = either(_ONLY_ATTACHED - ({"mi"} if wording.language == "en" else set()))
    space = "[ \n]?"
    short = _SHORT_MAGNITUDES & wording.magnitudes.keys() - ({"M"} if wording.language != "en" else set())
    return _Patterns(
        money_before=re.compile(
            rf"(?<!\w){sign}(?P<currency>{currency})\n?{named}(?:\n?(?P<magnitude>{magnitude})(?!\w))?"
        ),
        money_behind=re.compile(
            rf"(?<![\w.,]){sign}{named}(?:{space}(?P<magnitude>{magnitude}))?{space}(?P<currency>{currency})(?![\w(])"
        ),
        unit=re.compile(
            rf"(?<![\w.,]){sign}{named}(?!\n(?:{apart})(?!\w)){space}(?P<unit>{units})(?![\w²³^]|/\w)"
            r"(?:\.(?=\n[\da-zà-ÿ]))?"
        ),
        magnitude=re.compile(rf"(?<![\w.,])({number})(\n(?=M(?:io|rd)))?({either(short)})(?!\w)"),
        alone=re.compile(rf"(?<![\w/])(?<!\d\n)(?:{either(_ALONE & wording.units.keys())})(?![\w/])"),
    )
