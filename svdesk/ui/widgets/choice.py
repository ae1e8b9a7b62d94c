"""A drop-down list that the wheel of the mouse passes over, so that scrolling past it never changes it.

Arrows and letters go through a closed list. Where what is chosen is kept, nothing on the way is: else each step would
be a change of its own.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from svdesk.ui.widgets.plain import said

_LETTERS = 8
"""As many letters stay in sight in a list that has shrunk."""


_EDGES = 24
"""What the edges of the open list and of its rows take of its width, in pixels."""


class Choice(QComboBox):
    """A list of words, each standing for a text that is kept; ``chosen`` comes only from the person, ``moved`` besides
    with each step of the keys through the closed list.

    *name* is said by a screen reader. One that *shrinks* gives way where there is no room, and says the whole of what
    is chosen when the mouse rests on it. One that *waits*, because what is chosen in it is kept as a change, is
    chosen from only with Enter or when it is left.
    """

    chosen = Signal()
    moved = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, shrinks: bool = False, waits: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            if shrinks
            else QComboBox.SizeAdjustPolicy.AdjustToContents
        )
        self.setMinimumContentsLength(_LETTERS if shrinks else 0)
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own for lists of this kind knows no height of rows
        self._shown = ""
        self._waits = waits
        self._stepping = self._waiting = False
        self.currentTextChanged.connect(lambda text: self.setToolTip(said(text)))
        self.activated.connect(self._activated)

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

    def showPopup(self) -> None:  # noqa: N802
        """Open the list as wide as its words need, also where the closed one has shrunk."""
        view = self.view()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + _EDGES, self.window().width()))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Let whatever scrolls have it; the open list is a window of its own and scrolls by itself."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Step through the list; Enter chooses."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._waiting:
            self._choose()
            return
        self._stepping = True
        super().keyPressEvent(event)
        self._stepping = False

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Choose what was stepped to, but in a window that is closed already."""
        super().focusOutEvent(event)
        if self._waiting and self.window().isVisible() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._choose()

    def _activated(self, _index: int) -> None:
        if self._stepping and self._waits:
            self._waiting = True
            self.moved.emit()
        else:
            self._choose()

    def _choose(self) -> None:
        self._waiting = False
        self.chosen.emit()
