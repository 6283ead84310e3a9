"""Writes a file for its owner alone, which appears under its name once it is whole."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def unfinished_file(file: Path) -> Iterator[Path]:
    """Give an empty file beside ``file``, which becomes it once the block has ended well and has closed it.

    What was written is on the disk by then; an older file of that name stays until then. Raises ``OSError`` when it
    cannot be written; nothing of it is left then.
    """
    handle, name = tempfile.mkstemp(prefix=f"{file.name}.", suffix=".part", dir=file.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        yield unfinished
        with unfinished.open("r+b") as stream:
            os.fsync(stream.fileno())
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


@contextmanager
def private_file(file: Path) -> Iterator[BinaryIO]:
    """Give a stream to write a file by; as ``unfinished_file``."""
    with unfinished_file(file) as unfinished, unfinished.open("w+b") as stream:
        yield stream
