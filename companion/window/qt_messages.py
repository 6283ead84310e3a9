"""Sends Qt's own messages to the log, and turns its last one, after which it would abort, into a sentence.

Qt ends the process when it can show no window at all. The handler runs just before, says why in one sentence on
standard error, and ends the process with ``CANNOT_START`` instead of an abort.
"""

import ctypes
import logging
import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler

from companion.window.start_trouble import CANNOT_START, display_sentence, library_sentence

log = logging.getLogger(__name__)

_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def install() -> None:
    """Take over Qt's messages for this process."""
    qInstallMessageHandler(_handle)


def _handle(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if kind is not QtMsgType.QtFatalMsg:
        is_about_display = context.category == "qt.qpa.plugin" or context.category == "qt.qpa.xcb"
        # what these say before the end is said again, better, by the sentence
        log.log(logging.DEBUG if is_about_display else _LEVELS[kind], "qt: %s", text)
        return
    log.debug("qt ends the process: %s", text)
    print(_fatal_sentence(), file=sys.stderr, flush=True)
    os._exit(CANNOT_START)  # Qt would abort right after this handler; no orderly end is possible here


def _fatal_sentence() -> str:
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
