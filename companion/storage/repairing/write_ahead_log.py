"""Examines SQLite's write-ahead log in cases where SQLite would delete it (sqlite.org/fileformat2.html, 4.1).

SQLite deletes a log next to an empty database unread, and a log with an invalid beginning. If the log's own first
page is in the database, it reads the log, checks it, and uses all its pages.
"""

from pathlib import Path
from typing import Final

_HEADER_BYTES: Final = 32
_MAGIC_AT: Final = slice(0, 4)
_MAGIC: Final = frozenset(bytes.fromhex(magic) for magic in ("377f0682", "377f0683"))
_PAGE_BYTES_AT: Final = slice(8, 12)
_FRAME_BYTES: Final = 24
_NUMBER_AT: Final = slice(0, 4)
_PAGE_SIZES: Final = frozenset(2**power for power in range(9, 17))


def log_of(file: Path) -> Path:
    """Return the name of a database's write-ahead log, which need not exist."""
    return file.with_name(f"{file.name}-wal")


def is_log(log: Path) -> bool:
    """Tell whether SQLite would read a log; True if there is none or nothing was written yet.

    Raises ``OSError``.
    """
    if not log.is_file():
        return True
    with log.open("rb") as stream:
        header = stream.read(_HEADER_BYTES)
    return not any(header) or header[_MAGIC_AT] in _MAGIC


def first_page(log: Path) -> bytes:
    """Return a first page of the database from its log; empty bytes if the log has none.

    Raises ``OSError``.
    """
    if not log.is_file():
        return b""
    with log.open("rb") as stream:
        page_bytes = int.from_bytes(stream.read(_HEADER_BYTES)[_PAGE_BYTES_AT], "big")
        if page_bytes not in _PAGE_SIZES:
            return b""
        while len(frame := stream.read(_FRAME_BYTES)) == _FRAME_BYTES:
            page = stream.read(page_bytes)
            if int.from_bytes(frame[_NUMBER_AT], "big") == 1 and len(page) == page_bytes:
                return page
    return b""
