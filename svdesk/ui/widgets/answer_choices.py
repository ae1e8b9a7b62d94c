"""The answers to one question: choices of which one is taken, and a line to type another where that is possible."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLineEdit, QRadioButton, QWidget

from svdesk.i18n import _
from svdesk.services.importing.question_help import understood
from svdesk.services.importing.record import Question
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.plain import Label

_TYPED = {
    "number": (_("Type the number"), _("Or type the number")),
    "date": (_("Type the date"), _("Or type the date")),
    "period": (_("Type the period"), _("Or type the period")),
}
"""What stands over the line, alone or beneath choices."""

_FAULTS = {
    "number": _("“{text}” was not understood as a number. Type it like 12 or 7.5."),
    "date": _("“{text}” was not understood as a date. Type it like 3 April 2025."),
    "period": _("“{text}” was not understood. Type it like 2024-25 or April to June 2024."),
}


class AnswerChoices(QWidget):
    """``answered`` carries the text of the answer, each time that the person gives one."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.radios: dict[str, QRadioButton] = {}
        self.box, self.fault = QLineEdit(), Label("", "strong")
        self._question: Question | None = None
        self._typed = Label("", "muted")
        self._group = QButtonGroup(self)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._typed.setBuddy(self.box)
        # A file dropped here is meant for the window, not for the line.
        self.box.setAcceptDrops(False)
        self.box.textEdited.connect(self._typing)
        self.box.editingFinished.connect(self.read_box)
        self._group.buttonClicked.connect(self._clicked)
        column_in(self, self._rows, self._typed, self.box, self.fault)

    def show_question(self, question: Question, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer *choices* (what is answered, its words) to *question*, with *chosen* taken (or none).

        The same question again keeps the focus and what is being typed.
        """
        before = self._question
        self._question = question
        if before is None or before.key != question.key or list(self.radios) != [value for value, _words in choices]:
            self._offer(question, choices)
        self._take(chosen)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.radios.values(), self.box]

    def focus_first(self) -> None:
        """Move the focus to the choice that is taken, else to the first, else to the line."""
        taken = self._group.checkedButton()
        first = next(iter(self.radios.values()), None)
        (taken or first or self.box).setFocus(Qt.FocusReason.OtherFocusReason)

    def taken(self) -> str:
        """The choice that is taken; empty where none is."""
        return next((value for value, radio in self.radios.items() if radio.isChecked()), "")

    def _offer(self, question: Question, choices: Sequence[tuple[str, str]]) -> None:
        for radio in self.radios.values():
            self._group.removeButton(radio)
        empty(self._grid)
        self.radios = {}
        for row, (value, words) in enumerate(choices):
            radio = _Radio()
            radio.setAccessibleName(words)
            radio.setAccessibleDescription(question.message)
            self._group.addButton(radio)
            self.radios[value] = radio
            self._grid.addWidget(radio, row, 0, Qt.AlignmentFlag.AlignVCenter)
            radio.show()  # at once, so that it can have the focus
            self._grid.addWidget(_Words(words, radio), row, 1, Qt.AlignmentFlag.AlignVCenter)
        self._rows.setVisible(bool(choices))
        for widget in (self._typed, self.box):
            widget.setVisible(bool(question.typed))
        if question.typed:
            self._typed.setText(_TYPED[question.typed][bool(choices)])
            self.box.setAccessibleName(self._typed.text())
            self.box.setAccessibleDescription(question.message)
        self.box.setText("")
        self.fault.hide()

    def _take(self, chosen: str) -> None:
        self._group.setExclusive(False)
        for value, radio in self.radios.items():
            radio.setChecked(value == chosen)
        self._group.setExclusive(True)
        if chosen and chosen not in self.radios and not self.box.isModified():
            self.box.setText(chosen)
        if chosen in self.radios:
            self.box.setText("")
            self.fault.hide()

    def _typing(self, text: str) -> None:
        """Take no choice any more: else it would be answered in place of what is typed once the person goes on."""
        if text.strip():
            self._take("")

    def _clicked(self) -> None:
        self.box.setText("")
        self.fault.hide()
        self.answered.emit(self.taken())

    def read_box(self) -> bool:
        """Take what was typed as the answer, or say that it was not understood; False if it was not."""
        question, text = self._question, self.box.text().strip()
        if question is None or not self.box.isModified():
            return True
        read = understood(question, text)
        self.fault.setText(_FAULTS[question.typed].format(text=text) if question.typed else "")
        self.fault.setVisible(bool(text) and not read)
        if read or not text:
            self.box.setModified(False)
        if read:
            self.answered.emit(text)
        return read or not text


class _Radio(QRadioButton):
    """A choice that the arrows take; of itself Qt only moves the focus while none has been taken yet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the next or the one before, and take it."""
        group = self.group()
        super().keyPressEvent(event)
        now = next((each for each in group.buttons() if each.hasFocus()), self) if group else self
        if now is not self and not now.isChecked():
            now.click()


class _Words(Label):
    """The words of a choice: they go on in the next line where a button's own would be cut, and a click takes it."""

    def __init__(self, words: str, radio: QRadioButton) -> None:
        super().__init__(words)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._radio = radio

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the choice."""
        self._radio.click()
        self._radio.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Wait for the release."""
        event.accept()
