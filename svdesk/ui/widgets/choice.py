"""A drop-down list that the wheel of the mouse passes over, so that scrolling past it never changes it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from svdesk.ui.widgets.plain import said

_LETTERS = 8
"""As many letters stay in sight in a list that has shrunk."""


class Choice(QComboBox):
    """A list of words, each standing for a text that is kept; ``chosen`` comes only from the person.

    *name* is said by a screen reader. One that *shrinks* gives way where there is no room, and says the whole of what
    is chosen when the mouse rests on it.
    """

    chosen = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, shrinks: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            if shrinks
            else QComboBox.SizeAdjustPolicy.AdjustToContents
        )
        self.setMinimumContentsLength(_LETTERS if shrinks else 0)
        self._shown = ""
        self.currentTextChanged.connect(lambda text: self.setToolTip(said(text)))
        self.activated.connect(lambda _index: self.chosen.emit())

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer (what is kept, its words), keeping what is chosen where it is still among them, else the first."""
        wanted = list(choices)
        if wanted != [(self.itemData(n), self.itemText(n)) for n in range(self.count())]:
            kept = self.value()
            self.clear()
            for data, words in wanted:
                self.addItem(words, data)
            self.suggest(kept)

    def value(self) -> str:
        """What is kept for the words that are shown; empty where nothing is."""
        return str(self.currentData() or "")

    @property
    def touched(self) -> bool:
        """Whether something else is chosen than was shown."""
        return self.value() != self._shown

    def show_value(self, value: str, *, afresh: bool = False) -> None:
        """Show the words for *value*. What the person has chosen stays, unless *afresh* says to begin again."""
        if afresh or not self.touched or self.value() == value:
            self._shown = value
            self.suggest(value)

    def suggest(self, value: str) -> None:
        """Choose *value* in the person's place; the first one where it is not among them."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Only the one that has the focus takes the wheel."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
