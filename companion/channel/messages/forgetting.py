"""Forgetting for good, and what would go with it."""

from typing import TypeAlias

from companion.channel.messages.message import Instant, Message, Whole


class ForgetMemories(Message, frozen=True):
    """Forget memories for good, and of moments what was said; what others rest on stays in the history."""

    ids: tuple[Whole, ...]


class ForgetSince(Message, frozen=True):
    """Forget all that was said, told and remembered from an instant on, for good."""

    since: Instant


class ForgetAbout(Message, frozen=True):
    """Forget all that names somebody or something, for good."""

    words: str


class ForgetPreview(Message, frozen=True):
    """Ask what would go if something were forgotten."""

    wish: ForgetMemories | ForgetSince | ForgetAbout


class WouldForget(Message, frozen=True):
    """The answer to ``ForgetPreview``: how much would go."""

    utterances: int
    memories: int
    check_ins: int
    recordings: int
    """Whole recordings of sessions."""
    backups: int
    """Backups that would be rewritten without it."""
    files: int
    """Backups that cannot be opened and damaged databases that were kept aside; they would be deleted whole."""
    sample_lines: int = 0


Command: TypeAlias = ForgetMemories | ForgetSince | ForgetAbout
