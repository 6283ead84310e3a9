"""Listening, microphones and loudspeakers, and the test of how well one hears the other."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message


class SetMuted(Message, frozen=True):
    """Listen no more, or again."""

    is_muted: bool


class HoldTalkKey(Message, frozen=True):
    """The person presses the talk key, or lets go of it: their turn lasts as long as they hold it."""

    is_held: bool


class EarChanged(Message, frozen=True):
    """Whether it can hear."""

    has_microphone: bool
    is_muted: bool
    is_half_duplex: bool
    """It does not listen while it speaks, because it could not tell its own voice apart."""
    why: str = ""
    """Where there is no microphone: the reason and what to do, one sentence."""
    by_key: bool = False
    """It hears the person only while they hold the talk key."""


class LevelMeasured(Message, frozen=True):
    """How loud the microphone is, about ten times a second."""

    level_db: float
    """dBFS, at most 0; -100 for digital silence."""
    is_speech: bool


class CheckSound(Message, frozen=True):
    """Play a test sound, and tell how it comes back through the room; it does not listen meanwhile."""


class SoundCheckBegan(Message, frozen=True):
    """The test sound is about to be played."""

    seconds: float
    """How long the test takes, roughly."""


class SoundChecked(Message, frozen=True):
    """What the test of the sound found; a figure is None where it could not be measured."""

    is_good: bool
    """The companion can be interrupted while it speaks."""
    sentence: str
    """What it means, or what went wrong and what to do."""
    echo_db: float | None = None
    """How much louder than it is played the companion's voice reaches the microphone; mostly less than 0."""
    room_db: float | None = None
    """The quiet room, dBFS."""
    delay: float | None = None
    """Seconds from playing to hearing it."""
    subtracted_db: float | None = None
    """How much of it is subtracted from what is recognised."""
    suppressed_db: float | None = None
    """How much of it is removed from what decides whether a person speaks."""
    hum_hz: int | None = None
    """50 or 60 where the mains are heard."""


class ShowDevices(Message, frozen=True):
    """Tell which microphones and loudspeakers are connected."""


class SoundDevice(msgspec.Struct, frozen=True):
    """A microphone or loudspeaker that is connected."""

    name: str
    is_default: bool
    """The system uses it where nobody chooses."""


class DevicesShown(Message, frozen=True):
    """Which microphones and loudspeakers are connected; a later one replaces it."""

    microphones: tuple[SoundDevice, ...]
    loudspeakers: tuple[SoundDevice, ...]
    trouble: str = ""
    """Why they are not known, in a sentence."""


EarCommand: TypeAlias = SetMuted | HoldTalkKey
SoundCommand: TypeAlias = CheckSound | ShowDevices
SoundEvent: TypeAlias = EarChanged | LevelMeasured | SoundCheckBegan | SoundChecked | DevicesShown
