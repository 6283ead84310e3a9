"""The words of a text that carry what it says, so that two texts can be compared by what they hold.

For asking whether a sentence says what another said, not for finding one: that is the index's. The function words and
endings are English ones; in another language more words count and endings stay, so fewer texts hold the same.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
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


SUPPORTED: Final = 0.9
"""At least this share of a sentence's content words stands in what was said (chosen in docs/memory.md)."""

_FRAME: Final = content_words(
    "person called named appreciates believes considers describes enjoys expresses feels finds hopes "
    "intends likes mentions plans shares thinks values wishes"
)
"""Words in which one tells what somebody said; a sentence may have them of its own."""
_SENTENCE: Final = re.compile(r"[^.!?…。！？\n]+")
_NAME: Final = re.compile(r"(?<=[\w,;:] )[A-ZÀ-ÖØ-Þ][\w'’-]+")
"""A word with a capital that begins no sentence."""


def is_supported(text: str, told: Sequence[str]) -> bool:
    """Tell whether utterances hold what a sentence says, so that nothing is said back that was not said.

    ``SUPPORTED`` of its content words must stand there, all its names and numbers, and as many denials as its own.
    Figures of this check on sentences that were written by a model about LoCoMo's talks are in docs/memory.md.
    """
    together = " ".join(told)
    content = content_words(text) - _FRAME
    if not content or share_held(content, content_words(together)) < SUPPORTED:
        return False
    names = [name for name in _NAME.findall(text) if content_words(name) - _FRAME]
    if not numbers(text) <= numbers(together) or not _named_in(names, together):
        return False
    return negations(text) == negations(_nearest_sentence(content, told))


def _named_in(names: Iterable[str], text: str) -> bool:
    """Tell whether all words of these names stand in a text; no for a name without words."""
    wanted = [part for name in names for part in (words(name.removesuffix("'s").removesuffix("’s")) or ("",))]
    return set(wanted) <= {word.removesuffix("'s") for word in words(text)}


def _nearest_sentence(content: frozenset[str], told: Iterable[str]) -> str:
    sentences = [found.group() for text in told for found in _SENTENCE.finditer(text)]
    return max(sentences, key=lambda one: share_held(content, content_words(one)), default="")
