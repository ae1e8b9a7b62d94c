"""Undo, redo and refreshing, from every page alike.

The awkward truth: Undo while typing means the typing, and Undo anywhere else means the last change to the desk
file; and Qt's one-line text box takes Ctrl+Z for itself even when it has nothing to undo. So the box that has the
focus is asked first, and the key is passed on when the box has no use for it.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services import replayed
from svdesk.storage import journal
from svdesk.storage.store import Store
from svdesk.ui.jobs import Work

_T = TypeVar("_T")


class Changes(QObject):
    """What the pages share: the store, who is writing, and the word that something has changed.

    ``changed`` means that every page must read again what it shows; ``said`` carries a sentence for the status
    line, and whether an Undo belongs beside it; ``replayed`` a sentence of what was undone or put back, for the
    windows that stand beside the main one; ``refused`` carries a ``UserError``; ``jotted`` comes when it may be another
    matter whether something half typed waits. ``in_background`` is how the window
    runs slow work off this thread, once there is a window.
    """

    changed = Signal()
    said = Signal(str, bool)
    replayed = Signal(str)
    refused = Signal(object)
    jotted = Signal()

    def __init__(self, store: Store, by: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.by = by
        self.in_background: Callable[[str, Work, Callable[[Any], None]], None] | None = None

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
            self._take_back(journal.undo, is_long=journal.takes_long(self.store, "undo"))

    def redo(self) -> None:
        """Redo the typing in the box that has the focus, else the change that was undone last."""
        box = focused_text_box()
        if box is not None and _can_redo(box):
            box.redo()
        elif journal.next_redo(self.store) is not None:
            self.put_back()

    def undo_sets(self, ns: Sequence[int]) -> None:
        """Undo the change sets with these numbers as one, whatever has the focus."""

        def undo(store: Store, *, by: str) -> str:
            return journal.undo_sets(store, ns, by=by)

        self._take_back(undo, is_long=journal.sets_take_long(self.store, ns))

    def put_back(self) -> None:
        """Redo the change that was undone last, whatever has the focus."""
        is_long = journal.takes_long(self.store, "redo")
        self._replay(journal.redo, replayed.done_again, _("Putting it back") if is_long else "")

    def _take_back(self, undo: Callable[..., str], *, is_long: bool) -> None:
        self._replay(undo, replayed.undone, _("Taking it back") if is_long else "")

    def _replay(self, do: Callable[..., str], told: Callable[[str], str], slowly: str) -> None:
        """Undo or redo, and say as it is *told* what is so then; off this thread where *slowly* names a long one."""

        def say(label: str) -> None:
            words = told(label)
            self.said.emit(words, False)
            self.replayed.emit(words)

        if slowly and self.in_background is not None:
            by = self.by
            self.in_background(slowly, lambda store, _progress: do(store, by=by), say)
            return
        label = self.make(lambda: do(self.store, by=self.by))
        if label is not None:
            say(label)


class PassUnusedUndo(QObject):
    """An event filter for the application: a text box with nothing to undo lets the key through to the menu.

    Ctrl+Delete stays in the box, where it takes the next word away, and not the record that is being typed.
    """

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
            if box is not None and event.key() == Qt.Key.Key_Delete:
                event.accept()
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
