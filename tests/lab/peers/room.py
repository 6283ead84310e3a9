"""The room in which recordings are said, with or without the loudspeaker's echo.

Pipecat has no echo cancellation, so the waits are compared in a room without echo; what the echo does is a run of its
own.
"""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from tests.support.virtual_sound import VirtualSound


class Room(VirtualSound):
    """Virtual sound whose echo can be left out."""

    def __init__(self, *, has_echo: bool) -> None:
        """Start nothing yet; without an echo, ``echo`` does nothing."""
        super().__init__()
        self._has_echo = has_echo

    @contextmanager
    def echo(self, *, delay: float, gain_db: float) -> Iterator[None]:
        """Let the microphone hear the loudspeaker, in a room that has an echo."""
        with super().echo(delay=delay, gain_db=gain_db) if self._has_echo else nullcontext():
            yield
