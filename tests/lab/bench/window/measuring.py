"""Watches a window that is to be measured: when it drew, and how much it holds. See ``figures``."""

import gc
import os
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtQuick import QQuickItem

from companion.channel.messages import ToWindow
from companion.cli import main as command_line
from companion.window import app
from companion.window.talk.conversation import Link
from companion.window.window import CompanionWindow
from tests.lab.bench.window.window_log import VARIABLE, Figures, Held, line_of

_EVERY_MS: Final = 1000
_COUNTED_EVERY: Final = 10
"""Lines from one count of objects to the next: counting takes some milliseconds."""


def main(engine_command: Sequence[str]) -> int:
    """Open the window as a person does, or on another engine, and write its figures where ``VARIABLE`` says."""
    file = Path(os.environ[VARIABLE])
    opened = partial(app.main, watch=lambda window: Measuring(window, file))
    if engine_command:
        return opened(engine_command=engine_command)
    app.main = opened
    return command_line.main([])


class Measuring(QObject):
    """Writes one window's figures into a file until the window is gone."""

    def __init__(self, window: CompanionWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = file.open("wb", buffering=0)
        rig = window.view.findChild(QObject, "faceRig")
        assert rig is not None, "the window has a face"
        self._rig = rig
        self._rig_now = 0.0
        self._has_face_moved = False
        self._frames: list[float] = []
        self._face_frames: list[float] = []
        self._ready: float | None = None
        self._taken = 0
        self._lines = 0
        window.view.afterAnimating.connect(self._animated)
        # directly: with a graphics card a thread of its own draws, and its instant counts
        window.view.frameSwapped.connect(self._drew, Qt.ConnectionType.DirectConnection)
        window.link.arrived.connect(self._arrived)
        window.link.link_changed.connect(self._linked)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._write)
        self._timer.start(_EVERY_MS)

    def _animated(self) -> None:
        rig_now = self._rig.property("now")
        self._has_face_moved = rig_now != self._rig_now
        self._rig_now = rig_now

    def _drew(self) -> None:
        now = time.monotonic()
        self._frames.append(now)
        if self._has_face_moved:
            self._face_frames.append(now)

    def _arrived(self, message: ToWindow) -> None:
        del message
        self._taken += 1

    def _linked(self, link: Link, pause: float) -> None:
        del pause
        if link is Link.READY and self._ready is None:
            self._ready = time.monotonic()

    def _write(self) -> None:
        frames, self._frames = tuple(self._frames), []
        face_frames, self._face_frames = tuple(self._face_frames), []
        figures = Figures(time.monotonic(), frames, face_frames, self._ready, self._taken)
        if self._lines % _COUNTED_EVERY == 0:
            figures = msgspec.structs.replace(figures, held=self._held())
        self._lines += 1
        self._file.write(line_of(figures))

    def _held(self) -> Held:
        view = self._window.view
        return Held(
            items=_items_in(view.contentItem()),
            objects=len(view.findChildren(QObject)) + len(self._window.findChildren(QObject)),
            python_objects=len(gc.get_objects()),
        )


def _items_in(top: QQuickItem) -> int:
    waiting, found = [top], 0
    while waiting:
        waiting += waiting.pop().childItems()
        found += 1
    return found
