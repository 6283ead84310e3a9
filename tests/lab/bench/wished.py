"""A recogniser that works as usual but reports other words at the end: a wished question for the later stages."""

import math
from collections.abc import Iterator, Sequence

from companion.hearing.transcriber import Transcriber, Transcription
from companion.values import Samples, Transcript


class WishedTranscriber:
    """Recognises with another transcriber, and replaces what it recognised by the next wished text."""

    def __init__(self, real: Transcriber, wished: Iterator[str]) -> None:
        """Take the recogniser that does the work and the texts it is to report."""
        self._real = real
        self._wished = wished

    @property
    def name(self) -> str:
        """The real one's name."""
        return self._real.name

    def begin(self) -> Transcription:
        """Start a new utterance."""
        return _WishedTranscription(self._real.begin(), self._wished)

    def close(self) -> None:
        """Free the real one."""
        self._real.close()


class _WishedTranscription:
    def __init__(self, real: Transcription, wished: Iterator[str]) -> None:
        self._real = real
        self._wished = wished
        self._text = ""

    def feed(self, samples: Samples) -> Transcript | None:
        return self._real.feed(samples)

    @property
    def latest(self) -> str:
        return self._text or self._real.latest

    def likelihood(self, beginnings: Sequence[str]) -> float:
        """It knows only text."""
        return -math.inf

    @property
    def ends_in_quiet(self) -> bool:
        return self._real.ends_in_quiet

    def read(self) -> str:
        heard = self._real.read()
        if heard and not self._text:
            self._text = next(self._wished, heard)
        return self._text

    def finish(self) -> str:
        text = self.read()
        self._real.finish()
        return text

    def abandon(self) -> None:
        self._real.abandon()
