"""The words of a text that carry what it says, so that two texts can be compared by what they hold.

For asking whether a sentence says what another said, not for finding one: that is the index's. The function words and
endings are English ones; in another language more words count and endings stay, so fewer texts hold the same.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_FUNCTION: Final = """
a about after again all almost already also although always am an and any anyone anything are around as at away back
be because been before being below between both but by came can come could d did do does doing done down during
each either else ever every for from further gave get gets getting give given go goes going gone got had has have
having he her here hers herself hi him himself his hello hey how however i if in into is it its itself just kind
let like ll lot m made make makes many may maybe me might mine more most much must my myself need now of off oh ok
okay on once one only onto or other our ours out over own perhaps please quite rather re really s said same say
says see seem seems shall she should so some someone something soon still such t take takes tell than thank thanks
that the their theirs them themselves then there these they thing things this those though through to told too took
toward under until up upon us ve very want wanted wants was way we well went were what when where whether which
while who whom whose why will with within without would yeah yes yet you your yours yourself
"""
_FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
_DENYING: Final = "no not never none nobody nothing neither nor nowhere cannot without hardly"
_NEGATIONS: Final = frozenset(_DENYING.split())
_SILENT: Final = _FUNCTION_WORDS | _NEGATIONS
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDINGS: Final = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "e", "y", "i")
_SHORTEST_STEM: Final = 3


def words(text: str) -> tuple[str, ...]:
    """Return all words in small letters without accents, in order; an apostrophe stays, as a straight one."""
    return tuple(word.replace("’", "'") for word in _WORD.findall(_folded(text)))


def content_words(text: str) -> frozenset[str]:
    """Return the stems of the words that are no function words; numbers stay as they are."""
    return frozenset(map(_stem, telling_words(text)))


def telling_words(text: str) -> tuple[str, ...]:
    """Return the words that are no function words as they stand, in order, to look them up in an index."""
    return tuple(part for part in _parts(text) if part not in _SILENT)


def negations(text: str) -> int:
    """Return how often a text denies something, as "not", "never" and "don't" do."""
    return sum(word in _NEGATIONS or word.endswith("n't") for word in words(text))


def numbers(text: str) -> frozenset[str]:
    """Return the words that hold a digit."""
    return frozenset(word for word in words(text) if any(letter.isdigit() for letter in word))


def share_held(asked: Iterable[str], holding: Iterable[str]) -> float:
    """Return which share of some words other words hold, in [0, 1]; 1 when nothing is asked for."""
    wanted, there = set(asked), set(holding)
    return len(wanted & there) / len(wanted) if wanted else 1.0


def overlap(one: str, other: str) -> float:
    """Return which share of the content words of two texts both have, in [0, 1] (Jaccard 1901); 0 without any."""
    first, second = content_words(one), content_words(other)
    return len(first & second) / len(first | second) if first | second else 0.0


def _parts(text: str) -> list[str]:
    return [part for word in words(text) for part in word.removesuffix("n't").split("'") if part]


def _stem(word: str) -> str:
    """Cut an English ending off, so that "works", "worked" and "working" are the same; not a linguist's stem."""
    if any(letter.isdigit() for letter in word):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            stem = word.removesuffix(ending)
            return stem[:-1] if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] else stem
    return word


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
