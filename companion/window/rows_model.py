"""Base of the lists that QML scrolls through: minimal changes of rows, and roles by name.

Other modules decide which rows there are. Rows stand in descending order of a unique key.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Generic, TypeAlias, TypeVar, assert_never

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

from companion.window.page_model import in_qml

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Inserted(Generic[T]):
    """Entries inserted at ``row``."""

    row: int
    entries: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """``count`` entries removed, from ``row`` on."""

    row: int
    count: int


@dataclass(frozen=True, slots=True)
class Replaced(Generic[T]):
    """A new value of the entry at ``row``."""

    row: int
    entry: T


RowChange: TypeAlias = Inserted[T] | Removed | Replaced[T]


def changes(before: Sequence[T], after: Sequence[T], key: Callable[[T], Any]) -> Iterator[RowChange[T]]:
    """Yield the changes that turn one list into the other when applied in order.

    Args:
        before: rows by descending ``key``.
        after: likewise; objects that both lists begin with are skipped fast.
        key: identifies a row and orders it.
    """
    row = old = new = _same(before, after)
    while old < len(before) or new < len(after):
        removed = 0
        while old < len(before) and (new == len(after) or key(before[old]) > key(after[new])):
            old, removed = old + 1, removed + 1
        if removed:
            yield Removed(row, removed)
        start = new
        while new < len(after) and (old == len(before) or key(after[new]) > key(before[old])):
            new += 1
        if new > start:
            yield Inserted(row, tuple(after[start:new]))
            row += new - start
        if old < len(before) and new < len(after) and key(before[old]) == key(after[new]):
            if before[old] != after[new]:
                yield Replaced(row, after[new])
            old, new, row = old + 1, new + 1, row + 1


def _same(before: Sequence[T], after: Sequence[T]) -> int:
    """Return how many identical objects both lists begin with."""
    count = 0
    for one, other in zip(before, after, strict=False):
        if one is not other:
            break
        count += 1
    return count


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

    def show_rows(self, old: tuple[Any, ...], new: tuple[Any, ...], key: Callable[[Any], Any]) -> None:
        """Show other rows, and report only the changes to the view.

        Args:
            old: the rows that are shown now.
            new: the rows to show, by descending ``key``.
            key: identifies a row and orders it.
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
