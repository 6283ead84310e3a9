"""What leads from one list to another."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from companion.window.rows_model import Inserted, Removed, Replaced, changes


@dataclass(frozen=True)
class Row:
    key: int
    words: str


ROWS = st.lists(
    st.builds(Row, st.integers(0, 30), st.sampled_from(["a", "b"])),
    unique_by=lambda row: row.key,
    max_size=20,
).map(lambda rows: sorted(rows, key=lambda row: -row.key))


@given(ROWS, ROWS)
def test_what_is_told_leads_from_the_one_to_the_other(before: list[Row], after: list[Row]) -> None:
    rows = list(before)

    for change in changes(before, after, lambda row: row.key):
        match change:
            case Inserted(row, entries):
                rows[row:row] = entries
            case Removed(row, count):
                assert count > 0
                del rows[row : row + count]
            case Replaced(row, entry):
                assert rows[row] != entry
                rows[row] = entry

    assert rows == after


@given(ROWS)
def test_nothing_is_told_where_nothing_changed(rows: list[Row]) -> None:
    assert list(changes(rows, list(rows), lambda row: row.key)) == []
