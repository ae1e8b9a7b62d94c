"""How the editor of an activity looks: its heading and whether it is saved, the fields, and what is wrong with them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from svdesk.domain.glossary import Group
from svdesk.domain.problem import Problem, Severity
from svdesk.i18n import _
from svdesk.ui.activities.activity_fields import ActivityFields
from svdesk.ui.widgets.count_words import CountWords
from svdesk.ui.widgets.cut_line import CutLine
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.problem_list import ProblemList
from svdesk.ui.widgets.tag import WORDS, Tag


class ActivitySheet(QWidget):
    """Heading, fields, Problems and two buttons; the fields scroll between what is always in sight."""

    def __init__(self, groups: Sequence[Group], words: CountWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # From the outside in: Qt dresses a widget again each time that it is moved into another.
        self._scroll = QScrollArea(self)
        inside = QWidget()
        self._scroll.setWidget(inside)
        self.fields = ActivityFields(groups, words, inside)
        self.heading, self.worst, self.saved = CutLine(), Tag(""), Label("", "small")
        self.saved.setWordWrap(False)
        self.problems = ProblemList(quiet=True)
        self.worst.lead_on(_("Go there"))
        self.worst.clicked.connect(lambda: self.problems.buttons[0].click())
        self.duplicate = button(_("Duplicate"), _("Starts a new activity from this one."))
        self.delete = button(_("Delete"), _("Undo brings it back."))
        self._lay_out(inside)

    def say(self, heading: str, problems: Sequence[Problem]) -> None:
        """Show what the activity is called and everything that is wrong with it, the worst of it at the top."""
        self.heading.show_words(heading)
        shown = sorted(problems, key=lambda problem: problem.severity.rank)
        self.problems.show_problems(shown)
        worst = shown[0].severity if shown else Severity.NOTE
        self.worst.setVisible(worst is not Severity.NOTE)
        if worst is not Severity.NOTE:
            tone, word = WORDS[worst]
            self.worst.set(f"{word}: {sum(problem.severity is worst for problem in problems)}", tone)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.fields.tab_stops(), *self.problems.buttons, self.duplicate, self.delete]

    def to_top(self) -> None:
        """Scroll to the first field."""
        self._scroll.verticalScrollBar().setValue(0)

    def _lay_out(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.fields)
        column.addWidget(self.problems)
        column.addStretch(1)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        # The room of the tag stays where there is none, so that the fields stand still while somebody types.
        policy = self.worst.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.worst.setSizePolicy(policy)
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.saved)
        top.addStretch(1)
        top.addWidget(self.worst)
        foot.addWidget(self.duplicate)
        foot.addWidget(self.delete)
        foot.addStretch(1)
        column_in(self, self.heading, top, (self._scroll, 1), foot)
