"""Rows that stay out until somebody has had a word: what is wrong with each, what would mend it, and a way there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from svdesk.domain.problem import Severity
from svdesk.i18n import _
from svdesk.services.importing import row_told
from svdesk.services.importing.question_help import question_of
from svdesk.services.importing.record import Question
from svdesk.services.importing.row_fates import Fates, RowFate
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

AT_ONCE = 10
"""As many as are shown here; all of them stand in the list of rows."""


class HeldRows(QWidget):
    """``asked`` carries the key of the question that would settle a row, ``went_to`` a sheet, row and column letters.

    ``all_wanted`` comes when the person would rather see them all as a list.
    """

    asked = Signal(str)
    went_to = Signal(str, int, str)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[QPushButton] = []
        self._alone = False
        self.title = Label(_("Rows that need a word with you"), "section")
        self.all = button("", _("Shows every row that needs a word, one in each line."), quiet=True)
        self.all.clicked.connect(self.all_wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addLayout(self._rows)
        layout.addWidget(self.all)

    def show_rows(self, fates: Fates | None, questions: Sequence[Question]) -> None:
        """Show the rows that are held; without any, nothing."""
        self._alone = fates is not None and len(fates.sheets) == 1
        while (item := self._rows.takeAt(0)) is not None and (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
        self.buttons = []
        held = [row for row in fates.rows if row.fate == "held"] if fates else []
        self.setVisible(bool(held))
        for row in held[:AT_ONCE]:
            self._rows.addWidget(self._row(row, questions))
        self.all.setText(_("See all {n} as a list").format(n=f"{len(held):,}"))
        self.all.setAccessibleName(self.all.text())
        self.all.setVisible(len(held) > AT_ONCE)

    def _row(self, row: RowFate, questions: Sequence[Question]) -> QWidget:
        record, problem = next(
            (record, each) for record in row.records for each in record.problems if each.severity is Severity.STOP
        )
        question = question_of(questions, record, problem)
        words = _("Answer") if question is not None else _("Show it")
        way = button(words)
        place = row_told.where(row, alone=self._alone)
        way.setAccessibleName(f"{words}: {place}")
        way.setAccessibleDescription(" ".join(problem for problem, _fix in row_told.fixes(row)))
        if question is not None:
            way.clicked.connect(lambda: self.asked.emit(question.key))
        else:
            letters = problem.where.field.rstrip("0123456789")
            way.clicked.connect(lambda: self.went_to.emit(row.sheet, row.row, letters))
        self.buttons.append(way)
        top = QHBoxLayout()
        top.addWidget(Label(_("{place}: {what}").format(place=place, what=row_told.what(row)), "strong"), 1)
        top.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        for wrong, fix in row_told.fixes(row):
            layout.addWidget(Label(wrong))
            layout.addWidget(Label(fix, "muted"))
        return box
