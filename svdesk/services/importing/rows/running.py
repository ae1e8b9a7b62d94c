"""Notices numbers that include those before them, across a row or down a column, asks, and works out each one's own."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from svdesk.domain.period import Period
from svdesk.domain.problem import Problem
from svdesk.domain.quantity import number
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.endings import last_month
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_answers import typed_number
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.columns.date_columns import Dated
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import LEAVE_NUMBER, at
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

OWN, RUNNING = "Each period has its own number", "They are running totals"
FROM_START = "They count from the beginning of the year"
ANEW = "It begins anew here"
SAYS_SO = re.compile(r"\b(?:cumulative(?:ly)?|running total|ytd|year to date|to date|cronnus|hyd yma)\b")
_ALL_RUN_ON = re.compile(r"\b(?:cumulative(?:ly)?|running totals?|cronnus)\b")
"""What a title says of all its figures; *YTD* or *to date* there may speak of one column only."""
_DENIES = re.compile(r"\b(?:not|non|nid|ddim)\b")
_HALF_YEAR, _MOST_PERIODS = 6, 60
_ROWS, _PERIODS = 3, 3
"""So many rows which never fall over so many periods are no accident."""


class Running:
    """The question for one table with periods across, and what its answer makes of a row."""

    def __init__(self, work: Work, counts: list[Column], totals: list[Column]) -> None:
        self._work = work
        self._columns = [column for column in counts if column.kind == "actual" and column.period_label]
        said = [column for column in self._columns if column.tag == "running"]
        example = said[-1].heading if said else self._titled() or self._suspect(totals)
        self._numbers = {column.number for column in self._columns}
        self._running = {column.number for column in said} or self._numbers
        self._made = None
        self._convert = False
        if example:
            where = f"Sheet “{work.sheet}”"
            row = work.table.top_heading
            made = at("running-totals", work.sheet, row, None, where=where, text=example)
            answer = work.asker.ask(made, work.sheet, row, None, (OWN, RUNNING))
            self._made = made if answer is None else None
            self._convert = answer == RUNNING

    def own(self, found: list[tuple[Column, Cell]], row: int, text: str) -> list[tuple[Column, Cell]]:
        """Each period's own number, or the numbers as they stand with the Problem that holds them."""
        made, convert, running = self._made, self._convert, self._running
        if made is None and not convert and SAYS_SO.search(fold(text)) and len(self._columns) > 1:
            made, convert = self._of_row(row, text)
            running = self._numbers
        if made is not None:
            # A target of the year is what it says, however the figures beside it are meant.
            return [(column, _held(cell, made) if column.number in running else cell) for column, cell in found]
        if not convert:
            return found
        reached: dict[str, Decimal] = {}
        result = []
        for column, cell in found:
            if column.number in self._numbers and cell.value is not None:
                what = fold(column.label) if column.subject else ""
                before, value = reached.get(what, Decimal(0)), cell.value
                if column.number in running:
                    cell = less(self._work, row, column, cell, before)
                    before = Decimal(0)
                reached[what] = before + value
            result.append((column, cell))
        return result

    def _of_row(self, row: int, text: str) -> tuple[Problem | None, bool]:
        """What holds a row that says itself that its numbers run on, and whether it is to be converted."""
        work = self._work
        made = at("running-totals", work.sheet, row, None, where=f"Row {row} of “{work.sheet}”", text=text)
        answer = work.asker.ask(made, work.sheet, row, None, (OWN, RUNNING))
        return (made if answer is None else None), answer == RUNNING

    def _titled(self) -> str:
        """The title that says of several periods that their numbers run on."""
        texts = self._work.grid.texts(self._work.table.titles) if len(self._columns) > 1 else []
        return next((text for text in texts if _ALL_RUN_ON.search(fold(text)) and not _DENIES.search(fold(text))), "")

    def _suspect(self, totals: list[Column]) -> str:
        """The numbers of a row as an example, if no row ever falls and no stated total adds its row up.

        Running totals of four like periods end at about four times the first; those that grow less are no such totals.
        Under ``To 30 June | To 30 Sept`` one row suffices.
        """
        rows, example = 0, ""
        grid, table = self._work.grid, self._work.table
        headings = (grid.value(row, each.number) for row in table.header_rows for each in self._columns)
        until = any(isinstance(heading, str) and last_month(fold(heading)) for heading in headings)
        for row in range(table.first_row, table.last_row + 1):
            values = [grid.number(row, column.number) for column in self._columns]
            numbers = [value for value in values if value is not None]
            if len(numbers) < _PERIODS:
                continue
            if any(later < earlier for earlier, later in pairwise(numbers)):
                return ""
            if numbers[-1] * 2 < numbers[0] * len(numbers):
                return ""
            if any(grid.number(row, total.number) == sum(numbers) for total in totals) and numbers[0]:
                return ""
            if numbers[0] < numbers[-1]:
                rows += 1
                example = example or ", ".join(f"{value:f}" for value in numbers)
        return example if rows >= (1 if until else _ROWS) else ""


