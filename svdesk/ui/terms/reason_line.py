"""A line for a person's own reason, which is kept with an answer and never asked for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from svdesk.domain.mapping import Mapping, Relation
from svdesk.i18n import _
from svdesk.services.mapping import reason
from svdesk.ui.widgets.laid import row_in
from svdesk.ui.widgets.plain import Label

LONGEST = 500
"""Characters: a sentence or two; what is longer belongs in a note of the charity's own."""


class ReasonLine(QWidget):
    """“Because”, and a box: what stands in it is kept with the next answer; ``entered`` says that Enter was pressed."""

    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._word = self._shown = ""
        self.box = _Box()
        self.box.setMaxLength(LONGEST)
        self.box.setAccessibleName(_("Because"))
        self.box.setAccessibleDescription(_("Your own reason, kept with your answer. It may stay empty."))
        self.box.setPlaceholderText(_("Your own reason, if you want it kept"))
        label = Label(_("&Because"))
        label.setWordWrap(False)
        label.setBuddy(self.box)
        row_in(self, label, (self.box, 1))
        self.box.returnPressed.connect(self.entered)
        self.box.left.connect(self.left)

    def text(self) -> str:
        """What was typed, or stands there from before."""
        return self.box.text().strip()

    def touched(self) -> bool:
        """Whether something else stands there than was kept."""
        return self.text() != self._shown

    def show_reason(self, word: str, decision: Mapping | None) -> None:
        """Show the reason kept for the own term *word*; what is half typed for the same word stays."""
        own = _kept(decision)
        if word != self._word or not self.touched() or own == self.text():
            self.box.setText(own)
            self._shown = own
        self._word = word


class _Box(QLineEdit):
    """Escape leaves it for the list of words."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Every key but Escape is typing."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _kept(decision: Mapping | None) -> str:
    if decision is None or decision.relation is Relation.ASK_LATER:
        return ""
    return reason.given(decision)
