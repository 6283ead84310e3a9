"""One window for each companion: a second start asks the first to show itself, and ends."""

import hashlib
import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE: Final = 500
"""Milliseconds in which a running window answers on the same machine; a hung one does not keep the second away."""


class SingleInstance(QObject):
    """The first window of a companion listens on a socket of the person's own, which nobody else may open.

    Signals:
        askedFor(): the program was started again.
    """

    askedFor = Signal()

    def __init__(self, folder: Path, companion: str, parent: QObject | None = None) -> None:
        """Begin; ``folder`` holds the companions, and ``companion`` is the name that it is started by."""
        super().__init__(parent)
        known = f"{folder.resolve()}\n{companion}\n{os.environ.get('USER', os.environ.get('USERNAME', ''))}"
        self._name = f"companion-{hashlib.sha256(known.encode()).hexdigest()[:16]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)

    def is_first(self) -> bool:
        """Return whether no other window of the companion is there; one that is there is asked to show itself."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_PATIENCE):
            socket.write(b"show\n")
            socket.waitForBytesWritten(_PATIENCE)
            socket.disconnectFromServer()
            return False
        QLocalServer.removeServer(self._name)  # of a window that has crashed
        self._server.listen(self._name)
        return True

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.askedFor.emit()
