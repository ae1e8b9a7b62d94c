"""Reads ``last-year.xlsx`` as a careful person with a pencil would, sharing no line of code with the program.

It knows where things stand: which rows, which column is the date, which columns are counts and in what unit.
A row about which the person would first have to be asked is not counted, just as it waits in a rehearsed import:

* its date does not exist,
* a cell holds two numbers, or "1 day",
* it is the same as a row before it on its sheet.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

Term = tuple[str, str]
"""One of the charity's own words with the unit that it is counted in."""

QUARTERS = {"C": (2025, 4), "D": (2025, 7), "E": (2025, 10), "F": (2026, 1)}
"""The columns of the monitoring sheet, and the year and month in which each begins."""

MONITORING = {
    8: "people",
    9: "people",
    10: "people",
    11: "meals",
    12: "meals",
    14: "hours",
    15: "items",
    18: "gbp",
    19: "gbp",
    20: "gbp",
    23: "bags",
    24: "trees",
}
"""The rows of the monitoring sheet that count something, and their units; row 13 is a subtotal."""


@dataclass(frozen=True)
class Lines:
    """A sheet with one row for each shift or session: its rows, its date column, its count columns.

    ``text`` is the column whose words name what was counted; without it each count is named by ``labels``.
    """

    first: int
    last: int
    date: str
    counts: dict[str, str]
    text: str = ""
    labels: dict[str, str] | None = None


LINES = {
    "Volunteer log": Lines(4, 76, "A", {"C": "people", "D": "hours"}, text="B"),
    "Job club": Lines(
        5,
        52,
        "A",
        {"B": "attendances", "C": "people", "D": "people", "E": "people", "F": "person_hours"},
        labels={
            "B": "Job club attendances",
            "C": "New people at job club",
            "D": "New into work",
            "E": "New into training",
            "F": "CV help",
        },
    ),
    "Food bank": Lines(
        4,
        15,
        "A",
        {"B": "parcels", "C": "households", "D": "people", "E": "kg", "F": "gbp"},
        labels={
            "B": "Food parcels",
            "C": "Households",
            "D": "People fed",
            "E": "Surplus food collected",
            "F": "Fuel vouchers",
        },
    ),
    "Befriending": Lines(2, 49, "A", {"C": "contacts", "D": "hours"}, text="B"),
    "Repair cafe": Lines(
        7,
        17,
        "A",
        {"B": "items", "C": "items", "D": "kg", "E": "attendances", "F": "hours", "G": "gbp"},
        labels={
            "B": "Items brought in",
            "C": "Items mended",
            "D": "Kept out of the tip",
            "E": "Repair café attendances",
            "F": "Volunteer hours",
            "G": "Donations",
        },
    ),
    "Groups Apr-Sep": Lines(4, 29, "A", {"C": "attendances"}, text="B"),
    "Groups Oct-Mar": Lines(2, 33, "B", {"C": "attendances"}, text="A"),
}


@dataclass(frozen=True)
class Counted:
    """One number of the workbook: what it counts, in which unit, between which days, and the cell it stands in."""

    term: Term
    amount: Decimal
    first: date
    last: date
    cell: str


class Ask(ValueError):
    """A row that must wait until a person has said what it means."""


def counted(workbook: Path) -> list[Counted]:
    """Every number of the workbook that may be counted, sheet by sheet."""
    book = load_workbook(workbook)
    found = list(_monitoring(book["Monitoring 25-26"]))
    for name, lines in LINES.items():
        found.extend(_lines(book[name], lines))
    return found


def held(workbook: Path) -> list[str]:
    """The rows of which a person must be asked, as ``sheet!row``."""
    book = load_workbook(workbook)
    waiting: list[str] = []
    for name, lines in LINES.items():
        list(_lines(book[name], lines, waiting))
    return waiting


def _monitoring(sheet: Worksheet) -> Iterator[Counted]:
    for row, unit in MONITORING.items():
        for column, (year, month) in QUARTERS.items():
            amount = _number(sheet[f"{column}{row}"].value)
            if amount is not None:
                last = date(year, month + 2, calendar.monthrange(year, month + 2)[1])
                term = (str(sheet[f"A{row}"].value), unit)
                yield Counted(term, amount, date(year, month, 1), last, f"{sheet.title}!{column}{row}")


def _lines(sheet: Worksheet, lines: Lines, waiting: list[str] | None = None) -> Iterator[Counted]:
    seen: list[tuple[object, ...]] = []
    for row in range(lines.first, lines.last + 1):
        cells = tuple(cell.value for cell in sheet[row])
        if not any(cells):
            continue
        try:
            if cells in seen:
                raise Ask
            first, last = _days(sheet[f"{lines.date}{row}"].value)
            amounts = {column: _number(sheet[f"{column}{row}"].value) for column in lines.counts}
        except Ask:
            if waiting is not None:
                waiting.append(f"{sheet.title}!{row}")
            continue
        finally:
            seen.append(cells)
        for column, unit in lines.counts.items():
            amount = amounts[column]
            if amount is not None:
                label = sheet[f"{lines.text}{row}"].value if lines.text else (lines.labels or {})[column]
                yield Counted((label, unit), amount, first, last, f"{sheet.title}!{column}{row}")


def _days(value: object) -> tuple[date, date]:
    """The first and last day that a date cell means; raises ``Ask`` for a day that does not exist."""
    if isinstance(value, datetime):
        return value.date(), value.date()
    if isinstance(value, int):
        day = date(1899, 12, 30) + timedelta(days=value)
        return day, day
    text = str(value)
    if match := re.fullmatch(r"([A-Z][a-z]+)(?: (\d{4}))?", text):
        month = list(calendar.month_name).index(match[1])
        year = int(match[2]) if match[2] else (2025 if month >= 4 else 2026)
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    day_of, month, year = (int(part) for part in re.split(r"[/.]", text))
    try:
        day = date(year + 2000 if year < 100 else year, month, day_of)
    except ValueError:
        raise Ask from None
    return day, day


def _number(value: object) -> Decimal | None:
    """The number in a cell, or None where there is none; raises ``Ask`` where it is not said which it is."""
    text = str("" if value is None else value).strip()
    if text in {"", "-", "n/a"}:
        return None
    if match := re.fullmatch(r"(\d+)h(?: (\d+)m)?", text):
        return Decimal(match[1]) + Decimal(match[2] or 0) / 60
    if match := re.fullmatch(r"£\((.+)\)", text):
        return -Decimal(match[1])
    found = re.findall(r"[\d,]*\d(?:\.\d+)?", text)
    if len(found) != 1 or "day" in text:
        raise Ask
    return Decimal(found[0].replace(",", ""))
