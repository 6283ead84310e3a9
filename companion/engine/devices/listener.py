"""Detects the person's speech in the sound thread, and passes all sound on to the recogniser.

The criterion for speech depends on the situation. After a pause inside a turn little is enough to go on. While the
companion itself is audible, there is evidence every 10 ms for or against a sound that it did not play, which adds up
like a cumulative sum (Page 1954). A small sum makes a suspicion; a larger one makes a barge-in, if the voice activity
model also finds speech possible. Times are seconds on the sample clock; a gap in the sound (sleep, a missing device)
ends speech at its edge.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, assert_never

from companion.channel.messages import LevelMeasured
from companion.conversation import events as ev
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.voice_activity import (
    BARGE_IN_RULES,
    LISTENING_RULES,
    OWN_VOICE_RULES,
    RESUMING_RULES,
    UNSURE_RULES,
    SpeechStarted,
    VoiceActivity,
    VoiceActivityRules,
)
from companion.sound.duplex import HeardFrame
from companion.sound.resampler import level_db
from companion.values import Samples

SUSPECTED: Final = 0.6
"""Sum of evidence that makes a suspicion: 30 ms of a voice well above what is left of the echo."""
BARGED_IN: Final = 1.8
"""Sum of evidence that makes a barge-in. With 1.4 after 0.04 s people are noticed 10 ms sooner, but the noise in a
room at 5 to 10 dB, or a delay that jumps, is mistaken for a person ten times as often."""
LASTED: Final = 0.05
"""Seconds since the evidence began to add up before the next frame may report a barge-in: a delay that jumps is
mostly found sooner, and is then no evidence any more."""
MOST: Final = 4.0
"""Upper limit of the sum, so that it falls soon after the sound has ended."""
SPEECH_COUNTS: Final = 0.5
"""Evidence that certain speech adds to a frame. The companion's own voice, made soft, is below ``LIKELY_SPEECH`` in all
but 0.3 % of frames once the echo is learned."""
COUNTS_FROM: Final = 0.25
COUNTS_IN_FULL: Final = 0.35
"""Near-end evidence up to which speech adds nothing, and from which on it adds everything. While an echo has been
found and is not learned yet, the companion's own voice looks like certain speech for a second, with near-end
evidence of 0.25."""
CERTAIN_SPEECH: Final = 0.6
"""Probability of speech that counts in full."""
NEUTRAL: Final = 0.5
"""Evidence above this value speaks for another sound, below it against."""
LIKELY_SPEECH: Final = 0.2
"""Probability of speech that some stretch must have reached since the suspicion. Silero reaches it 53 ms (95th
percentile 72 ms) after the onset of clean speech."""


@dataclass(frozen=True, slots=True)
class Suspected:
    """A sound that may be the person."""

    at: float
    """Time at which the sound began."""


@dataclass(frozen=True, slots=True)
class Passed:
    """The suspicious sound was not the person."""

    at: float


@dataclass(frozen=True, slots=True)
class BargedIn:
    """The person is speaking."""

    at: float
    """Time at which the person began."""


Verdict: TypeAlias = Suspected | Passed | BargedIn


@dataclass(frozen=True, slots=True)
class Evidence:
    """Evidence gathered up to an instant."""

    total: float = 0.0
    since: float | None = None
    """Time at which the evidence began to add up; None while there is none."""
    probability: float = 0.0
    """Highest probability of speech since then."""
    is_suspected: bool = False
    has_barged_in: bool = False


def step(
    state: Evidence, *, near_end: float, probability: float, start: float
) -> tuple[Evidence, Verdict | None]:
    """Process one frame of 10 ms.

    Args:
        state: the result for the previous frame; ``Evidence()`` at first.
        near_end: certainty of a sound that the companion did not play, in [0, 1].
        probability: probability of speech in the latest judged stretch, in [0, 1].
        start: time at which the frame began.
    """
    likely = _share(probability, LIKELY_SPEECH, CERTAIN_SPEECH) * _share(
        near_end, COUNTS_FROM, COUNTS_IN_FULL
    )
    total = min(max(state.total + near_end - NEUTRAL + SPEECH_COUNTS * likely, 0.0), MOST)
    if total == 0.0:
        return Evidence(), Passed(start) if state.is_suspected and not state.has_barged_in else None
    since = start if state.since is None else state.since
    state = replace(state, total=total, since=since, probability=max(probability, state.probability))
    if state.has_barged_in:
        return state, None
    has_lasted = start - since > LASTED - 1e-6
    if total >= BARGED_IN and state.probability >= LIKELY_SPEECH and has_lasted:
        return replace(state, is_suspected=True, has_barged_in=True), BargedIn(since)
    if total >= SUSPECTED and not state.is_suspected:
        return replace(state, is_suspected=True), Suspected(since)
    return state, None


def _share(value: float, none: float, all: float) -> float:
    """Return the position of a value between two bounds, clipped to [0, 1]."""
    return min(max((value - none) / (all - none), 0.0), 1.0)


_HOLE: Final = 0.05
"""Seconds by which sound may be late before it no longer continues what came before (guess)."""

_ECHO_TAIL: Final = 0.5
"""Seconds after the companion's last sound in which its echo may still come: 0.2 of delay, 0.3 of room (guess)."""

