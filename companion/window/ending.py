"""Ends Qt's event loop in order when the process is asked to end: Ctrl+C in the terminal, or SIGTERM.

Python runs its signal handlers only between its own instructions, and Qt's loop has none; so the signal is written
to a socket, which Qt watches.
"""

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from PySide6.QtCore import QCoreApplication, QSocketNotifier


@contextmanager
def ends_on_signals() -> Iterator[None]:
    """Within the block, SIGINT and SIGTERM end the application's event loop with status 0."""
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: reader.recv(64))
    former_fd = signal.set_wakeup_fd(writer.fileno())
    former = {number: signal.signal(number, _quit) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(former_fd)
        notifier.setEnabled(False)
        reader.close()
        writer.close()


def _quit(number: int, frame: FrameType | None) -> None:
    del number, frame
    QCoreApplication.quit()
