from pathlib import Path

import pytest

from companion.showing.gestures import FILE, read_gestures
from companion.values import GestureName, PartBroken, PartMissing
from tests.tables import each_row


def changed(folder: Path, old: str, new: str) -> Path:
    """Return the shipped file with something in it changed."""
    text = FILE.read_text("utf-8")
    assert old in text
    file = folder / "gestures.toml"
    file.write_text(text.replace(old, new, 1), "utf-8")
    return file


def test_every_gesture_ships() -> None:
    assert set(read_gestures()) == set(GestureName)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(PartMissing, match=r"gestures\.toml"):
        read_gestures(tmp_path / "gestures.toml")


@each_row(
    ("old", "new", "why"),
    [
        ("[nod]", "[nodd]", "nodd"),
        ("[nod]", "[nod", "Expected"),
        ("[nod]", "[[nod]]", "Expected `object`"),
        ("stroke = 0.26", 'stroke = "soon"', "stroke"),
        ("stroke = 0.26", "stroke = 26.0", "nod has its stroke outside its time"),
        ("stroke = 0.26", "stroke = nan", "nod has its stroke outside its time"),
        (
            "moves.head_pitch = [[0.0, 0.0]",
            "moves.ears = [[0.0, 0.0]",
            "nod moves ears, which a face has not",
        ),
        ("[0.74, 0.0]]", "[0.74, 0.2]]", "nod does not go from rest back to rest"),
        ("[0.26, -0.42]", "[0.26, -4.2]", "nod goes further than a face can"),
        ("[0.26, -0.42]", "[0.06, -0.42]", "nod does not go on in time"),
        ("meaning = ", "meant = ", "meant"),
    ],
)
def test_what_is_wrong_in_a_file_is_named_in_the_log(tmp_path: Path, old: str, new: str, why: str) -> None:
    with pytest.raises(PartBroken) as raised:
        read_gestures(changed(tmp_path, old, new))

    assert why in str(raised.value)
