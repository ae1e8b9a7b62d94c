"""Rows that stay out until somebody has had a word: what is wrong with each, and how to mend it here or elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from svdesk.domain.problem import Problem, Severity
from svdesk.i18n import _
from svdesk.services.importing import row_told
from svdesk.services.importing.cells.sheet_text import cell_text, column_number
from svdesk.services.importing.question_help import question_of
from svdesk.services.importing.record import Question
from svdesk.services.importing.row_fates import Fates, RowFate
from svdesk.services.workbook.sheet import Place
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.field import words_beside
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

AT_ONCE = 10
"""As many as are shown here; all of them stand in the list of rows."""


class HeldRows(QWidget):
    """``asked`` carries the key of the question that would settle a row, ``went_to`` a sheet, row and column letters.

    ``mended`` carries a sheet, a row, a column and what was typed for that cell; ``all_wanted`` comes when the person
    would rather see all rows as a list, ``save_wanted`` when they would rather mend them in a workbook.
    """

    asked = Signal(str)
    went_to = Signal(str, int, str)
    mended = Signal(str, int, int, str)
    all_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self.boxes: list[QLineEdit] = []
        self._order: list[QWidget] = []
        self.title = Label(_("Rows that need a word with you"), "section")
        self.all = button("", _("Shows every row that needs a word, one in each line."), quiet=True)
        self.save = button(_("Save these rows as a small workbook…"), _("To mend there and bring in later."))
        self.hint = Label(_("To mend them at leisure, or to ask somebody. Bring that workbook in later."), "small")
        self.all.clicked.connect(self.all_wanted)
        self.save.clicked.connect(self.save_wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        layout = column_in(self, self.title, self._rows, gap=8)
        for widget in (self.all, self.save, self.hint):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if widget is not self.hint else Qt.AlignmentFlag(0))

    def show_rows(self, now: Rehearsing) -> None:
        """Show the rows that are held; without any, nothing. Where a box had the focus, the next one gets it."""
        fates: Fates | None = now.fates
        questions = now.rehearsal.plan.questions if now.rehearsal else ()
        focused = next((n for n, box in enumerate(self.boxes) if box.hasFocus()), None)
        empty(self._rows)
        self.buttons, self.boxes, self._order = [], [], []
        held = [_what_is_held(row) for row in fates.rows if row.fate == "held"] if fates else []
        self.setVisible(bool(held))
        for row in held[:AT_ONCE]:
            part = self._row(row, questions, now)
            self._rows.addWidget(part)
            part.show()  # at once, so that it can have the focus and be scrolled to
        for widget in self._order:
            widget.setEnabled(not now.brought_in)
        relabel(self.all, _("See all {n} as a list").format(n=f"{len(held):,}"))
        self.all.setVisible(len(held) > AT_ONCE)
        if focused is not None and held:
            (self.boxes[min(focused, len(self.boxes) - 1)] if self.boxes else self.save).setFocus()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self._order, self.all, self.save]

    def _row(self, row: RowFate, questions: Sequence[Question], now: Rehearsing) -> QWidget:
        record, problem = next(
            (record, each) for record in row.records for each in record.problems if each.severity is Severity.STOP
        )
        question = question_of(questions, record, problem)
        place = row_told.where(row, alone=now.one_sheet)
        top = QHBoxLayout()
        top.addWidget(Label(_("{place}: {what}").format(place=place, what=row_told.what(row)), "strong"), 1)
        top.addWidget(self._way(row, problem, question, place), 0, Qt.AlignmentFlag.AlignTop)
        box = QWidget()
        layout = column_in(box, top, gap=4)
        for wrong, fix in row_told.fixes(row):
            layout.addWidget(Label(wrong))
            layout.addWidget(Label(fix, "muted"))
        if (column := column_number(problem.where.field.rstrip("0123456789"))) and row.row is not None:
            mend = self._mend(row.sheet, row.row, column, now)
            layout.addWidget(mend)
            if now.brought_in:  # a box that takes nothing any more would look as if it did
                mend.hide()
        return box

    def _way(self, row: RowFate, problem: Problem, question: Question | None, place: str) -> QPushButton:
        words = _("Answer") if question is not None else _("Show it")
        way = button(words)
        way.setAccessibleName(f"{words}: {place}")
        way.setAccessibleDescription(" ".join(problem for problem, _fix in row_told.fixes(row)))
        if question is not None:
            way.clicked.connect(lambda: self.asked.emit(question.key))
        else:
            letters = problem.where.field.rstrip("0123456789")
            way.clicked.connect(lambda: self.went_to.emit(row.sheet, row.row, letters))
        self.buttons.append(way)
        self._order.append(way)
        return way

    def _mend(self, name: str, row: int, column: int, now: Rehearsing) -> QWidget:
        """What a cell says, to be typed anew; what it said in the file stands beneath once that was done."""
        sheet = next((each for each in now.workbook.sheets if each.name == name), None) if now.workbook else None
        was = cell_text(sheet, row, column) if sheet else ""
        typed = now.said.mended.get((name, row, column))
        box = QLineEdit(was if typed is None else typed)
        box.setAcceptDrops(False)
        words = _("{cell} should say").format(cell=Place(row, column))
        box.setAccessibleDescription(_("In the file it says “{was}”. Enter takes what you type.").format(was=was))

        def take() -> None:
            if box.isModified():
                box.setModified(False)
                self.mended.emit(name, row, column, box.text())

        box.editingFinished.connect(take)
        self.boxes.append(box)
        self._order.append(box)
        label = words_beside(words, box, words if now.one_sheet else f"{name}, {words}")
        label.setProperty("role", "muted")
        if typed is None:
            return flowing(label, box)
        return flowing(label, box, Label(_("In the file: “{was}”").format(was=was), "small"))


def _what_is_held(row: RowFate) -> RowFate:
    """Such a row without its records that go in all the same: of those nobody need say anything."""
    return row._replace(records=[record for record in row.records if record.status == "held"])
