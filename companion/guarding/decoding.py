"""Reads what is encoded in a text: base64, hexadecimal, binary, percent signs, Morse, ROT13, backwards, pig latin.

A reading counts only where it is text: what decodes letters into other letters (ROT13, backwards, pig latin) must hold
common words that the text as it stands does not.
"""

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from companion.guarding.vocabulary import vocabulary


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BASE64: Final = re.compile(r"(?<![\w+/=-])[A-Za-z0-9+/_-]{8,}={0,2}(?![\w+/=-])")
_HEX: Final = re.compile(r"(?<!\w)(?:(?:0x|\\x)?[0-9a-fA-F]{2}[\s,:]?){6,}(?!\w)")
_BINARY: Final = re.compile(r"(?<!\w)(?:[01]{8}[\s,]?){3,}(?!\w)")
_PERCENT: Final = re.compile(r"(?:%[0-9a-fA-F]{2}[\w.-]*){2,}")
_IN_MORSE: Final = re.compile(r"(?<!\S)[.\-·](?:[.\-·/| ]{6,})[.\-·](?!\S)")
_LETTERS: Final = re.compile(r"[A-Za-z']+")
_CLAUSE: Final = re.compile(r"[^.!?:;\n]+")
_AY: Final = "ay"
_VOWELS: Final = frozenset("aeiou")

_MORSE: Final = (
    ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- "
    "-. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.."
)
_MORSE_LETTERS: Final = dict(zip(_MORSE.split(), "abcdefghijklmnopqrstuvwxyz", strict=True))
_COMMON: Final = _words(
    "a an and any are as at be been but by can can't could did do don't for from get go had has have he her him his "
    "how i i'm if in is it it's just kill know life like love make me more my myself need never no not now of on one "
    "only or out over people she should so some take tell than that the their them then there they this to too up us "
    "want was we were what when where who why will with without would yes you you're your die dead girl boy all live "
    "end"
)
"""Common words of English, by which a reading is known as text."""
_LEAST_COMMON: Final = 0.6
"""Of the words of a text at least so many are ones that we know, …"""
_MOST_COMMON: Final = 0.35
"""… and of what is none at most so many (guesses)."""
_LEAST_WORDS: Final = 2
_LEAST_LETTERS: Final = 0.7
"""Of the characters of decoded bytes (guess)."""


def decoded(text: str) -> Iterator[str]:
    """Yield what may be encoded in a text, each reading by itself; nothing for plain words."""
    for token in _BASE64.findall(text):
        yield from _as_text(_base64(token))
    for token in _HEX.findall(text):
        yield from _as_text(_bytes_of(re.sub(r"0x|\\x|[^0-9a-fA-F]", "", token), 16, 2))
    for token in _BINARY.findall(text):
        yield from _as_text(_bytes_of(re.sub(r"[^01]", "", token), 2, 8))
    if _PERCENT.search(text):
        yield unquote(text, errors="replace")
    for token in _IN_MORSE.findall(text):
        yield _morse(token)
    for part in dict.fromkeys((text, *_CLAUSE.findall(text))):
        yield from _rewritten(part)


def _rewritten(text: str) -> Iterator[str]:
    """Yield what a text says whose letters are shifted or stand in another order; nothing for plain words."""
    if len(_LETTERS.findall(text)) < _LEAST_WORDS or _commonness(text) > _MOST_COMMON:
        return
    ways = (
        codecs.encode(text, "rot13"),
        text[::-1],
        _LETTERS.sub(lambda word: word[0][::-1], text),
        _LETTERS.sub(_from_pig_latin, text),
    )
    yield from (way for way in ways if _commonness(way) >= _LEAST_COMMON)


def _commonness(text: str) -> float:
    """Return the share of words that we know, in [0, 1]; 1 of a text without Latin letters, which tells nothing."""
    words = _LETTERS.findall(text.lower())
    return sum(_is_word(word) for word in words) / len(words) if words else 1.0


def _is_word(word: str) -> bool:
    return word in _COMMON or (len(word) > 2 and word in vocabulary())


def _base64(token: str) -> bytes:
    whole = token.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(whole + "=" * (-len(whole) % 4))
    except binascii.Error:
        return b""


def _bytes_of(digits: str, base: int, width: int) -> bytes:
    return bytes(int(digits[at : at + width], base) for at in range(0, len(digits) - width + 1, width))


def _as_text(content: bytes) -> Iterator[str]:
    """Yield bytes as text where they are text."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return
    letters = sum(character.isalpha() or character.isspace() for character in text)
    if len(text) >= 4 and letters >= _LEAST_LETTERS * len(text) and text.isprintable():
        yield text


def _morse(token: str) -> str:
    words = re.split(r"\s*[/|]\s*|\s{2,}", token.replace("·", ".").strip())
    return " ".join("".join(_MORSE_LETTERS.get(code, "") for code in word.split()) for word in words)


def _from_pig_latin(word: re.Match[str]) -> str:
    """Return a word whose first consonants were moved behind it, before "ay"."""
    written = word[0].lower()
    if len(written) < 3 or not written.endswith(_AY):
        return word[0]
    rest = written.removesuffix(_AY)
    moved = len(rest) - len(rest.rstrip("bcdfghjklmnpqrstvwxyz"))
    ways = [rest[-far:] + rest[:-far] for far in range(1, moved + 1)]
    if rest[-1] in "wyh" and rest[0] in _VOWELS:
        ways.append(rest[:-1])
    ways.append(rest)
    return next(filter(_is_word, ways), ways[0])
