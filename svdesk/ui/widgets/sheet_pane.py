"""The left of the import window: the sheets, and the one that is looked at as a picture or as a list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.services.importing import row_told
from svdesk.services.importing.question_help import about_sheet
from svdesk.services.importing.record import Question
from svdesk.services.importing.row_fates import WORDS, sheet_counts
from svdesk.services.importing.sheet_text import column_number
from svdesk.ui.rehearsing import Rehearsing
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.row_list import RowList
from svdesk.ui.widgets.sheet_list import SheetLine, SheetList
from svdesk.ui.widgets.sheet_picture import SheetPicture


class SheetPane(QWidget):
    """``sheet_wanted`` carries the name of a sheet and whether it is to be read; ``answered`` a dict of answers."""

    sheet_wanted = Signal(str, bool)
    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: Rehearsing | None = None
        self.sheets, self.picture, self.rows = SheetList(), SheetPicture(), RowList()
        self.as_list = QCheckBox(_("Show as a &list"))
        self.as_list.setAccessibleName(_("Show as a list"))
        self.as_list.setAccessibleDescription(_("The same row by row, in words."))
        self.about = Label("", "small")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.picture)
        self.stack.addWidget(self.rows)
        self._lay_out()
        self.sheets.went_to.connect(self._look_at)
        self.sheets.wanted.connect(self._tick)
        self.picture.went_to.connect(lambda row, _column: self._tell(self.sheets.current_name(), row))
        self.rows.went_to.connect(self._tell)
        self.as_list.toggled.connect(self._turn)

    def show_rehearsal(self, now: Rehearsing) -> None:
        """Show the workbook and what a rehearsal makes of it."""
        self._now = now
        workbook, fates = now.workbook, now.fates
        lines = []
        for sheet in workbook.sheets if workbook and fates else ():
            if not sheet.rows:
                continue
            question = self._question(sheet.name)
            ticked = sheet.name not in now.left_out and (question is None or question.answer == question.choices[1])
            words = _("left out") if sheet.name in now.left_out else sheet_counts(fates.counts(sheet.name))  # type: ignore[union-attr]
            lines.append(SheetLine(sheet.name, words, ticked))
        self.sheets.show_sheets(lines, fixed=now.brought_in)
        self.sheets.setVisible(len(lines) > 1)
        self.rows.show_rows(fates, now.rehearsal.plan if now.rehearsal else None)
        self._look_at(self.sheets.current_name())

    def stops(self) -> list[QWidget]:
        """What can have the focus, in reading order."""
        return [self.as_list, self.sheets, self.picture, self.rows.fate, self.rows.sheet, self.rows.table]

    def go_to(self, sheet: str, row: int | None, letters: str = "") -> None:
        """Look at a sheet and, where there is one, at a row and a column of it."""
        self.sheets.go_to(sheet)
        if row is not None:
            self.picture.go_to(row, column_number(letters) or None)
            self.rows.go_to(sheet, row)
            self._tell(sheet, row)

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
        if question is not None:
            self.answered.emit({question.key: question.choices[int(wanted)]})
        else:
            self.sheet_wanted.emit(name, wanted)

    def _look_at(self, name: str) -> None:
        now = self._now
        workbook = now.workbook if now else None
        sheet = next((each for each in workbook.sheets if each.name == name), None) if workbook else None
        plan = now.rehearsal.plan if now and now.rehearsal else None
        before = self.picture.cells.sheet
        self.picture.show_sheet(sheet, plan, now.fates if now and name not in now.left_out else None)
        if sheet is not before:
            self.about.setText("")
            if self.as_list.isChecked():
                self.rows.show_sheet(name)

    def _tell(self, sheet: str, row: int) -> None:
        """Say in words what becomes of a row, and why."""
        fate = self._now.fates.at(sheet, row) if self._now and self._now.fates else None
        if fate is None or self._now is None or self._now.rehearsal is None:
            self.about.setText("")
            return
        checks = [each for each in self._now.rehearsal.plan.checks if (each.sheet, each.row) == (sheet, row)]
        parts = (row_told.when(fate), row_told.counts(fate), row_told.why(fate, checks))
        told = _("Row {row}, {word}").format(row=row, word=WORDS[fate.fate])
        self.about.setText(". ".join([told, *(part.rstrip(".") for part in parts if part)]) + ".")

    def _turn(self, as_list: bool) -> None:
        self.stack.setCurrentWidget(self.rows if as_list else self.picture)
        if as_list:
            self.rows.show_sheet(self.sheets.current_name() if self.sheets.isVisible() else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.sheets)
        row.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.as_list, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(row, 1)
        layout.addWidget(self.about)
