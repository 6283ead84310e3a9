"""Draws sheets of faces: what feelings look like, mixes of two, gestures as strips, and looks.

They show the whole way from a feeling to pixels, for people to look at and for tests to compare.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.channel.messages import FaceMoved
from companion.showing.anchors import ANCHORS
from companion.showing.feeling import expression
from companion.showing.gestures import Placed, Repertoire, gesture_segments
from companion.values import Affect, Easing, FaceSegment, GestureName, Layer
from companion.values.face_look import READY_LOOKS, FaceLook
from tests.lab.film.portrait import Portrait

STEPS: Final = (-0.8, -0.4, 0.0, 0.4, 0.8)
"""Of valence from left to right, and of arousal from below to above, with a dominance of 0."""
NAMED: Final = (
    *("content", "excited", "calm", "bored", "sad"),
    *("afraid", "angry", "surprised", "tender", "doubtful"),
)
"""The ten feelings that must be told apart."""
MIXES: Final = (
    ("sad", "content"),
    ("afraid", "happy"),
    ("angry", "happy"),
    ("surprised", "happy"),
    ("surprised", "afraid"),
    ("sad", "angry"),
    ("doubtful", "content"),
    ("tender", "sad"),
    ("surprised", "sad"),
    ("bored", "angry"),
)
"""What brows and lids show, and what cheeks and mouth show."""
GESTURES: Final = (
    *(GestureName.NOD, GestureName.SLOW_NOD, GestureName.DOUBLE_NOD, GestureName.SHAKE),
    *(GestureName.TILT, GestureName.COMFORTING_TILT, GestureName.BROW_FLASH, GestureName.PUZZLED),
    *(GestureName.SHRUG, GestureName.LEAN_IN, GestureName.SIGH, GestureName.WINK),
)
STRIP: Final = 6
"""Pictures of one gesture, at equal times from its beginning to its end."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One face of a sheet."""

    values: Mapping[str, float] = field(default_factory=dict)
    """Of parameters, held."""
    gesture: Placed | None = None
    """Which moves it besides."""
    at: float = 0.0
    """When it is looked at."""
    look: FaceLook | None = None
    """None is the sheet's own."""


Rows: TypeAlias = tuple[tuple[Cell, ...], ...]


def expressions() -> Rows:
    """Return faces over valence and arousal."""
    return tuple(
        tuple(Cell(expression(Affect(valence, arousal, 0.0))) for valence in STEPS) for arousal in STEPS[::-1]
    )


def feelings() -> Rows:
    """Return the named feelings, two rows of five."""
    cells = tuple(Cell(expression(ANCHORS[name].affect)) for name in NAMED)
    return cells[:5], cells[5:]


def mixes() -> Rows:
    """Return the mixes of two feelings, two rows of five."""
    cells = tuple(Cell(expression(ANCHORS[upper].affect, ANCHORS[lower].affect)) for upper, lower in MIXES)
    return cells[:5], cells[5:]


def gestures(repertoire: Repertoire) -> Rows:
    """Return a strip for each gesture."""
    calm = expression(ANCHORS["calm"].affect)
    rows = []
    for name in GESTURES:
        placed = Placed(repertoire[name], 0.0, 1.0, 1.0)
        times = (placed.end * number / (STRIP - 1) for number in range(STRIP))
        rows.append(tuple(Cell(calm, placed, at) for at in times))
    return tuple(rows)


def looks() -> Rows:
    """Return the ready looks, two rows of five, content."""
    content = expression(ANCHORS["content"].affect)
    cells = tuple(Cell(content, look=look) for look in READY_LOOKS.values())
    return cells[:5], cells[5:]


def draw(rows: Rows, size: int, *, look: FaceLook = FaceLook(), scheme: str = "light") -> NDArray[np.uint8]:  # noqa: B008 - a frozen value
    """Return a sheet, uint8 (height, width, 3), red first; shorter rows end in the background.

    Args:
        rows: What it shows.
        size: Of a face, in pixels.
        look: Of the faces that have none of their own.
        scheme: "light", "dark" or "contrast".
    """
    portrait = Portrait(size, scheme=scheme, look=look)
    try:
        pictures = [[_face(portrait, cell, look) for cell in row] for row in rows]
    finally:
        portrait.close()
    most = max(len(row) for row in pictures)
    empty = np.broadcast_to(pictures[0][0][:1, :1], pictures[0][0].shape)
    return np.vstack([np.hstack([*row, *[empty] * (most - len(row))]) for row in pictures])


def _face(portrait: Portrait, cell: Cell, look: FaceLook) -> NDArray[np.uint8]:
    portrait.forget()
    portrait.wear(cell.look or look)
    held = tuple(
        FaceSegment(name, 0.0, value, 0.0, value, Easing.SMOOTH, Layer.FEELING)
        for name, value in cell.values.items()
    )
    made = () if cell.gesture is None else gesture_segments((cell.gesture,), 0.0)
    portrait.move(FaceMoved(0.0, held + made, ()))
    return portrait.frame(cell.at)
