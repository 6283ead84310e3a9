import struct
from pathlib import Path

import pytest

from companion.avatar.picture import picture_pose, read_picture
from companion.showing.feeling import expression
from companion.values import FEELINGS, BadInput
from tests.fakes.made_head import png


def test_a_picture_is_read_by_its_header(tmp_path: Path) -> None:
    file = tmp_path / "me.png"
    file.write_bytes(png(30, 20))

    assert (read_picture(file).width, read_picture(file).height) == (30, 20)


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


def test_it_breathes_and_keeps_still_otherwise() -> None:
    still, inhaled = picture_pose({}), picture_pose({"breath": 1.0})

    assert still.scale == (1.0, 1.0)
    assert still.light == (1.0, 1.0, 1.0)
    assert 1.0 < inhaled.scale[0] < inhaled.scale[1] < 1.03
    assert inhaled.light == still.light


def test_lips_change_nothing() -> None:
    assert picture_pose({"jaw_drop": 1.0, "lip_pucker": 1.0}) == picture_pose({})


def test_gladness_is_warm_and_sorrow_is_dark() -> None:
    light = {name: picture_pose(expression(affect)).light for name, affect in FEELINGS.items()}

    assert light["happy"][0] > light["happy"][2]
    assert light["sad"][0] < light["sad"][2]
    assert sum(light["sad"]) < sum(light["calm"]) - 0.1
