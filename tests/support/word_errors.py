"""Counts how many words differ between what was said and what was heard."""

import re
from collections.abc import Sequence

from num2words import num2words

_ONES = tuple(map(num2words, range(20)))
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_SAME = {
    "mr": "mister", "mrs": "missus", "dr": "doctor", "okay": "ok", "alright": "all right", "goodnight": "good night",
    "etc": "et cetera",
}  # fmt: skip
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(st|nd|rd|th)?")


def normalise(text: str) -> tuple[str, ...]:
    """Bring a text into the form in which words are compared.

    Lower case; no punctuation but the apostrophe inside a word; hyphens part words; numbers are spelled out
    as cardinals, with st, nd, rd or th as ordinals, and four digits from 1100 to 1999 as years ("fourteen
    fifty five", "fifteen hundred"); % and & are words; Mr, Mrs, Dr, etc, okay, alright and goodnight have
    one spelling. Contractions stay as they are ("don't" is not "do not"), British and American spellings
    differ.
    """
    lowered = text.casefold().replace("’", "'").replace("%", " percent ").replace("&", " and ")
    spelled = _NUMBER.sub(_spell_number, lowered)
    bare = re.sub(r"(?<![a-z])'|'(?![a-z])", " ", re.sub(r"[^a-z' ]", " ", spelled))
    return tuple(" ".join(_SAME.get(word, word) for word in bare.split()).split())


def _spell_number(match: re.Match[str]) -> str:
    digits = match[1].replace(",", "")
    number = int(digits)
    if number >= 10**9:
        words = [_ONES[int(digit)] for digit in digits]
    elif match[1] == digits and len(digits) == 4 and 1100 <= number <= 1999 and not match[2]:
        words = _year(number)
    else:
        words = _cardinal(number)
    if match[2]:
        last = words[-1]
        words[-1] = _ORDINALS.get(last, last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return " " + " ".join(words) + " "


def _year(number: int) -> list[str]:
    century, rest = divmod(number, 100)
    if rest == 0:
        return [*_cardinal(century), "hundred"]
    return [*_cardinal(century), *(["oh"] if rest < 10 else []), *_cardinal(rest)]


def _cardinal(number: int) -> list[str]:
    for size, name in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if number >= size:
            high, rest = divmod(number, size)
            return [*_cardinal(high), name, *(_cardinal(rest) if rest else [])]
    if number < 20:
        return [_ONES[number]]
    tens, ones = divmod(number, 10)
    return [_TENS[tens], *([_ONES[ones]] if ones else [])]


def count_edits(reference: Sequence[str], heard: Sequence[str]) -> int:
    """Count the fewest substitutions, deletions and insertions that turn one into the other (Levenshtein)."""
    costs = list(range(len(heard) + 1))
    for row, word in enumerate(reference, start=1):
        above, costs[0] = costs[0], row
        for column, other in enumerate(heard, start=1):
            above, costs[column] = (
                costs[column],
                min(above + (word != other), costs[column] + 1, costs[column - 1] + 1),
            )
    return costs[-1]
