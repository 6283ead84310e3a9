"""Finds the times of words and phonemes in speech whose engine does not report them.

espeak-ng's own reading of the words, which has times, is aligned with the speech by dynamic time warping (Sakoe &
Chiba 1978). It compares features that are alike between voices: the coarse shape of the spectrum (the first mel
cepstra, Davis & Mermelstein 1980) and its movement, each voice measured against its own mean.
"""

import logging
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.speaking.engines.espeak import Espeak
from companion.speaking.engines.espeak_machine import espeak_voice
from companion.speaking.shaping import RawSpeech, Span, sounding
from companion.speaking.spoken_form import SpokenForm
from companion.speaking.voice import Wished
from companion.values import CancelToken, PartBroken, PartMissing, Samples, TimedPhoneme, resampled

_LEAST: Final = 0.001
"""Minimum seconds of a phoneme; a shorter one is left out."""

_log = logging.getLogger(__name__)


class Aligner:
    """Times the speech of one language; used by one thread."""

    def __init__(self, language: str = "en") -> None:
        """Store the language of the speech, such as "de"."""
        self._language = language
        self._reader: Espeak | None = None
        self._is_open = False

    def open(self) -> None:
        """Load espeak-ng; without it, or its voice for the language, no times are found."""
        self._is_open = True
        reader = Espeak(espeak_voice(self._language))
        try:
            reader.open()
        except PartMissing as error:
            _log.warning("speech cannot be aligned: %s", error)
            return
        self._reader = reader

    def timed(self, speech: RawSpeech, form: SpokenForm, cancel: CancelToken) -> RawSpeech:
        """Return the speech with the times of its phonemes and better times of its words.

        It has no phonemes and unchanged word times if none can be found. The first call opens espeak-ng.
        """
        if not self._is_open:
            self.open()
        bare = _bare(speech)
        if self._reader is None or not form.text or bare is None:
            return replace(speech, phonemes=())
        try:
            reading = self._reader.synthesise(Wished(form), cancel)
        except PartBroken as error:
            _log.warning("speech is not aligned: %s", error)
            return replace(speech, phonemes=())
        found = None if reading is None else _laid_over(speech, bare, reading)
        return found or replace(speech, phonemes=())


def _laid_over(speech: RawSpeech, bare: tuple[Samples, float], reading: RawSpeech) -> RawSpeech | None:
    """Return the speech timed by another reading of the same words; None if that reading is silent."""
    known = _bare(reading)
    warp = None if known is None else time_warp(known[0], bare[0])
    if known is None or warp is None:
        return None
    length = len(speech.samples) / speech.rate_hz
    start, other_start = known[1], bare[1]

    def there(at: float) -> float:
        return min(max(0.0, warp(at - start) + other_start), length)

    words = tuple(span and Span(there(span.start), there(span.end)) for span in reading.words)
    phonemes = (TimedPhoneme(p.phoneme, there(p.start), there(p.end)) for p in reading.phonemes)
    return replace(speech, words=words, phonemes=tuple(p for p in phonemes if p.end - p.start >= _LEAST))


def _bare(speech: RawSpeech) -> tuple[Samples, float] | None:
    """Return the sound without silence at its ends, at ``RATE_HZ``, and its start in seconds; None for silence."""
    edges = sounding(speech.samples, speech.rate_hz)
    if edges is None:
        return None
    start, end = edges
    return resampled(speech.samples[start:end], speech.rate_hz, RATE_HZ), start / speech.rate_hz


RATE_HZ: Final = 16000
"""Sample rate of the sounds that are compared."""
HOP: Final = 0.01
"""Seconds between two frames; longer if a sound would have more than ``MOST_FRAMES``."""
MOST_FRAMES: Final = 2000
"""Maximum number of frames; the work grows with its square."""

