"""The whole shared glossary to search in and to browse, for when none of the suggestions is what a word means."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from svdesk.domain.glossary import Glossary, Kind, Term
from svdesk.i18n import _
from svdesk.services.mapping.about_term import KINDS, any_of
from svdesk.services.mapping.browse import Found, browse
from svdesk.services.mapping.offer import Offer
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.widgets.answer_table import AnswerTable
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.term_card import TermCard

SUGGESTIONS, EVERYTHING = "suggestions", "everything"

_COLUMNS = (Column(_("Shared term"), stretch=5), Column(_("Found"), stretch=4), Column(_("Counted in"), stretch=4))


class GlossaryBrowser(QWidget):
    """A search box with a heading and a kind to choose; beneath it *suggestions*, or what was found instead of them.

    *offer_of* gives the offer of a term that was found, None when there is no word to offer it for; *nearest* gives
    terms where nothing holds the words that were typed. ``answered`` carries an ``Answer``; ``went_back`` says that
    the left arrow was pressed in the table; ``turned`` that suggestions gave way to the glossary or came back.
    """

    answered = Signal(object)
    went_back = Signal()
    turned = Signal()

    def __init__(
        self,
        suggestions: QWidget,
        glossary: Glossary,
        offer_of: Callable[[Term], tuple[Offer, str] | None],
        nearest: Callable[[str], list[Found]],
    ) -> None:
        super().__init__()
        self._glossary, self._offer_of, self._nearest = glossary, offer_of, nearest
        self._found: dict[str, Found] = {}
        self._turned_by_itself = False
        self.search = _Search()
        self.search.setPlaceholderText(_("A word of its name, of another name or of its meaning"))
        self.search.setClearButtonEnabled(True)
        self.heading, self.kind = Choice(_("Look in"), shrinks=True), Choice(_("Kind"), shrinks=True)
        self.note = Label("", "muted")
        self.table = AnswerTable(RowModel(_COLUMNS, self._rows), _("Shared terms found"))
        self.card = TermCard(can_refuse=False)
        self.card.set_current(True)
        self.stack = QStackedWidget()
        self._fill_choices()
        self._lay_out(suggestions)
        self._connect()

    def browsing(self) -> bool:
        """Whether terms of the glossary are shown in place of the suggestions."""
        return self.stack.currentIndex() == 1

    def current_offer(self) -> Offer | None:
        """The term on the card, while browsing."""
        return self.card.offer if self.browsing() and not self.card.isHidden() else None

    def start(self) -> None:
        """Go to the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def close_search(self) -> None:
        """Clear what was looked for, and show the suggestions again."""
        with QSignalBlocker(self.search), QSignalBlocker(self.kind):
            self.search.clear()
            self.kind.setCurrentIndex(self.kind.findData(""))
        self._turn_to(SUGGESTIONS)

    def refresh(self) -> None:
        """Look again, keeping the term that is current where it is still found."""
        words, heading = self.search.text(), self.heading.value()
        kind = Kind(self.kind.value()) if self.kind.value() else None
        browsing = heading != SUGGESTIONS
        if browsing:
            self._look(words, "" if heading == EVERYTHING else heading, kind)
        if browsing != self.browsing():
            self.stack.setCurrentIndex(int(browsing))
            self.turned.emit()

    def _narrow(self) -> None:
        """Words or a kind turn from the suggestions to the whole glossary; without either it turns back by itself."""
        wanted = bool(self.search.text().strip() or self.kind.value())
        if wanted and self.heading.value() == SUGGESTIONS:
            self._turned_by_itself = True
            self._turn_to(EVERYTHING)
        elif not wanted and self._turned_by_itself:
            self._turn_to(SUGGESTIONS)
        else:
            self.refresh()

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

    def _look(self, words: str, heading: str, kind: Kind | None) -> None:
        found = browse(self._glossary, words, heading, kind)
        near = [] if found or not words.strip() else self._nearest(words)
        self._found = {one.term.id: one for one in (found or near)}
        self.table.show_ids(list(self._found))
        if self.table.current_id() is None and self._found:
            self.table.go_to(next(iter(self._found)))
        if found:
            self.note.setText(_("1 term.") if len(found) == 1 else _("{n} terms.").format(n=len(found)))
        elif near:
            self.note.setText(_("No term holds these words. These come nearest."))
        else:
            self.note.setText(_("No term holds these words. Try fewer, or another heading."))
        self._show_card()

    def _show_card(self) -> None:
        found = self._found.get(self.table.current_id() or "")
        offer = self._offer_of(found.term) if found else None
        self.card.setVisible(offer is not None)
        if offer is not None:
            self.card.show_offer(*offer)

    def _rows(self, ids: Sequence[str]) -> dict[str, Row]:
        return {
            term_id: (found.term.label, found.why, any_of(found.term.units))
            for term_id in ids
            if (found := self._found.get(term_id))
        }

    def _fill_choices(self) -> None:
        whole = [(SUGGESTIONS, _("Suggestions for the word")), (EVERYTHING, _("The whole glossary"))]
        self.heading.offer([*whole, *((domain.id, domain.label) for domain in self._glossary.domains)])
        self.kind.offer([("", _("Any kind")), *((kind.value, words) for kind, words in KINDS.items())])

    def _lay_out(self, suggestions: QWidget) -> None:
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addWidget(self.card)
        self.stack.addWidget(suggestions)
        self.stack.addWidget(found)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, words, box in (
            (first, _("Sea&rch the glossary"), self.search),
            (second, _("Loo&k in"), self.heading),
            (second, _("K&ind"), self.kind),
        ):
            label = Label(words)
            label.setWordWrap(False)
            label.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            row.addWidget(label)
            row.addWidget(box, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(first)
        whole.addLayout(second)
        whole.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._narrow())
        self.search.went_down.connect(self._to_table)
        self.search.gave_up.connect(self.close_search)
        self.heading.currentIndexChanged.connect(lambda _n: self._choose_heading())
        self.kind.currentIndexChanged.connect(lambda _n: self._narrow())
        self.table.chosen.connect(lambda _id: self._show_card())
        self.table.answered.connect(self.answered)
        self.table.went_back.connect(self.went_back)
        self.table.left_with_escape.connect(self.start)
        self.table.opened.connect(lambda _id: self._to_buttons())
        self.card.answered.connect(self.answered)

    def _to_table(self) -> None:
        if self.browsing() and self._found:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_buttons(self) -> None:
        if (first := self.card.keys.first()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


class _Search(QLineEdit):
    """Typing searches; Down or Enter goes to what was found, Escape back to the suggestions."""

    went_down = Signal()
    gave_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the box by Down, Enter or Escape; every other key is typing."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.gave_up.emit()
        else:
            super().keyPressEvent(event)
