"""What the lists share that QML scrolls through: rows that change with as little as possible, and roles by name.

Which rows there are is decided elsewhere; ``row_changes`` says what leads from the old ones to the new.
"""

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar, Final, assert_never

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

from companion.window.properties import in_qml
from companion.window.row_changes import Inserted, Removed, Replaced, changes

_FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@in_qml
class RowsModel(QAbstractListModel):
    """The base of a list's model, which names its ``roles`` and has a ``value`` for each."""

    roles: ClassVar[tuple[str, ...]] = ()
    """The names that a delegate of QML's knows a row's properties by."""

    _shown: list[Any]
    """The rows as the view knows them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = []

    @abstractmethod
    def value(self, row: int, role: str) -> object:
        """Return one property of one row."""

    def show_rows(self, old: tuple[Any, ...], new: tuple[Any, ...], key: Callable[[Any], Any]) -> None:
        """Show other rows, and tell the view what of them is new.

        Args:
            old: what is shown.
            new: what is to be shown, by descending ``key``.
            key: what names a row and orders it.
        """
        for change in changes(old, new, key):
            match change:
                case Inserted(row, entries):
                    self.beginInsertRows(QModelIndex(), row, row + len(entries) - 1)
                    self._shown[row:row] = entries
                    self.endInsertRows()
                case Removed(row, count):
                    self.beginRemoveRows(QModelIndex(), row, row + count - 1)
                    del self._shown[row : row + count]
                    self.endRemoveRows()
                case Replaced(row, entry):
                    self._shown[row] = entry
                    self.dataChanged.emit(self.index(row), self.index(row))
                case _:
                    assert_never(change)

    def tell_changed(self, first: int, last: int, *roles: str) -> None:
        """Tell the view that these properties of the rows from ``first`` to ``last`` read otherwise."""
        numbers = [_FIRST_ROLE + self.roles.index(role) for role in roles]
        self.dataChanged.emit(self.index(first), self.index(last), numbers)

    # ---- what Qt asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._shown)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names QML knows the roles by."""
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, name in enumerate(self.roles)}

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return one property of one row; None where there is no such."""
        if not index.isValid() or not 0 <= role - _FIRST_ROLE < len(self.roles):
            return None
        return self.value(index.row(), self.roles[role - _FIRST_ROLE])
