"""One question of an authority, the words that answer it, how long they are, and what was answered a year before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from svdesk.domain.checked import word_count
from svdesk.domain.return_format import Question
from svdesk.i18n import _
from svdesk.ui.widgets.note_box import NoteBox
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.tag import Tag

_LINES = 8


class AnswerBox(QFrame):
    """A card for *question*; ``typed`` comes with each change that the person makes, ``left`` when they go on."""

    typed = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.question = question
        asked = f"{question.code}. {question.text}"
        self.text = NoteBox(asked, _LINES)
        self.text.setAccessibleDescription(question.guidance)
        self.length, self.too_long = Label("", "small"), Tag(_("Too long"), "fix")
        self.before_title = Label(_("A year earlier"), "strong")
        self.before = Label("", "body")
        self.before.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.before.setAccessibleName(_("Answer a year earlier: {question}").format(question=asked))
        self.take_over = button(_("Begin with this text"), _("Copies the answer of a year earlier into the box."))
        self._lay_out(asked)
        self.text.textChanged.connect(self._count)
        self.text.typed.connect(self.typed)
        self.take_over.clicked.connect(self._take_over)

    def show_answer(self, text: str, before: str, *, afresh: bool) -> None:
        """Show the answer that is kept and that of a year *before*; what is being typed stays unless *afresh*."""
        self.text.show_value(text, afresh=afresh)
        self.before.setText(before)
        for widget in (self.before_title, self.before):
            widget.setVisible(bool(before))
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
            said = _("1 word") if words == 1 else _("{words} words").format(words=f"{words:,}")
        if not words and not self.question.required:
            said = _("{said}; it may be left empty").format(said=said)
        self.length.setText(said)
        self.too_long.setVisible(over)
        self.take_over.setVisible(bool(self.before.text()) and not words)

    def _take_over(self) -> None:
        # As if it had been typed, so that it is kept, and the box can undo it.
        self.text.insertPlainText(self.before.text())
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, asked: str) -> None:
        title = Label(asked, "strong")
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
        for widget in (self.before_title, self.before, self.take_over):
            layout.addWidget(widget)
