"""The patterns under ``assets/remembering`` (``values.patterns``), by the name of their file."""

from collections.abc import Callable
from functools import cache, partial
from typing import Final

from companion.values.patterns import PIECE as PIECE
from companion.values.patterns import Patterns as Patterns
from companion.values.patterns import T, patterns_of
from companion.values.shipped import ASSETS

FOLDER: Final = ASSETS / "remembering"


def read_patterns(name: str, kind: type[T], **pieces: str) -> T:
    """Return the patterns of a file by its name without the ending; other arguments and errors as ``patterns_of``."""
    return patterns_of(FOLDER / f"{name}.toml", kind, **pieces)


def patterns_in(name: str, kind: type[T]) -> Callable[[], T]:
    """Return a function that reads the patterns of a file once; arguments and errors as for ``read_patterns``."""
    return cache(partial(read_patterns, name, kind))
