"""One word made into several: because each entry is of one of several things, or because every entry is of all of them.

Nothing is written until the button is pressed; then it is one change, which Undo takes back.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QWidget

from svdesk.i18n import _
from svdesk.services.mapping import told
from svdesk.services.mapping.several import Lines, Numbers, can_be_the_same, make_lines, pieces
from svdesk.services.mapping.split import split
from svdesk.storage import entries, mappings
from svdesk.storage.mappings import Use
from svdesk.storage.shipped import units
from svdesk.ui.changes import Changes
from svdesk.ui.terms.entry_places import EntryPlaces, Way
from svdesk.ui.terms.part_names import PartNames
from svdesk.ui.terms.word_panel import used
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import words_beside
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled

_STAYS = _("{said} “{label}” itself stays, for what is kept of earlier years or of its meaning.")


class PartsPane(QWidget):
    """Shown in place of the words while one is parted; ``left`` comes when it is done, or given up."""

    left = Signal()

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        self._changes = changes
        self._use: Use | None = None
        self.title, self.about, self.state = Label("", "section"), Label("", "muted"), Label("", "body")
        self.of_one, self.of_all, self.own_activities = QRadioButton(), QRadioButton(), QCheckBox()
        relabel(self.of_one, _("Ea&ch entry is of one of these things, or is divided among them"))
        relabel(self.of_all, _("Every entry is of all of these &things"))
        relabel(self.own_activities, _("Make an activit&y of each"))
        self.names, self.entries = PartNames(), EntryPlaces()
        self.numbers = Choice(_("Their numbers"), shrinks=True)
        self.do = button(_("&Split it"), primary=True)
        self.cancel = button(_("Leave &it as it is"))
        self._lay_out()
        for radio in (self.of_one, self.of_all):
            radio.toggled.connect(lambda _on: self._show())
        self.names.changed.connect(self._show)
        self.numbers.chosen.connect(self._show)
        self.entries.changed.connect(self._say)
        self.do.clicked.connect(self._do)
        self.cancel.clicked.connect(self.left)

    def start(self, use: Use, several: Sequence[str]) -> None:
        """Begin with a word; *several* are the things that it seems to be made of, all of them in every entry."""
        self._use = use
        store = self._changes.store
        self.title.setText(_("Make several words of “{label}”").format(label=use.own_term.label))
        self.about.setText(used(use))
        self.names.offer([own.label for own in mappings.own_terms(store).values() if own.unit == use.own_term.unit])
        proposed = several or pieces(use.own_term.label)
        self.names.show_names(proposed if len(proposed) > 1 else ())
        self.entries.show_entries(entries.of(store, use.own_term.id, units()))
        self.own_activities.setChecked(False)
        (self.of_all if several else self.of_one).setChecked(True)
        self._show()
        self.names.boxes[0].setFocus()

    def still_there(self) -> bool:
        """Whether the word still stands as it did; not where it has gone, or its entries are others."""
        if self._use is None:
            return False
        found = entries.of(self._changes.store, self._use.own_term.id, units())
        return {entry.count for entry in found} == set(self.entries.places()) and bool(found)

    def _show(self) -> None:
        """Show what is asked now, for the names and the way that stand."""
        names, all_of_them = self.names.names(), self.of_all.isChecked()
        self.numbers.offer(self._number_choices(names))
        self._numbers_line.setVisible(all_of_them)
        numbered = all_of_them and self._numbers()[0] is Numbers.EACH
        way = Way.NUMBERED if numbered else Way.ALL if all_of_them else Way.PLACED
        self.entries.show_names(names, way)
        relabel(self.do, _("Ma&ke the lines") if all_of_them else _("&Split it"))
        self._say()

    def _say(self) -> None:
        self.state.tell(self.entries.said())

    def _number_choices(self, names: Sequence[str]) -> list[tuple[str, str]]:
        unit = units()[self._use.own_term.unit] if self._use else None
        same = unit is not None and can_be_the_same(unit)
        choices = [(Numbers.SAME.value, _("The same were at each of them"))] if same else []
        choices.append((Numbers.EACH.value, _("Each had a number of its own, which I type")))
        one = _("The number is that of “{name}”; of the others it is not known")
        return choices + [(f"{Numbers.ONE.value} {n}", one.format(name=name)) for n, name in enumerate(names) if name]

    def _numbers(self) -> tuple[Numbers, int]:
        what, _space, which = (self.numbers.value() or Numbers.EACH.value).partition(" ")
        return Numbers(what), int(which or 0)

    def _do(self) -> None:
        use = self._use
        if use is None:
            return
        names, store, by = self.names.names(), self._changes.store, self._changes.by
        said = told.parted(use.own_term, names, mappings.alike(store, use.own_term))
        self._use = None  # so that the page, when it reads again, does not look for the word that went
        if self.of_all.isChecked():
            numbers, one = self._numbers()
            lines = Lines(names, numbers, one, self.entries.each(), self.own_activities.isChecked())
            words = self._changes.make(lambda: make_lines(store, use.own_term.id, lines, by), said)
        else:
            places = self.entries.places()
            words = self._changes.make(lambda: split(store, use.own_term.id, names, places, by).words, said)
        if words is None:
            self._use = use
            return
        if use.own_term.id not in words and use.own_term.id in mappings.own_terms(store):
            self._changes.said.emit(_STAYS.format(said=said, label=use.own_term.label), True)
        self.left.emit()

    def _lay_out(self) -> None:
        self._numbers_line = QWidget()
        row = QHBoxLayout()
        row.addWidget(words_beside(_("Thei&r numbers"), self.numbers))
        row.addWidget(self.numbers, 1)
        column_in(self._numbers_line, row, self.own_activities)
        ways = flowing(self.of_one, self.of_all)
        inside = QWidget()
        column_in(inside, self.title, self.about, self.names, ways, self._numbers_line, (self.entries, 1), gap=8)
        policy = self.state.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # else the table would shrink under the mouse once it says something
        self.state.setSizePolicy(policy)
        column_in(self, (Scrolled(inside), 1), self.state, flowing(self.do, self.cancel), gap=8)
