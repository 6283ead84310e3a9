"""An engine of speech whose sound can be predicted: a tone for each word, timed exactly."""

import numpy as np

from companion.speaking.shaping import RawSpeech, Span
from companion.speaking.voice import Capabilities, Wished
from companion.values import AS_READ, CancelToken, CompanionError, Prosody, TimedPhoneme

WORD_SECONDS = 0.2
"""Each word for which something is said sounds this long."""
RATE_HZ = 16_000

TIMED = Capabilities(times_phonemes=True)


class FakeEngine:
    """Says every word as a 220 Hz tone of 0.2 s, its phoneme always ɑ; does nothing of the wished prosody itself."""

    def __init__(
        self,
        *,
        name: str = "fake",
        capabilities: Capabilities = TIMED,
        failing: CompanionError | None = None,
        realised: Prosody = AS_READ,
    ) -> None:
        self.name = name
        self.capabilities = capabilities
        self.failing = failing
        """Raised from now on instead of speaking."""
        self.wishes: list[Wished] = []
        """What it was asked for, in order."""
        self.is_closed = False
        self._realised = realised

    def synthesise(self, wished: Wished, cancel: CancelToken) -> RawSpeech | None:
        self.wishes.append(wished)
        if self.failing is not None:
            raise self.failing
        if cancel.is_cancelled:
            return None
        words: list[Span | None] = []
        at = 0.0
        for word in wished.form.words:
            words.append(Span(at, at + WORD_SECONDS) if word.said else None)
            at += WORD_SECONDS * bool(word.said)
        samples = 0.3 * np.sin(2 * np.pi * 220 * np.arange(round(at * RATE_HZ)) / RATE_HZ)
        phonemes: tuple[TimedPhoneme, ...] = ()
        if self.capabilities.times_phonemes:
            phonemes = tuple(TimedPhoneme("ɑ", *span) for span in words if span is not None)
        return RawSpeech(samples.astype(np.float32), RATE_HZ, tuple(words), phonemes, self._realised)

    def close(self) -> None:
        self.is_closed = True
