"""Estimates the time until the companion can answer, and tracks which of its parts are ready.

The estimate is the time that the same model took on this machine before, or else a guess from its size. Nothing is
shown for a model that is ready within ``WORTH_TELLING``.
"""

import asyncio
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import psutil

from companion.channel.messages import Event, Noticed, WarmingUp
from companion.storage.new_file import SmallFile
from companion.values import PartBroken, Told

READY_WITHIN: Final = 180.0
"""Maximum seconds; a model of 1 GB is read from a slow disk, and the persona by two slow cores, in far less (guess)."""
WORTH_TELLING: Final = 2.0
"""Seconds of waiting that need no notice."""
_SECONDS_PER_GB: Final = 8.0
"""Seconds per GB at the first start: reading 1 GB from a disk and some 500 tokens of persona by 2 cores (guess from
the 4B models' 33 tokens a second)."""
_TELL_EVERY: Final = 1.0


class WarmUp:
    """Loading time of one model on this machine; the last value is kept in a small file that may be lost."""

    def __init__(self, file: Path, model: str, size_bytes: int) -> None:
        """Take the file for all models, and the model's name and size."""
        self._file = SmallFile(file, dict[str, float])
        self._model = model
        self._size_bytes = size_bytes

    def estimate(self) -> float:
        """Return the estimated loading time in seconds."""
        return self._known().get(self._model, _SECONDS_PER_GB * self._size_bytes / 1e9)

    def note(self, seconds: float) -> None:
        """Store the actual loading time."""
        self._file.keep(self._known() | {self._model: round(seconds, 1)})

    def _known(self) -> dict[str, float]:
        return self._file.read() or {}


class LastStart:
    """Time until the program could answer at its last start; kept in a small file that may be lost."""

    def __init__(self, folder: Path) -> None:
        """Take the folder for files that may be lost."""
        self._file = SmallFile(folder / "last-start.json", float)

    @property
    def seconds(self) -> float | None:
        """Return the seconds from the start of the process until its language model was ready; None if unknown."""
        return self._file.read()

    def note(self) -> None:
        """Store that this process can answer now."""
        self._file.keep(round(time.time() - psutil.Process().create_time(), 1))


async def tell_warm_up(seconds: float, is_ready: asyncio.Event, tell: Callable[[Event], None]) -> None:
    """Tell every second how long it will still take, and 0 once it is ready.

    Once the estimate of ``seconds`` has passed, one second is reported until ``is_ready`` is set.
    """
    loop = asyncio.get_running_loop()
    until = loop.time() + seconds
    if await _comes(is_ready, WORTH_TELLING):
        return
    while True:
        tell(WarmingUp(max(until - loop.time(), _TELL_EVERY)))
        if await _comes(is_ready, _TELL_EVERY):
            tell(WarmingUp(0.0))
            return


async def _comes(event: asyncio.Event, within: float) -> bool:
    try:
        async with asyncio.timeout(within):
            await event.wait()
    except TimeoutError:
        return False
    return True


class Readiness:
    """The parts that have reported that they are ready."""

    def __init__(self, parts: Iterable[str]) -> None:
        """Wait for the parts with these keys (``Noticed``)."""
        self._waiting = set(parts)
        self._broken: tuple[str, Told] | None = None

    @property
    def is_whole(self) -> bool:
        """Return whether all parts are ready; raises ``PartBroken`` if a part cannot get ready."""
        if self._broken is not None:
            part, sentence = self._broken
            raise PartBroken(sentence, log=f"{part} not ready")
        return not self._waiting

    def see(self, event: Event) -> None:
        """Process a message of the session."""
        if isinstance(event, Noticed) and event.key in self._waiting:
            self._waiting.discard(event.key)
            if isinstance(event.sentence, Told):
                self._broken = self._broken or (event.key, event.sentence)
