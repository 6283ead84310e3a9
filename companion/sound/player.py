"""Plays the clauses of a reply one after another, each with the silence behind it, and reports what has been heard.

Clauses come from any thread. ``advance`` moves their samples into the loudspeaker's feed and, from the marks that
the callback left there, computes which words have sounded. ``stop`` silences within one block and forgets; ``hold``
silences within one block, and ``resume`` continues. Replies have increasing numbers and sound in their order: a
later one waits behind an earlier one, even while that is held. Clauses for a stopped reply are ignored. While no
loudspeaker is attached everything waits. A clause that was interrupted by a hold or by the loss of its loudspeaker
continues with the first word that had not fully sounded; a silence behind the last one starts again.

A backchannel is a sound outside of replies. It goes the same way, so that its echo is removed like theirs.
"""

import threading
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from companion.sound.clock import SampleClock
from companion.sound.feed import MARKS_KEPT, Mark, PlayFeed
from companion.values import Samples, SpokenClause, resampled

EDGE = 0.002
"""Seconds over which a clause fades in and out, so that audio that does not begin at zero does not click."""

RUN_UP = 0.05
"""Seconds of the pause before a word that are played with it when a clause continues: the voices' times of words are
some tens of milliseconds wrong, and an onset must not be cut off (guess)."""


@dataclass(frozen=True, slots=True)
class ClauseStarted:
    """The first sample of a clause is heard."""

    reply: int
    clause: int
    at: float
    """Time in seconds on the conversation's clock, including the latency of the loudspeaker."""


@dataclass(frozen=True, slots=True)
class WordsSounded:
    """The first ``count`` words of a clause have been heard to their end."""

    reply: int
    clause: int
    count: int
    at: float


@dataclass(frozen=True, slots=True)
class ClauseEnded:
    """The last sample of a clause has been heard, and the silence that follows it (``Clause.pause_after``)."""

    reply: int
    clause: int
    at: float


@dataclass(frozen=True, slots=True)
class ReplyEnded:
    """Everything of a finished reply has been heard."""

    reply: int
    at: float


@dataclass(frozen=True, slots=True)
class Held:
    """A reply that had begun is silent because of ``hold``; its heard part has been reported before."""

    reply: int
    at: float


@dataclass(frozen=True, slots=True)
class ClauseResumed:
    """An interrupted clause is heard again, from the first word on that had not fully sounded."""

    reply: int
    clause: int
    position: float
    """Seconds of the clause that are skipped because they were heard before."""
    at: float


@dataclass(frozen=True, slots=True)
class Stopped:
    """A reply was ended by ``stop``; no more of it will be heard."""

    reply: int
    clause: int | None
    """Index of the clause that was sounding or had sounded last; None if no part of the reply had."""
    words: int
    """Number of words of that clause that had been heard to their end."""
    at: float


Progress: TypeAlias = ClauseStarted | WordsSounded | ClauseEnded | ReplyEnded | Held | ClauseResumed | Stopped


@dataclass(frozen=True, slots=True, eq=False)
class ReadyClause:
    """A clause at a loudspeaker's rate."""

    spoken: SpokenClause
    samples: Samples
    rate_hz: int


