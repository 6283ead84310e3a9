"""A model of the person's own: a file that is used where it lies, named in the settings by its whole path."""

from pathlib import Path


def own_model_file(wished: str) -> Path | None:
    """Return the file that a setting names in place of a listed model; None for a name or "auto"."""
    path = Path(wished)
    return path if path.is_absolute() else None
