"""Which microphones and loudspeakers there are to choose, in words. Pure; the engine looks for them."""

from collections.abc import Mapping
from typing import Final

from companion.channel.messages import DevicesShown, SoundDevice
from companion.window.settings.setting_part import Option
from companion.window.wording import Translate, filled, untranslated

DEFAULT: Final = "default"
"""Stands for the system's own choice in a settings file."""


def device_options(
    shown: DevicesShown, translate: Translate = untranslated
) -> Mapping[str, tuple[Option, ...]]:
    """Return what there is to choose for microphone and loudspeaker, by setting; the system's own first."""
    return {
        "sound.microphone": _options(shown.microphones, translate),
        "sound.loudspeaker": _options(shown.loudspeakers, translate),
    }


def _options(devices: tuple[SoundDevice, ...], translate: Translate) -> tuple[Option, ...]:
    usual = next((device.name for device in devices if device.is_default and device.name != DEFAULT), "")
    #: the device that the system uses where nobody chooses
    named = filled(translate("Window", "The system’s own: %1"), usual)
    words = named if usual else translate("Window", "The system’s own")
    others = (Option(device.name, device.name) for device in devices if device.name != DEFAULT)
    return (Option(DEFAULT, words), *others)
