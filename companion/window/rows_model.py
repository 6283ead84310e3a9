"""Base of the lists that QML scrolls through: minimal changes of rows, and roles by name.

Other modules decide which rows there are. Rows stand in descending order of a unique key.
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

from companion.window.page_model import in_qml

_FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@in_qml
class RowsModel(QAbstractListModel):
    """Base of a list model; a subclass sets ``roles`` and returns a ``value`` for each."""

    roles: ClassVar[tuple[str, ...]] = ()
    """Names of a row's properties in a QML delegate."""

    _shown: list[Any]
    """The rows as the view knows them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = []

    @abstractmethod
    def value(self, row: int, role: str) -> object:
        """Return one property of one row."""

    def show_rows(self, new: Sequence[Any], key: Callable[[Any], Any]) -> None:
        """Show other rows, by descending ``key``, which identifies a row; report only the changes to the view."""
        shown, row = self._shown, 0
        while row < min(len(shown), len(new)) and shown[row] is new[row]:
            row += 1
        while row < max(len(shown), len(new)):
            gone = come = row
            while gone < len(shown) and (row == len(new) or key(shown[gone]) > key(new[row])):
                gone += 1
            if gone > row:
                self.beginRemoveRows(QModelIndex(), row, gone - 1)
                del shown[row:gone]
                self.endRemoveRows()
            while come < len(new) and (row == len(shown) or key(new[come]) > key(shown[row])):
                come += 1
            if come > row:
                self.beginInsertRows(QModelIndex(), row, come - 1)
                shown[row:row] = new[row:come]
                self.endInsertRows()
            elif row < len(new):
                if shown[row] is not new[row] and shown[row] != new[row]:
                    shown[row] = new[row]
                    self.dataChanged.emit(self.index(row), self.index(row))
                come += 1
            row = come

    def tell_changed(self, first: int, last: int, *roles: str) -> None:
        """Report to the view that these properties of the rows from ``first`` to ``last`` have changed."""
        numbers = [_FIRST_ROLE + self.roles.index(role) for role in roles]
        self.dataChanged.emit(self.index(first), self.index(last), numbers)

    # ---- Qt's interface

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._shown)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the names of the roles in QML."""
        return {_FIRST_ROLE + number: QByteArray(name.encode()) for number, name in enumerate(self.roles)}

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return one property of one row, or None if there is no such row or role."""
        if not index.isValid() or not 0 <= role - _FIRST_ROLE < len(self.roles):
            return None
        return self.value(index.row(), self.roles[role - _FIRST_ROLE])
