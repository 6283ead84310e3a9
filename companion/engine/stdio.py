"""The engine's end of the channel: frames over the standard input and output it was started with.

Both are duplicated first, and file descriptor 1 is then pointed at standard error, so that no print of a native
library can get between two frames. Reading and writing have a thread each, because pipes block and the loop must
not.
"""

import asyncio
import contextlib
import logging
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable
from typing import Final

from companion.channel.frames import ChannelBroken, encode, engine_reader
from companion.channel.messages import LevelMeasured, ToEngine, ToWindow

logger = logging.getLogger(__name__)

_READ_BYTES: Final = 65536

_WAITING_MESSAGES: Final = 4096
"""Maximum messages that may wait for a slow window before level reports are dropped (guess)."""


class StdioChannel:
    """Messages from and to the window."""

    def __init__(self) -> None:
        self._input = -1
        self._output = -1
        self._waiting: queue.Queue[bytes | None] = queue.Queue()
        self._writer: threading.Thread | None = None
        self._is_over = threading.Event()
        self.has_broken = False
        """True once it has ended in another way than by the end of the window's messages."""

    def open(self, take: Callable[[ToEngine], None], ended: Callable[[], None]) -> None:
        """Take over standard input and output; call from the loop's thread.

        Args:
            take: receives each message of the window in the loop's thread.
            ended: called there once, when the window has gone or the channel has failed.
        """
        sys.stdout.flush()
        self._input, self._output = os.dup(0), os.dup(1)
        if sys.platform == "win32":  # otherwise line ends would be translated inside frames
            import msvcrt

            for descriptor in (self._input, self._output):
                msvcrt.setmode(descriptor, os.O_BINARY)
        os.dup2(2, 1)
        with open(os.devnull, "rb") as nothing:  # noqa: PTH123 — only its descriptor is wanted
            os.dup2(nothing.fileno(), 0)
        loop = asyncio.get_running_loop()

        def start(name: str, job: Callable[[], None]) -> threading.Thread:
            thread = threading.Thread(
                target=self._until_over, args=(job, loop, ended), name=name, daemon=True
            )
            thread.start()
            return thread

        self._writer = start("channel-out", self._write)
        start("channel-in", lambda: self._read(loop, take))

    def tell(self, message: ToWindow) -> None:
        """Send a message; safe from any thread, never blocks."""
        if isinstance(message, LevelMeasured) and self._waiting.qsize() > _WAITING_MESSAGES:
            return
        self._waiting.put(encode(message))

    def close(self) -> None:
        """Send the waiting messages, then close."""
        self._is_over.set()
        self._waiting.put(None)
        if self._writer is not None:
            self._writer.join(timeout=2.0)

    def _until_over(
        self, job: Callable[[], None], loop: asyncio.AbstractEventLoop, ended: Callable[[], None]
    ) -> None:
        """Do the whole work of a thread; whenever it ends, the engine ends with it."""
        try:
            job()
        except (OSError, ChannelBroken) as error:
            logger.warning("channel broke: %s", error)
            self._break()
        except Exception as error:  # its text may quote what was said
            frames = "".join(traceback.format_tb(error.__traceback__))
            logger.error("thread of the channel failed: %s\n%s", type(error).__name__, frames)
            self._break()
        if not self._is_over.is_set():
            self._is_over.set()
            _call(loop, ended)

    def _break(self) -> None:
        self.has_broken |= not self._is_over.is_set()  # a window that has gone need not read the last words

    def _read(self, loop: asyncio.AbstractEventLoop, take: Callable[[ToEngine], None]) -> None:
        reader = engine_reader()
        while data := os.read(self._input, _READ_BYTES):
            for message in reader.feed(data):
                _call(loop, _handing_over(take, message))

    def _write(self) -> None:
        while (frame := self._waiting.get()) is not None:
            while frame:
                frame = frame[os.write(self._output, frame) :]


def _handing_over(take: Callable[[ToEngine], None], message: ToEngine) -> Callable[[], None]:
    """Return the job; not a ``partial``, whose arguments asyncio would write into the log if it fails."""
    return lambda: take(message)


def _call(loop: asyncio.AbstractEventLoop, job: Callable[[], None]) -> None:
    with contextlib.suppress(RuntimeError):  # the loop is closed: the engine ended before its window
        loop.call_soon_threadsafe(job)
