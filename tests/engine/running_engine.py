"""The real engine in a process of its own, and somebody who speaks with it in frames, as the window does."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from companion.channel import messages as msg
from companion.channel.frames import ChannelBroken, encode, window_reader
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from tests.fakes.downloads import use_small_model
from tests.fakes.happenings import Happenings
from tests.fakes.terminal import interruptible

ROOT = Path(__file__).parents[2]
ENDS_WITHIN = 120.0
READY_WITHIN = 240.0


def silent_environment(home: Path) -> dict[str, str]:
    """This process's environment with everything under ``home``, and without a sound system on Linux."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("PULSE_") and name not in {"XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"}
    }
    return environment | {HOME_VARIABLE: str(home), "PYTHONPATH": str(ROOT)}


class RunningEngine:
    """The process; a context manager that ends it however it can."""

    def __init__(
        self, home: Path, *arguments: str, command: tuple[str, ...] = (), folder: Path = ROOT
    ) -> None:
        self.paths: Paths = find_paths({HOME_VARIABLE: str(home)})
        self.home = home
        self._folder = folder
        """Where files that it writes go which are named without one."""
        self._command = command or (sys.executable, "-m", "companion", "engine", *arguments)
        self.told: Happenings[msg.Event | msg.Answer] = Happenings()
        self.broken: list[ChannelBroken] = []

    def __enter__(self) -> "RunningEngine":
        use_small_model(self.home)
        with interruptible():
            self.process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=silent_environment(self.home),
                cwd=self._folder,
            )
        self._errors: list[bytes] = []
        self._threads = [
            threading.Thread(target=self._read, name="test reader", daemon=True),
            threading.Thread(target=self._read_errors, name="test errors", daemon=True),
        ]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self._finish()

    def _finish(self) -> None:
        self.process.wait(ENDS_WITHIN)
        for thread in self._threads:
            thread.join(ENDS_WITHIN)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert pipe is not None
            pipe.close()

    def _read(self) -> None:
        assert self.process.stdout is not None
        reader = window_reader()
        while data := os.read(self.process.stdout.fileno(), 65536):
            try:
                for message in reader.feed(data):
                    self.told(message)
            except ChannelBroken as broken:
                self.broken.append(broken)
                return

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        while data := os.read(self.process.stderr.fileno(), 65536):
            self._errors.append(data)

    @property
    def errors(self) -> str:
        """What it wrote to standard error; complete once it has ended."""
        return b"".join(self._errors).decode()

    def send(self, *messages: msg.ToEngine) -> None:
        self.send_bytes(b"".join(encode(message) for message in messages))

    def send_bytes(self, data: bytes) -> None:
        assert self.process.stdin is not None
        os.write(self.process.stdin.fileno(), data)

    def waits_for(self, is_there: Callable[[msg.Event | msg.Answer], bool]) -> Any:  # noqa: ANN401
        """Return the first message told that fulfils a condition; gives up when the process has ended."""

        def has_come() -> bool:
            return any(map(is_there, self.told.all))

        await_that(lambda: has_come() or self.process.poll() is not None, READY_WITHIN)
        assert has_come(), f"it ended with {self.process.returncode}: {self.errors[-2000:]}"
        return next(message for message in self.told.all if is_there(message))

    def forgets_what_it_told(self) -> None:
        """Let nothing that it told up to now be waited for."""
        self.told = Happenings()

    def closes_input(self) -> None:
        """End its standard input, as when the window has gone."""
        assert self.process.stdin is not None
        self.process.stdin.close()

    def ends(self) -> int:
        """Wait for its end and return the exit code."""
        code = self.process.wait(ENDS_WITHIN)
        for thread in self._threads:
            thread.join(ENDS_WITHIN)
        return code

    def is_killed(self) -> None:
        """End it as the system does, at once."""
        self.process.send_signal(signal.SIGKILL)
        self.ends()


def await_that(is_so: Callable[[], bool], within: float = ENDS_WITHIN) -> None:
    """Return once it is so; for what only the operating system can tell, asked 50 times a second."""
    give_up_at = time.monotonic() + within
    waiting = threading.Event()
    while not is_so():
        assert time.monotonic() < give_up_at, "did not happen in time"
        waiting.wait(0.02)
