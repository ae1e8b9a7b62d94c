"""Answers to an authority's questions: there is no Save to forget, they are kept as they are typed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from svdesk.domain.return_format import Question
from svdesk.i18n import _
from svdesk.ui.widgets.answer_box import AnswerBox, Before
from svdesk.ui.widgets.plain import Label

IDLE = 2000
"""How long somebody pauses before what they typed is kept, in milliseconds."""


class AnswersPanel(QScrollArea):
    """The questions of one return under one another. ``settled`` says that what was typed should be kept now."""

    settled = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Answers"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.boxes: list[AnswerBox] = []
        self.idle = QTimer(self, singleShot=True, interval=IDLE)
        self.none = Label(_("This return asks no questions to be answered in words."), "muted")
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.none)
        self._column.addStretch(1)
        self.setWidget(inside)
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
        """What was typed and is not kept yet, by the code of the question."""
        self.idle.stop()
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
        """A box that is left wants its words kept, and one that is entered wants to be seen."""
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self.settled.emit)
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def _make(self, questions: Sequence[Question]) -> None:
        for box in self.boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = [AnswerBox(question) for question in questions]
        for place, box in enumerate(self.boxes):
            self._column.insertWidget(place + 1, box)
            box.text.installEventFilter(self)
            box.typed.connect(self.idle.start)
            box.typed.connect(self.typed)
