"""Starts the engine, exchanges frames over its standard input and output, and starts it again if it crashes.

The engine's standard error goes to this process's standard error. Runs in Qt's thread; only ``close`` blocks, for at
most ``CLOSE_SECONDS``.
"""

import logging
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from companion.channel.frames import MAX_FRAME_BYTES, ChannelBroken, FrameReader, encode, window_reader
from companion.channel.messages import Accepted, EngineReady, Say, ToEngine, ToWindow
from companion.window.talk.conversation import Link

PAUSES: tuple[float, ...] = (0.0, 1.0, 2.0, 5.0, 10.0)
"""Seconds before the first, second … restart within ``WINDOW``."""
WINDOW = 120.0
"""Seconds after which a crash is forgotten."""
RESTARTS_ALLOWED = len(PAUSES)
"""Restarts allowed within ``WINDOW``; after the next crash the user has to start the engine."""


@dataclass(frozen=True, slots=True)
class Restarts:
    """Schedule for restarting a crashed engine: at once, then after growing pauses, and up to a limit.

    Times are seconds on any clock that only goes forward. The pauses and the limit are guesses: long enough that a
    broken model file does not keep a core busy, short enough that a single crash is hardly noticed.
    """

    crashed_at: tuple[float, ...] = ()
    """Times of the crashes in the last two minutes, oldest first."""

    def after_crash(self, now: float) -> "Restarts":
        """Return the record with this crash added and crashes older than ``WINDOW`` removed."""
        recent = tuple(at for at in self.crashed_at if now - at < WINDOW)
        return Restarts((*recent, now))

    @property
    def is_over(self) -> bool:
        """True if only the user can start the engine again."""
        return len(self.crashed_at) > RESTARTS_ALLOWED

    @property
    def pause(self) -> float:
        """Seconds to wait before the next start; valid after a crash and while ``is_over`` is false."""
        return PAUSES[min(max(len(self.crashed_at), 1), RESTARTS_ALLOWED) - 1]


@dataclass(frozen=True, slots=True)
class Outbox:
    """Typed texts that the engine has not accepted, oldest first; they are shown, and sent again after a restart.

    Only an ``Accepted`` with its key removes a text. If the engine ended between writing and answering, the same text
    reaches it twice under one key; the engine recognises the key.
    """

    waiting: tuple[Say, ...] = ()

    def with_text(self, text: str, key: str) -> "Outbox":
        """Return the outbox with this text added."""
        return Outbox((*self.waiting, Say(text=text, key=key)))

    def without(self, key: str) -> "Outbox":
        """Return the outbox without the text of an accepted key; an unknown key changes nothing."""
        return Outbox(tuple(say for say in self.waiting if say.key != key))


log = logging.getLogger(__name__)

CLOSE_SECONDS = 5.0
"""Seconds that the engine may take to stop in order before it is killed."""
_KILLED_SECONDS: Final = 30.0
"""Seconds that the system may take to end a killed engine: a busy system needs more than a moment."""
CANNOT_START: Final = 3
"""Exit status of an engine that has reported why it cannot start; the same as in ``companion.engine.process``."""

_TURN: Final = 0.008
"""Seconds of handing on messages before the window's own events get their turn: half a frame."""
_BITE_BYTES: Final = 2048
"""Bytes to read at a time: some fifty short messages, which the slowest models handle within that half frame."""
_FLOOD_BYTES: Final = 2 * MAX_FRAME_BYTES
"""Maximum waiting bytes: an engine this far ahead of the window is broken. The longest answer is far below."""


