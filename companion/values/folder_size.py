"""Tells how much of the disk a folder takes."""

import os
from pathlib import Path


def taken_bytes(folder: Path) -> int:
    """Return the sum of all files in a folder, at any depth; 0 where it is not there.

    What is deleted meanwhile, or cannot be looked at, counts nothing.
    """
    taken = 0
    for parent, _, names in os.walk(folder):  # passes over a folder that is gone; ``rglob`` raises
        for file in (Path(parent, name) for name in names):
            try:
                taken += file.stat().st_size if file.is_file() else 0
            except OSError:
                continue
    return taken
