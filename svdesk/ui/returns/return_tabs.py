"""What stands beside the pages of a return: its Problems, its answers, and what was sent before, one at a time."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QTabWidget, QWidget

from svdesk.domain.problem import Problem
from svdesk.domain.return_format import Question
from svdesk.i18n import _
from svdesk.storage.returns import SentReturn
from svdesk.ui.returns.answer_box import Before
from svdesk.ui.returns.answers_panel import AnswersPanel
from svdesk.ui.returns.problem_groups import ProblemGroups
from svdesk.ui.returns.sent_panel import SentPanel


class ReturnTabs(QTabWidget):
    """Three tabs, each with how much there is in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("About this return"))
        self.tabBar().setAccessibleName(_("About this return"))
        self.tabBar().setExpanding(False)
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.problems, self.answers, self.sent = ProblemGroups(), AnswersPanel(), SentPanel()
        for tab in (self.problems, self.answers, self.sent):
            self.addTab(tab, "")
        self.answers.typed.connect(self.tell)
        self.tell()

    def show_problems(self, problems: Sequence[Problem], well: str) -> None:
        """Show these Problems; *well* is said where there are none."""
        self.problems.show_problems(problems, well)
        self.tell()

    def show_answers(
        self, questions: Sequence[Question], answers: Mapping[str, str], before: Mapping[str, Before], *, afresh: bool
    ) -> None:
        """Show *questions*, their *answers* and those from *before* by code; *afresh* forgets what is typed."""
        self.answers.show_questions(questions, answers, before, afresh=afresh)
        self.tell()

    def show_sent(self, sent: Sequence[SentReturn]) -> None:
        """Show the returns that were sent for the contract."""
        self.sent.show_sent(sent)
        self.tell()

    def go_to_answer(self, code: str) -> bool:
        """Go to the box for the question *code*; False where it is not asked."""
        if code not in {box.question.code for box in self.answers.boxes}:
            return False
        self.setCurrentWidget(self.answers)
        return self.answers.go_to(code)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        boxes = (one for box in self.answers.boxes for one in (box.text, box.before, box.take_over))
        sent = (self.sent.table, self.sent.open_it, self.sent.copy_it)
        return [self.tabBar(), *self.problems.buttons(), *boxes, *sent]

    def tell(self) -> None:
        """Say on each tab how much there is in it."""
        asked = len(self.answers.boxes)
        answered = _("An&swers ({n} of {all})").format(n=self.answers.answered(), all=asked)
        self.setTabText(0, _("Pro&blems ({n})").format(n=self.problems.count()))
        self.setTabText(1, answered if asked else _("An&swers"))
        self.setTabText(2, _("Expor&ted ({n})").format(n=self.sent.count()))