@dataclass(slots=True)
class _Entry:
    """A clause that is not yet fully heard; indices count the samples of the present feed."""

    reply: int
    ready: ReadyClause
    samples: Samples = field(init=False)
    """Samples to play from ``resume_at`` on, and the silence behind it."""
    resume_at: float = 0.0
    """Seconds of the clause that were heard before it was interrupted."""
    index: int | None = None
    """Index of its first sample (after ``resume_at``) in the feed; None before any sample was written."""
    written: int = 0
    is_started: bool = False
    is_told: bool = False
    """True if its start has been reported since it was last interrupted."""
    words: int = 0

    def __post_init__(self) -> None:
        self.samples = _from(self.ready, self.resume_at)

    @property
    def spoken(self) -> SpokenClause:
        return self.ready.spoken

    @property
    def end(self) -> int | None:
        """Return the index after its last sample, None until that was written."""
        if self.index is None or self.written < len(self.samples):
            return None
        return self.index + self.written

    def word_end(self, number: int) -> int:
        """Return the index after the last sample of a word."""
        assert self.index is not None
        samples = round((self.spoken.words[number].end - self.resume_at) * self.ready.rate_hz)
        return self.index + min(max(samples, 1), len(self.samples))

    def fit(self, rate_hz: int) -> None:
        """Convert it to the rate of another loudspeaker, before any sample was written to it."""
        if rate_hz != self.ready.rate_hz:
            self.ready = _ready(self.spoken, rate_hz)
            self.samples = _from(self.ready, self.resume_at)

    def rewind(self) -> None:
        """Return to the first word that has not fully sounded."""
        self.resume_at = _next_word(self.spoken, self.words)
        self.samples = _from(self.ready, self.resume_at)
        self.index, self.written, self.is_told = None, 0, False


