from companion.thinking.sample_lines import beginning_of

from companion.engine.sample_lines import checked
from companion.evaluation.cases import COLLECTIONS
from companion.evaluation.corpora import json_lines

ROWS = json_lines(COLLECTIONS / "reply_sample_lines.jsonl")


def test_every_row_is_a_line_that_a_person_could_write_and_a_situation_like_it() -> None:
    assert [row["part"] for row in ROWS] == ["a"] * 15 + ["b"] * 30
    assert all(set(row) == {"part", "first", "wished", "later"} for row in ROWS)
    assert all(row["wished"] == checked(row["wished"]) for row in ROWS)
    assert all(row["first"] != row["later"] for row in ROWS)
    for field in ("first", "wished", "later"):
        assert len({row[field] for row in ROWS}) == len(ROWS)


def test_no_line_is_all_beginning() -> None:
    """Else the model would have nothing left to write, and a reply be like the line by itself."""
    assert all(beginning_of(row["wished"]) != row["wished"] for row in ROWS)
