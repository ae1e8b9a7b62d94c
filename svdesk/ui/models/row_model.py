"""The one model behind every table: the ids of all matching records in order, the rows only when painted.

So a table of two hundred thousand records opens as fast as one of twenty.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.ui.widgets.plain import said

Row = tuple[str, ...]
Fetch = Callable[[Sequence[str]], Mapping[str, Row]]
Index = QModelIndex | QPersistentModelIndex

PAGE = 100
_KEPT_PAGES = 40
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, whether figures stand to the right, the name it sorts by, its share of width.

    *least* is its least width in average letters; a table in which not all have theirs scrolls sideways.
    """

    heading: str
    right: bool = False
    sort: str = ""
    stretch: int = 1
    least: int = 0


class RowModel(QAbstractTableModel):
    """A table of records by id; *fetch* gives the texts of the rows of some ids, a text for each column.

    ``sort_wanted`` asks the page to give the ids again in another order: the model itself never sorts.
    """

    sort_wanted = Signal(str, bool)

    def __init__(self, columns: Sequence[Column], fetch: Fetch) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: list[str] = []
        self._places: dict[str, int] | None = None
        self._pages: dict[int, Mapping[str, Row]] = {}

    def show_ids(self, ids: list[str]) -> None:
        """Show these records, in this order, and forget every row read before."""
        self.beginResetModel()
        self._ids, self._places = ids, None
        self._pages.clear()
        self.endResetModel()

    def forget_rows(self) -> None:
        """Read every row again when it is next painted; the records and their order stay."""
        self._pages.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def every_row(self) -> list[Row]:
        """The texts of every row in order, for writing the table to a file; meant for tables of moderate length."""
        return [self._row(place) for place in range(len(self._ids))]

    @property
    def ids(self) -> Sequence[str]:
        """The ids shown, in order."""
        return self._ids

    def id_at(self, index: Index) -> str | None:
        """The id of the record in the row of *index*, or None outside the table."""
        return self._ids[index.row()] if 0 <= index.row() < len(self._ids) else None

    def index_of(self, identifier: str) -> QModelIndex:
        """Where a record stands; an invalid index when it is not shown."""
        if self._places is None:
            self._places = {known: n for n, known in enumerate(self._ids)}
        place = self._places.get(identifier)
        return QModelIndex() if place is None else self.index(place, 0)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802, D102
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802, D102
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[index.column()].right else _LEFT
        if role == Qt.ItemDataRole.DisplayRole:
            return self._row(index.row())[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(self._row(index.row())[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = self.columns[index.column()].heading
            return f"{heading}: {self._row(index.row())[index.column()]}"
        return None

    def headerData(  # noqa: N802, D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the ids in the order of *column*; columns without a ``sort`` name cannot be sorted by."""
        if 0 <= column < len(self.columns) and (name := self.columns[column].sort):
            self.sort_wanted.emit(name, order is Qt.SortOrder.DescendingOrder)

    def _row(self, place: int) -> Row:
        page = place // PAGE
        if page not in self._pages:
            while len(self._pages) >= _KEPT_PAGES:
                self._pages.pop(next(iter(self._pages)))
            self._pages[
                page
            ] = {}  # first, so that a fault of ours is told once, and not with every row that is painted
            try:
                self._pages[page] = self._fetch(self._ids[page * PAGE : (page + 1) * PAGE])
            except UserError as error:
                del self._pages[page]
                return (str(error), *[""] * (len(self.columns) - 1))
        unknown = (_("This record cannot be read."), *[""] * (len(self.columns) - 1))
        return self._pages[page].get(self._ids[place], unknown)
