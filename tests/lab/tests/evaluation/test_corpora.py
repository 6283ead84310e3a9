from pathlib import Path

import numpy as np
import pytest

from companion.feeling.emotions import LABELS
from companion.values import BadInput
from tests.lab.evaluation import corpora
from tests.lab.tests.evaluation import corpora as tiny


def test_emobank_is_read_on_a_scale_from_minus_one_to_one_without_its_training_part(tmp_path: Path) -> None:
    tiny.write_emobank(tmp_path / "emobank")

    rated = corpora.emobank(tmp_path / "emobank")

    assert rated.texts == ("I am so happy", "I am sad", "It is a table", "I am very glad")
    assert rated.weighted[:2].tolist() == [[0.75, 0.5, 0.0], [-0.75, 0.25, 0.0]]
    assert rated.writer[0].tolist() == [0.75, 0.5, 0.0]
    assert np.isnan(rated.reader[3]).all()


def test_goemotions_has_several_labels_a_text_and_no_training_part(tmp_path: Path) -> None:
    tiny.write_goemotions(tmp_path / "goemotions")

    labelled = corpora.goemotions(tmp_path / "goemotions")

    assert labelled.texts == ("I am glad", "a sad and angry day", "a table")
    assert [LABELS[at] for at in np.flatnonzero(labelled.labels[1])] == ["anger", "sadness"]


def test_questions_without_an_answer_in_the_turns_are_left_out(tmp_path: Path) -> None:
    tiny.write_locomo(tmp_path / "locomo")

    (questions,) = corpora.locomo(tmp_path / "locomo")

    assert questions.texts == ("Ann: My rabbit eats carrots", "Ben: The train was late")
    assert questions.questions == ("What does the rabbit eat?",)
    assert questions.evidence == (frozenset({0}),)


@pytest.mark.parametrize(
    "read",
    [
        corpora.emobank,
        corpora.goemotions,
        corpora.empathetic_dialogues,
        corpora.meld,
        corpora.locomo,
        corpora.memorybank,
    ],
)
def test_a_folder_without_the_collection_is_told_in_one_sentence(read: object, tmp_path: Path) -> None:
    assert callable(read)

    with pytest.raises(BadInput) as told:
        read(tmp_path)

    assert told.value.sentence.endswith(".")
