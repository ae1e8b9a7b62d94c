"""A sheet drawn as it is, with what was found in it: a tint over what goes in, a word beside every row."""

from PySide6.QtCore import Property, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from svdesk.i18n import _
from svdesk.services.importing.held.mended import Mended
from svdesk.services.importing.record import Plan
from svdesk.services.importing.row_fates import Fates
from svdesk.services.workbook.sheet import Sheet
from svdesk.ui.importing.sheet_headers import PAD, FateHeader, RoleHeader
from svdesk.ui.models.sheet_model import COMMENTED, FATE, MENDED, SheetModel

_NONE: Mended = {}
_MEASURED_ROWS, _MEASURED_COLUMNS, _SPANS = 60, 60, 500
"""So many rows and columns are measured for the widths, and so many merged cells drawn as one."""

_LETTERS = (8, 34)
"""The narrowest and the widest that a column is made, in average letters; a person can make it wider."""

_MARK = 7
"""How many pixels the mark of a comment takes in the corner of its cell."""

_TINTS = {"new": 10, "held": 16}
"""How much of its tone is mixed into the ground of a row, in per cent. Every row has its word besides."""


class SheetPicture(QTableView):
    """The cells of one sheet; ``went_to`` carries row and column of the current one, as the spreadsheet counts them.

    ``row_asked``, ``column_asked`` and ``cell_asked`` come when the person would say something of the current row,
    column or cell, and carry where on the screen; ``opened`` when they would type in it.
    ``tone_held`` and ``edge`` come from the style sheet; where edges are two pixels wide, for high contrast, there are
    no tints.
    """

    went_to = Signal(int, int)
    row_asked = Signal(QPoint)
    column_asked = Signal(QPoint)
    cell_asked = Signal(QPoint)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cells = SheetModel(self)
        self._tone, self._edge = QColor(), 1
        self.setModel(self.cells)
        across, down = RoleHeader(self.cells, self), FateHeader(self.cells, self)
        across.asked.connect(self._column_clicked)
        down.asked.connect(self._row_clicked)
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        self.setItemDelegate(_CellPainter(self))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleDescription(
            _("“Show as a list” gives the same row by row, in words. Beneath, a row or a column can be put right.")
        )
        self.selectionModel().currentChanged.connect(self._moved)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_sheet(
        self, sheet: Sheet | None, plan: Plan | None = None, fates: Fates | None = None, mended: Mended = _NONE
    ) -> None:
        """Show *sheet* with what a rehearsal makes of it, and what was typed for some of its cells underlined.

        The same sheet again keeps its place and the roles of the table that is in sight.
        """
        another = sheet is not self.cells.sheet
        self.cells.show_sheet(sheet, plan, fates, mended)
        self.setAccessibleName(_("Picture of the sheet “{name}”").format(name=sheet.name) if sheet else _("Picture"))
        if another and sheet is not None:
            self.clearSpans()
            for span in sheet.merged[:_SPANS]:
                self._merge(sheet, *span)
            self._let_titles_run_on(sheet)
        elif sheet is not None:
            self._keep_table(sheet)
        self._measure()
        if another:
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(0)

    def go_to(self, row: int, column: int | None = None) -> None:
        """Make a cell the current one, by row and column counted from 1, and bring it into sight."""
        sheet = self.cells.sheet
        at = self.cells.index(row - sheet.first_row, max(0, (column or sheet.first_column) - sheet.first_column))
        if at.isValid():
            across = self.horizontalScrollBar().value()
            self.setCurrentIndex(at)
            self.scrollTo(at, QAbstractItemView.ScrollHint.PositionAtCenter)
            # The row comes to the middle; the columns move no further than they must.
            self.horizontalScrollBar().setValue(across)
            self.scrollTo(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Ask about the cell: with the right button the one beneath it, with the key the current one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.cell_asked.emit(event.globalPos() if by_mouse else corner)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter and F2 lead to where the cell can be typed anew."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and self.currentIndex().isValid():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def ground(self, fate: str) -> QColor:
        """The ground on which the cells of a row with this fate are drawn."""
        palette = QGuiApplication.palette()
        surface = palette.color(QPalette.ColorRole.Base)
        if self._edge > 1:
            return surface
        if fate in _TINTS:
            tone = self._tone if fate == "held" else palette.color(QPalette.ColorRole.Link)
            return _mixed(surface, tone, _TINTS[fate])
        return surface if fate == "already_here" else palette.color(QPalette.ColorRole.AlternateBase)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure again when the text has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    def _set_tone(self, tone: QColor) -> None:
        self._tone = tone
        self.viewport().update()

    def _set_edge(self, edge: int) -> None:
        self._edge = edge

    tone_held = Property(QColor, lambda self: self._tone, _set_tone)
    edge = Property(int, lambda self: self._edge, _set_edge)

    def _merge(self, sheet: Sheet, first_row: int, first_column: int, last_row: int, last_column: int) -> None:
        row, column = first_row - sheet.first_row, first_column - sheet.first_column
        rows = min(last_row, sheet.last_row) - first_row + 1
        columns = min(last_column, sheet.first_column + sheet.width - 1) - first_column + 1
        if row >= 0 and column >= 0 and rows > 0 and columns > 0 and (rows > 1 or columns > 1):
            self.setSpan(row, column, rows, columns)

    def _let_titles_run_on(self, sheet: Sheet) -> None:
        """A text that is alone in its row runs on over the empty cells beside it, as it does in a spreadsheet."""
        for row in range(min(self.cells.rowCount(), _SPANS)):
            filled = [column for column, value in enumerate(sheet.rows[row]) if value is not None]
            if len(filled) == 1 and isinstance(sheet.rows[row][filled[0]], str):
                rest = sheet.width - filled[0]
                if rest > 1 and self.rowSpan(row, filled[0]) == self.columnSpan(row, filled[0]) == 1:
                    self.setSpan(row, filled[0], 1, rest)

    def _measure(self) -> None:
        """Give rows and columns the size that their text needs."""
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        self.verticalHeader().setDefaultSectionSize(line + PAD)
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        assert isinstance(header, RoleHeader)
        rows = range(min(self.cells.rowCount(), _MEASURED_ROWS))
        for column in range(min(self.cells.columnCount(), _MEASURED_COLUMNS)):
            alone = (row for row in rows if self.columnSpan(row, column) == 1)
            texts = (self.cells.index(row, column).data() for row in alone)
            widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + 3 * PAD
            width = min(max(widest, _LETTERS[0] * letter, header.tag_width(column)), _LETTERS[1] * letter)
            self.setColumnWidth(column, width)
        self.updateGeometries()

    def _keep_table(self, sheet: Sheet) -> None:
        row = max(0, self.currentIndex().row(), self.rowAt(0))
        self.cells.choose_table(self.cells.table_at(sheet.first_row + row))

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            row, column = self.cells.number_of(current)
            self.cells.choose_table(self.cells.table_at(row))
            self.went_to.emit(row, column)

    def _row_clicked(self, section: int, where: QPoint) -> None:
        self.setCurrentIndex(self.cells.index(section, max(0, self.currentIndex().column())))
        self.row_asked.emit(where)

    def _column_clicked(self, section: int, where: QPoint) -> None:
        """The column is the one of the table whose roles stand above it, whatever row is the current one."""
        table, sheet = self.cells.chosen_table, self.cells.sheet
        row = self.currentIndex().row()
        if table is not None and self.cells.table_at(sheet.first_row + max(0, row)) is not table:
            row = table.first_row - sheet.first_row
        self.setCurrentIndex(self.cells.index(max(0, row), section))
        self.column_asked.emit(where)

    def _scrolled(self) -> None:
        """The roles over the columns are those of the table at the top of what is in sight."""
        row = self.rowAt(0)
        if row >= 0:
            self.cells.choose_table(self.cells.table_at(self.cells.sheet.first_row + row))


class _CellPainter(QStyledItemDelegate):
    """Draws a cell on the ground of its row; the current cell has a frame, whatever its ground."""

    def __init__(self, picture: SheetPicture) -> None:
        super().__init__(picture)
        self._picture = picture

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        picture, fate, rect = self._picture, str(index.data(FATE)), QRect(option.rect)
        palette = QGuiApplication.palette()
        painter.save()
        painter.fillRect(rect, picture.ground(fate))
        quiet = fate not in ("new", "held", "header")
        role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text
        font = picture.font()
        font.setWeight(font.Weight.DemiBold if fate == "header" else font.Weight.Normal)
        font.setUnderline(bool(index.data(MENDED)))
        painter.setFont(font)
        painter.setPen(palette.color(role))
        room = rect.adjusted(PAD, 0, -PAD, 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        if index.data(COMMENTED):
            corner, mark = rect.topRight(), QPoint(_MARK, 0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Link))
            painter.drawPolygon([corner - mark, corner, corner + QPoint(0, _MARK)])
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Link), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


def _mixed(ground: QColor, tone: QColor, per_cent: int) -> QColor:
    parts = zip((ground.red(), ground.green(), ground.blue()), (tone.red(), tone.green(), tone.blue()), strict=True)
    return QColor(*((one * (100 - per_cent) + other * per_cent) // 100 for one, other in parts))
