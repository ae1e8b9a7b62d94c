"""The names of the words that one word is to become: two at least, as many as six."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from svdesk.i18n import _
from svdesk.services.mapping.several import MOST
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.word_box import WordBox

_LEAST = 2


class PartNames(QWidget):
    """A box for each name, two in a line; ``changed`` comes whenever one is typed or added."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes = [WordBox(_("New word {n}").format(n=n + 1)) for n in range(MOST)]
        self._labels = [Label(f"{n + 1}", "muted") for n in range(MOST)]
        self.more = button(_("Add a&nother word"), quiet=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for n, (label, box) in enumerate(zip(self._labels, self.boxes, strict=True)):
            label.setBuddy(box)
            label.setWordWrap(False)
            grid.addWidget(label, n // 2, n % 2 * 2)
            grid.addWidget(box, n // 2, n % 2 * 2 + 1)
            box.typed.connect(self.changed)
        self._grid = grid
        self.more.clicked.connect(self._add)
        self.show_names(())

    def show_names(self, names: Sequence[str]) -> None:
        """Begin with these names, and with empty boxes where they are fewer than two."""
        for n, box in enumerate(self.boxes):
            box.show_value(names[n] if n < len(names) else None, afresh=True)
        self._show(max(_LEAST, min(MOST, len(names))))

    def names(self) -> tuple[str, ...]:
        """The names in their order; boxes at the end that are empty are left out."""
        typed = [" ".join(box.text().split()) for box in self.boxes[: self._shown]]
        while typed and not typed[-1]:
            typed.pop()
        return tuple(typed)

    def offer(self, words: Sequence[str]) -> None:
        """Offer words that there are already while a name is typed."""
        for box in self.boxes:
            box.offer(words)

    def _add(self) -> None:
        self._show(self._shown + 1)
        self.boxes[self._shown - 1].setFocus()
        self.changed.emit()

    def _show(self, many: int) -> None:
        self._shown = many
        for n, (label, box) in enumerate(zip(self._labels, self.boxes, strict=True)):
            label.setVisible(n < many)
            box.setVisible(n < many)
        self._grid.addWidget(self.more, many // 2, many % 2 * 2, 1, 2)
        self.more.setVisible(many < MOST)
