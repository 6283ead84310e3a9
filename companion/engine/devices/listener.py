"""Detects the person's speech in the sound thread, and passes all sound on to the recogniser.

The criterion for speech depends on the situation. After a pause inside a turn little is enough to go on. While the
companion itself is audible, evidence must add up that the sound is not its own voice (``barge_in``). Times are
seconds on the sample clock; a gap in the sound (sleep, a missing device) ends speech at its edge.
"""

from collections.abc import Callable
from typing import Final, assert_never

from companion.channel.messages import LevelMeasured
from companion.conversation import events as ev
from companion.engine.devices.barge_in import NEUTRAL, BargedIn, Evidence, Passed, Suspected, step
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


class Listener:
    """Turns frames into events; only the sound thread calls it, but any thread may set its public attributes."""

    def __init__(
        self,
        activity: VoiceActivity,
        feed: Callable[[float, Samples], None],
        post: Callable[[ev.Event], None],
        tell_level: Callable[[LevelMeasured], None],
    ) -> None:
        """Prepare.

        Args:
            activity: judges the sound.
            feed: receives all sound, with the time of its first sample.
            tell_level: receives levels to show; safe from any thread.
        """
        self._activity = activity
        self._feed = feed
        self._post = post
        self._tell_level = tell_level
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
        return not self._activity.is_speech and self._activity.probability < self._activity.rules.offset

    def feed(self, frame: HeardFrame) -> None:
        """Take the next frame of the microphone, free of echo."""
        if self._expected is None or frame.start - self._expected > _HOLE:
            self._restart(frame.start)
        self._expected = frame.start + len(frame.samples) / RATE_HZ
        if self.is_companion_audible:
            self._audible_until = frame.start + _ECHO_TAIL
        is_audible = frame.start < self._audible_until
        self._activity.rules = self._rules(frame, is_audible)
        self._feed(frame.start, frame.samples)
        for event in self._activity.feed(frame.suppressed):
            if isinstance(event, SpeechStarted):
                self._post(ev.SpeechStarted(event.at))
            else:
                self._post(ev.SpeechStopped(event.at))
        self._weigh(frame, is_audible)
        self._measure(frame)

    def _rules(self, frame: HeardFrame, is_audible: bool) -> VoiceActivityRules:
        if self.is_turn_open and not self.is_companion_audible:
            return RESUMING_RULES
        if not is_audible:
            return LISTENING_RULES
        if frame.near_end is None:
            return UNSURE_RULES
        is_own_voice = frame.near_end < NEUTRAL and not self._activity.is_speech
        return OWN_VOICE_RULES if is_own_voice else BARGE_IN_RULES

    def _weigh(self, frame: HeardFrame, is_audible: bool) -> None:
        """Detect a barge-in sooner than voice activity alone would."""
        heard_db = frame.level_db if frame.suppressed is frame.samples else level_db(frame.samples)
        is_loud = heard_db > self._room_db + _ABOVE_ROOM_DB
        self._room_db = min(heard_db, self._room_db + _ROOM_RISES_DB)
        if not is_audible or self._activity.is_speech or frame.near_end is None:
            self._end_suspicion(frame.start)
            return
        self._evidence, verdict = step(
            self._evidence,
            near_end=frame.near_end if is_loud else 0.0,
            probability=self._activity.probability,
            start=frame.start,
        )
        match verdict:
            case Suspected(at):
                self._post(ev.SpeechSuspected(at))
            case Passed(at):
                self._post(ev.SuspicionPassed(at))
            case BargedIn(at):
                self._activity.take_as_speech()
                self._post(ev.SpeechStarted(at))
            case None:
                pass
            case _:
                assert_never(verdict)

    def _end_suspicion(self, now: float) -> None:
        """Drop the evidence: speech is certain, or the companion is not audible any more."""
        if self._evidence.is_suspected and not self._activity.is_speech:
            self._post(ev.SuspicionPassed(now))
        self._evidence = Evidence()

    def _restart(self, start: float) -> None:
        if self._activity.is_speech and self._expected is not None:
            self._post(ev.SpeechStopped(self._expected))
        self._activity.reset(sample=round(start * RATE_HZ))
        self._end_suspicion(start)

    def _measure(self, frame: HeardFrame) -> None:
        self._loudest_db = max(self._loudest_db, frame.level_db)
        if frame.start < self._level_due:
            return
        is_quiet = self._loudest_db < _QUIET_DB and not self._activity.is_speech
        if not (is_quiet and self._was_quiet):
            self._tell_level(LevelMeasured(self._loudest_db, self._activity.is_speech))
        self._was_quiet = is_quiet
        self._level_due = frame.start + _LEVEL_EVERY
        self._loudest_db = -100.0
