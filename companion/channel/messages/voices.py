"""With which voice the companion speaks: chosen, recorded, tried."""

from enum import StrEnum
from typing import TypeAlias

import msgspec

from companion.channel.messages.message import File, Message
from companion.values import Affect


class ShowVoice(Message, frozen=True):
    """Tell which voices there are, which one is chosen, and how it speaks."""


class SetVoice(Message, frozen=True):
    """Choose a voice, or change how it speaks; it counts from the next thing that is said on."""

    key: str
    """"voice", "speaker", "expressiveness", "rate" or "pitch"."""
    value: str
    """A voice by its name, "auto" for the best that is here; a speaker of it, "" for its usual one; or a number."""


class KeepReference(Message, frozen=True):
    """Let voices that clone speak as the speaker of a recording does."""

    file: File
    """WAV or FLAC, read aloud by one person."""
    has_right: bool
    """The person has confirmed that it is their own voice, or that they may use it."""


class RecordReference(Message, frozen=True):
    """Record how somebody reads aloud, and let voices that clone speak so; nobody is listened to meanwhile."""

    has_right: bool
    """As in ``KeepReference``."""


class CancelRecording(Message, frozen=True):
    """Break the recording off; nothing of it is kept."""


class ForgetReferences(Message, frozen=True):
    """Delete the recordings that ``KeepReference`` and ``RecordReference`` kept."""


class TryVoice(Message, frozen=True):
    """Say a sentence with a feeling, unless somebody is at it; what was tried before is cut off for it."""

    sentence: str
    affect: Affect


class VoiceState(StrEnum):
    """Whether a voice can speak."""

    HERE = "here"
    NOT_DOWNLOADED = "not downloaded"
    MISSING = "missing"
    """Something has to be installed first."""


class VoiceOnOffer(msgspec.Struct, frozen=True):
    """A voice that can be chosen, or could be."""

    name: str
    """By which it is chosen and got."""
    title: str
    """By which people know it."""
    state: VoiceState
    languages: tuple[str, ...] = ()
    """Codes such as "en"; "*" for many."""
    speakers: tuple[str, ...] = ()
    """Those that are in it, its usual one first; empty where there is one alone."""
    clones: bool = False
    """It can speak as the speaker of a recording does."""
    licence: str = ""
    """"" for what is the system's."""
    licence_url: str = ""
    must_accept: bool = False
    """Its publisher demands that the licence be accepted before the download."""
    forbids: tuple[str, ...] = ()
    """What its publisher forbids, such as "commercial use"."""
    size_bytes: int = 0
    """To download, or on the disk; 0 where that is not known."""
    missing: str = ""
    """For MISSING: what is missing and what to do, in a sentence."""


class NamedFeeling(msgspec.Struct, frozen=True):
    """A feeling that a voice can be heard with."""

    name: str
    affect: Affect


class VoiceShown(Message, frozen=True):
    """Which voices there are and how the chosen one speaks; a later one replaces it."""

    voices: tuple[VoiceOnOffer, ...]
    chosen: str
    """"auto", or one of them by name; a name that is none of theirs where a settings file has one."""
    speaker: str
    """"" for its usual one."""
    expressiveness: float
    """From 0, a calm reading voice, to 1."""
    rate: float
    """Speed, 1 is the voice's own, in [0.5, 2]."""
    pitch: float
    """Factor on the voice's own, in [0.5, 2]."""
    feelings: tuple[NamedFeeling, ...]
    language: str
    """Of the talk, such as "en"."""
    sentence: str
    """To try it with, in that language."""
    references: int = 0
    """How many recordings are kept of a voice that those which clone speak with."""


class VoiceOpened(Message, frozen=True):
    """This voice speaks from now on; told each time that one was to be opened."""

    name: str
    """Such as "kokoro af_heart"; "" where none speaks."""


class RecordingMoved(Message, frozen=True):
    """How far the recording of a voice is."""

    seconds: float
    """That have come."""
    total: float
    is_running: bool
    sentence: str = ""
    """Why it ended without a recording; "" where it did not."""


class TryStarted(Message, frozen=True):
    """What is tried begins to sound."""

    affect: Affect


class TryEnded(Message, frozen=True):
    """What was tried sounds no more, or was not said at all."""

    sentence: str = ""
    """Why it was not said; "" where it was."""


VoiceCommand: TypeAlias = ShowVoice | SetVoice | KeepReference | ForgetReferences
RecordingCommand: TypeAlias = RecordReference | CancelRecording
VoiceEvent: TypeAlias = VoiceShown | VoiceOpened | RecordingMoved | TryStarted | TryEnded
