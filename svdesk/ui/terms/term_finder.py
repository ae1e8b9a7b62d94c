"""A search in the shared glossary: a box, a heading and a kind to choose, and a list of the terms that were found."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from svdesk.domain.glossary import Glossary, Kind, Term
from svdesk.i18n import _, counted
from svdesk.services.mapping.about_term import KINDS, any_of
from svdesk.services.mapping.browse import Found, browse
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.terms.answer_table import AnswerTable
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import words_beside
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.search_box import SearchBox

EVERYTHING = "everything"

_KIND = 5
"""So many wide letters of a kind stay in sight: all of “Any kind”."""

_COLUMNS = (Column(_("Shared term"), stretch=5), Column(_("Found"), stretch=4), Column(_("Counted in"), stretch=4))


class TermFinder(QWidget):
    """What is searched by, in this widget, and what was found, in ``found``, which its owner puts where it likes.

    *nearest* gives terms where nothing holds the words that were typed. ``narrowed`` says that something else is
    wanted, ``chosen`` that another term is current or that the list was made again.
    """

    narrowed = Signal()
    heading_chosen = Signal()
    chosen = Signal()

    def __init__(
        self,
        glossary: Glossary,
        nearest: Callable[[str], list[Found]],
        first: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self._nearest = nearest
        self._own_names: Mapping[str, Sequence[str]] = {}
        self._found: dict[str, Found] = {}
        self._first = tuple(first)
        self.search = SearchBox()
        self.search.setPlaceholderText(_("A word of its name, of another name or of its meaning"))
        self.heading, self.kind = Choice(_("Look in"), shrinks=True), Choice(_("Kind"), shrinks=True)
        self.kind.setMinimumContentsLength(_KIND)
        self.note, self.beside_note = Label("", "muted"), QHBoxLayout()
        self.table = AnswerTable(RowModel(_COLUMNS, self._rows), _("Shared terms found"))
        self.found = QWidget()
        self.speak(glossary, {})
        self._lay_out()
        self.search.textChanged.connect(lambda _text: self.narrowed.emit())
        self.kind.currentIndexChanged.connect(lambda _n: self.narrowed.emit())
        self.heading.currentIndexChanged.connect(lambda _n: self.heading_chosen.emit())
        self.search.went_down.connect(self._to_table)
        self.table.typed.connect(self.begin_with)
        self.table.chosen.connect(lambda _id: self.chosen.emit())

    def speak(self, glossary: Glossary, own_names: Mapping[str, Sequence[str]]) -> None:
        """Search this edition of the glossary from now on, and the charity's *own_names* by term id."""
        self._glossary, self._own_names = glossary, own_names
        whole = [*self._first, (EVERYTHING, _("All terms"))]
        with QSignalBlocker(self.heading), QSignalBlocker(self.kind):
            self.heading.offer([*whole, *((domain.id, domain.label) for domain in glossary.domains)])
            self.kind.offer([("", _("Any kind")), *((kind.value, words) for kind, words in KINDS.items())])

    def term(self) -> Term | None:
        """The term that is current in the list."""
        found = self._found.get(self.table.current_id() or "")
        return found.term if found else None

    def narrows(self) -> bool:
        """Whether words or a kind are wanted."""
        return bool(self.search.text().strip() or self.kind.value())

    def clear(self) -> None:
        """Want no words and no kind any more, telling nobody."""
        with QSignalBlocker(self):  # not of the box, whose own button would stay beside its empty text
            self.search.clear()
            self.kind.setCurrentIndex(self.kind.findData(""))

    def start(self) -> None:
        """Go to the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def begin_with(self, letter: str) -> None:
        """Look for other words, which begin with *letter*: it was typed among the terms, where it is no answer."""
        self.start()
        self.search.setText(letter)

    def look(self) -> None:
        """Look again for what is wanted, keeping the term that is current where it is still found."""
        words, heading = self.search.text(), self.heading.value()
        kind = Kind(self.kind.value()) if self.kind.value() else None
        found = browse(self._glossary, words, "" if heading == EVERYTHING else heading, kind, self._own_names)
        near = [] if found or not words.strip() else self._nearest(words)
        self._found = {one.term.id: one for one in (found or near)}
        self.table.blockSignals(True)
        self.table.show_ids(list(self._found))
        if self.table.current_id() is None and self._found:
            self.table.go_to(next(iter(self._found)))
        self.table.show_column(1, bool(words.strip()))
        self.table.blockSignals(False)
        if found:
            self.note.setText(counted(len(found), _("1 term."), _("{n} terms.")))
        elif near:
            self.note.setText(_("No term holds these words. These come nearest."))
        elif words.strip():
            self.note.setText(_("No term holds these words. Try fewer, or another heading."))
        else:
            self.note.setText(_("No term of this kind stands under this heading."))
        self.chosen.emit()

    def _rows(self, ids: Sequence[str]) -> dict[str, Row]:
        return {
            term_id: (found.term.label, found.why, any_of(found.term.units))
            for term_id in ids
            if (found := self._found.get(term_id))
        }

    def _to_table(self) -> None:
        if self._found and self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.beside_note.addWidget(self.note, 1)
        column_in(self.found, self.beside_note, (self.table, 1), gap=8)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, words, box, share in (
            (first, _("Sea&rch the glossary"), self.search, 1),
            (second, _("Loo&k in"), self.heading, 2),
            (second, _("K&ind"), self.kind, 1),
        ):
            row.addWidget(words_beside(words, box))
            row.addWidget(box, share)
        column_in(self, first, second, gap=8)
