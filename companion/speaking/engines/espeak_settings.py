"""The espeak-ng voice for each language, its settings for a wished prosody, and the prosody that they produce.

All straight lines are fits to F0 and durations measured with Praat over six sentences (en-us+f2; en-us and de agree
within a tenth). The range is even in hertz: a higher voice moves over fewer semitones with the same setting.
"""

from dataclasses import dataclass
from typing import Final

from companion.values import Prosody

VARIANT: Final = "f2"
"""A woman's voice, the clearest of the variants (measured in English)."""
_NAMES: Final = {"en": "en-us", "zh": "cmn", "no": "nb"}
"""Languages with another name in espeak-ng than their code."""
_LANGUAGES: Final = {name: language for language, name in _NAMES.items()}
_UNREAD: Final = frozenset({"ja"})
"""Languages that espeak-ng has a voice for, but cannot read: it says "Chinese letter" for each kanji."""


def espeak_voice(language: str = "en") -> str:
    """Return the name of the voice that speaks a language, such as "de+f2" for "de" and "de-AT".

    This does not check whether the voice exists.
    """
    code = language.partition("-")[0]
    return f"{_NAMES.get(code, code)}+{VARIANT}"


def language_of(voice: str) -> str:
    """Return the language of a voice, such as "en" for "en-gb-scotland+m3"."""
    name = voice.partition("+")[0]
    return _LANGUAGES.get(name, name.partition("-")[0])


def can_read(voice: str) -> bool:
    """Return whether a voice can read its language's script."""
    return language_of(voice) not in _UNREAD


WORDS_PER_MINUTE = 165
"""Speed at rate 1; espeak-ng's own is 175, a little hasty for listening without effort. Guess."""
WORD_GAP = 4
"""Silence between two words in steps of some 10 ms, less at a higher speed: clear speech separates words (Picheny,
Durlach & Braida 1986). Without it twice as many are misheard, at 6 no fewer (docs/voices/expressive.md)."""
_STEPS_UP, _STEPS_DOWN = 5.6, 6.5
"""Steps of the pitch setting for a semitone up or down; 50 is the voice's own, 0 is 7.6 semitones lower, 99 is 8.8
higher."""
_RANGE_PER_STEP_UP, _RANGE_PER_STEP_DOWN = 0.0172, 0.0187
"""Factor on the range for each step of the range setting up or down: 1 at 50, 0.07 at 0, 1.84 at 99."""
_SEMITONES_PER_RANGE_STEP = 0.04
"""Semitones of mean pitch for each step of range: a wider range reaches up, not down, and the mean rises with it."""
_PAUSES_BY_RATE = -1.65
"""Exponent of the rate for pauses, which shrink faster than words speed up: 2.0 at a rate of 0.6, 0.7 at 1.2."""


@dataclass(frozen=True, slots=True)
class EspeakSettings:
    """Settings for one utterance."""

    words_per_minute: int
    """Speed in [80, 450]."""
    pitch: int
    """Pitch in [0, 99]."""
    pitch_range: int
    """Range of pitch in [0, 99]."""

    @property
    def realised(self) -> Prosody:
        """Return the prosody that these settings produce."""
        rate = self.words_per_minute / WORDS_PER_MINUTE
        from_pitch = _semitones(self.pitch)
        return Prosody(
            pitch_st=from_pitch + _semitones_of_range(self.pitch_range),
            pitch_range=_factor(self.pitch_range) / 2.0 ** (from_pitch / 12.0),
            rate=rate,
            pauses=rate**_PAUSES_BY_RATE,
        )


def espeak_settings(wished: Prosody) -> EspeakSettings:
    """Return the settings nearest to the wished prosody, limited to their ranges."""
    about = _range_setting(wished.pitch_range * 2.0 ** (wished.pitch_st / 12.0))
    from_pitch = wished.pitch_st - _semitones_of_range(about)
    pitch_range = _range_setting(wished.pitch_range * 2.0 ** (from_pitch / 12.0))
    return EspeakSettings(
        words_per_minute=_within(WORDS_PER_MINUTE * wished.rate, 80, 450),
        pitch=_pitch_setting(wished.pitch_st - _semitones_of_range(pitch_range)),
        pitch_range=pitch_range,
    )


def _pitch_setting(semitones: float) -> int:
    return _within(50 + (_STEPS_UP if semitones > 0 else _STEPS_DOWN) * semitones, 0, 99)


def _semitones(pitch: int) -> float:
    return (pitch - 50) / (_STEPS_UP if pitch > 50 else _STEPS_DOWN)


def _range_setting(factor: float) -> int:
    per_step = _RANGE_PER_STEP_UP if factor > 1 else _RANGE_PER_STEP_DOWN
    return _within(50 + (factor - 1.0) / per_step, 0, 99)


def _factor(pitch_range: int) -> float:
    return 1.0 + (pitch_range - 50) * (_RANGE_PER_STEP_UP if pitch_range > 50 else _RANGE_PER_STEP_DOWN)


def _semitones_of_range(pitch_range: int) -> float:
    return (pitch_range - 50) * _SEMITONES_PER_RANGE_STEP


def _within(value: float, least: int, most: int) -> int:
    return min(most, max(least, round(value)))
