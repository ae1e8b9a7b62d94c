"""The entries of a word that is being parted, each with where it goes: chosen by hand, by its words, or divided."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from svdesk.domain.quantity import Quantity, written
from svdesk.i18n import _
from svdesk.services.mapping.split import Place, divides, holding
from svdesk.storage.entries import Entry
from svdesk.ui.as_written import day_short
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.terms.amounts_line import AmountsLine
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import words_beside
from svdesk.ui.widgets.flow import Flow
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.table import Table

_COLUMNS = (
    Column(_("When"), stretch=3),
    Column(_("What"), stretch=8),
    Column(_("Counted"), right=True, stretch=3),
    Column(_("Goes under (keys 1 to 6)"), stretch=6),
)


_LETTERS = 24
"""As many letters of a word have room where it is chosen; the line of it wraps where it is narrow."""

_FEWEST, _USUAL = 4, 6
"""So many entries stay in sight where there is little room, and as a rule; never room for more than there are."""


class Way(Enum):
    """What is asked of each entry: under which word it goes, nothing, or a number for each word."""

    PLACED = auto()
    ALL = auto()
    NUMBERED = auto()


class EntryPlaces(QWidget):
    """A table of entries; the keys 1 to 6 put those that are chosen under that word. ``changed`` says it is another."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, Entry] = {}
        self._places: dict[str, Place] = {}
        self._names: tuple[str, ...] = ()
        self._way = Way.PLACED
        self.holds, self.under = QLineEdit(), Choice(_("Put them under"), shrinks=True)
        self.put = button(_("P&ut the chosen there"))
        self.table = _PlacesTable(RowModel(_COLUMNS, self._rows), _("Entries of this word"))
        self.amounts = AmountsLine()
        self._line = QWidget()
        self._lay_out()
        self.holds.textChanged.connect(self._choose_holding)
        self.put.clicked.connect(lambda: self._put(int(self.under.value() or 0)))
        self.table.figure.connect(lambda figure: self._put(figure - 1))
        self.table.chosen.connect(lambda _id: self._ask_amounts())
        self.amounts.given.connect(self._divide)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Begin with these entries, all under the first word."""
        self._entries = {entry.count: entry for entry in entries}
        self._places = dict.fromkeys(self._entries, 0)
        self.holds.clear()
        self.table.show_ids(list(self._entries))
        self.table.fit()
        if entries:
            self.table.go_to(entries[0].count)
        self._ask_amounts()

    def show_names(self, names: Sequence[str], way: Way) -> None:
        """Offer these words from now on, and ask of each entry what *way* says."""
        self._names, self._way = tuple(names), way
        for count, place in self._places.items():
            fits = place < max(1, len(names)) if isinstance(place, int) else len(place) == len(names)
            self._places[count] = place if fits else 0
        offered = [(str(n), name or _("Word {n}").format(n=n + 1)) for n, name in enumerate(names)]
        self.under.offer(offered)
        self.under.setMinimumContentsLength(min(_LETTERS, max((len(words) for _n, words in offered), default=0)))
        self._line.setVisible(way is Way.PLACED)
        relabel(self.amounts.give, _("Keep these n&umbers") if way is Way.NUMBERED else _("Di&vide it so"))
        self.table.rows.forget_rows()
        self._ask_amounts()

    def places(self) -> dict[str, Place]:
        """Where each entry goes, by count id."""
        return dict(self._places)

    def each(self) -> dict[str, tuple[Quantity, ...]]:
        """The numbers that were given, by count id."""
        return {count: place for count, place in self._places.items() if not isinstance(place, int)}

    def said(self) -> str:
        """How many entries go where, in a sentence."""
        every = list(self._places.values())
        divided = sum(not isinstance(place, int) for place in every)
        if self._way is Way.NUMBERED:
            without = len(every) - divided - sum(one.quantity is None for one in self._entries.values())
            return _("Every entry has its numbers.") if not without else _("{n} to number.").format(n=without)
        if self._way is Way.ALL:
            return ""
        if not self._names:
            return ""
        told = [_("{n} under “{name}”").format(n=every.count(n), name=name) for n, name in enumerate(self._names)]
        said = ", ".join([*told, *([_("{n} divided").format(n=divided)] if divided else [])]) + "."
        if len(self._names) > 1 and every.count(0) == len(every):
            said += " " + _("All are under the first until you choose some and press 2.")
        return said

    def _put(self, place: int) -> None:
        if self._way is not Way.PLACED or not 0 <= place < len(self._names):
            return
        for count in self.table.selected_ids():
            self._places[count] = place
        self._tell()

    def _divide(self) -> None:
        count = self.table.current_id() or ""
        entry = self._entries.get(count)
        amounts = self.amounts.amounts(len(self._names))
        if entry is not None and amounts is not None:
            self._places[count] = amounts
            self._tell()
            if self._way is Way.NUMBERED:
                self._to_next(count)
        elif entry is not None:
            self.amounts.ask_again(len(self._names))

    def _to_next(self, count: str) -> None:
        """Go on with the next entry that has no numbers yet."""
        ids = list(self._entries)
        after = [*ids[ids.index(count) + 1 :], *ids]
        wanted = (one for one in after if isinstance(self._places[one], int) and self._entries[one].quantity)
        if (found := next(wanted, None)) is not None:
            self.table.go_to(found)
            self.amounts.boxes[0].setFocus()

    def _tell(self) -> None:
        self.table.rows.forget_rows()
        self._ask_amounts()
        self.changed.emit()

    def _ask_amounts(self) -> None:
        count = self.table.current_id() or ""
        entry, place = self._entries.get(count), self._places.get(count, 0)
        asked = entry is not None and self._way is not Way.ALL and (divides(entry) or self._way is Way.NUMBERED)
        self.amounts.show_entry(entry if asked else None, self._names, () if isinstance(place, int) else place)

    def _choose_holding(self, words: str) -> None:
        """Choose every entry whose text holds the words."""
        model, found = self.table.rows, QItemSelection()
        for entry in holding(list(self._entries.values()), words):
            index = model.index_of(entry.count)
            found.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(found, flags.ClearAndSelect | flags.Rows)

    def _rows(self, counts: Sequence[str]) -> dict[str, Row]:
        return {count: self._row(self._entries[count]) for count in counts if count in self._entries}

    def _row(self, entry: Entry) -> Row:
        counted = written(entry.quantity) if entry.quantity else _("no number")
        return (day_short(entry.day), entry.text, counted, self._goes(self._places[entry.count]))

    def _goes(self, place: Place) -> str:
        if self._way is Way.ALL:
            return _("all of them")
        if isinstance(place, int):
            none = _("no numbers yet")
            return none if self._way is Way.NUMBERED else self._names[place] if place < len(self._names) else ""
        return "; ".join(f"{name}: {written(part)}" for name, part in zip(self._names, place, strict=False))

    def _lay_out(self) -> None:
        flow = Flow(self._line)
        for words, box in ((_("Choose those that h&old"), self.holds), (_("&Put them under"), self.under)):
            flow.addWidget(words_beside(words, box))
            flow.addWidget(box)
        flow.addWidget(self.put)
        column_in(self, self._line, (self.table, 1), self.amounts, gap=8).addStretch(0)


class _PlacesTable(Table):
    """A table in which a figure is a command about the rows that are chosen; no higher than what stands in it."""

    figure = Signal(int)

    def fit(self) -> None:
        """Measure again how high the rows are that there are now."""
        self.setMinimumHeight(self._high(_FEWEST))
        self.setMaximumHeight(self._high(len(self.rows.ids)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the rows, but for many."""
        return QSize(super().sizeHint().width(), self._high(_USUAL))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure again for text of another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "rows"):
            self.fit()

    def _high(self, rows: int) -> int:
        heading, row = self.horizontalHeader().sizeHint().height(), self.verticalHeader().defaultSectionSize()
        return heading + min(rows, len(self.rows.ids)) * row + 2 * self.frameWidth()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Tell figures; every other key is the table's."""
        figure = event.key() - Qt.Key.Key_0
        if 1 <= figure <= 9 and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.figure.emit(figure)
        else:
            super().keyPressEvent(event)
