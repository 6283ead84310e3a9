"""Speaks with espeak-ng, which ships with the program on every system.

It sounds robotic but is intelligible, knows many languages, and is quicker than any other engine. Its events report
when each word and each phoneme begins. 22.05 kHz. ``espeak_machine`` handles its library.
"""

import logging
import math
from collections.abc import Sequence

from companion.speaking.engines.espeak_machine import (
    PHONEME,
    WORD,
    Event,
    espeak_settings,
    espeak_voice,
    language_of,
    open_voice,
    synthesised,
)
from companion.speaking.shaping import SILENCE, RawSpeech, SaidWord, Span, times_of_captions
from companion.speaking.voice import Capabilities, Wished
from companion.values import CancelToken, TimedPhoneme

_MELODY = 1.3
"""Factor on the range of pitch, from 4.8 semitones (en-us+f2, twenty sentences) to that of people who read aloud."""
_NOT_IPA = str.maketrans("", "", "ˈˌ'|_-:;!?0123456789()")

_log = logging.getLogger(__name__)


class Espeak:
    """One of espeak-ng's voices; open it before speaking."""

    def __init__(self, voice: str = espeak_voice()) -> None:
        """Store the wished voice by espeak-ng's name: "en" (British), "de", after "+" a variant: "en-us+f2"."""
        self._voice_name = voice
        self.name = f"espeak {voice}"
        self.capabilities = Capabilities((language_of(voice),), times_phonemes=True, melody=_MELODY)

    def open(self) -> None:
        """Start the engine and check that it has the voice; raises ``EspeakMissing``."""
        open_voice(self._voice_name)
        _log.info("voice opened: %s", self.name)

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        """Return the words as sound, in the wished pitch, range and rate; see ``SpeechEngine.synthesise``."""
        settings = espeak_settings(wished.prosody)
        said = synthesised(self._voice_name, settings, wished.form.text, cancel)
        if cancel.is_cancelled:
            return None
        length = len(said.samples) / said.rate_hz
        words = times_of_captions(wished.form, _words(said.events, length))
        phonemes = _phonemes(said.events, length)
        return RawSpeech(said.samples, said.rate_hz, words, phonemes, settings.realised)

    def close(self) -> None:
        """Do nothing: the process keeps the engine loaded."""


def ipa_of_espeak(mnemonic: str) -> str:
    """Return espeak-ng's phoneme without stress and marks of its own; "" for its pauses."""
    return mnemonic.translate(_NOT_IPA).strip()


def _phonemes(events: Sequence[Event], length: float) -> tuple[TimedPhoneme, ...]:
    """Return phonemes that each last until the next; adjacent silences merge, switches such as "(en)" are left out."""
    begun = [
        (event.at, ipa_of_espeak(event.phoneme))
        for event in events
        if event.kind == PHONEME and not event.phoneme.startswith("(")
    ]
    ends = [at for at, _ in begun[1:]] + [length]
    phonemes: list[TimedPhoneme] = []
    for (start, phoneme), end in zip(begun, ends, strict=True):
        if end <= start:
            continue
        if phonemes and phoneme == phonemes[-1].phoneme == SILENCE:
            phonemes[-1] = TimedPhoneme(SILENCE, phonemes[-1].start, end)
        else:
            phonemes.append(TimedPhoneme(phoneme, start, end))
    return tuple(phonemes)


def _words(events: Sequence[Event], length: float) -> list[SaidWord]:
    """Return words that each last from their first to their last phoneme."""
    phonemes = [p for p in _phonemes(events, length) if p.phoneme != SILENCE]
    begun = [event for event in events if event.kind == WORD]
    words = []
    for word, until in zip(begun, [event.at for event in begun[1:]] + [math.inf], strict=True):
        own = [p for p in phonemes if word.at <= p.start < until]
        if own:
            words.append(SaidWord(word.position, Span(own[0].start, own[-1].end)))
    return words
