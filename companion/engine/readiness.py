"""Follows what a session tells until the parts that an answer waits for are ready: it listens before it can think."""

from collections.abc import Iterable
from typing import Final

from companion.channel import messages as msg
from companion.values import PartBroken

READY_WITHIN: Final = 180.0
"""Seconds; a model of 1 GB is read from a slow disk, and the persona by two slow cores, in far less (guess)."""


class Readiness:
    """Which of some parts have told that they are ready."""

    def __init__(self, parts: Iterable[str]) -> None:
        """Wait for the parts with these keys (``msg.Noticed``)."""
        self._waiting = set(parts)
        self._broken: tuple[str, str] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether nothing is waited for any more; raises ``PartBroken`` where a part cannot get ready."""
        if self._broken is not None:
            part, sentence = self._broken
            raise PartBroken(sentence, log=f"{part} not ready")
        return not self._waiting

    def see(self, event: msg.Event) -> None:
        """Take in what the session told."""
        if isinstance(event, msg.Noticed) and event.key in self._waiting:
            self._waiting.discard(event.key)
            if event.sentence:
                self._broken = self._broken or (event.key, event.sentence)


def not_ready() -> PartBroken:
    """Return the error of a session that did not get ready in time."""
    return PartBroken("The companion did not get ready; run `companion doctor`.")
