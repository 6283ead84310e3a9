"""The program in processes that are forked off one that has imported it already: a start takes a tenth of a second.

``Forks`` is the test's side; run as a program, this file is the process that is forked.
"""

import importlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Final

ROOT: Final = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.engine.running_engine import ENDS_WITHIN, silent_environment  # noqa: E402 - after the path


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

    def given(self, data: bytes) -> None:
        """Write to its standard input."""
        os.write(self._stdin, data)

    def is_killed(self) -> None:
        """End it as the system does, at once; ``out`` is complete then."""
        os.kill(self._pid, signal.SIGKILL)
        assert self._ended.recv(16) == b"ended"
        for thread in self._threads:
            thread.join(ENDS_WITHIN)
        for pipe in (self._stdin, *self._pipes):
            os.close(pipe)


class Forks:
    """The process that is forked; a context manager. One start at a time."""

    def __enter__(self) -> "Forks":
        self._socket, theirs = socket.socketpair()
        self._socket.settimeout(60.0)
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

    def start(self, home: Path, *arguments: str, is_scripted: bool) -> Forked:
        """Start ``companion`` with arguments, its models scripted or those of the starter set."""
        pipes = [os.pipe() for _ in range(3)]
        (in_theirs, in_ours), (out_ours, out_theirs), (err_ours, err_theirs) = pipes
        wish = {"home": str(home), "arguments": arguments, "is_scripted": is_scripted}
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
        os.waitpid(pid, 0)
        asked.send(b"ended")


def _run(home: str, arguments: list[str], is_scripted: bool) -> None:
    from companion.cli import talk
    from companion.cli.main import main
    from companion.engine import process
    from companion.engine.equip import Choices
    from companion.engine.equipment import Equipment
    from companion.storage.paths import Paths
    from tests.fakes.downloads import use_small_model
    from tests.fakes.equipment import Cast

    def equip(paths: Paths, name: str, choices: Choices) -> Equipment:
        return Cast(paths).equipment(microphone=None, loudspeaker=None, is_recorded=True)

    os.environ.clear()
    os.environ.update(silent_environment(Path(home)))
    if not is_scripted:
        use_small_model(Path(home))
    else:
        talk.equip = process.equip = equip  # type: ignore[attr-defined]
    os._exit(main(arguments))


if __name__ == "__main__":
    for part in ("companion.cli.talk", "companion.engine.process", "tests.fakes.equipment"):
        importlib.import_module(part)  # what takes its time
    _serve(socket.socket(fileno=int(sys.argv[1])))
