from pathlib import Path

import pytest

from companion.guarding.care import FILE, read_care_texts
from companion.values import PartBroken, PartMissing


def test_every_answer_names_the_emergency_number_and_promises_no_watching() -> None:
    texts = read_care_texts()

    for answer in (*texts.first, *texts.again):
        said = " ".join(answer)
        assert "emergency number" in said
        assert "?" in said
        assert "!" not in said


def test_who_comes_back_to_it_hears_something_else_each_time() -> None:
    texts = read_care_texts()

    first, second, third = (texts.answer(times) for times in range(3))

    assert len({first, second, third}) == 3


def test_without_its_texts_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PartMissing) as missing:
        read_care_texts(tmp_path / FILE.name)
    (tmp_path / FILE.name).write_text("{}", encoding="utf-8")
    with pytest.raises(PartBroken) as broken:
        read_care_texts(tmp_path / FILE.name)

    assert "run the installer again" in missing.value.sentence
    assert "run the installer again" in broken.value.sentence
