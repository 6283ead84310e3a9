"""The column of the last turns as rows that QML draws; which there are is decided in ``column``."""

from companion.window.properties import in_qml
from companion.window.rows_model import RowsModel
from companion.window.talk.column import Column, Row


@in_qml
class ColumnModel(RowsModel):
    """The last turns of the talk, the newest last."""

    roles = ("isPerson", "number", "certain", "uncertain", "words", "isLast")

    _shown: list[Row]

    def value(self, row: int, role: str) -> object:
        """Return one property of one turn."""
        turn = self._shown[row]
        match role:
            case "isPerson":
                return turn.is_person
            case "isLast":
                return turn.is_last
            case _:
                return getattr(turn, role)

    def show(self, old: Column, new: Column) -> None:
        """Show other turns, where they are others."""
        if old.turns != new.turns:
            # rows stand in descending order of their key
            self.show_rows(old.rows, new.rows, lambda row: -row.place)
