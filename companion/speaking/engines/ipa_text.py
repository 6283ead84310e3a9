"""Writes a clause as IPA with stress marks and punctuation: the input of a network that speaks.

espeak-ng reports the sounds of each stretch between two signs; the signs are added behind them again. espeak-ng
joins some words ("of the" is "ʌvðə") and splits others ("1,000" is two). The IPA of each caption word is therefore
found by comparing the whole with each word pronounced alone. If another source reports the sounds, it reports their
places too.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

import numpy as np

from companion.speaking.engines.espeak_machine import WrittenClause, pronunciations
from companion.speaking.spoken_form import SpokenForm

SIGNS = ".,;:!?—…"
"""Punctuation signs in an IPA text."""
SENTENCE_ENDS = ".?!"

_COUNTS_AS = dict(zip(f"{SIGNS}–。．।۔，、،；؛：！？؟", f"{SIGNS}—....,,,;;:!??", strict=True))
"""Signs of many scripts, each with the sign that it counts as."""
_LAST_SIGN = re.compile(rf"([{re.escape(''.join(_COUNTS_AS))}])\W*\w?$")
"""Sign that ends a stretch of espeak-ng's input: behind it is at most the next clause's first letter."""
_WITHIN = 1e-3
"""Tolerance in characters: a stretch that ends at a place does not also begin there."""
_ROUNDED = 0.4
"""Rounding offset to the nearest letter, which gives the same one from both sides of a half."""
_OTHER_LANGUAGE = re.compile(r"\([^)]*\)")
"""espeak-ng's mark of a switch of language, such as "(en)"."""


@dataclass(frozen=True, slots=True)
class Script:
    """Notation of sounds for a network."""

    voice: str
    """Name of espeak-ng's voice that pronounces, such as "en-us"."""
    spell: Callable[[str], str]
    """Converts espeak-ng's IPA to the network's letters."""
    signs: str
    """Punctuation signs that it knows; any other becomes a semicolon."""
    tie: str = ""
    """Character between the letters of one sound in the IPA that ``spell`` receives."""


@dataclass(frozen=True, slots=True)
class IpaText:
    """A clause in the notation that a network reads."""

    text: str
    words: tuple[tuple[int, int], ...]
    """Start and end of each caption word's sounds in ``text``; an empty stretch if it is not spoken."""

    def parts(self, most: int, ends: str = "") -> tuple[tuple[int, int], ...]:
        """Cut the text between words into stretches of at most ``most`` characters; a longer word is cut within.

        Args:
            most: at least 1.
        """
        parts: list[tuple[int, int]] = []
        for start, end in _words(self.text, most):
            begin = parts[-1][0] if parts else 0
            if parts and end - begin <= most and self.text[parts[-1][1] - 1] not in ends:
                parts[-1] = (begin, end)
            else:
                parts.append((start, end))
        return tuple(parts)


@dataclass(frozen=True, slots=True)
class Pronounced:
    """A word of a text and its sounds."""

    start: int
    end: int
    """End of its place in the text."""
    ipa: str
    is_joined: bool = False
    """True if it is written together with the word before."""

    def moved(self, by: int) -> "Pronounced":
        """Return the word shifted by this many characters."""
        return replace(self, start=self.start + by, end=self.end + by)


def pronounced(text: str, script: Script) -> str:
    """Return the sounds of a text without punctuation, from espeak-ng; raises ``EspeakMissing``."""
    (clauses,) = pronunciations(script.voice, [text], tie=script.tie)
    return _sounds(clauses, script)


def ipa_of(form: SpokenForm, words: Iterable[Pronounced]) -> IpaText:
    """Join the sounds of a clause's words; a caption word that is part of a word gets its share of the sounds.

    Args:
        words: the pronounced words of ``form.text``, in order.
    """
    text = ""
    knots = [(0, 0)]
    for word in words:
        text += " " if text and word.ipa and not word.is_joined else ""
        knots.append((word.start, len(text)))
        text += word.ipa
        knots.append((word.end, len(text)))
    said, written = zip(*knots, strict=True)
    spans = np.array(form.spans, np.float64).reshape(-1, 2) + np.array([_WITHIN, -_WITHIN])
    places = (np.interp(spans, said, written) + _ROUNDED).astype(int).tolist()
    return IpaText(text, tuple(_bare(text, start, end) for start, end in places))


def ipa_text(form: SpokenForm, script: Script) -> IpaText:
    """Return the IPA of a clause; empty if espeak-ng finds nothing to say.

    Raises ``EspeakMissing``.
    """
    said = [word.said for word in form.words if word.said]
    whole, *alone = pronunciations(script.voice, [form.text, *said], tie=script.tie)
    text = " ".join(_spelt(clause, script) + _sign(clause, script) for clause in whole if clause.ipa)
    sounds = [_sounds(word, script) for word in alone]
    found = iter(_places(text, sounds))
    return IpaText(text, tuple(next(found) if word.said else (0, 0) for word in form.words))


def _sounds(clauses: Sequence[WrittenClause], script: Script) -> str:
    return " ".join(_spelt(clause, script) for clause in clauses)


def _spelt(clause: WrittenClause, script: Script) -> str:
    return " ".join(script.spell(_OTHER_LANGUAGE.sub("", clause.ipa)).split())


def _sign(clause: WrittenClause, script: Script) -> str:
    found = _LAST_SIGN.search(clause.written)
    if found is None:
        return ""
    sign = _COUNTS_AS[found.group(1)]
    return sign if sign in script.signs else ";"


def _words(text: str, most: int) -> list[tuple[int, int]]:
    """Return the places of the words of ``text``, signs included; longer ones in pieces."""
    return [
        (start, min(start + most, found.end()))
        for found in re.finditer(r"\S+", text)
        for start in range(found.start(), found.end(), most)
    ]


def _places(whole: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the place of each word in ``whole``, which contains all of them, though not quite as each alone."""
    alone = " ".join(words)
    knots = [(0, 0)]
    for block in SequenceMatcher(None, alone, whole, autojunk=False).get_matching_blocks():
        knots += [(block.a, block.b), (block.a + block.size, block.b + block.size)]
    before, behind = zip(*knots, strict=True)
    places = []
    at = 0
    for word in words:
        start, end = np.rint(np.interp([at, at + len(word)], before, behind)).astype(int).tolist()
        places.append(_bare(whole, start, end))
        at += len(word) + 1
    return places


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without characters that are no sound at both ends."""
    while start < end and (text[start].isspace() or text[start] in SIGNS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in SIGNS):
        end -= 1
    return start, end
