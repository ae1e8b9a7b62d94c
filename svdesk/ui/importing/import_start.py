"""How an import begins: choose a file, drop one or paste a table; or look at what was brought in before."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled

_BEGIN = _(
    "Choose last year's spreadsheet, or drop it on this window. It is read as it is, and nothing is written until you"
    " say so."
)
_KINDS = _(
    "A spreadsheet, a web page, Word or LibreOffice document with a table in it, earlier records of svdesk, or a return"
    " that svdesk made (PDF). A table that you have copied somewhere can be pasted here with Ctrl+V."
)
READING = _("The file is being read. The rest of the program can be used in the meantime.")
NOT_IN_YET = _(
    "This is not brought in yet. Ctrl+W closes the window; your answers are kept for when you open the file again."
)

_SHARE = 3
"""How much of the width the words take, of as much and two parts more."""


class ImportStart(QWidget):
    """``choose``, ``paste``, ``imports`` and ``recipes`` come when the person wants that."""

    choose = Signal()
    paste = Signal()
    imports = Signal()
    recipes = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.begin = button(_("Choose a &file…"), _("Or drop one on this window."), primary=True)
        self.paste_table = button(_("Paste a &table"), _("One that you have copied elsewhere. Ctrl+V does the same."))
        self.see_imports = button(_("&Imports so far…"), _("Each can be taken back, also long afterwards."))
        self.see_recipes = button(_("What is &remembered of earlier files…"), _("How each kind of workbook is read."))
        self._lay_out()
        self.begin.clicked.connect(self.choose)
        self.paste_table.clicked.connect(self.paste)
        self.see_imports.clicked.connect(self.imports)
        self.see_recipes.clicked.connect(self.recipes)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.begin, self.paste_table, self.see_imports, self.see_recipes]

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(Label(_BEGIN, "section"))
        column.addWidget(flowing(self.begin, self.paste_table))
        column.addWidget(Label(_KINDS, "muted"))
        column.addSpacing(16)
        column.addWidget(Label(_("Brought in before"), "strong"))
        column.addWidget(flowing(self.see_imports, self.see_recipes))
        column.addStretch(2)
        inside = QWidget()
        middle = QHBoxLayout(inside)
        middle.addStretch(1)
        middle.addLayout(column, _SHARE)
        middle.addStretch(1)
        column_in(self, Scrolled(inside))
