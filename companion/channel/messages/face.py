"""The face: how it moves, and how it looks in words."""

from typing import TypeAlias

from companion.channel.messages.message import Message
from companion.values import Countenance, FaceSegment, Layer


class FaceMoved(Message, frozen=True):
    """Movements of the face; times are seconds on the engine's clock."""

    now: float
    """The engine's clock when this was sent, by which the window maps the times to its own."""
    segments: tuple[FaceSegment, ...]
    forgets: tuple[Layer, ...] = ()
    """Layers whose earlier movements that begin after ``now`` are forgotten, as when speech was stopped."""


class FaceDescribed(Message, frozen=True):
    """How the face looks, for those who do not see it; told when that changes, at most once a second."""

    seen: Countenance


Event: TypeAlias = FaceMoved | FaceDescribed
