import json
from pathlib import Path

import pytest

from companion.feeling.tone import MODEL, load_tone_model
from companion.values import PartBroken, PartMissing
from tests.tables import each_row


def with_change(folder: Path, **changes: object) -> Path:
    document = json.loads(MODEL.read_text("utf-8"))
    path = folder / "tone.json"
    path.write_text(json.dumps(document | changes), "utf-8")
    return path


def test_the_shipped_model_is_small() -> None:
    assert MODEL.stat().st_size <= 300_000


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(PartMissing) as missing:
        load_tone_model(tmp_path / "tone.json")

    assert "words alone" in missing.value.sentence


@each_row("content", [b"", b"{", MODEL.read_bytes()[:100], MODEL.read_bytes()[:-10], b"\xff\xfe\x00{"])
def test_a_file_that_is_cut_off_or_no_text_is_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tone.json"
    path.write_bytes(content)

    with pytest.raises(PartBroken) as broken:
        load_tone_model(path)

    assert "damaged" in broken.value.sentence


@each_row(
    "changes",
    [
        {"format": 1},
        {"figures": ["pitch"]},
        {"weights": [[1.0]]},
        {"scale": [0.0] * 48},
        {"centre": [float("nan")] * 48},
        {"offsets": "none"},
        {"speakers": 3},
    ],
)
def test_a_file_of_another_kind_is_said_to_be_damaged(tmp_path: Path, changes: dict[str, object]) -> None:
    path = with_change(tmp_path, **changes)

    with pytest.raises(PartBroken):
        load_tone_model(path)
