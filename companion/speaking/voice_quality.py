"""Colours speech: brighter or duller, breathy up to a whisper. Length and times stay.

Both change the short-time spectrum, 10 ms at a time. Tilt is a gain without a phase, so that its response is exact.
A tense voice gains with every octave; a lax one has a stronger first harmonic (Hanson 1997; Gobl & Ní Chasaide
2003), which is raised relative to 1 kHz as a falling spectrum would raise it, so that consonants stay clear: with a
falling spectrum 10.7 % of the words of sad speech were misheard, this way 6.6 %, unchanged 6.1 %. Breath replaces
the voice by noise of the same power in the same band at the same time: the speech's own spectrum with its phases
drawn at random (whisperization: Arfib, Keiler & Zölzer 2002, DAFX, ch. 8), which in 10 ms holds no harmonics, but
vowels and consonants. ``psola``, which knows the periods, moves formants.

Breath has no slope of the vocal folds: below 1.5 kHz its noise falls by 6 dB an octave against the voice (guess).

The result is neither levelled nor clipped: brightening by 3 dB an octave adds 13 dB to a hiss and raises peaks
beyond 1. The caller levels it before anything clips (``shaping.evenly_loud``), and then applies ``level_db``.
"""

import math
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.speaking.course import Course, sums
from companion.values import UNCANCELLED, CancelToken, Samples

TILT_FROM_HZ: Final = 200.0
"""Frequency in Hz above which a tense voice gains; about the first harmonic of a woman's voice."""
TILT_TO_HZ: Final = 4000.0
"""Frequency in Hz above which the gain is constant: hiss would grow by 18 dB, that of shouting actors grows by 11."""
TILTS_DB: Final = (-6.0, 6.0)
"""Limits of the tilt in dB."""

_HOP: Final = 0.0025
"""Seconds between frames; each lasts four hops."""
_OVERLAP: Final = 4
_LAX_OCTAVES: Final = math.log2(1000.0 / TILT_FROM_HZ)
"""Octaves between the first harmonic and 1 kHz."""
_LAX_BELOW_HZ: Final = 350.0
"""Frequency in Hz below which a lax voice is raised, down to half of it: first harmonics, and no second ones."""
_LAX_STEEPNESS: Final = 4
_BREATH_FROM_HZ: Final = 1500.0
"""Frequency in Hz above which breath is heard first: a breathy voice is noise above 1 to 2 kHz (Klatt & Klatt 1990;
Hermes 1991)."""
_AVERAGED_HZ: Final = 100.0
"""Distance in Hz to each side over which power is averaged, so that the noise of a high voice has no harmonics left.
At twice this distance nearly twice as many words of a man's whisper were misheard (docs/voices/prosody-after.md)."""
_SHARPNESS: Final = 2.0
"""Steepness of the onset of breath around that frequency: from 12 to 88 % within an octave. Guess."""
_SEED: Final = 8
_BLOCK_FRAMES: Final = 8000
"""Frames changed at once, 20 s, so that a clause of minutes takes no more memory than needed."""

_Column: TypeAlias = NDArray[np.floating]
"""float64, (n,)."""
_Plane: TypeAlias = NDArray[np.floating]
"""float32, (frames, n)."""
_Spectrum: TypeAlias = NDArray[np.complexfloating]
"""complex64, (frames, frequencies)."""


