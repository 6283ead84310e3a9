"""A machine without a network: whoever tries to use it is written down and refused."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import pytest


@contextmanager
def no_network() -> Iterator[list[str]]:
    """Refuse every connection and every look-up of a name; yields what was tried."""
    tried: list[str] = []

    def refuse(name: str) -> object:
        def refused(*_: object, **__: object) -> object:
            tried.append(name)
            raise OSError(f"no network in this test: {name}")

        return refused

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, refuse(name))
        for name in ("getaddrinfo", "gethostbyname", "create_connection"):
            patch.setattr(socket, name, refuse(name))
        yield tried


def open_connections() -> list[str]:
    """What this process has open on any network, the loopback included; sees native libraries too."""
    return [str(connection) for connection in psutil.Process().net_connections("inet")]
