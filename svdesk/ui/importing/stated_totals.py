"""What the file says its totals are, where that differs from what its rows add up to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from svdesk.i18n import _, counted
from svdesk.services.importing.record import Check
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.tag import Tag

_AT_ONCE = 20


class StatedTotals(QWidget):
    """Totals that differ from ours, each with a way to it; ``went_to`` carries its sheet, row and column letters."""

    went_to = Signal(str, int, str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self.agree = Label("", "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        column_in(self, Label(_("Totals in the file"), "section"), self._rows, self.agree)

    def show_checks(self, checks: Sequence[Check], *, alone: bool) -> None:
        """Show the totals that a rehearsal found; without any, nothing. *alone*: there is but one sheet."""
        empty(self._rows)
        self.buttons = []
        differing = [check for check in checks if not check.agrees]
        for check in differing[:_AT_ONCE]:
            self._rows.addWidget(self._row(said(check, alone), check))
        agreeing = len(checks) - len(differing)
        one, several = _("1 total is what its rows add up to."), _("{n} totals are what their rows add up to.")
        self.agree.setText(counted(agreeing, one, several))
        self.agree.setVisible(agreeing > 0)
        self.setVisible(bool(checks))

    def _row(self, words: str, check: Check) -> QWidget:
        way = button(_("Show it"))
        way.setAccessibleName(_("Show it: {message}").format(message=words))
        letters = check.cell.rstrip("0123456789")
        way.clicked.connect(lambda: self.went_to.emit(check.sheet, check.row, letters))
        self.buttons.append(way)
        top = QHBoxLayout()
        top.addWidget(Tag(_("Worth a look"), "look"), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(way)
        box = QWidget()
        column_in(box, top, Label(words), gap=4)
        return box


def said(check: Check, alone: bool) -> str:
    """A check as a sentence, with its sheet unless it is the only one."""
    return check.message if alone else _("{sheet}, {message}").format(sheet=check.sheet, message=check.message)


def differences(checks: Sequence[Check], *, alone: bool) -> str:
    """The first total that differs, as a sentence, and how many more do; empty where all agree."""
    differing = [said(check, alone) for check in checks if not check.agrees]
    if len(differing) < 2:
        return "".join(differing)
    more = len(differing) - 1
    others = counted(more, _("1 more total differs."), _("{n} more totals differ."))
    return f"{differing[0]} {others}"
