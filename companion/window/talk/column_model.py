"""The column of the last turns as rows for QML; ``column`` decides their content."""

from companion.window.properties import in_qml
from companion.window.rows_model import RowsModel
from companion.window.talk.column import Column, Row


@in_qml
class ColumnModel(RowsModel):
    """The last turns of the conversation, the newest last."""

    roles = ("isPerson", "number", "certain", "uncertain", "words", "isLast", "answer", "answers", "isGone")

    _shown: list[Row]

    def value(self, row: int, role: str) -> object:
        """Return one property of one turn."""
        turn = self._shown[row]
        match role:
            case "isPerson":
                return turn.is_person
            case "isLast":
                return turn.is_last
            case "isGone":
                return turn.is_gone
            case _:
                return getattr(turn, role)

    def show(self, old: Column, new: Column) -> None:
        """Show the new turns, if they differ."""
        if old.turns != new.turns:
            # rows stand in descending order of their key
            self.show_rows(old.rows, new.rows, lambda row: -row.place)
