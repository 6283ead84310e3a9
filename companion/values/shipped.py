"""Says in one way that a file which comes with the program is missing or does not hold what it should."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from companion.values.errors import PartBroken, PartMissing


@contextmanager
def shipped(file: Path) -> Iterator[None]:
    """Read a file of the program's own within it.

    Raises:
        PartMissing: The file is not there.
        PartBroken: It could not be understood: whoever read it raised a ``ValueError`` or msgspec's ``DecodeError``.
    """
    try:
        yield
    except FileNotFoundError as error:
        raise PartMissing(
            f"The file {file.name} is missing; run the installer again.", log=f"no {file.name}"
        ) from error
    except (msgspec.DecodeError, ValueError) as error:
        raise PartBroken(
            f"The file {file.name} is broken; run the installer again.", log=f"{file.name}: {error}"
        ) from error
