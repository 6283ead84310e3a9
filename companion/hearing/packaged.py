"""Finds model files in installed packages, without importing those packages.

Importing ``moonshine_voice`` or ``faster_whisper`` costs 0.3 s and more; only the model files next to their code are
needed here.
"""

import importlib.util
from pathlib import Path
from typing import Final

from companion.values import PartMissing, Told

_INSTALL: Final = Told("install Companion again")


def find_packaged(package: str, relative: str, *, part: Told, do: Told = _INSTALL) -> Path:
    """Find a file or folder inside an installed package.

    Args:
        package: The top-level name one would import.
        relative: The path inside the package's folder, with forward slashes.
        part: Its name for the person, to begin a sentence with ("The speech recogniser").
        do: The remedy if it is missing.

    Raises:
        PartMissing: The package is not installed, or lacks that file.
    """
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise PartMissing(
            Told("{part} is not installed; {do}.", {"part": part, "do": do}),
            log=f"package {package} not found",
        )
    for folder in spec.submodule_search_locations:
        path = Path(folder, *relative.split("/"))
        if path.exists():
            return path
    raise PartMissing(
        Told("{part} is installed without its model; {do}.", {"part": part, "do": do}),
        log=f"package {package} has no {relative}",
    )
