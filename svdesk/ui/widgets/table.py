"""The table of records that every page uses: rows as wide as the window, Tab leaves it, arrows move in it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolTip, QWidget

from svdesk.ui.models.row_model import RowModel
from svdesk.ui.theme import row_height_now

_PADDING = 20
"""What the style and the edge of a cell take of its width, in pixels."""
_USUAL = "30 Sep to 31 Dec 25"
"""A text of usual letters, by which the width of a letter is measured; Qt's own average is much too wide."""


class Table(QTableView):
    """A table over a ``RowModel``; ``chosen`` carries the id of the current record, ``opened`` one that was entered.

    *name* is said by a screen reader when the table gets the focus. Without a *row_height* of its own the rows are as
    high as the theme says, whenever that changes.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, model: RowModel, name: str, row_height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._row_height = row_height
        self.setModel(model)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height or row_height_now())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(any(column.sort for column in model.columns))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sortIndicatorChanged.connect(model.sort)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(self._entered)

    def current_id(self) -> str | None:
        """The id of the current record."""
        return self.rows.id_at(self.currentIndex())

    def selected_ids(self) -> list[str]:
        """The ids of every record chosen, in the order shown."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.ids[place] for place in places]

    def go_to(self, identifier: str) -> bool:
        """Make a record the current one and bring it into sight; False when it is not shown."""
        index = self.rows.index_of(identifier)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def show_ids(self, ids: list[str]) -> None:
        """Show other records, keeping the current one where it is still among them."""
        current = self.current_id()
        self.rows.show_ids(ids)
        if current is not None:
            self.go_to(current)

    def sorted_by(self, column: int, down: bool) -> None:
        """Show an arrow in the heading of the column that the records are sorted by, without sorting again."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.blockSignals(True)
        header.setSortIndicator(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)
        header.blockSignals(False)

    def show_column(self, place: int, shown: bool) -> None:
        """Show a column or leave it out, and share the width among the others."""
        self.setColumnHidden(place, not shown)
        self._share_width()

    def set_least(self, place: int, letters: int) -> None:
        """Give a column another least width, in average letters, and share the rest among the others."""
        columns = enumerate(self.rows.columns)
        self.rows.columns = tuple(replace(one, least=letters) if n == place else one for n, one in columns)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Make the rows as high as the text of another theme or size needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "rows"):
            self._share_width()
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row_height") and not self._row_height:
            self.verticalHeader().setDefaultSectionSize(row_height_now())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens the current record."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._entered(self.currentIndex())
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say in full what is cut off with “…”, and only that."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            words = str(index.data() or "") if index.isValid() else ""
            if self.fontMetrics().horizontalAdvance(words) + _PADDING <= self.columnWidth(index.column()):
                QToolTip.hideText()
                return True
        return bool(super().viewportEvent(event))

    def _share_width(self) -> None:
        """Give each column that is shown its least width, and of what is left its share by its stretch."""
        letters = self.fontMetrics().horizontalAdvance(_USUAL)
        columns = {n: column for n, column in enumerate(self.rows.columns) if not self.isColumnHidden(n)}
        least = {n: one.least * letters // len(_USUAL) + _PADDING * bool(one.least) for n, one in columns.items()}
        wide, short = dict(least), set[int]()
        while True:
            free = [place for place in columns if place not in short]
            left, parts = self.viewport().width(), sum(columns[place].stretch for place in free)
            left -= sum(least[place] for place in short)
            for place in free:
                wide[place] = max(0, left) * columns[place].stretch // parts
            if not (more := {place for place in free if wide[place] < least[place]}):
                break
            short |= more
        for place in columns:
            self.setColumnWidth(place, least[place] if place in short else wide[place])

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if (identifier := self.rows.id_at(current)) is not None:
            self.chosen.emit(identifier)

    def _entered(self, index: QModelIndex) -> None:
        if (identifier := self.rows.id_at(index)) is not None:
            self.opened.emit(identifier)
