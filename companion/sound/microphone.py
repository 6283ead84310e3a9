"""A microphone at its own rate, as a Protocol and through sounddevice.

The callback only copies into the feed's ring. ``duplex`` reads it, and decides what happens when it stops and when
it is reopened. ``record`` uses one that no other part uses, unprocessed and without writing to disk.
"""

import logging
import time
from collections.abc import Callable
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from companion.sound import devices, portaudio
from companion.sound.devices import Device
from companion.sound.errors import MicrophoneLost
from companion.sound.feed import Captured, CaptureFeed
from companion.sound.portaudio import BlockTimes, Stream
from companion.values import Audio, CancelToken, Samples

log = logging.getLogger(__name__)

SANE_LATENCY = 2.0
"""Maximum seconds of a plausible latency; a host's value above it (or below 0) is ignored."""


class Microphone(Protocol):
    """A source of sound at real-time pace; opened, read and closed by the sound thread."""

    def open(self) -> Device:
        """Start capturing and return the device with the rate it really runs at; raises ``SoundError``."""

    def close(self) -> None:
        """Stop capturing; no effect if it is not open."""

    @property
    def is_running(self) -> bool:
        """Return whether it is open and the system has not ended the stream."""

    def read(self) -> Captured | None:
        """Return the sound since the last call, None if there was none."""


class SounddeviceMicrophone:
    """A microphone of this computer."""

    def __init__(self, name: str | None = None) -> None:
        """Use the device of that name, or the system's default if it is missing or None."""
        self._name = name
        self._stream: Stream | None = None
        self._feed: CaptureFeed | None = None

    def open(self) -> Device:
        """Start capturing; raises ``SoundError`` or ``SoundSystemMissing``."""
        self.close()
        # the callback may run before open_stream returns, with a rate that is not known yet
        pending: list[CaptureFeed] = []

        def take_in(block: NDArray[np.float32], _frames: int, times: BlockTimes, _status: object) -> None:
            if pending:
                latency = times.currentTime - times.inputBufferAdcTime - len(block) / pending[0].rate_hz
                if not 0.0 <= latency <= SANE_LATENCY:
                    latency = 0.0
                pending[0].put(block, time.monotonic() - latency)

        device, self._stream = devices.open_stream(self._name, take_in, is_microphone=True)
        self._feed = CaptureFeed(device.rate_hz)
        pending.append(self._feed)
        log.info(
            "microphone open host_api=%s rate_hz=%d latency=%.3f",
            device.host_api,
            device.rate_hz,
            self._stream.latency,
        )
        return device

    def close(self) -> None:
        """Stop capturing; no effect if it is not open."""
        stream, self._stream, self._feed = self._stream, None, None
        if stream is not None:
            portaudio.end(stream)

    @property
    def is_running(self) -> bool:
        """Return whether it is open and the system has not ended the stream."""
        return self._stream is not None and bool(self._stream.active)

    def read(self) -> Captured | None:
        """Return the sound since the last call, None if there was none."""
        return None if self._feed is None else self._feed.read()


PERIOD: Final = 0.1
"""Seconds between two checks of the microphone."""
STALLED: Final = 2.0
"""Maximum seconds in which a working microphone delivers sound."""


def record(
    microphone: Microphone,
    seconds: float,
    cancel: CancelToken,
    *,
    on_progress: Callable[[float], None] = lambda seconds: None,
    monotonic: Callable[[], float] = time.monotonic,
    wait: Callable[[float], None] = time.sleep,
) -> Audio | None:
    """Open the microphone, record for ``seconds``, and close it; None when cancelled.

    Args:
        on_progress: receives the seconds so far, after each check.

    Raises ``SoundError`` or ``SoundSystemMissing`` if it cannot be opened, or stops.
    """
    device = microphone.open()
    wanted, taken = round(seconds * device.rate_hz), 0
    parts: list[Samples] = []
    came_at = monotonic()
    try:
        while taken < wanted:
            if cancel.is_cancelled:
                return None
            wait(PERIOD)
            captured = microphone.read()
            if captured is not None:
                parts.append(captured.samples)
                taken += len(captured.samples)
                came_at = monotonic()
                on_progress(min(seconds, taken / device.rate_hz))
            if not microphone.is_running:
                raise MicrophoneLost("stream ended")
            if monotonic() - came_at > STALLED:
                raise MicrophoneLost("no block")
    finally:
        microphone.close()
    return Audio(np.concatenate(parts)[:wanted], device.rate_hz)
