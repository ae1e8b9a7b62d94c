"""Rows that need a word with a person, as a small workbook of their own: mended at leisure and brought in later.

Each sheet looks as the one that the rows come from: its titles, its headings, the lines that say what section or
period follows, then the held rows, with a last column that says what is wrong. What a row owes to rows above it, which
are not there now, is written out.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from svdesk.domain.period import Period, day_written
from svdesk.domain.problem import Severity
from svdesk.i18n import _
from svdesk.services.importing.cells.date_order import Order, settle
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.sheet_text import NO_RESULT, value_text
from svdesk.services.importing.cells.vocabulary import DITTO
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.commit import Origin
from svdesk.services.importing.held.held_note import NAME, HeldNote, NotedRow, as_lines
from svdesk.services.importing.held.held_reading import reading_of
from svdesk.services.importing.held.mended import with_mended
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.record import Plan, Record
from svdesk.services.importing.tables.recognise import year_of_workbook
from svdesk.services.workbook.sheet import Place, Sheet, Value, Workbook, column_letters
from svdesk.services.workbook.write import sheet_title, write_xlsx

WRONG = _("What is wrong")
"""The heading of the last column."""


def save_held_rows(path: Path, workbook: Workbook, plan: Plan, origin: Origin, year: Period | None) -> int:
    """Write the held rows of *plan* to an .xlsx at *path*, and return how many they are.

    *workbook* is as it was read, *origin* and *year* are the rehearsal's. Raises ``UserError`` where the file cannot be
    written, and ``ValueError`` where no row is held.
    """
    held: dict[str, dict[int, list[Record]]] = {}
    for record in plan.records:
        if record.status == "held":
            held.setdefault(record.sheet, {}).setdefault(record.row, []).append(record)
    if not held:
        raise ValueError("no row is held")
    year = year or year_of_workbook(workbook)
    note = HeldNote(plan.file, plan.sha256, year.code if year else "")
    taken: set[str] = {NAME.casefold()}
    sheets = []
    as_read = {sheet.name: sheet for sheet in workbook.sheets}
    for sheet in with_mended(workbook, origin.mended).sheets:
        if sheet.name in held:
            title = sheet_title(sheet.name, taken)
            note.sheets[title] = sheet.name
            writer = _SheetWriter(sheet, as_read[sheet.name], plan, origin, note)
            lines = writer.lines(held[sheet.name])
            note.corrections += reading_of(sheet.name, lines, plan, writer.places, year)
            sheets.append((title, [value_text(value) for value in lines[0]], lines[1:]))
            note.answers |= writer.answers()
    first, *others = as_lines(note)
    sheets.append((NAME, [str(value) for value in first], others))
    write_xlsx(path, sheets, hidden={NAME})
    return sum(len(rows) for rows in held.values())


class _SheetWriter:
    """Writes what is needed of one sheet; ``places`` says in which line of the new sheet a row stands."""

    def __init__(self, sheet: Sheet, as_read: Sheet, plan: Plan, origin: Origin, note: HeldNote) -> None:
        self._sheet, self._as_read, self._plan, self._origin, self._note = sheet, as_read, plan, origin, note
        self._grid = Grid(sheet)
        self._said = dict.fromkeys(sheet.formulas_without_result, NO_RESULT) | sheet.shown
        self._sections = sorted(
            skip.row
            for skip in plan.skipped
            if skip.sheet == sheet.name and skip.reason == "section" and skip.row != "all"
        )
        self._sums = {
            (skip.row, skip.col) for skip in plan.skipped if skip.sheet == sheet.name and skip.reason == "total"
        }
        self.places: dict[int, int] = {}

    def lines(self, held: Mapping[int, list[Record]]) -> list[list[Value]]:
        """Every line of the sheet, the first column being A."""
        lines: list[list[Value]] = []
        for table in self._plan.tables:
            rows = {row for row in held if table.sheet == self._sheet.name and table.first_row <= row <= table.last_row}
            rows -= self.places.keys()
            if not rows:
                continue
            headings = {row for row in table.header_rows if row <= table.header_rows[0] + 2}
            around = {*table.titles, *headings, *(above for row in rows for above in self._above(table, row))}
            if lines:
                lines.append([])
            for row in sorted(around | rows):
                if lines and lines[-1] and self._grid.is_blank(row - 1):
                    lines.append([])
                cells = self._held(table, row, held[row]) if row in rows else self._cells(row)
                wrong = WRONG if headings and row == max(headings) else None
                if row in rows:
                    wrong = self._noted(row, held[row], cells)
                lines.append([*[None] * (self._sheet.first_column - 1), *cells, wrong])
                self.places[row] = len(lines)
        return lines

    def answers(self) -> dict[str, str]:
        """What was answered, by the keys that the questions will have in the new sheet."""
        found = {}
        for question in self._plan.questions:
            if question.sheet != self._sheet.name or question.answer is None:
                continue
            if question.row is None or question.row in self.places:
                row = "" if question.row is None else str(self.places[question.row])
                found["|".join((question.code, question.sheet, row, question.col or ""))] = question.answer
        return found

    def _above(self, table: Table, row: int) -> Iterable[int]:
        """The last line above *row* that names a section, and the last that names a period."""
        for wanted in (True, False):
            for above in reversed([each for each in self._sections if table.first_row <= each < row]):
                words = self._grid.lone_text(above)
                if (words is None or read_label(words) is not None) == wanted:
                    yield above
                    break

    def _cells(self, row: int) -> list[Value]:
        """The cells of a row, as what the sheet shows where that says more than the value."""
        first, said = self._sheet.first_column, self._said
        return [said.get(Place(row, column), value) for column, value in enumerate(self._grid.row(row), first)]

    def _held(self, table: Table, row: int, records: list[Record]) -> list[Value]:
        """The cells of a held row, with what merged cells, ditto marks and blanks under a date stand for.

        Those that add up rows which are not there now are left blank.
        """
        cells, first = self._cells(row), self._sheet.first_column
        cells = [None if (row, column_letters(at)) in self._sums else value for at, value in enumerate(cells, first)]
        plain = [column.number for column in table.columns if column.field != "ignore"]
        for column, value in self._grid.carried_down(plain, table.first_row, table.last_row).get(row, {}).items():
            if is_blank(cells[column - first]):
                cells[column - first] = value
        for at, value in enumerate(cells):
            if isinstance(value, str) and fold(value) in DITTO:
                cells[at] = self._over(table, row, first + at)
        self._put_days(table, row, records, cells)
        said: dict[str, Value] = {"text": records[0].text, "date": records[0].date, "section": records[0].section}
        for field, value in said.items():
            named = table.one(field)
            if named and not named.months and not named.weeks and value and is_blank(cells[named.number - first]):
                cells[named.number - first] = value
        return cells

    def _put_days(self, table: Table, row: int, records: list[Record], cells: list[Value]) -> None:
        """Write out the dates that could mean two days, as they were read: what showed the order may stay behind."""
        record = records[0]
        start, end = (record.period.start, record.period.end) if record.period else (record.date, record.date)
        held = {each.where.field for one in records for each in one.problems if each.severity is Severity.STOP}
        days = {"date": start if start == end else None, "period_start": start, "period_end": end}
        for column in table.of(*days):
            at, day = column.number - self._sheet.first_column, days[column.field]
            value = cells[at]
            if day is None or not isinstance(value, str) or f"{column.letter}{row}" in held:
                continue
            reading = read_date(value)
            ways = [settle(reading, order, table.year).period for order in (Order.DAY_FIRST, Order.MONTH_FIRST)]
            if reading.unclear and any(way and (way.start, way.end) == (day, day) for way in ways):
                cells[at] = day_written(day)

    def _over(self, table: Table, row: int, column: int) -> Value:
        for above in range(row - 1, table.first_row - 1, -1):
            value = self._cells(above)[column - self._sheet.first_column]
            if not is_blank(value) and not (isinstance(value, str) and fold(value) in DITTO):
                return value
        return None

    def _noted(self, row: int, records: list[Record], cells: list[Value]) -> str:
        """What is wrong with a row; and a note of where it comes from, by the number in those words."""
        name, number = self._origin.row_of.get((self._sheet.name, row), (self._sheet.name, row))
        stops = (each for record in records for each in record.problems if each.severity is Severity.STOP)
        said = " ".join(dict.fromkeys(f"{each.message} {each.fix}" for each in stops))
        if name != self._sheet.name:
            return said
        original = json.dumps(self._as_read.rows[row - self._sheet.first_row], default=str, ensure_ascii=False)
        texts = [value_text(value) for value in cells]
        noted = NotedRow(self._origin.cells.get((name, number), original), texts)
        self._note.rows[self._sheet.name, number] = noted
        return _("Row {row}: {wrong}").format(row=number, wrong=said)
