"""Says how long a language model still needs until it can answer, and notes how long the program took to get there.

The estimate is how long the same model took the last time on this machine, and before there was a last time a guess
from its size. Nothing is shown for a model that is ready within ``WORTH_TELLING``.
"""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import psutil

from companion.channel.messages import Event, WarmingUp
from companion.engine.small_file import SmallFile

WORTH_TELLING: Final = 2.0
"""Seconds of waiting that need no word."""
_SECONDS_PER_GB: Final = 8.0
"""The first time: reading 1 GB from a disk and some 500 tokens of persona by 2 cores (guess from the 4B models'
33 tokens a second)."""
_TELL_EVERY: Final = 1.0


class WarmUp:
    """How long one model takes to get ready here; the last time is kept in a small file that may be lost."""

    def __init__(self, file: Path, model: str, size_bytes: int) -> None:
        """Take the file for all models, and the model's name and size."""
        self._file = SmallFile(file, dict[str, float])
        self._model = model
        self._size_bytes = size_bytes

    def estimate(self) -> float:
        """Return how many seconds it will probably take."""
        return self._known().get(self._model, _SECONDS_PER_GB * self._size_bytes / 1e9)

    def note(self, seconds: float) -> None:
        """Remember how long it took."""
        self._file.keep(self._known() | {self._model: round(seconds, 1)})

    def _known(self) -> dict[str, float]:
        return self._file.read() or {}


class LastStart:
    """How long the program took until it could answer when it was last started; a small file that may be lost."""

    def __init__(self, folder: Path) -> None:
        """Take the folder for what may be lost."""
        self._file = SmallFile(folder / "last-start.json", float)

    @property
    def seconds(self) -> float | None:
        """From the beginning of the process until its language model was ready; None where that is not known."""
        return self._file.read()

    def note(self) -> None:
        """Remember that this process can answer now."""
        self._file.keep(round(time.time() - psutil.Process().create_time(), 1))


async def tell_warm_up(
    seconds: float, is_ready: asyncio.Event, tell: Callable[[Event], None], *, part: str
) -> None:
    """Tell every second how long it will still take, and 0 once it is ready.

    Args:
        seconds: the estimate from now on; when it is used up, a second is told until it is ready.
        is_ready: set when there is nothing to wait for any more.
        tell: takes what is to be shown.
        part: what is getting ready, in the person's words.
    """
    loop = asyncio.get_running_loop()
    until = loop.time() + seconds
    if await _comes(is_ready, WORTH_TELLING):
        return
    while True:
        tell(WarmingUp(part, max(until - loop.time(), _TELL_EVERY)))
        if await _comes(is_ready, _TELL_EVERY):
            tell(WarmingUp(part, 0.0))
            return


async def _comes(event: asyncio.Event, within: float) -> bool:
    try:
        async with asyncio.timeout(within):
            await event.wait()
    except TimeoutError:
        return False
    return True
