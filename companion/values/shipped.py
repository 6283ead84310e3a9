"""Finds the files that come with the program, and reports in a uniform way if one is missing or broken."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from companion.values.errors import PartBroken, PartMissing


def shipped_folder(name: str, program: Path) -> Path:
    """Return a folder that comes with the program: inside its package in a wheel, next to it everywhere else.

    Args:
        program: The folder of the package ``companion``.
    """
    inside = program / name
    return inside if inside.is_dir() else program.parent / name


_PROGRAM: Final = Path(__file__).resolve().parents[1]

ASSETS: Final = shipped_folder("assets", _PROGRAM)
"""Words, cards and tables that the program reads."""

MODELS: Final = shipped_folder("models", _PROGRAM)
"""The small models that come with the program, and the catalogue of the others."""

CHANGES: Final = _PROGRAM.parent / "CHANGELOG.md"
"""The changes of each version, in English; a wheel comes without them."""


@contextmanager
def shipped(file: Path) -> Iterator[None]:
    """Read and check one of the program's own files inside this context; failures become part errors.

    Raises:
        PartMissing: The file is not there.
        PartBroken: Reading or checking it raised anything; the log has the reason.
    """
    try:
        yield
    except FileNotFoundError as error:
        raise PartMissing(
            "The file {file} is missing. Install Companion again.",
            {"file": file.name},
            log=f"no {file.name}",
        ) from error
    except Exception as error:  # whatever a damaged file causes
        kind = type(error).__name__
        why = kind if isinstance(error, OSError) else f"{kind}: {error}"  # an OSError's text names the folder
        raise PartBroken(
            "The file {file} is broken. Install Companion again.",
            {"file": file.name},
            log=f"{file.name}: {why}",
        ) from error
