"""Says where the files that come with the program lie, and in one way that one is missing or not what it should be."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from companion.values.errors import PartBroken, PartMissing


def shipped_folder(name: str, program: Path) -> Path:
    """Return a folder that comes with the program: inside its package in a wheel, beside it everywhere else.

    Args:
        name: The folder's.
        program: The folder of the package ``companion``.
    """
    inside = program / name
    return inside if inside.is_dir() else program.parent / name


_PROGRAM: Final = Path(__file__).resolve().parents[1]

ASSETS: Final = shipped_folder("assets", _PROGRAM)
"""Words, cards and tables that the program reads."""

MODELS: Final = shipped_folder("models", _PROGRAM)
"""The small models that come with the program, and the list of those that do not."""


@contextmanager
def shipped(file: Path) -> Iterator[None]:
    """Read a file of the program's own within it, and see there that it holds what it should.

    Raises:
        PartMissing: The file is not there.
        PartBroken: Reading it or looking at what it holds raised anything; the log says what.
    """
    try:
        yield
    except FileNotFoundError as error:
        raise PartMissing(
            f"The file {file.name} is missing; install Companion again.", log=f"no {file.name}"
        ) from error
    except Exception as error:  # whatever a damaged file makes of it
        kind = type(error).__name__
        why = kind if isinstance(error, OSError) else f"{kind}: {error}"  # an OSError's text names the folder
        raise PartBroken(
            f"The file {file.name} is broken; install Companion again.", log=f"{file.name}: {why}"
        ) from error
