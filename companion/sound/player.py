"""Plays the clauses of a reply one after another and tells what of them has been heard.

Clauses come from any thread; ``advance`` moves their samples into the loudspeaker's feed and, from the marks the
callback left there, works out which words have sounded. ``stop`` silences within one block. Replies have
growing numbers: what comes for a reply that was stopped is ignored. While no loudspeaker is attached everything
waits, and afterwards the clause that was cut off goes on with the first word that had not fully sounded.
"""

import threading
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from companion.sound.clock import SampleClock
from companion.sound.feed import MARKS_KEPT, Mark, PlayFeed
from companion.sound.resampler import resample
from companion.values import Samples, SpokenClause

EDGE = 0.002
"""Seconds over which a clause fades in and out, so that audio that does not begin at zero does not click."""


@dataclass(frozen=True, slots=True)
class ClauseStarted:
    """The first sample of a clause is heard."""

    reply: int
    clause: int
    at: float
    """Seconds on the conversation's clock, counting the way through the loudspeaker."""


@dataclass(frozen=True, slots=True)
class WordsSounded:
    """The first ``count`` words of a clause have been heard to their end."""

    reply: int
    clause: int
    count: int
    at: float


@dataclass(frozen=True, slots=True)
class ClauseEnded:
    """The last sample of a clause has been heard."""

    reply: int
    clause: int
    at: float


@dataclass(frozen=True, slots=True)
class ReplyEnded:
    """Everything of a finished reply has been heard."""

    reply: int
    at: float


@dataclass(frozen=True, slots=True)
class Stopped:
    """A reply was cut off by ``stop``; nothing more of it will be heard."""

    reply: int
    clause: int | None
    """The clause that was sounding or had sounded last; None when nothing of the reply had."""
    words: int
    """How many words of that clause had been heard to their end."""
    at: float


Progress: TypeAlias = ClauseStarted | WordsSounded | ClauseEnded | ReplyEnded | Stopped


@dataclass(slots=True)
class _Entry:
    """A clause on its way to the ear; indices count the samples of the present feed."""

    reply: int
    spoken: SpokenClause
    samples: Samples
    rate_hz: int
    resume_at: float = 0.0
    """Seconds of the clause that were heard before the loudspeaker was lost."""
    index: int | None = None
    """Where its first sample (after ``resume_at``) lies in the feed; None before anything was written."""
    written: int = 0
    is_started: bool = False
    words: int = 0

    @property
    def end(self) -> int | None:
        """The index after its last sample, None until that was written."""
        if self.index is None or self.written < len(self.samples):
            return None
        return self.index + self.written

    def word_end(self, number: int) -> int:
        """The index after the last sample of a word."""
        assert self.index is not None
        samples = round((self.spoken.words[number].end - self.resume_at) * self.rate_hz)
        return self.index + min(max(samples, 1), len(self.samples))


class _Ear:
    """When which sample of a feed is heard, from the marks of its blocks."""

    def __init__(self, feed: PlayFeed) -> None:
        self._feed = feed
        self._marks: deque[Mark] = deque(maxlen=MARKS_KEPT)

    def listen(self) -> None:
        """Take over the marks of the blocks played since the last call."""
        self._marks.extend(self._feed.take_marks())

    def start_of(self, index: int) -> float | None:
        """The monotonic instant at which the sample ``index`` begins; None while it was not handed over."""
        for mark in reversed(self._marks):
            if mark.first <= index:
                is_in_it = index < mark.first + mark.samples
                return mark.heard_at + (index - mark.first) / self._feed.rate_hz if is_in_it else None
        return None

    def end_of(self, index: int) -> float | None:
        """The monotonic instant at which the sample before ``index`` ends; None while it was not handed over."""
        begun = self.start_of(index - 1)
        return None if begun is None else begun + 1 / self._feed.rate_hz


