"""Finds and opens the files of a collection, plain or packed, wherever somebody has put them."""

import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO, cast

from companion.values import BadInput


def files_of(folder: Path, pattern: str) -> list[Path]:
    """Return a folder's files of a pattern such as "*.csv", plain or packed (``.xz``), by name."""
    return sorted((*folder.glob(pattern), *folder.glob(pattern + ".xz")))


def open_text(path: Path) -> TextIO:
    """Open a file of UTF-8, packed or not, line ends as they are; what is no character is replaced."""
    if path.suffix == ".xz":
        return cast("TextIO", lzma.open(path, "rt", encoding="utf-8", errors="replace", newline=""))
    return path.open(encoding="utf-8", errors="replace", newline="")


def lines(path: Path) -> Iterator[str]:
    """Yield a file's lines."""
    with open_text(path) as file:
        yield from file


def unusable(folder: Path) -> BadInput:
    """Return the error that says that a folder does not hold what it should."""
    return BadInput(
        "The folder {name} does not hold what its name says; put the files there that its README names.",
        {"name": folder.name},
        log=f"evaluation data unusable: {folder.name}",
    )
