"""A process that has imported all that a scripted engine needs, and forks one for each that is started.

The window starts ``engine_client.py`` as its engine's process, which hands its standard input, output and
error to the nursery, waits for the fork's end, and ends as that did. A fork whose client was killed ends at once.
Where processes cannot be forked, the engine is started by itself.
"""

import atexit
import functools
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

_PROGRAM = Path(__file__).parent / "engine_process.py"
_CLIENT = Path(__file__).parent / "engine_client.py"
_KILLED = 9


def engine_command(*arguments: str) -> list[str]:
    """Return the program and the arguments of a scripted engine."""
    if not hasattr(os, "fork"):
        return [sys.executable, str(_PROGRAM), *arguments]
    return [sys.executable, "-I", "-S", str(_CLIENT), _nursery(), *arguments]


@functools.cache
def _nursery() -> str:
    """Start the nursery of this process, which ends with it; return where it is called."""
    folder = tempfile.TemporaryDirectory(prefix="engines-")
    address = str(Path(folder.name) / "call")
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.engine_nursery", address],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )

    def end() -> None:
        server.communicate()
        folder.cleanup()

    atexit.register(end)
    assert server.stdout is not None
    assert server.stdout.readline() == b"up\n"
    return address


def _serve(address: str) -> None:
    from tests.fakes.engine_process import play

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how a fork ended: it tells its client
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen()
        print("up", flush=True)
        while sys.stdin not in (called := select.select([listener, sys.stdin], [], [])[0]):
            assert called
            caller, _ = listener.accept()
            with caller:
                if os.fork() == 0:
                    _live(caller, play)


def _live(caller: socket.socket, play: Callable[..., None]) -> NoReturn:
    """Be the engine that was called for, with the caller's standard input, output and error."""
    told, descriptors, _, _ = socket.recv_fds(caller, 65536, 3)
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number)
        os.close(descriptor)
    threading.Thread(target=_end_with, args=(caller,), daemon=True).start()
    status = 1
    try:
        play(*told.decode().split("\0"), is_wanted=lambda: not select.select([caller], [], [], 0)[0])
    except SystemExit as end:
        status = int(end.code or 0)
    except BrokenPipeError:  # nobody reads it any more
        pass
    except BaseException:
        traceback.print_exc()
    with suppress(OSError):
        sys.stdout.flush()
        caller.sendall(bytes([status]))
    os._exit(status)


def _end_with(caller: socket.socket) -> None:
    """End as soon as the caller does, who says nothing more: it was killed."""
    caller.recv(1)
    os._exit(_KILLED)


if __name__ == "__main__":
    _serve(sys.argv[1])
