"""One question of an import: what must be known, real rows that it is about, and the answers."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, written, year_around
from svdesk.i18n import _
from svdesk.services.importing.question_help import Example, example_words, keeps_out, usual
from svdesk.services.importing.record import Question
from svdesk.ui.widgets.answer_choices import AnswerChoices
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.tag import WORDS, Tag

_YEARS = 6


class QuestionCard(QFrame):
    """``answered`` carries the text of an answer to the question that is shown."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.question: Question | None = None
        self.tag, self.place = Tag(""), Label("", "muted")
        self.message, self.fix, self.examples = Label("", "strong"), Label("", "muted"), Label("", "small")
        self.choices = AnswerChoices()
        self.choices.answered.connect(self.answered)
        self.place.setWordWrap(False)
        top = QHBoxLayout()
        top.addWidget(self.tag)
        top.addStretch(1)
        top.addWidget(self.place, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        for widget in (self.message, self.fix, self.examples, self.choices):
            layout.addWidget(widget)

    def show_question(self, question: Question, place: str, examples: Sequence[Example], today: date) -> None:
        """Show a question, *place* saying which of how many it is; what is answered or done until then is taken."""
        self.question = question
        tone, word = WORDS[question.problem.severity]
        self.tag.set(_("Keeps rows out") if keeps_out(question) else word, tone)
        self.place.setText(place)
        self.message.setText(question.message)
        self.fix.setText(question.problem.fix)
        self.examples.setText("\n".join(map(example_words, examples)))
        self.examples.setVisible(bool(examples))
        self.choices.show_question(question, _offered(question, today), question.answer or usual(question))

    @property
    def unanswered_choice(self) -> str:
        """What is taken without having been answered yet: it becomes the answer when the person goes on."""
        question = self.question
        return self.choices.taken() if question is not None and question.answer is None else ""


def answer_words(question: Question) -> str:
    """The answer that a question has, in the words in which it was offered."""
    return dict(_offered(question, date.min)).get(question.answer or "", question.answer or "")


def years_offered(today: date) -> list[tuple[str, str]]:
    """The financial years that a file may be about, this one first: how each is kept, and its words."""
    year = year_around(today, FINANCIAL_YEAR_MONTH)
    years: list[Period] = [year]
    while len(years) < _YEARS:
        years.append(years[-1].a_year_earlier())
    return [(each.code, written(each)) for each in years]


def _offered(question: Question, today: date) -> list[tuple[str, str]]:
    if question.typed == "period" and not question.choices and today > date.min:
        return years_offered(today)
    words = {choice: choice for choice in question.choices}
    if not keeps_out(question) and question.choices:
        words[question.choices[0]] = _("{choice} (as it is now)").format(choice=question.choices[0])
    if question.answer is not None:
        words = {choice: choice for choice in question.choices}
    return list(words.items())
