"""The words of a text that carry what it says, so that two texts can be compared by what they hold.

For asking whether a sentence says what another said, not for finding one: that is the index's. Words of grammar are
known in English, German, French and Spanish; only English endings are cut off. Text without blanks is compared by what
stands in Chinese characters and katakana.
"""

import functools
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from companion.values.shipped import ASSETS, shipped

FILE: Final = ASSETS / "remembering" / "grammar_words.toml"


class _Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one language (``grammar_words.toml``), each separated by blanks."""

    grammar: str
    denies: str


@functools.cache
def _grammars() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return the words of grammar, and those that deny, of each language; ``PartMissing`` or ``PartBroken``."""
    with shipped(FILE):
        read = msgspec.convert(tomllib.loads(FILE.read_text("utf-8")), dict[str, _Grammar])
    return {
        name: (frozenset(one.grammar.split()), frozenset(one.denies.split())) for name, one in read.items()
    }


def _grammar_of(parts: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of grammar, and those that deny, of the language of which words hold the most."""
    return _grammars()[_language_of(parts, "")]


def _language_of(parts: Sequence[str], text: str) -> str:
    def fits(name: str) -> tuple[int, bool]:
        letters = any(letter in text for letter in _OWN_LETTERS.get(name, ""))
        return sum(part in each for part in parts for each in _grammars()[name]), letters

    return max(_grammars(), key=fits)


_OWN_LETTERS: Final = {"de": "äöüß", "fr": "àâçèêëîïôœùû", "es": "áíñóú¿¡"}
"""Letters that decide if the words of grammar do not."""


def language_of(text: str) -> str:
    """Return the language of a text, by its script, words of grammar and letters; "en" if nothing tells."""
    if _KANA.search(text):
        return "ja"
    return "zh" if _HAN_OR_KANA.search(text) else _language_of(_parts(text), text)


_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HAN_OR_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]")
_WRITTEN_WORD: Final = re.compile("[\u3400-\u9fff々]+|[\u30a1-\u30faー]+|[a-z0-9]+")
_VOICED: Final = "\u3099\u309a"
"""Marks of kana, which are letters of their own with them."""
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
    parts = _parts(text)
    silent = frozenset().union(*_grammar_of(parts))
    return tuple(part for part in parts if part not in silent)


def negations(text: str) -> int:
    """Return how often a text denies something, as "not", "never" and "don't" do."""
    said = words(text)
    _, denies = _grammar_of(said)
    return sum(word in denies or word.endswith("n't") for word in said)


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
    is_japanese = _KANA.search(text) is not None
    return [
        piece
        for word in words(text)
        for part in word.removesuffix("n't").split("'")
        if part
        for piece in (_unspaced(part, is_japanese=is_japanese) if _HAN_OR_KANA.search(part) else (part,))
    ]


def _unspaced(run: str, *, is_japanese: bool) -> list[str]:
    """Return what of a run without blanks is compared.

    Of Japanese the Chinese characters and katakana that stand together, since hiragana is mostly grammar; of Chinese
    all pairs of neighbouring characters.
    """
    found = _WRITTEN_WORD.findall(run)
    if is_japanese:
        return found
    return [pair for each in found for pair in (map("".join, pairwise(each)) if len(each) > 1 else (each,))]


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
    kept = "".join(one for one in decomposed if one in _VOICED or not unicodedata.combining(one))
    return unicodedata.normalize("NFC", kept)


SUPPORTED: Final = 0.9
"""At least this share of a sentence's content words stands in what was said (chosen in docs/memory.md)."""

_FRAMING: Final = (
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
    content = content_words(text) - _frame()
    if not content or share_held(content, content_words(together)) < SUPPORTED:
        return False
    names = [name for name in _NAME.findall(text) if content_words(name) - _frame()]
    if not numbers(text) <= numbers(together) or not _named_in(names, together):
        return False
    return negations(text) == negations(_nearest_sentence(content, told))


@functools.cache
def _frame() -> frozenset[str]:
    return content_words(_FRAMING)


def _named_in(names: Iterable[str], text: str) -> bool:
    """Tell whether all words of these names stand in a text; no for a name without words."""
    wanted = [part for name in names for part in (words(name.removesuffix("'s").removesuffix("’s")) or ("",))]
    return set(wanted) <= {word.removesuffix("'s") for word in words(text)}


def _nearest_sentence(content: frozenset[str], told: Iterable[str]) -> str:
    sentences = [found.group() for text in told for found in _SENTENCE.finditer(text)]
    return max(sentences, key=lambda one: share_held(content, content_words(one)), default="")
