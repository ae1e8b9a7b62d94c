"""A list of Problems: how much each matters, what is wrong, what would mend it, and a button that goes there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.tag import severity_tag

AT_ONCE = 50
"""As many as are shown; nobody works through more at a time, and the first ones are those that matter most."""


class ProblemList(QWidget):
    """Problems in the order given, those that must be mended first; ``chosen`` carries the one to go to.

    *way* is what the button of each says. With *quiet* an empty list takes no room; otherwise it says that all is well.
    """

    chosen = Signal(object)

    def __init__(
        self, problems: Sequence[Problem] = (), way: str = "", *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Things to look at"))
        self.problems: list[Problem] = []
        self.buttons: list[QPushButton] = []
        self._way, self._quiet = way or _("Go there"), quiet
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.well = Label(_("Nothing to mend."), "muted")
        self.more = Label("", "muted")
        column_in(self, self._rows, self.more, self.well)
        self.show_problems(problems)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these Problems. The rows stay where nothing has changed, so that nobody loses their place."""
        self.well.setVisible(not problems and not self._quiet)
        self.more.setVisible(len(problems) > AT_ONCE)
        over = max(0, len(problems) - AT_ONCE)
        self.more.setText(_("And {n} more; these come first.").format(n=f"{over:,}") if over else "")
        shown = list(problems[:AT_ONCE])
        if shown == self.problems[:AT_ONCE]:
            self.problems = list(problems)
            return
        place = next((n for n, way in enumerate(self.buttons) if way.hasFocus()), None)
        empty(self._rows)
        self.problems, self.buttons = list(problems), []
        for problem in shown:
            self._rows.addWidget(self._row(problem))
        if place is not None and self.buttons:
            self.buttons[min(place, len(self.buttons) - 1)].setFocus()

    def _row(self, problem: Problem) -> QWidget:
        row = QWidget()
        way = button(self._way)
        way.setAccessibleName(f"{self._way}: {problem.message}")
        way.setAccessibleDescription(problem.fix)
        way.clicked.connect(lambda: self.chosen.emit(problem))
        self.buttons.append(way)
        top = QHBoxLayout()
        tag = severity_tag(problem.severity)
        tag.lead_on(self._way)
        tag.clicked.connect(way.click)
        top.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(way)
        column_in(row, top, Label(problem.message), Label(problem.fix, "muted"), gap=4)
        return row
