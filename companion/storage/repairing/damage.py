"""Records across restarts that a page of a database was unreadable, so that the next start saves the readable data.

The record is an empty file next to the database. Without it a start reads only a few pages, and large databases open
as fast as small ones.
"""

import contextlib
from pathlib import Path


def note_damage(file: Path) -> None:
    """Record that a database is damaged; if that fails, the damage will be found again."""
    with contextlib.suppress(OSError):
        _note(file).touch()


def is_damage_noted(file: Path) -> bool:
    """Tell whether damage is recorded."""
    return _note(file).exists()


def clear_damage(file: Path) -> None:
    """Remove the record. Raises ``OSError``."""
    _note(file).unlink(missing_ok=True)


def _note(file: Path) -> Path:
    return file.with_name(f"{file.name}.damaged")
