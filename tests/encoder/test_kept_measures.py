from pathlib import Path

import numpy as np
import pytest

from companion.encoder.kept_measures import LEADS_FILE, load_measures, measure, save_measures
from companion.encoder.reading import EncoderReader, open_text_reader
from companion.thinking.landing import stand_in_text
from companion.thinking.leads import load_leads
from companion.values import PartBroken

SPREAD = 3e-3
"""What 16 bits and other sums in another order may change."""


@pytest.fixture(scope="module")
def reader() -> EncoderReader:
    return open_text_reader()


def test_what_is_kept_comes_back(tmp_path: Path, reader: EncoderReader) -> None:
    texts = ["Hooray!", "It's right that it hurts."]

    save_measures(tmp_path / "kept.npz", reader, texts)
    kept = load_measures(tmp_path / "kept.npz", texts, reader.encoder.trunk_hash)

    read = measure(reader, texts)
    assert np.allclose(kept.meaning, read.meaning, atol=SPREAD)
    assert np.allclose(kept.felt, read.felt, atol=SPREAD)
    assert np.allclose(kept.lands, read.lands, atol=SPREAD)
    assert kept.felt[0, 0] > kept.felt[1, 0]


def test_what_was_kept_of_other_texts_or_another_trunk_is_refused(
    tmp_path: Path, reader: EncoderReader
) -> None:
    save_measures(tmp_path / "kept.npz", reader, ["a", "b"])

    with pytest.raises(PartBroken, match="other texts"):
        load_measures(tmp_path / "kept.npz", ["a", "c"], reader.encoder.trunk_hash)
    with pytest.raises(PartBroken, match="another trunk"):
        load_measures(tmp_path / "kept.npz", ["a", "b"], "cd" * 32)


def test_the_file_that_ships_is_of_the_leads_and_the_heads_that_ship(reader: EncoderReader) -> None:
    texts = [stand_in_text(lead) for lead in load_leads()]

    kept = load_measures(LEADS_FILE, texts, reader.encoder.trunk_hash)

    some = slice(0, len(texts), 100)
    read = measure(reader, texts[some])
    assert np.allclose(kept.meaning[some], read.meaning, atol=SPREAD)
    assert np.allclose(kept.felt[some], read.felt, atol=SPREAD)
    assert np.allclose(kept.lands[some], read.lands, atol=SPREAD)
