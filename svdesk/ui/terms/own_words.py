"""The charity's own words as a list that keeps its place: which to show, the list itself, the word that is current."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from svdesk.domain.glossary import Glossary
from svdesk.domain.quantity import noun
from svdesk.i18n import _
from svdesk.services.mapping import told, word_list
from svdesk.services.mapping.word_list import Show
from svdesk.storage.mappings import Example, Use
from svdesk.storage.shipped import units
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.terms.answer_table import AnswerTable
from svdesk.ui.terms.word_panel import WordPanel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import words_beside
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import ScrolledCard
from svdesk.ui.widgets.search_box import SearchBox
from svdesk.ui.widgets.told_apart import ToldApart

_COLUMNS = (
    Column(_("Your word"), stretch=10),
    Column(_("Unit"), stretch=4, least=7),
    Column(_("Entries"), right=True, stretch=1, least=9),
    Column(_("Answer"), stretch=12),
)


class OwnWords(QWidget):
    """Words to choose from, answered by *terms*; ``chosen`` says that one is current, or was read again."""

    chosen = Signal()

    def __init__(self, terms: Glossary) -> None:
        super().__init__()
        self._glossary = terms
        self._uses: dict[str, Use] = {}
        self._listed: list[Use] = []
        self.show_box, self.find_box = Choice(_("Show")), SearchBox()
        self.show_box.offer([(Show.TO_DO.value, _("To do")), (Show.ALL.value, _("All"))])
        self.table = AnswerTable(RowModel(_COLUMNS, self._rows), _("Your words"))
        self._names = ToldApart()
        self.table.setItemDelegateForColumn(0, self._names)
        self.none_found = Label("", "muted")
        self.panel = WordPanel()
        self.shown = ScrolledCard(self.panel)
        self._lay_out()
        self.show_box.currentIndexChanged.connect(lambda _n: self._list(""))
        self.find_box.textChanged.connect(lambda _text: self._list(""))
        for leads_on in (self.find_box.went_down, self.find_box.gave_up):
            leads_on.connect(self.table.setFocus)
        self.table.chosen.connect(lambda _id: self.chosen.emit())

    def show_uses(self, uses: Iterable[Use], go_to: str = "") -> None:
        """Show these words and go to the one named where it is listed; otherwise the list keeps its place."""
        self._uses = {use.own_term.id: use for use in uses}
        self._list(go_to)

    def speak(self, terms: Glossary) -> None:
        """Name answers by the terms of this edition from now on."""
        self._glossary = terms

    def current(self) -> Use | None:
        """The word that is current."""
        return self._uses.get(self.table.current_id() or "")

    def use(self, own_term_id: str) -> Use | None:
        """The word with this id."""
        return self._uses.get(own_term_id)

    def after(self, own_term_id: str, answered: Collection[str]) -> str:
        """The word to go on with once this one is answered, others with it perhaps; empty when there is none."""
        return word_list.next_after(self._listed, own_term_id, answered) or ""

    def any(self) -> bool:
        """Whether the charity has any words."""
        return bool(self._uses)

    def all_done(self) -> bool:
        """Whether words to do are wanted and there are none at all."""
        return self.wanted() is Show.TO_DO and not any(map(word_list.to_do, self._uses.values()))

    def wanted(self) -> Show:
        """Which words are wanted."""
        return Show(self.show_box.value())

    def show_all(self) -> None:
        """Show every word, also those that were answered."""
        self.find_box.clear()
        self.show_box.setCurrentIndex(self.show_box.findData(Show.ALL.value))

    def go_to(self, own_term_id: str) -> None:
        """Make a word current, showing all words where it would not be listed otherwise."""
        if own_term_id in self._uses and not self.table.go_to(own_term_id):
            self.show_all()
            self.table.go_to(own_term_id)

    def show_word(self, examples: Sequence[Example], several: Sequence[str] = ()) -> None:
        """Show the current word in full with *examples* of its entries, and *several* things that it may be."""
        use = self.current()
        self.shown.setVisible(use is not None)
        if use is not None:
            decision = use.decision
            how = told.how_decided(decision) if decision else ""
            self.panel.show_word(use, examples, told.answer(decision, self._glossary), how, several)

    def _list(self, go_to: str) -> None:
        place = max(0, self.table.currentIndex().row())
        scrolled = self.table.verticalScrollBar().value()
        self._listed = word_list.listed(self._uses.values(), self.wanted(), self.find_box.text())
        ids = [use.own_term.id for use in self._listed]
        self._names.look_at(use.own_term.label for use in self._listed)
        self.table.blockSignals(True)  # one word after another would become current on the way
        self.table.show_ids(ids)
        self.table.show_column(len(_COLUMNS) - 1, self.wanted() is Show.ALL)
        self.table.verticalScrollBar().setValue(scrolled)
        if not (go_to and self.table.go_to(go_to)) and self.table.current_id() is None and ids:
            self.table.go_to(ids[min(place, len(ids) - 1)])
        self.table.blockSignals(False)
        to_do = _("None of the words to do holds this. Show all, to look among those that are answered.")
        self.none_found.setText(to_do if self.wanted() is Show.TO_DO else _("None of your words holds this."))
        self.none_found.setVisible(bool(self._uses) and not ids)
        self.chosen.emit()

    def _rows(self, ids: Sequence[str]) -> dict[str, Row]:
        to_do = self.wanted() is Show.TO_DO
        return {own_id: self._row(self._uses[own_id], to_do=to_do) for own_id in ids if own_id in self._uses}

    def _row(self, use: Use, *, to_do: bool) -> Row:
        """The texts of a row; among the words to do no answer is shown, and the only one there is Later."""
        later = _("{label} (for later)").format(label=use.own_term.label)
        return (
            later if to_do and use.decision else use.own_term.label,
            noun(units()[use.own_term.unit]),
            f"{use.uses:,}",
            told.in_list(use.decision, self._glossary),
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for words, box, stretch in ((_("&Show"), self.show_box, 0), (_("Fi&nd a word"), self.find_box, 1)):
            top.addWidget(words_beside(words, box))
            top.addWidget(box, stretch)
        column_in(self, top, self.none_found, (self.table, 2), (self.shown, 3), gap=8)
