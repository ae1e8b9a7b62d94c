"""A line to look for words with: it finds while one types, Enter goes on, Escape closes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from svdesk.i18n import _
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.mnemonics import spoken
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class FindBar(QWidget):
    """``wanted`` carries the words with each letter typed, ``stepped`` 1 or -1, ``closed`` comes with Escape.

    *words* stand before the box and may hold a mnemonic that leads to it.
    """

    wanted = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = _Box()
        self.box.setAccessibleName(spoken(words))
        label, self.found = Label(words), Label("", "muted")
        for line in (label, self.found):
            line.setWordWrap(False)
        label.setBuddy(self.box)
        self.previous, self.next, self.close_it = button(_("Pre&vious")), button(_("Next")), button(_("Close"))
        above, beneath = QHBoxLayout(), QHBoxLayout()
        above.addWidget(label)
        above.addWidget(self.found, 1)
        beneath.addWidget(self.box, 1)
        for one in (self.next, self.previous, self.close_it):
            beneath.addWidget(one)
        column_in(self, above, beneath, gap=4)
        self.box.textChanged.connect(self.wanted)
        self.box.stepped.connect(self.stepped)
        self.box.closed.connect(self.close_bar)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_it.clicked.connect(self.close_bar)
        self.hide()

    def open_bar(self) -> None:
        """Show the line with its words chosen, ready to be typed over."""
        self.show()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def close_bar(self) -> None:
        """Forget the words and hide the line."""
        self.box.clear()
        self.hide()
        self.closed.emit()

    def tell(self, hit: int, hits: int) -> None:
        """Say which of how many places is the current one; *hit* counts from 1."""
        said = _("{hit} of {hits}").format(hit=hit, hits=hits) if hits else _("Not found")
        self.found.setText(said if self.box.text().strip() else "")
        self.box.setAccessibleDescription(self.found.text())
        for step in (self.previous, self.next):
            step.setEnabled(hits > 1)


class _Box(QLineEdit):
    stepped = Signal(int)
    closed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes to the next place, with Shift to the one before; every other key is typing."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
