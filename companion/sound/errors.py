"""Errors of microphone and loudspeaker, each with one sentence that says what to do.

Every type is a ``CompanionError``. The wording of the remedy depends on the person's system; the facts (device name,
host's error text) go into ``str()`` for the log.
"""

import sys
from typing import ClassVar, Final

from companion.values import CompanionError, PartMissing, Told, missing_library


def _remedy(*, linux: Told, macos: Told, windows: Told) -> Told:
    if sys.platform == "darwin":
        return macos
    if sys.platform == "win32":
        return windows
    return linux


class SoundError(CompanionError):
    """A condition of the sound devices that the person can do something about."""


class DeviceFault(SoundError):
    """A condition of one device that is always told in the same words."""

    says: ClassVar[Told]
    logged: ClassVar[str]
    """Its name in the log, before the host's details."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(self.says, log=f"{self.logged}: {detail}")


_PACKAGES: Final = {"libasound.so.2": "libasound2-plugins", "libjack.so.0": "libjack-jackd2-0"}
"""Debian and Ubuntu packages with libraries that PortAudio needs; the first also has the bridge to PulseAudio."""


class SoundSystemMissing(PartMissing):
    """PortAudio, the library for sound devices, cannot be loaded."""

    def __init__(self, detail: str) -> None:
        library = missing_library(detail)
        if library is None or library.startswith("libportaudio"):
            missing, package = Told("The sound library PortAudio is not installed"), "libportaudio2"
        else:
            missing = Told(
                "The system library {library} is missing, which the sound library PortAudio needs",
                {"library": library},
            )
            package = _PACKAGES.get(library, "")
        by_hand = (
            Told(
                "install it (Debian, Ubuntu: sudo apt install {package}) and start again",
                {"package": package},
            )
            if package
            else Told("install it and start again")
        )
        again = Told("install Companion again, it brings the library along")
        super().__init__(
            "{missing}, so I can neither hear nor speak; {do}.",
            {"missing": missing, "do": _remedy(linux=by_hand, macos=again, windows=again)},
            log=f"portaudio cannot be loaded: {detail}",
        )


class MicrophoneMissing(DeviceFault):
    """No input device is connected, or none that the system offers."""

    says = Told("No microphone found. Plug one in any time, or just type.")
    logged = "microphone missing"


class MicrophoneBusy(DeviceFault):
    """The device exists but another program is using it."""

    says = Told(
        "Another program is using the microphone. Close it there (a call, a recorder) and I'll try again."
    )
    logged = "microphone busy"


class MicrophoneDenied(SoundError):
    """The system does not allow this program to use the microphone."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(
            _remedy(
                linux=Told(
                    "The system does not let me use the microphone. Allow it by adding yourself to the group "
                    "“audio” (sudo usermod -aG audio $USER) and logging in again."
                ),
                macos=Told(
                    "The system does not let me use the microphone. Allow it in System Settings, Privacy & "
                    "Security, Microphone, and start me again."
                ),
                windows=Told(
                    "The system does not let me use the microphone. Allow it in Settings, Privacy & "
                    "security, Microphone (“Let desktop apps access your microphone”)."
                ),
            ),
            log=f"microphone denied: {detail}",
        )


class MicrophoneLost(DeviceFault):
    """An open microphone stopped delivering: pulled out, switched off, or taken by the system."""

    says = Told(
        "The microphone was disconnected. Plug it in again or choose another one. You can type meanwhile."
    )
    logged = "microphone lost"


class MicrophoneSilent(SoundError):
    """An open microphone delivers exact zeros: muted, or denied on macOS, which then sends silence."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            _remedy(
                linux=Told(
                    "Your microphone is on but silent. Check that it isn't muted in the sound settings or by a "
                    "switch on the device."
                ),
                macos=Told(
                    "Your microphone is on but silent. Check its mute switch, and allow Companion in System "
                    "Settings, Privacy & Security, Microphone."
                ),
                windows=Told(
                    "Your microphone is on but silent. Check its mute switch and its level in Settings, System, "
                    "Sound."
                ),
            ),
            log=f"microphone sends exact zeros for {seconds:.1f} s",
        )


class MicrophoneUnusable(DeviceFault):
    """The system refused to open the microphone for another reason."""

    says = Told("The microphone doesn't respond. Choose another one in the settings, or plug it in again.")
    logged = "microphone unusable"


class LoudspeakerMissing(DeviceFault):
    """No output device is connected, or none that the system offers."""

    says = Told("No speakers found. I'll show my replies as text for now.")
    logged = "loudspeaker missing"


class LoudspeakerBusy(DeviceFault):
    """The device exists but another program is using it."""

    says = Told("Another program is using the speakers. Close it and I'll try again.")
    logged = "loudspeaker busy"


class LoudspeakerLost(DeviceFault):
    """An open loudspeaker stopped taking sound: pulled out or switched off."""

    says = Told(
        "The speakers were disconnected. Connect them again or choose others. "
        "I'll show my replies as text for now."
    )
    logged = "loudspeaker lost"


class LoudspeakerUnusable(DeviceFault):
    """The system refused to open the loudspeaker for another reason."""

    says = Told("The speakers don't respond. Choose others in the settings, or reconnect them.")
    logged = "loudspeaker unusable"


class RateChanged(SoundError):
    """A device switched its sampling rate while open, as Bluetooth headsets do when their microphone is used."""

    def __init__(self, *, is_microphone: bool, from_hz: int, to_hz: int) -> None:
        side = "microphone" if is_microphone else "loudspeaker"
        super().__init__(
            "Your microphone changed its sound quality, as Bluetooth headsets do. I'm reconnecting."
            if is_microphone
            else "Your speakers changed their sound quality, as Bluetooth headsets do. I'm reconnecting.",
            log=f"{side} rate changed from {from_hz} to about {to_hz} Hz",
        )


class DeviceChanged(SoundError):
    """The chosen device is missing; another one replaces it until it returns."""

    def __init__(self, *, is_microphone: bool) -> None:
        side = "microphone" if is_microphone else "loudspeaker"
        super().__init__(
            "The microphone you chose is not connected, so I use another one. I'll switch back when you "
            "connect it."
            if is_microphone
            else "The speakers you chose are not connected, so I use others. I'll switch back when you connect "
            "them.",
            log=f"{side} changed: the chosen one is not connected",
        )


class ComputerSlept(SoundError):
    """The computer (or this process) stood still for a while."""

    def __init__(self, seconds: float) -> None:
        super().__init__(
            "The computer was asleep. If you were in the middle of a sentence, please say it again.",
            log=f"time jumped by {seconds:.1f} s",
        )
