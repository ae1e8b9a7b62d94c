"""The Problems of a return in three groups: what must be mended, what is worth a look, and what to know."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from svdesk.domain.problem import Problem, Severity
from svdesk.i18n import _
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.problem_list import ProblemList
from svdesk.ui.widgets.scrolled import Scrolled

_TITLES = {
    Severity.STOP: _("Must fix"),
    Severity.WARN: _("Worth a look"),
    Severity.NOTE: _("Notes"),
}


class ProblemGroups(Scrolled):
    """``chosen`` carries the Problem whose button was pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        inside = QWidget()
        super().__init__(inside)
        self.setAccessibleName(_("Problems"))
        self.well = Label("", "muted")
        self.titles = {severity: Label("", "section") for severity in Severity}
        self.lists = {severity: ProblemList(way=_("Go to it"), quiet=True) for severity in Severity}
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.well)
        for severity in Severity:
            column.addWidget(self.titles[severity])
            column.addWidget(self.lists[severity])
            self.lists[severity].setAccessibleName(_TITLES[severity])
            self.lists[severity].chosen.connect(self.chosen)
        column.addStretch(1)
        self.show_problems((), "")

    def show_problems(self, problems: Sequence[Problem], well: str) -> None:
        """Show these Problems; *well* is said where there are none."""
        for severity in Severity:
            found = [one for one in problems if one.severity is severity]
            self.titles[severity].setText(f"{_TITLES[severity]} ({len(found)})")
            self.titles[severity].setVisible(bool(found))
            self.lists[severity].setVisible(bool(found))
            self.lists[severity].show_problems(found)
        self.well.tell("" if problems else well)

    def count(self) -> int:
        """How many Problems there are."""
        return sum(len(one.problems) for one in self.lists.values())

    def buttons(self) -> list[QPushButton]:
        """The buttons of all Problems, from the top."""
        return [way for one in self.lists.values() for way in one.buttons]
