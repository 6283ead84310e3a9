"""A voice that pronounces one name correctly; captions keep the name as it is written.

No two engines read a made-up name alike, and none of them accepts IPA. But most report the phonemes that they spoke.
So spellings are tried on the engine itself, and the one with the nearest result is kept; the original wins a tie.
English.
"""

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from itertools import islice, product
from typing import Final

from companion.speaking.text.wording import FOLDER, read_wording
from companion.speaking.voice import OtherScript, Voice
from companion.values import CancelToken, Clause, SpokenClause


class NamedVoice:
    """Another voice with a different spelling of a name."""

    def __init__(self, voice: Voice, name: str, spelling: str) -> None:
        """Wrap a loaded voice, which is closed with this one; the name is one word, as written."""
        self._voice = voice
        written = rf"(?<!\w){re.escape(name)}(?!\w)"
        self._written = re.compile(written)
        self._spelling = spelling
        self._spelt = re.compile(re.escape(spelling))
        self._either = re.compile(f"{written}|{self._spelt.pattern}")

    @property
    def name(self) -> str:
        """Return the other voice's name."""
        return self._voice.name

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound; see ``Voice.speak``."""
        said = self._written.sub(lambda _: self._spelling, clause.text)
        spoken = self._voice.speak(replace(clause, text=said), cancel)
        if spoken is None or said == clause.text:
            return spoken
        # a voice parts a caption by its own language's rules, so the name is put back in the words it returned
        as_written = iter(self._either.findall(clause.text))
        words = tuple(
            replace(word, text=self._spelt.sub(lambda found: next(as_written, found[0]), word.text))
            for word in spoken.words
        )
        return replace(spoken, clause=clause, words=words)

    def close(self) -> None:
        """Free the engine."""
        self._voice.close()


def naming(voice: Voice, name: str, ipa: str) -> Voice:
    """Return a voice that pronounces a name as in IPA; the same voice if it already does or reports no phonemes.

    Raises ``PartBroken`` when the engine fails.
    """
    if not ipa or len(name.split()) != 1:
        return voice

    def phonemes_of(text: str) -> str:
        try:
            spoken = voice.speak(Clause(0, text), CancelToken())
        except OtherScript:
            return text  # far from any pronunciation
        return "" if spoken is None else "".join(sound.phoneme for sound in spoken.phonemes)

    spelling = nearest_spelling(name, ipa, phonemes_of)
    return voice if spelling == name else NamedVoice(voice, name, spelling)


_MOST_SPELLINGS: Final = 36
"""Maximum number of spellings to try; espeak-ng needs some milliseconds for each."""
_LONGEST: Final = 2
_MARKS: Final = str.maketrans("", "", "ˈˌː.‿ ̩̃")
_ALIKE: Final = str.maketrans(
    {"ɹ": "r", "ɡ": "g", "ɒ": "ɑ", "ʌ": "ə", "ɐ": "ə", "ᵻ": "ɪ", "ɚ": "ər", "ɝ": "ər"}
)
"""Sounds that one engine distinguishes and the other does not."""


def nearest_spelling(name: str, ipa: str, phonemes_of: Callable[[str], str]) -> str:
    """Return the spelling that is spoken nearest to some IPA; the name itself if no other is nearer.

    ``phonemes_of`` speaks a text and returns its phonemes in IPA; "" for a voice that cannot tell them.
    """
    spoken = phonemes_of(name)
    if not spoken:
        return name
    best, least = name, _distance(spoken, ipa)
    for spelling in _spellings(ipa):
        if least == 0:
            break
        far = _distance(phonemes_of(spelling), ipa)
        if far < least:
            best, least = spelling, far
    return best


def _spellings(ipa: str) -> Iterator[str]:
    spelt = read_wording(FOLDER / "en.toml").spellings
    parts = [spelt.get(sound, sound).split() for sound in _sounds(ipa, spelt)]
    return islice(
        (spelling for letters in product(*parts) if (spelling := "".join(letters))), _MOST_SPELLINGS
    )


def _sounds(ipa: str, known: Container[str]) -> Iterator[str]:
    """Cut IPA into sounds, of two signs if the two are a known one."""
    plain = "".join(ipa.split()).replace("ˈ", "").replace("ˌ", "").replace(".", "")
    at = 0
    while at < len(plain):
        two = plain[at : at + _LONGEST]
        sound = two if two in known else plain[at]
        at += len(sound)
        if sound != "ː":
            yield sound


def _distance(spoken: str, ipa: str) -> int:
    """Return the number of sounds to change, insert or delete (Levenshtein 1966)."""
    one, other = (text.translate(_MARKS).translate(_ALIKE) for text in (spoken, ipa))
    row = list(range(len(other) + 1))
    for at, sound in enumerate(one, start=1):
        before, row[0] = row[0], at
        for place, wanted in enumerate(other, start=1):
            before, row[place] = (
                row[place],
                min(row[place] + 1, row[place - 1] + 1, before + (sound != wanted)),
            )
    return row[-1]
