"""Generates the sound of the self-test: a sweep, a short rest, and a hummed tune.

The sweep covers all frequencies that matter for speech in equal time per octave, so that the path from the
loudspeaker to the microphone can be computed from the recording (Farina 2000, "Simultaneous measurement of impulse
response and distortion with a swept-sine technique"). The tune has properties of the companion's voice that a sweep
lacks: harmonics with formants, syllables and hiss, so that an echo canceller works on it as on speech. Times are
seconds.
"""

import math
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.sound.level import level_db
from companion.sound.resampler import resample
from companion.values import Audio, Samples

SWEEP: Final = 1.5
REST: Final = 0.8
"""Silence after the sweep, long enough for its echo through Bluetooth and a room."""
TUNE_FROM: Final = SWEEP + REST
"""Start of the tune, or of the voice played instead."""

LOWEST_HZ: Final = 100.0
HIGHEST_HZ: Final = 7000.0

LEVEL_DB: Final = -20.0
"""Root mean square of the tune in dB of full scale: as loud as the companion's voice."""
SWEEP_AMPLITUDE: Final = 0.1
"""Amplitude 3 dB below the tune as root mean square; a sweep sounds louder than it is."""
PEAK_MOST: Final = 0.89

_MELODY: Final = (0, 4, 7, 12, 9, 7, 4, 7, 5, 4, 2, 0)
"""Semitones above ``_KEYNOTE_HZ``."""
_KEYNOTE_HZ: Final = 130.0
_SYLLABLE: Final = 0.33
_GLIDE: Final = 0.15
"""Share by which the pitch falls from and below a note. With steady notes AEC3 removed 11 to 52 dB in eighteen made
rooms, with falling ones 36 to 54 dB; with a synthetic voice 35 to 54 dB, with recorded speech 19 to 53 dB."""
_HISS: Final = 0.06
_FORMANTS_HZ: Final = ((700, 1200, 2500), (450, 1900, 2600), (300, 2300, 3000), (450, 900, 2400))
"""Formants of a, e, i and o, roughly (Peterson & Barney 1952, table II)."""
_BANDWIDTH_HZ: Final = 120.0

_Values: TypeAlias = NDArray[np.float64]


def self_test_sound(rate_hz: int, voice: Audio | None = None) -> Audio:
    """Return the sound: ``SWEEP``, ``REST`` and the tune, about six seconds at this rate.

    Args:
        rate_hz: at least 8,000; the sweep ends at the rate's highest frequency.
    """
    if rate_hz < 8_000:
        raise ValueError(f"rate_hz must be at least 8000, got {rate_hz}")
    said = _tune(rate_hz) if voice is None else resample(voice.samples, from_hz=voice.rate_hz, to_hz=rate_hz)
    rest = np.zeros(round(REST * rate_hz), dtype=np.float32)
    return Audio(np.concatenate((_sweep(rate_hz), rest, _at_level(said))), rate_hz)


def _sweep(rate_hz: int) -> Samples:
    """Return the sweep of Farina 2000, equation 12, faded in and out over 30 ms."""
    at = np.arange(round(SWEEP * rate_hz)) / rate_hz
    octaves = math.log(min(HIGHEST_HZ, 0.45 * rate_hz) / LOWEST_HZ)
    phase = 2 * math.pi * LOWEST_HZ * SWEEP / octaves * (np.exp(at / SWEEP * octaves) - 1.0)
    return (SWEEP_AMPLITUDE * np.sin(phase) * _faded(len(at), round(0.03 * rate_hz))).astype(np.float32)


def _tune(rate_hz: int) -> Samples:
    hiss = np.random.default_rng(1)
    syllables = [
        _syllable(
            _KEYNOTE_HZ * 2 ** (semitones / 12), _FORMANTS_HZ[number % len(_FORMANTS_HZ)], rate_hz, hiss
        )
        for number, semitones in enumerate(_MELODY)
    ]
    return np.concatenate(syllables).astype(np.float32)


def _syllable(
    pitch_hz: float, formants_hz: tuple[int, ...], rate_hz: int, hiss: np.random.Generator
) -> _Values:
    at = np.arange(round(_SYLLABLE * rate_hz)) / rate_hz
    highest_hz = min(4500.0, 0.45 * rate_hz) / (1.0 + _GLIDE)
    harmonics_hz = pitch_hz * np.arange(1, int(highest_hz / pitch_hz) + 1)
    resonance = sum(1.0 / (1.0 + ((harmonics_hz - f) / _BANDWIDTH_HZ) ** 2) for f in formants_hz)
    turn = np.pi / _SYLLABLE
    phase = 2 * np.pi * (at + _GLIDE / turn * np.sin(turn * at))  # the pitch falls as half a cosine
    sung = (resonance / np.sqrt(harmonics_hz)) @ np.sin(harmonics_hz[:, None] * phase)
    sung *= _faded(len(at), round(0.05 * rate_hz)) / np.sqrt(np.mean(sung**2))
    breath = np.diff(hiss.standard_normal(len(at) + 1))  # brighter than white, as an s is
    loudness = np.where(at < _HISS, 0.35, 0.03) * _faded(len(at), round(0.02 * rate_hz))
    return np.asarray(sung + loudness * breath)


def _faded(count: int, ends: int) -> _Values:
    """Return a window of ones that rises and falls as half a cosine over its ends."""
    rise = 0.5 - 0.5 * np.cos(np.pi * (np.arange(ends) + 0.5) / ends)
    return np.concatenate((rise, np.ones(count - 2 * ends), rise[::-1]))


def _at_level(samples: Samples) -> Samples:
    gain = 10.0 ** ((LEVEL_DB - level_db(samples)) / 20.0)
    loudest = float(np.abs(samples).max(initial=0.0))
    return samples * np.float32(min(gain, PEAK_MOST / max(loudest, 1e-9)))
