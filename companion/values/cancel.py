"""A token by which one thread asks another to give up what it is doing."""

import threading
from typing import Final


class Cancelled(Exception):
    """What was being done is wanted no more; whoever does it catches this and gives nothing."""


class CancelToken:
    """Set once, by anybody; read often, by the worker that it concerns."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the worker to stop; safe from any thread, any number of times."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise ``Cancelled`` once somebody asked; for work that would otherwise hand an answer up many levels."""
        if self.is_cancelled:
            raise Cancelled


UNCANCELLED: Final = CancelToken()
"""For work that nobody gives up; not to be cancelled."""
