"""What the picture of a sheet shows: its cells as they are, with their own numbers and letters, and each row's fate."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from svdesk.i18n import _
from svdesk.services.importing.cells.sheet_text import cell_text
from svdesk.services.importing.columns.column_roles import goes_in, role
from svdesk.services.importing.held.mended import Mended
from svdesk.services.importing.layout.table import Column, Table
from svdesk.services.importing.record import Plan
from svdesk.services.importing.row_fates import WORDS, Fates, RowFate
from svdesk.services.workbook.sheet import Place, Sheet, column_letters
from svdesk.ui.models.row_model import Index
from svdesk.ui.widgets.plain import said

FATE = Qt.ItemDataRole.UserRole + 1
"""What becomes of a cell: the fate of its row, as ``row_fates`` names it; empty outside a rehearsal, and where the row
goes in without its column.
"""

MENDED = Qt.ItemDataRole.UserRole + 2
"""Whether something else was typed for a cell."""

COMMENTED = Qt.ItemDataRole.UserRole + 3
"""Whether there is a comment on a cell."""

_NOTHING = Sheet("", [])
_NONE: Mended = {}
_LONG = 24
_GOES_IN = ("new", "held", "already_here")


class SheetModel(QAbstractTableModel):
    """The cells of one sheet. Texts are made when they are painted, so that a large sheet costs nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = _NOTHING
        self.tables: list[Table] = []
        self._fates: Fates | None = None
        self._columns: dict[int, Column] = {}
        self._missing: frozenset[Place] = frozenset()
        self._mended: Mended = {}
        self.chosen_table: Table | None = None

    def show_sheet(
        self, sheet: Sheet | None, plan: Plan | None = None, fates: Fates | None = None, mended: Mended = _NONE
    ) -> None:
        """Show another sheet, or the same one with other fates; without a rehearsal a sheet has no fates.

        Cells that are *mended* show what was typed, and say what was there before.
        """
        self._mended = mended
        if sheet is not None and sheet is self.sheet:
            self._take(sheet, plan, fates)
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
            return
        self.beginResetModel()
        self._take(sheet or _NOTHING, plan, fates)
        self.endResetModel()

    def choose_table(self, table: Table | None) -> None:
        """Put the roles of the columns of *table* above the columns."""
        self.chosen_table = table
        columns = self._columns_beside(table)
        if columns != self._columns:
            self._columns = columns
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))

    def table_at(self, row: int) -> Table | None:
        """The table of which *row* of the spreadsheet is a part, else the next one below, else the last."""
        below = (table for table in self.tables if row <= table.last_row)
        return next(below, self.tables[-1] if self.tables else None)

    def number_of(self, index: Index) -> tuple[int, int]:
        """The row and column of a cell as the spreadsheet counts them, from 1."""
        return self.sheet.first_row + index.row(), self.sheet.first_column + index.column()

    def row_fate(self, section: int) -> RowFate | None:
        """What becomes of the row that is shown as number *section*, counted from 0."""
        return self._fates.at(self.sheet.name, self.sheet.first_row + section) if self._fates else None

    def role_of(self, section: int) -> str:
        """What the column that is shown as number *section* is taken for."""
        column = self._columns.get(self.sheet.first_column + section)
        return role(column) if column else ""

    def goes_in(self, section: int) -> bool:
        """Whether what stands in the column that is shown as number *section* goes in, be it with another column."""
        column = self._columns.get(self.sheet.first_column + section)
        return column is None or goes_in(column)

    def letters_of(self, section: int) -> str:
        """The letters over a column."""
        return column_letters(self.sheet.first_column + section)

    def word_of(self, section: int) -> str:
        """The word for the fate of a row."""
        fate = self.row_fate(section)
        return WORDS[fate.fate] if fate else ""

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802, D102
        return 0 if parent is not None and parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802, D102
        return 0 if parent is not None and parent.isValid() else self.sheet.width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if not index.isValid():
            return None
        row, column = self.number_of(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                text = self._text(row, column)
                full = self._was(row, column) or (text if len(text) > _LONG else "")
                about = "\n".join(filter(None, (full, self._comment(row, column))))
                return said(about) if about else None
            case Qt.ItemDataRole.TextAlignmentRole:
                is_text = isinstance(self.sheet.value(row, column), str | None)
                side = Qt.AlignmentFlag.AlignLeft if is_text else Qt.AlignmentFlag.AlignRight
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index)
            case _ if role == MENDED:
                return bool(self._was(row, column))
            case _ if role == COMMENTED:
                return Place(row, column) in self.sheet.comments
            case _ if role == FATE:
                return self._fate(self.row_fate(index.row()), row, column)
        return None

    def headerData(  # noqa: N802, D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            return ", ".join(filter(None, (self.letters_of(section), self.role_of(section))))
        return ", ".join(filter(None, (str(self.sheet.first_row + section), self.word_of(section))))

    def _take(self, sheet: Sheet, plan: Plan | None, fates: Fates | None) -> None:
        self.sheet, self._fates, self._missing = sheet, fates, frozenset(sheet.formulas_without_result)
        self.tables = [table for table in plan.tables if table.sheet == sheet.name] if plan and fates else []
        self.chosen_table = self.tables[0] if self.tables else None
        self._columns = self._columns_beside(self.chosen_table)

    def _columns_beside(self, table: Table | None) -> dict[int, Column]:
        """The columns of *table* and of those that stand beside it, by number."""
        if table is None:
            return {}
        beside = (t for t in self.tables if t.first_row <= table.last_row and t.last_row >= table.first_row)
        return {column.number: column for each in (*beside, table) for column in each.columns}

    def _fate(self, fate: RowFate | None, row: int, column: int) -> str:
        """The fate of a row, but for what is left out of it: a column, or a number that somebody wants left out."""
        if fate is None or fate.fate not in _GOES_IN:
            return fate.fate if fate else ""
        letters = column_letters(column)
        passed_over = any(cell.col == letters for cell in fate.cells)
        return "" if passed_over or self._is_left_out(row, column) else fate.fate

    def _is_left_out(self, row: int, column: int) -> bool:
        """Whether a cell is in no column that goes in, of the tables that its row is in."""
        tables = [each for each in self.tables if each.first_row <= row <= each.last_row]
        found = (one for table in tables for one in table.columns if one.number == column)
        return bool(tables) and not any(table.shape for table in tables) and not any(map(goes_in, found))

    def _was(self, row: int, column: int) -> str:
        """What stood in a cell before something else was typed, as words; nothing for any other cell."""
        if (self.sheet.name, row, column) not in self._mended:
            return ""
        return _("typed for “{was}”").format(was=cell_text(self.sheet, row, column, self._missing))

    def _comment(self, row: int, column: int) -> str:
        """The comment on a cell, as words; nothing for any other cell."""
        text = self.sheet.comments.get(Place(row, column), "")
        return text and _("comment: {text}").format(text=text)

    def _text(self, row: int, column: int) -> str:
        typed = self._mended.get((self.sheet.name, row, column))
        if typed is not None:
            return typed
        return cell_text(self.sheet, row, column, self._missing)

    def _spoken(self, index: Index) -> str:
        row, column = self.number_of(index)
        text = self._text(row, column) or _("blank")
        known = (self._was(row, column), self._comment(row, column))
        parts = (self.role_of(index.column()), self.word_of(index.row()), *known)
        about = ", ".join(filter(None, parts))
        return f"{column_letters(column)}{row}: {text}" + (f" ({about})" if about else "")
