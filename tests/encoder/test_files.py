"""A file of the readers' that is missing or damaged is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from companion.encoder.guard import open_guard
from companion.encoder.meaning import open_encoder
from companion.encoder.reading import open_text_reader
from companion.encoder.trunk import FOLDER
from companion.values import PartBroken, PartMissing
from tests.tables import each_row

TRUNK = ("trunk.onnx",)
MEANING = ("meaning.onnx", "tokenizer.json")
FELT = ("felt.onnx", "felt.npz", "feeling.onnx", "affect.npz", "feeling_tokenizer.json", "wording.npz")
GUARD = (
    *("guard.onnx", "guard.npz", "answers.onnx", "answers.npz", "danger.onnx", "danger.npz"),
    *("wishes.npz", "weighing.npz"),
)


def all_but(name: str, folder: Path) -> None:
    for path in (each for each in FOLDER.iterdir() if each.name != name):
        (folder / path.name).symlink_to(path)


@each_row(
    ("opens", "name"),
    [(open_encoder, name) for name in (*TRUNK, *MEANING)]
    + [(open_text_reader, name) for name in (*TRUNK, *FELT)]
    + [(open_guard, name) for name in (*TRUNK, *GUARD)],
)
def test_a_missing_file_says_what_to_do(tmp_path: Path, opens: Callable[[Path], object], name: str) -> None:
    all_but(name, tmp_path)

    with pytest.raises(PartMissing) as caught:
        opens(tmp_path)

    assert "Install Companion again" in caught.value.sentence


@each_row(
    ("opens", "name", "keep"),
    [(open_encoder, name, 100_000) for name in (*TRUNK, *MEANING)]
    + [(open_text_reader, name, 100) for name in FELT]
    + [(open_guard, name, 100) for name in GUARD],
)
def test_damage_is_refused(tmp_path: Path, opens: Callable[[Path], object], name: str, keep: int) -> None:
    all_but(name, tmp_path)
    (tmp_path / name).write_bytes((FOLDER / name).read_bytes()[:keep])

    with pytest.raises(PartBroken):
        opens(tmp_path)
