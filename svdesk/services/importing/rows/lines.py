"""Makes records of a table with one thing done in each row: the log, the ledger, the register.

A row becomes one record with up to three counts. In a wide table, with several counts of a kind or no words for what
was done, each filled count makes a record of its own.
"""

from dataclasses import replace

from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.row_words import Says, says, says_done
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.columns.clock_spans import SPAN
from svdesk.services.importing.columns.count_columns import NO_CELL, Cell, CountReader
from svdesk.services.importing.columns.currency_columns import CURRENCY, foreign_sign, in_its_currency
from svdesk.services.importing.columns.drafts import MARKS
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.columns.week_grids import on_weekday
from svdesk.services.importing.layout.table import COUNTS, Column
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.apart import apart_label, counted_apart
from svdesk.services.importing.rows.below_measure import BelowMeasure
from svdesk.services.importing.rows.builder import Counts, Line, basis_of, whole
from svdesk.services.importing.rows.came_or_not import MarkReader
from svdesk.services.importing.rows.cell_units import CellUnits
from svdesk.services.importing.rows.clock_hours import ClockHours
from svdesk.services.importing.rows.ditto import Ditto
from svdesk.services.importing.rows.hours_beside import HoursBeside
from svdesk.services.importing.rows.minors import Minors
from svdesk.services.importing.rows.money_ways import MoneyWays, in_or_out
from svdesk.services.importing.rows.named_apart import counts_unknown, told_by_heading
from svdesk.services.importing.rows.not_held import not_held, told, with_why
from svdesk.services.importing.rows.other_cells import OtherCells
from svdesk.services.importing.rows.overlap import Overlap
from svdesk.services.importing.rows.row_numbers import RowNumbers, times_said, unit_of_row
from svdesk.services.importing.rows.running import RunningDown
from svdesk.services.importing.rows.said_rows import AS_SAID
from svdesk.services.importing.rows.sense import hours_for_all, hours_of_those, too_many_hours
from svdesk.services.importing.rows.totals import Totals
from svdesk.services.importing.rows.twice import Twice
from svdesk.services.importing.rows.unsure_headings import unsure_of_headings
from svdesk.services.importing.rows.when import WhenReader
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value


