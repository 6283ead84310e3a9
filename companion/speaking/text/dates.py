"""Writes dates and times in words: 2026-11-21, 21.11.2026, Nov 21, 1er mai; 10:05, 7:30 pm, 14h30, 10:05 Uhr.

A text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final, NamedTuple

from companion.speaking.text.counting import cardinal, counted_in_kana, ordinal, year
from companion.speaking.text.letters import spelled
from companion.speaking.text.wording import Wording, either

_CENTURY_TURNS: Final = 50
"""Number below which years of two digits belong to this century. Guess."""
_MAY_BE_DATE: Final = re.compile(r"\d[-/.]\d|\d[\n.]|\n'?\d|\dst|\der")


class _Names(NamedTuple):
    """Patterns for the months of a language."""

    before_day: re.Pattern[str]
    """Pattern of a month, a line break and a day."""
    behind_day: re.Pattern[str]
    """Pattern of a day, the text in between, and a month."""
    lone: re.Pattern[str]
    """Pattern of a short name of a month."""
    numbers: dict[str, int]
    """Number of the month by its name, in lower case and without dot."""


def dates_in_words(text: str, wording: Wording) -> str:
    """Replace every date in a text with words."""
    if not _MAY_BE_DATE.search(text):
        return text
    text = re.sub(
        r"(?<![\d.,/-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(T)(?=\d\d:)|(?![\d/-]))",
        lambda found: _in_digits(found, found[1], found[3], found[4], wording) + (", " if found[5] else ""),
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
            said_day = "".join(counted_in_kana(int(day), "日", wording))
            said_year = "".join(counted_in_kana(int(years), "年", wording)) if years else ""
        case "zh":
            said_day, said_year = f"{said_day}日", f"{said_year}年"
        case "de":
            said_day = _german_day(found, int(day))
    ending = " " if found.string[found.end() :][:1].isalnum() else ""
    return template.format(day=said_day, month=said_month, year=said_year) + ending


def _day(day: int, wording: Wording) -> str:
    if wording.language in {"en", "de"}:
        return ordinal(day, wording.language)
    if day == 1 and wording.language in {"fr", "es"}:
        return ordinal(day, wording.language)
    return cardinal(day, wording.language)


def _german_day(found: re.Match[str], day: int) -> str:
    """Give a day the ending that the word before demands: am einundzwanzigsten, der einundzwanzigste."""
    before = found.string[: found.start()].rpartition("\n")[0].rpartition("\n")[2].lower()
    if before in {"am", "vom", "zum", "dem", "den", "im", "beim", "bis", "seit", "ab", "des"}:
        return f"{ordinal(day, 'de')}n"
    return ordinal(day, "de") + ("" if before in {"der", "die", "das"} else "r")


def _with_names(text: str, wording: Wording) -> str:
    names = _names(wording)

    def month(name: str) -> str:
        return wording.months[names.numbers[name.lower()] - 1]

    def before_day(found: re.Match[str]) -> str:
        days = [int(day) for day in (found[3], found[4]) if day]
        if not all(1 <= day <= 31 for day in days):
            return found[0]
        said = f" {wording.to} ".join(ordinal(day, wording.language) for day in days)
        return f"{month(found[1])}{found[2]}{said}"

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
def _names(wording: Wording) -> _Names:
    numbers = {name.lower(): place for place, name in enumerate(wording.months, start=1)} | dict(
        wording.short_months
    )
    is_capital = wording.language in {"en", "de"}
    long_or_short = either(name.capitalize() if is_capital else name for name in numbers)
    shorts = either(name.capitalize() if is_capital else name for name in wording.short_months)
    day = {
        "en": r"(\d{1,2})(?:st|nd|rd|th)?(\n(?:of\n)?)",
        "de": r"(\d{1,2})\.?(\n?)",
        "fr": r"(\d{1,2})(?:er)?(\n)",
        "es": r"(\d{1,2})(?:\.?º)?(\n(?:de\n)?)",
    }[wording.language]
    return _Names(
        before_day=re.compile(
            rf"\b({long_or_short})\.?(\n)(\d{{1,2}})(?:st|nd|rd|th)?(?:[-–](\d{{1,2}})(?:st|nd|rd|th)?)?"
            r"(?![\w:%°$€£]|[.,/–-]\d)"
        ),
        behind_day=re.compile(rf"(?<![\w.,:/-]){day}({long_or_short})\b(?:\.(?=\n\d))?"),
        lone=re.compile(rf"(?<!\w)({shorts})(?:\.(?=\n)|(?=\n\d{{4}}))"),
        numbers=numbers,
    )


# ---- times of the day ---------------------------------------------------------------------------------------

_CLOCK: Final = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?(?![\d:])"
    r"(?P<zone>Z(?!\w)|[+-]\d\d(?::?\d\d)?(?![\d:]))?"
    r"(?:(?P<gap>\n?)(?P<half>[AaPp])\.?[Mm]\b\.?|(?P<unit>\n?(?:Uhr|h|horas)\b))?"
)
_HOUR: Final = re.compile(r"(?<![\d:.,$€£-])(?P<hour>0?\d|1[0-2])(?P<gap>\n?)(?P<half>[AaPp])\.?(?:M|m)\b\.?")
_WITH_H: Final = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?P<gap>\n?)h(?P<next>\n?)(?P<minute>[0-5]\d)(?!\d)"
)
_HOURS_ONLY: Final = re.compile(r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?P<gap>\n)Uhr\b")


def times_in_words(text: str, wording: Wording) -> str:
    """Replace every time of the day in a text with words."""
    if wording.language == "de" and "Uhr" in text:
        text = re.sub(r"(?<![\d.,])(\d{1,2})\.(\d\d)(?=\n?Uhr)", r"\1:\2", text)
    if ":" in text:
        text = _CLOCK.sub(lambda found: _clock(found, wording), text)
    match wording.language:
        case "en":
            return _HOUR.sub(
                lambda found: f"{_number(found['hour'], wording)}{found['gap'] or ' '}{_half(found)}", text
            )
        case "fr" if "h" in text:
            return _WITH_H.sub(lambda found: _french(found, wording), text)
        case "de" if "Uhr" in text:
            return _HOURS_ONLY.sub(
                lambda found: f"{_hour(int(found['hour']), wording)}{found['gap']}Uhr", text
            )
        case _:
            return text


def _clock(found: re.Match[str], wording: Wording) -> str:
    hour, minute = int(found["hour"]), int(found["minute"])
    if wording.language == "ja":
        said = "".join(counted_in_kana(hour, "時", wording))
        said += "".join(counted_in_kana(minute, "分", wording)) if minute else ""
    elif found["half"] and not minute:
        said = _hour(hour, wording)
    elif minute == 0:
        said = (
            wording.one_hour
            if hour == 1 and wording.one_hour
            else wording.hour.format(hour=_hour(hour, wording))
        )
    else:
        template = wording.early if minute < 10 and wording.early else wording.time
        said = template.format(hour=_hour(hour, wording), minute=cardinal(minute, wording.language))
        said = said.replace("une heures", "une heure") if hour == 1 else said
    if found["second"] and int(found["second"]):
        said += f", {cardinal(int(found['second']), wording.language)}"
    if zone := found["zone"]:
        said += f" {_zone(zone, wording)}"
    if found["half"]:
        said += (found["gap"] or " ") + _half(found)
    elif (unit := found["unit"] or "").startswith("\n"):
        said = _with_unit(said, unit, wording)
    return said


def _zone(zone: str, wording: Wording) -> str:
    """Return a zone as its distance from UTC in words: "Z", "+02:00", "+0530"."""
    hours, minutes = int(zone[1:3] or 0), int(zone[3:].strip(":") or 0)
    sign = wording.minus if zone[0] == "-" else wording.signs["+"]
    offset = [sign, _number(str(hours), wording)] if hours or minutes else []
    if minutes:
        offset.append(_number(str(minutes), wording))
    return " ".join((spelled("UTC", wording), *offset))


def _with_unit(said: str, unit: str, wording: Wording) -> str:
    """Say the caption's own "Uhr" or "h" in the language's usual place, otherwise behind the time."""
    if wording.language == "de" and " Uhr" in said:
        return said.replace(" Uhr", "\nUhr", 1)
    name = wording.units["h"].many if "h" in wording.units else unit.strip()
    return f"{said}\n{name}"


def _french(found: re.Match[str], wording: Wording) -> str:
    hour = int(found["hour"])
    unit = "heure" if hour in {0, 1} else "heures"
    minute = cardinal(int(found["minute"]), "fr") if int(found["minute"]) else ""
    return f"{_hour(hour, wording)}{found['gap'] or ' '}{unit}{found['next'] or ' '}{minute}"


def _hour(hour: int, wording: Wording) -> str:
    said = _number(str(hour), wording)
    match wording.language:
        case "de" if hour == 1:
            return "ein"
        case "zh" if hour == 2:
            return "两"
        case "fr" if said.endswith("un"):
            return f"{said}e"
        case "es" if said.endswith("uno"):
            return f"{said.removesuffix('o')}a"
        case _:
            return said


def _number(digits: str, wording: Wording) -> str:
    return cardinal(int(digits), wording.language)


def _half(found: re.Match[str]) -> str:
    return f"{found['half'].lower()}.m."