class _Ear:
    """Times at which the samples of a feed are heard, from the marks of its blocks."""

    def __init__(self, feed: PlayFeed) -> None:
        self._feed = feed
        self._marks: deque[Mark] = deque(maxlen=MARKS_KEPT)

    def listen(self) -> None:
        """Read the marks of the blocks played since the last call."""
        self._marks.extend(self._feed.take_marks())

    def start_of(self, index: int) -> float | None:
        """Return the monotonic instant at which the sample ``index`` begins; None before it was passed on."""
        for mark in reversed(self._marks):
            if mark.first <= index:
                is_in_it = index < mark.first + mark.samples
                return mark.heard_at + (index - mark.first) / self._feed.rate_hz if is_in_it else None
        return None

    def end_of(self, index: int) -> float | None:
        """Return the monotonic instant at which the sample before ``index`` ends; None before it was passed on."""
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
        self._finished: set[int] = set()  # those of them that have all their clauses
        self._held: set[int] = set()
        self._gains: dict[int, float] = {}  # gains of replies that are not at full loudness
        self._volume = 1.0
        self._over = -1  # all replies up to this one have ended or were stopped
        self._stopping: list[int] = []
        self._holding: int | None = None  # a reply that had begun and whose heard part is still unknown
        self._fed: int | None = None  # the one reply with samples in the feed
        self._backchannel_end: int | None = None  # index after the last sample of a backchannel that sounds
        self._reply: int | None = None
        self._last_clause: int | None = None
        self._last_words = 0
        self._last_at = 0.0

    # any thread

    def prepare(self, spoken: SpokenClause) -> ReadyClause:
        """Resample a clause for the present loudspeaker in advance, so that ``play`` is quick."""
        feed = self._feed
        return _ready(spoken, spoken.audio.rate_hz if feed is None else feed.rate_hz)

    def play(self, reply: int, ready: ReadyClause) -> None:
        """Play a clause after those before it; ignored if its reply was stopped.

        The samples that fit are in the loudspeaker's feed when this returns. Clauses of a reply come in order.
        """
        entry = _Entry(reply, ready)
        with self._lock:
            if self._await(reply):
                self._entries.append(entry)
                self._hand_over()

    def finish(self, reply: int) -> None:
        """Note that this reply has no more clauses: ``ReplyEnded`` follows its last one."""
        with self._lock:
            if self._await(reply):
                self._finished.add(reply)

    def hold(self, reply: int) -> None:
        """Silence a reply within one block, or keep it from beginning, until ``resume``; no part of it is forgotten.

        Sound that had been passed to the device by then is reported as heard, then ``Held`` follows if the reply had
        begun. A reply that had been passed on to its end continues to ``ReplyEnded`` instead.
        """
        with self._lock:
            if reply <= self._over or reply in self._held:
                return
            self._held.add(reply)
            if self._feed is not None and self._fed == reply and self._holding is None:
                self._holding = reply
                self._feed.cut()

    def resume(self, reply: int) -> None:
        """Continue with the first word of a held reply that had not fully sounded."""
        with self._lock:
            self._held.discard(reply)
            self._hand_over()

    def stop(self, reply: int | None = None) -> None:
        """Silence a reply and those before it, or all that are known so far, within one block.

        Their queued clauses are dropped, later clauses for them are ignored, and one ``Stopped`` follows for each
        that was sounding, queued, held or awaited. The next reply is heard then.
        """
        with self._lock:
            last = max([self._over, *self._awaited]) if reply is None else reply
            self._over = max(self._over, last)
            stopped = [awaited for awaited in self._awaited if awaited <= self._over]
            self._stopping += stopped
            self._awaited = self._awaited[len(stopped) :]
            self._finished.difference_update(stopped)
            if self._holding is not None and self._holding <= self._over:
                self._holding = None
            if self._stopping and self._feed is not None and self._is_fed_one_over:
                self._feed.cut()

    def set_gain(self, reply: int, gain: float) -> None:
        """Make a reply softer (or full again at 1), in [0, 1], within one block."""
        with self._lock:
            if reply <= self._over:
                return
            self._gains[reply] = gain
            if self._feed is not None and self._fed == reply:
                self._feed.set_gain(self._gain_of(reply))

    def set_volume(self, volume: float) -> None:
        """Make every reply softer from now on, in [0, 1], within one block; at 0 it plays silently."""
        with self._lock:
            self._volume = volume
            if self._feed is not None and self._fed is not None:
                self._feed.set_gain(self._gain_of(self._fed))

    def play_backchannel(self, ready: ReadyClause, gain: float) -> None:
        """Play a short sound that belongs to no reply: now, or not at all if a reply sounds or waits.

        At most two seconds of it are played, and nothing is reported of it. A reply that comes meanwhile is heard after
        it. The gain is in [0, 1].
        """
        entry = _Entry(self._over, ready)
        with self._lock:
            feed = self._feed
            if feed is None or self._awaited or self._stopping or self._volume == 0.0:
                return
            if feed.waiting or feed.room == 0:
                return
            entry.fit(feed.rate_hz)
            self._fed = None
            feed.set_gain(self._volume * gain)
            feed.write(entry.samples[: feed.room])
            self._backchannel_end = feed.written

    def stop_backchannel(self) -> None:
        """Silence a backchannel within one block; a reply is not touched."""
        with self._lock:
            if self._backchannel_end is not None and self._feed is not None and self._fed is None:
                self._feed.cut()
            self._backchannel_end = None

    @property
    def is_idle(self) -> bool:
        """Return whether nothing is sounding, waiting, held or being stopped."""
        with self._lock:
            return not self._awaited and not self._stopping and self._backchannel_end is None

    @property
    def is_audible(self) -> bool:
        """Return whether a sound is playing or about to: not idle, and not all of it is held."""
        with self._lock:
            if self._stopping or self._holding is not None or self._backchannel_end is not None:
                return True
            if self._entries:  # the first sounds, or all others wait behind it
                return self._entries[0].reply not in self._held
            return any(reply not in self._held for reply in self._awaited)

    def _await(self, reply: int) -> bool:
        """Return whether a reply may still be heard, and remember to report its end."""
        if reply > self._over and reply not in self._awaited:
            self._awaited.append(reply)
            self._awaited.sort()
        return reply > self._over

    @property
    def _is_fed_one_over(self) -> bool:
        """Return whether the last samples in the feed belong to a reply that has ended or was stopped."""
        return self._fed is not None and self._fed <= self._over

    # the sound thread

    def attach(self, feed: PlayFeed) -> None:
        """Play into this feed from now on; waiting clauses continue."""
        with self._lock:
            self._feed, self._ear = feed, _Ear(feed)
            self._hand_over()

    def detach(self) -> None:
        """Keep the clauses that have not been heard for the next loudspeaker, because the present one is gone."""
        with self._lock:
            self._feed = self._ear = self._fed = self._backchannel_end = None
            self._rewind()

    def advance(self, monotonic: float) -> tuple[Progress, ...]:
        """Return what has been heard by now, in order, and pass on the samples that the loudspeaker needs next."""
        with self._lock:
            progress = tuple(self._progress(monotonic))
            self._hand_over()
            return progress

    def _hand_over(self) -> None:
        """Write the samples that fit; the feed holds one reply at a time, so that a cut or a gain affects no other."""
        feed = self._feed
        if feed is None or self._stopping or self._holding is not None:
            return
        for entry in self._entries:
            if entry.reply in self._held or feed.room == 0:
                return
            if entry.reply != self._fed:
                if feed.waiting:
                    return
                self._fed = entry.reply
                feed.set_gain(self._gain_of(entry.reply))
            entry.fit(feed.rate_hz)
            if entry.index is None:
                entry.index = feed.written
            part = entry.samples[entry.written : entry.written + feed.room]
            feed.write(part)
            entry.written += len(part)
            if entry.written < len(entry.samples):
                return  # the loudspeaker may have made room by now, but not for the next clause

    def _rewind(self) -> None:
        for entry in self._entries:
            if entry.index is not None:
                entry.rewind()

    def _progress(self, monotonic: float) -> Iterator[Progress]:
        feed, ear = self._feed, self._ear
        is_cut_off = bool(self._stopping) or self._holding is not None
        if feed is not None and is_cut_off and feed.is_cutting:
            return
        if ear is not None:
            ear.listen()
            self._end_backchannel(ear, monotonic)
        if self._stopping:
            yield from self._stop_heard(monotonic)
        elif self._holding is not None:
            yield from self._hold_heard(self._holding, monotonic)
        else:
            yield from self._heard(monotonic)

    def _end_backchannel(self, ear: _Ear, monotonic: float) -> None:
        ended_at = None if self._backchannel_end is None else ear.end_of(self._backchannel_end)
        if ended_at is not None and ended_at <= monotonic:
            self._backchannel_end = None

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
        """Yield the ends of replies without waiting clauses that were finished or are followed by a sounding one."""
        waiting = {entry.reply for entry in self._entries}
        while self._awaited and self._awaited[0] not in waiting:
            reply = self._awaited[0]
            is_superseded = self._reply is not None and self._reply > reply
            if reply not in self._finished and not is_superseded:
                return
            self._awaited.pop(0)
            self._finished.discard(reply)
            self._over = reply
            self._forget_wishes()
            if self._reply == reply:
                self._reply = self._last_clause = None
            yield ReplyEnded(reply, self._reading(monotonic))

    def _gain_of(self, reply: int) -> float:
        return self._volume * self._gains.get(reply, 1.0)

    def _forget_wishes(self) -> None:
        """Drop the holds and gains of replies that have ended."""
        self._held = {reply for reply in self._held if reply > self._over}
        self._gains = {reply: gain for reply, gain in self._gains.items() if reply > self._over}

    def _entry_heard(self, entry: _Entry, monotonic: float) -> Generator[Progress, None, float | None]:
        """Yield the progress of the first clause; return when it ended, or None if it has not."""
        ear = self._ear
        if ear is None or entry.index is None:
            return None
        if not entry.is_told:
            begun_at = ear.start_of(entry.index)
            if begun_at is None or begun_at > monotonic:
                return None
            entry.is_told = True
            yield from self._entry_begun(entry, begun_at)
        while entry.words < len(entry.spoken.words):
            sounded_at = ear.end_of(entry.word_end(entry.words))
            if sounded_at is None or sounded_at > monotonic:
                return None
            entry.words += 1
            self._last_words = entry.words
            yield WordsSounded(entry.reply, entry.spoken.clause.index, entry.words, self._reading(sounded_at))
        ended_at = None if entry.end is None else ear.end_of(entry.end)
        return None if ended_at is None or ended_at > monotonic else ended_at

    def _entry_begun(self, entry: _Entry, begun_at: float) -> Iterator[Progress]:
        clause = entry.spoken.clause.index
        if entry.is_started:
            yield ClauseResumed(entry.reply, clause, entry.resume_at, self._reading(begun_at))
            return
        entry.is_started = True
        self._reply, self._last_clause, self._last_words = entry.reply, clause, 0
        yield from self._replies_ended(begun_at)
        yield ClauseStarted(entry.reply, clause, self._reading(begun_at))

    def _hold_heard(self, reply: int, monotonic: float) -> Iterator[Progress]:
        """Yield progress with everything passed to the device before the cut as heard, as when a reply is stopped."""
        self._holding = None
        handed_until = None
        if self._feed is not None and self._ear is not None:
            handed_until = self._ear.end_of(self._feed.cut_index)
        until = monotonic if handed_until is None else max(monotonic, handed_until)
        yield from self._heard(until)
        self._rewind()
        if reply > self._over:
            yield Held(reply, self._reading(until))

    def _stop_heard(self, monotonic: float) -> Iterator[Progress]:
        """Yield progress with everything passed to the device before the cut as heard: it cannot be recalled."""
        feed, ear = self._feed, self._ear
        at: float | None = None
        if feed is not None and ear is not None and self._is_fed_one_over:
            at = ear.end_of(feed.cut_index)
            for entry in self._entries:
                if entry.index is None or entry.index >= feed.cut_index:
                    break
                self._reply, self._last_clause = entry.reply, entry.spoken.clause.index
                ends = [entry.word_end(number) for number in range(len(entry.spoken.words))]
                self._last_words = max(entry.words, sum(end <= feed.cut_index for end in ends))
        reading = self._reading(monotonic if at is None else at)
        for reply in self._stopping:
            if reply == self._reply and self._last_clause is not None:
                yield Stopped(reply, self._last_clause, self._last_words, reading)
            else:
                yield Stopped(reply, None, 0, reading)
        self._stopping = []
        self._entries = deque(entry for entry in self._entries if entry.reply > self._over)
        self._forget_wishes()
        if self._reply is not None and self._reply <= self._over:
            self._reply = self._last_clause = None

    def _reading(self, monotonic: float) -> float:
        """Return the clock's time of an instant; times of progress never run backwards."""
        self._last_at = max(self._clock.at(monotonic), self._last_at)
        return self._last_at


