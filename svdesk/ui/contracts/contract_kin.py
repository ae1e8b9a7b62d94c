"""How a contract stands to others: what it goes on from and what from it, who else counts the same work, its list.

It stands beneath the fields, since it grows with what is kept, and nothing may move under somebody who is typing.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from svdesk.domain.authority import Contract
from svdesk.domain.period import written
from svdesk.i18n import _, counted
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label


class ContractKin(QWidget):
    """A few lines, hidden where there is nothing to say; ``wanted`` carries the id of the contract to be shown."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._before = self._after = ""
        self.words = Label("", "muted")
        self.show_before, self.show_after = button("", quiet=True), button("", quiet=True)
        ways = flowing(self.show_before, self.show_after)
        column_in(self, self.words, ways, gap=0)
        self.show_before.clicked.connect(lambda: self.wanted.emit(self._before))
        self.show_after.clicked.connect(lambda: self.wanted.emit(self._after))

    def show_kin(self, contract: Contract, known: Sequence[Contract]) -> None:
        """Say what *contract* follows, what follows it, and which run beside it, among those that are *known*."""
        before = next((one for one in known if one.id == contract.follows), None)
        after = next((one for one in known if one.follows == contract.id), None)
        self._before, self._after = before.id if before else "", after.id if after else ""
        kept = any(one.id == contract.id for one in known)
        lines = []
        if before is not None:
            lines.append(_("Follows {contract}.").format(contract=_said(before)))
        if after is not None:
            lines.append(_("Followed by {contract}.").format(contract=_said(after)))
        if contract.grant_id:
            lines.append(_("In the funder's list it is {id}.").format(id=contract.grant_id))
        beside = [one for one in known if one.id != contract.id and one.period.overlaps(contract.period)]
        if beside and kept:
            lines.append(_shared(beside))
        self.words.tell("\n".join(lines))
        for way, to in ((self.show_before, before), (self.show_after, after)):
            way.setVisible(to is not None)
            if to is not None:
                relabel(way, literal(_("Show {reference}").format(reference=to.reference)))
        self.setVisible(bool(lines))


def _said(contract: Contract) -> str:
    return _("{reference}, {period}").format(reference=contract.reference, period=written(contract.period))


def _shared(beside: Sequence[Contract]) -> str:
    """That what is done in the same days counts for each of them; it is said here since nobody expects it."""
    one = _("{first} runs in the same days: an activity counts in full for both, unless you divide it.")
    several = _("{n} others run in the same days: an activity counts in full for each of them, unless you divide it.")
    return counted(len(beside), one, several, first=beside[0].reference)
