"""A connection that the program made over the network."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from typing import TypeAlias


class ConnectionPurpose(StrEnum):
    """Purpose of a connection."""

    MODEL = "model"
    """Download of a model that the person asked for."""
    SERVER = "server"
    """Answer from the language model server that the person has set."""


@dataclass(frozen=True, slots=True)
class Connection:
    """Facts about a connection that has ended; never its content."""

    purpose: ConnectionPurpose
    host: str
    """Name of the computer that answered, without port and path."""
    received_bytes: int
    """Bytes received, at least 0, without what the protocol adds."""
    sent_bytes: int
    """Bytes sent, at least 0, without what the protocol adds."""


NoteConnection: TypeAlias = Callable[[Connection], None]
"""Callback that notes each connection when it ends, however it ended; called in the thread that made it."""


def not_noted(connection: Connection) -> None:
    """Note nothing, for tests that make connections with themselves."""
    del connection


def is_this_computer(host: str) -> bool:
    """Tell whether a host is the computer on which the program runs."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
