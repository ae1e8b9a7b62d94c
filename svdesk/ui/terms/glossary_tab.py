"""The shared glossary to read and to search, beside the charity's own words and names for each of its terms."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services.frameworks.answering import own_rules, returns_asking
from svdesk.services.glossary import own_labels
from svdesk.services.glossary.edition import Proposed
from svdesk.services.mapping.browse import Found
from svdesk.services.mapping.word_list import meaning
from svdesk.services.returns.assemble import pinned_formats
from svdesk.storage import glossaries, mappings, own_words
from svdesk.storage.store import Store
from svdesk.ui.terms.edition_pane import EditionPane
from svdesk.ui.terms.glossary_files import GlossaryFiles
from svdesk.ui.terms.paper_pane import PaperPane
from svdesk.ui.terms.term_finder import EVERYTHING, TermFinder
from svdesk.ui.terms.term_panel import TermPanel
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.flow import Flow
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow


class GlossaryTab(QWidget):
    """A search on the left, the term on the right; ``word_wanted`` carries the id of an own term to go to."""

    word_wanted = Signal(str)

    def __init__(self, window: "MainWindow", nearest: Callable[[str], list[Found]]) -> None:
        super().__init__()
        self._changes = window.changes
        self.files = GlossaryFiles(window)
        self.finder, self.panel = TermFinder(glossaries.current(window.changes.store), nearest), TermPanel()
        self.table = self.finder.table
        self.edition = Label("", "muted")
        self.came = button(_("See what a newer edition changes…"), _("It is shown before anything is changed."))
        self.newer = button(_("Install a newer edition…"))
        self.save = button(_("Save the glossary…"), _("As SKOS Turtle for programs, or as a table."))
        self.paper = button("", _("A word list to print, with Welsh names if you like."))
        relabel(self.paper, _("Save as &PDF…"), _("Save as PDF: the glossary as a word list"))
        self.send = button("", _("A table that other programs read (SSSOM)."))
        relabel(self.send, _("Save yo&ur mapping…"), _("Save your mapping as a file…"))
        self.receive = button(_("&Take from another mapping…"), _("Look at each line, take what you like."))
        self.frameworks = button(_("Frame&works…"), _("What authorities measure by, and what of yours answers it."))
        self.pane, self.paper_pane = EditionPane(), PaperPane()
        self.stack = QStackedWidget()
        self._lay_out()
        self.frameworks.clicked.connect(lambda: window.run("frameworks"))
        self._connect()

    def reload(self) -> None:
        """Read again which edition is spoken, what it is called here, and which own words mean what."""
        spoken = glossaries.current(self._changes.store)
        self.edition.setText(
            _("Edition {edition}, {n} terms. {licence}").format(
                edition=spoken.edition, n=len(spoken.terms), licence=spoken.licence
            )
        )
        newer = glossaries.newer_shipped(self._changes.store)
        self.came.setVisible(newer is not None)
        if newer is not None:
            words = _("See what edition {edition}, which came with svdesk, changes…")
            relabel(self.came, words.format(edition=newer.edition))
        self.finder.speak(spoken, own_words.names(self._changes.store))
        self.finder.look()

    def go_to(self, term_id: str) -> None:
        """Show a term, whatever was searched for or is asked about paper."""
        self._leave_paper()
        if not self.table.go_to(term_id):
            self.finder.clear()
            self.finder.heading.suggest(EVERYTHING)
            self.finder.look()
            self.table.go_to(term_id)

    def _go_near(self, term_id: str) -> None:
        """Show a wider or narrower term, and have it read from its beginning: the button that led there is gone."""
        self.go_to(term_id)
        self.panel.scrolled.setFocus()

    def start(self) -> None:
        """Go to the search box."""
        self.stack.setCurrentIndex(0)
        self.finder.start()

    def _show_term(self) -> None:
        term, store = self.finder.term(), self._changes.store
        self.panel.setVisible(term is not None)
        if term is not None:
            uses = meaning(mappings.in_use(store, with_examples=False), term.id)
            names = own_labels.listed(store, term.id)
            self.panel.show_term(term, glossaries.current(store), uses, names, _asked(store, term.id))

    def _add_name(self, name: str, language: str) -> None:
        term, changes = self.finder.term(), self._changes
        if term is None:
            return
        label = term.label
        done = _("{term} is found by “{name}” too now.").format(term=label, name=" ".join(name.split()))
        if changes.make(lambda: own_labels.add(changes.store, term.id, name, language, changes.by), done) is not None:
            self.panel.names.box.setText("")  # so that Undo then takes the name back, and not the typing
            self.panel.names.box.setFocus()

    def _remove_name(self, label_id: str) -> None:
        changes = self._changes
        changes.make(lambda: own_labels.remove(changes.store, label_id, changes.by), _("The name is gone."))
        self.panel.names.box.setFocus()

    def _give_up(self) -> None:
        self.finder.clear()
        self.finder.look()
        self.table.setFocus()

    def _propose(self, proposed: Proposed) -> None:
        self.stack.setCurrentWidget(self.pane)
        self.pane.show_proposed(proposed)

    def _install(self, proposed: Proposed) -> None:
        if self.files.install(proposed):
            self._back()

    def _back(self) -> None:
        self.stack.setCurrentIndex(0)
        self.newer.setFocus()

    def _to_paper(self) -> None:
        self.stack.setCurrentWidget(self.paper_pane)
        self.paper_pane.start(glossaries.current(self._changes.store), self.table.rows.ids)

    def _save_on_paper(self) -> None:
        self.files.save_on_paper(self.paper_pane.only(), self.paper_pane.welsh.isChecked(), self._leave_paper)

    def _leave_paper(self) -> None:
        if self.stack.currentWidget() is self.paper_pane:
            self.stack.setCurrentIndex(0)
            self.paper.setFocus()

    def _lay_out(self) -> None:
        left = QWidget()
        column = column_in(left, self.finder, (self.finder.found, 1), self.edition, gap=8)
        self._foot, self._left = QWidget(), column
        Flow(self._foot, self.came, self.send, self.receive, self.frameworks, self.newer, self.save, self.paper)
        self.columns = TwoColumns(left, self.panel, ((self.table, 8), (self.panel, 24)))
        browse = QWidget()
        self._whole = column_in(browse, (self.columns, 1), self._foot)
        self.stack.addWidget(browse)
        self.stack.addWidget(self.pane)
        self.stack.addWidget(self.paper_pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.stack)

    def _place_foot(self) -> None:
        """Let the buttons scroll with the list in one column; beside the term they would leave it too little height."""
        (self._left if self.columns.in_one() else self._whole).addWidget(self._foot)

    def _connect(self) -> None:
        self.finder.narrowed.connect(self.finder.look)
        self.finder.heading_chosen.connect(self.finder.look)
        self.finder.chosen.connect(self._show_term)
        self.finder.search.gave_up.connect(self._give_up)
        self.table.left_with_escape.connect(self.finder.start)
        self.table.answered.connect(lambda answer: self.finder.begin_with(answer.letter.lower()))  # none is asked for
        self.table.went_on.connect(self.panel.scrolled.setFocus)
        self.table.opened.connect(lambda _id: self.panel.scrolled.setFocus())
        self.panel.went_to.connect(self._go_near)
        self.panel.word_wanted.connect(self.word_wanted)
        self.panel.names.added.connect(self._add_name)
        self.panel.names.removed.connect(self._remove_name)
        self.columns.turned.connect(self._place_foot)
        self.came.clicked.connect(lambda: self.files.look_at_shipped(self._propose))
        self.newer.clicked.connect(lambda: self.files.look(self._propose))
        self.save.clicked.connect(self.files.save)
        self.paper.clicked.connect(self._to_paper)
        self.paper_pane.wanted.connect(self._save_on_paper)
        self.paper_pane.left.connect(self._leave_paper)
        self.pane.wanted.connect(self._install)
        self.pane.left.connect(self._back)


def _asked(store: Store, term_id: str) -> tuple[str, ...]:
    returns = returns_asking(pinned_formats(store).values(), term_id, glossaries.current(store))
    try:
        return returns + own_rules(store, term_id)
    except UserError as error:  # a loaded list or a rule, kept by a newer program or damaged
        return (*returns, str(error))
