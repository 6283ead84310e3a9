"""The program in processes that are forked off one that has imported it already: a start takes a tenth of a second.

All its models are scripted. ``Forks`` is the test's side; run as a program, this file is the process that is forked.
"""

import importlib
import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from companion.values import Told

if TYPE_CHECKING:
    from companion.storage.database import Database
    from companion.storage.sqlite import Connection

ROOT: Final = Path(__file__).parents[2]
_STOPS: Final = "stands still"
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.engine.running_engine import ENDS_WITHIN, silent_environment  # noqa: E402 - after the path
from tests.fakes.terminal import interruptible  # noqa: E402


class Stop(StrEnum):
    """Where a program stands still for ever, once it has said so."""

    BEFORE_THE_STORE = "before the store is opened"
    BEHIND_THE_STORE = "when the store is open"
    WITHIN_A_CHANGE = "while something is being kept"
    BEHIND_A_CHANGE = "when something has just been kept"


class Forked:
    """One start of the program."""

    def __init__(self, ended: socket.socket, pid: int, stdin: int, stdout: int, stderr: int) -> None:
        self._ended = ended
        self._pid = pid
        self._stdin = stdin
        self._pipes = {stdout: bytearray(), stderr: bytearray()}
        self._stdout, self._stderr = stdout, stderr
        self._threads = [
            threading.Thread(target=self._read, args=(pipe,), daemon=True) for pipe in self._pipes
        ]
        for thread in self._threads:
            thread.start()

    def _read(self, pipe: int) -> None:
        while data := os.read(pipe, 65536):
            self._pipes[pipe] += data

    @property
    def out(self) -> bytes:
        """What it wrote to standard output."""
        return bytes(self._pipes[self._stdout])

    @property
    def errors(self) -> str:
        """What it wrote to standard error."""
        return self._pipes[self._stderr].decode()

    def has_stopped(self) -> bool:
        """Tell whether it stands still where it was to."""
        return _STOPS in self.errors

    def given(self, data: bytes) -> None:
        """Write to its standard input."""
        os.write(self._stdin, data)

    def is_interrupted(self) -> None:
        """Let it be as if Ctrl+C was pressed."""
        os.kill(self._pid, signal.SIGINT)

    def is_killed(self) -> None:
        """End it as the system does, at once; ``out`` is complete then."""
        os.kill(self._pid, signal.SIGKILL)
        assert self.ends() == -signal.SIGKILL

    def ends(self) -> int:
        """Wait for its end and return the exit code; ``out`` is complete then."""
        code = int(self._ended.recv(16))
        for thread in self._threads:
            thread.join()
        for pipe in (self._stdin, *self._pipes):
            os.close(pipe)
        return code


class Forks:
    """The process that is forked; a context manager. One start at a time."""

    def __enter__(self) -> "Forks":
        self._socket, theirs = socket.socketpair()
        with interruptible():
            self._process = subprocess.Popen(
                [sys.executable, __file__, str(theirs.fileno())], pass_fds=[theirs.fileno()], cwd=ROOT
            )
        theirs.close()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()
        self._process.kill()
        self._process.wait(ENDS_WITHIN)

    def start(self, home: Path, *arguments: str, stop: Stop | None = None, changes: int = 0) -> Forked:
        """Start ``companion`` with arguments; let it stop where it is said, at the n-th change of its database."""
        pipes = [os.pipe() for _ in range(3)]
        (in_theirs, in_ours), (out_ours, out_theirs), (err_ours, err_theirs) = pipes
        wish = {"home": str(home), "arguments": arguments, "stop": stop, "changes": changes}
        theirs = [in_theirs, out_theirs, err_theirs]
        socket.send_fds(self._socket, [json.dumps(wish).encode()], theirs)
        for pipe in theirs:
            os.close(pipe)
        return Forked(self._socket, int(self._socket.recv(16)), in_ours, out_ours, err_ours)


def _serve(asked: socket.socket) -> None:
    """Fork for each wish, tell the new process, and when it has ended."""
    while True:
        wish, pipes, _, _ = socket.recv_fds(asked, 4096, 3)
        if not wish:
            return
        pid = os.fork()
        if pid == 0:
            for standard, pipe in enumerate(pipes):
                os.dup2(pipe, standard)
                os.close(pipe)
            asked.close()
            sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
            _run(**json.loads(wish))
        for pipe in pipes:
            os.close(pipe)
        asked.send(str(pid).encode())
        _, status = os.waitpid(pid, 0)
        asked.send(str(os.waitstatus_to_exitcode(status)).encode())


def _stand_still() -> None:
    print(_STOPS, file=sys.stderr, flush=True)
    threading.Event().wait()


def _stop_at_change(number: int, stop: Stop) -> None:
    """Let the n-th change of a database from now on be the last thing that this process does."""
    from companion.storage.database import Database

    changing, begun = Database.changing, itertools.count(1)

    @contextmanager
    def stopping(self: "Database") -> Iterator["Connection"]:
        is_last = next(begun) == number
        with changing(self) as connection:
            yield connection
            if is_last and stop is Stop.WITHIN_A_CHANGE:
                _stand_still()
        if is_last:
            _stand_still()

    Database.changing = stopping  # type: ignore[method-assign]


def _run(home: str, arguments: list[str], stop: str | None, changes: int) -> None:
    from companion.cli import talk
    from companion.cli.main import main
    from companion.engine import process
    from companion.engine.choices import Choices
    from companion.engine.equipment import Equipment
    from companion.storage.paths import Paths
    from companion.storage.store import Store
    from tests.fakes.equipment import Cast

    def equip(paths: Paths, name: str, choices: Choices) -> Equipment:
        equipment = Cast(paths).equipment(microphone=None, loudspeaker=None)

        def open_store(tell: Callable[[Told], None]) -> Store:
            if stop == Stop.BEFORE_THE_STORE:
                _stand_still()
            store = equipment.open_store(tell)
            if stop == Stop.BEHIND_THE_STORE:
                _stand_still()
            if stop and changes:
                _stop_at_change(changes, Stop(stop))
            return store

        return replace(equipment, open_store=open_store)

    os.environ.clear()
    os.environ.update(silent_environment(Path(home)))
    talk.equip = process.equip = equip  # type: ignore[attr-defined]
    os._exit(main(arguments))


if __name__ == "__main__":
    for part in ("companion.cli.talk", "companion.engine.process", "tests.fakes.equipment"):
        importlib.import_module(part)  # what takes its time
    _serve(socket.socket(fileno=int(sys.argv[1])))
