"""Says whole numbers in Chinese: num2words does not know it."""

from typing import Final

DIGITS: Final = "零一二三四五六七八九"
_GROUPS: Final = ("", "万", "亿", "兆")
_PLACES: Final = ("", "十", "百", "千")
MOST: Final = 10 ** (4 * len(_GROUPS)) - 1


def chinese_cardinal(value: int) -> str:
    """Return a number from 0 to ``MOST`` in characters, such as 一万零五十."""
    if value == 0:
        return DIGITS[0]
    said = ""
    is_gap = False
    for place in range(len(_GROUPS) - 1, -1, -1):
        group = value // 10 ** (4 * place) % 10_000
        if group == 0:
            is_gap = bool(said)
            continue
        zero = DIGITS[0] if said and (is_gap or group < 1000) else ""
        said += zero + ("两" if group == 2 and place else _group(group)) + _GROUPS[place]
        is_gap = False
    return said.removeprefix("一") if said.startswith("一十") else said


def _group(value: int) -> str:
    said = ""
    is_gap = False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            said += (
                (DIGITS[0] if is_gap and said else "")
                + ("两" if digit == 2 and place == 3 else DIGITS[digit])
                + _PLACES[place]
            )
        is_gap = digit == 0
    return said
