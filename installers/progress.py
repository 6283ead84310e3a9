"""Shows the current step, its duration and its activity: a live line on a terminal, otherwise a line now and then.

Times are seconds of the given clock.
"""

import shutil
from collections.abc import Callable
from typing import TextIO

QUIET_SECONDS = 20.0
"""Seconds between two lines of a long step without a terminal (guess: CI logs stay readable)."""


class Progress:
    """Display of an installation's steps."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self._stream = stream
        self._clock = clock
        self._is_live = stream.isatty()
        self._live_width = 0
        self._count = 0
        self._title = ""
        self._activity = ""
        self._started = 0.0
        self._last_line = 0.0

    def begin(self, title: str) -> None:
        """Begin a step with this title, which includes its duration if that is long."""
        self._count += 1
        self._title, self._activity = title, ""
        self._started = self._last_line = self._clock()
        self._print(f"{self._count}. {title}")

    def show(self, activity: str) -> None:
        """Show the activity of the step."""
        self._activity = activity
        self.tick()

    def tick(self) -> None:
        """Update the line; called a few times a second while something runs."""
        now = self._clock()
        line = f"   {_duration(now - self._started)}  {self._activity or 'working'}"
        if self._is_live:
            width = max(20, shutil.get_terminal_size().columns - 1)
            line = line[:width]
            self._stream.write("\r" + line.ljust(self._live_width))
            self._stream.flush()
            self._live_width = len(line)
        elif now - self._last_line >= QUIET_SECONDS:
            self._last_line = now
            self._print(line)

    def end(self, result: str = "done") -> None:
        """End the step."""
        self._print(f"   {result} ({_duration(self._clock() - self._started)})")

    def say(self, sentence: str) -> None:
        """Print a sentence between or within steps."""
        self._print(sentence)

    def _print(self, line: str) -> None:
        if self._live_width:
            self._stream.write("\r" + " " * self._live_width + "\r")
            self._live_width = 0
        self._stream.write(line + "\n")
        self._stream.flush()


def _duration(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"
