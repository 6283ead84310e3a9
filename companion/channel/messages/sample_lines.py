"""Replies as the person would have had them said."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message, Whole


class SayItLikeThis(Message, frozen=True):
    """The person writes how a reply should have been said; it becomes a sample line, and the history stays."""

    id: Whole | None
    """Which utterance; None for one of this talk."""
    text: str
    number: Whole | None = None
    """Which utterance of this talk, by its number in the session; None for the last reply."""


class UndoSampleLine(Message, frozen=True):
    """Take back what the person wrote in place of a reply, for good."""

    id: Whole | None = None
    """Which line; None for the one of this talk that was written last."""


class WrittenLines(Message, frozen=True):
    """Ask for the sample lines that the person wrote in place of replies."""


class WrittenLine(msgspec.Struct, frozen=True):
    """How the person would have had a reply said."""

    id: int
    person: str
    """Their words before it."""
    companion: str
    """The reply as they wrote it."""
    made_at: float
    """Seconds since 1970-01-01 UTC."""


class LinesShown(Message, frozen=True):
    """The answer to ``WrittenLines``, newest first."""

    lines: tuple[WrittenLine, ...]


class LinesChanged(Message, frozen=True):
    """Sample lines that were shown are out of date."""


Command: TypeAlias = SayItLikeThis | UndoSampleLine
Event: TypeAlias = LinesChanged
