"""Makes a hum, a murmur of assent, a hesitation, a sigh and a soft laugh from a word that the voice says.

The vowel or the nasal of a short word is cut out, brought to one level, and held or shortened. It gets a melody,
becomes breath if required, and is faded in and out. So the sound is in the voice itself, and the same each time. Any
voice with phoneme times, its own or aligned ones, can utter them all.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.speaking.course import CoursePoint, left_to_colour
from companion.speaking.psola import rendered
from companion.speaking.shaping import TARGET_DBFS, RawSpeech, speech_level_dbfs
from companion.speaking.text.wording import wording_of
from companion.speaking.voice_quality import coloured
from companion.values import AS_READ, Prosody, Samples, TimedPhoneme, VocalSound

Say: TypeAlias = Callable[[str], RawSpeech | None]
"""Makes the engine say a word in its calm reading; None when it was cancelled."""

_Curve: TypeAlias = tuple[tuple[float, float], ...]
"""Shares of a note's time, from 0 to 1, and values; linear in between."""

_NASALS: Final = frozenset("mnŋɱɲɴ")
_VOWELS: Final = frozenset("aeiouyɐɑɒæəɘɵɛɜɞɚɝɪʏʊʌɔœøɨʉɯɤ")
_QUIETEST: Final = 0.3
"""Share of the loudest 20 ms of a phoneme below which sound is its beginning or end. Guess."""
_LEVEL_SECONDS: Final = 0.02
_SHORTEST: Final = 0.04
"""Minimum seconds of a phoneme to hold; less could not be distinguished from a click. Guess."""
_STEADINESS: Final = 0.1
"""Share of the word's own melody that is kept."""


@dataclass(frozen=True, slots=True)
class _Note:
    """One rise and fall; all curves extend over its time."""

    seconds: float
    gain: _Curve
    pitch_st: _Curve = ((0.0, 0.0), (1.0, 0.0))
    breathiness: _Curve = ((0.0, 0.0), (1.0, 0.0))
    formants: _Curve = ((0.0, 1.0), (1.0, 1.0))


@dataclass(frozen=True, slots=True)
class _Recipe:
    phonemes: frozenset[str]
    """First letters of the phonemes to take; the first match in the word is used."""
    notes: tuple[_Note, ...]
    level_db: float
    """Level relative to speech."""
    mouth: tuple[tuple[str, float], ...] = (("", 1.0),)
    """Phonemes that the lips show in each note, each with the share of its time at which it ends; "" for the one
    taken."""


def _laughed(number: int) -> _Note:
    """Return a note of a laugh, counted from 0: first breath, then voice; each lower and softer than the last."""
    height, gain = 4.0 - 1.5 * number, 0.75**number
    return _Note(
        0.26,
        gain=(
            (0.0, 0.0),
            (0.12, 0.3 * gain),
            (0.45, 0.3 * gain),
            (0.6, gain),
            (0.8, 0.6 * gain),
            (1.0, 0.0),
        ),
        pitch_st=((0.0, height), (0.4, height), (1.0, height - 2.5)),
        breathiness=((0.0, 1.0), (0.4, 1.0), (0.6, 0.4), (0.85, 0.5), (1.0, 1.0)),
    )


_RECIPES: Final = {
    VocalSound.HUM: _Recipe(
        _NASALS,
        (
            _Note(
                0.45,
                gain=((0.0, 0.0), (0.2, 1.0), (0.6, 0.9), (1.0, 0.0)),
                pitch_st=((0.0, 0.5), (0.3, 1.0), (1.0, -2.0)),
            ),
        ),
        level_db=-8.0,
        mouth=(("m", 1.0),),
    ),
    # two syllables, as people who want to go on listening make them (Ward 2006)
    VocalSound.ASSENT: _Recipe(
        _NASALS,
        (
            _Note(
                0.16,
                gain=((0.0, 0.0), (0.3, 0.8), (0.7, 0.7), (1.0, 0.0)),
                pitch_st=((0.0, -1.0), (1.0, -1.5)),
            ),
            _Note(
                0.28,
                gain=((0.0, 0.0), (0.25, 1.0), (0.6, 0.8), (1.0, 0.0)),
                pitch_st=((0.0, 0.5), (0.4, 2.0), (1.0, 1.0)),
                breathiness=((0.0, 0.6), (0.2, 0.0), (1.0, 0.0)),
            ),
        ),
        level_db=-8.0,
        mouth=(("m", 1.0),),
    ),
    # low, level or falling a little, longer than a syllable (Shriberg 2001)
    VocalSound.HESITATION: _Recipe(
        _VOWELS,
        (
            _Note(
                0.36,
                gain=((0.0, 0.0), (0.08, 1.0), (0.6, 0.8), (1.0, 0.0)),
                pitch_st=((0.0, -1.0), (1.0, -2.5)),
            ),
        ),
        level_db=-5.0,
    ),
    # a breath out: soon at its loudest, fading slowly, the mouth closing
    VocalSound.SIGH: _Recipe(
        _VOWELS,
        (
            _Note(
                1.0,
                gain=((0.0, 0.0), (0.12, 0.8), (0.2, 1.0), (0.45, 0.5), (0.75, 0.15), (1.0, 0.0)),
                breathiness=((0.0, 1.0), (1.0, 1.0)),
                formants=((0.0, 1.04), (1.0, 0.9)),
            ),
        ),
        level_db=-12.0,
        mouth=(("h", 1.0),),
    ),
    # 4.4 notes a second of 0.17 s, vowels in the middle of the mouth (Bachorowski, Smoski & Owren 2001); a chuckle is
    # softer, slower and lower than theirs
    VocalSound.LAUGH: _Recipe(
        _VOWELS, tuple(_laughed(number) for number in range(3)), level_db=-6.0, mouth=(("h", 0.45), ("", 1.0))
    ),
}
"""Recipe of each sound; times, levels and melodies without a source are guesses."""

