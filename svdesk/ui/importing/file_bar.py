"""The top of the import window: which file it is, the year it is about, and how far a job is."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from svdesk.domain.period import parse
from svdesk.i18n import _
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.dressing import dress
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.question_card import years_offered


class FileBar(QWidget):
    """``choose`` comes when the person wants a file, ``year_chosen`` carries a year or None, ``stop`` ends what runs.

    ``paste``, ``recipes`` and ``imports`` come when they would paste a table, or see what is remembered of earlier
    files, or the imports so far; ``leave`` when they would close the window and go on later.
    """

    choose = Signal()
    paste = Signal()
    recipes = Signal()
    imports = Signal()
    leave = Signal()
    year_chosen = Signal(object)
    stop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", "title")
        self.button = button(_("&Choose another file…"), _("Or drop one on this window: xlsx, xls, ods, csv."))
        self.more = button(_("M&ore"), _("Paste a table; what is remembered of earlier files; the imports so far."))
        self.menu = QMenu(self.more)
        self.year, self.year_words = Choice(_("Which year it is about")), Label(_("Which &year it is about"), "muted")
        self.year_words.setBuddy(self.year)
        self.year_words.setWordWrap(False)
        self.trouble, self.what = Label("", "strong"), Label("", "small")
        self.bar, self.cancel = QProgressBar(), button(_("Sto&p"), _("Stops what is running. Nothing is lost."))
        self.bar.setAccessibleName(_("Progress"))
        self._lay_out()
        for words, asked in (
            (_("Paste a &table"), self.paste),
            (_("&Imports so far…"), self.imports),
            (_("What is &remembered of earlier files…"), self.recipes),
            (_("C&lose, and go on later"), self.leave),
        ):
            self.menu.addAction(words).triggered.connect(asked)
        self.more.setMenu(self.menu)
        self.button.clicked.connect(self.choose)
        self.cancel.clicked.connect(self.stop)
        self.year.chosen.connect(lambda: self.year_chosen.emit(parse(self.year.value()) if self.year.value() else None))
        self.trouble.hide()
        self.end()

    def show_rehearsal(self, now: Rehearsing) -> None:
        """Show which file it is, and ask for its year where it was unclear."""
        self.title.setText(now.name or _("Bring in last year's data"))
        for one in (self.button, self.more):
            one.setVisible(now.rehearsal is not None)
        self.year.offer([("", _("Choose the year")), *years_offered(date.today())])
        self.year.show_value(now.said.year.code if now.said.year else "")
        for widget in (self.year_words, self.year):
            widget.setVisible(now.rehearsal is not None and (now.year_was_asked or now.said.year is not None))
            widget.setEnabled(not now.brought_in)

    def head(self, shown: bool) -> None:
        """Show the file and what belongs to it, or only what is said and how far a job is."""
        self._head.setVisible(shown)

    def say(self, words: str, tone: str = "fix") -> None:
        """Say what could not be done and what to do about it, or what was done; nothing for an empty text."""
        dress(self.trouble, "tone", tone)
        self.trouble.tell(words)

    def progress(self, done: int, total: int, what: str) -> None:
        """Show how far a job is; a *total* of nought means that nobody knows yet."""
        self.what.setText(what)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        for widget in (self.what, self.bar, self.cancel):
            widget.show()

    def end(self) -> None:
        """The job is over."""
        for widget in (self.what, self.bar, self.cancel):
            widget.hide()

    def _lay_out(self) -> None:
        self._head = QWidget()
        top, beneath = QHBoxLayout(self._head), QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.title, 1)
        for widget in (self.year_words, self.year, self.button, self.more):
            top.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        beneath.addWidget(self.what)
        beneath.addWidget(self.bar, 1)
        beneath.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 0)
        layout.setSpacing(4)
        layout.addWidget(self._head)
        layout.addWidget(self.trouble)
        layout.addLayout(beneath)
