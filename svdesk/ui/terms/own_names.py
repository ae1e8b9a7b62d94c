"""The charity's own names for one shared term: each can be taken away, and another one added."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.services.glossary.own_labels import LANGUAGES, LONGEST
from svdesk.storage.own_labels import OwnLabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.field import words_beside
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in, row_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class OwnNames(QWidget):
    """``added`` carries a name and its language, ``removed`` the id of one that is to go."""

    added = Signal(str, str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._term = ""
        self.buttons: list[QPushButton] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.box, self.language = QLineEdit(), Choice(_("Its language"))
        self.box.setMaxLength(LONGEST)
        self.language.offer(list(LANGUAGES.items()))
        self.add = button(_("Add thi&s name"))
        label = words_beside(_("We call it too"), self.box, _("Another name of your own"))
        line = flowing(label, self.box, self.language, self.add)
        column_in(self, self._rows, line)
        self.add.clicked.connect(self._add)
        self.box.returnPressed.connect(self._add)

    def show_names(self, term_id: str, names: Sequence[OwnLabel]) -> None:
        """Show the own names of a term; what is half typed for the same term stays."""
        if term_id != self._term:
            self.box.setText("")
        self._term = term_id
        empty(self._rows)
        self.buttons = []
        for name in names:
            self._rows.addWidget(self._row(name))

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self.buttons, self.box, self.language, self.add]

    def _row(self, name: OwnLabel) -> QWidget:
        remove = button(_("Remove"), _("Takes this name away; Undo brings it back."), quiet=True)
        remove.setAccessibleName(_("Remove “{name}”").format(name=name.label))
        remove.clicked.connect(lambda: self.removed.emit(name.id))
        self.buttons.append(remove)
        words = name.label if name.language == "en" else f"{name.label} ({LANGUAGES[name.language]})"
        box = QWidget()
        row = row_in(box, (Label(words), 1))
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _add(self) -> None:
        if self._term:
            self.added.emit(self.box.text(), self.language.value())
