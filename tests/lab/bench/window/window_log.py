"""What a window writes down of itself once a second for ``companion bench window``, in lines of JSON.

Instants are seconds on the monotonic clock, which all processes of one machine share. Nothing of what is said or shown
is among it.
"""

from pathlib import Path
from typing import Final

import msgspec

VARIABLE: Final = "COMPANION_WINDOW_FIGURES"
"""Of the environment: the file to write to; without it nothing is."""


class Held(msgspec.Struct, frozen=True):
    """How much there is in the process."""

    items: int
    """All that is drawn or could be."""
    objects: int
    """Qt's."""
    python_objects: int
    """That may be garbage: without those of the start, which ``collecting`` sets aside."""


class Figures(msgspec.Struct, frozen=True, omit_defaults=True):
    """What there is to say about one second."""

    at: float
    """When it was said."""
    frames: tuple[float, ...]
    """When frames were shown."""
    face_frames: tuple[float, ...]
    """Those in which the face had moved."""
    ready: float | None
    """When the engine was ready; None before."""
    taken: int
    """Messages of the engine's since the window opened."""
    held: Held | None = None
    """Counted only now and then."""


def line_of(figures: Figures) -> bytes:
    """Return the line to append."""
    return msgspec.json.encode(figures) + b"\n"


def read_figures(file: Path) -> list[Figures]:
    """Return what was written so far; empty while there is no such file."""
    if not file.exists():
        return []
    whole, _, _ = file.read_bytes().rpartition(b"\n")  # the last line may be half written
    return [msgspec.json.decode(line, type=Figures) for line in whole.splitlines()]