_WINDOW_SAMPLES: Final = 400
_FFT_SAMPLES: Final = 512
_BANDS: Final = 26
_LOWEST_HZ: Final = 60.0
_HIGHEST_HZ: Final = 7600.0
_CEPSTRA: Final = 7
"""Number of cepstra; more of them tell voices apart rather than sounds (measured: 18 double the error)."""
_SLOPE_WEIGHT: Final = 3.0
_SPEECH_NEPERS: Final = 9.0
"""Nepers below the loudest frame at which a frame's logarithmic energy no longer describes the voice. Guess."""
_STRAIGHT: Final = 1.3
"""Cost of a step that moves on in both readings; 2 would favour no course, 1 the straightest (measured)."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class TimeWarp:
    """Matching instants of two readings, both rising; linear between them, and shifted with the ends outside."""

    known: Floats
    other: Floats

    def __call__(self, at: float) -> float:
        """Return the instant of the other reading, in seconds."""
        inside = min(max(at, float(self.known[0])), float(self.known[-1]))
        return float(np.interp(inside, self.known, self.other)) + (at - inside)


def time_warp(known: Samples, other: Samples) -> TimeWarp | None:
    """Return the map from one reading to another; both at ``RATE_HZ``, without silence at their ends. None for silence.

    About 10 ms of work for each second of sound.
    """
    hop_samples = round(max(HOP, max(len(known), len(other)) / RATE_HZ / MOST_FRAMES) * RATE_HZ)
    a, b = _features(known, hop_samples), _features(other, hop_samples)
    if a is None or b is None:
        return None
    path = _path(a, b)
    frames = np.arange(len(a), dtype=np.float64)
    met = np.bincount(path[:, 0], path[:, 1]) / np.bincount(path[:, 0])
    hop = hop_samples / RATE_HZ
    return TimeWarp(frames * hop, met * hop)


def _features(samples: Samples, hop_samples: int) -> Floats | None:
    """Return the features to compare, (frames, 2 · cepstra); None for silence or hardly a frame."""
    peak = float(np.max(np.abs(samples), initial=0.0))
    if peak == 0.0 or len(samples) < 2 * hop_samples:
        return None
    sound = samples.astype(np.float64) / peak
    sound = np.pad(np.diff(sound, prepend=0.0), _WINDOW_SAMPLES // 2)
    frames = np.lib.stride_tricks.sliding_window_view(sound, _WINDOW_SAMPLES)[::hop_samples]
    power = np.abs(np.fft.rfft(frames * np.hanning(_WINDOW_SAMPLES), _FFT_SAMPLES)) ** 2
    cepstra = np.log(power @ _mel_bands().T + 1e-4) @ _cosines().T
    energy = np.log(power.sum(axis=1) + 1e-2)
    speech = cepstra[energy > energy.max() - _SPEECH_NEPERS]
    cepstra = (cepstra - speech.mean(axis=0)) / (speech.std(axis=0) + 1e-6)
    padded = np.pad(cepstra, ((2, 2), (0, 0)), mode="edge")
    slope = (2.0 * (padded[4:] - padded[:-4]) + padded[3:-1] - padded[1:-3]) / 10.0
    return np.hstack((cepstra, _SLOPE_WEIGHT * slope))


def _mel_bands() -> Floats:
    """Return triangular weights of the bands, (bands, bins); mel after O'Shaughnessy 1987."""
    low, high = (2595.0 * np.log10(1.0 + hz / 700.0) for hz in (_LOWEST_HZ, _HIGHEST_HZ))
    edges = 700.0 * (10.0 ** (np.linspace(low, high, _BANDS + 2) / 2595.0) - 1.0)
    hz = np.linspace(0.0, RATE_HZ / 2, _FFT_SAMPLES // 2 + 1)
    below, middle, above = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    return np.maximum(0.0, np.minimum((hz - below) / (middle - below), (above - hz) / (above - middle)))


def _cosines() -> Floats:
    """Return the discrete cosine transform's rows, (cepstra, bands)."""
    return np.cos(np.pi * np.arange(_CEPSTRA)[:, None] * (np.arange(_BANDS) + 0.5) / _BANDS)


def _path(a: Floats, b: Floats) -> NDArray[np.intp]:
    """Return the cheapest row of pairs of frames from both beginnings to both ends, (steps, 2)."""
    n, m = len(a), len(b)
    squares = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1) - 2.0 * a @ b.T
    apart = np.sqrt(np.maximum(0.0, squares)).astype(np.float32)
    total = np.full((n + 1, m + 1), np.inf, np.float32)
    total[0, 0] = 0.0
    came = np.zeros((n, m), np.int8)
    for diagonal in range(n + m - 1):
        i = np.arange(max(0, diagonal - m + 1), min(n, diagonal + 1))
        j = diagonal - i
        cost = apart[i, j]
        ways = np.stack((total[i, j] + _STRAIGHT * cost, total[i, j + 1] + cost, total[i + 1, j] + cost))
        best = ways.argmin(axis=0)
        came[i, j] = best
        total[i + 1, j + 1] = ways[best, np.arange(len(i))]
    path = [(n - 1, m - 1)]
    while path[-1] != (0, 0):
        i_now, j_now = path[-1]
        way = came[i_now, j_now]
        path.append((i_now - int(way != 2), j_now - int(way != 1)))
    return np.array(path[::-1], np.intp)
