from pathlib import Path

from companion.evaluation.collected import rows_of


def test_our_own_rows_are_measured_unless_the_data_has_a_file_of_that_name(tmp_path: Path) -> None:
    own = rows_of("persona_turns", tmp_path)
    (tmp_path / "persona_turns.jsonl").write_text('{"person": "Unseen."}\n', "utf-8")

    assert len(own) == 100
    assert rows_of("persona_turns", tmp_path) == [{"person": "Unseen."}]
