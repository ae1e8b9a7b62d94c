"""Several things chosen by typing a part of their names: each on a line of its own, with a way to take it out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from svdesk.domain.glossary import fold
from svdesk.i18n import _
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.mnemonics import spoken
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.word_box import WordBox


class FrameworkPicks(QWidget):
    """Ids, in the order chosen, of which each has words; ``picked`` comes when the person adds or takes out one.

    *words* stand above the box, and may hold a mnemonic. What is *free* may be any text, which is then its own id.
    """

    picked = Signal()

    def __init__(self, words: str, hint: str = "", *, free: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = spoken(words)
        self._free = free
        self._known: dict[str, str] = {}
        self._by_words: dict[str, str] = {}
        self._ids: tuple[str, ...] = ()
        self.box = _Box(name)
        self.box.setPlaceholderText(hint)
        self.unknown = Label("", "small")
        self.unknown.hide()
        self.buttons: list[QPushButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        label = Label(words, "muted")
        label.setBuddy(self.box)
        column_in(self, label, self.box, self.unknown, self._lines, gap=4)
        self.box.picked.connect(lambda text: QTimer.singleShot(0, self, partial(self._take, text)))
        self.box.entered.connect(lambda: self._take(self.box.text()))
        self.box.typed.connect(self.unknown.hide)

    def offer(self, known: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]] = ()) -> None:
        """Offer (id, words); *others* are further words by which an id can be found."""
        self._known = dict(known)
        self._by_words = {fold(words): one for one, words in (*others, *known)}
        self.box.offer(list(dict.fromkeys(words for _one, words in (*known, *others))))

    def ids(self) -> tuple[str, ...]:
        """What is chosen."""
        return self._ids

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show what is chosen; what is being typed stays."""
        if tuple(ids) != self._ids:
            self._ids = tuple(ids)
            self._fill()

    def add(self, one: str) -> None:
        """Choose one more, as the person would; one that is chosen already stays as it is."""
        if one not in self._ids:
            self.show_ids((*self._ids, one))
            self.picked.emit()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.box, *self.buttons]

    def _take(self, text: str) -> None:
        words = " ".join(text.split())
        one = self._meant(words)
        if one:
            if (completer := self.box.completer()) is not None and (popup := completer.popup()) is not None:
                popup.hide()
            self.box.clear()
            self.unknown.hide()
            self.add(one)
        elif words:
            said = _("Not known: “{text}”. Type a part of a name and choose it from the list.")
            self.unknown.setText(said.format(text=words))
            self.unknown.show()

    def _meant(self, words: str) -> str:
        """What is called so, or is the only one whose name holds *words*; what is free is itself."""
        wanted = fold(words)
        if wanted in self._by_words or self._free:
            return self._by_words.get(wanted, words)
        holding = {one for name, one in self._by_words.items() if wanted in name}
        return holding.pop() if wanted and len(holding) == 1 else ""

    def _fill(self) -> None:
        empty(self._lines)
        self.buttons = []
        for one in self._ids:
            words = self._known.get(one, one)
            line, out = QWidget(), button(_("Take out"), quiet=True)
            out.setAccessibleName(_("Take out {what}").format(what=words))
            out.clicked.connect(partial(self._take_out, one))
            row = QHBoxLayout(line)
            row.setContentsMargins(8, 0, 0, 0)
            row.addWidget(Label(words), 1)
            row.addWidget(out)
            self._lines.addWidget(line)
            self.buttons.append(out)

    def _take_out(self, one: str) -> None:
        place = self._ids.index(one)
        self.show_ids([other for other in self._ids if other != one])
        near = self.buttons[min(place, len(self.buttons) - 1)] if self.buttons else self.box
        near.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit()


class _Box(WordBox):
    """Enter takes what is typed, and goes no further."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter takes what is typed, where the list of words has not taken it already."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
