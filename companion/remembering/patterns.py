r"""Reads the patterns by which words are understood: files of regular expressions under ``assets``.

    [pieces]
    event = '(?:exam|interview)'

    [patterns]
    has_event = 'i have an? <event>\b.*'

``<event>`` stands for the piece as it is. Whatever the case, all of them fit.
"""

import re
import tomllib
from typing import Final, TypeVar

import msgspec

from companion.values.shipped import ASSETS, shipped

FOLDER: Final = ASSETS / "remembering"
_PIECE: Final = re.compile(r"(?<!\?P)<([a-z_]+)>")
"""Not the name of a group."""

T = TypeVar("T", bound=msgspec.Struct)


def read_patterns(name: str, kind: type[T], **pieces: str) -> T:
    """Return the patterns of a file; raises as ``shipped``.

    Args:
        name: The file's, without its ending.
        kind: What is in it beside the pieces: a pattern is a ``re.Pattern[str]``.
        **pieces: Those that the file does not hold itself.
    """
    file = FOLDER / f"{name}.toml"
    with shipped(file):
        found = tomllib.loads(file.read_text("utf-8"))

        def filled(pattern: str) -> str:
            return _PIECE.sub(lambda piece: pieces[piece[1]], pattern)

        for piece, pattern in found.pop("pieces", {}).items():
            pieces[piece] = filled(pattern)
        return msgspec.convert(
            found.pop("patterns", {}) | found,
            kind,
            dec_hook=lambda _, pattern: re.compile(filled(pattern), re.IGNORECASE),
        )
