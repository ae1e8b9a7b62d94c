"""Makes records of a table with something counted in each row and periods across: a record for each filled period."""

from dataclasses import replace

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period
from svdesk.domain.period import written as period_written
from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.date_order import When
from svdesk.services.importing.cells.date_usual import Usual
from svdesk.services.importing.cells.row_words import is_part_of_above, says_done
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.columns.column_questions import ALL_NEW
from svdesk.services.importing.columns.count_answers import typed_number
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.columns.date_columns import AS_IT_STANDS, Dated
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import COUNTS, Column
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.apart import apart_label, counted_apart
from svdesk.services.importing.rows.below_measure import BelowMeasure
from svdesk.services.importing.rows.builder import Counts, Line, basis_of, whole
from svdesk.services.importing.rows.ditto import Ditto
from svdesk.services.importing.rows.months_of_years import MonthsOfYears
from svdesk.services.importing.rows.other_cells import OtherCells
from svdesk.services.importing.rows.overlap import OverlapAcross
from svdesk.services.importing.rows.period_columns import in_year, in_year_of_section, is_part, periods_over
from svdesk.services.importing.rows.row_numbers import RowNumbers, RowUnit, apart, times_said, unit_of_row
from svdesk.services.importing.rows.running import Running
from svdesk.services.importing.rows.sense import far_from_its_row
from svdesk.services.importing.rows.totals import Totals
from svdesk.services.importing.rows.twice import Twice
from svdesk.services.importing.rows.unsure_headings import unsure_of_headings
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value


