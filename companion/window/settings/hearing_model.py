"""The available audio devices and speech models, in words and as properties for QML."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Property, Signal, Slot

from companion.channel import messages as msg
from companion.settings.shown import Option
from companion.window.page_model import PageModel, in_qml
from companion.window.settings.models import Models
from companion.window.settings.setting_pages import options_shown
from companion.window.wording import Translate, filled, percent_words, untranslated

_DEFAULT: Final = "default"
"""Value in a settings file for the system's own choice."""


def device_options(
    shown: msg.DevicesShown, translate: Translate = untranslated
) -> Mapping[str, tuple[Option, ...]]:
    """Return the microphones and loudspeakers to choose from, by setting; the system's own choice comes first."""
    return {
        "sound.microphone": _options(shown.microphones, translate),
        "sound.loudspeaker": _options(shown.loudspeakers, translate),
    }


def _options(devices: tuple[msg.SoundDevice, ...], translate: Translate) -> tuple[Option, ...]:
    usual = next((device.name for device in devices if device.is_default and device.name != _DEFAULT), "")
    #: the device that the system uses where nobody chooses
    named = filled(translate("Window", "System default: %1"), usual)
    words = named if usual else translate("Window", "System default")
    others = (Option(device.name, device.name) for device in devices if device.name != _DEFAULT)
    return (Option(_DEFAULT, words), *others)


_DEVICES: Final = frozenset({"microphone", "loudspeaker"})
"""Keys of the notices about a device that was connected or removed."""


@in_qml
class HearingModel(PageModel):
    """The available audio devices, and the models for speech recognition."""

    changed = Signal()

    takes = (msg.DevicesShown, msg.ModelsShown, msg.NameTried, msg.Noticed)
    asks = msg.ShowDevices()

    _devices: msg.DevicesShown | None = None
    _models = Models()
    _tried: msg.NameTried | None = None

    def apply(self, event: msg.DevicesShown | msg.ModelsShown | msg.NameTried | msg.Noticed) -> None:
        """Handle the devices, a device that was connected or removed, the models, or words heard as the name."""
        if isinstance(event, msg.Noticed):
            if self._is_open and event.key in _DEVICES:
                super().ask()
            return
        if isinstance(event, msg.DevicesShown):
            self._devices = event
        elif isinstance(event, msg.NameTried):
            self._tried = event if self._is_open else None
        else:
            self._models = self._models.with_event(event)
        self.changed.emit()

    @Slot()
    def ask(self) -> None:
        """Request the connected devices and the installed models, and what is heard as the companion's name."""
        super().ask()
        if self._is_ready:
            self._engine.send(msg.ShowModels())
            self._engine.send(msg.TryName(is_on=True))

    def leave(self) -> None:
        """End the trial of the name, and forget what was heard."""
        self._tried = None
        if self._is_ready:
            self._engine.send(msg.TryName(is_on=False))

    @Property(dict, notify=changed)
    def found(self) -> dict[str, list[dict[str, str]]]:
        """The available choices, by setting; unknown ones are missing."""
        choices: dict[str, tuple[Option, ...]] = {}
        if self._devices is not None:
            choices |= device_options(self._devices, self._translate)
        if self._models.shown is not None:
            choices["models.recogniser"] = self._models.choices("recogniser", self._translate)
        return {key: options_shown(options) for key, options in choices.items()}

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Reason why the devices are unknown."""
        return "" if self._devices is None else str(self._devices.trouble)

    @Property(str, notify=changed)
    def nameTried(self) -> str:
        """The words last heard as the companion's name, and how near they sound to it."""
        if self._tried is None:
            return self._translate("Window", "Say my name to try it.")
        #: words that were heard, and how much they sound like the companion's name
        form = self._translate("Window", "Heard: “%1”, %2 like the name.")
        return filled(form, self._tried.words, percent_words(self._tried.nearness, self._translate))
