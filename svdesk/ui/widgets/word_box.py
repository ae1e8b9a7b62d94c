"""A box for a word of one's own, which offers the words already used, so that one thing has one name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

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
        completer.activated.connect(self.picked)
        self.setCompleter(completer)

    def offer(self, words: Sequence[str]) -> None:
        """Offer these words from now on."""
        if self._known.stringList() != list(words):
            self._known.setStringList(list(words))