class Across:
    """Reads the rows of one such table."""

    def __init__(self, work: Work) -> None:
        self._work = work
        table = work.table
        self._others = OtherCells(work)
        self._numbers = RowNumbers(work)
        self._twice = Twice(work)
        self._text = work.place("text")
        self._unit = work.place("unit")
        self._counts = [column for column in table.columns if column.field in COUNTS]
        self._places = [work.at(column.number) for column in self._counts]
        self.totals = Totals(work, self._numbers, self._is_part, fewest=1)
        self._periods = periods_over(work, self._counts)
        self._usual = Usual(table.year, [When(over[0]) for over in self._periods.values()])
        self._running = Running(work, self._counts, self.totals.columns)
        self._all_say = all(column.subject and column.unit for column in self._counts)
        self._several = len({column.label for column in self._counts if column.subject}) > 1
        self._unsure = unsure_of_headings(work)
        self._ditto = Ditto(work)
        self._below = BelowMeasure(work)
        self._months = MonthsOfYears(work)
        self._overlap = OverlapAcross(work, self._counts)
        self._cells: list[Value] = []
        self._whole = ""
        self._times = 1

    def plain(self, row: int, cells: list[Value]) -> bool:
        """Make the records of *row* if it plainly records something; otherwise do nothing and return False."""
        if self._text is None or not says_done(cells[self._text]):
            return False
        if all(cells[place] is None for place in self._places):
            return False
        self.record(row, cells)
        return True

    def record(self, row: int, cells: list[Value]) -> None:
        """Make the records of *row*, whatever is wrong with it, or skip it with its reason."""
        work = self._work
        cells = self._below.written_out(row, self._ditto.written_out(cells))
        text = self._others.text(cells) or self._untold()
        found, unclear = self._read(row, cells, text)
        self._whole = self._whole if is_part_of_above(text) else next((cell.unit for _, cell in found if cell.unit), "")
        found = far_from_its_row(work, row, _likelier(found))
        filled = [(column, cell) for column, cell in found if cell.value is not None or cell.problems]
        lone = self.totals.instead_of_parts(row, cells, found, self._own_unit(cells, text).unit)
        if not filled and not lone:
            said = "; ".join(dict.fromkeys(cell.text for _, cell in found if cell.text))
            work.skip(row, "nothing", said or text or None)
            return
        if self._twice.left_out(row, [*cells, self._below.told], text, [cell for _, cell in found]):
            return
        ends = self.totals.at_end_of_row(row, cells, found, lone, times=self._times)
        why = self._below.why or work.why_not_in_sums(text)
        work.ledger.put(row, text, work.section, why, [*(cell for _, cell in found), *ends])
        line = self._others.line(row, cells, text, Dated())
        self._below.tell(line)
        self._cells = cells
        line.problems += self._unsure + work.doubts
        if not text:
            line.problems += (at("no-text", work.sheet, row),)
        answer = None if line.kind == "target" else self._overlap.answer(row, text, filled)
        basis = PeopleBasis.NEW_PEOPLE if answer == ALL_NEW else None
        problems, kind, notes = line.problems, line.kind, line.notes
        for column, cell in (*self._running.own(found, row, text), *lone):
            if cell.value is None and not cell.problems:
                # Of a total that is counted for some of its figures only, it is told already what the others are.
                if cell.empty != "blank":
                    work.skip_cell(row, column.letter, "nothing", cell.text or None)
                elif is_blank(work.grid.value(row, column.number)):
                    work.skip_cell(row, column.letter, "blank", cell.text or None)
                continue
            line.problems = (*problems, *_unclear(work, row, column, cell, unclear))
            line.kind = "target" if column.kind == "target" else kind
            line.notes = "\n".join(filter(None, (notes, column.remark))) or None
            self._one(line, text, column, cell, basis)
        if answer and basis is None:
            line.problems, line.kind, line.notes = problems, kind, notes
            self._whole_year(line, text, answer, filled)

    def pass_by(self, cells: list[Value]) -> None:
        """Make nothing of a row, but know of it where a later row means *the same as above*."""
        cells = self._ditto.written_out(cells)
        self._others.text(cells)  # which remembers what it said

    def _untold(self) -> str:
        """What was done where no column says it: the title of the block, or of the table, or the sheet."""
        return "" if self._text is not None else self._work.block or self._work.table.title or self._work.name

    def _read(self, row: int, cells: list[Value], text: str) -> tuple[list[tuple[Column, Cell]], str]:
        """The number in each period of a row, all in the row's unit; and the words that leave the unit unclear."""
        own = self._own_unit(cells, text)
        self._times = max(times_said(text), times_said(self._said(cells)))
        if own.sure and own.unit != "count":
            return self._read_in(row, cells, own.unit), ""
        said_by_cells = self._units_said(row, cells, own.unit if own.sure else None)
        units = set(said_by_cells) - {None, "count"}
        if len(units) == 1 and not _words_win(own.unit, text, units, said_by_cells):
            return self._read_in(row, cells, units.pop()), ""
        if units and own.unit not in (None, "count", *units):
            return self._read_in(row, cells, own.unit), ""
        unit = own.unit if own.unit not in (None, "count") else self._work.measure.unit
        return self._read_in(row, cells, unit or own.unit, likely=True), own.unclear

    def _own_unit(self, cells: list[Value], text: str) -> RowUnit:
        """The unit that the row names itself; that of the row above for a part of it which names none."""
        own = unit_of_row(self._said(cells), None, text, self._work.of_people)
        part = own.unit in (None, "count") and self._whole and is_part_of_above(text)
        return RowUnit(self._whole, sure=False) if part else own

    def _said(self, cells: list[Value]) -> Value:
        """What the row says itself of its unit."""
        return cells[self._unit] if self._unit is not None else None

    def _units_said(self, row: int, cells: list[Value], unit: str | None) -> list[str | None]:
        """The unit of each number of a row, as its cell or its column says; nobody is asked about any of them yet.

        What a column counts besides, as ``Volunteers`` beside target and actual, says nothing of the others.
        """
        columns = [
            (column, cells[place])
            for column, place in zip(self._counts, self._places, strict=True)
            if not (column.subject and column.unit) or self._all_say
        ]
        readers = [
            (self._numbers.reader(each, each.unit or unit), value) for each, value in columns if value is not None
        ]
        readings = [reader.unasked(value, row) for reader, value in readers]
        return [reading.unit for reading in readings if reading.value is not None]

    def _read_in(
        self, row: int, cells: list[Value], unit: str | None, *, likely: bool = False
    ) -> list[tuple[Column, Cell]]:
        """Each number of a row in *unit*; in that of its own column where *unit* is only *likely*."""
        found = []
        for column, place in zip(self._counts, self._places, strict=True):
            sure = unit not in (None, "count") and not (column.unit and (likely or column.subject))
            own = unit if sure else column.unit or unit
            cell = self._numbers.reader(column, own, times=self._times).read(cells[place], row)
            if cells[place] is None and (needed := self._work.unread_formula(row, column)):
                cell = Cell(problems=(needed,))
            found.append((column, cell))
        return found

    def _one(self, line: Line, text: str, column: Column, cell: Cell, basis: PeopleBasis | None) -> None:
        period, problem = in_year_of_section(
            self._work, column, self._periods.get(column.number) or self._of_all(column)
        )
        period = self._below.when(self._months.narrowed(period, self._cells))
        line.dated = self._in_year(line.row, column, period, problem)
        named = column.subject and (self._several or (column.unit and not self._all_say))
        line.text = f"{text}: {column.label}" if text and named else text or column.label
        if cell.unit is None and cell.value is not None:
            cell = replace(cell, unit="count")
        counts = Counts(amount=cell) if cell.unit == "gbp" else Counts(cell)
        counts.basis = basis_of(line.text, cell.unit) if basis is None or cell.unit != "people" else basis
        if cell.words:
            counts.heading = apart_label(line.text, cell)
        self._work.records.append(self._work.builder.record(line, column.letter, counts, alone=True))
        self._work.records += counted_apart(self._work, line, column, cell) if cell.also else ()

    def _of_all(self, total: Column) -> tuple[Period | None, Problem | None]:
        """The time from the first to the last of the periods that a total adds up, where all of them are known."""
        parts = [self._periods[each.number] for each in self._counts if self._is_part(each, total)]
        periods = [period for period, _ in parts if period]
        problem = next((problem for _, problem in parts if problem), None)
        if problem or len(periods) < len(parts):
            return None, problem
        return Period(min(each.start for each in periods), max(each.end for each in periods)), None

    def _whole_year(self, line: Line, text: str, answer: str, filled: list[tuple[Column, Cell]]) -> None:
        """Add the number of different people in all the periods together, which a person has typed."""
        value = typed_number(answer)
        periods = [period for column, _ in filled if (period := self._periods[column.number][0])]
        if value is None or not periods:
            return
        line.text = text
        line.dated = whole(Period(min(each.start for each in periods), max(each.end for each in periods)))
        unit = next(cell.unit for _, cell in filled if cell.unit)
        counts = Counts(Cell(value, unit), basis=PeopleBasis.DIFFERENT_PEOPLE if unit == "people" else None)
        self._work.records.append(self._work.builder.record(line, None, counts, alone=False))

    def _in_year(self, row: int, column: Column, period: Period | None, problem: Problem | None) -> Dated:
        if period is not None and problem is None and self._usual.is_far(period):
            return self._far_off(row, column, period)
        if period is None and problem is None:
            period = self._work.period
        return in_year(self._work, row, column, period, problem)

    def _far_off(self, row: int, column: Column, period: Period) -> Dated:
        """A column whose heading names a year that is many years from the others waits until somebody looks at it."""
        work = self._work
        facts = {"date": period_written(period), "usual": self._usual.written, "far": self._usual.how_far(period)}
        made = at("date-far-off", work.sheet, row, column.letter, **facts)
        top = work.table.last_heading or row
        group = f"date-far-off|{work.sheet}|{column.letter}"
        answer = work.asker.ask(made, work.sheet, top, column.letter, (AS_IT_STANDS,), "period", group)
        if answer == AS_IT_STANDS:
            return Dated(period)
        typed = typed_period(answer) if answer else None
        return Dated(typed) if typed else Dated(period, (made,))

    def _is_part(self, column: Column, of: Column) -> bool:
        """Whether *column* is one of those that the total column *of* adds up."""
        return is_part(column, of, self._counts, self._periods)