_LEVEL_EVERY: Final = 0.1
"""Seconds between two level reports: enough for a meter that follows the voice."""

_QUIET_DB: Final = -55.0
"""Level in dB below which a meter shows nothing (as the window's does), so that a quiet room is reported once and
not ten times a second."""

_ABOVE_ROOM_DB: Final = 8.0
"""Minimum dB by which a frame must be louder than the room to count as evidence (guess)."""
_ROOM_RISES_DB: Final = 0.05
"""Increase in dB of the estimated room level after each louder frame: 5 dB a second (guess)."""


@dataclass(eq=False, repr=False)
class Listener:
    """Turns frames into events; only the sound thread calls it.

    Any thread may set ``is_turn_open`` and ``is_companion_audible``, and nothing else.
    """

    activity: VoiceActivity
    """Judges the sound."""
    pass_on: Callable[[float, Samples], None]
    """Receives all sound, with the time of its first sample."""
    post: Callable[[ev.Event], None]
    tell_level: Callable[[LevelMeasured], None]
    """Receives levels to show; safe from any thread."""

    def __post_init__(self) -> None:
        self._expected: float | None = None
        self._loudest_db = -100.0
        self._level_due = 0.0
        self._was_quiet = False
        self._audible_until = 0.0
        self.is_companion_audible = False
        """Set while the companion's own voice sounds."""
        self.is_turn_open = False
        """Set while the person has the floor, even in a pause: then continued speech is reported sooner than a new
        onset."""
        self._evidence = Evidence()
        self._room_db = -60.0

    @property
    def is_quiet(self) -> bool:
        """Return whether the latest frame gives no sign of speech, not even one too short to be reported yet."""
        return not self.activity.is_speech and self.activity.probability < self.activity.rules.offset

    def feed(self, frame: HeardFrame) -> None:
        """Take the next frame of the microphone, free of echo."""
        if self._expected is None or frame.start - self._expected > _HOLE:
            self._restart(frame.start)
        self._expected = frame.start + len(frame.samples) / RATE_HZ
        if self.is_companion_audible:
            self._audible_until = frame.start + _ECHO_TAIL
        is_audible = frame.start < self._audible_until
        self.activity.rules = self._rules(frame, is_audible)
        self.pass_on(frame.start, frame.samples)
        for event in self.activity.feed(frame.suppressed):
            if isinstance(event, SpeechStarted):
                self.post(ev.SpeechStarted(event.at))
            else:
                self.post(ev.SpeechStopped(event.at))
        self._weigh(frame, is_audible)
        self._measure(frame)

    def _rules(self, frame: HeardFrame, is_audible: bool) -> VoiceActivityRules:
        if self.is_turn_open and not self.is_companion_audible:
            return RESUMING_RULES
        if not is_audible:
            return LISTENING_RULES
        if frame.near_end is None:
            return UNSURE_RULES
        is_own_voice = frame.near_end < NEUTRAL and not self.activity.is_speech
        return OWN_VOICE_RULES if is_own_voice else BARGE_IN_RULES

    def _weigh(self, frame: HeardFrame, is_audible: bool) -> None:
        """Detect a barge-in sooner than voice activity alone would."""
        heard_db = frame.level_db if frame.suppressed is frame.samples else level_db(frame.samples)
        is_loud = heard_db > self._room_db + _ABOVE_ROOM_DB
        self._room_db = min(heard_db, self._room_db + _ROOM_RISES_DB)
        if not is_audible or self.activity.is_speech or frame.near_end is None:
            self._end_suspicion(frame.start)
            return
        self._evidence, verdict = step(
            self._evidence,
            near_end=frame.near_end if is_loud else 0.0,
            probability=self.activity.probability,
            start=frame.start,
        )
        match verdict:
            case Suspected(at):
                self.post(ev.SpeechSuspected(at))
            case Passed(at):
                self.post(ev.SuspicionPassed(at))
            case BargedIn(at):
                self.activity.take_as_speech()
                self.post(ev.SpeechStarted(at))
            case None:
                pass
            case _:
                assert_never(verdict)

    def _end_suspicion(self, now: float) -> None:
        """Drop the evidence: speech is certain, or the companion is not audible any more."""
        if self._evidence.is_suspected and not self.activity.is_speech:
            self.post(ev.SuspicionPassed(now))
        self._evidence = Evidence()

    def _restart(self, start: float) -> None:
        if self.activity.is_speech and self._expected is not None:
            self.post(ev.SpeechStopped(self._expected))
        self.activity.reset(sample=round(start * RATE_HZ))
        self._end_suspicion(start)

    def _measure(self, frame: HeardFrame) -> None:
        self._loudest_db = max(self._loudest_db, frame.level_db)
        if frame.start < self._level_due:
            return
        is_quiet = self._loudest_db < _QUIET_DB and not self.activity.is_speech
        if not (is_quiet and self._was_quiet):
            self.tell_level(LevelMeasured(self._loudest_db, self.activity.is_speech))
        self._was_quiet = is_quiet
        self._level_due = frame.start + _LEVEL_EVERY
        self._loudest_db = -100.0
