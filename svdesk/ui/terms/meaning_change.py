"""From a day on a word means something else: said in one sentence, listed, and taken back, on whichever page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from svdesk.domain.earlier import DefinitionChange
from svdesk.domain.period import day_written
from svdesk.i18n import _
from svdesk.services.years import meaning
from svdesk.storage import earlier, mappings
from svdesk.ui.changes import Changes
from svdesk.ui.widgets.date_box import DateBox
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.laid import column_in, row_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

_ABOUT = _(
    "If you count something else under this word from a day on, say so here. A line in a chart is then broken at that"
    " day, a note says why, and years before and after are not compared."
)


class MeaningChange(QWidget):
    """What has been said of one own word, and the fields to say more; it reads and writes by itself.

    Show it with ``show_word(own term id)``, and call ``reload`` whenever the page reads again.
    """

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self._changes, self._own_term = changes, ""
        self.day, self.note = DateBox(_("From which day")), QLineEdit()
        self.say = button(_("It means something else"), _("Keeps the day and the sentence; Undo takes them back."))
        self.takes_back: list[QPushButton] = []
        self.said = Label("", "body")
        self.said.setProperty("tone", "fix")
        self.said.hide()
        self.note.setPlaceholderText(_("We count each visit, not each family."))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._lay_out()
        self.say.clicked.connect(self._keep)
        self.note.returnPressed.connect(self._keep)

    def show_word(self, own_term_id: str) -> None:
        """Show what has been said of this own term; what is half typed about another is forgotten."""
        if own_term_id != self._own_term:
            self._own_term = own_term_id
            self.day.show_value(None, afresh=True)
            self.note.clear()
            self._tell("")
        self.reload()

    def reload(self) -> None:
        """Read again what has been said; what is half typed stays."""
        known = earlier.definition_changes(self._changes.store)
        mine = [one for one in known if one.own_term == self._own_term]
        self._clear()
        for one in mine:
            self._lines.addWidget(self._line(one))

    def _keep(self) -> None:
        day, note = self.day.value(), " ".join(self.note.text().split())
        if day is None:
            self._tell(_("Type the day like 1 April 2026."))
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not note:
            self._tell(_("Say in one sentence what is counted from then on."))
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._own_term not in mappings.own_terms(self._changes.store):
            return
        store, by, word = self._changes.store, self._changes.by, self._own_term
        done = _("Kept that it means something else from {day}.").format(day=day_written(day))
        if self._changes.make(lambda: meaning.say_changed(store, word, day, note, by), done):
            self._tell("")
            self.day.show_value(None, afresh=True)
            self.note.clear()
            self.reload()

    def _take_back(self, one: DefinitionChange) -> None:
        store, by = self._changes.store, self._changes.by
        done = _("Took back that it means something else from {day}.").format(day=day_written(one.starts))
        self._changes.make(lambda: meaning.unsay(store, one, by), done)
        self.reload()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, one: DefinitionChange) -> QWidget:
        line = QWidget()
        words = _("From {day}: {note}").format(day=day_written(one.starts), note=one.note)
        way = button(_("Take it back"), quiet=True)
        way.setAccessibleName(_("Take back: {words}").format(words=words))
        way.clicked.connect(lambda: self._take_back(one))
        self.takes_back.append(way)
        row = row_in(line, (Label(words), 1))
        row.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _clear(self) -> None:
        self.takes_back = []
        empty(self._lines)

    def _tell(self, words: str) -> None:
        self.said.tell(_("Must fix: {words}").format(words=words) if words else "")

    def _lay_out(self) -> None:
        column = column_in(self, Label(_("Has its meaning changed?"), "strong"), Label(_ABOUT, "small"), gap=8)
        grid = QGridLayout()
        grid.addWidget(field(_("From which day"), self.day), 0, 0)
        grid.addWidget(field(_("What is counted from then on"), self.note), 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        column.addLayout(grid)
        column.addWidget(self.said)
        column.addWidget(self.say, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._lines)
