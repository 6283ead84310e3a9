"""Expands short forms: abbreviations by language, chat's short words, short names of days, and lone signs.

A text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from companion.speaking.text.letters import spelled
from companion.speaking.text.numbers import SILENT
from companion.speaking.text.wording import Wording, either


class _Patterns(NamedTuple):
    whole: re.Pattern[str]
    before_number: re.Pattern[str]
    before_name: re.Pattern[str]
    days: re.Pattern[str]
    range_of_days: re.Pattern[str]
    between: re.Pattern[str]
    alone: re.Pattern[str]


def abbreviations_in_full(text: str, wording: Wording) -> str:
    """Expand every short form in a text; call this while its numbers are still digits."""
    patterns = _patterns(wording)
    text = patterns.before_number.sub(lambda found: wording.before_number[found[1].lower()], text)
    text = patterns.before_name.sub(lambda found: wording.before_name[found[1].lower()], text)
    if wording.days:
        text = patterns.range_of_days.sub(
            lambda found: (
                f"{wording.days[found[1].lower()]}{found[2]} {wording.to} {found[3]}{wording.days[found[4].lower()]}"
            ),
            text,
        )
        text = patterns.days.sub(lambda found: wording.days[found[1].lower()], text)
    text = re.sub(r"(?<!\w)(?:([A-Z])–([A-Z])|(A)-(Z))(?![\w-])", rf"\1\3 {wording.to} \2\4", text)
    text = re.sub(r"(?<!\w)[A-Z]{2,3}(?=-?\d)", lambda found: spelled(found[0], wording), text)
    if wording.language == "de":
        text = re.sub(r"(?<=\w\w)str\.(?!\w)", "straße", text)
    return patterns.whole.sub(lambda found: _in_full(found[0], wording), text)


def signs_in_words(text: str, wording: Wording) -> str:
    """Replace signs that stand alone or between two words or numbers with words; call this after numbers."""
    if text.replace("\n", "").isalpha():
        return text
    patterns = _patterns(wording)
    text = patterns.alone.sub(lambda found: _sign(found[0], wording), text)
    text = patterns.between.sub(lambda found: f" {wording.signs[found[1]]} ", text)
    return re.sub(r"(?<=\w)\+(?![\w+])", f" {wording.signs['+']}", text)


def _sign(sign: str, wording: Wording) -> str:
    currency = wording.currencies.get(sign)
    return wording.signs[sign] if currency is None else currency.many


def _in_full(short: str, wording: Wording) -> str:
    """Return a short form in full; one that was split ("z. B.") has its words on the same number of lines."""
    parts = short.count("\n")
    full = wording.abbreviations[short.replace("\n", "").lower()].replace(" ", "\n", parts)
    return full + f"\n{SILENT}" * (parts - full.count("\n"))


@lru_cache(maxsize=8)
def _patterns(wording: Wording) -> _Patterns:
    dotted = [key for key in wording.abbreviations if key.endswith((".", "/", "+", "#"))]
    plain = [key for key in wording.abbreviations if key not in dotted]
    partable = re.sub(r"\\\.(?=[^|)])", r"\\.\\n?", either(dotted))
    days = either(name.capitalize() for name in wording.days)
    titles = either(name.capitalize() for name in wording.before_name)
    signs = either(wording.signs)
    return _Patterns(
        whole=re.compile(
            rf"(?<![\w.'’/-])(?:(?:{partable})(?!\w)|(?:{either(plain)})(?![\w'/-]|\.\w))", re.IGNORECASE
        ),
        before_number=re.compile(
            rf"(?<![\w.])({either(wording.before_number)})(?:\.(?=\n?\d)|(?<=[°º])(?=\n?\d))", re.IGNORECASE
        ),
        before_name=re.compile(rf"(?<![\w.])({titles})(?:\.|(?<=St)|(?<=Ste))(?=\n[A-ZÀ-Þ])"),
        days=re.compile(rf"(?<!\w)({days})(?:\.(?!\w)|(?=,?\n\d{{1,2}}[.:]))"),
        range_of_days=re.compile(rf"(?<!\w)({days})\.?(\n?)[-–](\n?)({days})(?!\w)\.?"),
        between=re.compile(rf"(?<=[\w.])({signs})(?=\w)"),
        alone=re.compile(rf"(?<=\n)(?:{signs})(?=[.,!?;:]*(?:\n|$))"),
    )
