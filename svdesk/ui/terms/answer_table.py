"""A table in which single letters are answers, so that a long list of words is worked through without the mouse."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from svdesk.ui.models.row_model import RowModel
from svdesk.ui.terms.answer_keys import answer_of
from svdesk.ui.widgets.table import Table

_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}


class AnswerTable(Table):
    """A ``Table`` whose letters are answers; ``answered`` carries the ``Answer``, ``figure`` a number that was typed.

    One row is chosen at a time, since an answer is about one. ``went_on`` and ``went_back`` say that the arrow to the
    right or to the left was pressed: rows are chosen whole, so in this table they lead to what stands beside it.
    ``left_with_escape`` says that Escape was. ``typed`` carries any other letter, where *passes_letters* is set: there
    somebody who types means the search box again.
    """

    answered = Signal(object)
    figure = Signal(int)
    went_on = Signal()
    went_back = Signal()
    left_with_escape = Signal()
    typed = Signal(str)
    passes_letters = False

    def __init__(self, model: RowModel, name: str) -> None:
        super().__init__(model, name)
        # With several, whatever key is held down while the list is read again, as in Ctrl+Z, would add to the choice.
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Answer with a letter; leave by the arrows and by Escape; all other keys are the table's."""
        answer, figure = answer_of(event), event.key() - Qt.Key.Key_0
        ways = {
            Qt.Key.Key_Right: self.went_on,
            Qt.Key.Key_Left: self.went_back,
            Qt.Key.Key_Escape: self.left_with_escape,
        }
        if answer is not None:
            self.answered.emit(answer)
        elif 1 <= figure <= 9 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.figure.emit(figure)
        elif event.key() in ways and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            ways[Qt.Key(event.key())].emit()
        elif self.passes_letters and event.text().isalpha() and event.modifiers() in _PLAIN:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
