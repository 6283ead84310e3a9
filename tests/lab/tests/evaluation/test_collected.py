from pathlib import Path

import pytest

from companion.values import BadInput
from tests.lab.evaluation.cases import COLLECTIONS
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.collection_forms import form_of
from tests.tables import each_row

A_TURN = '{"before": [], "person": "Unseen.", "situation": "joy"}'
OWN = sorted(path.stem for path in COLLECTIONS.glob("*.jsonl") if form_of(path.stem))


def test_our_own_rows_are_measured_unless_the_data_has_a_file_of_that_name(tmp_path: Path) -> None:
    own = rows_of("persona_turns", tmp_path)
    (tmp_path / "persona_turns.jsonl").write_text(f"{A_TURN}\n", "utf-8")

    assert len(own) == 100
    assert [row["person"] for row in rows_of("persona_turns", tmp_path)] == ["Unseen."]


@each_row("name", OWN)
def test_our_own_rows_have_the_form_that_is_asked_of_others(name: str, tmp_path: Path) -> None:
    assert rows_of(name, tmp_path)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "line 2 is no JSON"),
        ("[]", "line 2 is no object"),
        ('{"before": [], "person": "Hm."}', "line 2 lacks “situation”"),
        ('{"before": [], "person": " ", "situation": "joy"}', "line 2 has something in “person”"),
        (
            '{"before": [["dog", "Wuff."]], "person": "Hm.", "situation": "joy"}',
            "line 2 has something in “before”",
        ),
        ('{"part": 3, "before": [], "person": "Hm.", "situation": "joy"}', "line 2 has a “part”"),
    ],
)
def test_a_line_of_another_form_is_told_in_one_sentence(line: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "persona_turns.jsonl").write_text(f"{A_TURN}\n{line}\n", "utf-8")

    with pytest.raises(BadInput) as error:
        rows_of("persona_turns", tmp_path)

    assert error.value.sentence.startswith(f"The file persona_turns.jsonl cannot be measured on: {why}")