def _ready(spoken: SpokenClause, rate_hz: int) -> ReadyClause:
    samples = resampled(spoken.audio.samples, spoken.audio.rate_hz, rate_hz)
    return ReadyClause(spoken, samples, rate_hz)


def _next_word(spoken: SpokenClause, words: int) -> float:
    """Return the seconds at which to continue after some words: the next word, with a little of the pause before."""
    if words == 0:
        return 0.0
    heard_until = spoken.words[words - 1].end
    if words == len(spoken.words):
        return heard_until
    begin = spoken.words[words].start
    return max(begin - RUN_UP, min(heard_until, begin))


def _from(ready: ReadyClause, second: float) -> Samples:
    """Return a clause's samples from a second on, with soft edges, and the silence behind it; at least 10 ms."""
    samples = ready.samples[round(second * ready.rate_hz) :].copy()
    edge = min(round(EDGE * ready.rate_hz), len(samples) // 2)
    if edge > 0:
        ramp = np.linspace(0.0, 1.0, edge + 1, dtype=np.float32)[1:]
        samples[:edge] *= ramp
        samples[-edge:] *= ramp[::-1]
    silence = round(ready.spoken.clause.pause_after * ready.rate_hz)
    shortest = round(0.01 * ready.rate_hz)
    return np.pad(samples, (0, max(silence, shortest - len(samples))))
