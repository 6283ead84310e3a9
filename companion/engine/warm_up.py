"""Says how long a language model still needs until it can answer, and notes how long the program took to get there.

The estimate is how long the same model took the last time on this machine, and before there was a last time a guess
from its size. Nothing is shown for a model that is ready within ``WORTH_TELLING``.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec
import psutil

from companion.channel.messages import Event, WarmingUp
from companion.storage.private_file import private_file
from companion.values.regular_file import read_regular

logger = logging.getLogger(__name__)

_MOST_BYTES: Final = 2**20
"""Of the file; a model has some fifty."""
WORTH_TELLING: Final = 2.0
"""Seconds of waiting that need no word."""
_SECONDS_PER_GB: Final = 8.0
"""The first time: reading 1 GB from a disk and some 500 tokens of persona by 2 cores (guess from the 4B models'
33 tokens a second)."""
_TELL_EVERY: Final = 1.0

_decoder = msgspec.json.Decoder(dict[str, float])
_seconds_decoder = msgspec.json.Decoder(float)


class WarmUp:
    """How long one model takes to get ready here; the last time is kept in a small file that may be lost."""

    def __init__(self, file: Path, model: str, size_bytes: int) -> None:
        """Take the file for all models, and the model's name and size."""
        self._file = file
        self._model = model
        self._size_bytes = size_bytes

    def estimate(self) -> float:
        """Return how many seconds it will probably take."""
        return self._known().get(self._model, _SECONDS_PER_GB * self._size_bytes / 1e9)

    def note(self, seconds: float) -> None:
        """Remember how long it took."""
        _keep(self._file, self._known() | {self._model: round(seconds, 1)})

    def _known(self) -> dict[str, float]:
        try:
            return _decoder.decode(read_regular(self._file, most_bytes=_MOST_BYTES))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return {}


class LastStart:
    """How long the program took until it could answer when it was last started; a small file that may be lost."""

    def __init__(self, folder: Path) -> None:
        """Take the folder for what may be lost."""
        self._file = folder / "last-start.json"

    @property
    def seconds(self) -> float | None:
        """From the beginning of the process until its language model was ready; None where that is not known."""
        try:
            return _seconds_decoder.decode(read_regular(self._file, most_bytes=_MOST_BYTES))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None

    def note(self) -> None:
        """Remember that this process can answer now."""
        _keep(self._file, round(time.time() - psutil.Process().create_time(), 1))


def _keep(file: Path, seconds: float | dict[str, float]) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with private_file(file) as stream:
            stream.write(msgspec.json.encode(seconds))
    except OSError as error:  # it is a guess again the next time, that is all
        logger.warning("times of a start could not be kept: %s", type(error).__name__)


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
