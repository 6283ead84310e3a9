"""What of the face's parameters and looks is seen in the drawing."""

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.showing.parameters import PARAMETERS, SPEECH
from companion.values.face_look import LOOK_PARTS, FaceLook, look_from, parts_of
from tests.lab.film.face_sheet import Cell, draw

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("quiet_qt")]

SIZE = 200
SEEN = 40
"""A colour that differs by so much, of 3 × 255, is seen as another."""
HALF_OPEN = {"jaw_drop": 0.3, "lips_part": 0.3}


def faces(*cells: Cell) -> list[NDArray[np.int64]]:
    sheet = draw((cells,), SIZE).astype(np.int64)
    return [sheet[:, SIZE * place : SIZE * (place + 1)] for place in range(len(cells))]


def changed(face: NDArray[np.int64], other: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return where two pictures differ, (SIZE, SIZE)."""
    where: NDArray[np.bool_] = np.abs(face - other).sum(axis=2) > SEEN
    return where


def test_every_parameter_is_seen(application: object) -> None:
    names = [name for name in PARAMETERS if name != SPEECH]
    moved = [{**HALF_OPEN, name: PARAMETERS[name].high} for name in names]

    at_rest, *others = faces(Cell(HALF_OPEN), *(Cell(values) for values in moved))

    seen = {name: int(changed(at_rest, face).sum()) for name, face in zip(names, others, strict=True)}
    assert {name: pixels for name, pixels in seen.items() if pixels < 20} == {}


def test_left_and_right_are_the_characters_own(application: object) -> None:
    at_rest, left, right = faces(
        Cell({}), Cell({"outer_brow_raiser_left": 1.0}), Cell({"outer_brow_raiser_right": 1.0})
    )

    assert np.nonzero(changed(at_rest, left))[1].min() > SIZE / 2
    assert np.nonzero(changed(at_rest, right))[1].max() < SIZE / 2


def test_speech_moves_mouth_and_chin_and_nothing_above(application: object) -> None:
    closed, opened = faces(Cell({}), Cell({"jaw_drop": 0.8}))

    rows, _ = np.nonzero(changed(closed, opened))
    assert rows.min() > 0.6 * SIZE


def test_a_blink_moves_the_eyes_alone(application: object) -> None:
    opened, closed = faces(Cell({}), Cell({"eye_closure_left": 1.0, "eye_closure_right": 1.0}))

    rows, _ = np.nonzero(changed(opened, closed))
    assert 0.38 * SIZE < rows.min() < rows.max() < 0.62 * SIZE


def test_what_is_nearer_moves_further_when_the_head_turns(application: object) -> None:
    def lips_middle(face: NDArray[np.int64], band: slice) -> float:
        """Return where the middle of what is redder than skin lies, from left to right: the lips."""
        part = face[band]
        rows, columns = np.nonzero((part[..., 0] - part[..., 1] > 75) & (part[..., 2] > 60))
        assert len(rows) > 20
        return float(columns.mean())

    def hair_begins(face: NDArray[np.int64]) -> float:
        """Return where the hair begins from the left, in the row of the eyes."""
        row = face[SIZE // 2]
        return float(np.nonzero(row.sum(axis=1) < 300)[0][0])

    straight, turned = faces(Cell({}), Cell({"head_yaw": 1.0}))
    lips = slice(round(0.64 * SIZE), round(0.74 * SIZE))

    mouth = lips_middle(turned, lips) - lips_middle(straight, lips)
    hair = hair_begins(turned) - hair_begins(straight)

    assert mouth > hair + 3
    assert mouth > 8


@pytest.mark.parametrize("part", LOOK_PARTS)
def test_every_choice_of_a_look_is_seen(part: str, application: object) -> None:
    looks = [look_from(parts_of(FaceLook()) | {part: choice}) for choice in LOOK_PARTS[part]]

    drawn = faces(*(Cell(look=look) for look in looks))

    for number, face in enumerate(drawn):
        for other in drawn[number + 1 :]:
            assert changed(face, other).sum() > 50
