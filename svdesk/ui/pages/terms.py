"""The charity's own words on the left, what they may mean to everybody on the right: a person says which.

Words is the first of the tabs; the glossary that everybody shares is another.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from svdesk.domain.glossary import Glossary
from svdesk.i18n import _, counted
from svdesk.services.mapping import decide, told
from svdesk.services.mapping.browse import Found, nearest
from svdesk.services.mapping.model.meaning import in_background
from svdesk.services.mapping.suggest import Suggester
from svdesk.storage import glossaries, mappings
from svdesk.storage.mappings import Use
from svdesk.ui.terms.answer_keys import Answer, gives_answer
from svdesk.ui.terms.deciding import Deciding
from svdesk.ui.terms.glossary_tab import GlossaryTab
from svdesk.ui.terms.words_tab import WordsTab
from svdesk.ui.widgets.buttons import keeps_room, relabel
from svdesk.ui.widgets.page import Page, button
from svdesk.ui.widgets.plain import said
from svdesk.ui.widgets.table import Table

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow


class TermsPage(Page):
    """Own words to work through, the most used first; one decision is one change set, and the next word follows."""

    title = _("Shared terms")

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.changes)
        self._window = window
        self._made: Suggester | None = None
        self._spoken: Glossary | None = None
        self._uses: list[Use] = []
        self.deciding = Deciding(window.changes)
        self.take_names = button("")
        keeps_room(self.take_names)
        self.add_to_top(self.take_names)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(_("Words and glossary"))
        self.tabs.tabBar().setAccessibleName(_("Words and glossary"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setExpanding(False)
        self.words_tab = WordsTab(window, self)
        self.glossary_tab = GlossaryTab(window, self.nearest)
        self.show_all = self.words_tab.show_all
        self.add_tab(self.words_tab, _("Wor&ds"))
        self.add_tab(self.glossary_tab, _("G&lossary"))
        self.body.addWidget(self.tabs, 1)
        self.take_names.clicked.connect(self._take_names)
        self.glossary_tab.send.clicked.connect(self.do_send_mapping)
        self.glossary_tab.receive.clicked.connect(self.do_take_mapping)
        self.glossary_tab.word_wanted.connect(self.go_to)
        self.tabs.currentChanged.connect(lambda _n: self._show_tab())

    @property
    def table(self) -> Table:
        """The table of the tab that is shown, which is written and printed."""
        return getattr(self.tabs.currentWidget(), "table", self.words_tab.table)

    def add_tab(self, widget: QWidget, words: str) -> None:
        """Add a tab. Where it has them, ``reload`` reads it again, ``table`` is exported, ``start`` begins a search."""
        self.tabs.addTab(widget, words)

    def reload(self) -> None:
        """Read every word again, and what the tab that is shown shows."""
        spoken = glossaries.current(self.changes.store)
        if spoken is not self._spoken:
            self._spoken, self._made = spoken, None
        before = {use.own_term.id for use in self._uses}
        self._uses = mappings.in_use(self.changes.store, with_examples=False)
        if self.isVisible() and any(use.own_term.id not in before for use in self._uses):
            QTimer.singleShot(0, self, self._take_focus)
        self.words_tab.show_uses(self._uses, spoken)
        exact = decide.exact_labels(self.changes.store, self._uses)
        n = len(exact)
        relabel(self.take_names, counted(n, _("&Map the 1 exact name"), _("&Map the {n} exact names")))
        about = told.names_to_take(exact)
        self.take_names.setAccessibleDescription(about)
        self.take_names.setToolTip(said(about))
        self.take_names.setVisible(n > 0)
        self._reload_tab()

    def offers(self) -> frozenset[str]:
        """The glossary can be searched, and the list of words written and printed, where there are words."""
        on_words = self.tabs.currentWidget() is self.words_tab
        table = {"find", "export_table", "print_table"} if self._uses or not on_words else set()
        return frozenset({"take_mapping", *(["send_mapping"] if self._uses else []), *table})

    def needs_person(self) -> int:
        """How many words are left, also when something else than this page has changed them."""
        return mappings.how_many_to_do(self.changes.store)

    def go_to(self, record: str) -> None:
        """Make the own term with this id the current one, or show the shared term with this id."""
        if self._spoken is not None and record in self._spoken:
            self.tabs.setCurrentWidget(self.glossary_tab)
            self.glossary_tab.go_to(record)
        else:
            self.tabs.setCurrentWidget(self.words_tab)
            self.words_tab.go_to(record)

    def enter(self, record: str) -> None:
        """Take the focus among the suggestions for the word *record*, so that a letter answers at once."""
        if record:
            self.words_tab.enter()
        elif self.tabs.currentWidget() is self.words_tab and not self.words_tab.stack.in_pane():
            self.words_tab.begin()
        else:
            super().enter(record)

    def whole(self) -> None:
        """Lead a click in the list of pages to the words, so that a letter answers at once."""
        self.enter("")

    def do_find(self) -> None:
        """Search the glossary."""
        start = getattr(self.tabs.currentWidget(), "start", self.words_tab.start)
        start()

    def do_send_mapping(self) -> None:
        """Write what the words mean to a table for others."""
        self.words_tab.exchanging.send()

    def do_take_mapping(self) -> None:
        """Look at another charity's mapping, line by line."""
        self.tabs.setCurrentWidget(self.words_tab)
        self.words_tab.take_from_another()

    def answer(self, answer: Answer) -> None:
        """Give the current word an answer, with the term that is current where the answer names one."""
        self.words_tab.answer(answer)

    def suggester(self) -> Suggester:
        """What suggests terms of the glossary that is spoken here; the model is asked once it has been loaded."""
        if self._made is None:
            line = self._window.status.done
            before = line.text()
            line.setText(_("Looking for suggestions…"))
            line.repaint()  # at once, because the window stands still while they are made ready
            self._made = Suggester(self.spoken(), meaning=in_background())
            line.setText(before)
        return self._made

    def spoken(self) -> Glossary:
        """The edition of the glossary that this desk file speaks."""
        if self._spoken is None:
            self._spoken = glossaries.current(self.changes.store)
        return self._spoken

    def nearest(self, words: str) -> list[Found]:
        """Terms that come near *words* where none holds them."""
        suggester = self.suggester()
        suggester.learn_from(self.changes.store)
        return nearest(suggester, self.spoken(), words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A letter that is typing nowhere is an answer, wherever on the page of words the focus is."""
        on_words = self.tabs.currentWidget() is self.words_tab and self.words_tab.takes_answers()
        if not (on_words and gives_answer(event, self.answer)):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the focus from whatever led here, but from the list of pages, which a person may be going through."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._take_focus)

    def _take_focus(self) -> None:
        focus = self.window().focusWidget()
        if focus is self._window.nav or (focus is not None and self.isAncestorOf(focus)):
            return
        if self.isVisible() and self.tabs.currentWidget() is self.words_tab:
            self.words_tab.begin()

    def _take_names(self) -> None:
        if self.deciding.take_names():
            self.words_tab.focus(on_the_right=False)

    def _show_tab(self) -> None:
        self.trouble(None)
        self._reload_tab()
        self._window.refresh_actions()

    def _reload_tab(self) -> None:
        shown = self.tabs.currentWidget()
        if shown is not self.words_tab and (again := getattr(shown, "reload", None)):
            again()
