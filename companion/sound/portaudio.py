"""The one place that loads PortAudio (through sounddevice), opens its streams and converts its errors.

Loading it takes about 0.1 s and asks the sound server, so nothing is loaded before a device is needed.
"""

import ctypes
import errno
import logging
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Protocol, cast

from companion.sound.errors import (
    LoudspeakerBusy,
    LoudspeakerMissing,
    LoudspeakerUnusable,
    MicrophoneBusy,
    MicrophoneDenied,
    MicrophoneMissing,
    MicrophoneUnusable,
    SoundError,
    SoundSystemMissing,
)
from companion.sound.feed import BLOCK

log = logging.getLogger(__name__)

LATENCY: float | str = 0.04 if sys.platform == "linux" else "low"
"""Wished latency of a microphone's stream in seconds. Under PulseAudio's ALSA bridge "low" (0.02) delivers only 5 ms
earlier and takes more CPU in idle listening than 0.04 (measured); the other systems' own "low" is good."""

LOUDSPEAKER_LATENCY: float | str = 0.03 if sys.platform == "linux" else "low"
"""Wished latency of a loudspeaker's stream, with which sound begins after it is passed on, and stops after a cut.
Under PulseAudio's ALSA bridge, two busy cores: 0.04 has 47 ms from passing on to sound and 59 ms from a cut to
silence, 0.03 has 34 and 39, 0.02 has 24 and 29 but only one block in reserve, and has had underflows on an idle
machine; blocks of 5 ms change neither figure (medians of 15, measured at the loudspeaker's monitor)."""

RATES_TO_TRY_HZ = (48_000, 44_100, 16_000, 8_000)
"""Rates to try after the device's own rate was refused."""

_UNANTICIPATED = -9999
_INVALID_RATE = -9997
_INVALID_DEVICE = -9996
_BAD_COMBINATION = -9993
_INVALID_CHANNELS = -9998
_UNAVAILABLE = -9985
_BUSY_HOST_ERRORS = {-errno.EBUSY, -2004287478}  # the second: AUDCLNT_E_DEVICE_IN_USE
_DENIED_HOST_ERRORS = {-errno.EACCES, -errno.EPERM, -2147024891}  # the last: E_ACCESSDENIED
_GONE_HOST_ERRORS = {
    -errno.ENODEV,
    -errno.ENOENT,
    -errno.EIO,  # PulseAudio's bridge when the server has no such device left (measured)
    -2004287484,  # AUDCLNT_E_DEVICE_INVALIDATED
    -2147023728,  # E_NOTFOUND
}

_quiet_handler: object = None


class Stream(Protocol):
    """The used part of sounddevice's streams."""

    active: bool
    samplerate: float
    latency: float

    def start(self) -> None:
        """Start or continue requesting blocks."""

    def abort(self, ignore_errors: bool = True) -> None:
        """Stop at once."""

    def close(self, ignore_errors: bool = True) -> None:
        """Release the device."""


class BlockTimes(Protocol):
    """The instants PortAudio gives to a callback, in seconds on its own clock."""

    currentTime: float
    inputBufferAdcTime: float
    outputBufferDacTime: float


def load() -> ModuleType:
    """Return the ``sounddevice`` module; raises ``SoundSystemMissing`` if PortAudio is not installed."""
    try:
        import sounddevice
    except OSError as error:
        raise SoundSystemMissing(str(error)) from error
    _quieten_alsa()
    module: ModuleType = sounddevice
    return module


def restart() -> None:
    """Restart PortAudio, which is its only way to see newly connected devices. No stream may be open.

    Raises ``SoundSystemMissing`` if it does not start.
    """
    sounddevice = load()
    try:
        sounddevice._terminate()
        sounddevice._initialize()
    except sounddevice.PortAudioError as error:
        raise SoundSystemMissing(str(error)) from error


def open_stream(
    *, is_microphone: bool, index: int, rate_hz: int, channels: int, callback: Callable[..., None]
) -> Stream:
    """Open and start a float32 stream of ``BLOCK`` seconds per block on a device, with one channel if possible.

    ``callback`` has sounddevice's signature (data (n, channels), n, time, status). The rate of the returned stream
    may differ from the wished one if the device refuses that.

    Raises a ``SoundError`` that names the cause.
    """
    sounddevice = load()
    kind = sounddevice.InputStream if is_microphone else sounddevice.OutputStream
    refused: Exception | None = None
    for rate in (rate_hz, *(other for other in RATES_TO_TRY_HZ if other != rate_hz)):
        for count in (1, 2) if channels > 1 else (1,):
            try:
                stream = kind(
                    device=index,
                    samplerate=rate,
                    channels=count,
                    dtype="float32",
                    blocksize=round(BLOCK * rate),
                    latency=LATENCY if is_microphone else LOUDSPEAKER_LATENCY,
                    callback=callback,
                )
                _start(stream)
            except sounddevice.PortAudioError as error:
                refused = error
                if _code(error) not in (_INVALID_RATE, _INVALID_CHANNELS):
                    raise translate(error, is_microphone=is_microphone) from error
            else:
                return cast("Stream", stream)
    assert refused is not None
    raise translate(refused, is_microphone=is_microphone) from refused


def end(stream: Stream) -> None:
    """Stop a stream at once and release its device."""
    stream.abort(ignore_errors=True)
    stream.close(ignore_errors=True)


def _start(stream: Stream) -> None:
    try:
        stream.start()
    except BaseException:
        stream.close()
        raise


def translate(error: Exception, *, is_microphone: bool) -> SoundError:
    """Return the error of ours for one of PortAudio's errors."""
    detail = str(error)
    code = _code(error)
    host_code = error.args[2][1] if code == _UNANTICIPATED and len(error.args) > 2 else 0
    if code == _UNAVAILABLE or host_code in _BUSY_HOST_ERRORS:
        return MicrophoneBusy(detail) if is_microphone else LoudspeakerBusy(detail)
    if host_code in _DENIED_HOST_ERRORS:
        return MicrophoneDenied(detail) if is_microphone else LoudspeakerUnusable(detail)
    if code in (_INVALID_DEVICE, _BAD_COMBINATION) or host_code in _GONE_HOST_ERRORS:
        return MicrophoneMissing(detail) if is_microphone else LoudspeakerMissing(detail)
    return MicrophoneUnusable(detail) if is_microphone else LoudspeakerUnusable(detail)


def _code(error: Exception) -> int:
    return int(error.args[1]) if len(error.args) > 1 else 0


def _quieten_alsa() -> None:
    """Keep ALSA from writing to the terminal; its failures are returned as errors anyway."""
    global _quiet_handler
    if sys.platform != "linux" or _quiet_handler is not None:
        return
    handler_type = ctypes.CFUNCTYPE(
        None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
    )
    try:
        alsa = ctypes.CDLL("libasound.so.2")
    except OSError:
        log.debug("no ALSA library to quieten")
        return
    _quiet_handler = handler_type(lambda *_: None)
    alsa.snd_lib_error_set_handler(_quiet_handler)
