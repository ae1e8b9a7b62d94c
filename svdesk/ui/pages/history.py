"""Every change ever made, who made it and when, and the way back."""

from collections.abc import Sequence

from svdesk.i18n import _
from svdesk.storage import journal
from svdesk.storage.moments import moment
from svdesk.ui.changes import Changes
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.widgets.page import Page, button, empty_state
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.table import Table

_COLUMNS = (
    Column(_("When"), stretch=3),
    Column(_("What was done"), stretch=8),
    Column(_("Who"), stretch=3),
    Column(_("State"), stretch=3),
)


class HistoryPage(Page):
    """Change sets, the latest first; the one chosen can be undone when nothing later depends on it."""

    title = _("History")

    def __init__(self, changes: Changes) -> None:
        super().__init__(changes)
        self._lines: dict[str, journal.ChangeSetLine] = {}
        self.undo_this = button(_("&Undo this change"), _("Takes back the change that is chosen in the table."))
        self.undo_this.clicked.connect(self._undo)
        self.add_to_top(self.undo_this)
        self.table = Table(RowModel(_COLUMNS, self._rows), _("Changes, the latest first"))
        self.table.chosen.connect(lambda _n: self._refresh())
        self.empty = empty_state(_("Nothing has been changed yet. Whatever you do will stand here, and can be undone."))
        self.body.addWidget(
            Label(_("Every change is kept here. Undo a change without undoing the ones after it."), "muted")
        )
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)

    def reload(self) -> None:
        """Read the history again."""
        self._lines = {str(line.n): line for line in journal.history(self.changes.store)}
        self.table.show_ids(list(self._lines))
        self.table.setVisible(bool(self._lines))
        self.empty.setVisible(not self._lines)
        self._refresh()

    def offers(self) -> frozenset[str]:
        """The table can be written and printed."""
        return frozenset({"export_table", "print_table"}) if self._lines else frozenset()

    def _rows(self, ids: Sequence[str]) -> dict[str, Row]:
        return {n: _row(self._lines[n]) for n in ids if n in self._lines}

    def _refresh(self) -> None:
        line = self._lines.get(self.table.current_id() or "")
        self.undo_this.setEnabled(line is not None and line.undoable)

    def _undo(self) -> None:
        line = self._lines.get(self.table.current_id() or "")
        if line is not None:
            self.changes.make(
                lambda: journal.undo_set(self.changes.store, line.n, by=self.changes.by),
                _("Taken back: {label}").format(label=line.label),
            )


def _row(line: journal.ChangeSetLine) -> Row:
    when = moment(line.at).astimezone()
    state = _("Undone") if line.undone else (_("Can be undone") if line.undoable else _("Kept"))
    words = {"undo": _("Take back: {label}"), "redo": _("Put back: {label}")}.get(line.kind, "{label}")
    return (f"{when.day} {when:%b %Y, %H:%M}", words.format(label=line.label), line.by, state)
