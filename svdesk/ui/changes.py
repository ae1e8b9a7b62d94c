"""Undo, redo and refreshing, from every page alike.

The awkward truth: Undo while typing means the typing, and Undo anywhere else means the last change to the desk
file; and Qt's one-line text box takes Ctrl+Z for itself even when it has nothing to undo. So the box that has the
focus is asked first, and the key is passed on when the box has no use for it.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage import journal
from svdesk.storage.store import Store

_T = TypeVar("_T")


class Changes(QObject):
    """What the pages share: the store, who is writing, and the word that something has changed.

    ``changed`` means that every page must read again what it shows; ``said`` carries a sentence for the status
    line, and whether an Undo belongs beside it; ``refused`` carries a ``UserError``.
    """

    changed = Signal()
    said = Signal(str, bool)
    refused = Signal(object)

    def __init__(self, store: Store, by: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.by = by

    def make(self, work: Callable[[], _T], done: str = "") -> _T | None:
        """Do something that writes, tell every page, and say *done*; a ``UserError`` is told and gives None."""
        try:
            result = work()
        except UserError as error:
            self.refused.emit(error)
            return None
        self.changed.emit()
        if done:
            self.said.emit(done, True)
        return result

    def undo(self) -> None:
        """Undo the typing in the box that has the focus, else the last change to the desk file."""
        box = focused_text_box()
        if box is not None and _can_undo(box):
            box.undo()
        elif journal.next_undo(self.store) is not None:
            label = self.make(lambda: journal.undo(self.store, by=self.by))
            if label is not None:
                self.said.emit(_("Taken back: {label}").format(label=label), False)

    def redo(self) -> None:
        """Redo the typing in the box that has the focus, else the change that was undone last."""
        box = focused_text_box()
        if box is not None and _can_redo(box):
            box.redo()
        elif journal.next_redo(self.store) is not None:
            label = self.make(lambda: journal.redo(self.store, by=self.by))
            if label is not None:
                self.said.emit(_("Put back: {label}").format(label=label), False)


class PassUnusedUndo(QObject):
    """An event filter for the application: a text box with nothing to undo lets the key through to the menu."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let Ctrl+Z and Ctrl+Shift+Z reach the menu when the box that has the focus cannot use them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            box = watched if isinstance(watched, QLineEdit | QPlainTextEdit) else None
            unused = box is not None and (
                (event.matches(QKeySequence.StandardKey.Undo) and not _can_undo(box))
                or (event.matches(QKeySequence.StandardKey.Redo) and not _can_redo(box))
            )
            if unused:
                event.ignore()
                return True
        return False


def focused_text_box() -> QLineEdit | QPlainTextEdit | None:
    """The text box that has the focus, if one has."""
    widget = QApplication.focusWidget()
    return widget if isinstance(widget, QLineEdit | QPlainTextEdit) else None


def _can_undo(box: QLineEdit | QPlainTextEdit) -> bool:
    return box.isUndoAvailable() if isinstance(box, QLineEdit) else box.document().isUndoAvailable()


def _can_redo(box: QLineEdit | QPlainTextEdit) -> bool:
    return box.isRedoAvailable() if isinstance(box, QLineEdit) else box.document().isRedoAvailable()
