"""The questions about a file one at a time, what keeps rows out first, with a way on, a way back, and the answers."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QWidget

from svdesk.i18n import _, counted
from svdesk.services.importing.question_help import examples, in_order, keeps_out, usual
from svdesk.services.importing.record import Plan, Question
from svdesk.services.workbook.sheet import Workbook
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.line_list import LineList
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.question_card import QuestionCard, answer_words

_LINES = 6
"""How many lines of answered questions are in sight; the rest scroll."""


class QuestionWalk(QWidget):
    """``answered`` carries a dict of answers by question key; ``went_to`` the question that is asked now.

    ``ended`` comes when the person has gone on from the last one.
    """

    answered = Signal(object)
    went_to = Signal(object)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.questions: list[Question] = []
        self._plan: Plan | None = None
        self._workbook: Workbook | None = None
        self._key = ""
        self._path: list[str] = []
        self.summary, self.card, self.done = Label("", "muted"), QuestionCard(), Label("", "muted")
        self.back, self.next = button(_("B&ack")), button(_("&Next question"))
        self.rest = button("", _("Each of them stays as it is now; nothing is held up by it."), quiet=True)
        self.answers_title, self.answers = Label(_("Answered"), "strong"), LineList(_("Questions that are answered"))
        self.answers.setAccessibleDescription(_("Enter asks the question again."))
        for way in (self.back, self.next):
            # A click leaves the focus where something is typed: leaving it would answer, and move the button away.
            way.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.card.answered.connect(lambda text: self.answered.emit({self._key: text}))
        self.card.choices.box.textEdited.connect(lambda _text: self._look_whether_there_is_a_way_on())
        self.next.clicked.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        self.rest.clicked.connect(self._leave_the_rest)
        self.answers.itemActivated.connect(self._ask_again)
        self.answers.itemClicked.connect(self._ask_again)

    def show_plan(self, workbook: Workbook | None, plan: Plan | None) -> None:
        """Show the questions of a rehearsal; the one that is asked now stays where it is still asked."""
        if plan is None or plan.sha256 != (self._plan.sha256 if self._plan else None):
            self.begin_again()
        self._workbook, self._plan = workbook, plan
        self.questions = in_order(plan.questions) if plan else []
        if self._question(self._key) is None:
            first = next((each for each in self.questions if each.answer is None), None)
            self._key = first.key if first else ""
        self._show()

    def begin_again(self) -> None:
        """Ask the first question without an answer, when a plan is next shown."""
        self._key, self._path = "", []

    def ask(self, key: str) -> None:
        """Ask the question *key* now."""
        if key != self._key and self._question(key) is not None:
            self._path.append(self._key)
            self._key = key
            self._show()
        self._told()

    @property
    def asks(self) -> bool:
        """Whether there is a question to answer now."""
        return bool(self._key)

    def go_to_first(self) -> None:
        """Move the focus to the question that is asked now, and show what it is about."""
        self.card.choices.focus_first()
        self._told()

    def go_on(self) -> None:
        """Take what is offered as the answer, where nothing is held up by it, and ask the next that has none.

        What was typed and not understood keeps the question, for the person to mend. Where the answer does away with
        its own question, the one that is asked instead is shown, and nothing is taken as the answer to that.
        """
        key, taken = self._key, self.card.unanswered_choice
        if not self.card.choices.read_box():
            self.card.choices.box.setFocus()
            return
        if taken and self._key == key:
            self.answered.emit({key: taken})
        if self._key == key:
            following = self._following()
            self._path.append(key)
            self._key = following.key if following else ""
        self._show()
        self._focus_on_what_is_asked()
        self._told()

    def go_back(self) -> None:
        """Ask again the question that was asked before."""
        self.card.choices.read_box()
        while self._path:
            key = self._path.pop()
            if self._question(key) is not None and key != self._key:
                self._key = key
                break
        self._show()
        if self._key:
            self.card.choices.focus_first()
        self._told()

    def _following(self) -> Question | None:
        """The next question without an answer, after the one that is asked now and then from the top."""
        keys = [each.key for each in self.questions]
        place = keys.index(self._key) if self._key in keys else -1
        after = [*self.questions[place + 1 :], *self.questions[: max(0, place)]]
        return next((each for each in after if each.answer is None), None)

    def _leave_the_rest(self) -> None:
        self.answered.emit({each.key: usual(each) for each in self._usual()})
        self._path.append(self._key)
        following = next((each for each in self.questions if each.answer is None), None)
        self._key = following.key if following else ""
        self._show()
        self._focus_on_what_is_asked()
        self._told()

    def _focus_on_what_is_asked(self) -> None:
        """Where there is nothing left to ask, whoever hears ``ended`` may have a better place than the way back."""
        if self._key:
            self.card.choices.focus_first()
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ended.emit()

    def _usual(self) -> list[Question]:
        return [each for each in self.questions if each.answer is None and usual(each)]

    def _question(self, key: str) -> Question | None:
        return next((each for each in self.questions if each.key == key), None)

    def _ask_again(self, item: QListWidgetItem) -> None:
        self.ask(str(item.data(Qt.ItemDataRole.UserRole)))
        self.card.choices.focus_first()

    def _told(self) -> None:
        if (question := self._question(self._key)) is not None:
            self.went_to.emit(question)

    def _show(self) -> None:
        question = self._question(self._key)
        left = [each for each in self.questions if each.answer is None]
        self.summary.setText(_summary(len(self.questions), left))
        self.card.setVisible(question is not None)
        self.done.setVisible(question is None)
        self.done.setText(_("Every question is answered.") if self.questions else _("There is nothing to ask."))
        if question is not None and self._workbook is not None and self._plan is not None:
            place = _("{n} of {all}").format(n=self.questions.index(question) + 1, all=len(self.questions))
            found = examples(self._workbook, self._plan, question)
            self.card.show_question(question, place, found, date.today())
        usual_ones = self._usual()
        relabel(self.rest, _("Lea&ve these {n} as they are").format(n=len(usual_ones)))
        self.rest.setVisible(len(usual_ones) > 1)
        self.next.setVisible(question is not None)
        self._look_whether_there_is_a_way_on()
        self.back.setVisible(bool(self.questions))
        self.back.setEnabled(any(key and key != self._key for key in self._path))
        self._show_answers()

    def _look_whether_there_is_a_way_on(self) -> None:
        """To another question, or, once this one has its answer, out of the questions."""
        question, choices = self._question(self._key), self.card.choices
        answered = question is not None and question.answer is not None
        following = self._following() is not None
        typed = bool(choices.box.text().strip())
        relabel(self.next, _("&Next question") if following else _("Fi&nish the questions"))
        self.next.setEnabled(following or answered or typed or bool(self.card.unanswered_choice))

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.card.choices.tab_stops(), self.back, self.next, self.rest, self.answers]

    def _show_answers(self) -> None:
        answered = [each for each in self.questions if each.answer is not None]
        shown = self.answers.currentRow()
        self.answers.clear()
        for each in answered:
            item = QListWidgetItem(_("{question} — {answer}").format(question=each.message, answer=answer_words(each)))
            item.setData(Qt.ItemDataRole.UserRole, each.key)
            self.answers.addItem(item)
        self.answers.setCurrentRow(min(max(0, shown), len(answered) - 1))
        self.answers.be_as_high_as_its_rows(_LINES)
        for widget in (self.answers_title, self.answers):
            widget.setVisible(bool(answered))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.next)
        row.addStretch(1)
        above: tuple[QWidget, ...] = (Label(_("Questions"), "section"), self.summary, self.card, self.done)
        beneath: tuple[QWidget, ...] = (self.rest, self.answers_title, self.answers)
        column_in(self, *above, row, *beneath, gap=8)


def _summary(every: int, left: list[Question]) -> str:
    """How many questions there are left, and how many of them keep rows out."""
    must = sum(map(keeps_out, left))
    if not every:
        return ""
    if not left:
        return _("All {n} are answered.").format(n=every) if every > 1 else _("It is answered.")
    if len(left) == 1:
        return _("1 left; it keeps rows out.") if must else _("1 left; it keeps no row out.")
    if not must:
        return _("{n} left; none of them keeps a row out.").format(n=len(left))
    keeps = counted(must, _("1 of them keeps rows out"), _("{n} of them keep rows out"))
    return _("{n} left; {keeps}.").format(n=len(left), keeps=keeps)
