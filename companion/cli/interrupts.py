"""Ctrl+C in long work of a command, which it stops in its own order."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from companion.values import CancelToken


@contextmanager
def stoppable() -> Iterator[CancelToken]:
    """Make Ctrl+C set a token instead of raising an exception; not if the signal is ignored, as under nohup."""
    cancel = CancelToken()
    former = signal.getsignal(signal.SIGINT)
    if former is signal.SIG_IGN:
        yield cancel
        return
    signal.signal(signal.SIGINT, lambda *_: cancel.cancel())
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, former)
