"""Turns a recogniser that can only read a whole stretch of sound into a stream of growing text.

The stretch since the last cut, the *window*, is read again every few tenths of a second. In a long utterance its
older part is closed at a pause and not read any more, so that reading stays quick. A word counts as stable once two
readings in a row agree on it and on all words before it (LocalAgreement-2, Liu, Spanakis & Niehues 2020; Macháček,
Dabre & Bojar 2023). In scripts without spaces each character is a word. Stable words are never taken back. A later
reading that contradicts them is aligned with them by edit distance, and only the words after them are new. The engine
that reads is passed in. Sound is float32 mono at 16 kHz, lengths are seconds.
"""

import math
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from companion.hearing.transcriber import RATE_HZ, Transcription
from companion.values import Samples, Transcript
from companion.values.scripts import LETTERS

# ---- size and time of readings -------------------------------------------------------------------------------

_FRAME_SAMPLES = 320
_PAUSE_FRAMES = 10
"""Number of frames over which a pause is judged: 0.2 s."""


FIRST = 0.8
"""Minimum seconds of sound before the first reading: half a second of it is pre-roll."""
INTERVAL = 0.3
"""Minimum seconds of new sound between two readings, unless it ends in a ``PAUSE``."""
PAUSE = 0.06
"""Seconds of quiet at the end that start a reading at once: there may be no more words. On 82 recordings it is there
.05 s after the end of speech (median; 75th percentile 0.08), 0.09 s before voice activity reports it, and once a second
in between."""
SHARE = 0.33
"""Maximum share of real time for readings: a slow machine reads more rarely."""
SOFT_LIMIT = 10.0
"""Seconds from which on the window is cut at a pause."""
HARD_LIMIT = 20.0
"""Seconds at which it is cut at its quietest place, pause or not."""
MARGIN = 1.0
"""Minimum seconds of either part of a cut."""
QUIET_DB = -62.0
"""Level below which sound is never speech, in dB of full scale over 20 ms: the quietest of 379 recordings, meeting
speech into a distant microphone, reaches -50."""
_PAUSE_DB = 25.0
"""Depth in dB of a pause below the window's loud parts (its 95th percentile)."""


def loudest_db(samples: Samples) -> float:
    """Return the level of the loudest 20 ms in dB of full scale; -inf for none."""
    levels = _levels_db(samples)
    return float(levels.max()) if len(levels) else float("-inf")


def is_quiet(samples: Samples, *, beside: Samples | None = None) -> bool:
    """Tell whether no part of the sound can be speech.

    Args:
        samples: The sound in question.
        beside: Sound of the same utterance: a level 35 dB below its loudest 20 ms counts as quiet as well. Weak
            final consonants reach 30 dB below (guess).
    """
    limit = QUIET_DB if beside is None else max(QUIET_DB, loudest_db(beside) - 35.0)
    return loudest_db(samples) < limit


def begins_pause(new: Samples, loudest: float) -> bool:
    """Tell whether new sound ends in quiet and is not all quiet; ``loudest`` is the earlier sound's level in dB."""
    quiet = round(PAUSE * RATE_HZ)
    if len(new) <= quiet:
        return False
    limit = _pause_limit(max(loudest, loudest_db(new)))
    return loudest_db(new[-quiet:]) < limit <= loudest_db(new[:-quiet])


def goes_on_in_quiet(samples: Samples, loudest: float) -> bool:
    """Tell whether samples continue the pause in which the earlier ones, of level ``loudest``, ended."""
    return loudest_db(samples) < _pause_limit(loudest)


def _pause_limit(loudest: float) -> float:
    return max(QUIET_DB, loudest - _PAUSE_DB)


