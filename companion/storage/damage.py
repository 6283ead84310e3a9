"""Remembers over restarts that a page of a database could not be read, so that the next start saves what can be read.

The note is an empty file beside the database. Without a note a start reads only a few pages, and large databases open
as fast as small ones.
"""

import contextlib
from pathlib import Path


def note_damage(file: Path) -> None:
    """Note that a database is damaged; where that cannot be written, the damage is met again."""
    with contextlib.suppress(OSError):
        _note(file).touch()


def is_damage_noted(file: Path) -> bool:
    """Tell whether damage was met."""
    return _note(file).exists()


def clear_damage(file: Path) -> None:
    """Take the note away. Raises ``OSError``."""
    _note(file).unlink(missing_ok=True)


def _note(file: Path) -> Path:
    return file.with_name(f"{file.name}.damaged")
