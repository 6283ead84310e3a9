"""Decides how the mouth looks for a phoneme, and how strongly that look holds against its neighbours'.

The looks are the ``Viseme``s, groups of sounds that people can hardly distinguish by eye, or not at all (Fisher 1968,
"Confusions among visually perceived consonants"). The jaw opens by the height of the vowel in the IPA's chart. Strength
and reach are the magnitude α and rate θ of the dominance in Cohen & Massaro 1993 ("Modeling coarticulation in synthetic
visual speech", equation 1). The lips of "too" are round from its "t" on because "u" is stronger and reaches further.
All figures are guesses, made to look right.

For a voice that reports only the times of its words, the phonemes are guessed from the spelling, in English. That is
good enough for a mouth that moves in time and closes at "m", "b" and "p", but not for anything else.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from companion.values import TimedPhoneme, TimedWord, Viseme


@dataclass(frozen=True, slots=True)
class Look:
    """Look of the mouth for a sound."""

    viseme: Viseme
    jaw: float
    """Opening of the jaw, in [0, 1]; 1 is as wide as for a shouted open vowel."""
    strength: float
    """Natural logarithm of its dominance while the sound lasts; neighbours of 0 share in it."""
    fade: float
    """Fall of that logarithm per second before the sound; large for a look that does not reach far."""


_STRENGTHS: Final[Mapping[Viseme, tuple[float, float]]] = {
    Viseme.PP: (6.0, 110.0),
    Viseme.FF: (4.0, 75.0),
    Viseme.TH: (1.5, 45.0),
    Viseme.DD: (0.8, 40.0),
    Viseme.KK: (0.5, 35.0),
    Viseme.CH: (2.0, 35.0),
    Viseme.SS: (1.3, 40.0),
    Viseme.NN: (0.8, 40.0),
    Viseme.RR: (1.3, 28.0),
    Viseme.AA: (1.2, 30.0),
    Viseme.E: (1.2, 30.0),
    Viseme.IH: (1.2, 30.0),
    Viseme.OH: (1.6, 27.0),
    Viseme.OU: (1.7, 25.0),
}
"""Strength and fade. Lips that must meet are strongest and release fastest; rounding reaches furthest."""
_WEAK: Final = 1.5
"""Reduction of strength for a sound made in the throat alone, or for a reduced vowel."""


def _look(viseme: Viseme, jaw: float, *, weaker: float = 0.0) -> Look:
    strength, fade = _STRENGTHS[viseme]
    return Look(viseme, jaw, strength - weaker, fade)


UNKNOWN: Final = _look(Viseme.AA, 0.2, weaker=_WEAK)
"""Look for a phoneme that is not in the table: a small opening."""

LOOKS: Final[Mapping[str, Look]] = {
    **dict.fromkeys("pbmɓʙ", _look(Viseme.PP, 0.04)),
    **dict.fromkeys("fvʋɱⱱɸβ", _look(Viseme.FF, 0.12)),
    **dict.fromkeys("θð", _look(Viseme.TH, 0.2)),
    **dict.fromkeys("tdʈɖɾɽɗ", _look(Viseme.DD, 0.15)),
    **dict.fromkeys("kɡgŋxɣqɢʁχɴcɟçʝɠʛɰ", _look(Viseme.KK, 0.22)),
    **dict.fromkeys("ʃʒɕʑʂʐʧʤɧ", _look(Viseme.CH, 0.12)),
    **dict.fromkeys(("tʃ", "dʒ", "tɕ", "dʑ", "tʂ", "dʐ"), _look(Viseme.CH, 0.12)),
    **dict.fromkeys("szɬɮ", _look(Viseme.SS, 0.08)),
    **dict.fromkeys(("ts", "dz"), _look(Viseme.SS, 0.1)),
    **dict.fromkeys("nlɳɲɭʎɫʟ", _look(Viseme.NN, 0.15)),
    **dict.fromkeys("ɹrɻɺʀ", _look(Viseme.RR, 0.2)),
    **dict.fromkeys("hɦʔħʕ", _look(Viseme.AA, 0.25, weaker=2.0)),
    **dict.fromkeys("wʍ", _look(Viseme.OU, 0.1)),
    "ɥ": _look(Viseme.OU, 0.1),
    "j": _look(Viseme.IH, 0.12),
    "i": _look(Viseme.IH, 0.18),
    "ɪ": _look(Viseme.IH, 0.26),
    **dict.fromkeys("ɨᵻ", _look(Viseme.IH, 0.24, weaker=_WEAK / 2)),
    "ɯ": _look(Viseme.IH, 0.2),
    "y": _look(Viseme.OU, 0.15),
    "ʏ": _look(Viseme.OU, 0.22),
    "e": _look(Viseme.E, 0.36),
    "ɘ": _look(Viseme.E, 0.34),
    "ɛ": _look(Viseme.E, 0.48),
    "ɜ": _look(Viseme.E, 0.38),
    "æ": _look(Viseme.E, 0.66),
    "a": _look(Viseme.AA, 0.74),
    "ɑ": _look(Viseme.AA, 0.8),
    "ʌ": _look(Viseme.AA, 0.52),
    "ɐ": _look(Viseme.AA, 0.5, weaker=_WEAK / 2),
    "ə": _look(Viseme.AA, 0.3, weaker=_WEAK / 2),
    "ɚ": _look(Viseme.RR, 0.3),
    "ɝ": _look(Viseme.RR, 0.36),
    "ɒ": _look(Viseme.OH, 0.7),
    "ɔ": _look(Viseme.OH, 0.56),
    "ɞ": _look(Viseme.OH, 0.5),
    "o": _look(Viseme.OH, 0.42),
    "ɤ": _look(Viseme.E, 0.4),
    "ɵ": _look(Viseme.OH, 0.36),
    "ø": _look(Viseme.OH, 0.36),
    "œ": _look(Viseme.OH, 0.48),
    "ɶ": _look(Viseme.OH, 0.7),
    "ʊ": _look(Viseme.OU, 0.26),
    "u": _look(Viseme.OU, 0.18),
    "ʉ": _look(Viseme.OU, 0.18),
}
"""Looks by IPA letter, or by two letters that form one look."""


def looks_of(phoneme: str) -> tuple[Look, ...]:
    """Return the looks that a phoneme passes through: one, or two and more for diphthongs such as "aʊ".

    Length marks, ties and diacritics do not matter. Silence, "", has no look; a phoneme outside the table is
    ``UNKNOWN``.
    """
    letters = "".join(
        c for c in unicodedata.normalize("NFD", phoneme) if unicodedata.category(c) in {"Ll", "Lo", "Lu"}
    )
    if letters in LOOKS:
        return (LOOKS[letters],)
    if not letters:
        return (UNKNOWN,) if phoneme.strip() else ()
    return tuple(LOOKS.get(letter, UNKNOWN) for letter in letters)


_SOUNDS = (
    {"th": "θ", "sh": "ʃ", "ch": "tʃ", "ph": "f", "wh": "w", "qu": "kw", "ng": "ŋ", "ck": "k", "gh": ""}
    | {
        "ee": "i",
        "ea": "i",
        "oo": "u",
        "ou": "aʊ",
        "ow": "oʊ",
        "ai": "eɪ",
        "ay": "eɪ",
        "oa": "oʊ",
        "oi": "ɔɪ",
    }
    | {"a": "æ", "e": "ɛ", "i": "ɪ", "o": "ɔ", "u": "ʌ", "y": "i", "c": "k", "j": "dʒ", "q": "k", "r": "ɹ"}
    | {"x": "ks", "g": "ɡ"}
)
"""Sounds of letter groups; other letters are their own names in IPA."""
_GROUPS = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)) + r"|\w")
_VOWELS = frozenset("aeiouæɛɪɔʌ")
_DIGIT = "ʌ"
"""Sound that stands for a digit's name."""


