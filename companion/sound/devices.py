"""Lists the microphones and loudspeakers, and chooses which of them to use.

A device is chosen by the name saved in the settings; if it is missing, the system's default replaces it.
``microphone`` and ``loudspeaker`` open devices.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from companion.sound import portaudio
from companion.sound.errors import LoudspeakerMissing, MicrophoneMissing
from companion.sound.plugged import Plugged, plugged

PREFERRED_HOST_APIS = ("Windows WASAPI", "Core Audio", "ALSA")
"""Preferred host systems. PortAudio's own default on Windows is the old MME with a latency near 0.1 s; WASAPI has
0.02 s (doc)."""

SOUND_SERVER_DEVICES = ("default", "pulse", "pipewire")
"""ALSA's names for a sound server's bridge."""

SOUND_SERVER_RATE_HZ = 48_000
"""Sample rate for the bridge, which accepts every rate and for which PortAudio names 44,100; nearly all cards and
PipeWire run at this one."""

_known: Plugged | None = None
"""Devices that were connected when PortAudio, of which a process has one, was last restarted."""


@dataclass(frozen=True, slots=True)
class Device:
    """A microphone or loudspeaker as the system offers it."""

    name: str
    """Name shown to the person and saved in the settings."""
    index: int
    """Number in PortAudio; valid until the next ``rescan``."""
    rate_hz: int
    """Sample rate that it runs at."""
    channels: int
    """Maximum number of channels in this direction."""
    host_api: str
    """Host system such as "ALSA", "Core Audio", "Windows WASAPI"."""
    is_default: bool
    """True if the system uses it by default."""
    is_stand_in: bool = False
    """True if it replaces a chosen device that is not connected."""


def choose(name: str | None, *, is_microphone: bool) -> Device:
    """Return the microphone or loudspeaker of that name, or the default one if it is missing or None.

    Raises ``MicrophoneMissing`` or ``LoudspeakerMissing`` if there is none at all.
    """
    found = connected(is_microphone=is_microphone)
    for device in found:
        if name is None or device.name == name:
            return device
    if not found:
        raise MicrophoneMissing if is_microphone else LoudspeakerMissing
    return replace(found[0], is_stand_in=True)


def open_stream(
    name: str | None, callback: Callable[..., None], *, is_microphone: bool
) -> tuple[Device, portaudio.Stream]:
    """Open a stream on the device that ``choose`` returns; the device has the rate at which it really runs.

    Raises ``SoundError`` or ``SoundSystemMissing``. The callback may run before this returns.
    """
    device = choose(name, is_microphone=is_microphone)
    stream = portaudio.open_stream(
        is_microphone=is_microphone,
        index=device.index,
        rate_hz=device.rate_hz,
        channels=device.channels,
        callback=callback,
    )
    return replace(device, rate_hz=round(stream.samplerate)), stream


def rescan() -> None:
    """Look again for connected devices; this may end every open stream, so close them before.

    Raises ``SoundSystemMissing`` if PortAudio is missing or does not start.
    """
    global _known
    found = plugged()
    if found is None or found != _known:
        portaudio.restart()
        _known = found


def connected(*, is_microphone: bool) -> tuple[Device, ...]:
    """Return the microphones or the loudspeakers of the preferred host system, the default first."""
    sounddevice = portaudio.load()
    try:
        host_apis = list(sounddevice.query_hostapis())
        infos = list(sounddevice.query_devices())
    except sounddevice.PortAudioError as error:
        raise portaudio.translate(error, is_microphone=is_microphone) from error
    direction = "input" if is_microphone else "output"
    usable = [index for index, info in enumerate(infos) if info[f"max_{direction}_channels"] > 0]
    host = _host_of(host_apis, usable, infos)
    if host is None:
        return ()
    default = host_apis[host][f"default_{direction}_device"]
    found = [
        Device(
            name=str(infos[index]["name"]),
            index=index,
            rate_hz=_rate_of(infos[index], host_apis[host]),
            channels=int(infos[index][f"max_{direction}_channels"]),
            host_api=str(host_apis[host]["name"]),
            is_default=index == default,
        )
        for index in usable
        if infos[index]["hostapi"] == host
    ]
    return tuple(sorted(found, key=lambda device: not device.is_default))


def _rate_of(info: dict[str, Any], host_api: dict[str, Any]) -> int:
    if host_api["name"] == "ALSA" and info["name"] in SOUND_SERVER_DEVICES:
        return SOUND_SERVER_RATE_HZ
    return int(info["default_samplerate"])


def _host_of(host_apis: list[Any], usable: list[int], infos: list[Any]) -> int | None:
    """Return the preferred host system among those that have a usable device."""
    present = {infos[index]["hostapi"] for index in usable}
    for wished in PREFERRED_HOST_APIS:
        for number, host_api in enumerate(host_apis):
            if host_api["name"] == wished and number in present:
                return number
    return min(present, default=None)
