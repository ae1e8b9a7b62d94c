"""Answers to an authority's questions: there is no Save to forget, they are kept as they are typed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.domain.return_format import Question
from svdesk.i18n import _
from svdesk.ui.returns.answer_box import AnswerBox, Before
from svdesk.ui.widgets.emptying import discard
from svdesk.ui.widgets.note_box import NoteBox
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled

IDLE = 2000
"""How long somebody pauses before what they typed is kept, in milliseconds."""

_COMES_BACK = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""Why a box loses the focus for a moment only, and so stays at the line that is being typed."""


class AnswersPanel(Scrolled):
    """The questions of one return under one another. ``settled`` says that what was typed should be kept now."""

    settled = Signal()
    typed = Signal()

    def __init__(self) -> None:
        inside = QWidget()
        super().__init__(inside)
        self.setAccessibleName(_("Answers"))
        self.boxes: list[AnswerBox] = []
        self.idle = QTimer(self, singleShot=True, interval=IDLE)
        self.none = Label(_("This return asks no questions to be answered in words."), "muted")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.none)
        self._column.addStretch(1)
        self.idle.timeout.connect(self.settled)

    def show_questions(
        self, questions: Sequence[Question], answers: Mapping[str, str], before: Mapping[str, Before], *, afresh: bool
    ) -> None:
        """Show *questions*, their *answers* and those from *before* by code; *afresh* forgets what is typed."""
        if [box.question for box in self.boxes] != list(questions):
            self._make(questions)
        self.none.setVisible(not questions)
        for box in self.boxes:
            code = box.question.code
            box.show_answer(answers.get(code, ""), before.get(code), afresh=afresh)

    def changed(self) -> dict[str, str]:
        """What was typed and is not kept yet, because it is kept now."""
        self.idle.stop()
        return self.unkept()

    def unkept(self) -> dict[str, str]:
        """What was typed and is not kept yet, by the code of the question."""
        return {box.question.code: box.text.value() for box in self.boxes if box.text.touched}

    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(box.answered() for box in self.boxes)

    def go_to(self, code: str) -> bool:
        """Move the focus to the box for a question; False where it is not asked."""
        found = next((box for box in self.boxes if box.question.code == code), None)
        if found is None:
            return False
        found.text.setFocus(Qt.FocusReason.OtherFocusReason)
        # Boxes that were made just now have no place yet.
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(found))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A box that is left wants its words kept and shows their beginning; one that is entered wants to be seen."""
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self.settled.emit)
            if isinstance(watched, NoteBox) and isinstance(event, QFocusEvent) and event.reason() not in _COMES_BACK:
                watched.verticalScrollBar().setValue(0)
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def _make(self, questions: Sequence[Question]) -> None:
        for box in self.boxes:
            discard(self._column, box)
        self.boxes = [AnswerBox(question) for question in questions]
        for place, box in enumerate(self.boxes):
            self._column.insertWidget(place + 1, box)
            box.text.installEventFilter(self)
            box.typed.connect(self.idle.start)
            box.typed.connect(self.typed)
