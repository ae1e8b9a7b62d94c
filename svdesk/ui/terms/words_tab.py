"""The tab of own words: how far it is, the words, what is offered for one of them, and what an answer leads to."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from svdesk.domain.glossary import Glossary, Term
from svdesk.domain.mapping import Relation
from svdesk.i18n import _
from svdesk.services.mapping import refuse
from svdesk.services.mapping.offer import Offer, Offered, offered
from svdesk.services.mapping.several import several_things
from svdesk.storage import entries, mappings, own_words
from svdesk.storage.mappings import Use
from svdesk.storage.shipped import units
from svdesk.ui.terms.answer_keys import Answer
from svdesk.ui.terms.exchanging import Exchanging
from svdesk.ui.terms.glossary_browser import GlossaryBrowser
from svdesk.ui.terms.own_words import OwnWords
from svdesk.ui.terms.progress_row import ProgressRow
from svdesk.ui.terms.reason_line import ReasonLine
from svdesk.ui.terms.suggestion_pane import SuggestionPane
from svdesk.ui.terms.word_keys import WordKeys
from svdesk.ui.terms.word_offers import of_found, with_answer
from svdesk.ui.terms.word_views import WordViews
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow
    from svdesk.ui.pages.terms import TermsPage


class WordsTab(QWidget):
    """Words on the left, what is offered on the right; or a word that is parted, or a mapping that is looked at."""

    def __init__(self, window: "MainWindow", page: "TermsPage") -> None:
        super().__init__()
        self._page, self._changes = page, window.changes
        self._next = self._word = self._answered = self._split_next = ""
        self._before: dict[str, object] = {}
        self._refused: frozenset[str] = frozenset()
        self._several: tuple[str, ...] = ()
        self.exchanging = Exchanging(window)
        self.row = ProgressRow()
        self.progress = self.row.progress
        self.words, self.pane, self.reason = OwnWords(page.spoken()), SuggestionPane(), ReasonLine()
        self.table = self.words.table
        self.browser = GlossaryBrowser(self.pane, page.spoken(), self._offer_of, page.nearest)
        self.keys, self._right = WordKeys(), QWidget()
        self.columns = self._columns()
        self.stack = WordViews(self.columns, self.table, window.changes)
        self.add_activity, self.show_all = self.stack.add_activity, self.stack.show_all
        self._lay_out()
        self.add_activity.clicked.connect(lambda: window.run("add_activity"))
        self.keys.counts_wanted.connect(lambda: self._show_counts(window))
        self._connect()
        self._turned()

    def show_uses(self, uses: Sequence[Use], spoken: Glossary) -> None:
        """Show these words. One whose answer has changed, by Undo say, becomes the current one."""
        changed = [
            use.own_term.id
            for use in uses
            if use.own_term.id in self._before and self._before[use.own_term.id] != use.decision
        ]
        after = self.words.after(self._answered, changed) if self._answered else self._next
        go_to = after or next(iter(changed), "")
        self._next = self._answered = ""
        self._before = {use.own_term.id: use.decision for use in uses}
        self.words.speak(spoken)
        self.browser.speak(spoken, own_words.names(self._changes.store))
        self.words.show_uses(uses, go_to)
        self.row.show_uses(uses, self._split_next)
        self.row.stand_beside(self.words.current())
        self._choose_view()

    def go_to(self, record: str) -> None:
        """Make the own term with this id the current one."""
        self.stack.leave()
        self.words.go_to(record)
        self._choose_view()

    def start(self) -> None:
        """Search the glossary."""
        self.stack.leave()
        if self.stack.currentWidget() is not self.columns:
            self._show_all()
        self.browser.start()

    def begin(self) -> None:
        """Take the focus where work goes on."""
        self.stack.begin()

    def enter(self) -> None:
        """Take the focus where the current word is answered."""
        self.focus(on_the_right=True)
        if self.pane.cards.isVisible():
            self.pane.cards.enter()

    def answer(self, answer: Answer) -> None:
        """Give the current word an answer, with the term that is current where the answer names one."""
        use, offer_ = self.words.current(), self._current_offer()
        if use is None:
            return
        if offer_ is None and (answer.relation is None or answer.relation.needs_term):
            some = self.pane.cards.offered() > 0 and not self.browser.browsing()
            choose = _("Choose one of the suggestions first, with {keys} or the right arrow.")
            lacking = _("“{answer}” needs a shared term.").format(answer=answer.words)
            look = choose.format(keys=self.pane.cards.keys()) if some else _("Search the glossary for one.")
            self._page.hint(f"{lacking} {look}")
        elif answer.relation is None:
            if offer_ is not None and not self.browser.browsing():
                right = self._on_the_right()
                self._page.deciding.refuse(use.own_term, offer_.term)
                self.focus(right)
        else:
            self._decide(use, answer, offer_)

    def takes_answers(self) -> bool:
        """Whether the words are shown, with the answers beneath, and nothing else in their place."""
        return self.stack.currentWidget() is self.columns

    def focus(self, on_the_right: bool) -> None:
        """Go on where the person was: among the cards, or in the list of words."""
        if self.stack.currentWidget() is self.columns:
            right = on_the_right and self.pane.cards.isVisible()
            (self.pane.cards if right else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _decide(self, use: Use, answer: Answer, chosen: Offer | None) -> None:
        own_term, right = use.own_term, self._on_the_right()
        self._answered = own_term.id
        self._split_next = own_term.id if answer.relation is Relation.COVERS_MORE and use.uses else ""
        if not self._page.deciding.decide(own_term, answer, chosen, self.reason.text(), self._page.spoken()):
            self._answered = self._split_next = ""
            return
        self.browser.close_search()
        self.focus(right)

    def _give_reason(self) -> None:
        """Enter in the line of reasons: keep it with the answer that stands; else go on, and it goes with the next."""
        use = self.words.current()
        if use is None:
            return
        if self.reason.touched() and use.decision and use.decision.relation is not Relation.ASK_LATER:
            self._next = use.own_term.id
            self._page.deciding.give_reason(use.own_term, use.decision, self.reason.text())
            self._next = ""
        self.focus(on_the_right=False)

    def _offer_again(self) -> None:
        if (use := self.words.current()) is not None:
            self._page.deciding.offer_again(use.own_term)
            self.pane.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_word(self) -> None:
        """Show the current word on the left, and what is offered for it on the right."""
        use, store, terms = self.words.current(), self._changes.store, self._page.spoken()
        label, own_id = (use.own_term.label, use.own_term.id) if use else ("", "")
        found = offered(store, self._page.suggester(), use.own_term, terms) if use else Offered(())
        if own_id != self._word or not own_id:
            self._several = several_things(self._page.suggester(), label, use.own_term.unit) if use else ()
            self._page.trouble(None)
        self.words.show_word(mappings.examples(store, own_id, units()) if use else (), self._several)
        self.reason.show_reason(own_id, use.decision if use else None)
        for answering in (self.reason, self.keys):
            answering.setEnabled(use is not None)
        self.keys.counts.setVisible(use is not None and use.uses > 0)
        self._refused = frozenset(refuse.refused(store, own_id, terms)) if use else frozenset()
        offers, marks = with_answer(use, found.offers, terms)
        self.pane.show_offered(label, found, offers, marks, keep=own_id == self._word)
        self._word = own_id
        self.row.stand_beside(use)
        self.browser.refresh()
        self._show_keys()

    def _offer_of(self, term: Term) -> tuple[Offer, str] | None:
        """A term that was found in the glossary, as an offer for the current word, and what was answered of it."""
        use = self.words.current()
        return of_found(use, term, self._page.spoken(), self._refused) if use else None

    def _current_offer(self) -> Offer | None:
        return self.browser.current_offer() if self.browser.browsing() else self.pane.cards.current_offer()

    def _show_keys(self) -> None:
        """Keep the answers in step with the term that is current."""
        self.keys.follow(self._current_offer(), can_refuse=not self.browser.browsing())

    def _on_the_right(self) -> bool:
        focus = QApplication.focusWidget() or self
        return self._right.isAncestorOf(focus) or self.keys.isAncestorOf(focus)

    def _part(self, own_id: str) -> None:
        """Make several words of one: all of them in every entry where they were found in its name."""
        use = self.words.use(own_id)
        if use is not None:
            wide = use.decision is not None and use.decision.relation is Relation.COVERS_MORE
            self.stack.part(use, self._several if own_id == self._word and not wide else ())

    def _show_counts(self, window: "MainWindow") -> None:
        """Show the activities in which the current word is counted, at the unit of the latest, to change it there."""
        use, found = self.words.current(), entries.of(self._changes.store, self._word, units())
        page = window.show_page("activities")
        if use is not None and found:
            page.go_to_field(found[0].activity, f"count/{found[0].count}/unit")
            words = _("Counted as “{label}”").format(label=use.own_term.label)
            page.show_only([one.activity for one in found], words, [one.count for one in found])

    def _say_meaning(self) -> None:
        if (use := self.words.current()) is not None:
            self.stack.say_meaning(use)

    def take_from_another(self) -> None:
        """Ask for another charity's mapping and look at it line by line."""
        self.exchanging.look(lambda received: self.stack.look_at(received, self._page.spoken()))

    def _take_lines(self, offers: object) -> None:
        if isinstance(offers, list) and self.exchanging.take(offers):
            self._back()

    def _back(self) -> None:
        """A pane was left: go on with the words."""
        self._split_next = ""
        self.row.withdraw()
        self.stack.leave()
        self._choose_view()
        self.begin()

    def _choose_view(self) -> None:
        self.stack.choose(any_words=self.words.any(), all_done=self.words.all_done())

    def _turned(self) -> None:
        view = self.stack.currentWidget()
        self.row.setVisible(view in (self.columns, self.stack.done))
        self.progress.setVisible(view is self.columns)
        self.keys.setVisible(view is self.columns)

    def _show_all(self) -> None:
        self.words.show_all()
        self._choose_view()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_keys(self) -> None:
        """Keep the answers in sight under two columns; one column, which scrolls whole, ends with them."""
        holder = self._right if self.columns.in_one() else self
        if (layout := holder.layout()) is not None:
            layout.addWidget(self.keys)

    def _columns(self) -> TwoColumns:
        column_in(self._right, (self.browser, 1), self.reason, gap=8)
        tall = {self.table: 10, self.words.shown: 12, self.browser: 0, self.pane.cards: 12, self.browser.table: 8}
        return TwoColumns(self.words, self._right, tuple(tall.items()))

    def _lay_out(self) -> None:
        column_in(self, self.row, (self.stack, 1), self.keys, gap=8)

    def _connect(self) -> None:
        for source in (self.table, self.pane, self.browser, self.keys):
            source.answered.connect(self.answer)
        self.words.chosen.connect(self._show_word)
        self.words.show_box.currentIndexChanged.connect(lambda _n: self._choose_view())
        self.words.panel.parted.connect(lambda: self._part(self._word))
        self.row.split.clicked.connect(lambda: self._part(self._split_next))
        self.pane.cards.currentRowChanged.connect(self._bring_into_sight)
        for moved in (self.pane.cards.currentRowChanged, self.browser.turned):
            moved.connect(self._show_keys)
        for opened in (self.pane.cards.opened, self.browser.opened):
            opened.connect(self.keys.enter)
        self.table.went_on.connect(self._to_offers)
        self.table.opened.connect(lambda _id: self._to_offers())
        self.table.figure.connect(lambda figure: self.pane.cards.choose(figure - 1))
        for back in (self.pane.cards.went_back, self.browser.went_back, self.reason.left):
            back.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pane.again.connect(self._offer_again)
        self.show_all.clicked.connect(self._show_all)
        self.reason.entered.connect(self._give_reason)
        self.words.panel.meaning_wanted.connect(self._say_meaning)
        # Later, because the columns turn while this very layout is giving them their places.
        self.columns.turned.connect(lambda: QTimer.singleShot(0, self, self._place_keys))
        self.stack.back.connect(self._back)
        for another in (self.stack.parts.entries.changed, self.stack.parts.names.changed, self.stack.parts.left):
            another.connect(lambda: self._page.trouble(None))  # what was refused may be so no longer
        self.stack.turned.connect(self._turned)
        self.stack.lines.taken.connect(self._take_lines)

    def _bring_into_sight(self, row: int) -> None:
        """In one column the cards are longer than the window: scroll to the one that was chosen."""
        if row >= 0 and self.pane.cards.hasFocus():
            self.columns.ensureWidgetVisible(self.pane.cards.cards[row])

    def _to_offers(self) -> None:
        if self.browser.browsing():
            self.browser.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pane.cards.enter()
