"""What planning one table works with: its sheet, its columns, what was made of it so far, and where it stands."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Literal

from svdesk.domain.period import Period
from svdesk.domain.problem import Problem
from svdesk.i18n import _
from svdesk.services.importing.cells.cells import MEASURED
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import is_part_of_above
from svdesk.services.importing.cells.units import unit_said
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.cells.years import bare_year
from svdesk.services.importing.columns.title_units import (
    PEOPLE,
    Measure,
    counted_of_people,
    kind_of_title,
    measure_in,
    says_of_all,
)
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS, Column, Table
from svdesk.services.importing.questions import Asker, at
from svdesk.services.importing.record import Check, Reason, Record, Skip
from svdesk.services.importing.rows.builder import Builder
from svdesk.services.importing.sums.ledger import Ledger
from svdesk.services.progress import Progress, watched
from svdesk.services.workbook.sheet import Place, Value

_TOP = 2
"""In so many rows a sheet has the title of all that is in it."""
_CELLS_AT_ONCE = 2_000
"""So many cells are worked out in a small part of the 0.3 s in which a person is to be answered."""

_SAMPLE = 500
"""So many rows show what stands below a title."""

NO_SHEET = "csv"
"""How the one sheet of a file is called that has no sheets."""


@dataclass(slots=True)
class Work:
    """The state of planning one table.

    ``file`` is the name of the workbook, ``dates_elsewhere`` reads the dates of its other tables; ``section`` and
    ``period`` are those of the last section row passed; ``doubts`` hold the row that is being read. ``block`` is the
    title of the block that is being read, where several stand one below another, and ``measure`` the title that says
    what is counted there; ``of_people`` is its unit where the rows only name the people whose hours or money it counts.
    """

    grid: Grid
    table: Table
    asker: Asker
    progress: Progress | None = None
    file: str = ""
    dates_elsewhere: Callable[[], Iterable[Value]] = tuple
    records: list[Record] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    section: str | None = None
    period: Period | None = None
    doubts: tuple[Problem, ...] = ()
    needed: set[Place] = field(default_factory=set)
    block: str = ""
    measure: Measure = field(init=False)
    of_people: str | None = field(init=False)
    _of_block: Measure = field(init=False)
    _kind_of_block: Literal["target", "actual"] = field(init=False)
    ledger: Ledger = field(init=False)
    builder: Builder = field(init=False)
    formulas: frozenset[Place] = field(init=False)

    def __post_init__(self) -> None:
        counts = [column.number for column in self.table.columns if column.field in COUNTS]
        totals = [
            column.number for column in self.table.columns if column.tag == "total" and column.field not in COUNTS
        ]
        self.ledger = Ledger(self.table.sheet, [*counts, *totals])
        self.builder = Builder(self.table.sheet)
        self.formulas = frozenset(self.grid.sheet.formulas_without_result)
        self.begin_block(self.table.block, self.table.first_row)
        if self.table.block:
            self._begin_with(self.table.block)

    def go_on_after(self, before: "Work") -> None:
        """Hold the totals of this table against the one *before* it too, if that has the same headings."""
        ours, theirs = ({fold(each.heading): each for each in work.table.columns} for work in (self, before))
        counts = {word: each for word, each in ours.items() if each.number in self.ledger.columns}
        alike = ours.keys() == theirs.keys() and len(counts) == len(self.ledger.columns)
        if (
            alike
            and self.table.layout == before.table.layout
            and all(theirs[word].number in before.ledger.columns for word in counts)
        ):
            self.ledger.go_on_after(before.ledger, {each.number: theirs[word].number for word, each in counts.items()})

    @property
    def kind(self) -> Literal["target", "actual"]:
        """What the figures of a row are where no column says: as its section, block, title or sheet has it."""
        return (kind_of_title(self.section) if self.section else None) or self._kind_of_block

    def why_not_in_sums(self, text: str) -> str:
        """Why the row that is being read, of the words *text*, does not count in sums; else empty."""
        if is_part_of_above(text):
            return "a part of what is above it"
        return "which may be their total" if any(each.code == "row-adds-up" for each in self.doubts) else ""

    def begin_block(self, title: str, row: int) -> None:
        """Read on from *row* under *title*, which may say what is counted; failing that the titles over all say it."""
        self.block = title
        kinds = map(kind_of_title, (title, self.table.title, self.table.sheet))
        self._kind_of_block = next(filter(None, kinds), "actual")
        titles = [self.table.title, *self.grid.lone_texts(self.table.titles), *self.top_lines]
        self._of_block = measure_in([title, *titles] if any(titles) else [title, self.table.sheet])
        self._count(self._of_block, row)

    def begin_section(self, title: str | None, row: int) -> None:
        """Read on from *row* under a section, which may be of hours, money or people; else as the block has it."""
        self.section = title
        measure = measure_in([title] if title else [])
        if measure.unit in PEOPLE:
            measure = Measure()
        elif measure.unit not in MEASURED:
            measure = self._of_block
        self._count(measure, row)

    def _count(self, measure: Measure, row: int) -> None:
        text, date = self.table.one("text"), self.table.one("date")
        held = self.table.one("people") or any(each.unit == "hours" for each in self.table.of("quantity"))
        one_each = text and date and (unit_said(text.heading) == "sessions" or (held and not date.months))
        if measure.unit in ("sessions", "events") and one_each:
            # Each row is one of the sessions, so that its number counts something else.
            measure = Measure()
        labels = self._labels_from(row) if measure.unit else ()
        self.measure = measure if says_of_all(measure, labels) else Measure()
        self.of_people = counted_of_people(self.measure.unit, labels) if labels else None

    def _labels_from(self, row: int) -> set[str]:
        """What the rows from *row* on say before their numbers, down to the next line that stands alone."""
        text, found = self.table.one("text"), set[str]()
        for each in range(row, min(self.table.last_row, row + _SAMPLE) + 1):
            cells = len(self.grid.filled(each))
            if text is None or (cells == 1 and found):
                break
            value = self.grid.value(each, text.number)
            if cells > 1 and each not in self.table.header_rows and isinstance(value, str):
                found.add(value)
        return found

    @property
    def top_lines(self) -> list[str]:
        """The lines in the first rows of the sheet, where the title of all that is in it stands."""
        first = self.grid.first_row
        return self.grid.lone_texts(range(first, min(first + _TOP, self.table.first_row)))

    def _begin_with(self, title: str) -> None:
        """The title over a block is the first section under it, or says when it was."""
        label = read_label(title)
        readings = label.readings(self.table.year) if label else ()
        if readings:
            self.period = readings[0] if len(readings) == 1 else None
        else:
            self.section = title

    @property
    def sheet(self) -> str:
        """The name of the sheet."""
        return self.table.sheet

    @property
    def name(self) -> str:
        """What names the table where it has no title: its sheet, or the file that has no sheets."""
        words = " ".join(PurePath(self.file).stem.replace("_", " ").split()) if self.sheet == NO_SHEET else ""
        return words or self.sheet

    @property
    def named_year(self) -> int | None:
        """The year that the titles name by its number alone, or else the top, the corner over the names, the name of
        the sheet or the file's.
        """
        corner = [column.heading] if (column := self.table.one("text")) else []
        texts = (self.grid.texts(self.table.titles), self.top_lines, corner, [self.sheet], [self.file])
        return next((year for each in texts if (year := bare_year(each))), None)

    def rows(self, rows: range) -> Iterator[int]:
        """Each of *rows*, with a chance to stop every few hundred, or fewer where they are wide."""
        at_once = max(1, _CELLS_AT_ONCE // max(1, self.grid.sheet.width))
        return watched(rows, self.progress, _("Working out what goes in"), at_once=at_once)

    def each_row(self) -> Iterator[list[Value]]:
        """The cells of every row of the table, with a chance to stop as in ``rows``."""
        body = self.body
        return (body[at] for at in self.rows(range(len(body))))

    def rows_read(self) -> set[int]:
        """The rows of the table of which something was read so far."""
        return {record.row for record in self.records if record.row >= self.table.first_row}

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
