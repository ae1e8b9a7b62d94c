"""The button of every page: its words are its name for a screen reader, and Enter presses it as well as Space."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton

from svdesk.ui.widgets.mnemonics import spoken


class Button(QPushButton):
    """A button that Enter presses as well as Space, wherever it stands, and that leaves no box half typed."""

    def event(self, event: QEvent) -> bool:
        """Take the focus when Alt and its letter press it, as a click does: what is half typed is kept before."""
        if event.type() == QEvent.Type.Shortcut and self.isEnabled():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter is a click."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


def button(words: str, about: str = "", *, quiet: bool = False, primary: bool = False) -> QPushButton:
    """A button with its words, named for a screen reader; *about* is said besides. A *primary* one is coloured."""
    made = Button()
    relabel(made, words)
    made.setAccessibleDescription(about)
    made.setProperty("quiet", quiet)
    made.setProperty("primary", primary)
    return made


def relabel(control: QAbstractButton, words: str, name: str = "") -> None:
    """Put other *words* on a button or a box to tick, and make them its name; *name* where that says more."""
    control.setText(words)
    control.setAccessibleName(name or spoken(words))


def keeps_room(control: QAbstractButton) -> None:
    """Make a button that comes and goes keep its room, and as low as a line: what else is there must not move."""
    policy = control.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    control.setSizePolicy(policy)
    control.setProperty("low", True)