def _unclear(work: Work, row: int, column: Column, cell: Cell, words: str) -> tuple[Problem, ...]:
    if not words or cell.value is None or (column.unit not in (None, "count") and column.unit == cell.unit):
        return ()
    return (at("unit-unclear", work.sheet, row, column.letter, text=words),)


def _words_win(own: str | None, text: str, units: set[str | None], found: list[str | None]) -> bool:
    """Whether the words of a row say its unit, and not the cells that say another: brackets do, or all but a few."""
    if own in (None, "count") or own in units:
        return False
    said = sum(unit in units for unit in found)
    return text.rstrip().endswith((")", "]")) or 2 * said < len(found)


def _likelier(found: list[tuple[Column, Cell]]) -> list[tuple[Column, Cell]]:
    """*found*, where of two things that a held number may be the one nearer in size to the rest of its row is first."""
    sure = sorted(abs(cell.value) for _, cell in found if cell.value and cell.other is None)
    doubtful = any(cell.other is not None and cell.problems for _, cell in found)
    if not sure or not doubtful:
        return found
    middle = sure[len(sure) // 2]

    def nearer(cell: Cell) -> Cell:
        if cell.other is None or cell.value is None or not cell.problems:
            return cell
        swap = apart(cell.other, middle) < apart(cell.value, middle)
        return replace(cell, value=cell.other, other=cell.value) if swap else cell

    return [(column, nearer(cell)) for column, cell in found]
