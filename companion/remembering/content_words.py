"""The words of a text that carry its content, so that two texts can be compared by them.

They serve to check whether one sentence says what another said; finding a sentence is the index's task. Function words
are known in six languages; only English endings are removed. Text without spaces is compared by its Chinese characters
and katakana.
"""

import functools
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from companion.encoder.language import language_of
from companion.values.shipped import ASSETS, shipped

FILE: Final = ASSETS / "remembering" / "grammar_words.toml"
UNSPACED: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
"""Letters of scripts without blanks between words."""


class _Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    grammar: str
    denies: str


@functools.cache
def _grammars() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return the function words and the negations of each language; raises ``PartMissing`` or ``PartBroken``."""
    with shipped(FILE):
        read = msgspec.convert(tomllib.loads(FILE.read_text("utf-8")), dict[str, _Grammar])
    return {
        name: (frozenset(one.grammar.split()), frozenset(one.denies.split())) for name, one in read.items()
    }


def _grammar_of(text: str, parts: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the function words and negations of the language of a text, which has these parts.

    It is the one of which the text holds the most; the reader of language tells it where two hold as many.
    """
    held = {name: sum(part in each for part in parts for each in both) for name, both in _grammars().items()}
    first, second, *_ = sorted(held, key=held.__getitem__, reverse=True)
    return _grammars()[first if held[first] > held[second] or not held[first] else language_of(text)]


_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HAN_OR_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]")
_HAN: Final = re.compile("[\u3400-\u9fff]")
_AS_WRITTEN: Final = re.compile("[\u3400-\u9fff々]+|[\u30a1-\u30faー]+|[^\\W_\u3041-\u30fa\u3400-\u9fff]+")
"""Pattern of a word in the letters of its text."""
_WRITTEN_WORD: Final = re.compile("[\u3400-\u9fff々]+|[\u30a1-\u30faー]+|[a-z0-9]+")
_VOICED: Final = "\u3099\u309a"
"""Combining marks of kana, which form letters of their own with them."""
_ENDINGS: Final = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "e", "y", "i")
_SHORTEST_STEM: Final = 3


def words(text: str) -> tuple[str, ...]:
    """Return all words in small letters without accents, in order; an apostrophe becomes a straight one."""
    return tuple(word.replace("’", "'") for word in _WORD.findall(_folded(text)))


def content_words(text: str) -> frozenset[str]:
    """Return the stems of the words that are not function words; numbers stay unchanged."""
    return frozenset(map(_stem, telling_words(text)))


def telling_words(text: str) -> tuple[str, ...]:
    """Return the unchanged words that are not function words, in order, to look them up in an index."""
    parts = _parts(text)
    silent = frozenset().union(*_grammar_of(text, parts))
    return tuple(part for part in parts if part not in silent)


def negations(text: str) -> int:
    """Return the number of negations in a text, such as "not", "never" and "don't"."""
    said = words(text)
    _, denies = _grammar_of(text, said)
    return sum(word in denies or word.endswith("n't") for word in said)


def numbers(text: str) -> frozenset[str]:
    """Return the words that contain a digit."""
    return frozenset(word for word in words(text) if any(letter.isdigit() for letter in word))


def share_held(asked: Iterable[str], holding: Iterable[str]) -> float:
    """Return the share of some words that other words contain, in [0, 1]; 1 if there are none to look for."""
    wanted, there = set(asked), set(holding)
    return len(wanted & there) / len(wanted) if wanted else 1.0


def overlap(one: str, other: str) -> float:
    """Return the share of content words that two texts have in common, in [0, 1] (Jaccard 1901); 0 without any."""
    first, second = content_words(one), content_words(other)
    return len(first & second) / len(first | second) if first | second else 0.0


def words_in_common(text: str, other: str) -> tuple[str, ...]:
    """Return the telling words of a text that another one holds too, in order and as they are written.

    Chinese words are the longest runs of signs in common, without words of grammar at their ends.
    """
    parts, held = _parts(text), content_words(other)
    silent = frozenset().union(*_grammar_of(text, parts))
    found: list[str] = []
    for word in _AS_WRITTEN.findall(text):
        plain = _folded(word)
        if _HAN.match(word) and not _KANA.search(text):
            runs = (_without(run, silent) for run in _runs_in_common(word, other))
            found += (run for run in runs if len(run) > 1)
        elif plain in parts and plain not in silent and _stem(plain) in held:
            found.append(word)
    return tuple(found)


def _runs_in_common(run: str, other: str) -> Iterator[str]:
    """Yield the parts of a run of signs, each the longest that another text holds, or one sign."""
    while run:
        length = next((at for at in range(1, len(run)) if run[: at + 1] not in other), len(run))
        yield run[:length]
        run = run[length:]


def _without(run: str, silent: Iterable[str]) -> str:
    """Remove words of grammar from both ends of a run."""
    for word in sorted(silent, key=len, reverse=True) * 2:
        run = run.removeprefix(word).removesuffix(word)
    return run


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
    """Return the parts of a run without spaces that are compared.

    For Japanese these are the Chinese characters and katakana that stand together, since hiragana is mostly grammar;
    for Chinese all pairs of neighbouring characters.
    """
    found = _WRITTEN_WORD.findall(run)
    if is_japanese:
        return found
    return [
        pair
        for each in found
        for pair in (map("".join, pairwise(each)) if len(each) > 1 and _HAN.match(each) else (each,))
    ]


def _stem(word: str) -> str:
    """Remove an English ending, so that "works", "worked" and "working" are the same; not a linguist's stem."""
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


_KATAKANA: Final = "[\u30a1-\u30fa\u30fc]"
_UNPARTED: Final = re.compile("[\u3041-\u3096\u3400-\u9fff]")


def holding(words: str) -> re.Pattern[str]:
    """Return a pattern of whole words in any case; where words are not parted, they may be part of others."""
    begin, end = map(_of_word, (words[0], words[-1]))
    return re.compile(rf"(?<!{begin}){re.escape(words)}(?!{end})", re.IGNORECASE)


def _of_word(letter: str) -> str:
    """Return a pattern of the letters that go on the word of a letter."""
    if _UNPARTED.match(letter):
        return r"[^\s\S]"
    return _KATAKANA if re.match(_KATAKANA, letter) else r"[^\W\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]"
