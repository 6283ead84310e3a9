"""Listening: whether the companion can hear the person, and what comes in."""

from typing import TypeAlias

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


Command: TypeAlias = SetMuted | HoldTalkKey
Event: TypeAlias = EarChanged | LevelMeasured
