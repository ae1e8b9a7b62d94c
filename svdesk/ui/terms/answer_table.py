"""A table in which single letters are answers, so that a long list of words is worked through without the mouse."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from svdesk.ui.models.row_model import RowModel
from svdesk.ui.terms.answer_keys import gives_answer
from svdesk.ui.widgets.table import Table

_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}


class AnswerTable(Table):
    """A ``Table`` whose letters are answers; ``answered`` carries the ``Answer``, ``figure`` a number that was typed.

    One row is chosen at a time, since an answer is about one. ``went_on`` and ``went_back`` say that the arrow to the
    right or to the left was pressed: rows are chosen whole, so in this table they lead to what stands beside it.
    ``left_with_escape`` says that Escape was. ``typed`` carries any other letter: no word is looked for by typing it
    here, for its next letter may be an answer.
    """

    answered = Signal(object)
    figure = Signal(int)
    went_on = Signal()
    went_back = Signal()
    left_with_escape = Signal()
    typed = Signal(str)

    def __init__(self, model: RowModel, name: str) -> None:
        super().__init__(model, name)
        # With several, whatever key is held down while the list is read again, as in Ctrl+Z, would add to the choice.
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Answer with a letter; leave by the arrows and by Escape; all other keys are the table's."""
        figure = event.key() - Qt.Key.Key_0
        ways = {
            Qt.Key.Key_Right: self.went_on,
            Qt.Key.Key_Left: self.went_back,
            Qt.Key.Key_Escape: self.left_with_escape,
        }
        if gives_answer(event, self.answered.emit):
            return
        if 1 <= figure <= 9 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.figure.emit(figure)
        elif event.key() in ways and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            ways[Qt.Key(event.key())].emit()
        elif event.text().isalpha() and event.modifiers() in _PLAIN:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
