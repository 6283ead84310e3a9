r"""Reads the patterns that interpret a person's words: files of regular expressions under ``assets``.

    [pieces]
    event = '(?:exam|interview)'

    [patterns]
    has_event = 'i have an? <event>\b.*'

``<event>`` stands for the unchanged piece. All patterns ignore case.
"""

import re
import tomllib
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from companion.values.shipped import shipped

PIECE: Final = re.compile(r"(?<!\?P)<([a-z_]+)>")
"""Pattern of a piece's name in angle brackets; the name of a group is left alone."""


class Patterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Content of a file apart from its pieces, or an entry in it.

    A subclass names the patterns, each a ``re.Pattern[str]``, and the words that stand beside them.
    """


T = TypeVar("T", bound=Patterns)


def patterns_of(file: Path, kind: type[T], **pieces: str) -> T:
    """Return the patterns of a file; raises the errors of ``shipped``.

    Args:
        file: The file.
        kind: The type of its content.
        **pieces: Pieces that the file does not contain itself.
    """
    with shipped(file):
        found = tomllib.loads(file.read_text("utf-8"))

        def filled(pattern: str) -> str:
            return PIECE.sub(lambda piece: pieces[piece[1]], pattern)

        for piece, pattern in found.pop("pieces", {}).items():
            pieces[piece] = filled(pattern)
        return msgspec.convert(
            found.pop("patterns", {}) | found,
            kind,
            dec_hook=lambda _, pattern: re.compile(filled(pattern), re.IGNORECASE),
        )
