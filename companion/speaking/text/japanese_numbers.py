"""Says Japanese numbers with what they count, in kana: many change their sound with it (いっぽん, にほん, さんぼん)."""

from collections.abc import Mapping
from typing import Final

_COUNTERS: Final[Mapping[str, str]] = {
    "年": "ねん",
    "月": "がつ",
    "日": "にち",
    "時間": "じかん",
    "時": "じ",
    "分": "ふん",
    "秒": "びょう",
    "週間": "しゅうかん",
    "人": "にん",
    "名": "めい",
    "歳": "さい",
    "才": "さい",
    "円": "えん",
    "回": "かい",
    "階": "かい",
    "個": "こ",
    "か月": "かげつ",
    "ヶ月": "かげつ",
    "カ月": "かげつ",
    "本": "ほん",
    "匹": "ひき",
    "杯": "はい",
    "枚": "まい",
    "台": "だい",
    "冊": "さつ",
    "度": "ど",
    "番": "ばん",
    "位": "い",
    "点": "てん",
    "代": "だい",
    "倍": "ばい",
    "号": "ごう",
    "世紀": "せいき",
    "つ": "つ",
    "丁目": "ちょうめ",
    "万": "まん",
    "万円": "まんえん",
    "万人": "まんにん",
    "億": "おく",
    "億円": "おくえん",
}
COUNTER: Final = "|".join("\n?".join(counter) for counter in sorted(_COUNTERS, key=len, reverse=True))
"""Matches a counter; its characters may stand on lines of their own."""
_WHOLE: Final[Mapping[str, Mapping[int, str]]] = {
    "日": {
        1: "ついたち",
        2: "ふつか",
        3: "みっか",
        4: "よっか",
        5: "いつか",
        6: "むいか",
        7: "なのか",
        8: "ようか",
        9: "ここのか",
        10: "とおか",
        14: "じゅうよっか",
        20: "はつか",
        24: "にじゅうよっか",
    },
    "人": {1: "ひとり", 2: "ふたり"},
    "つ": dict(
        enumerate(
            ("ひとつ", "ふたつ", "みっつ", "よっつ", "いつつ", "むっつ", "ななつ", "やっつ", "ここのつ"),
            start=1,
        )
    ),
    "歳": {20: "はたち"},
}
"""Numbers that have a word of their own with a counter."""
_LAST: Final[Mapping[str, Mapping[str, str]]] = {
    "月": {"よん": "し", "なな": "しち", "きゅう": "く"},
    "時": {"よん": "よ", "なな": "しち", "きゅう": "く"},
    "時間": {"よん": "よ", "きゅう": "く"},
    "年": {"よん": "よ"},
    "人": {"よん": "よ"},
    "円": {"よん": "よ"},
}
"""How the last digit is said before a counter."""
_HARD: Final = {"いち": "いっ", "ろく": "ろっ", "はち": "はっ", "じゅう": "じゅっ", "ひゃく": "ひゃっ"}
_BEFORE_S: Final = {last: said for last, said in _HARD.items() if last not in {"ろく", "ひゃく"}}
_SOUNDS_OF_H: Final = {
    "は": ("は", "ば", "ぱ"),
    "ひ": ("ひ", "び", "ぴ"),
    "ふ": ("ふ", "ぶ", "ぷ"),
    "ほ": ("ほ", "ぼ", "ぽ"),
}


def japanese_cardinal(value: int) -> str:
    """Return a number in kana."""
    from num2words import num2words

    return str(num2words(value, lang="ja", reading=True))


def counted_in_kana(value: int, counter: str) -> tuple[str, str]:
    """Return a number and its counter (one that ``COUNTER`` matches, without line breaks) as they are said."""
    reading = _COUNTERS[counter]
    if whole := _WHOLE.get(counter, {}).get(value):
        return whole[:-1], whole[-1]
    number = japanese_cardinal(value)
    for last, said in _LAST.get(counter, {}).items():
        if number.endswith(last):
            return number.removesuffix(last) + said, reading
    first = reading[0]
    if first in "はひふへほ":
        reading = _after_h(number, counter) + reading[1:]
    hard = _HARD if first in "かこはひふへほ" else _BEFORE_S if first in "さし" else {}
    for last, said in hard.items():
        if number.endswith(last):
            return number.removesuffix(last) + said, reading
    return number, reading


def _after_h(number: str, counter: str) -> str:
    """Return the first sound of a counter in h as it is said behind a number."""
    plain, voiced, popped = _SOUNDS_OF_H[_COUNTERS[counter][0]]
    if number.endswith("さん"):
        return popped if counter == "分" else voiced
    if number.endswith(tuple(_HARD)):
        return popped
    return popped if counter == "分" and number.endswith("よん") else plain
