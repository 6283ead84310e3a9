"""A voice whose sound can be predicted: a tone for each word, timed exactly, no engine behind it."""

import threading

import numpy as np

from companion.values import (
    Audio,
    CancelToken,
    Clause,
    CompanionError,
    Samples,
    SpokenClause,
    TimedPhoneme,
    TimedWord,
)

WORD_SECONDS = 0.2
"""Each word with a letter or digit sounds this long; other words not at all."""
LOUDNESS = 0.3
RATE_HZ = 16_000


class FakeVoice:
    """Speaks every word as a 220 Hz tone of 0.2 s, its phoneme always ɑ; can be told to hum, be quicker, fail or wait.

    A hum is such a tone without a word.
    """

    name = "fake"

    def __init__(
        self,
        *,
        failing: CompanionError | None = None,
        is_held: bool = False,
        hums: bool = False,
        word_seconds: float = WORD_SECONDS,
    ) -> None:
        self.spoken: list[Clause] = []
        """Every clause asked for, in order."""
        self.is_closed = False
        self._failing = failing
        self._hums = hums
        self._word_seconds = word_seconds
        self._gate = threading.Event()
        if not is_held:
            self._gate.set()

    def release(self) -> None:
        """Let a held voice answer."""
        self._gate.set()

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        self.spoken.append(clause)
        while not self._gate.wait(0.01) and not cancel.is_cancelled:
            pass
        if self._failing is not None:
            raise self._failing
        if self._hums and clause.sound is not None and not clause.text:
            return SpokenClause(clause, Audio(_tone(self._word_seconds), RATE_HZ), (), ())
        captions = clause.text.split()
        sounding = [any(c.isalnum() for c in caption) for caption in captions]
        if cancel.is_cancelled or not any(sounding):
            return None
        words, phonemes, at = [], [], 0.0
        for caption, sounds in zip(captions, sounding, strict=True):
            end = at + self._word_seconds * sounds
            words.append(TimedWord(caption, at, end))
            if sounds:
                phonemes.append(TimedPhoneme("ɑ", at, end))
            at = end
        return SpokenClause(clause, Audio(_tone(at), RATE_HZ), tuple(words), tuple(phonemes))

    def close(self) -> None:
        self.is_closed = True


def _tone(seconds: float) -> Samples:
    times = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    return (LOUDNESS * np.sin(2 * np.pi * 220 * times)).astype(np.float32)
