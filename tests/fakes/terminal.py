"""Stands in for a terminal in front of the programs that tests start."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


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
