"""Stands in for a terminal, and for one in front of the programs that tests start."""

import io
import signal
from collections.abc import Iterator
from contextlib import contextmanager


class Terminal(io.StringIO):
    """One at which somebody sits: what they type, or what is shown to them."""

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        """The text that can be read in the end: each line's last state."""
        return "\n".join(line.rpartition("\r\x1b[K")[2] for line in self.getvalue().split("\n"))


class Clock:
    """Seconds that the test lets pass."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@contextmanager
def interruptible() -> Iterator[None]:
    """Let processes started within the block answer Ctrl+C, although who runs the tests may ignore it, as nohup does.

    A signal that is ignored stays ignored in a new process; one that is handled goes back to its default there. Only
    the main thread may do this.
    """
    former = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, former)
