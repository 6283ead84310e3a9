"""Messages about the engine itself: it is up, it is warming up, it has a notice, it must end."""

from typing import TypeAlias

from companion.channel.messages.message import Message
from companion.channel.messages.persona import UndoSampleLine
from companion.values import Sentence


class Quit(Message, frozen=True):
    """End the engine in order."""


class EngineReady(Message, frozen=True):
    """The engine is up: from here on it answers typed text."""

    companion: str
    """The companion's name."""
    version: str


class Renamed(Message, frozen=True):
    """The companion's name, which may have changed."""

    companion: str


class WarmingUp(Message, frozen=True):
    """The language model is being prepared."""

    seconds_left: float
    """Estimated seconds left; 0 when ready."""


class Noticed(Message, frozen=True):
    """A notice for the person; replaces an earlier notice of the same key."""

    key: str
    """Condition that it is about, such as "microphone"."""
    sentence: Sentence
    """Text of the notice; "" when the condition has passed, so that the window removes it."""
    is_error: bool = False
    undo: UndoSampleLine | None = None
    """Command that undoes the change it reports; None if nothing does."""


EngineEvent: TypeAlias = EngineReady | Renamed | WarmingUp | Noticed