def guessed_phonemes(words: Iterable[TimedWord]) -> tuple[TimedPhoneme, ...]:
    """Divide the time of each word among the phonemes that its letters suggest, with silence between separate words.

    A vowel lasts twice as long as a consonant.
    """
    phonemes: list[TimedPhoneme] = []
    at = 0.0
    for word in words:
        sounds = _sounds(word.text)
        if sounds and word.start > at:
            phonemes.append(TimedPhoneme("", at, word.start))
        weights = [2.0 if sound[0] in _VOWELS else 1.0 for sound in sounds]
        at = max(at, word.start)
        for sound, weight in zip(sounds, weights, strict=True):
            end = min(at + (word.end - word.start) * weight / sum(weights), max(at, word.end))
            phonemes.append(TimedPhoneme(sound, at, end))
            at = end
    return tuple(phonemes)


def _sounds(word: str) -> list[str]:
    letters = "".join(c for c in word.lower() if c.isalnum())
    if not re.search(r"ee$", letters):
        letters = re.sub(r"(?<=\w\w)e$", "", letters)
    letters = re.sub(r"([^aeiou\W])\1", r"\1", letters)
    sounds = [_SOUNDS.get(group, group) for group in _GROUPS.findall(letters)]
    return [_DIGIT if sound.isdigit() else sound for sound in sounds if sound]
