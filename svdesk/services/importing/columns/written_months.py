"""Settles together what headings such as ``2008-07 | 2008-08 | 2008-09`` mean: there the last is a month, and no year.

Alone ``2008-09`` is the year that begins in 2008, and so it is beside ``2009-10``; ``2023-4`` beside ``2024-5`` too.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from svdesk.domain.period import financial_year, months_later, starting
from svdesk.services.importing.cells.months import YEAR_AND_NUMBER, months_among_years
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.column_periods import adds_up
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.layout.grid import Grid

_QUARTERS = {1, 2, 3, 4}


def label_written_months(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """Give each column so headed its month where one of them can be no year, and its year where all of them can.

    A year among months stays one only where its figures are their sum and no month beside it is named. What may be
    a month, or a quarter or a year, of which the headings do not tell, is asked.
    """
    found = {each.number: text for each in drafts if each.says.label and (text := _written(each))}
    months = months_among_years(found.values())
    if not months:
        _label_years([(each, found[each.number]) for each in drafts if each.number in found])
        return
    named = {month.start for month in months.values()}
    quarters = _may_be_quarters(found.values())
    for each in drafts:
        month = months.get(found.get(each.number, ""))
        if month is None:
            continue
        beside = {months_later(month.start, step) for step in (-1, 1)} & named
        others = [number for number in found if number != each.number]
        if each.says.label and each.says.label.heads_a_year and not beside and adds_up(grid, rows, each.number, others):
            continue
        each.says = replace(each.says, label=Label(whole=month))
        each.also = starting(month.start.year, 3 * month.start.month - 2, 3) if quarters else None


def _label_years(found: Sequence[tuple[Draft, str]]) -> None:
    """Give columns headed ``2023-4``, ``2024-5`` their years; one alone may as well be April."""
    for each, text in found:
        if text[-2] == "-":
            year = financial_year(int(text[:4]))
            each.also = year if len(found) == 1 else None
            each.says = each.says if each.also else replace(each.says, label=Label(whole=year))


def _written(each: Draft) -> str:
    """The year and the number by which a column is headed, in one of several rows at most."""
    parts = [fold(part) for part in each.parts if YEAR_AND_NUMBER.fullmatch(fold(part))]
    return parts[0] if len(parts) == 1 else ""


def _may_be_quarters(texts: Collection[str]) -> bool:
    """Whether each year has the numbers from one to four and no other, written with one figure."""
    numbers: dict[str, set[int]] = {}
    for text in texts:
        numbers.setdefault(text[:4], set()).add(int(text[5:]))
    return all(text[-2] == "-" for text in texts) and all(each == _QUARTERS for each in numbers.values())
