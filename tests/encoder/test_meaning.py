import numpy as np
import pytest

from companion.encoder.meaning import OnnxEncoder, open_encoder


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
@pytest.mark.parametrize(
    ("same", "other"),
    [
        ("She left for Canada, my sister.", "The soup needs salt."),
        ("Meine Schwester ist nach Kanada gezogen.", "Die Suppe braucht Salz."),
    ],
)
def test_sentences_about_the_same_are_nearer_than_others(encoder: OnnxEncoder, same: str, other: str) -> None:
    meaning = encoder.encode(["My sister moved to Canada.", same, other])

    assert meaning[0] @ meaning[1] > 0.5 > 0.25 > meaning[0] @ meaning[2]


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
