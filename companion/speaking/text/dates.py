"""Says dates: 2026-11-21, 21/11/2026, 21.11.2026, Nov 21, 21 November, 1er mai.

A text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from companion.speaking.text.japanese_numbers import counted_in_kana
from companion.speaking.text.numbers import cardinal, ordinal, year
from companion.speaking.text.wording import Wording

_CENTURY_TURNS: Final = 50
"""Years of two digits below this are of this century. Guess."""
_MAY_BE_DATE: Final = re.compile(r"\d[-/.]\d|\d[\n.]|\n'?\d|\dst|\der")


class _Names(NamedTuple):
    """What matches the months of a language."""

    before_day: re.Pattern[str]
    """Month, line break, day …"""
    behind_day: re.Pattern[str]
    """… or day, what is between, month."""
    lone: re.Pattern[str]
    """A short name of a month."""
    numbers: dict[str, int]
    """By the name, in lower case and without dot."""


def dates_in_words(text: str, wording: Wording) -> str:
    """Say every date in a text."""
    if not _MAY_BE_DATE.search(text):
        return text
    text = re.sub(
        r"(?<![\d.,/-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T(?=\d\d:))?(?![\d/-])",
        lambda found: _in_digits(found, found[1], found[3], found[4], wording),
        text,
    )
    text = re.sub(
        r"(?<![\d.,/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)",
        lambda found: _by_day_or_month(found, wording),
        text,
    )
    if wording.language == "de":
        text = re.sub(
            r"(?<![\d.,/-])(\d{1,2})\.(\d{1,2})\.(?!\d)",
            lambda found: _in_digits(found, "", found[2], found[1], wording),
            text,
        )
    return _with_names(text, wording) if wording.language not in {"ja", "zh"} else text


def _by_day_or_month(found: re.Match[str], wording: Wording) -> str:
    first, sign, second, years = found[1], found[2], found[3], found[4]
    if len(years) == 2 and not (sign == "/" or (sign == "." and wording.language == "de")):
        return found[0]
    if len(years) == 2:
        years = f"{20 if int(years) < _CENTURY_TURNS else 19}{years}"
    is_month_first = int(second) > 12 or (wording.is_month_first and int(first) <= 12 and sign != ".")
    month, day = (first, second) if is_month_first else (second, first)
    return _in_digits(found, years, month, day, wording)


def _in_digits(found: re.Match[str], years: str, month: str, day: str, wording: Wording) -> str:
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return found[0]
    template = wording.date if years else wording.date_before_year
    said_month, said_day = wording.months[int(month) - 1], _day(int(day), wording)
    said_year = year(int(years), wording.language) if years else ""
    match wording.language:
        case "ja":
            said_day = "".join(counted_in_kana(int(day), "日"))
            said_year = "".join(counted_in_kana(int(years), "年")) if years else ""
        case "zh":
            said_day, said_year = f"{said_day}日", f"{said_year}年"
        case "de":
            said_day = _german_day(found, int(day))
        case _:
            pass
    ending = " " if found.string[found.end() :][:1].isalnum() else ""
    return template.format(day=said_day, month=said_month, year=said_year) + ending


def _day(day: int, wording: Wording) -> str:
    if wording.language in {"en", "de"}:
        return ordinal(day, wording.language)
    if day == 1 and wording.language in {"fr", "es"}:
        return ordinal(day, wording.language)
    return cardinal(day, wording.language)


def _german_day(found: re.Match[str], day: int) -> str:
    """Give a day the ending that the word before asks for: am einundzwanzigsten, der einundzwanzigste."""
    before = found.string[: found.start()].rpartition("\n")[0].rpartition("\n")[2].lower()
    if before in {"am", "vom", "zum", "dem", "den", "im", "beim", "bis", "seit", "ab", "des"}:
        return f"{ordinal(day, 'de')}n"
    return ordinal(day, "de") + ("" if before in {"der", "die", "das"} else "r")


def _with_names(text: str, wording: Wording) -> str:
    names = _names(wording.language, wording.months, tuple(wording.short_months.items()))

    def month(name: str) -> str:
        return wording.months[names.numbers[name.lower()] - 1]

    def before_day(found: re.Match[str]) -> str:
        if not 1 <= int(found[3]) <= 31:
            return found[0]
        return f"{month(found[1])}{found[2]}{ordinal(int(found[3]), wording.language)}"

    def behind_day(found: re.Match[str]) -> str:
        if not 1 <= int(found[1]) <= 31:
            return found[0]
        is_german = wording.language == "de"
        day = _german_day(found, int(found[1])) if is_german else _day(int(found[1]), wording)
        of = "de " if wording.language == "es" and found[2] == "\n" else ""
        return f"{day}{found[2]}{of}{month(found[3])}"

    if wording.language == "en":
        text = names.before_day.sub(before_day, text)
    text = names.behind_day.sub(behind_day, text)
    lone: Callable[[re.Match[str]], str] = lambda found: month(found[1])  # noqa: E731
    return names.lone.sub(lone, text)


@lru_cache(maxsize=8)
def _names(language: str, months: tuple[str, ...], short: tuple[tuple[str, int], ...]) -> _Names:
    numbers = {name.lower(): place for place, name in enumerate(months, start=1)} | dict(short)
    is_capital = language in {"en", "de"}
    spelled = {name.capitalize() if is_capital else name for name in numbers}
    either = "|".join(re.escape(name) for name in sorted(spelled, key=len, reverse=True))
    shorts = "|".join(re.escape(name.capitalize() if is_capital else name) for name, _ in short)
    day = {
        "en": r"(\d{1,2})(?:st|nd|rd|th)?(\n(?:of\n)?)",
        "de": r"(\d{1,2})\.?(\n?)",
        "fr": r"(\d{1,2})(?:er)?(\n)",
        "es": r"(\d{1,2})(?:\.?º)?(\n(?:de\n)?)",
    }[language]
    return _Names(
        before_day=re.compile(rf"\b({either})\.?(\n)(\d{{1,2}})(?:st|nd|rd|th)?(?![\w:%°$€£]|[.,/-]\d)"),
        behind_day=re.compile(rf"(?<![\w.,:/-]){day}({either})\b(?:\.(?=\n\d))?"),
        lone=re.compile(rf"(?<!\w)({shorts})(?:\.(?=\n)|(?=\n\d{{4}}))"),
        numbers=numbers,
    )
