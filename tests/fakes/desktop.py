"""A small desktop on the virtual display: a window manager, a tray, and a hand that presses real keys."""

import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

import pytest
from PySide6.QtCore import QPoint

PATIENCE_S = 60.0
"""How long a program of the desktop may take to come up."""
NEEDED = ("openbox", "trayer", "xdotool", "xprop")


class Desktop:
    """What a person sees and does on a display beside the program's own events."""

    def __init__(self, display: str) -> None:
        self._environment = {
            "DISPLAY": display,
            "PATH": "/usr/bin:/bin:/usr/local/bin",
            "HOME": "/nonexistent",
        }

    def run(self, *command: str) -> str:
        """Return what a program of the desktop says."""
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False)
        return done.stdout

    def hand(self, *does: object) -> str:
        """Let xdotool do something."""
        return self.run("xdotool", *map(str, does))

    def property_of(self, window: int, name: str) -> str:
        """Return a property that the window manager has for a window."""
        return self.run("xprop", "-id", str(window), name)

    def place_of(self, window: int) -> QPoint:
        """Return where a window stands on the desktop, of which it is told itself only once it is let go of."""
        said = dict(
            line.split("=") for line in self.hand("getwindowgeometry", "--shell", window).splitlines()
        )
        return QPoint(int(said["X"]), int(said["Y"]))

    @contextmanager
    def running(self, command: Sequence[str], *, is_up: Sequence[str]) -> Iterator[None]:
        """Keep a program running; ``is_up`` is a command that says something once it works."""
        process = subprocess.Popen(command, env=self._environment, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE_S
        try:
            while not self.run(*is_up).strip():
                if time.monotonic() > deadline or process.poll() is not None:
                    pytest.fail(f"{command[0]} did not come up, exit status {process.poll()}")
                time.sleep(0.05)
            yield
        finally:
            process.terminate()
            process.wait()


@contextmanager
def desktop(display: str | None, *, has_tray: bool = True) -> Iterator[Desktop]:
    """Start window manager and tray; skip the test where the machine lacks them."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if display is None or missing:
        pytest.skip(f"needs Xvfb and {', '.join(missing or NEEDED)}")
    made = Desktop(display)
    with ExitStack() as stack:
        stack.enter_context(made.running(("openbox", "--sm-disable"), is_up=("bash", "-c", _HAS_MANAGER)))
        if has_tray:
            tray = (
                "trayer",
                "--edge",
                "bottom",
                "--align",
                "right",
                "--widthtype",
                "pixel",
                "--width",
                "120",
            )
            stack.enter_context(made.running(tray, is_up=("xdotool", "search", "--class", "trayer")))
        yield made


_HAS_MANAGER = "xprop -root _NET_SUPPORTING_WM_CHECK | grep '#' || true"