class EngineLink(QObject):
    """The engine as the window sees it: messages in and out, and the state of the link.

    Signals:
        arrived(ToWindow): a message from the engine.
        link_changed(Link, float): the link's new state; seconds until the next start while PAUSING.
        outbox_changed(Outbox): a text was typed or accepted, or the outbox belongs to another companion.
        companion_changed(): another companion is starting.
        ending(): the engine is about to be stopped in order; it still takes messages.
    """

    arrived = Signal(object)
    link_changed = Signal(object, float)
    outbox_changed = Signal(object)
    companion_changed = Signal()
    ending = Signal()

    def __init__(
        self,
        command: Sequence[str],
        companion: str = "",
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._clock = clock
        self.link = Link.STARTING
        self._restarts = Restarts()
        self._companion = companion
        self._wished = companion
        self._outboxes: dict[str, Outbox] = {}
        self._reader: FrameReader[ToWindow] = window_reader()
        self._is_closing = False
        self._is_restarting = False
        self._process: QProcess | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.start)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._read)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._kill)

    def start(self) -> None:
        """Start the engine; ``link_changed`` reports a failure."""
        self._pause.stop()
        self._change_companion()
        self._reader = window_reader()
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        _give_own_session(process)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        self._process = process
        self._set_link(Link.STARTING)
        program, *arguments = self._command
        if self._companion:
            arguments += ["--name", self._companion]
        process.start(program, arguments)

    def _change_companion(self) -> None:
        if self._wished != self._companion:
            self._companion = self._wished
            self.companion_changed.emit()
            self.outbox_changed.emit(self._outbox)

    def try_again(self) -> None:
        """Start the engine again after too many crashes, with an empty crash record."""
        if self.link is not Link.STOPPED:
            return
        self._restarts = Restarts()
        self.start()

    def restart(self) -> None:
        """Stop the engine in order and start it again, so that it finds new downloads."""
        if self.link is Link.READY and self._process is not None:
            self._end_to_start_again(self._process)

    def use(self, companion: str) -> None:
        """Switch to another companion, by its name; texts typed for this one wait until it is back."""
        self._wished = companion
        self._restarts = Restarts()
        if self._process is None:
            self.start()
        else:
            self._end_to_start_again(self._process)

    def _end_to_start_again(self, process: QProcess) -> None:
        self.ending.emit()
        self._is_restarting = True
        process.closeWriteChannel()
        self._patience.start(round(CLOSE_SECONDS * 1000))

    @property
    def _outbox(self) -> Outbox:
        """The texts typed for this companion and not yet accepted."""
        return self._outboxes.get(self._companion, Outbox())

    def send(self, message: ToEngine) -> None:
        """Send a message; drop it if there is no engine, because it was meant for an engine that is gone."""
        if self._process is None or self._process.state() is QProcess.ProcessState.NotRunning:
            log.info("message dropped, no engine: %s", type(message).__name__)
            return
        self._process.write(encode(message))

    def say(self, text: str) -> None:
        """Send a text that the user typed; keep it and send it again until the engine has accepted it."""
        self._outboxes[self._companion] = self._outbox.with_text(text, uuid.uuid4().hex)
        self.outbox_changed.emit(self._outbox)
        if self.link is Link.READY:
            self.send(self._outbox.waiting[-1])

    def close(self) -> None:
        """Stop the engine: close its standard input, wait up to ``CLOSE_SECONDS``, then kill it."""
        self._is_closing = True
        self._pause.stop()
        self._patience.stop()
        process = self._process
        if process is None or process.state() is QProcess.ProcessState.NotRunning:
            return
        self.ending.emit()
        process.closeWriteChannel()
        if not process.waitForFinished(round(CLOSE_SECONDS * 1000)):
            log.warning("engine did not end in %.0f s; killed", CLOSE_SECONDS)
            self._end_at_once(process)

    def abandon(self) -> None:
        """Kill the engine without waiting for an orderly stop, which can take seconds while it is still starting.

        Nothing is lost: the engine has saved all that it accepted.
        """
        self._is_closing = True
        if self._process is not None:
            self._end_at_once(self._process)

    def _end_at_once(self, process: QProcess) -> None:
        process.kill()
        process.waitForFinished(round(_KILLED_SECONDS * 1000))

    def _read(self) -> None:
        if self._has_more():
            self._rest.start(0)

    def _has_more(self) -> bool:
        """Hand on the engine's messages for at most ``_TURN`` seconds; return True if more are waiting."""
        began = time.monotonic()
        while self._process is not None and self._process.bytesAvailable():
            try:
                self._check_flood(self._process.bytesAvailable())
                messages = self._reader.feed(bytes(self._process.read(_BITE_BYTES).data()))
            except ChannelBroken as broken:
                log.error("channel broken: %s", broken)
                self._process.kill()  # ends in _finished, like any crash
                return False
            for message in messages:
                self._take(message)
            # checked after the first read, so that each turn makes progress, however slow the machine
            if time.monotonic() - began > _TURN:
                return True
        return False

    def _check_flood(self, waiting_bytes: int) -> None:
        if waiting_bytes > _FLOOD_BYTES:
            raise ChannelBroken(f"{waiting_bytes} bytes of messages wait to be shown")

    def _take(self, message: ToWindow) -> None:
        if isinstance(message, Accepted):
            self._outboxes[self._companion] = self._outbox.without(message.key)
            self.outbox_changed.emit(self._outbox)
        self.arrived.emit(message)
        if isinstance(message, EngineReady):
            self._set_link(Link.READY)
            for say in self._outbox.waiting:
                self.send(say)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # the only error that no ``finished`` follows
            log.error("engine could not be started")
            self._forget_process()
            self._lost()

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._is_closing:
            return
        self._patience.stop()
        if self._has_more():  # the engine's last messages
            QTimer.singleShot(0, self, lambda: self._finished(code, status))
            return
        if self._is_restarting:
            self._is_restarting = False
            self._forget_process()
            self.start()
            return
        log.error("engine ended unasked: code %d, %s", code, status.name)
        self._forget_process()
        if status is QProcess.ExitStatus.NormalExit and code == CANNOT_START:
            self._set_link(Link.STOPPED)
            return
        self._lost()

    def _kill(self) -> None:
        if self._process is not None:
            log.warning("engine did not end in %.0f s; killed", CLOSE_SECONDS)
            self._process.kill()

    def _forget_process(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None

    def _lost(self) -> None:
        self._restarts = self._restarts.after_crash(self._clock())
        if self._restarts.is_over:
            self._set_link(Link.STOPPED)
            return
        self._set_link(Link.PAUSING, self._restarts.pause)
        self._pause.start(round(self._restarts.pause * 1000))

    def _set_link(self, link: Link, pause: float = 0.0) -> None:
        self.link = link
        self.link_changed.emit(link, pause)


def _give_own_session(process: QProcess) -> None:
    """Shield the engine from Ctrl+C in the window's terminal: the window stops it in order."""
    if hasattr(process, "setUnixProcessParameters"):  # not on Windows
        process.setUnixProcessParameters(QProcess.UnixProcessFlag.CreateNewSession)
