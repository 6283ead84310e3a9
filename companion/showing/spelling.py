"""Guesses phonemes from spelling, for a voice that tells only when its words sound.

Good for a mouth that moves in time and closes at "m", "b" and "p"; not for anything else. English.
"""

import re
from collections.abc import Iterable

from companion.values import TimedPhoneme, TimedWord

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
"""What groups of letters sound like; other letters are their own names in IPA."""
_GROUPS = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)) + r"|\w")
_VOWELS = frozenset("aeiouæɛɪɔʌ")
_DIGIT = "ʌ"
"""Stands for a digit's name."""


def guessed_phonemes(words: Iterable[TimedWord]) -> tuple[TimedPhoneme, ...]:
    """Share the time of each word among the phonemes that its letters suggest, with silence between words apart.

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
