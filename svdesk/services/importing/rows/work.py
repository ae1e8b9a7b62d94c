"""What planning one table works with: its sheet, its columns, what was made of it so far, and where it stands."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from svdesk.domain.period import Period
from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.words import tidy
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS, Column, Table
from svdesk.services.importing.questions import Asker, at
from svdesk.services.importing.record import Check, Reason, Record, Skip
from svdesk.services.importing.rows.builder import Builder
from svdesk.services.importing.sums.ledger import Ledger
from svdesk.services.progress import Progress, watched
from svdesk.services.workbook.sheet import Place, Value


@dataclass(slots=True)
class Work:
    """The state of planning one table.

    ``file`` is the name of the workbook; ``section`` and ``period`` are those of the last section row passed;
    ``doubts`` hold the row that is being read.
    """

    grid: Grid
    table: Table
    asker: Asker
    known: Collection[str]
    progress: Progress | None = None
    file: str = ""
    records: list[Record] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    section: str | None = None
    period: Period | None = None
    doubts: tuple[Problem, ...] = ()
    needed: set[Place] = field(default_factory=set)
    ledger: Ledger = field(init=False)
    builder: Builder = field(init=False)
    formulas: frozenset[Place] = field(init=False)

    def __post_init__(self) -> None:
        counts = [column.number for column in self.table.columns if column.field in COUNTS]
        totals = [
            column.number for column in self.table.columns if column.tag == "total" and column.field not in COUNTS
        ]
        self.ledger = Ledger(self.table.sheet, [*counts, *totals])
        self.builder = Builder(self.table.sheet, self.known)
        self.formulas = frozenset(self.grid.sheet.formulas_without_result)
        if self.table.block_titles:
            self._begin_first_block()

    def _begin_first_block(self) -> None:
        """Where later blocks have a title above their headings, the title above the first headings is such a one."""
        title = self.grid.lone_text(self.table.header_rows[0] - 1)
        label = read_label(title) if title else None
        readings = label.readings(self.table.year) if label else ()
        if readings:
            self.period = readings[0] if len(readings) == 1 else None
        else:
            self.section = tidy(title) if title else None

    @property
    def sheet(self) -> str:
        """The name of the sheet."""
        return self.table.sheet

    def rows(self, rows: range) -> Iterator[int]:
        """Each of *rows*, with a chance to stop every few hundred."""
        return watched(rows, self.progress, _("Working out what goes in"))

    def at(self, number: int) -> int:
        """Where column *number* is in a row of values."""
        return number - self.grid.first_column

    def place(self, field: str) -> int | None:
        """Where the first column of *field* is in a row of values, or None."""
        column = self.table.one(field)
        return None if column is None else self.at(column.number)

    @property
    def body(self) -> list[list[Value]]:
        """The cells of every row of the table, from its first to its last."""
        first = self.grid.first_row
        return self.grid.sheet.rows[self.table.first_row - first : self.table.last_row - first + 1]

    def skip(self, row: int, reason: Reason, note: str | None = None) -> None:
        """Pass over a whole row."""
        self.skips.append(Skip(self.sheet, row, None, reason, note))

    def skip_cell(self, row: int, col: str, reason: Reason, note: str | None = None) -> None:
        """Pass over one cell of a row that is read."""
        self.skips.append(Skip(self.sheet, row, col, reason, note, rows=0))

    def unread_formula(self, row: int, column: Column) -> Problem | None:
        """What holds a record that needs a formula without a stored result; the cell is noted as needed."""
        place = Place(row, column.number)
        if place not in self.formulas:
            return None
        self.needed.add(place)
        return at("formula-needed", self.sheet, row, column.letter)

    def column_values(self, number: int) -> list[Value]:
        """Every cell of column *number* in the body of the table."""
        if self.progress is not None:
            self.progress.step(0, 0, _("Working out what goes in"))
        at = self.at(number)
        return [cells[at] for cells in self.body]
