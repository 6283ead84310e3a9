"""Examines microphone and loudspeaker: plays the self-test's sound and analyses what is recorded, or only probes both.

No other part of the program may use the devices. The played and the recorded sound are aligned as they arrive, as in
the sound thread, so that the echo canceller sees the same delay as in a conversation. The recording is not stored.
Times are seconds.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.sound import devices
from companion.sound.devices import Device
from companion.sound.echoes.echo import EchoCanceller
from companion.sound.echoes.echo_report import LONGEST_DELAY, EchoReport, analyse, self_test_sound
from companion.sound.errors import LoudspeakerLost, MicrophoneLost, MicrophoneSilent
from companion.sound.loudspeaker import Loudspeaker
from companion.sound.microphone import Microphone, SounddeviceMicrophone
from companion.sound.resampler import SILENCE_DB, level_db
from companion.values import Audio, CancelToken, CompanionError, Samples

log = logging.getLogger(__name__)

PERIOD: Final = 0.02
"""Interval between two checks of the devices."""
STARTING: Final = 3.0
"""Maximum time until a device's first block, and maximum lag."""
WARMING: Final = 0.3
"""Time between the start of both devices and the beginning of the test: some begin with a click or with old sound."""
QUIET: Final = 1.0
"""Time of listening to the room before the first sound."""
USUAL_LENGTH: Final = 9.0
"""Rough duration of a self-test, for telling the person."""


@dataclass(frozen=True, slots=True)
class SelfTest:
    """A completed self-test."""

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
    """Run the test and return its result, None when cancelled; blocks for about ``USUAL_LENGTH``.

    Args:
        microphone: unopened; closed again at the end.
        loudspeaker: unopened; closed again at the end.
        echo: a fresh canceller to judge; it is not closed.
        voice: speech of about four seconds to play instead of the hummed tune.

    Raises ``SoundError`` or ``SoundSystemMissing`` if a device cannot be opened or stops.
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
    """The self-test was cancelled."""


class _Sides:
    """Both opened devices, and their sound since counting began."""

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
        """Play and record quiet and then the sound; raises ``_Cancelled`` or ``SoundError``."""
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
        """Return the length of the shorter side."""
        played, recorded = sum(map(len, self._played)), sum(map(len, self._recorded))
        return min(played / self.loudspeaker_device.rate_hz, recorded / self.microphone_device.rate_hz)

    def _take_until(self, length: float) -> None:
        """Wait until both sides are this long."""
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


LISTENING = 0.5
"""Seconds that the microphone is recorded for its level."""


@dataclass(frozen=True, slots=True)
class Probe:
    """Facts about a microphone or a loudspeaker; with an error, as far as the probe came."""

    device: Device | None = None
    level_db: float | None = None
    """Root mean square of half a second of a microphone, in dB of full scale; -120 is exact silence."""
    error: CompanionError | None = None


def probe_loudspeaker(name: str | None = None) -> Probe:
    """Return the loudspeaker of that name (None: the default one); no sound is played."""
    try:
        return Probe(devices.choose(name, is_microphone=False))
    except CompanionError as error:
        return Probe(error=error)


def probe_microphone(name: str | None = None) -> Probe:
    """Return the microphone of that name (None: the default one) and its level; records for half a second."""
    microphone = SounddeviceMicrophone(name)
    try:
        device = microphone.open()
    except CompanionError as error:
        return Probe(error=error)
    try:
        level = _level(microphone, device)
    finally:
        microphone.close()
    if level is None:
        return Probe(device, error=MicrophoneLost("no block delivered"))
    if level <= SILENCE_DB:
        return Probe(device, level, MicrophoneSilent(LISTENING))
    return Probe(device, level)


def _level(microphone: SounddeviceMicrophone, device: Device) -> float | None:
    wished = round(LISTENING * device.rate_hz)
    blocks = [np.zeros(0, dtype=np.float32)]
    give_up_at = time.monotonic() + STARTING
    while sum(map(len, blocks)) < wished and time.monotonic() < give_up_at:
        time.sleep(0.05)
        captured = microphone.read()
        if captured is not None:
            blocks.append(captured.samples)
    samples = np.concatenate(blocks)
    return level_db(samples) if len(samples) else None