class RunningDown:
    """The same down the rows of a table: a column headed *Cumulative* or *Year to date* with none beside it.

    Where the rows are months or quarters and nothing else, numbers that only ever grow are asked about too.
    Where no column says when a row was, the rows do not follow each other: then a running total is one of the year so
    far.
    """

    def __init__(self, work: Work, counts: list[Column]) -> None:
        self._work = work
        self._before: dict[int, Decimal] = {}
        self._made: dict[int, Problem] = {}
        self._from_start: set[int] = set()
        dated = work.table.one("date") is not None
        choices = (OWN, RUNNING) if dated else (OWN, FROM_START)
        row = work.table.last_heading
        examples = {column.number: column.heading for column in counts if column.tag == "running"} | self._suspects(
            counts
        )
        for column in counts:
            if column.number not in examples:
                continue
            where = f"Column {column.letter} of “{work.sheet}”"
            made = at("running-totals", work.sheet, row, column.letter, where=where, text=examples[column.number])
            answer = work.asker.ask(made, work.sheet, row, column.letter, choices)
            if answer is None:
                self._made[column.number] = made
            elif answer == FROM_START:
                self._from_start.add(column.number)
            elif answer == RUNNING:
                self._before[column.number] = Decimal(0)

    def _suspects(self, counts: list[Column]) -> dict[int, str]:
        """The numbers of columns that grow as running totals do: in every column of several, or over half a year."""
        when, table = self._work.table.one("date"), self._work.table
        done = [column for column in counts if column.kind == "actual" and column.tag != "running"]
        if when is None or table.one("text") or table.last_row - table.first_row > _MOST_PERIODS:
            return {}
        grown = {column.number: numbers for column in done if len(numbers := self._growing(when, column)) >= _PERIODS}
        all_grow = len(grown) == len(done) >= _ROWS
        long = {number: found for number, found in grown.items() if all_grow or len(found) >= _HALF_YEAR}
        return {number: ", ".join(f"{value:f}" for value in found) for number, found in long.items()}

    def _growing(self, when: Column, column: Column) -> list[Decimal]:
        """The numbers of a column, one a period, where they never fall, grow enough, and no total adds them up."""
        grid, table = self._work.grid, self._work.table
        numbers: list[Decimal] = []
        others: list[Decimal] = []
        periods = set[Value]()
        for row in range(table.first_row, table.last_row + 1):
            number, period = grid.number(row, column.number), grid.value(row, when.number)
            named = read_date(period).label or (when.months and isinstance(period, date))
            if number is not None:
                (numbers if named else others).append(number)
            if named:
                periods.add(period)
        grow = numbers and all(later >= earlier for earlier, later in pairwise(numbers))
        enough = grow and 0 < numbers[0] < numbers[-1] and numbers[-1] * 2 >= numbers[0] * len(numbers)
        return numbers if enough and len(periods) == len(numbers) and sum(numbers) not in others else []

    def dated(self, column: Column, dated: Dated) -> Dated:
        """When a count of *column* was: from the beginning of the year where somebody said so."""
        year = self._work.table.year
        if column.number not in self._from_start or year is None or dated.period is None or dated.period not in year:
            return dated
        return replace(dated, period=Period(year.start, dated.period.end))

    def own(self, row: int, columns: list[Column], found: list[Cell]) -> list[Cell]:
        """The numbers of a row, each without those before it where somebody said so."""
        if not self._made and not self._before:
            return found
        result = []
        for column, cell in zip(columns, found, strict=True):
            if column.number in self._made:
                cell = _held(cell, self._made[column.number])
            elif column.number in self._before and cell.value is not None:
                before, self._before[column.number] = self._before[column.number], cell.value
                cell = less(self._work, row, column, cell, before)
            result.append(cell)
        return result


def less(work: Work, row: int, column: Column, cell: Cell, before: Decimal) -> Cell:
    """What a running total has grown by since *before*; one that falls is held until somebody says what it is."""
    assert cell.value is not None
    if cell.value >= before:
        return replace(cell, value=cell.value - before)
    facts = {"before": number(before), "text": number(cell.value)}
    made = at("running-falls", work.sheet, row, column.letter, **facts)
    answer = work.asker.ask(made, work.sheet, row, column.letter, (ANEW, LEAVE_NUMBER), "number")
    if answer == LEAVE_NUMBER:
        return Cell(empty="not known", text=cell.text)
    if answer == ANEW:
        return cell
    typed = typed_number(answer) if answer else None
    return _held(cell, made) if typed is None else replace(cell, value=typed)


def _held(cell: Cell, made: Problem) -> Cell:
    return replace(cell, problems=(*cell.problems, made)) if cell.value is not None else cell
