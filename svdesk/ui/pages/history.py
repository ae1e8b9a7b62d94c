"""Every change ever made, who made it and when, and the way back."""

from collections.abc import Sequence

from svdesk.i18n import _
from svdesk.storage import journal, touched
from svdesk.storage.journal import ChangeSetLine
from svdesk.ui.changes import Changes
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.pages.history_lines import Told, can_put_back, row, told
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.page import Page, button, empty_state
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.table import Table

_COLUMNS = (
    Column(_("When"), stretch=3, least=20),
    Column(_("What was done"), stretch=9, least=24),
    Column(_("Who"), stretch=3, least=8),
    Column(_("How it stands"), stretch=3, least=16),
)
_ABOUT = _(
    "Every change is kept here. Undo a change without undoing the ones after it. Enter opens what was done in one go."
)


class HistoryPage(Page):
    """Change sets, the latest first; the one chosen can be undone when nothing later depends on it."""

    title = _("History")

    def __init__(self, changes: Changes) -> None:
        super().__init__(changes)
        self._lines: list[ChangeSetLine] = []
        self._told: dict[str, Told] = {}
        self._opened: set[str] = set()
        self._put_back = 0
        self._records: dict[int, str] = {}
        self.table = Table(RowModel(_COLUMNS, self._rows), _("Changes, the latest first"))
        self.undo_this = button(_("&Undo this change"), _("Takes back the change that is chosen in the table."))
        self.undo_this.clicked.connect(self._undo)
        self.add_to_top(self.undo_this)
        self.open_this = button(_("Sho&w each change"), _("Opens or closes what was done in one go."))
        self.open_this.clicked.connect(lambda: self._open(self.table.current_id() or ""))
        self.add_to_top(self.open_this)
        self.table.chosen.connect(lambda _n: self._refresh())
        self.table.opened.connect(self._open)
        self.empty = empty_state(_("Nothing has been changed yet. Whatever you do will stand here, and can be undone."))
        self.body.addWidget(Label(_ABOUT, "muted"))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)

    def reload(self) -> None:
        """Read the history again."""
        store = self.changes.store
        self._lines = journal.history(store)
        self._put_back = can_put_back(self._lines)
        self._records = touched.records(store, [line.n for line in self._lines])
        self._show()

    def offers(self) -> frozenset[str]:
        """The table can be written and printed."""
        return frozenset({"export_table", "print_table"}) if self._lines else frozenset()

    def _show(self) -> None:
        shown = told(self._lines, self._records, self._opened)
        self._told = {line.id: line for line in shown}
        self.table.show_ids(list(self._told))
        self.table.setVisible(bool(self._lines))
        self.empty.setVisible(not self._lines)
        self._refresh()

    def _rows(self, ids: Sequence[str]) -> dict[str, Row]:
        return {one: row(self._told[one], self._put_back, self._opened) for one in ids if one in self._told}

    def _chosen(self) -> Told | None:
        return self._told.get(self.table.current_id() or "")

    def _refresh(self) -> None:
        """Say on the buttons what they would do with what is chosen."""
        line = self._chosen()
        back = line is not None and line.sets[0].n == self._put_back
        several = line is not None and line.opens
        words = _("P&ut it back") if back else _("&Undo these changes") if several else _("&Undo this change")
        relabel(self.undo_this, words)
        self.undo_this.setEnabled(line is not None and (back or bool(line.undoable)))
        self.open_this.setVisible(any(one.opens for one in self._told.values()))
        self.open_this.setEnabled(several)

    def _open(self, identifier: str) -> None:
        line = self._told.get(identifier)
        if line is not None and line.opens:
            self._opened ^= {line.id}
            self._show()

    def _undo(self) -> None:
        line = self._chosen()
        if line is None:
            return
        if line.sets[0].n == self._put_back:
            self.changes.put_back()
        else:
            self.changes.undo_sets([one.n for one in line.undoable])
