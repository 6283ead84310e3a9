"""A connection that the program made over the network."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class ConnectionPurpose(StrEnum):
    """What a connection was for."""

    MODEL = "model"
    """To download a model that the person asked for."""
    SERVER = "server"
    """To let the language model server answer that the person has set."""


@dataclass(frozen=True, slots=True)
class Connection:
    """What is known of a connection once it has ended; never what was said through it."""

    purpose: ConnectionPurpose
    host: str
    """The name of the computer that answered, without port and path."""
    received_bytes: int
    """At least 0; what the protocol adds is not counted."""
    sent_bytes: int
    """Likewise."""


NoteConnection: TypeAlias = Callable[[Connection], None]
"""Takes note of each connection as it ends, however it ended; called in the thread that made it."""


def not_noted(connection: Connection) -> None:
    """Take no note, as tests do that make connections with themselves."""
    del connection
