"""Small files of measured figures that may be lost, because they can be measured again."""

import logging
from pathlib import Path
from typing import Final, Generic, TypeVar

import msgspec

from companion.storage.new_file import private_file
from companion.values.files import read_regular

logger = logging.getLogger(__name__)

Figures = TypeVar("Figures")

_MOST_BYTES: Final = 2**20
"""Maximum size of a file; the times of fifty models are some kilobytes."""


class SmallFile(Generic[Figures]):
    """A small file of figures, in JSON."""

    def __init__(self, file: Path, kind: type[Figures]) -> None:
        """Take the file, which need not exist, and the type of its content."""
        self._file = file
        self._decoder = msgspec.json.Decoder(kind)

    def read(self) -> Figures | None:
        """Return the stored figures; None if there are none, or they are unreadable."""
        try:
            return self._decoder.decode(read_regular(self._file, most_bytes=_MOST_BYTES))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None

    def keep(self, figures: Figures) -> None:
        """Replace the stored figures; an error only means that they are unknown the next time."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with private_file(self._file) as stream:
                stream.write(msgspec.json.encode(figures))
        except OSError as error:
            logger.warning("%s could not be kept: %s", self._file.name, type(error).__name__)
