"""Finds when words and phonemes sound in speech whose engine does not tell.

espeak-ng's own reading of the words, which has times, is laid over the speech (``time_warp``).
"""

import logging
from dataclasses import replace
from typing import Final

from companion.speaking.engines.espeak import Espeak
from companion.speaking.engines.espeak_voices import espeak_voice
from companion.speaking.shaping import RawSpeech, sounding
from companion.speaking.speech_engine import Wished
from companion.speaking.spoken_form import SpokenForm
from companion.speaking.time_warp import RATE_HZ, time_warp
from companion.speaking.word_times import Span
from companion.values import CancelToken, PartBroken, PartMissing, Samples, TimedPhoneme

_LEAST: Final = 0.001
"""A phoneme lasts at least so long, or it is left out."""

_log = logging.getLogger(__name__)


class Aligner:
    """Times the speech of one language; used by one thread."""

    def __init__(self, language: str = "en") -> None:
        """Store which language is spoken, such as "de"."""
        self._language = language
        self._reader: Espeak | None = None
        self._is_open = False

    def open(self) -> None:
        """Load espeak-ng; without it, or its voice for the language, nothing will be told."""
        self._is_open = True
        reader = Espeak(espeak_voice(self._language))
        try:
            reader.open()
        except PartMissing as error:
            _log.warning("speech cannot be aligned: %s", error)
            return
        self._reader = reader

    def timed(self, speech: RawSpeech, form: SpokenForm, cancel: CancelToken) -> RawSpeech:
        """Return the speech with the times of its phonemes and better ones of its words.

        With no phonemes and the words as they were when nothing can be told: it is silent, or has no words, or it was
        cancelled. The first speech waits until it is opened, if it is not.
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
    """Return the speech timed by another reading of the same words; None where that one is silent."""
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
    """Return the sound without silence at its ends, at ``RATE_HZ``, and at which second it begins; None for silence."""
    edges = sounding(speech.samples, speech.rate_hz)
    if edges is None:
        return None
    start, end = edges
    return _resampled(replace(speech, samples=speech.samples[start:end])), start / speech.rate_hz


def _resampled(speech: RawSpeech) -> Samples:
    if speech.rate_hz == RATE_HZ:
        return speech.samples
    import soxr

    resampled: Samples = soxr.resample(speech.samples, speech.rate_hz, RATE_HZ)
    return resampled