_OTHER_WORDS: Final = {
    VocalSound.HUM: "Mum.",
    VocalSound.ASSENT: "Mum.",
    VocalSound.HESITATION: "Eh.",
    VocalSound.SIGH: "Ah.",
    VocalSound.LAUGH: "Ha.",
}
"""Words for a voice to say in a language without a wording: Italian, Portuguese and any in Latin letters."""


def vocal_sound(
    sound: VocalSound, say: Say, prosody: Prosody = AS_READ, language: str = "en"
) -> RawSpeech | None:
    """Return a sound between words with the phonemes that the lips show; raises ``PartMissing`` without Praat.

    None if the voice returned no sound for it, or no phoneme of the required kind. The caller applies the level of the
    additional ``prosody`` to the result, which is levelled already, softer than speech.
    """
    recipe = _RECIPES[sound]
    wording = wording_of(language)
    spoken = say((_OTHER_WORDS if wording is None else wording.vocal_sounds)[sound])
    if spoken is None:
        return None
    found = next(
        (phoneme for phoneme in spoken.phonemes if _letter(phoneme.phoneme) in recipe.phonemes), None
    )
    if found is None:
        return None
    held = _held(spoken, found)
    if held is None:
        return None
    notes = [_uttered(held, spoken.rate_hz, note, prosody) for note in recipe.notes]
    samples = np.concatenate(notes)
    gain = 10.0 ** ((TARGET_DBFS + recipe.level_db - speech_level_dbfs(samples, spoken.rate_hz)) / 20.0)
    edges = np.cumsum([0, *(len(note) for note in notes)]) / spoken.rate_hz
    phonemes = tuple(
        phoneme for start, end in pairwise(edges.tolist()) for phoneme in _shown(recipe, found, start, end)
    )
    return RawSpeech((samples * np.float32(gain)).astype(np.float32), spoken.rate_hz, (), phonemes)


def _shown(recipe: _Recipe, taken: TimedPhoneme, start: float, end: float) -> Iterator[TimedPhoneme]:
    """Yield the phonemes of one note that the lips show."""
    begin = start
    for phoneme, share in recipe.mouth:
        until = start + share * (end - start)
        yield TimedPhoneme(phoneme or taken.phoneme, begin, until)
        begin = until


def _letter(phoneme: str) -> str:
    """Return the first letter of a phoneme, without marks above or below."""
    return unicodedata.normalize("NFD", phoneme)[:1]


def _held(spoken: RawSpeech, phoneme: TimedPhoneme) -> Samples | None:
    """Return the steady part of a phoneme at one level; None if there is none."""
    part = spoken.samples[round(phoneme.start * spoken.rate_hz) : round(phoneme.end * spoken.rate_hz)]
    count = round(_LEVEL_SECONDS * spoken.rate_hz)
    if len(part) < _SHORTEST * spoken.rate_hz:
        return None
    window = np.hanning(count + 2)[1:-1]
    level = np.sqrt(np.convolve(np.square(part, dtype=np.float64), window / window.sum(), "same"))
    loud = np.flatnonzero(level >= _QUIETEST * level.max())
    if level.max() == 0.0 or loud[-1] - loud[0] < _SHORTEST * spoken.rate_hz:
        return None
    steady = slice(int(loud[0]), int(loud[-1]) + 1)
    return np.asarray(part[steady] / level[steady].clip(0.5 * _QUIETEST * level.max()), np.float32)


def _uttered(held: Samples, rate_hz: int, note: _Note, prosody: Prosody) -> Samples:
    """Return one note made from a steady sound."""
    length = len(held) / rate_hz
    shares = np.unique(
        [share for curve in (note.pitch_st, note.breathiness, note.formants) for share, _ in curve]
    )
    curves = (_at(curve, shares) for curve in (note.pitch_st, note.breathiness, note.formants))
    course = tuple(
        CoursePoint(
            share * length,
            Prosody(
                pitch_st=pitch_st * prosody.pitch_range + prosody.pitch_st,
                pitch_range=_STEADINESS,
                rate=length / note.seconds * prosody.rate,
                tilt_db=prosody.tilt_db,
                breathiness=max(breathiness, prosody.breathiness),
                formants=formants * prosody.formants,
            ),
        )
        for share, pitch_st, breathiness, formants in zip(shares, *curves, strict=True)
    )
    raw = RawSpeech(held, rate_hz, (), ())
    samples = coloured(rendered(raw, course).samples, rate_hz, left_to_colour(course, length))
    return np.asarray(samples * _at(note.gain, np.linspace(0.0, 1.0, len(samples))), np.float32)


def _at(curve: _Curve, shares: NDArray[np.float64]) -> NDArray[np.float64]:
    known, values = np.array(curve).T
    return np.asarray(np.interp(shares, known, values))
