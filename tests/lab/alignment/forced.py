"""Finds when words and phonemes sound in recorded English, closely: forced alignment.

espeak-ng tells which sounds the words have, an acoustic model finds these in the speech (``sphinx``). Where it does not
find them the program's own way is taken (``companion.speaking.alignment``), which is about half as close.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import soxr

from companion.speaking.alignment import Aligner
from companion.speaking.engines.ipa_speech import SIGNS, Script, ipa_text
from companion.speaking.shaping import SILENCE, RawSpeech, sounding
from companion.speaking.spoken_form import SpokenForm
from companion.speaking.word_times import Span
from companion.values import CancelToken, TimedPhoneme
from tests.lab.alignment.arpabet import IPA_OF_ARPABET, arpabet
from tests.lab.alignment.sphinx import RATE_HZ, Phone, Sphinx

_ENGLISH: Final = Script("en-us", spell=str, signs=SIGNS)
MOST_SECONDS: Final = 60.0
"""Finding the sounds of longer speech takes too long."""


class ForcedAligner:
    """Times English speech; used by one thread."""

    def __init__(self) -> None:
        """Load the acoustic model and espeak-ng; raises ``PartMissing``."""
        self._otherwise = Aligner()
        self._otherwise.open()
        self._sphinx = Sphinx()
        self._sphinx.open()

    def timed(self, speech: RawSpeech, form: SpokenForm, cancel: CancelToken) -> RawSpeech:
        """Return the speech with the times of its phonemes and words; see ``Aligner.timed``."""
        found = None
        if form.text and sounding(speech.samples, speech.rate_hz) is not None:
            found = self._found(speech, form, cancel)
        return found or self._otherwise.timed(speech, form, cancel)

    def _found(self, speech: RawSpeech, form: SpokenForm, cancel: CancelToken) -> RawSpeech | None:
        """Time it by the sounds of each word; None where the speech does not fit them, or when cancelled."""
        if len(speech.samples) > MOST_SECONDS * speech.rate_hz:
            return None
        ipa = ipa_text(form, _ENGLISH)
        sounds = [arpabet(ipa.text[start:end]) for start, end in ipa.words]
        said = [index for index, phones in enumerate(sounds) if phones]
        samples = soxr.resample(speech.samples, speech.rate_hz, RATE_HZ)
        found = self._sphinx.find(samples, [sounds[index] for index in said], cancel)
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
