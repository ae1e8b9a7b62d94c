"""A box for a word of one's own, which offers the words already used, so that one thing has one name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QCompleter, QWidget

from svdesk.services.importing.cells.words import tidy
from svdesk.ui.widgets.typed_box import TypedBox


class WordBox(TypedBox[str]):
    """A line of plain words; ``known`` are offered as soon as they hold what is typed. ``picked`` carries one taken.

    *name* is said by a screen reader; *read* may spell a word as it is known already.
    """

    picked = Signal(str)

    def __init__(
        self, name: str, read: Callable[[str], str | None] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, read or (lambda text: tidy(text) or None), str, parent)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (popup := completer.popup()) is not None:
            popup.setAccessibleName(name)
            popup.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # words that begin alike are told apart
            # On some systems Qt gives the click again of itself, and it would count twice.
            popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
            popup.installEventFilter(self)
        completer.activated.connect(self.picked)
        self.setCompleter(completer)

    def offer(self, words: Sequence[str]) -> None:
        """Offer these words from now on."""
        if self._known.stringList() != list(words):
            self._known.setStringList(list(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close the list over a whole word: it would only cover the next box, and take the click meant for that."""
        super().keyPressEvent(event)
        completer, typed = self.completer(), self.text().casefold()
        popup = completer.popup() if completer is not None else None
        if popup is not None and popup.isVisible() and typed in map(str.casefold, self._known.stringList()):
            popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let a click beside the list go to what it was meant for; Qt would only close the list with it."""
        if isinstance(watched, QWidget) and isinstance(event, QMouseEvent) and _is_beside(watched, event):
            watched.hide()
            _give_on(event)
            return True
        return super().eventFilter(watched, event)


def _is_beside(popup: QWidget, event: QMouseEvent) -> bool:
    pressed = event.type() == QEvent.Type.MouseButtonPress and popup.isVisible()
    return pressed and not popup.rect().contains(event.position().toPoint())


def _give_on(event: QMouseEvent) -> None:
    """Press the mouse again where it was pressed, and give the focus as a click does."""
    at = event.globalPosition()
    meant = QApplication.widgetAt(at.toPoint())
    window = meant.window().windowHandle() if meant is not None else None
    if meant is None or window is None:
        return
    taker: QWidget | None = meant
    while taker is not None and not (taker.isEnabled() and taker.focusPolicy() & Qt.FocusPolicy.ClickFocus):
        taker = None if taker.isWindow() else taker.parentWidget()
    if taker is not None:
        taker.setFocus(Qt.FocusReason.MouseFocusReason)
    local = meant.window().mapFromGlobal(at)
    again = QMouseEvent(event.type(), local, local, at, event.button(), event.buttons(), event.modifiers())
    QApplication.postEvent(window, again)