class Player:
    """The queue of clauses in front of a loudspeaker."""

    def __init__(self, clock: SampleClock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._feed: PlayFeed | None = None
        self._ear: _Ear | None = None
        self._entries: deque[_Entry] = deque()
        self._awaited: list[int] = []  # replies that have not ended, in order
        self._finished: set[int] = set()  # those of them that get no more clauses
        self._over = -1  # all replies up to this one have ended or were stopped
        self._stopping: list[int] = []
        self._reply: int | None = None
        self._last_clause: int | None = None
        self._last_words = 0
        self._last_at = 0.0
        self._gain = 1.0

    # any thread

    def enqueue(self, reply: int, spoken: SpokenClause) -> None:
        """Play a clause after those before it; ignored when its reply was stopped.

        Resamples here, in the caller's thread. Clauses of a reply come in order, replies have growing numbers.
        """
        feed = self._feed
        rate_hz = spoken.audio.rate_hz if feed is None else feed.rate_hz
        entry = _Entry(reply, spoken, _prepared(spoken, rate_hz, resume_at=0.0), rate_hz)
        with self._lock:
            if self._await(reply):
                self._entries.append(entry)
                self._hand_over()

    def finish(self, reply: int) -> None:
        """No more clauses will come for this reply: ``ReplyEnded`` follows its last one."""
        with self._lock:
            if self._await(reply):
                self._finished.add(reply)

    def stop(self, reply: int | None = None) -> None:
        """Fall silent within one block; what was queued is forgotten and ``Stopped`` tells what was heard.

        Clauses that still come for the replies known so far are ignored, and for all up to ``reply`` if given.
        One ``Stopped`` follows for each reply that was sounding, queued or awaited; none when all was quiet.
        """
        with self._lock:
            self._over = max([self._over, *self._awaited, *([] if reply is None else [reply])])
            self._stopping += self._awaited
            self._awaited = []
            self._finished.clear()
            if self._stopping and self._feed is not None:
                self._feed.cut()

    def set_gain(self, gain: float) -> None:
        """Make the voice softer (or full again at 1), in [0, 1], within one block."""
        with self._lock:
            self._gain = gain
            if self._feed is not None:
                self._feed.set_gain(gain)

    @property
    def is_idle(self) -> bool:
        """Nothing is sounding, waiting or being stopped."""
        with self._lock:
            return not self._awaited and not self._stopping

    def _await(self, reply: int) -> bool:
        """Whether a reply may still be heard; remembers that its end is to be told."""
        if reply > self._over and reply not in self._awaited:
            self._awaited.append(reply)
            self._awaited.sort()
        return reply > self._over

    # the sound thread

    def attach(self, feed: PlayFeed) -> None:
        """Play into this feed from now on; what waited goes on."""
        with self._lock:
            self._feed, self._ear = feed, _Ear(feed)
            feed.set_gain(self._gain)
            self._hand_over()

    def detach(self) -> None:
        """The loudspeaker is gone: keep what has not been heard for the next one."""
        with self._lock:
            self._feed = self._ear = None
            for entry in self._entries:
                if entry.index is not None:
                    entry.resume_at = entry.spoken.words[entry.words - 1].end if entry.words else 0.0
                    entry.rate_hz = 0  # no feed's: its samples are cut anew
                    entry.index, entry.written = None, 0

    def advance(self, monotonic: float) -> tuple[Progress, ...]:
        """Return what has been heard by now, in order, and hand over what the loudspeaker needs next."""
        with self._lock:
            if self._ear is not None:
                self._ear.listen()
            progress = tuple(self._stop_heard(monotonic) if self._stopping else self._heard(monotonic))
            self._hand_over()
            return progress

    def _hand_over(self) -> None:
        feed = self._feed
        for entry in self._entries:
            if feed is None or feed.room == 0:
                return
            if entry.rate_hz != feed.rate_hz:
                entry.samples = _prepared(entry.spoken, feed.rate_hz, resume_at=entry.resume_at)
                entry.rate_hz = feed.rate_hz
            if entry.index is None:
                entry.index = feed.written
            part = entry.samples[entry.written : entry.written + feed.room]
            feed.write(part)
            entry.written += len(part)
            if entry.written < len(entry.samples):
                return  # the loudspeaker may have made room meanwhile, but not for the next clause

    def _heard(self, monotonic: float) -> Iterator[Progress]:
        while self._entries:
            ended_at = yield from self._entry_heard(self._entries[0], monotonic)
            if ended_at is None:
                return
            entry = self._entries.popleft()
            yield ClauseEnded(entry.reply, entry.spoken.clause.index, self._reading(ended_at))
            yield from self._replies_ended(ended_at)
        yield from self._replies_ended(monotonic)

    def _replies_ended(self, monotonic: float) -> Iterator[Progress]:
        """Those replies that were finished, or behind which another one sounds, and of which nothing waits."""
        waiting = {entry.reply for entry in self._entries}
        while self._awaited and self._awaited[0] not in waiting:
            reply = self._awaited[0]
            is_superseded = self._reply is not None and self._reply > reply
            if reply not in self._finished and not is_superseded:
                return
            self._awaited.pop(0)
            self._finished.discard(reply)
            self._over = reply
            if self._reply == reply:
                self._reply = self._last_clause = None
            yield ReplyEnded(reply, self._reading(monotonic))

    def _entry_heard(self, entry: _Entry, monotonic: float) -> Generator[Progress, None, float | None]:
        """Tell what is new of the clause in front; returns when it ended, None when it has not."""
        ear = self._ear
        if ear is None or entry.index is None:
            return None
        clause = entry.spoken.clause.index
        if not entry.is_started:
            started_at = ear.start_of(entry.index)
            if started_at is None or started_at > monotonic:
                return None
            entry.is_started = True
            self._reply, self._last_clause, self._last_words = entry.reply, clause, 0
            yield from self._replies_ended(started_at)
            yield ClauseStarted(entry.reply, clause, self._reading(started_at))
        while entry.words < len(entry.spoken.words):
            sounded_at = ear.end_of(entry.word_end(entry.words))
            if sounded_at is None or sounded_at > monotonic:
                return None
            entry.words += 1
            self._last_words = entry.words
            yield WordsSounded(entry.reply, clause, entry.words, self._reading(sounded_at))
        ended_at = None if entry.end is None else ear.end_of(entry.end)
        return None if ended_at is None or ended_at > monotonic else ended_at

    def _stop_heard(self, monotonic: float) -> Iterator[Progress]:
        """What had been handed to the device before the cut counts as heard: it cannot be called back."""
        feed, ear = self._feed, self._ear
        at: float | None = None
        if feed is not None and ear is not None:
            if feed.is_cutting:
                return
            at = ear.end_of(feed.cut_index)
            for entry in self._entries:
                if entry.index is None or entry.index >= feed.cut_index:
                    break
                self._reply, self._last_clause = entry.reply, entry.spoken.clause.index
                ends = [entry.word_end(number) for number in range(len(entry.spoken.words))]
                self._last_words = sum(end <= feed.cut_index for end in ends)
        reading = self._reading(monotonic if at is None else at)
        for reply in self._stopping:
            if reply == self._reply and self._last_clause is not None:
                yield Stopped(reply, self._last_clause, self._last_words, reading)
            else:
                yield Stopped(reply, None, 0, reading)
        self._stopping = []
        self._entries = deque(entry for entry in self._entries if entry.reply > self._over)
        self._reply = self._last_clause = None

    def _reading(self, monotonic: float) -> float:
        """The clock's time of an instant; times of progress never run backwards."""
        self._last_at = max(self._clock.at(monotonic), self._last_at)
        return self._last_at


def _prepared(spoken: SpokenClause, rate_hz: int, *, resume_at: float) -> Samples:
    """A clause's samples from a second on, at the loudspeaker's rate, with soft edges; at least 10 ms."""
    audio = spoken.audio
    whole = resample(audio.samples, from_hz=audio.rate_hz, to_hz=rate_hz)
    samples = whole[round(resume_at * rate_hz) :].copy()
    edge = min(round(EDGE * rate_hz), len(samples) // 2)
    if edge > 0:
        ramp = np.linspace(0.0, 1.0, edge + 1, dtype=np.float32)[1:]
        samples[:edge] *= ramp
        samples[-edge:] *= ramp[::-1]
    shortest = round(0.01 * rate_hz)
    return samples if len(samples) >= shortest else np.pad(samples, (0, shortest - len(samples)))
