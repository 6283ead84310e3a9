"""Tells which microphones and loudspeakers are connected; which of them are used is a setting."""

from collections.abc import Callable
from typing import TypeAlias

from companion.channel import messages as msg
from companion.sound.devices import Device, loudspeakers, microphones
from companion.values import CompanionError

ListDevices: TypeAlias = Callable[[], tuple[Device, ...]]


def devices_shown(
    list_microphones: ListDevices = microphones, list_loudspeakers: ListDevices = loudspeakers
) -> msg.DevicesShown:
    """Look which devices there are, the default first; blocks. What is in the way is told in a sentence."""
    try:
        return msg.DevicesShown(_sound(list_microphones()), _sound(list_loudspeakers()))
    except CompanionError as error:
        return msg.DevicesShown((), (), error.sentence)


def _sound(devices: tuple[Device, ...]) -> tuple[msg.SoundDevice, ...]:
    """Return each name once: the settings know devices by nothing else."""
    names = dict.fromkeys(device.name for device in devices)
    default = next((device.name for device in devices if device.is_default), "")
    return tuple(msg.SoundDevice(name, name == default) for name in names)
