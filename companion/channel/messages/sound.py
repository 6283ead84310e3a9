"""Messages about listening, microphones, loudspeakers, and the test of microphone and loudspeaker together."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message
from companion.values import Sentence, TalkWay


class SetMuted(Message, frozen=True):
    """Stop or resume listening."""

    is_muted: bool


class HoldTalkKey(Message, frozen=True):
    """The person presses or releases the talk key: their turn lasts as long as they hold it."""

    is_held: bool


class TryName(Message, frozen=True):
    """Begin or end to show what is heard as the companion's name."""

    is_on: bool


class NameTried(Message, frozen=True):
    """The words that sounded most like the companion's name, while the person tries it out; to be kept nowhere."""

    words: str
    nearness: float
    """Nearness of their sound to it, in [0, 1]."""


class EarChanged(Message, frozen=True):
    """State of listening."""

    has_microphone: bool
    is_muted: bool
    is_half_duplex: bool
    """It does not listen while it speaks, because it could not distinguish its own voice."""
    why: Sentence = ""
    """Reason why there is no microphone, and the remedy, in one sentence; otherwise ""."""
    way: TalkWay = TalkWay.HANDS_FREE
    """The person's way of making it listen."""


class LevelMeasured(Message, frozen=True):
    """Loudness at the microphone, about ten times a second."""

    level_db: float
    """Level in dBFS, at most 0; -100 for digital silence."""
    is_speech: bool


class CheckSound(Message, frozen=True):
    """Play a test sound, and report how it returns through the room; the engine does not listen during the test."""


class SoundCheckBegan(Message, frozen=True):
    """The test sound is about to be played."""

    seconds: float
    """Approximate length of the test."""


class SoundChecked(Message, frozen=True):
    """Results of the sound test; a figure is None if it could not be measured."""

    is_good: bool
    """The companion can be interrupted while it speaks."""
    sentence: Sentence
    """Meaning of the result, or the problem and its remedy."""
    echo_db: float | None = None
    """Level of the companion's voice at the microphone relative to its level when played; mostly below 0."""
    room_db: float | None = None
    """Level of the quiet room, dBFS."""
    delay: float | None = None
    """Seconds between playing and hearing it."""
    subtracted_db: float | None = None
    """Reduction of the echo in the sound for the recogniser."""
    suppressed_db: float | None = None
    """Reduction of the echo in the sound for the voice activity detector."""


class ShowDevices(Message, frozen=True):
    """Send the list of connected microphones and loudspeakers."""


class SoundDevice(msgspec.Struct, frozen=True):
    """A connected microphone or loudspeaker."""

    name: str
    is_default: bool
    """The system uses it if nobody chooses another."""


class DevicesShown(Message, frozen=True):
    """The connected microphones and loudspeakers; a later one replaces it."""

    microphones: tuple[SoundDevice, ...]
    loudspeakers: tuple[SoundDevice, ...]
    trouble: Sentence = ""
    """Reason why they are not known, in a sentence."""


EarCommand: TypeAlias = SetMuted | HoldTalkKey | TryName
SoundCommand: TypeAlias = CheckSound | ShowDevices
SoundEvent: TypeAlias = EarChanged | NameTried | LevelMeasured | SoundCheckBegan | SoundChecked | DevicesShown
