"""A sheet as a person sees it: which cells are blank, what a merged cell stands over, which rows hold one line only."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.words import tidy_lines
from svdesk.services.importing.layout.months_in_row import months_in
from svdesk.services.workbook.sheet import Sheet, Span, Value


def is_blank(value: Value) -> bool:
    """Whether a cell holds nothing that can be seen."""
    return value is None or (isinstance(value, str) and not value.strip())


class Grid:
    """The rows of one sheet by the numbers of the spreadsheet, with its merged cells understood."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.first_row = sheet.first_row
        self.last_row = sheet.last_row
        self.first_column = sheet.first_column
        self.last_column = sheet.first_column + sheet.width - 1
        self._has_days: dict[int, bool] = {}
        self._months: dict[int, Mapping[int, str]] = {}
        self._gaps: dict[int, bool] = {}

    def row(self, number: int) -> list[Value]:
        """The cells of a row, from ``first_column`` on; no cells outside the sheet."""
        at = number - self.first_row
        return self.sheet.rows[at] if 0 <= at < len(self.sheet.rows) else []

    def value(self, row: int, column: int) -> Value:
        """One cell, by row and column counted from 1."""
        cells, at = self.row(row), column - self.first_column
        return cells[at] if 0 <= at < len(cells) else None

    def filled(self, number: int) -> list[tuple[int, Value]]:
        """The column and value of each cell of a row that is not blank."""
        return [(self.first_column + at, value) for at, value in enumerate(self.row(number)) if not is_blank(value)]

    def has_days(self, number: int) -> bool:
        """Whether a row holds a true date which is no first of a month, so that none in it stands for a month."""
        if number not in self._has_days:
            self._has_days[number] = any(isinstance(value, date) and value.day != 1 for value in self.row(number))
        return self._has_days[number]

    def months(self, number: int) -> Mapping[int, str]:
        """The months that the cells of a row name together, by column: ``A M J J A S``."""
        if number not in self._months:
            self._months[number] = months_in(self.filled(number))
        return self._months[number]

    def is_blank(self, number: int) -> bool:
        """Whether a row holds nothing."""
        return all(is_blank(value) for value in self.row(number))

    def is_gap(self, column: int) -> bool:
        """Whether a column holds nothing from top to bottom."""
        if column not in self._gaps:
            at = column - self.first_column
            self._gaps[column] = all(is_blank(cells[at]) for cells in self.sheet.rows if at < len(cells))
        return self._gaps[column]

    def lone_text(self, number: int) -> str | None:
        """The text of a row which holds one text and nothing else (a merged cell counts once), or None."""
        filled = self.filled(number)
        if len(filled) != 1:
            return None
        value = filled[0][1]
        return tidy_lines(value) if isinstance(value, str) else None

    def texts(self, rows: Iterable[int]) -> list[str]:
        """Every text in *rows*, as it stands, from the top and from the left."""
        return [value for row in rows for _, value in self.filled(row) if isinstance(value, str)]

    def lone_texts(self, rows: Iterable[int]) -> list[str]:
        """What those of *rows* say that hold one text and nothing else."""
        return [text for row in rows if (text := self.lone_text(row))]

    def number(self, row: int, column: int) -> Decimal | None:
        """The number that a cell says, be it typed as a number or as words; None where it says none for sure."""
        return read_count(self.value(row, column), Wanted("quantity")).value

    @cached_property
    def _spans_at(self) -> Mapping[tuple[int, int], Span]:
        return {(span.first_row, span.first_column): span for span in self.sheet.merged}

    @cached_property
    def _rows_with_spans(self) -> Mapping[int, list[Span]]:
        rows: dict[int, list[Span]] = {}
        for span in self.sheet.merged:
            for row in range(span.first_row, min(span.last_row, self.last_row) + 1):
                rows.setdefault(row, []).append(span)
        return rows

    def span_at(self, row: int, column: int) -> Span | None:
        """The merged cell whose first corner is here, or None."""
        return self._spans_at.get((row, column))

    def over(self, row: int, column: int) -> Value:
        """The value that stands in or over a cell: that of the merged cell which covers it, if one does."""
        for span in self._rows_with_spans.get(row, ()):
            if span.first_column <= column <= span.last_column:
                return self.value(span.first_row, span.first_column)
        return self.value(row, column)

    def carried_down(self, columns: Iterable[int], first: int, last: int) -> dict[int, dict[int, Value]]:
        """By row and column, what merged cells of *columns* say in rows below their first, from *first* to *last*."""
        wanted = set(columns)
        carried: dict[int, dict[int, Value]] = {}
        for span in self.sheet.merged:
            if span.first_row < span.last_row and wanted & set(range(span.first_column, span.last_column + 1)):
                value = self.value(span.first_row, span.first_column)
                for row in range(max(span.first_row + 1, first), min(span.last_row, last) + 1):
                    carried.setdefault(row, {})[span.first_column] = value
        return carried

    def sample(self, column: int, rows: Iterable[int]) -> list[Value]:
        """The cells of one column in *rows*."""
        return [self.value(row, column) for row in rows]
