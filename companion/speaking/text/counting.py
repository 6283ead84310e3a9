"""Counts in words: whole numbers, ordinals, years, digits, and Japanese numbers with counters.

num2words counts in English, German, French, Spanish and Japanese, but does not know Chinese.
"""

from functools import lru_cache
from typing import Final

from companion.speaking.text.wording import Wording

MOST_DIGITS: Final = 15
"""Maximum digits of a number that is read as one; longer ones are said digit by digit."""
YEARS: Final = range(1100, 2100)
"""Range in which four digits are a year, in languages that say years in pairs (English, German)."""
COUNTED_IN_PAIRS: Final = frozenset({"en", "de"})
"""Languages that say years in pairs: "nineteen ninety-five"."""
_CHINESE_DIGITS: Final = "零一二三四五六七八九"
_CHINESE_GROUPS: Final = ("", "万", "亿", "兆")
_CHINESE_PLACES: Final = ("", "十", "百", "千")
_HARD: Final = {"いち": "いっ", "ろく": "ろっ", "はち": "はっ", "じゅう": "じゅっ", "ひゃく": "ひゃっ"}
_BEFORE_S: Final = {last: said for last, said in _HARD.items() if last not in {"ろく", "ひゃく"}}
_SOUNDS_OF_H: Final = {
    "は": ("は", "ば", "ぱ"),
    "ひ": ("ひ", "び", "ぴ"),
    "ふ": ("ふ", "ぶ", "ぷ"),
    "ほ": ("ほ", "ぼ", "ぽ"),
}


@lru_cache(maxsize=4096)
def cardinal(value: int, language: str) -> str:
    """Return a whole number of at most ``MOST_DIGITS`` digits in words."""
    if language == "zh":
        return _chinese(value)
    from num2words import num2words

    if language == "ja":
        return str(num2words(value, lang="ja", reading=True))
    return str(num2words(value, lang=language)).replace(",", "")


@lru_cache(maxsize=1024)
def ordinal(value: int, language: str) -> str:
    """Return "first", "second" …: German in "-e", French and Spanish masculine."""
    if language == "zh":
        return f"第{cardinal(value, language)}"
    if language == "ja":
        return f"{cardinal(value, language)}ばん"
    from num2words import num2words

    return str(num2words(value, lang=language, to="ordinal")).replace(",", "")


@lru_cache(maxsize=1024)
def year(value: int, language: str) -> str:
    """Return a year in words."""
    if language == "zh":
        return digit_by_digit(str(value), language)
    if language not in COUNTED_IN_PAIRS or value not in YEARS:
        return cardinal(value, language)
    from num2words import num2words

    return str(num2words(value, lang=language, to="year"))


def digit_by_digit(digits: str, language: str) -> str:
    """Return the digits of a text one after another."""
    return " ".join(cardinal(int(digit), language) for digit in digits if digit.isdecimal())


def counter_pattern(wording: Wording) -> str:
    """Return the pattern of Japanese counters; its characters may stand on lines of their own."""
    return "|".join("\n?".join(counter) for counter in sorted(wording.counters, key=len, reverse=True))


def counted_in_kana(value: int, counter: str, wording: Wording) -> tuple[str, str]:
    """Return a Japanese number and its counter in spoken form: いっぽん, にほん, さんぼん.

    Args:
        counter: A match of ``counter_pattern``, without line breaks.
    """
    reading = wording.counters[counter]
    if whole := wording.counted.get(counter, {}).get(str(value)):
        return whole[:-1], whole[-1]
    number = cardinal(value, "ja")
    for last, said in wording.before_counters.get(counter, {}).items():
        if number.endswith(last):
            return number.removesuffix(last) + said, reading
    first = reading[0]
    if first in "はひふへほ":
        reading = _after_h(number, counter, first) + reading[1:]
    hard = _HARD if first in "かこはひふへほ" else _BEFORE_S if first in "さし" else {}
    for last, said in hard.items():
        if number.endswith(last):
            return number.removesuffix(last) + said, reading
    return number, reading


def _after_h(number: str, counter: str, first: str) -> str:
    """Return the first sound of a counter in h as pronounced behind a number."""
    plain, voiced, popped = _SOUNDS_OF_H[first]
    if number.endswith("さん"):
        return popped if counter == "分" else voiced
    if number.endswith(tuple(_HARD)):
        return popped
    return popped if counter == "分" and number.endswith("よん") else plain


def _chinese(value: int) -> str:
    """Return a number of at most 16 digits in characters, such as 一万零五十."""
    if value == 0:
        return "零"
    said = ""
    is_gap = False
    for place in range(len(_CHINESE_GROUPS) - 1, -1, -1):
        group = value // 10 ** (4 * place) % 10_000
        if group == 0:
            is_gap = bool(said)
            continue
        zero = "零" if said and (is_gap or group < 1000) else ""
        said += zero + ("两" if group == 2 and place else _chinese_group(group)) + _CHINESE_GROUPS[place]
        is_gap = False
    return said.removeprefix("一") if said.startswith("一十") else said


def _chinese_group(value: int) -> str:
    said = ""
    is_gap = False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            said += (
                ("零" if is_gap and said else "")
                + ("两" if digit == 2 and place == 3 else _CHINESE_DIGITS[digit])
                + _CHINESE_PLACES[place]
            )
        is_gap = digit == 0
    return said
