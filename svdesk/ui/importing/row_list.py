"""The rehearsal as a plain list: every row with its fate in words, for screen readers and for looking through."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from svdesk.i18n import _
from svdesk.services.importing import row_told
from svdesk.services.importing.record import Check, Plan
from svdesk.services.importing.row_fates import WORDS, Fates
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.table import Table

_COLUMNS = (
    Column(_("Row"), stretch=9, least=8),
    Column(_("Status"), stretch=14, least=13),
    Column(_("What"), stretch=22, least=22),
    Column(_("When"), stretch=18, least=18),
    Column(_("Counts"), stretch=20, least=20),
    Column(_("Why"), stretch=44, least=47),
)

_SHEET_LETTERS = 27
"""The least width of the first column where it holds the names of sheets."""


class RowList(QWidget):
    """A table of rows, of one fate or all, of one sheet or all; ``went_to`` carries the current one's sheet and row."""

    went_to = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._fates: Fates | None = None
        self._checks: dict[tuple[str, int], list[Check]] = {}
        self._alone = False
        self.fate, self.sheet = Choice(_("Which rows")), Choice(_("Rows of which sheet"))
        self.table = Table(RowModel(_COLUMNS, self._rows), _("Rows of the file"))
        self.table.chosen.connect(self._chosen)
        for choice in (self.fate, self.sheet):
            choice.chosen.connect(self._choose)
        top = flowing(self.fate, self.sheet)
        column_in(self, top, (self.table, 1))

    def show_rows(self, fates: Fates | None, plan: Plan | None) -> None:
        """Show what a rehearsal makes of each row; what was chosen to be shown stays chosen.

        One that is shown already is left as it is, for to list 100,000 rows again would take too long.
        """
        if fates is not None and fates is self._fates:
            return
        self._fates = fates
        self._checks = {}
        for check in plan.checks if plan else ():
            self._checks.setdefault((check.sheet, check.row), []).append(check)
        sheets = fates.sheets if fates else []
        self.sheet.offer([("", _("Every sheet")), *((name, name) for name in sheets)])
        self.sheet.setVisible(len(sheets) > 1)
        self._choose()

    def show_fate(self, fate: str) -> None:
        """Show only rows of one fate, on every sheet."""
        self.sheet.show_value("")
        self._choose()
        self.fate.show_value(fate)
        self._choose()

    def show_sheet(self, name: str) -> None:
        """Show only rows of one sheet."""
        self.sheet.show_value(name)
        self._choose()

    def go_to(self, sheet: str, row: int) -> None:
        """Make a row the current one, if it is shown."""
        if self._fates is not None and (found := self._fates.at(sheet, row)) is not None:
            self.table.go_to(str(self._fates.rows.index(found)))

    def _choose(self) -> None:
        rows = self._fates.rows if self._fates else []
        counts = self._fates.counts(self.sheet.value() or None) if self._fates else {}
        counted = ((fate, f"{WORDS[fate]} ({n:,})") for fate, n in counts.items())
        self.fate.offer([("", _("Every row ({n})").format(n=f"{sum(counts.values()):,}")), *counted])
        fate, sheet = self.fate.value(), self.sheet.value()
        self._alone = bool(sheet) or self._fates is None or len(self._fates.sheets) == 1
        self.table.set_least(0, _COLUMNS[0].least if self._alone else _SHEET_LETTERS)
        shown = [n for n, row in enumerate(rows) if fate in ("", row.fate) and sheet in ("", row.sheet)]
        self.table.show_ids([str(n) for n in shown])
        self.table.rows.forget_rows()

    def _rows(self, ids: Sequence[str]) -> dict[str, Row]:
        return {n: self._row(int(n)) for n in ids} if self._fates else {}

    def _row(self, n: int) -> Row:
        assert self._fates is not None
        row = self._fates.rows[n]
        checks = self._checks.get((row.sheet, row.row or 0), [])
        return (
            row_told.where(row, alone=self._alone),
            WORDS[row.fate],
            row_told.what(row),
            row_told.when(row),
            row_told.counts(row),
            row_told.why(row, checks),
        )

    def _chosen(self, n: str) -> None:
        row = self._fates.rows[int(n)] if self._fates else None
        if row is not None and row.row is not None:
            self.went_to.emit(row.sheet, row.row)
