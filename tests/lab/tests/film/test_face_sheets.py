"""What faces look like, from a feeling to pixels, held to golden pictures.

When a face is to look otherwise, look at it and renew them, with a COMPANION_HOME that is empty:

    for show in expressions mixes gestures looks; do
        python -m companion avatar sheet --show $show --size 64 --out tests/lab/tests/film/golden/$show.png
    done
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.showing.anchors import ANCHORS
from companion.showing.feeling import expression
from companion.showing.gestures import read_gestures
from tests.lab.film import face_sheet

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("quiet_qt")]

GOLDEN = Path(__file__).parent / "golden"
SIZE = 64
BLOCK = 4
"""Pixels over which differences are levelled out: edges are smoothed otherwise elsewhere."""
TOLERANCE = 8.0
"""How far the colour of a block may lie off, of 255; a test below says which movements are above it."""

SHEETS: dict[str, Callable[[], face_sheet.Rows]] = {
    "expressions": face_sheet.expressions,
    "mixes": face_sheet.mixes,
    "gestures": lambda: face_sheet.gestures(read_gestures()),
    "looks": face_sheet.looks,
}


def read(file: Path) -> NDArray[np.uint8]:
    from PySide6.QtGui import QImage

    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    # a copy, which outlives the image
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def levelled(picture: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Return the mean colours of blocks, (height / BLOCK, width / BLOCK, 3)."""
    height, width, _ = picture.shape
    blocks = picture.reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK, 3)
    means: NDArray[np.float64] = blocks.mean(axis=(1, 3))
    return means


def difference(picture: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """Return by how much the most different blocks differ."""
    return float(np.abs(levelled(picture) - levelled(other)).max())


@pytest.mark.parametrize("name", SHEETS)
def test_faces_look_as_they_were_last_seen_to(name: str, application: object) -> None:
    drawn = face_sheet.draw(SHEETS[name](), SIZE)

    golden = read(GOLDEN / f"{name}.png")

    assert drawn.shape == golden.shape
    assert difference(drawn, golden) < TOLERANCE, "look at it, and renew it as the head of this file says"


def test_the_tolerance_tells_small_movements(application: object) -> None:
    calm = expression(ANCHORS["calm"].affect)
    moved = [
        {**calm, "brow_lowerer_left": 0.5},
        {**calm, "lip_corner_depressor_left": 0.8, "lip_corner_depressor_right": 0.8},
        {**calm, "eye_closure_right": 0.4},
        {**calm, "jaw_drop": 0.2},
        {**calm, "gaze_x": 0.6},
        {**calm, "head_yaw": 0.25},
    ]

    drawn = face_sheet.draw((tuple(face_sheet.Cell(values) for values in (calm, *moved)),), SIZE)

    faces = [drawn[:, SIZE * place : SIZE * (place + 1)] for place in range(len(moved) + 1)]
    for values, face in zip(moved, faces[1:], strict=True):
        assert difference(faces[0], face) > TOLERANCE, values


def test_a_face_does_not_depend_on_which_was_drawn_before(application: object) -> None:
    (alone,) = face_sheet.feelings()[0][4:]

    beside = face_sheet.draw(face_sheet.feelings()[:1], SIZE)
    by_itself = face_sheet.draw(((alone,),), SIZE)

    assert np.array_equal(beside[:, 4 * SIZE :], by_itself)
