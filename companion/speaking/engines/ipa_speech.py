"""Writes a clause as IPA, speaks it stretch by stretch with a network that reads it, and times the result.

espeak-ng reports the sounds of each stretch between two signs; the signs are added behind them again. espeak-ng
joins some words ("of the" is "ʌvðə") and splits others ("1,000" is two). The IPA of each caption word is therefore
found by comparing the whole with each word pronounced alone. If another source reports the sounds, it reports their
places too.

The times of phonemes and words come from the network's time for each letter. Stress marks last until the sound they
stress begins and belong to it; marks of length and similar belong to the sound before them. The short time of a
space within running speech is shared by both neighbours, as in Kokoro's own code; next to a punctuation sign it is
silence, like the sign.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from companion.speaking.engines.espeak_machine import WrittenClause, pronunciations
from companion.speaking.shaping import SILENCE, RawSpeech, Span, estimated_times
from companion.speaking.spoken_form import SpokenForm
from companion.values import AS_READ, PartBroken, Prosody, Samples, TimedPhoneme

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
        """Cut the text between words into stretches of at most ``most`` characters; a longer word is cut within."""
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
    """Join the sounds of the words of ``form.text``; a caption word that is part of one gets its share."""
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


LETTER_SECONDS = 5.0
"""Maximum seconds of a letter of IPA, with the silence that is its share, in valid speech (guess)."""


class Numbered(NamedTuple):
    """A stretch of IPA as the numbers that a network reads."""

    ids: NDArray[np.int64]
    """Numbers, (n,)."""
    begins: tuple[int, ...]
    """Index of each letter's first number, and at the end the index after the last number."""


class Stretch(NamedTuple):
    """A spoken stretch of IPA."""

    samples: Samples
    letters: tuple[Span, ...] | None
    """Time of each letter from the stretch's start; None if the network does not report it."""


def numbered(
    text: str, known: Mapping[str, Sequence[int]], begin: Sequence[int], end: Sequence[int]
) -> Numbered:
    """Return the numbers of a text's letters; unknown letters have none."""
    ids = list(begin)
    begins = [len(ids)]
    for letter in text:
        ids += known.get(letter, ())
        begins.append(len(ids))
    return Numbered(np.array([*ids, *end], np.int64), tuple(begins))


def stretch(
    samples: Samples, rate_hz: int, numbers: Numbered, durations: NDArray[np.float32] | None
) -> Stretch:
    """Return a spoken stretch with the times of its letters.

    ``durations`` is that of each number, (n,), in any unit; None if the network does not report it. An array of another
    length has another meaning and is ignored.
    """
    if durations is None or len(durations) != len(numbers.ids):
        return Stretch(samples, None)
    edges = np.concatenate([[0.0], np.cumsum(durations, dtype=np.float64)])
    if edges[-1] > 0.0:
        edges *= len(samples) / rate_hz / edges[-1]
    times = edges[list(numbers.begins)].tolist()
    return Stretch(samples, tuple(Span(start, end) for start, end in pairwise(times)))


