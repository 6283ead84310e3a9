"""Preparation of a Python process for Qt: Qt's messages, system signals, and the lifetime of objects."""

import ctypes
import functools
import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QMessageLogContext,
    QSocketNotifier,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from companion.values import Told
from companion.window.start_trouble import CANNOT_START, display_sentence, library_sentence
from companion.words import in_words

log = logging.getLogger(__name__)

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_PLENTY: Final = 1 << 48
"""Reference count that lasts for nearly nine hundred years at ten thousand calls a second."""
_COLLECTED_EVERY_MS: Final = 2000


def make_singletons_immortal() -> None:
    """Keep ``None``, ``True`` and ``False`` alive by one large increase of their reference counts; only before 3.12.

    PySide6 6.12.0 returns ``None`` from every void method, and ``True`` from ``Signal.emit``, without taking a
    reference (counted: 100 calls of ``setObjectName`` lose 100 of ``None``, 100 emits lose 100 of ``True``). From
    Python 3.12 on these objects cannot die (PEP 683). On 3.11 the process is aborted after some hundred signals: "Fatal
    Python error: deallocating True or False". The large counts give 3.11 what 3.12 has. Remove this together with
    Python 3.11, or once PySide6 keeps the references.
    """
    if sys.version_info >= (3, 12):
        return
    for singleton in (None, True, False):
        if sys.getrefcount(singleton) < _PLENTY // 2:
            # the count is the first field of every object of CPython 3.11 (Include/object.h, struct _object)
            ctypes.c_ssize_t.from_address(id(singleton)).value += _PLENTY


def take_messages(language: str = "en") -> None:
    """Send Qt's own messages to the log, and replace its abort by a sentence in a language and an exit.

    Qt aborts the process if it can show no window at all. The handler runs just before that, says why in one sentence
    on standard error, and ends the process with ``CANNOT_START``.
    """
    qInstallMessageHandler(functools.partial(_handle, language))


def _handle(language: str, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if kind is not QtMsgType.QtFatalMsg:
        is_about_display = context.category == "qt.qpa.plugin" or context.category == "qt.qpa.xcb"
        # the final sentence says this again, and better
        log.log(logging.DEBUG if is_about_display else _LEVELS[kind], "qt: %s", text)
        return
    log.debug("qt ends the process: %s", text)
    print(in_words(_fatal_sentence(), language), file=sys.stderr, flush=True)
    os._exit(CANNOT_START)  # Qt would abort right after this handler; no orderly end is possible here


def _fatal_sentence() -> Told:
    has_display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / "libqxcb.so"
    if has_display and plugin.exists():
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            missing = library_sentence(str(error))
            if missing is not None:
                return missing
    return display_sentence(sys.platform, has_display=has_display)


@contextmanager
def ends_on_signals() -> Iterator[None]:
    """End the application's event loop with status 0 on SIGINT or SIGTERM, within the block.

    Python runs its signal handlers only between its own instructions, and Qt's loop has none. So the signal is written
    to a socket, which Qt watches.
    """
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


@contextmanager
def collects_here(every_ms: int = _COLLECTED_EVERY_MS) -> Iterator[None]:
    """Collect garbage within the block by this thread's event loop only, all that is new and nothing older.

    CPython collects in the thread that happens to make an object. What refers to Qt belongs to the thread of the
    window: destroyed by another one, it takes the process along. CPython 3.11 to 3.13 also keep up to 2000 freed tuples
    of each of twenty sizes until a full collection; a talk leaves some ten a turn. A full one takes half a millisecond
    for the 3000 objects that a talk makes, and 37 ms for the 61,700 that the program starts with.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.freeze()
    timer = QTimer()
    timer.timeout.connect(lambda: gc.collect())
    timer.start(every_ms)
    try:
        yield
    finally:
        timer.stop()
        gc.unfreeze()
        if was_on:
            gc.enable()
