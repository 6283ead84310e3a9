"""Says times of the day: 10:05, 7:30 pm, 10 AM, 14h30, 10:05 Uhr.

A text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from typing import Final

from companion.speaking.text.japanese_numbers import counted_in_kana
from companion.speaking.text.numbers import cardinal
from companion.speaking.text.wording import Wording

_CLOCK: Final = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:])"
    r"(?:(?P<gap>\n?)(?P<half>[AaPp])\.?[Mm]\b\.?|(?P<unit>\n?(?:Uhr|h|horas)\b))?"
)
_HOUR: Final = re.compile(r"(?<![\d:.,$€£-])(?P<hour>0?\d|1[0-2])(?P<gap>\n?)(?P<half>[AaPp])\.?(?:M|m)\b\.?")
_WITH_H: Final = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?P<gap>\n?)h(?P<next>\n?)(?P<minute>[0-5]\d)(?!\d)"
)
_HOURS_ONLY: Final = re.compile(r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?P<gap>\n)Uhr\b")


def times_in_words(text: str, wording: Wording) -> str:
    """Say every time of the day in a text."""
    if wording.language == "de" and "Uhr" in text:
        text = re.sub(r"(?<![\d.,])(\d{1,2})\.(\d\d)(?=\n?Uhr)", r"\1:\2", text)
    if ":" in text:
        text = re.sub(r"(?<=:\d\d)(\n?)[-–—](\n?)(?=\d{1,2}:\d\d)", rf"\g<1> {wording.to} \g<2>", text)
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
        said = "".join(counted_in_kana(hour, "時"))
        said += "".join(counted_in_kana(minute, "分")) if minute else ""
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
    if found["second"]:
        said += f", {cardinal(int(found['second']), wording.language)}"
    if found["half"]:
        said += (found["gap"] or " ") + _half(found)
    elif (unit := found["unit"] or "").startswith("\n"):
        said = _with_unit(said, unit, wording)
    return said


def _with_unit(said: str, unit: str, wording: Wording) -> str:
    """Let the caption's own "Uhr" or "h" be said where the language has it; behind the time elsewhere."""
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
