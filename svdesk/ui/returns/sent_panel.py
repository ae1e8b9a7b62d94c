"""Returns that were sent before: each can be looked at as it was sent, and saved once more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from svdesk.domain.period import Period, written
from svdesk.i18n import _
from svdesk.storage.returns import SentReturn
from svdesk.ui.as_written import day_in_table
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.table import Table

_COLUMNS = (Column(_("Exported"), stretch=4, least=10), Column(_("Period"), stretch=6), Column(_("By"), stretch=3))


class SentPanel(QWidget):
    """The returns sent for one contract, the latest first; the signals carry the id of the one that is chosen."""

    open_wanted = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._sent: dict[str, SentReturn] = {}
        self.table = Table(RowModel(_COLUMNS, self._rows), _("Returns exported before, the latest first"))
        self.none = Label(_("No return has been exported for this contract yet. Drafts are not kept here."), "muted")
        self.open_it = button(_("Show it as it was exported"))
        self.copy_it = button(_("Save a cop&y…"), _("Writes the PDF that was exported, unchanged."))
        tools = flowing(self.open_it, self.copy_it)
        layout = column_in(self, self.none, (self.table, 1), tools)
        layout.addStretch(0)
        self.open_it.clicked.connect(lambda: self._emit(self.open_wanted))
        self.copy_it.clicked.connect(lambda: self._emit(self.copy_wanted))
        self.table.opened.connect(self.open_wanted)

    def show_sent(self, sent: Sequence[SentReturn]) -> None:
        """Show these returns, keeping the current one, or beginning with the latest."""
        self._sent = {one.id: one for one in sent}
        self.table.show_ids(list(self._sent))
        if self.table.current_id() is None and self._sent:
            self.table.go_to(next(iter(self._sent)))
        self.none.setVisible(not self._sent)
        for widget in (self.table, self.open_it, self.copy_it):
            widget.setVisible(bool(self._sent))

    def sent(self, sent_id: str) -> SentReturn | None:
        """One of the returns shown."""
        return self._sent.get(sent_id)

    def count(self) -> int:
        """How many returns there are."""
        return len(self._sent)

    def _emit(self, wanted: SignalInstance) -> None:
        if (sent_id := self.table.current_id()) is not None:
            wanted.emit(sent_id)

    def _rows(self, ids: Sequence[str]) -> dict[str, Row]:
        return {sent_id: _row(self._sent[sent_id]) for sent_id in ids if sent_id in self._sent}


def _row(sent: SentReturn) -> Row:
    day = sent.at.astimezone().date()
    return day_in_table(Period(day, day)), written(sent.period), sent.by
