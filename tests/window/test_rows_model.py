"""What a view is told as one list becomes another."""

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


ROWS = st.lists(
    st.builds(Row, st.integers(0, 30), st.sampled_from(["a", "b"])),
    unique_by=lambda row: row.key,
    max_size=20,
).map(lambda rows: sorted(rows, key=lambda row: -row.key))


@given(ROWS, ROWS)
def test_what_is_told_leads_from_the_one_to_the_other(before: list[Row], after: list[Row]) -> None:
    model, rows, told = Rows(), list[object](before), list[str]()
    model.show(before)

    def inserted(parent: QModelIndex, first: int, last: int) -> None:
        told.append("inserted")
        rows[first:first] = [model.value(row, "") for row in range(first, last + 1)]

    def removed(parent: QModelIndex, first: int, last: int) -> None:
        told.append("removed")
        del rows[first : last + 1]

    def changed(first: QModelIndex, last: QModelIndex) -> None:
        told.append("changed")
        assert rows[first.row()] != model.value(first.row(), "")
        rows[first.row()] = model.value(first.row(), "")

    model.rowsInserted.connect(inserted)
    model.rowsRemoved.connect(removed)
    model.dataChanged.connect(changed)

    model.show(list(after))

    assert rows == after
    assert model.rowCount() == len(after)
    assert told != [] or before == after
    assert told == [] or before != after
