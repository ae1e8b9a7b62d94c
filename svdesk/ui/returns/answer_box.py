"""One question of an authority, the words that answer it, how long they are, and what was answered before."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from svdesk.domain.checked import word_count
from svdesk.domain.period import written
from svdesk.domain.return_format import Question
from svdesk.i18n import _, counted
from svdesk.storage.answers import EarlierAnswer
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.note_box import NoteBox
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.tag import Tag

_LINES = 8


@dataclass(frozen=True, slots=True)
class Before:
    """What was answered before; ``last_year`` where it was for the same period a year earlier."""

    answer: EarlierAnswer
    last_year: bool = False


class AnswerBox(QFrame):
    """A card for *question*; ``typed`` comes with each change that the person makes, ``left`` when they go on."""

    typed = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.setObjectName("card")
        self.question = question
        asked = f"{question.code}. {question.text}"
        self.text = NoteBox(asked, _LINES)
        self.text.setAccessibleDescription(question.guidance)
        self.length, self.too_long = Label("", "small"), Tag(_("Too long"), "fix")
        self._asked = asked
        self.before_title = Label("", "strong")
        self.before = Label("", "body")
        self.before.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.take_over = button(
            _("Copy it into this answer"), _("Puts that text at the end of the box; Undo takes it.")
        )
        self._lay_out(asked)
        self.text.textChanged.connect(self._count)
        self.text.typed.connect(self.typed)
        self.take_over.clicked.connect(self._take_over)

    def show_answer(self, text: str, before: Before | None, *, afresh: bool) -> None:
        """Show the answer that is kept and the one *before*; what is being typed stays unless *afresh*."""
        self.text.show_value(text, afresh=afresh)
        words = _said_before(before) if before else ""
        self.before_title.setText(words)
        self.before.setText(before.answer.text if before else "")
        self.before.setAccessibleName(f"{self._asked} {words} {self.before.text()}" if before else "")
        for widget in (self.before_title, self.before, self.take_over):
            widget.setVisible(before is not None)
        self._count()

    def answered(self) -> bool:
        """Whether there are any words in the box."""
        return bool(self.text.toPlainText().strip())

    def _count(self) -> None:
        words, limit = word_count(self.text.toPlainText()), self.question.words
        over = bool(limit) and words > limit
        if limit:
            said = _("{words} of {limit} words").format(words=f"{words:,}", limit=f"{limit:,}")
        else:
            said = counted(words, _("1 word"), _("{n} words"))
        if not words and not self.question.required:
            said = _("{said}; it may be left empty").format(said=said)
        self.length.setText(said)
        self.too_long.setVisible(over)

    def _take_over(self) -> None:
        # As if it had been typed, so that it is kept, and the box can undo it.
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        between = "\n\n" if self.answered() else ""
        began = len(self.text.toPlainText()) + len(between)
        self.text.insertPlainText(between + self.before.text())
        # It is read from its beginning, which would be out of sight where it is long.
        self._show_from(began)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_from(self, place: int) -> None:
        """Put the cursor at *place*, with that line as near to the top of the box as it can be."""
        cursor = self.text.textCursor()
        cursor.setPosition(place)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setTextCursor(cursor)

    def _lay_out(self, asked: str) -> None:
        title = Label(literal(asked), "strong")
        title.setBuddy(self.text)
        row = QHBoxLayout()
        row.addWidget(self.length, 1)
        row.addWidget(self.too_long)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(title)
        if self.question.guidance:
            layout.addWidget(Label(self.question.guidance, "muted"))
        layout.addWidget(self.text)
        layout.addLayout(row)
        for widget in (self.before_title, self.before):
            layout.addWidget(widget)
        layout.addWidget(self.take_over, 0, Qt.AlignmentFlag.AlignLeft)


def _said_before(before: Before) -> str:
    words = (
        _("Last year you told us ({reference}, {period}):")
        if before.last_year
        else _("Last time you told us ({reference}, {period}):")
    )
    return words.format(reference=before.answer.reference, period=written(before.answer.period))
