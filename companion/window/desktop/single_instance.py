"""One window for each companion: a second start asks the first to show itself, and ends.

A place that others may write in is none: whoever bound it first could keep the window from opening.
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
"""What the path of a socket may have everywhere: ``sun_path`` holds 104 bytes on macOS, 108 on Linux, its zero too."""


def window_address(folder: Path, companion: str, environment: Mapping[str, str]) -> str:
    """Return a socket's path, or on Windows a pipe's name; "" where no folder is this person's alone and near enough.

    ``folder`` holds the companions, and ``companion`` is the name that it is started by.
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
"""Milliseconds in which a running window answers on the same machine."""


class SingleInstance(QObject):
    """The first window of a companion listens where only this person's programs can.

    Signals:
        askedFor(): the program was started again.
    """

    askedFor = Signal()

    def __init__(self, folder: Path, companion: str, parent: QObject | None = None) -> None:
        """Begin; ``folder`` holds the companions, and ``companion`` is the name that it is started by."""
        super().__init__(parent)
        self._address = window_address(folder, companion, os.environ)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)

    def is_first(self) -> bool:
        """Return whether no other window of the companion is there; one that is there is asked to show itself.

        Where no place is safe for that, the window opens all the same, and the log says why it cannot be asked.
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
        QLocalServer.removeServer(self._address)  # of a window that has crashed
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
        """Return whether a process of this person answers: a pipe's name is anybody's who takes it first."""
        import psutil

        number = ctypes.c_ulong()
        pipe = ctypes.c_void_p(socket.socketDescriptor())
        if not ctypes.windll.kernel32.GetNamedPipeServerProcessId(pipe, ctypes.byref(number)):
            return False
        try:
            return bool(psutil.Process(number.value).username() == psutil.Process().username())
        except psutil.Error:  # another user's process does not tell whose it is
            return False
else:

    def _is_own(socket: QLocalSocket) -> bool:
        """Return True: nobody else gets into the folder of the socket."""
        del socket
        return True