def recited(
    form: SpokenForm,
    ipa: IpaText,
    speak: Callable[[str], Stretch | None],
    rate_hz: int,
    most_letters: int,
    *,
    ends: str = "",
    names: Mapping[str, str] | None = None,
    realised: Prosody = AS_READ,
) -> RawSpeech | None:
    """Return a clause as sound with the times of its words and phonemes; None when cancelled.

    If the network reports no times, those of the words are estimated and there are no phonemes. Raises
    ``PartBroken`` for an invalid sound, as a damaged network may produce it.

    Args:
        speak: Speaks a stretch of IPA; None when cancelled.
        most_letters: Maximum letters of IPA in one stretch.
        ends: Signs that always end a stretch.
        names: The IPA of the network's own letters.
    """
    pieces: list[Samples] = []
    letters: list[Span] | None = []
    length = 0.0
    for start, end in ipa.parts(most_letters, ends):
        spoken = speak(ipa.text[start:end])
        if spoken is None:
            return None
        most = (end - start) * LETTER_SECONDS * rate_hz
        if len(spoken.samples) > most or not np.isfinite(spoken.samples).all():
            raise PartBroken("The voice failed. Choose another voice.", log="network gave no speech")
        if spoken.letters is None or letters is None:
            letters = None
        else:
            letters += [Span(length, length)] * (start - len(letters))
            letters += [Span(each.start + length, each.end + length) for each in spoken.letters]
        pieces.append(spoken.samples)
        length += len(spoken.samples) / rate_hz
    samples = np.concatenate(pieces) if pieces else np.zeros(0, np.float32)
    if letters is None:
        words = estimated_times(form, Span(0.0, length))
        return RawSpeech(samples, rate_hz, words, (), realised)
    sounds = phonemes(ipa.text, letters, names)
    return RawSpeech(samples, rate_hz, word_times(ipa, letters), sounds, realised)


# ---- times --------------------------------------------------------------------------------------------------

_STRESS_MARKS = "ˈˌ"
_UNHEARD = "-'0123456789↓↑→↗↘"
"""Marks of tone and similar, which are not part of a phoneme's name."""


def word_times(ipa: IpaText, letters: Sequence[Span]) -> tuple[Span | None, ...]:
    """Return the time of each caption word, None if it is not spoken, from the time of each character of the text."""
    return tuple(
        Span(letters[start].start, letters[end - 1].end) if end > start else None for start, end in ipa.words
    )


def phonemes(
    text: str, letters: Sequence[Span], names: Mapping[str, str] | None = None
) -> tuple[TimedPhoneme, ...]:
    """Return the phonemes of an IPA text in order and without gaps: there is silence if no letter sounds.

    ``letters`` is the time of each character, ``names`` the IPA of letters that are not IPA, such as "eɪ" for "A".
    """
    known = names or {}
    made: list[TimedPhoneme] = []
    stressed_since: float | None = None
    for i, (letter, span) in enumerate(zip(text, letters, strict=True)):
        start, end = span
        if letter in _STRESS_MARKS:
            stressed_since = start if stressed_since is None else stressed_since
        elif letter == " " and not _beside_sign(text, i):
            _lengthen(made, (start + end) / 2)
            stressed_since = (start + end) / 2
        elif letter == " " or letter in SIGNS:
            _add(made, SILENCE, start, end)
            stressed_since = None
        elif letter not in known and _is_mark(letter):
            _lengthen(made, end, "" if letter in _UNHEARD else letter)
        else:
            _add(made, known.get(letter, letter), start if stressed_since is None else stressed_since, end)
            stressed_since = None
    return tuple(made)


def _is_mark(letter: str) -> bool:
    return letter in _UNHEARD or unicodedata.category(letter) in {"Mn", "Lm", "Sk"}


def _beside_sign(text: str, i: int) -> bool:
    return any(neighbour in SIGNS for neighbour in text[max(0, i - 1) : i + 2].replace(" ", ""))


def _add(made: list[TimedPhoneme], name: str, start: float, end: float) -> None:
    """Add a sound, not before the previous one ends, with silence between them."""
    before = made[-1].end if made else 0.0
    start = max(start, before)
    if end <= start:
        return
    if start > before:
        _add(made, SILENCE, before, start)
    if made and name == made[-1].phoneme == SILENCE:
        made[-1] = TimedPhoneme(SILENCE, made[-1].start, end)
    else:
        made.append(TimedPhoneme(name, start, end))


def _lengthen(made: list[TimedPhoneme], end: float, mark: str = "") -> None:
    """Extend the last sound to ``end`` and add a mark to it."""
    if made and made[-1].phoneme != SILENCE:
        made[-1] = TimedPhoneme(made[-1].phoneme + mark, made[-1].start, max(end, made[-1].end))