class Lines:
    """Reads the rows of one such table."""

    def __init__(self, work: Work) -> None:
        self._work = work
        table = work.table
        self._others = OtherCells(work)
        self._when = WhenReader(work)
        self._numbers = RowNumbers(work)
        self._twice = Twice(work)
        self._text = work.place("text")
        self._date = work.place("date")
        self._dated = any(work.table.of("date", "period_start", "period_end"))
        self._unit = work.place("unit")
        self._counts = [column for column in table.columns if column.field in COUNTS]
        self._places = [work.at(column.number) for column in self._counts]
        self._minors = Minors(work)
        self._beside = HoursBeside(work)
        self._cell_units = CellUnits(work)
        self._spans = ClockHours(work)
        self.totals = Totals(work, self._numbers, lambda part, of: not of.adds or part.number in of.adds, fewest=2)
        self._money_alone = all(column.unit == "gbp" for column in self._counts)
        added = (column for column in table.columns if column.tag == "added")
        self._vat = {number: work.at(column.number) for column in added for number in column.adds}
        self._currency = next((work.at(column.number) for column in table.columns if column.tag == CURRENCY), None)
        self._abroad = {each.number: sign for each in self._counts if (sign := foreign_sign(each.heading))}
        self._ambiguous = told_by_heading(self._counts)
        self._each_person = any(column.tag == "each person" for column in self._counts)
        self._hours_at = next((column.letter for column in self._counts if column.field == "quantity"), "")
        self._amount_column = table.one("amount") is not None
        self._overlap = Overlap(work)
        self._unsure = unsure_of_headings(work)
        self._ditto = Ditto(work)
        self._below = BelowMeasure(work)
        self._running = RunningDown(work, self._counts)
        self._ways = MoneyWays(work, self._counts)
        self._readers = [(work.at(column.number), self._reader(column), column) for column in self._counts]

    def plain(self, row: int, cells: list[Value]) -> bool:
        """Make the records of *row* if it plainly records something; otherwise do nothing and return False."""
        if self._text is not None and not says_done(cells[self._text]):
            return False
        if self._date is not None:
            date = cells[self._date]
            if date is None or (isinstance(date, str) and says(date) is not Says.ACTIVITY):
                return False
        if all(cells[place] is None for place in self._places):
            return False
        self.record(row, cells)
        return True

    def record(self, row: int, cells: list[Value]) -> None:
        """Make the records of *row*, whatever is wrong with it, or skip it with its reason."""
        work = self._work
        cells = self._below.written_out(row, self._ditto.written_out(cells))
        text = self._others.text(cells)
        found = self._read(row, cells, text)
        lone = self.totals.instead_of_parts(row, cells, zip(self._counts, found, strict=True))
        if not lone and not any(cell.value is not None or cell.problems for cell in found):
            notes = self._others.notes(cells)
            said_none = not (self._dated or notes) and any(cell.empty not in ("", "blank") for cell in found)
            text = text or self._others.kind_of_thing(cells)
            if not text or said_none:
                work.skip(row, "nothing", text or notes)
                return
        if not lone and (why := not_held((text, self._others.notes(cells)), found)):
            self.pass_by(cells)
            work.skip(row, "nothing", told(text or work.table.title or work.name, why, self._counts))
            return
        if self._twice.left_out(row, [*cells, self._below.told], text, found):
            return
        dated = self._when.read(row, cells)
        if dated.left_out:
            work.skip(row, "left out", AS_SAID)
            return
        found = self._running.own(row, self._counts, found)
        ends = self.totals.at_end_of_row(row, cells, list(zip(self._counts, found, strict=True)), lone)
        why = self._below.why or work.why_not_in_sums(text)
        work.ledger.put(row, text, work.section, why, [*found, *ends] if ends else found, dated.period)
        line = self._others.line(row, cells, text, dated)
        self._below.tell(line)
        line.notes = with_why(line.notes, self._counts, found)
        line.problems += self._unsure + work.doubts
        if work.table.wide:
            self._wide(line, found, lone)
        else:
            self._single(line, found)

    def pass_by(self, cells: list[Value]) -> None:
        """Make nothing of a row, but know of it where a later row means *the same as above*."""
        self._when.pass_by(self._ditto.written_out(cells))

    def end(self) -> None:
        """Make the records that are known only when every row was read."""
        self._overlap.in_all()

    def _reader(self, column: Column) -> CountReader | MarkReader | None:
        """The reader of a column with a unit of its own, or None where each row says its unit.

        Beside a count without a unit the rows say that of this one alone: ``Quantity | Unit | Hours``.
        """
        if column.tag == MARKS:
            return MarkReader(self._work, column)
        own = column.field in ("people", "amount")
        bare = any(each.unit is None and each.field not in ("people", "amount") for each in self._counts)
        own = own or (column.unit is not None and (self._unit is None or bare))
        return self._numbers.reader(column, column.unit) if own else None

    def _read(self, row: int, cells: list[Value], text: str) -> list[Cell]:
        """The number in each count column of a row, in their order."""
        found = []
        for place, reader, column in self._readers:
            value = cells[place]
            if column.field == "amount":
                said = cells[self._currency] if self._currency is not None else None
                value = in_its_currency(value, said or self._abroad.get(column.number))
            if column.tag == SPAN:
                found.append(self._spans.read(row, cells, column))
            elif reader is None:
                found.append(self._by_row(row, cells, text, column))
            elif value is None and self._work.formulas:
                found.append(self._blank(row, column))
            elif column.number in self._vat:
                found.append(_with_vat(reader.read(value, row), cells[self._vat[column.number]]))
            else:
                found.append(reader.read(value, row))
        found = [self._minors.whole(row, cells, *each) for each in zip(self._counts, found, strict=True)]
        found = [self._beside.checked(row, cells, *each) for each in zip(self._counts, found, strict=True)]
        return self._ways.told(cells, found)

    def _by_row(self, row: int, cells: list[Value], text: str, column: Column) -> Cell:
        """The number in a column whose unit is the row's to say."""
        said = cells[self._unit] if self._unit is not None else None
        guessed = column.tag in ("guessed", UNEXPLAINED) and bool(column.label)
        named = column.label if guessed else text or column.label
        found = unit_of_row(said, column.unit, named, self._work.of_people)
        value = cells[self._work.at(column.number)]
        if value is None:
            return self._blank(row, column)
        times = max(times_said(text), times_said(said))
        cell = self._numbers.reader(column, found.unit if found.sure else None, times=times).read(value, row)
        if not found.sure and cell.unit in (None, "count"):
            cell = self._numbers.reader(column, found.unit, times=times).read(value, row)
        if guessed and said is None:
            cell = self._cell_units.without_odd_share(row, column, cell)
        if cell.value is None or cell.unit not in (None, "count"):
            return cell
        beside = self._cell_units.of_bare(column) if guessed and said is None and not unit_of_label(text) else None
        titled = self._work.measure.unit
        if titled == "gbp" and self._work.table.one("amount"):
            titled = None  # The money that the title names stands in a column of its own.
        cell = replace(cell, unit=beside or titled or "count")
        if not found.unclear:
            return cell
        made = at("unit-unclear", self._work.sheet, row, column.letter, text=found.unclear)
        return replace(cell, problems=(*cell.problems, made))

    def _blank(self, row: int, column: Column) -> Cell:
        needed = self._work.unread_formula(row, column)
        return Cell(problems=(needed,)) if needed else NO_CELL

    def _single(self, line: Line, found: list[Cell]) -> None:
        counts = Counts()
        money_by_unit = False
        beside: list[tuple[Column, Cell]] = []
        for column, cell in zip(self._counts, found, strict=True):
            if cell.empty and cell.empty != "blank":
                self._work.skip_cell(line.row, column.letter, "nothing", cell.text)
            money_here = cell.unit == "gbp" and cell.value is not None and column.field == "quantity"
            if money_here and self._amount_column:
                beside.append((column, cell))
            elif column.field == "amount" or money_here:
                counts.amount, counts.income = cell, column.tag == "income"
                money_by_unit = column.field != "amount"
            elif column.field == "people":
                counts.people, counts.basis = cell, basis_of(column.heading, column.unit)
                if self._overlap.by_period and cell.value:
                    counts.basis = self._overlap.basis(line, column, cell)
                counts.people_heading = f"{line.text}: {column.label}" if column.tag == "apart" else ""
            else:
                counts.quantity = cell
                # Beside people or money, only its heading says of a plain number what it counts: ``Books lent``.
                plain = column.tag == "guessed" and cell.unit == "count" and len(self._counts) > 1
                named = plain or counts_unknown(column, cell)
                counts.quantity_heading = f"{line.text}: {column.label}" if named else ""
        if self._each_person and counts.people.value and counts.quantity.value:
            counts.quantity = hours_for_all(self._work, line.row, counts.quantity, counts.people.value)
        if not line.text or counts.none:
            line.problems += self._about_words(line, counts)
        if counts.quantity.unit == "hours" and counts.quantity.value and not counts.people.problems:
            counts.quantity = too_many_hours(self._work, line, self._hours_at, counts.quantity, counts.people.value)
        alone = self._money_alone or money_by_unit
        people, quantity = counts.people, counts.quantity
        if people.words and not counts.people_heading:
            counts.people_heading = apart_label(line.text, people)
        if quantity.words:
            counts.heading = apart_label(line.text, quantity)
        self._work.records.append(self._work.builder.record(line, None, counts, alone=alone))
        # Pounds in a column that counts something else, beside a column of pounds: neither takes the other's place.
        for column, cell in beside:
            made = self._work.builder.record(line, column.letter, Counts(amount=cell), alone=True)
            self._work.records.append(made)
        for column, cell in zip(self._counts, found, strict=True):
            if cell.also:
                self._work.records += counted_apart(self._work, line, column, cell)

    def _wide(self, line: Line, found: list[Cell], lone: list[tuple[Column, Cell]]) -> None:
        work, text, kind, dated = self._work, line.text, line.kind, line.dated
        made = False
        one_way = in_or_out(self._counts, found)
        came = [cell for column, cell in zip(self._counts, found, strict=True) if column.field == "people"]
        for column, cell in (*zip(self._counts, found, strict=True), *lone):
            if cell.value is None and not cell.problems:
                if cell.empty != "blank":
                    work.skip_cell(line.row, column.letter, "nothing", cell.text)
                continue
            # Beside other counts, people stand as a quantity of people, as in a sheet with periods across.
            if column.field == "people" and cell.value is not None:
                cell = replace(cell, unit=column.unit or "people")
            if column.tag == "each person" and cell.value:
                cell = hours_of_those(work, line.row, cell, came)
            money = column.field == "amount" or cell.unit == "gbp"
            counts = Counts(amount=cell, income=column.tag == "income") if money else Counts(cell)
            line.text = text or column.label or column.letter
            if text and (column.number in self._ambiguous or counts_unknown(column, cell)) and not one_way:
                line.text = f"{text}: {column.label or column.letter}"
            line.kind = "target" if column.kind == "target" else kind
            line.dated = on_weekday(column, self._running.dated(column, dated))
            if column.period and column.kind == "target":
                line.dated = whole(column.period)
            counts.basis = self._overlap.basis(line, column, cell)
            if cell.unit == "hours" and cell.value and column.kind == "actual":
                counts.quantity = too_many_hours(work, line, column.letter, cell, None)
            if cell.words:
                counts.heading = apart_label(line.text, cell)
            work.records.append(work.builder.record(line, column.letter, counts, alone=True))
            work.records += counted_apart(work, line, column, cell) if cell.also else ()
            made = True
        if not made:
            line.problems += self._about_words(line, Counts())
            work.records.append(work.builder.record(line, None, Counts(), alone=False))

    def _about_words(self, line: Line, counts: Counts) -> tuple[Problem, ...]:
        if not line.text:
            return (at("no-text", self._work.sheet, line.row, None),)
        if counts.none:
            return (at("nothing-counted", self._work.sheet, line.row, None),)
        return ()


def _with_vat(cell: Cell, beside: Value) -> Cell:
    """An amount with the VAT that stands beside it, where somebody said that both together are wanted."""
    vat = read_count(beside, Wanted("amount", "gbp")).value
    return cell if cell.value is None or vat is None else replace(cell, value=cell.value + vat)
