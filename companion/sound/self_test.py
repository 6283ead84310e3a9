"""Plays the self-test's sound through a loudspeaker, records what a microphone hears, and has it analysed.

The devices must not be in use elsewhere in the program. What was played and what was recorded are put side by side as
they came, as the sound thread does, so that the echo canceller meets the delay it meets in a talk. Nothing that was
recorded is kept. Times are seconds.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.sound.devices import Device
from companion.sound.echo import EchoCanceller
from companion.sound.echo_report import LONGEST_DELAY, EchoReport, analyse
from companion.sound.errors import LoudspeakerLost, MicrophoneLost
from companion.sound.loudspeaker import Loudspeaker
from companion.sound.microphone import Microphone
from companion.sound.tune import self_test_sound
from companion.values import Audio, CancelToken, Samples

log = logging.getLogger(__name__)

PERIOD: Final = 0.02
"""Between two looks at the devices."""
STARTING: Final = 3.0
"""How long a device may take to its first block, and how far it may fall behind."""
WARMING: Final = 0.3
"""After both devices run and before anything counts: some begin with a click or with old sound."""
QUIET: Final = 1.0
"""How long the room is listened to before the first sound."""
USUAL_LENGTH: Final = 9.0
"""How long a self-test takes, roughly; for telling the person."""


@dataclass(frozen=True, slots=True)
class SelfTest:
    """A self-test that was carried out."""

    microphone: Device
    loudspeaker: Device
    report: EchoReport


def run_self_test(
    microphone: Microphone,
    loudspeaker: Loudspeaker,
    echo: EchoCanceller,
    *,
    voice: Audio | None = None,
    cancel: CancelToken | None = None,
    monotonic: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> SelfTest | None:
    """Return what was found, None when cancelled; blocks for about ``USUAL_LENGTH``.

    Args:
        microphone: unopened; closed again at the end.
        loudspeaker: likewise.
        echo: a fresh canceller, which is judged; it is not closed.
        voice: something said, about four seconds, to be played in place of the hummed tune.
        cancel: breaks it off.
        monotonic: the clock.
        wait: lets time pass.

    Raises ``SoundError`` or ``SoundSystemMissing`` where a device cannot be opened or stops.
    """
    try:
        sides = _Sides(microphone, loudspeaker, cancel or CancelToken(), monotonic, wait)
        sides.record(voice)
    except _Cancelled:
        return None
    finally:
        loudspeaker.close()
        microphone.close()
    report = analyse(sides.played, sides.recorded, echo)
    log.info(
        "self-test verdict=%s delay=%s removed_db=%.1f", report.verdict, report.delay, report.suppressed_db
    )
    return SelfTest(sides.microphone_device, sides.loudspeaker_device, report)


class _Cancelled(Exception):
    """The self-test was broken off."""


class _Sides:
    """Both devices, opened, and what has come of them since it began to count."""

    def __init__(
        self,
        microphone: Microphone,
        loudspeaker: Loudspeaker,
        cancel: CancelToken,
        monotonic: Callable[[], float],
        wait: Callable[[float], None],
    ) -> None:
        self._microphone = microphone
        self._loudspeaker = loudspeaker
        self._cancel = cancel
        self._monotonic = monotonic
        self._wait = wait
        self._played: list[Samples] = []
        self._recorded: list[Samples] = []
        self._waiting: Samples = np.zeros(0, dtype=np.float32)
        self.microphone_device = microphone.open()
        self.loudspeaker_device = loudspeaker.open()

    @property
    def played(self) -> Audio:
        return Audio(_joined(self._played), self.loudspeaker_device.rate_hz)

    @property
    def recorded(self) -> Audio:
        return Audio(_joined(self._recorded), self.microphone_device.rate_hz)

    def record(self, voice: Audio | None) -> None:
        """Let quiet and the sound be played and recorded; raises ``_Cancelled`` or ``SoundError``."""
        self._take_until(PERIOD)
        self._take_until(PERIOD + WARMING)
        self._played.clear()
        self._recorded.clear()
        self._take_until(QUIET)
        sound = self_test_sound(self.loudspeaker_device.rate_hz, voice)
        self._waiting = sound.samples
        self._take_until(QUIET + sound.seconds + LONGEST_DELAY)

    @property
    def _seconds(self) -> float:
        """The length of the shorter side."""
        played, recorded = sum(map(len, self._played)), sum(map(len, self._recorded))
        return min(played / self.loudspeaker_device.rate_hz, recorded / self.microphone_device.rate_hz)

    def _take_until(self, length: float) -> None:
        """Let both sides become as long as that."""
        give_up_at = self._monotonic() + length + STARTING
        while self._seconds < length:
            if self._cancel.is_cancelled:
                raise _Cancelled
            if not self._microphone.is_running:
                raise MicrophoneLost("stream ended")
            if not self._loudspeaker.is_running:
                raise LoudspeakerLost("stream ended")
            if self._monotonic() > give_up_at:
                is_deaf = self.recorded.seconds < self.played.seconds
                raise MicrophoneLost("no block") if is_deaf else LoudspeakerLost("no block")
            self._wait(PERIOD)
            self._take()

    def _take(self) -> None:
        feed = self._loudspeaker.feed
        count = min(feed.room, len(self._waiting))
        feed.write(self._waiting[:count])
        self._waiting = self._waiting[count:]
        self._played.append(self._loudspeaker.played())
        captured = self._microphone.read()
        if captured is not None:
            self._recorded.append(captured.samples)


def _joined(parts: list[Samples]) -> Samples:
    return np.concatenate([np.zeros(0, dtype=np.float32), *parts])
