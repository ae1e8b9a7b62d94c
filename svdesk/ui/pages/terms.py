"""The charity's own words on the left, what they may mean to everybody on the right: a person says which."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Term
from svdesk.domain.mapping import Mapping, OwnTerm, Relation
from svdesk.i18n import _
from svdesk.services.mapping import decide, refuse, told, word_list
from svdesk.services.mapping.browse import Found, nearest
from svdesk.services.mapping.offer import Offer, Offered, offer, offered
from svdesk.services.mapping.suggest import Suggester
from svdesk.storage import mappings
from svdesk.storage.mappings import Use
from svdesk.storage.shipped import glossary, units
from svdesk.ui.widgets.answer_keys import Answer
from svdesk.ui.widgets.glossary_browser import GlossaryBrowser
from svdesk.ui.widgets.own_words import OwnWords
from svdesk.ui.widgets.page import Page, button, empty_state
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.suggestion_cards import MOST
from svdesk.ui.widgets.suggestion_pane import SuggestionPane
from svdesk.ui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

_NOTHING_YET = _("No words of your own yet. They come with the activities you add and the spreadsheets you import.")


class TermsPage(Page):
    """Own words to work through, the most used first; one decision is one change set, and the next word follows."""

    title = _("Shared terms")

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.changes)
        self._made: Suggester | None = None
        self._uses: list[Use] = []
        self._next = ""
        self._word = ""
        self._refused: frozenset[str] = frozenset()
        self._suggested: tuple[Offer, ...] = ()
        self.take_names = button("", _("Words that are exactly names in the glossary, or were mapped in another unit."))
        self.add_to_top(self.take_names)
        self.progress = Label("", "body")
        self.words, self.pane = OwnWords(), SuggestionPane()
        self.table = self.words.table
        self.browser = GlossaryBrowser(self.pane, glossary(), self._offer_of, self._nearest)
        self.columns = TwoColumns(
            self.words,
            self.browser,
            ((self.table, 10), (self.browser, 0), (self.pane.cards, 12), (self.browser.table, 8)),
        )
        self.add_activity, self.show_all = button(_("A&dd an activity")), button(_("Show all &your words"))
        self.stack = QStackedWidget()
        self._empty = empty_state(_NOTHING_YET, self.add_activity)
        self._done = empty_state(_("Every word is mapped."), self.show_all)
        for shown in (self._empty, self._done, self.columns):
            self.stack.addWidget(shown)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.stack, 1)
        self.add_activity.clicked.connect(lambda: window.run("add_activity"))
        self._connect()

    def reload(self) -> None:
        """Read every word again. A word whose answer has changed, by Undo say, becomes the current one."""
        before = {use.own_term.id: use.decision for use in self._uses}
        self._uses = mappings.in_use(self.changes.store, with_examples=False)
        changed = (
            use.own_term.id
            for use in self._uses
            if use.own_term.id in before and before[use.own_term.id] != use.decision
        )
        go_to = self._next or next(changed, "")
        self._next = ""
        self.words.show_uses(self._uses, go_to)
        self.progress.setText(word_list.progress(word_list.left(self._uses)))
        n = len(decide.exact_labels(self.changes.store, self._uses))
        self.take_names.setText(_("&Map the 1 exact name") if n == 1 else _("&Map the {n} exact names").format(n=n))
        self.take_names.setAccessibleName(self.take_names.text().replace("&", ""))
        self.take_names.setVisible(n > 0)
        self._choose_view()

    def offers(self) -> frozenset[str]:
        """The glossary can be searched, and the list of words written and printed, where there are words."""
        return frozenset({"find", "export_table", "print_table"}) if self._uses else frozenset()

    def needs_person(self) -> int:
        """How many words are left."""
        return word_list.left(self._uses).words_left

    def go_to(self, record: str) -> None:
        """Make the own term with this id the current one."""
        self.words.go_to(record)
        self._choose_view()

    def do_find(self) -> None:
        """Search the glossary."""
        if self.stack.currentWidget() is not self.columns:
            self._show_all()
        self.browser.start()

    def answer(self, answer: Answer) -> None:
        """Give the current word an answer, with the term that is current where the answer names one."""
        use, offer_ = self.words.current(), self._current_offer()
        if use is None:
            return
        if offer_ is None and (answer.relation is None or answer.relation.needs_term):
            self.trouble(
                UserError(
                    _("“{answer}” needs a shared term.").format(answer=answer.words), _("Search the glossary for one.")
                )
            )
        elif answer.relation is None:
            if offer_ is not None and not self.browser.browsing():
                self._refuse(use.own_term, offer_.term)
        else:
            self._decide(use.own_term, answer.relation, offer_)

    def _decide(self, own_term: OwnTerm, relation: Relation, chosen: Offer | None) -> None:
        named = chosen if relation.needs_term else None
        decision = Mapping(
            own_term=own_term.id,
            relation=relation,
            term=named.term.id if named else None,
            why=named.why if named and named.score is not None else "",
            by=self.changes.by,
            at=datetime.now(UTC),
            score=named.score if named else None,
            glossary_edition=glossary().edition,
        )
        refusing = [one.term.id for one in self._suggested] if relation is Relation.NOTHING_FITS else []
        on_the_right = self.browser.isAncestorOf(QApplication.focusWidget() or self)
        self._next = self.words.after(own_term.id)
        taken = self.changes.make(lambda: decide.decide(self.changes.store, decision, refusing))
        self._next = ""
        if taken is None:
            return
        self.browser.close_search()
        self._focus(on_the_right)
        self.changes.said.emit(told.decided(own_term, decision, taken, glossary()), True)

    def _refuse(self, own_term: OwnTerm, term: Term) -> None:
        store, by = self.changes.store, self.changes.by
        self.changes.make(
            lambda: refuse.refuse(store, own_term.id, term.id, by, datetime.now(UTC)),
            _("{term} will not be offered for “{label}” again.").format(term=term.label, label=own_term.label),
        )
        self._focus(self.browser.isAncestorOf(QApplication.focusWidget() or self))

    def _offer_again(self) -> None:
        if (use := self.words.current()) is not None:
            store, own_term = self.changes.store, use.own_term
            self.changes.make(
                lambda: refuse.offer_again(store, own_term.id, self.changes.by),
                _("Offered again for “{label}”.").format(label=own_term.label),
            )
            self.pane.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_names(self) -> None:
        store, by = self.changes.store, self.changes.by
        taken = self.changes.make(lambda: decide.take_exact_labels(store, by, datetime.now(UTC)))
        if taken:
            self.changes.said.emit(told.taken_names(taken), True)
            self._focus(on_the_right=False)

    def _show_word(self) -> None:
        """Show the current word on the left, and what is offered for it on the right."""
        use, store = self.words.current(), self.changes.store
        label, own_id = (use.own_term.label, use.own_term.id) if use else ("", "")
        self.words.show_word(mappings.examples(store, own_id, units()) if use else ())
        found = offered(store, self._suggester(), use.own_term, glossary()) if use else Offered(())
        self._suggested = found.offers
        self._refused = frozenset(refuse.refused(store, own_id, glossary())) if use else frozenset()
        offers, marks = _with_answer(use, found.offers)
        if own_id != self._word:
            self.trouble(None)
        self.pane.show_offered(label, found, offers, marks, keep=own_id == self._word)
        self._word = own_id
        self.browser.refresh()

    def _suggester(self) -> Suggester:
        if self._made is None:
            self._made = Suggester(glossary())
        return self._made

    def _nearest(self, words: str) -> list[Found]:
        return nearest(self._suggester(), glossary(), words)

    def _offer_of(self, term: Term) -> tuple[Offer, str] | None:
        """A term that was found in the glossary, as an offer for the current word, and what was answered of it."""
        use = self.words.current()
        if use is None:
            return None
        return offer(use.own_term, term, glossary()), _mark(use, term.id, refused=term.id in self._refused)

    def _current_offer(self) -> Offer | None:
        return self.browser.current_offer() if self.browser.browsing() else self.pane.cards.current_offer()

    def _choose_view(self) -> None:
        done = self._done if self.words.all_done() else self.columns
        view: QWidget = done if self._uses else self._empty
        had_focus = self.stack.isAncestorOf(QApplication.focusWidget() or self)
        self.progress.setVisible(view is self.columns)
        if view is not self.stack.currentWidget():
            self.stack.setCurrentWidget(view)
            if had_focus:
                (self.show_all if view is self._done else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        self.words.show_all()
        self._choose_view()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self, on_the_right: bool) -> None:
        """Go on where the person was: among the cards, or in the list of words."""
        if self.stack.currentWidget() is self.columns:
            right = on_the_right and self.pane.cards.isVisible()
            (self.pane.cards if right else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for source in (self.table, self.pane, self.browser):
            source.answered.connect(self.answer)
        self.words.chosen.connect(self._show_word)
        self.words.show_box.currentIndexChanged.connect(lambda _n: self._choose_view())
        self.pane.cards.currentRowChanged.connect(self._bring_into_sight)
        self.table.went_on.connect(self._to_offers)
        self.table.opened.connect(lambda _id: self._to_offers())
        for back in (self.pane.cards.went_back, self.browser.went_back):
            back.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pane.again.connect(self._offer_again)
        self.take_names.clicked.connect(self._take_names)
        self.show_all.clicked.connect(self._show_all)

    def _bring_into_sight(self, row: int) -> None:
        """In one column the cards are longer than the window: scroll to the one that was chosen."""
        if row >= 0 and self.pane.cards.hasFocus():
            self.columns.ensureWidgetVisible(self.pane.cards.cards[row])

    def _to_offers(self) -> None:
        target = self.browser.table if self.browser.browsing() else self.pane.cards
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def _with_answer(use: Use | None, suggested: Sequence[Offer]) -> tuple[list[Offer], list[str]]:
    """The offers with the term that was chosen before as the first of them, and what each was answered."""
    offers = list(suggested)
    chosen = use.decision.term if use and use.decision else None
    if use and chosen in glossary() and chosen and chosen not in {one.term.id for one in offers}:
        offers = [offer(use.own_term, glossary()[chosen], glossary()), *offers][:MOST]
    return offers, [_mark(use, one.term.id) for one in offers]


def _mark(use: Use | None, term_id: str, *, refused: bool = False) -> str:
    if use and use.decision and use.decision.term == term_id:
        words = {Relation.SAME: _("Same"), Relation.PART_OF: _("Part of"), Relation.COVERS_MORE: _("Covers more")}
        return _("Your answer: {answer}").format(answer=words[use.decision.relation])
    return _("Refused before") if refused else ""
