"""Says in one way that a file which comes with the program is missing or does not hold what it should."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from companion.values.errors import PartBroken, PartMissing


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
            f"The file {file.name} is missing; run the installer again.", log=f"no {file.name}"
        ) from error
    except Exception as error:  # whatever a damaged file makes of it
        kind = type(error).__name__
        why = kind if isinstance(error, OSError) else f"{kind}: {error}"  # an OSError's text names the folder
        raise PartBroken(
            f"The file {file.name} is broken; run the installer again.", log=f"{file.name}: {why}"
        ) from error
