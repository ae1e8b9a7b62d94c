"""The whole shared glossary to search in and to browse, for when none of the suggestions is what a word means."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from svdesk.domain.glossary import Glossary, Term
from svdesk.i18n import _
from svdesk.services.mapping.browse import Found
from svdesk.services.mapping.offer import Offer
from svdesk.ui.terms.term_card import TermCard
from svdesk.ui.terms.term_finder import EVERYTHING, TermFinder
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled

SUGGESTIONS = "suggestions"


class GlossaryBrowser(QWidget):
    """A search with a heading and a kind to choose; beneath it *suggestions*, or what was found instead of them.

    *offer_of* gives the offer of a term that was found, None when there is no word to offer it for; *nearest* gives
    terms where nothing holds the words that were typed. ``answered`` carries an ``Answer``; ``went_back`` says that
    the left arrow was pressed in the table, or Escape in the empty search; ``opened`` that Enter was; ``turned`` that
    suggestions gave way to the glossary or came back, or that another term is on the card.
    """

    answered = Signal(object)
    went_back = Signal()
    turned = Signal()
    opened = Signal()

    def __init__(
        self,
        suggestions: QWidget,
        glossary: Glossary,
        offer_of: Callable[[Term], tuple[Offer, str] | None],
        nearest: Callable[[str], list[Found]],
    ) -> None:
        super().__init__()
        self._offer_of = offer_of
        self._turned_by_itself = False
        self.finder = TermFinder(glossary, nearest, [(SUGGESTIONS, _("Suggestions for the word"))])
        self.search, self.heading, self.kind = self.finder.search, self.finder.heading, self.finder.kind
        self.note, self.table = self.finder.note, self.finder.table
        self.card = TermCard()
        self.card.set_current(True)
        self.letters = Label(_("Letters answer; Escape searches again."), "muted")
        self.letters.setWordWrap(False)  # it takes no line of its own from what was found
        self.stack = QStackedWidget()
        self._lay_out(suggestions)
        self._connect()

    def speak(self, glossary: Glossary, own_names: Mapping[str, Sequence[str]]) -> None:
        """Search this edition of the glossary from now on, and the charity's *own_names* by term id."""
        self.finder.speak(glossary, own_names)

    def browsing(self) -> bool:
        """Whether terms of the glossary are shown in place of the suggestions."""
        return self.stack.currentIndex() == 1

    def current_offer(self) -> Offer | None:
        """The term on the card, while browsing."""
        return self.card.offer if self.browsing() and not self.card.isHidden() else None

    def start(self) -> None:
        """Go to the search box."""
        self.finder.start()

    def close_search(self) -> None:
        """Clear what was looked for, and show the suggestions again."""
        self.finder.clear()
        self._turn_to(SUGGESTIONS)

    def refresh(self) -> None:
        """Look again, keeping the term that is current where it is still found."""
        browsing = self.heading.value() != SUGGESTIONS
        if browsing:
            self.finder.look()
        if browsing != self.browsing():
            self.stack.setCurrentIndex(int(browsing))
            self.turned.emit()

    def _narrow(self) -> None:
        """Words or a kind turn from the suggestions to the whole glossary; without either it turns back by itself."""
        wanted = self.finder.narrows()
        if wanted and self.heading.value() == SUGGESTIONS:
            self._turned_by_itself = True
            self._turn_to(EVERYTHING)
        elif not wanted and self._turned_by_itself:
            self._turn_to(SUGGESTIONS)
        else:
            self.refresh()

    def _give_up(self) -> None:
        self.close_search()
        self.went_back.emit()

    def _choose_heading(self) -> None:
        self._turned_by_itself = False
        if self.heading.value() == SUGGESTIONS:
            self.close_search()
        else:
            self.refresh()

    def _turn_to(self, heading: str) -> None:
        self._turned_by_itself = self._turned_by_itself and heading == EVERYTHING
        with QSignalBlocker(self.heading):
            self.heading.setCurrentIndex(self.heading.findData(heading))
        self.refresh()

    def _show_card(self) -> None:
        term = self.finder.term()
        offer = self._offer_of(term) if term else None
        for only_with_an_offer in (self.card, self.letters):
            only_with_an_offer.setVisible(offer is not None)
        if offer is not None:
            self.card.show_offer(*offer)
        self.turned.emit()

    def _lay_out(self, suggestions: QWidget) -> None:
        found = self.finder.found
        self.finder.beside_note.addWidget(self.letters)
        column = found.layout()
        assert isinstance(column, QVBoxLayout)
        inside = QWidget()
        card = column_in(inside, self.card)
        card.addStretch(1)
        column.addWidget(Scrolled(inside), 1)
        column.setStretchFactor(self.table, 2)
        self.stack.addWidget(suggestions)
        self.stack.addWidget(found)
        column_in(self, self.finder, (self.stack, 1), gap=8)

    def _connect(self) -> None:
        self.finder.narrowed.connect(self._narrow)
        self.finder.heading_chosen.connect(self._choose_heading)
        self.finder.chosen.connect(self._show_card)
        self.search.gave_up.connect(self._give_up)
        self.table.answered.connect(self.answered)
        self.table.went_back.connect(self.went_back)
        self.table.left_with_escape.connect(self.start)
        self.table.opened.connect(lambda _id: self.opened.emit())
