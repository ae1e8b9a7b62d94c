"""What the tab of words shows: the words, or that there are none, or none left; or one thing that is done with them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from svdesk.domain.glossary import Glossary
from svdesk.i18n import _
from svdesk.services.mapping.exchange.receive import Received
from svdesk.storage.mappings import Use
from svdesk.ui.changes import Changes
from svdesk.ui.terms.meaning_pane import MeaningPane
from svdesk.ui.terms.parts_pane import PartsPane
from svdesk.ui.terms.taken_lines import TakenLines
from svdesk.ui.widgets.page import button, empty_state

_NOTHING_YET = _("No words of your own yet. They come with the activities you add and the spreadsheets you import.")


class WordViews(QStackedWidget):
    """The *words* (with *first* to begin at), and panes that stand in their place until they are left.

    ``back`` says that a pane was left; ``turned`` that another view is shown.
    """

    back = Signal()
    turned = Signal()

    def __init__(self, words: QWidget, first: QWidget, changes: Changes) -> None:
        super().__init__()
        self.words = words
        self.add_activity, self.show_all = button(_("Add an activit&y")), button(_("Show all &your words"))
        self.empty = empty_state(_NOTHING_YET, self.add_activity)
        self.done = empty_state(_("Every word is mapped."), self.show_all)
        self.parts, self.lines, self.meaning = PartsPane(changes), TakenLines(), MeaningPane(changes)
        self._firsts = {words: first, self.done: self.show_all, self.empty: self.add_activity}
        self._pane: QWidget | None = None
        for view in (self.empty, self.done, words, self.parts, self.lines, self.meaning):
            self.addWidget(view)
        for pane in (self.parts, self.lines, self.meaning):
            pane.left.connect(self.back)

    def choose(self, *, any_words: bool, all_done: bool) -> None:
        """Show the words, or that there are none or none left, unless a pane stands in their place."""
        if self._pane is self.parts and not self.parts.still_there():
            self._pane = None
        self._turn_to(self._pane or (self.empty if not any_words else self.done if all_done else self.words))

    def leave(self) -> None:
        """Let no pane stand in the place of the words any more."""
        self._pane = None
        if self.currentWidget() not in self._firsts:
            self._turn_to(self.words)

    def begin(self) -> None:
        """Take the focus where work goes on: in the list of words, or at the one button there is."""
        view = self.currentWidget()
        if view is not None and view in self._firsts:
            self._firsts[view].setFocus(Qt.FocusReason.OtherFocusReason)

    def in_pane(self) -> bool:
        """Whether a pane stands in the place of the words."""
        return self._pane is not None

    def part(self, use: Use, several: tuple[str, ...]) -> None:
        """Make several words of one."""
        self._open(self.parts)
        self.parts.start(use, several)

    def say_meaning(self, use: Use) -> None:
        """Say that a word means something else from a day on."""
        self._open(self.meaning)
        self.meaning.start(use)

    def look_at(self, received: Received, terms: Glossary) -> None:
        """Look at another charity's mapping."""
        self._open(self.lines)
        self.lines.show_received(received, terms)

    def _open(self, pane: QWidget) -> None:
        self._pane = pane
        self._turn_to(pane)

    def _turn_to(self, view: QWidget) -> None:
        if view is not self.currentWidget():
            had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
            self.setCurrentWidget(view)
            self.turned.emit()
            if had_focus:
                self.begin()
