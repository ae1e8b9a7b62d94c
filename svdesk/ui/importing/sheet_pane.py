"""The left of the import window: the sheets, and the one that is looked at as a picture or as a list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QStackedWidget, QWidget

from svdesk.i18n import _
from svdesk.services.importing import row_told
from svdesk.services.importing.cells.sheet_text import column_number
from svdesk.services.importing.question_help import about_sheet
from svdesk.services.importing.record import Question
from svdesk.services.importing.row_fates import WORDS, sheet_counts
from svdesk.ui.importing.place_bar import PlaceBar
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.importing.row_list import RowList
from svdesk.ui.importing.sheet_list import SheetLine, SheetList
from svdesk.ui.importing.sheet_picture import SheetPicture
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.plain import Label

_LEAST_LINES = 8
"""So many lines high the picture of the sheet stays at least."""


class SheetPane(QWidget):
    """``sheet_wanted`` carries the name of a sheet and whether it is to be read; ``answered`` a dict of answers.

    ``corrected`` carries a correction and ``taken_back`` one that no longer holds; ``mended`` a sheet, a row, a column
    and what was typed for that cell.
    """

    sheet_wanted = Signal(str, bool)
    answered = Signal(object)
    corrected = Signal(object)
    taken_back = Signal(object)
    mended = Signal(str, int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._now: Rehearsing | None = None
        self._place = 0, 0
        self._following = False
        self.sheets, self.picture, self.rows = SheetList(), SheetPicture(), RowList()
        self.as_list = QCheckBox(_("Show as a &list"))
        self.as_list.setAccessibleName(_("Show as a list"))
        self.as_list.setAccessibleDescription(_("The same row by row, in words."))
        self.about, self.bar = Label("", "small"), PlaceBar()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.picture)
        self.stack.addWidget(self.rows)
        self._lay_out()
        self._keep_rows_in_sight()
        self._connect()

    def show_rehearsal(self, now: Rehearsing) -> None:
        """Show the workbook and what a rehearsal makes of it."""
        self._now = now
        workbook, fates = now.workbook, now.fates
        lines = []
        for sheet in workbook.sheets if workbook and fates else ():
            if not sheet.rows:
                continue
            question = self._question(sheet.name)
            left_out = now.is_left_out(sheet.name)
            ticked = not left_out and (question is None or question.answer == question.choices[1])
            words = _("left out") if left_out else sheet_counts(fates.counts(sheet.name))  # type: ignore[union-attr]
            lines.append(SheetLine(sheet.name, words, ticked))
        self.sheets.show_sheets(lines, fixed=now.brought_in)
        self.sheets.setVisible(len(lines) > 1)
        self.rows.show_rows(fates, now.rehearsal.plan if now.rehearsal else None)
        self._look_at(self.sheets.current_name())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep some rows of the sheet in sight, however large the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_rows_in_sight()

    def _keep_rows_in_sight(self) -> None:
        self.stack.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        rows = self.rows
        return [self.as_list, self.sheets, self.picture, rows.fate, rows.sheet, rows.table, *self.bar.tab_stops()]

    def go_to(self, sheet: str, row: int | None, letters: str = "") -> None:
        """Look at a sheet and, where there is one, at a row and a column of it."""
        self.sheets.go_to(sheet)
        if row is not None:
            self.picture.go_to(row, column_number(letters) or None)
            self.rows.go_to(sheet, row)
            self._tell(sheet, row, column_number(letters))

    def go_to_records(self) -> None:
        """Look at the first sheet that holds any record."""
        fates = self._now.fates if self._now else None
        if fates is not None and (row := next((row for row in fates.rows if row.records), None)) is not None:
            self.sheets.go_to(row.sheet)

    def list_held(self) -> None:
        """Show every row that needs a word, as a list."""
        self.as_list.setChecked(True)
        self.rows.show_fate("held")
        self.rows.table.setFocus()

    def _question(self, sheet: str) -> Question | None:
        rehearsal = self._now.rehearsal if self._now else None
        return about_sheet(rehearsal.plan.questions, sheet) if rehearsal else None

    def _tick(self, name: str, wanted: bool) -> None:
        question = self._question(name)
        if question is not None and not (self._now and self._now.is_left_out(name)):
            self.answered.emit({question.key: question.choices[int(wanted)]})
        else:
            self.sheet_wanted.emit(name, wanted)

    def _look_at(self, name: str) -> None:
        now = self._now
        workbook = now.workbook if now else None
        sheet = next((each for each in workbook.sheets if each.name == name), None) if workbook else None
        plan = now.rehearsal.plan if now and now.rehearsal else None
        before = self.picture.cells.sheet
        self.picture.show_sheet(sheet, plan, now.fates if now else None, now.said.mended if now else {})
        if sheet is not before and self.as_list.isChecked() and not self._following:
            self.rows.show_sheet(name)
        row, column = self._place if sheet is before else (0, 0)
        self._tell(name, row, column)

    def _went_to(self, row: int, column: int) -> None:
        """The current cell of the picture is another."""
        self._tell(self.sheets.current_name(), row, column)

    def _went_to_row(self, sheet: str, row: int) -> None:
        """The current row of the list is another; the picture follows, in the column that was looked at."""
        if not self.as_list.isChecked():
            return
        self._following = True
        self.sheets.go_to(sheet)
        self._following = False
        self.picture.go_to(row, self._place[1] or None)
        self._tell(sheet, row, self._place[1])

    def _tell(self, sheet: str, row: int, column: int) -> None:
        """Say in words what becomes of a row, and why; and what can be said of it."""
        now, shown = self._now, self.picture.cells.sheet
        fate = now.fates.at(sheet, row) if now and now.fates else None
        self._place = (row, column or shown.first_column) if row else (0, 0)
        self.bar.show_place(now, shown if shown.name == sheet and row else None, *self._place)
        if fate is None or now is None or now.rehearsal is None:
            self.about.setText("")
            return
        checks = [each for each in now.rehearsal.plan.checks if (each.sheet, each.row) == (sheet, row)]
        parts = (row_told.when(fate), row_told.counts(fate), row_told.why(fate, checks))
        told = _("Row {row}, {word}").format(row=row, word=WORDS[fate.fate])
        self.about.setText(". ".join([told, *(part.rstrip(".") for part in parts if part)]) + ".")

    def _go_to_column(self, column: int) -> None:
        row = self._place[0]
        self.picture.go_to(row, column)
        self._tell(self.sheets.current_name(), row, column)

    def _ask(self, menu: Callable[[], QMenu], where: QPoint) -> None:
        if self.bar.isVisible():
            menu().popup(where)

    def _mend(self, row: int, column: int, text: str) -> None:
        self.mended.emit(self.sheets.current_name(), row, column, text)

    def _turn(self, as_list: bool) -> None:
        self.stack.setCurrentWidget(self.rows if as_list else self.picture)
        if as_list:
            self.rows.show_sheet(self.sheets.current_name() if self.sheets.isVisible() else "")

    def _connect(self) -> None:
        picture, bar = self.picture, self.bar
        self.sheets.went_to.connect(self._look_at)
        self.sheets.wanted.connect(self._tick)
        picture.went_to.connect(self._went_to)
        for asked, menu in (
            (picture.row_asked, bar.row_menu),
            (picture.column_asked, bar.column_menu),
            (picture.cell_asked, bar.cell_menu),
        ):
            asked.connect(partial(self._ask, menu))
        picture.opened.connect(bar.type_in_cell)
        self.rows.went_to.connect(self._went_to_row)
        self.rows.table.opened.connect(lambda _row: bar.row_is.setFocus(Qt.FocusReason.OtherFocusReason))
        bar.corrected.connect(self.corrected)
        bar.taken_back.connect(self.taken_back)
        bar.column.connect(self._go_to_column)
        bar.mended.connect(self._mend)
        self.as_list.toggled.connect(self._turn)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.sheets)
        row.addWidget(self.stack, 1)
        layout = column_in(self, gap=4)
        layout.addWidget(self.as_list, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(row, 1)
        layout.addWidget(self.about)
        layout.addWidget(self.bar)
