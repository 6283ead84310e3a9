"""Finds when words and phonemes sound in speech whose engine does not tell.

espeak-ng tells which sounds the words have. In English an acoustic model finds these in the speech (``sphinx``). In
other languages, and where it does not find them, espeak-ng's own reading of the words, which has times, is laid over
the speech (``time_warp``); that is about half as close.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from companion.speaking.arpabet import IPA_OF_ARPABET, arpabet
from companion.speaking.engines.espeak import Espeak
from companion.speaking.engines.espeak_voices import espeak_voice
from companion.speaking.engines.ipa_text import SIGNS, Script, ipa_text
from companion.speaking.ipa import SILENCE
from companion.speaking.shaping import RawSpeech, sounding
from companion.speaking.speech_engine import SpeechEngine, Wished
from companion.speaking.sphinx import RATE_HZ, Phone, Sphinx, SphinxMissing
from companion.speaking.spoken_form import SpokenForm
from companion.speaking.time_warp import time_warp
from companion.speaking.word_times import Span
from companion.values import UNCANCELLED, CancelToken, PartBroken, PartMissing, Samples, TimedPhoneme

_ENGLISH: Final = Script("en-us", spell=str, signs=SIGNS)
MOST_SECONDS: Final = 60.0
"""Longer speech is compared at once, since finding its sounds takes too long; a clause lasts 15 s at the most."""
_LEAST: Final = 0.001
"""A phoneme lasts at least so long, or it is left out."""

_log = logging.getLogger(__name__)


class Aligner:
    """Times the speech of one language; used by one thread."""

    def __init__(self, language: str = "en") -> None:
        """Store which language is spoken, such as "de"."""
        self._language = language
        self._reader: Espeak | None = None
        self._sphinx: Sphinx | None = None
        self._is_open = False

    def open(self) -> None:
        """Load what there is; without espeak-ng, or its voice for the language, nothing will be told."""
        self._is_open = True
        reader = Espeak(espeak_voice(self._language))
        try:
            reader.open()
        except PartMissing as error:
            _log.warning("speech cannot be aligned: %s", error)
            return
        self._reader = reader
        if self._language == "en":
            sphinx = Sphinx()
            try:
                sphinx.open()
            except SphinxMissing as error:
                _log.warning("speech is aligned less closely: %s", error)
                return
            self._sphinx = sphinx

    def timed(self, speech: RawSpeech, form: SpokenForm, cancel: CancelToken) -> RawSpeech:
        """Return the speech with the times of its phonemes and better ones of its words.

        With no phonemes and the words as they were when nothing can be told: it is silent, or has no words, or it was
        cancelled, which is looked at once a block. The first speech waits until it is opened, if it is not.
        """
        if not self._is_open:
            self.open()
        if self._reader is None or not form.text or sounding(speech.samples, speech.rate_hz) is None:
            return replace(speech, phonemes=())
        found = self._recognised(speech, form, cancel)
        if found is None and not cancel.is_cancelled:
            found = compared(speech, form, self._reader, cancel)
        return found or replace(speech, phonemes=())

    def _recognised(self, speech: RawSpeech, form: SpokenForm, cancel: CancelToken) -> RawSpeech | None:
        """Time it by the sounds of each word; None where the speech does not fit them, or when cancelled."""
        if self._sphinx is None or len(speech.samples) > MOST_SECONDS * speech.rate_hz:
            return None
        ipa = ipa_text(form, _ENGLISH)
        sounds = [arpabet(ipa.text[start:end]) for start, end in ipa.words]
        said = [index for index, phones in enumerate(sounds) if phones]
        found = self._sphinx.find(_resampled(speech), [sounds[index] for index in said], cancel)
        if found is None:
            return None
        spans: list[Span | None] = [None] * len(sounds)
        for phone in found:
            if phone.word is not None:
                index = said[phone.word]
                before = spans[index]
                spans[index] = Span(before.start if before else phone.start, phone.end)
        return replace(
            speech, words=tuple(spans), phonemes=_phonemes(found, len(speech.samples) / speech.rate_hz)
        )


def compared(
    speech: RawSpeech, form: SpokenForm, reader: SpeechEngine, cancel: CancelToken = UNCANCELLED
) -> RawSpeech | None:
    """Return the speech timed by another reading of the same words; None where that one is silent or cancelled.

    Args:
        speech: Not silent.
        form: What it says; not empty.
        reader: An engine that times its phonemes.
        cancel: Looked at while it reads.
    """
    try:
        reading = reader.synthesise(Wished(form), cancel)
    except PartBroken as error:
        _log.warning("speech is not aligned: %s", error)
        return None
    if reading is None or sounding(reading.samples, reading.rate_hz) is None:
        return None
    known, known_start = _bare(reading)
    other, other_start = _bare(speech)
    warp = time_warp(known, other)
    if warp is None:
        return None
    length = len(speech.samples) / speech.rate_hz

    def there(at: float) -> float:
        return min(max(0.0, warp(at - known_start) + other_start), length)

    words = tuple(span and Span(there(span.start), there(span.end)) for span in reading.words)
    phonemes = (TimedPhoneme(p.phoneme, there(p.start), there(p.end)) for p in reading.phonemes)
    return replace(speech, words=words, phonemes=tuple(p for p in phonemes if p.end - p.start >= _LEAST))


def _phonemes(found: Sequence[Phone], length: float) -> tuple[TimedPhoneme, ...]:
    """Name the phones in IPA; neighbouring silences become one."""
    phonemes: list[TimedPhoneme] = []
    for phone in found:
        name = SILENCE if phone.word is None else IPA_OF_ARPABET[phone.name]
        start, end = min(phone.start, length), min(phone.end, length)
        if phonemes and name == phonemes[-1].phoneme == SILENCE:
            phonemes[-1] = TimedPhoneme(SILENCE, phonemes[-1].start, end)
        elif end > start:
            phonemes.append(TimedPhoneme(name, start, end))
    return tuple(phonemes)


def _bare(speech: RawSpeech) -> tuple[Samples, float]:
    """Return the sound without silence at its ends, at ``RATE_HZ``, and at which second it begins."""
    edges = sounding(speech.samples, speech.rate_hz)
    assert edges is not None, "silent speech is not warped"
    start, end = edges
    return _resampled(replace(speech, samples=speech.samples[start:end])), start / speech.rate_hz


def _resampled(speech: RawSpeech) -> Samples:
    if speech.rate_hz == RATE_HZ:
        return speech.samples
    import soxr

    resampled: Samples = soxr.resample(speech.samples, speech.rate_hz, RATE_HZ)
    return resampled
