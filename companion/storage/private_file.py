"""Writes a file for its owner alone, which appears under its name once it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def private_file(file: Path) -> Iterator[BinaryIO]:
    """Give a stream to write a file by; an older file of its name stays until the block has ended well.

    What was written is on the disk by then. Raises ``OSError`` when it cannot be written; nothing of it is left then.
    """
    unfinished = file.with_name(f"{file.name}.part")
    handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(handle)
        unfinished.replace(file)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
