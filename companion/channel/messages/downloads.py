"""Models that are offered and downloaded."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message


class GetModels(Message, frozen=True):
    """Download the offered models; the person has seen and accepted their licences."""

    names: tuple[str, ...]


class CancelDownload(Message, frozen=True):
    """Stop the running download; what has come stays for resuming."""


class DeclineOffer(Message, frozen=True):
    """Do not offer the recommended set again."""


class OfferedModel(msgspec.Struct, frozen=True):
    """One model of an offered set."""

    name: str
    """By which it is got."""
    title: str
    """By which people know it."""
    purpose: str
    size_bytes: int
    licence: str
    licence_url: str
    must_accept: bool
    """Its publisher demands that the licence be accepted before the download."""


class SetOffered(Message, frozen=True):
    """The set of models recommended for this machine, while only the starter set is there."""

    why: str
    models: tuple[OfferedModel, ...]
    folder: str = ""
    """Where they are kept."""


class DownloadMoved(Message, frozen=True):
    """How far a download is."""

    name: str
    done_bytes: int
    total_bytes: int
    is_running: bool
    sentence: str = ""
    """How it ended when that needs words: what went wrong and what to do, or that a restart will use it."""

    @property
    def is_whole(self) -> bool:
        """All of it has come."""
        return self.done_bytes >= self.total_bytes > 0


Command: TypeAlias = GetModels | CancelDownload | DeclineOffer
Event: TypeAlias = SetOffered | DownloadMoved
