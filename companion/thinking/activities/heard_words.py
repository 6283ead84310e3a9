"""Compares words as they were recognised, kindly: a recogniser hears sounds, and spells them as it likes."""

import re
from typing import Final

MOST_IN_A_MOVE: Final = 2
"""More words that may be meant as an answer are none: the person speaks of something else (guess)."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_FUNCTION: Final = """
a an the my your his her its our some this that these those and or but so then um uh er hm mm oh well okay ok yes
yeah i i'm i've i'd i'll it it's is are was be you we he she they say says said think guess take have put in into
with for of to on at how about maybe next word would could can do does me please let let's right what is there
also packed pack bag not no just one more starts begins like add another thing
"""
_FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
_SOUNDS: Final = (
    (re.compile(r"^(?:kn|gn|pn)"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"^wh(?=o)"), "h"),
    (re.compile(r"^ps"), "s"),
    (re.compile(r"^ph"), "f"),
    (re.compile(r"^(?:ce|ci|cy)"), "s"),
    (re.compile(r"^(?:ge|gi|gy)"), "j"),
    (re.compile(r"^(?:c|q)"), "k"),
    (re.compile(r"^x"), "z"),
    (re.compile(r"^ho(?=ur|nest)"), "o"),
)
"""What some beginnings sound like."""


def content_words(words: str) -> tuple[str, ...]:
    """Return the words that may be meant as an answer, in lower case and in their order."""
    found = (word.replace("’", "'").casefold() for word in _WORD.findall(words))
    return tuple(word for word in found if word not in _FUNCTION_WORDS)


def begins_with(word: str, letter: str) -> bool:
    """Tell whether a word begins with a letter, or sounds as if it did."""
    return word.startswith(letter) or _sound(word) == _sound(letter)


def is_same(one: str, other: str) -> bool:
    """Tell whether two words are the same but for a plural, or differ in one letter as misheard words do."""
    left, right = _bare(one), _bare(other)
    return left == right or (min(len(left), len(right)) > _LONG and _distance_is_one(left, right))


_LONG: Final = 4
"""Letters from which on one that differs may be a hearing error (guess)."""


def _bare(word: str) -> str:
    plain = word.casefold().removesuffix("'s")
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss") else plain


def _sound(word: str) -> str:
    for pattern, letter in _SOUNDS:
        if pattern.search(word):
            return letter
    return word[:1]


def _distance_is_one(one: str, other: str) -> bool:
    """Tell whether one letter more, less or other makes one word of the other."""
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 1:
        return False
    if len(longer) == len(shorter):
        return sum(left != right for left, right in zip(shorter, longer, strict=True)) == 1
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
