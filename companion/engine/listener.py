"""Notices in the sound thread when the person speaks, and passes all sound on to the recogniser.

What counts as speech depends on whether the companion is audible itself: then it takes more to interrupt it. Times
are seconds on the sample clock; a hole in the sound (sleep, a device that was gone) ends speech at its edge.
"""

from collections.abc import Callable
from typing import Final

from companion.channel.messages import LevelMeasured
from companion.conversation import events as ev
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.voice_activity import (
    BARGE_IN_RULES,
    LISTENING_RULES,
    SpeechStarted,
    VoiceActivity,
)
from companion.sound.duplex import HeardFrame
from companion.values import Samples

_HOLE: Final = 0.05
"""Sound that begins this much later than expected, in seconds, does not continue what came before (guess)."""

_ECHO_TAIL: Final = 0.5
"""Seconds after the companion's last sound in which its echo may still come: 0.2 of delay, 0.3 of room (guess)."""

_LEVEL_EVERY: Final = 0.1
"""Seconds between two levels shown: enough for a meter that moves with the voice."""

_QUIET_DB: Final = -55.0
"""Below this a meter shows nothing (as the window's does), so a quiet room is told once and not ten times a second."""


class Listener:
    """Turns frames into events; called by the sound thread alone, but for ``is_companion_audible``."""

    def __init__(
        self,
        activity: VoiceActivity,
        hear: Callable[[float, Samples], None],
        post: Callable[[ev.Event], None],
        tell_level: Callable[[LevelMeasured], None],
    ) -> None:
        """Prepare.

        Args:
            activity: judges the sound.
            hear: takes all sound, with the time of its first sample.
            post: takes the events of the conversation; safe from any thread.
            tell_level: takes levels to show; safe from any thread.
        """
        self._activity = activity
        self._hear = hear
        self._post = post
        self._tell_level = tell_level
        self._expected: float | None = None
        self._loudest_db = -100.0
        self._level_due = 0.0
        self._was_quiet = False
        self._audible_until = 0.0
        self.is_companion_audible = False
        """Set while the companion's own voice sounds."""

    def take(self, frame: HeardFrame) -> None:
        """Take in the next frame of the microphone, free of echo."""
        if self._expected is None or frame.start - self._expected > _HOLE:
            self._restart(frame.start)
        self._expected = frame.start + len(frame.samples) / RATE_HZ
        if self.is_companion_audible:
            self._audible_until = frame.start + _ECHO_TAIL
        self._activity.rules = BARGE_IN_RULES if frame.start < self._audible_until else LISTENING_RULES
        self._hear(frame.start, frame.samples)
        for event in self._activity.hear(frame.suppressed):
            if isinstance(event, SpeechStarted):
                self._post(ev.SpeechStarted(event.at))
            else:
                self._post(ev.SpeechStopped(event.at))
        self._measure(frame)

    def _restart(self, start: float) -> None:
        if self._activity.is_speech and self._expected is not None:
            self._post(ev.SpeechStopped(self._expected))
        self._activity.reset(sample=round(start * RATE_HZ))

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
