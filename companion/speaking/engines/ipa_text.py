"""Writes a clause as IPA with stress marks and signs of punctuation: what a network that speaks is given to read.

espeak-ng tells the sounds of each stretch between two signs; the signs are put back behind them. Since espeak-ng joins
words ("of the" is "ʌvðə") and parts others ("1,000" is two), which IPA belongs to which caption word is found by
comparing the whole with each word pronounced alone. Where something else tells the sounds, it tells their places too.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

import numpy as np

from companion.speaking.engines.espeak_machine import WrittenClause, pronunciations
from companion.speaking.spoken_form import SpokenForm

SIGNS = ".,;:!?—…"
"""What an IPA text may hold of punctuation."""
SENTENCE_ENDS = ".?!"

_COUNTS_AS = dict(zip(f"{SIGNS}–。．।۔，、،；؛：！？؟", f"{SIGNS}—....,,,;;:!??", strict=True))
"""Signs of many scripts, and which one each counts as."""
_LAST_SIGN = re.compile(rf"([{re.escape(''.join(_COUNTS_AS))}])\W*\w?$")
"""The sign that ends what espeak-ng read: behind it is at most the next clause's first letter."""
_WITHIN = 1e-3
"""Of a character: what ends at a place does not begin there."""
_ROUNDED = 0.4
"""To the nearest letter, and the same one from both sides of a half."""
_OTHER_LANGUAGE = re.compile(r"\([^)]*\)")
"""espeak-ng's mark of a switch of language, such as "(en)"."""


@dataclass(frozen=True, slots=True)
class Script:
    """How a network writes sounds."""

    voice: str
    """espeak-ng's voice that says them, such as "en-us"."""
    spell: Callable[[str], str]
    """Puts espeak-ng's IPA in the network's letters."""
    signs: str
    """The signs of punctuation that it knows; what it does not becomes a semicolon."""
    tie: str = ""
    """Stands between the letters of one sound in the IPA that ``spell`` is given."""


@dataclass(frozen=True, slots=True)
class IpaText:
    """A clause as a network reads it."""

    text: str
    words: tuple[tuple[int, int], ...]
    """For each caption word, where its sounds begin and end in ``text``; an empty stretch where nothing is said."""

    def parts(self, most: int, ends: str = "") -> tuple[tuple[int, int], ...]:
        """Cut the text between words into stretches of at most ``most`` characters; a longer word is cut within.

        Args:
            most: at least 1.
            ends: signs behind which it is cut in any case.
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
    """Where it stands in the text."""
    ipa: str
    is_joined: bool = False
    """Whether it is written onto the word before."""

    def moved(self, by: int) -> "Pronounced":
        """Return it so many characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)


def pronounced(text: str, script: Script) -> str:
    """Return the sounds of a text without signs, as espeak-ng tells them; raises ``EspeakMissing``."""
    (clauses,) = pronunciations(script.voice, [text], tie=script.tie)
    return _sounds(clauses, script)


def ipa_of(form: SpokenForm, words: Iterable[Pronounced]) -> IpaText:
    """Put the sounds of a clause's words together; a caption word that is part of one gets its share of the sounds.

    Args:
        form: the clause.
        words: what is said of ``form.text``, in its order.
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
    """Return what is said for a clause; empty where espeak-ng finds nothing to say.

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
    """Return where the words of ``text`` are, signs included; longer ones in pieces."""
    return [
        (start, min(start + most, found.end()))
        for found in re.finditer(r"\S+", text)
        for start in range(found.start(), found.end(), most)
    ]


def _places(whole: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each word is in ``whole``, which says all of them, though not quite as each alone."""
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
    """Leave out what is no sound at both ends."""
    while start < end and (text[start].isspace() or text[start] in SIGNS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in SIGNS):
        end -= 1
    return start, end
