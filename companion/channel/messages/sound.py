"""Messages about microphones, loudspeakers and their test, and about the companion's voice."""

from enum import StrEnum
from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message
from companion.values import Affect, Sentence, TalkWay


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


class ShowVoice(Message, frozen=True):
    """Send the list of voices, the chosen one, and its manner of speaking."""


class SetVoice(Message, frozen=True):
    """Choose a voice, or change its manner of speaking; it takes effect with the next speech."""

    key: str
    """One of "voice", "speaker", "expressiveness", "rate" or "pitch"."""
    value: str
    """Name of a voice, "auto" for the best one present; a speaker of it, "" for its usual one; or a number."""


class KeepReference(Message, frozen=True):
    """Make cloning voices imitate the speaker of a recording."""

    file: File
    """Recording, WAV or FLAC, read aloud by one person."""
    has_right: bool
    """The person has confirmed that it is their own voice, or that they may use it."""


class RecordReference(Message, frozen=True):
    """Record someone reading aloud, and make cloning voices imitate them; the engine does not listen meanwhile."""

    has_right: bool
    """Confirmation as in ``KeepReference``."""


class CancelRecording(Message, frozen=True):
    """Cancel the recording; nothing of it is kept."""


class ForgetReferences(Message, frozen=True):
    """Delete the recordings that ``KeepReference`` and ``RecordReference`` kept."""


class TryVoice(Message, frozen=True):
    """Say a sentence with a feeling, unless someone is speaking; it cuts off an earlier trial."""

    sentence: str
    affect: Affect


class VoiceState(StrEnum):
    """Availability of a voice."""

    HERE = "here"
    NOT_DOWNLOADED = "not downloaded"
    MISSING = "missing"
    """Something must be installed first."""


class VoiceOnOffer(msgspec.Struct, frozen=True):
    """A voice, available or not."""

    name: str
    """Name used to choose and download it."""
    title: Sentence
    """Name that people know it by."""
    state: VoiceState
    languages: tuple[str, ...] = ()
    """Language codes such as "en"; "*" for many."""
    speakers: tuple[str, ...] = ()
    """Its speakers, the usual one first; empty if there is only one."""
    clones: bool = False
    """It can imitate the speaker of a recording."""
    licence: str = ""
    """Licence; "" for the system's voices."""
    licence_url: str = ""
    must_accept: bool = False
    """Its publisher demands that the licence be accepted before the download."""
    forbids: tuple[str, ...] = ()
    """Uses that its publisher forbids, such as "commercial use"."""
    size_bytes: int = 0
    """Size of the download, or on the disk; 0 if not known."""
    missing: Sentence = ""
    """Missing part and how to get it, in a sentence; for MISSING."""
    keeps_up: bool = True
    """It speaks fast enough here for a conversation, as far as that is known."""


class NamedFeeling(msgspec.Struct, frozen=True):
    """A named feeling that a voice can express."""

    name: str
    affect: Affect


class VoiceShown(Message, frozen=True):
    """The list of voices and the chosen one's manner of speaking; a later one replaces it."""

    voices: tuple[VoiceOnOffer, ...]
    chosen: str
    """"auto", or the name of a voice; an unknown name if a settings file has one."""
    speaker: str
    """Speaker; "" for the usual one."""
    expressiveness: float
    """Expressiveness from 0, a calm reading voice, to 1."""
    rate: float
    """Speed in [0.5, 2]; 1 is the voice's own."""
    pitch: float
    """Factor on the voice's own pitch, in [0.5, 2]."""
    feelings: tuple[NamedFeeling, ...]
    language: str
    """Language of the conversation, such as "en"."""
    sentence: str
    """Sample sentence in that language."""
    references: int = 0
    """Number of stored recordings for cloning voices."""
    misfit: Sentence = ""
    """Reason why the voice may not suit the companion; "" if it does."""


class VoiceOpened(Message, frozen=True):
    """This voice speaks from now on; sent after each attempt to open one."""

    name: str
    """Title, such as "Kokoro 82M (af_heart)"; "" if no voice speaks."""


class RecordingMoved(Message, frozen=True):
    """Progress of recording a voice."""

    seconds: float
    """Seconds recorded so far."""
    total: float
    is_running: bool
    sentence: Sentence = ""
    """Reason why it ended without a recording; "" if it did not."""


class TryStarted(Message, frozen=True):
    """The trial begins to sound."""

    affect: Affect


class TryEnded(Message, frozen=True):
    """The trial has ended, or could not be played."""

    sentence: Sentence = ""
    """Reason why it was not said; "" if it was."""


EarCommand: TypeAlias = SetMuted | HoldTalkKey | TryName
SoundCommand: TypeAlias = CheckSound | ShowDevices
SoundEvent: TypeAlias = (
    EarChanged
    | NameTried
    | LevelMeasured
    | SoundCheckBegan
    | SoundChecked
    | DevicesShown
    | VoiceShown
    | VoiceOpened
    | RecordingMoved
    | TryStarted
    | TryEnded
)
VoiceCommand: TypeAlias = ShowVoice | SetVoice | KeepReference | ForgetReferences
RecordingCommand: TypeAlias = RecordReference | CancelRecording
