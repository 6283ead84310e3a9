"""A recogniser that says what the test tells it to, word by word as sound comes in."""

import math
from collections import deque
from collections.abc import Iterable, Sequence

import numpy as np

from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples, Transcript


class ScriptedTranscription:
    """Knows one word more for each stretch of sound that is not digital silence."""

    def __init__(self, words: tuple[str, ...], *, seconds_per_word: float, changing_words: int) -> None:
        self._words = words
        self._samples_per_word = seconds_per_word * RATE_HZ
        self._changing_words = changing_words
        self._heard_samples = 0
        self._told = Transcript()
        self.is_over = False

    def feed(self, samples: Samples) -> Transcript | None:
        self._expect_open()
        self._heard_samples += int(np.count_nonzero(samples))
        known = self._words[: int(self._heard_samples / self._samples_per_word)]
        stable = max(0, len(known) - self._changing_words)
        transcript = Transcript(" ".join(known[:stable]), " ".join(known[stable:]))
        if transcript == self._told:
            return None
        self._told = transcript
        return transcript

    @property
    def latest(self) -> str:
        return self._told.text

    def likelihood(self, beginnings: Sequence[str]) -> float:
        return -math.inf

    @property
    def ends_in_quiet(self) -> bool:
        return False

    def read(self) -> str:
        self._expect_open()
        return " ".join(self._words) if self._heard_samples else ""

    def finish(self) -> str:
        text = self.read()
        self.is_over = True
        return text

    def abandon(self) -> None:
        self.is_over = True

    def _expect_open(self) -> None:
        if self.is_over:
            raise RuntimeError("this utterance is over")


class ScriptedTranscriber:
    """Hears one text of its script per utterance, then nothing any more."""

    def __init__(
        self, texts: Iterable[str] = (), *, seconds_per_word: float = 0.3, changing_words: int = 1
    ) -> None:
        self._texts = deque(texts)
        self._seconds_per_word = seconds_per_word
        self._changing_words = changing_words
        self.utterances: list[ScriptedTranscription] = []
        self.is_closed = False

    @property
    def name(self) -> str:
        return "scripted"

    def begin(self) -> ScriptedTranscription:
        if self.utterances:
            self.utterances[-1].abandon()
        text = self._texts.popleft() if self._texts else ""
        self.utterances.append(
            ScriptedTranscription(
                tuple(text.split()),
                seconds_per_word=self._seconds_per_word,
                changing_words=self._changing_words,
            )
        )
        return self.utterances[-1]

    def close(self) -> None:
        self.is_closed = True
