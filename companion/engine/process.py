"""The headless process that the window starts: one session behind the channel.

It ends when the window asks for it, disappears (end of file), or sends an invalid message. The order is always the
same: sound check, recording of a voice, session, downloads, channel. The exit code reports an invalid message.
Errors during the start are sent to the window as a notice before the end.

The channel's frames go over the standard input and output that the process was started with. Both are duplicated first,
and file descriptor 1 is then pointed at standard error, so that no print of a native library can get between two
frames. Reading and writing have a thread each, because pipes block and the loop must not.
"""

import asyncio
import contextlib
import logging
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from companion.channel import messages as msg
from companion.channel.frames import ChannelBroken, encode, engine_reader
from companion.channel.messages import LevelMeasured, ToEngine, ToWindow
from companion.engine.choices import load_choices
from companion.engine.equip import equip, getting_the_first_model
from companion.engine.handlers.dispatcher import Dispatcher, Opened
from companion.engine.models.warm_up import LastStart
from companion.engine.network_log import NetworkLog
from companion.engine.session import Session
from companion.storage.paths import Paths, made_paths
from companion.storage.store import resting_store
from companion.values import CompanionError, Phase, together

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
        """Take over standard input and output; call from the loop's thread, in which messages are taken.

        ``ended`` is called there once, when the window has gone or the channel has failed.
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


logger = logging.getLogger(__name__)

EXIT_CHANNEL_BROKEN: Final = 1
"""An invalid message arrived, or a thread of the channel failed; the end was in order all the same."""
EXIT_CANNOT_START: Final = 3
"""The store could not be opened, another copy runs, …: another start would not help by itself."""


def run(name: str, *, takes_log_level: bool = True) -> int:
    """Serve one window until it disappears, at the log level from the settings or as it is; return the exit code."""
    return asyncio.run(_Process(name, takes_log_level=takes_log_level).serve())


class _Process:
    def __init__(self, name: str, *, takes_log_level: bool) -> None:
        self._name = name
        self._takes_log_level = takes_log_level
        self._channel = StdioChannel()
        self._ended = asyncio.Event()
        self._early: list[msg.ToEngine] = []
        self._take: Callable[[msg.ToEngine], None] = self._early.append
        """Receiver of messages; they wait until the companion is open."""

    async def serve(self) -> int:
        self._channel.open(lambda message: self._take(message), self._ended.set)
        try:
            opened = await self._open()
        except CompanionError as error:
            logger.error("engine could not start: %s", error)
            self._channel.tell(msg.PhaseChanged(Phase.FAILED, error.told))
            self._channel.close()
            return EXIT_CANNOT_START
        front = Dispatcher(opened, self._channel.tell, self._ended.set)
        self._take = front.attend
        for message in self._early:
            front.attend(message)
        self._early.clear()
        front.open()
        try:
            await self._ended.wait()
        finally:  # the same order after an interrupt from a terminal
            await front.close()
            if front.to_restore:
                told = await asyncio.to_thread(_restored, opened.paths, self._name, front.to_restore)
                self._channel.tell(told)
            self._channel.close()
        return EXIT_CHANNEL_BROKEN if self._channel.has_broken else 0

    async def _open(self) -> Opened:
        paths = made_paths()
        choices = load_choices(paths, self._name)
        if self._takes_log_level:
            _log_at(choices.program.logging.level)
        if choices.problems:
            self._channel.tell(msg.Noticed("settings", together(*choices.problems)))
        network = NetworkLog(paths.connections)
        network.open()
        equipment = getting_the_first_model(equip(paths, self._name, choices), paths.asked_for)
        equipment = replace(equipment, last_start=LastStart(paths.cache))
        settings = equipment.settings
        if self._takes_log_level:
            settings.subscribe(("logging",), lambda: _log_at(settings.program().logging.level))
        session = Session(equipment, self._channel.tell)
        await session.open()
        return Opened(self._name, paths, choices, settings, session, network)


def _log_at(level: str) -> None:
    logging.getLogger("companion").setLevel(level.upper())


def _restored(paths: Paths, companion: str, name: str) -> msg.BackupRestored:
    """Replace the database, which is no longer in use, with a backup; return the result."""
    try:
        with resting_store(paths, companion) as resting:
            resting.backups.restore(name, time.time())
    except CompanionError as error:
        return msg.BackupRestored(name, error.told)
    return msg.BackupRestored(name)
