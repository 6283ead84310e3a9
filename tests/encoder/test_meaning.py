from pathlib import Path

import numpy as np
import pytest

from companion.encoder.meaning import OnnxEncoder, open_encoder
from companion.encoder.trunk import FOLDER
from companion.values import PartBroken, PartMissing
from tests.tables import each_row


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    return open_encoder()


@pytest.mark.model
def test_vectors_of_meaning_have_length_one(encoder: OnnxEncoder) -> None:
    encoded = encoder.encode(["I passed the exam.", "The bus is late."])

    assert np.linalg.norm(encoded, axis=1) == pytest.approx([1.0, 1.0], abs=1e-5)


@pytest.mark.model
def test_a_text_without_words_is_a_row_of_zeros(encoder: OnnxEncoder) -> None:
    encoded = encoder.encode(["", "   \n"])

    assert not encoded.any()


@pytest.mark.model
def test_a_text_is_encoded_the_same_in_any_company(encoder: OnnxEncoder) -> None:
    alone = encoder.encode(["My sister is coming home."])
    among = encoder.encode(["A much longer sentence about trains and rain.", "My sister is coming home.", ""])

    assert np.array_equal(alone[0], among[1])


@pytest.mark.model
def test_sentences_about_the_same_are_nearer_than_others(encoder: OnnxEncoder) -> None:
    meaning = encoder.encode(
        ["My sister moved to Canada.", "She left for Canada, my sister.", "The soup needs salt."]
    )

    assert meaning[0] @ meaning[1] > 0.6 > 0.3 > meaning[0] @ meaning[2]


@pytest.mark.model
def test_a_very_long_text_is_read_in_parts(encoder: OnnxEncoder) -> None:
    long = encoder.encode(["We walked along the river. " * 800])

    assert np.linalg.norm(long[0]) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.model
def test_signs_of_all_kinds_are_encoded(encoder: OnnxEncoder) -> None:
    encoded = encoder.encode(
        ["🙂", "\x00\x01", "def f(x):\n    return x", "ça va", "元気です", "a half: \ud83d"]
    )

    assert np.isfinite(encoded).all()


def test_what_is_said_in_another_language_is_near(encoder: OnnxEncoder) -> None:
    meaning = encoder.encode(
        ["My sister moved to Canada.", "Meine Schwester ist nach Kanada gezogen.", "Die Suppe braucht Salz."]
    )

    assert meaning[0] @ meaning[1] > 0.5 > 0.25 > meaning[0] @ meaning[2]


@each_row("name", ["trunk.onnx", "meaning.onnx", "tokenizer.json"])
def test_a_missing_file_says_what_to_do(tmp_path: Path, name: str) -> None:
    _all_but(name, tmp_path)

    with pytest.raises(PartMissing) as caught:
        open_encoder(tmp_path)

    assert "install Companion again" in caught.value.sentence


@each_row("name", ["trunk.onnx", "meaning.onnx", "tokenizer.json"])
def test_a_damaged_file_is_refused(tmp_path: Path, name: str) -> None:
    _all_but(name, tmp_path)
    (tmp_path / name).write_bytes((FOLDER / name).read_bytes()[:100_000])

    with pytest.raises(PartBroken):
        open_encoder(tmp_path)


def _all_but(name: str, folder: Path) -> None:
    for path in (each for each in FOLDER.iterdir() if each.name != name):
        (folder / path.name).symlink_to(path)
