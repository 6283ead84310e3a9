import struct
from pathlib import Path

import numpy as np
import pytest

from companion.avatar.model import AvatarModel, AvatarPose, Floats, MaterialColour
from companion.avatar.picture import picture_pose, read_picture
from companion.showing.feeling import expression
from companion.values import FEELINGS, BadInput
from tests.fakes.made_head import png


def test_a_picture_is_read_by_its_header(tmp_path: Path) -> None:
    file = tmp_path / "me.png"
    file.write_bytes(png(30, 20))

    picture = read_picture(file)

    assert [(image.width, image.height) for image in picture.images] == [(30, 20)]
    assert picture.meshes[0].positions[:, 1].max() == pytest.approx(20 / 30)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"GIF89a" + bytes(50), "neither PNG nor JPEG"),
        (png(1, 1)[:16] + struct.pack(">II", 60_000, 60_000), "too large"),
        (bytes(21 << 20), "larger than 20 MB"),
        (b"\xff\xd8\xff", "damaged"),
    ],
)
def test_another_file_is_refused_with_the_reason(tmp_path: Path, data: bytes, why: str) -> None:
    file = tmp_path / "me.png"
    file.write_bytes(data)

    with pytest.raises(BadInput, match=why):
        read_picture(file)


@pytest.fixture
def picture(tmp_path: Path) -> AvatarModel:
    file = tmp_path / "me.png"
    file.write_bytes(png(30, 20))
    return read_picture(file)


def light(pose: AvatarPose) -> Floats:
    return pose.colours[0, MaterialColour.BASE, :3]


def test_it_breathes_and_keeps_still_otherwise(picture: AvatarModel) -> None:
    still, inhaled = picture_pose(picture, {}), picture_pose(picture, {"breath": 1.0})

    assert (still.nodes[0] == np.eye(4)).all()
    assert (light(still) == 1).all()
    assert 1.0 < inhaled.nodes[0, 0, 0] < inhaled.nodes[0, 1, 1] < 1.03
    assert (light(inhaled) == light(still)).all()


def test_lips_change_nothing(picture: AvatarModel) -> None:
    still, speaking = (picture_pose(picture, face) for face in ({}, {"jaw_drop": 1.0, "lip_pucker": 1.0}))

    assert (still.nodes == speaking.nodes).all()
    assert (still.colours == speaking.colours).all()


def test_gladness_is_warm_and_sorrow_is_dark(picture: AvatarModel) -> None:
    seen = {name: light(picture_pose(picture, expression(affect))) for name, affect in FEELINGS.items()}

    assert seen["happy"][0] > seen["happy"][2]
    assert seen["sad"][0] < seen["sad"][2]
    assert sum(seen["sad"]) < sum(seen["calm"]) - 0.1