def find_cut(samples: Samples) -> int | None:
    """Return the number of samples before the best cut of a window, in its quietest 0.2 s, ``MARGIN`` from both ends.

    None while the window is short, or has no pause and has not reached the hard limit.
    """
    length = len(samples) / RATE_HZ
    if length < SOFT_LIMIT:
        return None
    levels = _levels_db(samples)
    power = np.convolve(10.0 ** (levels / 10.0), np.full(_PAUSE_FRAMES, 1.0 / _PAUSE_FRAMES), mode="valid")
    margin = int(MARGIN * RATE_HZ) // _FRAME_SAMPLES
    inner = power[margin : len(levels) - margin - _PAUSE_FRAMES + 1]
    quietest = int(inner.argmin())
    is_pause = 10.0 * np.log10(inner[quietest]) < np.percentile(levels, 95) - _PAUSE_DB
    if not is_pause and length < HARD_LIMIT:
        return None
    return (margin + quietest + _PAUSE_FRAMES // 2) * _FRAME_SAMPLES


def _levels_db(samples: Samples) -> NDArray[np.float64]:
    """Return the level of each whole 20 ms, in dB of full scale, at least -120; a shorter stretch counts as one."""
    if len(samples) == 0:
        return np.empty(0)
    size = min(_FRAME_SAMPLES, len(samples))
    frames = samples[: len(samples) - len(samples) % size].reshape(-1, size).astype(np.float64)
    return np.asarray(10.0 * np.log10(np.maximum(np.square(frames).mean(axis=1), 1e-12)))


# ---- stable words -------------------------------------------------------------------------------------------

_WORD: Final = re.compile(rf"\s*(?:[^\w\s]*[{LETTERS}][^\w\s]*|(?:(?![{LETTERS}])\S)+)")
_EDGES: Final = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Agreement:
    """The words two readings agreed on, and the latest reading."""

    stable: tuple[str, ...] = ()
    """Words that only ever grow from one agreement to the next."""
    changing: tuple[str, ...] = ()
    """Words of the latest reading after the stable ones."""


def agree(before: Agreement, reading: tuple[str, ...]) -> Agreement:
    """Return the agreement after another reading of the same sound, or of more of it.

    Words agree even if case and punctuation at their edges differ; the newer spelling is kept, except in words that
    are stable already.
    """
    rest = _after(before.stable, reading)
    agreed = 0
    for old, new in zip(before.changing, rest, strict=False):
        if _bare(old) != _bare(new):
            break
        agreed += 1
    return Agreement(before.stable + rest[:agreed], rest[agreed:])


def settle(before: Agreement, reading: tuple[str, ...]) -> tuple[tuple[str, ...], Agreement]:
    """Close a stretch of sound with its last reading.

    Return the words to show for it, stable from now on, and the part of ``before`` behind it.
    """
    behind = _after(reading, before.stable)
    within = before.stable[: len(before.stable) - len(behind)]
    words = before.stable + before.changing
    closed = within + (() if behind else _after(within, reading))
    return closed, Agreement(behind, _after(closed, words)[len(behind) :])


def _after(stable: tuple[str, ...], reading: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of ``reading`` after the part that best matches ``stable``."""
    if tuple(map(_bare, reading[: len(stable)])) == tuple(map(_bare, stable)):
        return reading[len(stable) :]
    words = [_bare(word) for word in reading]
    costs = list(range(len(words) + 1))
    for row, old in enumerate(map(_bare, stable), start=1):
        above, costs[0] = costs[0], row
        for column, new in enumerate(words, start=1):
            above, costs[column] = (
                costs[column],
                min(above + (old != new), costs[column] + 1, costs[column - 1] + 1),
            )
    nearest = min(range(len(costs)), key=lambda column: (costs[column], abs(column - len(stable))))
    return reading[nearest:]


def _bare(word: str) -> str:
    return _EDGES.sub("", word.casefold())


# ---- the stream ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a reading."""

    text: str
    end: float
    """End of the part, in seconds from the start of the window."""

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, each with the space before it."""
        return tuple(_WORD.findall(f" {' '.join(self.text.split())}"))


class WindowDecoder(Protocol):
    """A recogniser that reads a stretch of sound at once."""

    def decode(self, samples: Samples, context: tuple[str, ...]) -> tuple[Segment, ...]:
        """Read a window, with the words before it as context, each with the space before it.

        It is that of the call before and more, unless ``forget`` was called in between.
        """

    def likelihood(self, beginnings: Sequence[str]) -> float:
        """Return the log-probability that the last window begins with one of these texts; -inf if unknown."""

    def forget(self) -> None:
        """Note that the next window is another one."""


class RedecodingTranscription:
    """A ``Transcription`` over a ``WindowDecoder``.

    Its memory stays bounded however long a person speaks, except for the words themselves.
    """

    def __init__(
        self,
        decoder: WindowDecoder,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._decoder = decoder
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
        self._loudest = loudest_db(self._window)
        """Level of the window in dB, which each new sound is compared with."""
        self.ends_in_quiet = False
        """True if the last reading ended in quiet."""
        self._is_over = False
        decoder.forget()

    def feed(self, samples: Samples) -> Transcript | None:
        """Take the next stretch of sound; return the text so far if it changed or quiet begins, otherwise None.

        A long stretch is read at its end, and after each ``SOFT_LIMIT`` of it, not every ``INTERVAL``: a late caller
        need not repeat the skipped readings.
        """
        self._expect_open()
        ended_in_quiet = self.ends_in_quiet
        piece = round(SOFT_LIMIT * RATE_HZ)
        for begin in range(0, len(samples), piece):
            self._hear_piece(samples[begin : begin + piece])
        transcript = Transcript(_text(self._shown + self._agreement.stable), _text(self._agreement.changing))
        if transcript == self._told and self.ends_in_quiet <= ended_in_quiet:
            return None
        self._told = transcript
        return transcript

    @property
    def latest(self) -> str:
        """Return the whole text of the last reading."""
        behind = self._agreement.stable + self._agreement.changing
        return _text(self._closed + (behind if self._reading is None else _words(self._reading)))

    def _hear_piece(self, samples: Samples) -> None:
        self._new.append(samples.copy())
        self._new_samples += len(samples)
        if not self._may_read():
            return
        is_paused = begins_pause(np.concatenate(self._new), self._loudest)
        if is_paused or self._new_samples >= INTERVAL * RATE_HZ:
            self.ends_in_quiet = is_paused
            self._read()
            self._shorten()

    def likelihood(self, beginnings: Sequence[str]) -> float:
        """Return the log-probability that the last reading begins with one of these texts; -inf if unknown."""
        return self._decoder.likelihood(beginnings) if self._reading and not self._closed else -math.inf

    def read(self) -> str:
        """Return the whole text up to now.

        It does not read again if only quiet came after the last reading.
        """
        self._expect_open()
        rest = np.concatenate(self._new) if self._new else np.empty(0, np.float32)
        is_over = self.ends_in_quiet and goes_on_in_quiet(rest, self._loudest)
        if self._reading is None or not (is_over or is_quiet(rest, beside=self._window)):
            self._read()
        return _text(self._closed + _words(self._reading or ()))

    def finish(self) -> str:
        """End the utterance and return its whole text; costs no more than ``read``."""
        text = self.read()
        self.abandon()
        return text

    def abandon(self) -> None:
        """Discard the utterance; no effect if it is over."""
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
        return length >= FIRST and self._new_samples >= self._cost / SHARE * RATE_HZ

    def _read(self) -> None:
        self._window = np.concatenate((self._window, *self._new))
        self._loudest = loudest_db(self._window)
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
        while (cut := find_cut(self._window)) is not None:
            self._decoder.forget()
            self._close(cut, _words(self._decode(self._window[:cut])))

    def _close(self, cut: int, words: tuple[str, ...]) -> None:
        shown, self._agreement = settle(self._agreement, words)
        self._shown += shown
        self._closed += words
        self._window = self._window[cut:].copy()
        self._loudest = loudest_db(self._window)
        self._reading = None
        self._decoder.forget()

    def _segment_cut(self) -> tuple[int | None, tuple[str, ...]]:
        if len(self._window) < SOFT_LIMIT * RATE_HZ or not self._reading:
            return None, ()
        words: tuple[str, ...] = ()
        best: tuple[int | None, tuple[str, ...]] = (None, ())
        for segment in self._reading[:-1]:
            words += segment.words
            cut = int(segment.end * RATE_HZ)
            if len(words) > len(self._agreement.stable):
                break
            if MARGIN * RATE_HZ <= cut <= len(self._window) - MARGIN * RATE_HZ:
                best = (cut, words)
        return best


def _words(reading: tuple[Segment, ...]) -> tuple[str, ...]:
    return tuple(word for segment in reading for word in segment.words)


def _text(words: tuple[str, ...]) -> str:
    return "".join(words).strip()


class RedecodingTranscriber:
    """The shared part of all such recognisers: a ``Transcriber`` over a ``WindowDecoder``; used by one thread."""

    def __init__(self, name: str, decoder: WindowDecoder) -> None:
        self.clock: Callable[[], float] = time.perf_counter
        """Clock that times readings: a slow model reads less often."""
        self.name = name
        """A name such as "moonshine tiny-en"."""
        self._decoder: WindowDecoder | None = decoder
        self._open: RedecodingTranscription | None = None

    def begin(self) -> Transcription:
        """Start a new utterance; an utterance still open is abandoned."""
        assert self._decoder is not None
        self._abandon_open()
        self._open = RedecodingTranscription(self._decoder, clock=self.clock)
        return self._open

    def close(self) -> None:
        """Free the model; no call may follow."""
        self._abandon_open()
        self._open = self._decoder = None

    def _abandon_open(self) -> None:
        if self._open is not None:
            self._open.abandon()
