"""Feeling read from the voice, and learning how the person usually sounds."""

from typing import TypeAlias

from companion.channel.messages.message import Message


class SetTone(Message, frozen=True):
    """Read the feeling from the voice as well, or from the words alone."""

    is_on: bool


class CalibrateTone(Message, frozen=True):
    """Listen for half a minute how the person usually sounds; nothing of it is answered or kept."""


class CancelCalibration(Message, frozen=True):
    """Stop that, and know no more than before."""


class ToneChanged(Message, frozen=True):
    """Whether the feeling is read from the voice."""

    is_on: bool
    is_known: bool
    """It is known how the person usually sounds; until then the voice is read as unsure."""


class CalibrationMoved(Message, frozen=True):
    """How far the half minute is in which it listens how the person usually sounds."""

    seconds: float
    """Of speech heard so far."""
    total: float
    """Of speech that is enough."""
    is_running: bool
    sentence: str = ""
    """How it ended, once it has."""


Command: TypeAlias = SetTone | CalibrateTone | CancelCalibration
Event: TypeAlias = ToneChanged | CalibrationMoved
