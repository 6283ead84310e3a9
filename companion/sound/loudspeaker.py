"""A loudspeaker at its own rate, as a Protocol and through sounddevice.

The callback only copies out of the feed's ring. ``player`` decides what is played; ``duplex`` decides when the
device is opened, paused and reopened. ``play_to_the_end`` plays one sound through one that no other part uses.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from companion.sound import devices, portaudio
from companion.sound.devices import Device
from companion.sound.errors import LoudspeakerLost
from companion.sound.feed import PlayFeed
from companion.sound.microphone import SANE_LATENCY
from companion.sound.portaudio import BlockTimes, Stream
from companion.values import Audio, Samples, resampled

log = logging.getLogger(__name__)


class Loudspeaker(Protocol):
    """A sink of sound at real-time pace; opened, fed and closed by the sound thread."""

    def open(self) -> Device:
        """Start playing silence and return the device with the rate it runs at; raises ``SoundError``."""

    def close(self) -> None:
        """Stop at once; no effect if it is not open."""

    @property
    def is_running(self) -> bool:
        """Return whether it is open and the system has not ended the stream; also true while paused."""

    @property
    def feed(self) -> PlayFeed:
        """Return the feed that it plays, a new one after each ``open``. Only while open."""

    def played(self) -> Samples:
        """Return the really played sound since the last call, (n,) at the device's rate, silence included."""

    def rest(self) -> None:
        """Stop requesting blocks, to save processor time; raises ``SoundError`` if the device is gone."""

    def wake(self) -> None:
        """Request blocks again; raises ``SoundError`` if the device is gone."""


class SounddeviceLoudspeaker:
    """A loudspeaker of this computer."""

    def __init__(self, name: str | None = None) -> None:
        """Use the device of that name, or the system's default if it is missing or None."""
        self._name = name
        self._stream: Stream | None = None
        self._feed: PlayFeed | None = None
        self._is_resting = False

    def open(self) -> Device:
        """Start playing silence; raises ``SoundError`` or ``SoundSystemMissing``."""
        self.close()
        pending: list[PlayFeed] = []

        def give(block: NDArray[np.float32], _frames: int, times: BlockTimes, _status: object) -> None:
            if not pending:
                block[:] = 0.0
                return
            latency = times.outputBufferDacTime - times.currentTime
            if not 0.0 < latency <= SANE_LATENCY:
                latency = usual_latency
            pending[0].fill(block, time.monotonic() + latency)

        usual_latency = 0.0
        device, self._stream = devices.open_stream(self._name, give, is_microphone=False)
        usual_latency = float(self._stream.latency)
        self._feed = PlayFeed(device.rate_hz)
        pending.append(self._feed)
        self._is_resting = False
        log.info(
            "loudspeaker open host_api=%s rate_hz=%d latency=%.3f",
            device.host_api,
            device.rate_hz,
            usual_latency,
        )
        return device

    def close(self) -> None:
        """Stop at once; no effect if it is not open."""
        stream, self._stream, self._feed = self._stream, None, None
        if stream is not None:
            portaudio.end(stream)

    @property
    def is_running(self) -> bool:
        """Return whether it is open and the system has not ended the stream; also true while paused."""
        return self._stream is not None and (self._is_resting or bool(self._stream.active))

    @property
    def feed(self) -> PlayFeed:
        """Return the feed that it plays, a new one after each ``open``. Only while open."""
        assert self._feed is not None
        return self._feed

    def played(self) -> Samples:
        """Return the really played sound since the last call, (n,) at the device's rate, silence included."""
        return self.feed.take_reference()

    def rest(self) -> None:
        """Stop requesting blocks, to save processor time; raises ``SoundError`` if the device is gone."""
        if self._stream is not None and not self._is_resting:
            with _translated():
                self._stream.abort(ignore_errors=False)
            self._is_resting = True

    def wake(self) -> None:
        """Request blocks again; raises ``SoundError`` if the device is gone."""
        if self._stream is not None and self._is_resting:
            with _translated():
                self._stream.start()
            self._is_resting = False


@contextmanager
def _translated() -> Iterator[None]:
    sounddevice = portaudio.load()
    try:
        yield
    except sounddevice.PortAudioError as error:
        raise portaudio.translate(error, is_microphone=False) from error


PERIOD: Final = 0.02
"""Seconds between two checks of the loudspeaker."""
TAIL: Final = 0.3
"""Seconds of silence at the end, so that the device's buffer is heard before it is closed (guess)."""
STALLED: Final = 2.0
"""Maximum seconds in which a working loudspeaker requests a block."""


def play_to_the_end(
    loudspeaker: Loudspeaker,
    audio: Audio,
    *,
    monotonic: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> None:
    """Open the loudspeaker, play the sound, and close it; returns when all of it was passed to the device.

    Raises ``SoundError`` or ``SoundSystemMissing`` if it cannot be opened, or stops.
    """
    device = loudspeaker.open()
    try:
        sound = resampled(audio.samples, audio.rate_hz, device.rate_hz)
        left = np.pad(sound, (0, round(TAIL * device.rate_hz)))
        waiting, moved_at = 0, monotonic()
        while len(left) or waiting:
            count = min(loudspeaker.feed.room, len(left))
            loudspeaker.feed.write(left[:count])
            left = left[count:]
            wait(PERIOD)
            loudspeaker.played()
            if count or loudspeaker.feed.waiting != waiting:
                waiting, moved_at = loudspeaker.feed.waiting, monotonic()
            if not loudspeaker.is_running:
                raise LoudspeakerLost("stream ended")
            if monotonic() - moved_at > STALLED:
                raise LoudspeakerLost("no block")
    finally:
        loudspeaker.close()
