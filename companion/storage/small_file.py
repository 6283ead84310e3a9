"""Small files of figures that may be lost: what was measured here, and is measured again where it is not known."""

import logging
from pathlib import Path
from typing import Final, Generic, TypeVar

import msgspec

from companion.storage.new_file import private_file
from companion.values.files import read_regular

logger = logging.getLogger(__name__)

Figures = TypeVar("Figures")

_MOST_BYTES: Final = 2**20
"""Of a file; the times of fifty models are some kilobytes."""


class SmallFile(Generic[Figures]):
    """One of them, in JSON."""

    def __init__(self, file: Path, kind: type[Figures]) -> None:
        """Take the file, which need not exist, and what it holds."""
        self._file = file
        self._decoder = msgspec.json.Decoder(kind)

    def read(self) -> Figures | None:
        """Return what was kept; None where nothing was, or it cannot be read."""
        try:
            return self._decoder.decode(read_regular(self._file, most_bytes=_MOST_BYTES))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None

    def keep(self, figures: Figures) -> None:
        """Keep figures in place of those before; where that fails, nothing is known the next time, that is all."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with private_file(self._file) as stream:
                stream.write(msgspec.json.encode(figures))
        except OSError as error:
            logger.warning("%s could not be kept: %s", self._file.name, type(error).__name__)
