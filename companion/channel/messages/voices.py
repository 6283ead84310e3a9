"""Messages about the companion's voice: choosing, recording and trying one."""

from enum import StrEnum
from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message
from companion.values import Affect, Sentence


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
    title: str
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


VoiceCommand: TypeAlias = ShowVoice | SetVoice | KeepReference | ForgetReferences
RecordingCommand: TypeAlias = RecordReference | CancelRecording
VoiceEvent: TypeAlias = VoiceShown | VoiceOpened | RecordingMoved | TryStarted | TryEnded
