"""A token by which one thread asks another to give up what it is doing."""

import threading


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