def coloured(samples: Samples, rate_hz: int, course: Course, cancel: CancelToken = UNCANCELLED) -> Samples:
    """Return as many samples with the course's tilt and breathiness; ``samples`` itself if it has neither.

    Breathiness up to 0.5 fills the band above 1.5 kHz with breath, beyond that the band below as well. The same speech
    gets the same noise. The course is in the time of these samples (``course.left_to_colour`` once they were rendered).
    Raises ``Cancelled``.
    """
    if not len(samples) or all(
        (point.prosody.tilt_db, point.prosody.breathiness) == (0.0, 0.0) for point in course
    ):
        return samples
    hop = max(1, round(_HOP * rate_hz))
    turn = 2 * np.pi * np.arange(_OVERLAP * hop) / (_OVERLAP * hop)
    window = np.sqrt(0.5 - 0.5 * np.cos(turn)).astype(np.float32)
    hertz = np.fft.rfftfreq(len(window), 1 / rate_hz)
    noise = np.random.default_rng(_SEED)
    edge = (_OVERLAP - 1) * hop  # silence around the sound, so that each sample is in as many frames
    padded = np.pad(samples, (edge, edge + -len(samples) % hop))
    frames = np.lib.stride_tricks.sliding_window_view(padded, len(window))[::hop]
    sound = np.zeros((len(frames) + _OVERLAP - 1, hop), np.float32)
    for first in range(0, len(frames), _BLOCK_FRAMES):
        cancel.check()
        block = frames[first : first + _BLOCK_FRAMES]
        middles = (first + np.arange(len(block)) + 1 - _OVERLAP / 2) * hop / rate_hz
        spectrum: _Spectrum = np.fft.rfft(block * window)
        spectrum = _breathy(spectrum, hertz, sums(course, "breathiness", middles), noise)
        spectrum = spectrum * _tilting(hertz, sums(course, "tilt_db", middles))
        pieces = (np.fft.irfft(spectrum, len(window)) * window).reshape(len(block), _OVERLAP, hop)
        for number in range(_OVERLAP):
            sound[first + number : first + number + len(block)] += pieces[:, number]
    # the squares of the overlapping windows add up to half their number
    return sound.ravel()[edge : edge + len(samples)] / np.float32(_OVERLAP / 2)


def _tilting(hertz: _Column, tilt_db: _Column) -> _Plane:
    """Return the gain of each frame by frequency."""
    octaves = np.log2(hertz.clip(TILT_FROM_HZ, TILT_TO_HZ) / TILT_FROM_HZ)
    lax = _LAX_OCTAVES / (1.0 + (hertz / _LAX_BELOW_HZ) ** _LAX_STEEPNESS)
    held = tilt_db.clip(*TILTS_DB)
    gains_db = np.outer(np.maximum(held, 0.0), octaves) - np.outer(np.minimum(held, 0.0), lax)
    return (10.0 ** (gains_db / 20.0)).astype(np.float32)


def _breathy(
    spectrum: _Spectrum, hertz: _Column, breathiness: _Column, noise: np.random.Generator
) -> _Spectrum:
    """Return the spectrum with a share of its power turned into noise."""
    if not breathiness.any():
        return spectrum
    power = _averaged(np.square(spectrum.real) + np.square(spectrum.imag), hertz)
    phases = noise.random(spectrum.shape, np.float32) * np.float32(2 * np.pi)
    # overlapping frames of noise add up by their power, those of one sound by amplitude
    size = np.sqrt(power * _OVERLAP) * np.minimum(1.0, hertz / _BREATH_FROM_HZ).astype(np.float32)
    breath = size * (np.cos(phases) + 1j * np.sin(phases))
    is_high = 0.5 + 0.5 * np.tanh(_SHARPNESS * np.log2(np.maximum(hertz, 1.0) / _BREATH_FROM_HZ))
    above, below = np.minimum(1.0, 2 * breathiness), np.maximum(0.0, 2 * breathiness - 1)
    share = (np.outer(above, is_high) + np.outer(below, 1.0 - is_high)).astype(np.float32)
    return np.asarray(np.sqrt(1.0 - share) * spectrum + np.sqrt(share) * breath)


def _averaged(power: _Plane, hertz: _Column) -> _Plane:
    """Return the power averaged over neighbouring frequencies."""
    reach = round(_AVERAGED_HZ / hertz[1])
    padded = np.pad(power, ((0, 0), (reach, reach)), mode="reflect")
    windows = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1, axis=1)
    return np.asarray(windows.mean(axis=2))
