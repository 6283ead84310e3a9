"""The window's process under measurement, on a screen of its own, and what it takes of the machine.

Instants are seconds on the monotonic clock, which all processes of one machine share.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

from companion.storage.paths import HOME_VARIABLE
from companion.values import PartBroken
from tests.lab.bench.window.window_log import VARIABLE, Figures, read_figures

_SCREEN: Final = "1920x1080x24"
_LOOK_EVERY: Final = 0.05
_CLOSED_WITHIN: Final = 15.0
_MEASURED: Final = (
    "import sys; from tests.lab.bench.window.measuring import main; sys.exit(main(sys.argv[1:]))"
)


@contextmanager
def screen(*, is_virtual: bool) -> Iterator[dict[str, str]]:
    """Yield what the environment of a window needs: a virtual screen, or nothing for the desktop that is there."""
    if not is_virtual:
        yield {}
        return
    if shutil.which("Xvfb") is None:
        raise PartBroken(
            "There is no Xvfb to show a window on; install it, or measure on this desktop with --here.",
            log="no Xvfb",
        )
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", _SCREEN, "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    try:
        with os.fdopen(read_end) as pipe:
            yield {"DISPLAY": f":{pipe.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


_COMPILES_ANEW: Final = "PYTHONDONTWRITEBYTECODE"
"""With it each start compiles every module of the program: .3 s of a core until the first frame."""


@dataclass(frozen=True, slots=True)
class Used:
    """What the window's process had used at an instant."""

    at: float
    cpu: float
    """Seconds of one core."""
    memory: int
    """Resident now, bytes."""


class WindowProcess:
    """A window that is open."""

    def __init__(self, environment: dict[str, str], folder: Path, engine: Sequence[str] = ()) -> None:
        """Open the window as a person does, or on another engine (program and arguments); files go to ``folder``."""
        self._file = figures_file(folder)
        places = {HOME_VARIABLE: str(folder), VARIABLE: str(self._file)}
        usual = {name: value for name, value in os.environ.items() if name != _COMPILES_ANEW}
        self.began = time.monotonic()
        """When the process was started."""
        self._process = subprocess.Popen(
            [sys.executable, "-c", _MEASURED, *engine], env=usual | environment | places
        )
        self._watched = psutil.Process(self._process.pid)

    def used(self) -> Used:
        """Return what the process has used so far; the engine is another process, and not in it."""
        times = self._watched.cpu_times()
        return Used(time.monotonic(), times.user + times.system, self._watched.memory_info().rss)

    def figures(self) -> list[Figures]:
        """Return what the window has written of itself so far."""
        return read_figures(self._file)

    def wait_until(self, is_so: Callable[[], bool], within: float) -> None:
        """Return once something is so; ``PartBroken`` when the window ends before, or it takes longer."""
        give_up_at = time.monotonic() + within
        while not is_so():
            if self._process.poll() is not None:
                raise PartBroken("The window closed while it was measured.", log="measured window ended")
            if time.monotonic() > give_up_at:
                raise PartBroken("The window did not get that far.", log=f"no such thing within {within} s")
            time.sleep(_LOOK_EVERY)

    def close(self) -> None:
        """End it in order."""
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(_CLOSED_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def figures_file(folder: Path) -> Path:
    """Return where a window with this folder writes its figures."""
    return folder / "figures.jsonl"


@contextmanager
def opened(
    environment: dict[str, str], engine: Callable[[Path], Sequence[str]] | None = None
) -> Iterator[tuple[WindowProcess, Path]]:
    """Yield a window and its folder, which is gone afterwards; ``engine`` returns the command for that folder."""
    with tempfile.TemporaryDirectory(prefix="companion-bench-") as name:
        folder = Path(name)
        window = WindowProcess(environment, folder, engine(folder) if engine is not None else ())
        try:
            yield window, folder
        finally:
            window.close()
