"""Changes that a view is told as one list becomes another."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex

from companion.window.rows_model import RowsModel


@dataclass(frozen=True)
class Row:
    key: int
    words: str


class Rows(RowsModel):
    def show(self, rows: list[Row]) -> None:
        self.show_rows(rows, lambda row: row.key)

    def value(self, row: int, role: str) -> object:
        return self._shown[row]


SAME = [Row(key, words) for key in range(31) for words in "ab"]
ROWS = st.lists(
    st.sampled_from(SAME) | st.builds(Row, st.integers(0, 30), st.sampled_from(["a", "b"])),
    unique_by=lambda row: row.key,
    max_size=20,
).map(lambda rows: sorted(rows, key=lambda row: -row.key))


@given(ROWS, ROWS)
def test_what_is_told_leads_from_the_one_to_the_other(before: list[Row], after: list[Row]) -> None:
    model, rows, told = Rows(), list[object](before), list[tuple[int, int, bool]]()
    model.show(before)

    def inserted(parent: QModelIndex, first: int, last: int) -> None:
        told.append((first, last, True))
        rows[first:first] = [model.value(row, "") for row in range(first, last + 1)]

    def removed(parent: QModelIndex, first: int, last: int) -> None:
        told.append((first, last, True))
        del rows[first : last + 1]

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        here, new = first.row(), model.value(first.row(), "")
        told.append((here, last.row(), here == last.row() and rows[here] != new))
        rows[here] = new

    model.rowsInserted.connect(inserted)
    model.rowsRemoved.connect(removed)
    model.dataChanged.connect(changed)

    model.show(list(after))

    assert rows == after
    assert model.rowCount() == len(after)
    assert all(first <= last and differs for first, last, differs in told), (
        "no change is empty or for nothing"
    )
    assert (told == []) == (before == after)
