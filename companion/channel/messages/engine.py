"""The engine itself: it is up, it gets ready, it has something to tell, it is to end."""

from typing import TypeAlias

from companion.channel.messages.message import Message
from companion.channel.messages.persona import UndoSampleLine


class Quit(Message, frozen=True):
    """End the engine in order."""


class EngineReady(Message, frozen=True):
    """The engine is up: typing is answered from here on."""

    companion: str
    """The companion's name."""
    version: str


class WarmingUp(Message, frozen=True):
    """A large model is getting ready."""

    part: str
    seconds_left: float
    """An estimate; 0 when ready."""


class Noticed(Message, frozen=True):
    """Something to tell the person; replaces an earlier notice of the same key."""

    key: str
    """Which condition, such as "microphone"."""
    sentence: str
    """"" when the condition has passed: the notice is to be taken away."""
    is_error: bool = False
    undo: UndoSampleLine | None = None
    """What takes back that which it tells of; None where nothing does."""


EngineEvent: TypeAlias = EngineReady | WarmingUp | Noticed
