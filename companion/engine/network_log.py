"""Keeps a log of the program's connections: time, purpose, partner and number of bytes; never what was said.

Each connection is a line of JSON in one small file, which all copies of the program append to, so that "no
connection since …" is true over many starts. The first line is the time from which on that holds. The oldest lines
are removed once there are many. If the file cannot be written, the connections of this start are still known.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from pathlib import Path
from typing import Final

import msgspec

from companion.channel.messages import ShownConnection
from companion.values import Connection
from companion.values.files import read_regular

log = logging.getLogger(__name__)

_MOST_BYTES: Final = 2**24
"""Maximum size of the file; a connection takes some hundred bytes."""
KEPT: Final = 1000
"""Number of the newest connections that are kept (guess): years of downloads, or weeks with a server."""


class _Since(msgspec.Struct, frozen=True):
    since: float


@dataclass(frozen=True, slots=True)
class Network:
    """The known connections of the program."""

    since: float
    """Time from which on ``noted`` is complete, seconds since 1970-01-01 UTC."""
    noted: tuple[ShownConnection, ...]
    """Connections, the oldest first."""


@dataclass(eq=False, repr=False)
class NetworkLog:
    """The connections of the program; any thread may call it."""

    file: Path
    _: KW_ONLY
    unix_now: Callable[[], float] = time.time

    def __post_init__(self) -> None:
        self._turn = threading.Lock()
        self._began = self.unix_now()
        self._unwritten: list[ShownConnection] = []

    def open(self) -> None:
        """Create the file if it is missing, with the present time as its start; drop the oldest of many lines."""
        with self._turn:
            known = self._read()
            if known is None:
                self._replace(Network(self._began, ()))
            elif len(known.noted) > 2 * KEPT:
                newest = known.noted[-KEPT:]
                self._replace(Network(newest[0].at, newest))

    def note(self, ended: Connection) -> None:
        """Add a connection that has just ended."""
        noted = ShownConnection(
            self.unix_now(), ended.purpose, ended.host, ended.received_bytes, ended.sent_bytes
        )
        with self._turn:
            if not self.file.exists():
                self._replace(Network(self._began, ()))
            try:
                with self.file.open("ab") as stream:
                    stream.write(_line(noted))
            except OSError as error:
                log.warning("a connection is not kept: %s", type(error).__name__)
                self._unwritten.append(noted)

    def read(self) -> Network:
        """Return the known connections."""
        with self._turn:
            known = self._read() or Network(self._began, ())
            return Network(known.since, (*known.noted, *self._unwritten))

    def _read(self) -> Network | None:
        """Return the file's content, None if it holds nothing valid; broken lines are skipped."""
        try:
            first, *lines = read_regular(self.file, most_bytes=_MOST_BYTES).splitlines()
            since = msgspec.json.decode(first, type=_Since).since
        except (OSError, ValueError, msgspec.DecodeError):
            return None
        noted = []
        for line in lines:
            try:
                noted.append(msgspec.json.decode(line, type=ShownConnection))
            except (msgspec.DecodeError, UnicodeDecodeError):  # cut short when the computer was switched off
                continue
        return Network(since, tuple(noted))

    def _replace(self, network: Network) -> None:
        unfinished = self.file.with_suffix(".new")
        try:
            unfinished.write_bytes(
                msgspec.json.encode(_Since(network.since)) + b"\n" + b"".join(map(_line, network.noted))
            )
            unfinished.replace(self.file)
        except OSError as error:
            log.warning("connections are not kept: %s", type(error).__name__)


def _line(noted: ShownConnection) -> bytes:
    return msgspec.json.encode(noted) + b"\n"
