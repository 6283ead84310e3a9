"""Makes a stream of growing text out of a recogniser that can only read a whole stretch of sound.

The stretch since the last cut (``window``) is read again every few tenths of a second; ``agreement`` says
which words are stable; in a long utterance the older part is closed. Which engine reads is handed in.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from companion.hearing.agreement import Agreement, agree, settle
from companion.hearing.transcriber import RATE_HZ, Transcription
from companion.hearing.window import WindowRules, begins_pause, find_cut, goes_on_in_quiet, is_quiet
from companion.values import Samples, Transcript


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a reading."""

    words: tuple[str, ...]
    end: float
    """Where the part ends, seconds from the start of the window."""


class WindowDecoder(Protocol):
    """A recogniser that reads a stretch of sound at once."""

    def decode(self, samples: Samples, context: tuple[str, ...]) -> tuple[Segment, ...]:
        """Read a window.

        Args:
            samples: The window: that of the call before and more, unless ``forget`` was called in between.
            context: The words before the window.
        """
        ...

    def forget(self) -> None:
        """Be told that the next window is another one."""
        ...


class RedecodingTranscription:
    """A ``Transcription`` over a ``WindowDecoder``.

    Its memory stays bounded however long a person speaks, but for the words themselves.
    """

    def __init__(
        self,
        decoder: WindowDecoder,
        rules: WindowRules | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._decoder = decoder
        self._rules = rules if rules is not None else WindowRules()
        self._clock = clock
        self._window = np.empty(0, np.float32)
        self._new: list[Samples] = []
        self._new_samples = 0
        self._cost = 0.0
        self._reading: tuple[Segment, ...] | None = None
        self._agreement = Agreement()
        self._closed: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._told = Transcript()
        self._ends_in_quiet = False
        self._is_over = False
        decoder.forget()

    def feed(self, samples: Samples) -> Transcript | None:
        """Take in the next stretch of sound; return the text so far if it changed or quiet begins, else None.

        A long stretch is read at its end, and after each ``soft_limit`` of it, not every ``interval``: who comes
        late need not repeat what was skipped.
        """
        self._expect_open()
        ended_in_quiet = self._ends_in_quiet
        piece = round(self._rules.soft_limit * RATE_HZ)
        for begin in range(0, len(samples), piece):
            self._hear_piece(samples[begin : begin + piece])
        transcript = Transcript(
            " ".join(self._shown + self._agreement.stable), " ".join(self._agreement.changing)
        )
        if transcript == self._told and self._ends_in_quiet <= ended_in_quiet:
            return None
        self._told = transcript
        return transcript

    @property
    def latest(self) -> str:
        """The whole text as it was last read."""
        behind = self._agreement.stable + self._agreement.changing
        return " ".join(self._closed + (behind if self._reading is None else _words(self._reading)))

    @property
    def ends_in_quiet(self) -> bool:
        """Whether quiet had begun where the text was last read."""
        return self._ends_in_quiet

    def _hear_piece(self, samples: Samples) -> None:
        self._new.append(samples.copy())
        self._new_samples += len(samples)
        if not self._may_read():
            return
        is_paused = begins_pause(np.concatenate((self._window, *self._new)), self._new_samples, self._rules)
        if is_paused or self._new_samples >= self._rules.interval * RATE_HZ:
            self._ends_in_quiet = is_paused
            self._read()
            self._shorten()

    def read(self) -> str:
        """Return the whole text up to now.

        Without a new reading when nothing but quiet came after the last one.
        """
        self._expect_open()
        rest = np.concatenate(self._new) if self._new else np.empty(0, np.float32)
        is_over = self._ends_in_quiet and goes_on_in_quiet(rest, beside=self._window)
        if self._reading is None or not (is_over or is_quiet(rest, beside=self._window)):
            self._read()
        return " ".join(self._closed + _words(self._reading or ()))

    def finish(self) -> str:
        """End the utterance and return its whole text; costs no more than ``read``."""
        text = self.read()
        self.abandon()
        return text

    def abandon(self) -> None:
        """Throw the utterance away; without effect when it is over."""
        self._is_over = True
        self._window = np.empty(0, np.float32)
        self._new = []
        self._reading, self._agreement, self._told = None, Agreement(), Transcript()
        self._closed = self._shown = ()
        self._decoder.forget()

    def _expect_open(self) -> None:
        if self._is_over:
            raise RuntimeError("this utterance is over")

    def _may_read(self) -> bool:
        length = (len(self._window) + self._new_samples) / RATE_HZ
        return length >= self._rules.first and self._new_samples >= self._cost / self._rules.share * RATE_HZ

    def _read(self) -> None:
        self._window = np.concatenate((self._window, *self._new))
        self._new = []
        self._new_samples = 0
        begin = self._clock()
        self._reading = self._decode(self._window)
        self._cost = self._clock() - begin
        self._agreement = agree(self._agreement, _words(self._reading))

    def _decode(self, samples: Samples) -> tuple[Segment, ...]:
        if is_quiet(samples):
            return ()
        return self._decoder.decode(samples, self._closed)

    def _shorten(self) -> None:
        """Close the older part of a long window, at the end of a stable segment or at a pause."""
        cut, words = self._segment_cut()
        if cut is not None:
            self._close(cut, words)
        while (cut := find_cut(self._window, self._rules)) is not None:
            self._decoder.forget()
            self._close(cut, _words(self._decode(self._window[:cut])))

    def _close(self, cut: int, words: tuple[str, ...]) -> None:
        shown, self._agreement = settle(self._agreement, words)
        self._shown += shown
        self._closed += words
        self._window = self._window[cut:].copy()
        self._reading = None
        self._decoder.forget()

    def _segment_cut(self) -> tuple[int | None, tuple[str, ...]]:
        if len(self._window) < self._rules.soft_limit * RATE_HZ or not self._reading:
            return None, ()
        words: tuple[str, ...] = ()
        best: tuple[int | None, tuple[str, ...]] = (None, ())
        for segment in self._reading[:-1]:
            words += segment.words
            cut = int(segment.end * RATE_HZ)
            if len(words) > len(self._agreement.stable):
                break
            if self._rules.margin * RATE_HZ <= cut <= len(self._window) - self._rules.margin * RATE_HZ:
                best = (cut, words)
        return best


def _words(reading: tuple[Segment, ...]) -> tuple[str, ...]:
    return tuple(word for segment in reading for word in segment.words)


class RedecodingTranscriber:
    """A ``Transcriber`` over a ``WindowDecoder``: what every recogniser of this kind shares; used by one thread."""

    def __init__(self, name: str, decoder: WindowDecoder) -> None:
        self.clock: Callable[[], float] = time.perf_counter
        """By which readings are timed: a slow model reads less often."""
        self._name = name
        self._decoder: WindowDecoder | None = decoder
        self._open: RedecodingTranscription | None = None

    @property
    def name(self) -> str:
        """Such as "moonshine tiny-en"."""
        return self._name

    def begin(self) -> Transcription:
        """Start a new utterance; an utterance still open is abandoned."""
        if self._decoder is None:
            raise ValueError("the recogniser is closed")
        self._abandon_open()
        self._open = RedecodingTranscription(self._decoder, clock=self.clock)
        return self._open

    def close(self) -> None:
        """Free the model; nothing may follow."""
        self._abandon_open()
        self._open = self._decoder = None

    def _abandon_open(self) -> None:
        if self._open is not None:
            self._open.abandon()
