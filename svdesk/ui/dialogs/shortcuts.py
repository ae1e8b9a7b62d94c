"""Every shortcut on one sheet: those of the menus, from the one table of commands, and the keys of single places."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.ui import actions
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

ELSEWHERE = (
    (_("Tab, Shift+Tab"), _("To the next field, and back to the one before")),
    (_("Alt and a letter"), _("To the menu, field or button whose underlined letter it is")),
    (_("Enter"), _("In a table: opens what is chosen")),
    (_("Escape"), _("Leaves the editor for the list; closes a search or a window like this one")),
    (_("Up, Down"), _("In a date: the next day, the day before")),
    (_("1 to 5"), _("In Shared terms: to the first, second and so on of the suggestions")),
    (_("S, P, C, N"), _("In Shared terms: Same, Part of, Covers more, Nothing fits")),
    (_("X, L, D"), _("In Shared terms: Not social value, Later, Don't offer it")),
)
"""Keys that belong to no command of a menu."""


class ShortcutSheet(QDialog):
    """Two columns, the keys and what they do."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(_("Shortcuts"))
        self.resize(720, 640)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(24, 16, 24, 16)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 5)
        self._heading(_("Anywhere in the window"))
        for keys, words, about in actions.shortcut_sheet():
            written = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            self._line(written, _("{words}. {about}").format(words=words, about=about))
        self._heading(_("In one place"))
        for keys, words in ELSEWHERE:
            self._line(keys, words)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        close = button(_("Clo&se"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 24, 12)
        foot.addStretch(1)
        foot.addWidget(close)
        column_in(self, (Scrolled(inside, _("Shortcuts")), 1), foot)
        help_ = QShortcut(QKeySequence("F1"), self)
        help_.activated.connect(lambda: window.commands.show_guide("shortcuts"))

    def _heading(self, words: str) -> None:
        self._grid.addWidget(Label(words, "section"), self._grid.rowCount(), 0, 1, 2)

    def _line(self, keys: str, words: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(Label(keys, "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(Label(words), row, 1)
