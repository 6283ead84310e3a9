"""Allows one window per companion: a second start asks the first to show itself, and ends.

Folders that others may write in are not used: another user could bind the address first and keep the window from
opening.
"""

import hashlib
import logging
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LONGEST_BYTES: Final = 103
"""Most bytes of a socket's path on all systems: ``sun_path`` holds 104 on macOS and 108 on Linux, with a final zero."""


def window_address(folder: Path, companion: str, environment: Mapping[str, str]) -> str:
    """Return a socket's path, or a pipe's name on Windows; "" if no private folder has a short enough path.

    ``folder`` holds the companions, and ``companion`` is the companion's name on the command line.
    """
    user = environment.get("USER", environment.get("USERNAME", ""))
    known = f"{folder.resolve()}\n{companion}\n{user}"
    name = f"companion-{hashlib.sha256(known.encode()).hexdigest()[:16]}"
    if os.name != "posix":
        return name
    runtime = environment.get("XDG_RUNTIME_DIR")
    for place in ([Path(runtime)] if runtime else []) + [folder.resolve()]:
        if _is_own_alone(place) and len(os.fsencode(place / name)) <= LONGEST_BYTES:
            return str(place / name)
    return ""


def _is_own_alone(folder: Path) -> bool:
    try:
        found = folder.stat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not found.st_mode & 0o077


log = logging.getLogger(__name__)

_PATIENCE: Final = 500
"""Milliseconds that a running window on the same machine has to answer."""


class SingleInstance(QObject):
    """A companion's first window; it listens at an address that only this user's programs can reach.

    Signals:
        askedFor(): the program was started again.
    """

    askedFor = Signal()

    def __init__(self, folder: Path, companion: str, parent: QObject | None = None) -> None:
        """Store the values; ``folder`` holds the companions, and ``companion`` is the name on the command line."""
        super().__init__(parent)
        self._address = window_address(folder, companion, os.environ)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)

    def is_first(self) -> bool:
        """Return True if the companion has no other window; otherwise ask that window to show itself.

        If there is no safe place for the address, the window opens all the same, and the log says why a second start
        cannot reach it.
        """
        if not self._address:
            log.warning("a second start cannot show this window: no folder for its socket is yours alone")
            return True
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if socket.waitForConnected(_PATIENCE):
            if not _is_own(socket):
                log.warning(
                    "a second start cannot show this window: another user's program has taken its place"
                )
                return True
            socket.write(b"show\n")
            socket.waitForBytesWritten(_PATIENCE)
            socket.disconnectFromServer()
            return False
        QLocalServer.removeServer(self._address)  # left by a window that crashed
        if not self._server.listen(self._address):
            log.warning("a second start cannot show this window: %s", self._server.serverError().name)
        return True

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.askedFor.emit()


if sys.platform == "win32":  # not tried on a real Windows
    import ctypes

    def _is_own(socket: QLocalSocket) -> bool:
        """Return True if a process of this user answers: any user can take a pipe's name first."""
        import psutil

        number = ctypes.c_ulong()
        pipe = ctypes.c_void_p(socket.socketDescriptor())
        if not ctypes.windll.kernel32.GetNamedPipeServerProcessId(pipe, ctypes.byref(number)):
            return False
        try:
            return bool(psutil.Process(number.value).username() == psutil.Process().username())
        except psutil.Error:  # a process of another user does not reveal its owner
            return False
else:

    def _is_own(socket: QLocalSocket) -> bool:
        """Return True: no other user can reach the folder of the socket."""
        del socket
        return True
