"""Chooses how the numbers of a row are read: in which unit, as people, money or anything else."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from svdesk.services.importing.cells.cell_times import MINUTES_OR_HOURS
from svdesk.services.importing.cells.cells import MEASURED, Wanted, came_in, looks_like_figure, read_count
from svdesk.services.importing.cells.empty_words import CROSSES
from svdesk.services.importing.cells.estimated_periods import periods_estimated
from svdesk.services.importing.cells.estimates import ends_estimated, says_estimated
from svdesk.services.importing.cells.unit_parts import part_of_heading, units_named
from svdesk.services.importing.cells.units import (
    CLOCK,
    DAYS,
    MINUTES,
    time_of_heading,
    unit_of_counted,
    unit_of_kind,
    unit_of_label,
)
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_columns import TIMES_USUAL, CountReader
from svdesk.services.importing.columns.derived_columns import worked_out
from svdesk.services.importing.columns.drafts import TIMES_OF_DAY
from svdesk.services.importing.columns.title_units import PEOPLE
from svdesk.services.importing.headings.headings import plain_label, read_heading
from svdesk.services.importing.headings.idle_headings import idle
from svdesk.services.importing.layout.legends import marks_beside_numbers
from svdesk.services.importing.layout.table import COUNTS, Column
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

_TIMES = {
    1_000_000: re.compile(r"£ ?(?:m|mn|mil|millions?|miliwn)\b|\bmillions? of pounds\b|\bin (?:£ ?)?millions\b", re.I),
    1_000: re.compile(r"£ ?'?0{3}'?s?\b|£ ?k\b|\(0{3}'?s\)|\bthousands? of pounds\b|\bin (?:£ ?)?thousands\b", re.I),
}
_LONGEST_TITLE = 80
_IN_DOUBT = re.compile(r"\d\.\d{3}(?!\d)")
_PENCE, _FIGURES = re.compile(r"^\W*(?:\d{1,3}(?:\.\d{3})+|\d+),\d\d(?!\d)"), re.compile(r"\d,\d")
_PART = re.compile(r"^\W*(?:\d{1,3}(?:\.\d{3})+,\d+|0,\d+|\d+,\d{1,2})(?![\d.,])")
_SURE_PART = re.compile(r"^\W*(?:\d{1,3}(?:\.\d{3})+,\d+|0,\d+)(?![\d.,])")
_THREE_PLACES = re.compile(r"^\W*(?:0|\d{4,})\.\d{3,}(?!\d)")
_FEWEST_PENCE = 2
_QUARTERS_OF_HOURS, _FEWEST_PARTS = {Decimal("0.15"), Decimal("0.3"), Decimal("0.45")}, 3
_HOW_LONG = re.compile(
    r"^\W*(?!.*\b(?:total|all|hours|hrs|oriau)\b)(?:.*\b)?(?:duration|length|how long|hyd|parhad)\b", re.I
)
_PER = re.compile(r"\b(?:per|fesul)\b(?! (?:year|annum|month|quarter|week|day|blwyddyn|mis|chwarter)\b)")
_LONG_FOR_HOURS = 15
"""Few things that somebody notes the length of took so many hours."""
_SAMPLE, _ENOUGH = 200, 5
_ALONE, _BEHIND = 40, 10
_SAYS_NOTHING = {"", "count"}
_LARGEST_SHARE, _ROUNDED = Decimal(2), Decimal("0.1")
_FOOTNOTES = 20
"""So many rows at the foot of a sheet may explain the marks beside its numbers."""


class RowNumbers:
    """Gives the reader for each column of numbers, made once for each unit."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._readers: dict[tuple[int, str | None, int], CountReader] = {}
        titles = work.grid.lone_texts(work.table.titles)
        self._times = max(map(_times_of_title, titles), default=1)
        said = [title for title in [*titles, work.sheet] if ends_estimated(title)]
        parts = periods_estimated(said, [column.period_label for column in work.table.columns], work.table.year)
        self._estimated = bool(said) and not parts
        self._parts_estimated = parts

    def reader(self, column: Column, unit: str | None, *, times: int = 1) -> CountReader:
        """The reader of *column* where it counts *unit*; of so many *times* the money where the row says so."""
        found = self._readers.get((column.number, unit, times))
        if found is None:
            found = self._readers[column.number, unit, times] = self._made(column, unit, times)
        return found

    def _made(self, column: Column, unit: str | None, times: int) -> CountReader:
        plain = unit if unit in (DAYS, MINUTES) else ""
        if not plain and column.field not in ("people", "amount") and unit in (None, "count", "hours"):
            plain = time_of_heading(column.heading) or (self._plain_time(column) if unit == "hours" else "")
        if column.field == "people":
            wanted = Wanted("people")
        elif column.field == "amount" or unit == "gbp":
            wanted = Wanted("amount", "gbp", costs=self._is_of_costs(column))
        else:
            wanted = Wanted("quantity", "hours" if plain else unit, plain=plain, times=column.tag == TIMES_OF_DAY)
        others = units_named(column.heading)
        wanted = replace(wanted, marks=self._marks, crosses=self._mostly_numbers(column), others=others)
        shown = self._work.grid.sheet.shown
        points = self._work.table.layout != "periods-across" and self._points_part_thousands(column, wanted)
        middle, limit = self._usual(column, wanted) if unit and unit == column.unit and not plain else (None, None)
        return CountReader(
            self._work.sheet, column.number, wanted, self._work.asker, shown, thousands=points,
            decimal_commas=self._commas_part_pence(column, wanted),
            decimals=not points and self._three_places,
            in_hundreds=unit == "percent" and self._is_in_hundreds(column),
            middle=middle, limit=limit, part=part_of_heading(column.heading),
            times=max(times, self._times, times_said(column.heading)) if wanted.field == "amount" else 1,
            estimated=column.kind == "actual"
            and (
                self._estimated
                or column.period_label in self._parts_estimated
                or says_estimated(f"{column.heading} {column.remark}")
            ),
        )  # fmt: skip

    def _mostly_numbers(self, column: Column) -> bool:
        """Whether a column with crosses in it is one of numbers all the same."""
        values = [value for value in self._work.column_values(column.number) if value is not None]
        if not any(isinstance(value, str) and fold(value) in CROSSES for value in set(values)):
            return False
        return 2 * sum(looks_like_figure(fold(str(value))) for value in values) >= len(values)

    def _plain_time(self, column: Column) -> str:
        """What bare numbers of hours look like: clock times, or how many minutes something took; else empty.

        Where the parts of hours are all 15, 30 or 45 hundredths, so look minutes behind a point, ``1.30``. Whole
        numbers of which most are 15 or more may be minutes where the heading says only how long it was: 60, 45, 30.
        """
        values = [value for value in self._work.column_values(column.number) if not isinstance(value, bool)]
        numbers = [Decimal(number) for value in values if (number := _number(value)) is not None]
        parts = [number % 1 for number in numbers if number % 1]
        if len(parts) >= _FEWEST_PARTS and len(set(parts)) > 1 and set(parts) <= _QUARTERS_OF_HOURS:
            return CLOCK
        long = sum(number >= _LONG_FOR_HOURS for number in numbers)
        # Over a period "Hyd" is short for October, and no length.
        how_long = column.period_label is None and _HOW_LONG.search(column.heading)
        return MINUTES_OR_HOURS if how_long and not parts and 2 * long > len(numbers) else ""

    def _is_of_costs(self, column: Column) -> bool:
        """Whether a column counts money spent; under words that nobody knows, where few cells say that it came in.

        ``Parts (£)`` says no more than that it is money, nor does ``Trees £``, which are a unit elsewhere.
        """
        known = read_heading(plain_label(column.heading)).sure > 1
        if column.tag not in ("", "guessed") or known or came_in(column.heading):
            return column.tag in ("cost", "net", "gross")
        values = [value for value in self._work.column_values(column.number) if value is not None]
        return 2 * sum(map(came_in, values)) <= len(values)

    def _usual(self, column: Column, wanted: Wanted) -> tuple[Decimal | None, Decimal | None]:
        """The middle of a sample of a column that counts one thing all the way down, and what is far from it.

        One number that leaves all the others behind is far sooner. None where the column is short.
        """
        if self._work.table.layout == "periods-across":
            return None, None
        values = (self._work.grid.value(row, column.number) for row in self._sampled)
        found = (read_count(value, wanted).value for value in values)
        numbers = sorted(abs(value) for value in found if value)
        if len(numbers) < _ENOUGH:
            return None, None
        middle = numbers[len(numbers) // 2]
        return middle, min(TIMES_USUAL * middle, max(_ALONE * middle, _BEHIND * numbers[-2]))

    @cached_property
    def _sampled(self) -> list[int]:
        """Some rows from the first to the last, without totals and averages."""
        table = self._work.table
        rows = range(table.first_row, table.last_row + 1)[:: max(1, (table.last_row - table.first_row) // _SAMPLE)]
        return [row for row in rows if not worked_out(self._work.grid, row)]

    def _points_part_thousands(self, column: Column, wanted: Wanted) -> bool:
        """Whether ``1.204`` is likelier 1,204 in this column: by commas before decimals, or by the size of the rest."""
        values = {value for value in self._work.column_values(column.number) if not isinstance(value, bool)}
        if not any(isinstance(value, str) and _IN_DOUBT.search(value) for value in values):
            return False
        readings = [read_count(value, wanted) for value in values]
        doubts = [reading for reading in readings if reading.code == "number-two-ways" and reading.value is not None]
        if any(reading.way == "continental" for reading in doubts):
            return True
        doubts = [reading for reading in doubts if reading.way == "british"]
        if not doubts or self._three_places:
            return False
        sure = sorted(abs(reading.value) for reading in readings if reading.value and not reading.code)
        if not sure:
            return False
        middle = sure[len(sure) // 2]
        value, other = doubts[0].value or middle, doubts[0].other or middle
        return apart(other, middle) < apart(value, middle)

    @cached_property
    def _three_places(self) -> bool:
        """Whether a number of the table surely has three places behind its point: ``0.667``, ``1819.135``."""
        counts = self._work.table.of(*COUNTS)
        values = (value for column in counts for value in self._work.column_values(column.number))
        return any(isinstance(value, str) and _THREE_PLACES.search(value) for value in values)

    def _is_in_hundreds(self, column: Column) -> bool:
        """Whether numbers of per cent in a column are no shares: ``15.75`` is among them, or they are 100 in all."""
        values = [value for value in self._work.column_values(column.number) if not isinstance(value, bool)]
        numbers = [Decimal(number) for value in values if (number := _number(value))]
        over = [number for number in numbers if number > 1]
        whole = abs(sum(numbers, Decimal(-100))) <= _ROUNDED
        return max(over, default=Decimal(0)) > _LARGEST_SHARE and (whole or any(number % 1 for number in over))

    def _commas_part_pence(self, column: Column, wanted: Wanted) -> bool:
        """Whether several sums of money of the column have a comma before two figures, and none a comma elsewhere.

        For anything else of which there may be a part, several numbers of the whole table show it; of things that are
        counted one by one, only where one of them can be nothing else: ``0,82``, ``1.204,5``.
        """
        if wanted.field == "quantity":
            return self._parts_by_commas[0] if wanted.unit in MEASURED else all(self._parts_by_commas)
        if wanted.field != "amount":
            return False
        texts = {value for value in self._work.column_values(column.number) if isinstance(value, str) and "," in value}
        pence = sum(_PENCE.search(text) is not None for text in texts)
        return pence >= _FEWEST_PENCE and pence == sum(_FIGURES.search(text) is not None for text in texts)

    @cached_property
    def _marks(self) -> frozenset[tuple[str, bool]]:
        """What the titles of the table and the last rows of the sheet say of the marks beside numbers."""
        grid, table = self._work.grid, self._work.table
        foot = range(max(table.first_row, grid.last_row - _FOOTNOTES), grid.last_row + 1)
        return marks_beside_numbers(grid.lone_texts([*table.titles, *foot]))

    @cached_property
    def _parts_by_commas(self) -> tuple[bool, bool]:
        """Whether every comma between figures of the table parts a whole from its part, and whether one surely does."""
        counts = [column for column in self._work.table.columns if column.field in COUNTS and column.field != "people"]
        values = (value for column in counts for value in self._work.column_values(column.number))
        texts = {value for value in values if isinstance(value, str) and _FIGURES.search(value)}
        parts = sum(_PART.search(text) is not None for text in texts)
        surely = any(_SURE_PART.search(text) for text in texts)
        return parts >= _FEWEST_PENCE and parts == len(texts), surely


def _number(value: Value) -> Decimal | int | None:
    """The number that a cell is, or that its text is, with a point in it that parts no thousands, and nothing else."""
    if isinstance(value, int | Decimal):
        return value
    plain = isinstance(value, str) and re.fullmatch(r"\d{1,5}(?:\.(?:\d{1,2}|\d{4,20}))?", value.strip())
    return Decimal(plain[0]) if plain else None


def times_said(words: Value) -> int:
    """How many pounds *words* say that each figure of money stands for: ``(£k)``, ``£000s``, ``£m``; else 1."""
    if not isinstance(words, str):
        return 1
    return next((times for times, pattern in _TIMES.items() if pattern.search(words)), 1)


def _times_of_title(title: str) -> int:
    """What a title says of all the table; a sentence of instructions says nothing."""
    if len(title) > _LONGEST_TITLE or re.search(r"\bnot\b|n't", fold(title)):
        return 1
    return times_said(title)


def apart(one: Decimal, other: Decimal) -> Decimal:
    """How many times larger the larger of two numbers is."""
    low, high = sorted((abs(one), abs(other)))
    return high / low if low else high


class RowUnit(NamedTuple):
    """The unit of a row: ``sure`` where a cell says so, and else the ``words`` of the row only suggest it.

    ``unclear`` holds the words which leave it open what is counted.
    """

    unit: str | None
    sure: bool = True
    unclear: str = ""


def unit_of_row(said: Value, column_unit: str | None, label: str, of_people: str | None = None) -> RowUnit:
    """The unit of a row from its Unit cell, its column and its words.

    ``no.`` beside ``Volunteers helping`` is people; ``no.`` beside words that name no unit is a plain number. Words for
    people are those *of* whom the title counts that unit, where it does: ``Drivers`` below ``Volunteer hours``.
    """
    words = said.strip() if isinstance(said, str) else ""
    unit = unit_of_kind(words) if words else None
    if unit == "tonnes" and re.search(r"\bco2|\bcarbon\b", fold(label)):
        unit = "tco2e"
    if unit == "attendances" and re.search(r"\bvisits\b|ymweliad", fold(words)) and unit_of_label(label) == "contacts":
        unit = "contacts"
    if unit and unit not in _SAYS_NOTHING:
        return RowUnit(unit)
    if column_unit and column_unit not in _SAYS_NOTHING and not words:
        return RowUnit(column_unit)
    named = unit_of_counted(label) if unit == "count" else unit_of_label(label)
    if named in ("people", "attendances") and (idle(fold(label)) or _PER.search(fold(label))):
        named = None  # An average attendance is no number of those who came, nor are members per club.
    if named:
        return RowUnit(of_people if of_people and not words and named in PEOPLE else named, sure=False)
    if unit == "count":
        return RowUnit("count")
    return RowUnit(
        "count" if words else column_unit, sure=not words and column_unit is not None, unclear=words or label
    )
