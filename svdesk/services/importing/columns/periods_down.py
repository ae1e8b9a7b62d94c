"""Sees in which column a crosstab has its periods: months, quarters, weeks or days going down instead of dates."""

import re
from calendar import month_name
from collections.abc import Iterable, Sequence

from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.numbered import day_number, days_rise, is_weekday, read_numbered
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import Heading
from svdesk.services.importing.layout.crosstab import periods_go_down
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.workbook.sheet import Value

_LOOKED_AT = 60
_FEWEST_MONTHS = 2
MONTHS_OF_YEARS = "months of years"
"""The tag of a column of months or quarters which go down while years go across."""
YEARS_OF_MONTHS = "years of months"
"""The tag of a column of years which belong to the months or quarters in the column of dates."""
_MONTH, _YEAR = re.compile(r"\b(?:months?|mis)\b"), 12
_OF_YEARS = re.compile(r"(?:[a-z]+ )?(?:year|yr|fy)|blwyddyn(?: \w+)?")
_DATES = ("date", "period_start", "period_end")


def settle_periods_down(grid: Grid, drafts: list[Draft], rows: list[int]) -> None:
    """Take the first column for dates where it names periods and no other does; numbers of days or weeks are tagged.

    ``Monday`` and ``Tuesday`` alone are no dates, whatever stands over them.
    """
    dated = [each for each in drafts if each.says.field in _DATES]
    for each in dated:
        values = [value for value in grid.sample(each.number, rows[:_LOOKED_AT]) if not is_blank(value)]
        if _weekdays(values) and not _under_days(grid, rows):
            told = any(other.says.field == "text" and other.look.filled for other in drafts)
            each.put_anew("ignore", "category" if told else "unknown")
    dated = [each for each in dated if each.says.field in _DATES]
    if not dated:
        first = next((each for each in drafts if each.look.filled), None)
        free = first is not None and not (_known(first) or first.says.unit or first.look.short_months)
        free = free and any(each.says.field in COUNTS for each in drafts)
        if first is not None and free and periods_go_down(grid.sample(first.number, rows[:_LOOKED_AT])):
            first.put("date", "guessed")
            dated = [first]
    for each in dated:
        values = [value for value in grid.sample(each.number, rows[:_LOOKED_AT]) if value is not None]
        if _numbered(values):
            each.put(each.says.field, "numbered")
        elif _days(values):
            each.put(each.says.field, "days")


def settle_months_of_years(grid: Grid, drafts: list[Draft], rows: list[int]) -> None:
    """A column of months or quarters beside columns headed by years tells which part of each year a row is about."""
    labels = [each.says.label for each in drafts if each.says.label]
    if not any(label.heads_a_year for label in labels):
        return
    for each in drafts:
        if each.says.label is None and each.says.field not in COUNTS:
            values = [value for value in grid.sample(each.number, rows[:_LOOKED_AT]) if value is not None]
            named = sum(part_of_year(value) is not None for value in values)
            if named >= _FEWEST_MONTHS and 2 * named >= len(values):
                each.put("ignore", MONTHS_OF_YEARS)
                return


def settle_years_beside(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """``Year`` beside ``Month`` makes a date of both, where no column has days: the month is one of that year."""
    said = {each.number: _said(grid, each, rows) for each in drafts if not each.says.label}
    free = [each for each in drafts if said.get(each.number) and each.says.field != "text"]
    years = [each for each in free if _OF_YEARS.fullmatch(fold(each.heading))]
    years = [each for each in years if _most(map(_names_year, said[each.number]))]
    months = [each for each in free if each.says.field in ("date", "ignore")]
    months = [each for each in months if _most(month_or_quarter(each.heading, value) for value in said[each.number])]
    days = [each for each in free if each.look.mostly(each.look.whole_dates)]
    if len(years) == len(months) == 1 and not days:
        months[0].says = Heading("date", 3, 3)
        years[0].put("ignore", YEARS_OF_MONTHS)


def _weekdays(values: Sequence[Value]) -> bool:
    """Whether all are days of the week; *Mawrth* by itself is a month."""
    months = [value for value in set(values) if not read_date(value).code]
    return bool(values) and all(map(is_weekday, values)) and 2 * len(months) < len(set(values))


def _under_days(grid: Grid, rows: Sequence[int]) -> bool:
    """Whether lines that stand alone among *rows* are dates, so that weekdays under them are days of those weeks."""
    return any(not read_date(text).code for text in grid.lone_texts(range(rows[0], rows[-1])))


def month_or_quarter(heading: str, value: Value) -> str:
    """The month or quarter that a cell names, under *Month* by its number too; empty where it names none."""
    text = str(value).strip() if isinstance(value, int | str) else ""
    number = int(text) if text.isdecimal() else 0
    if 1 <= number <= _YEAR and _MONTH.search(fold(heading)):
        return month_name[number]
    return value if isinstance(value, str) and part_of_year(value) else ""


def _said(grid: Grid, each: Draft, rows: Sequence[int]) -> list[Value]:
    return [value for value in grid.sample(each.number, rows[:_LOOKED_AT]) if not is_blank(value)]


def _most(named: Iterable[object]) -> bool:
    """Whether nearly all are so; a total stands among months too."""
    found = [bool(each) for each in named]
    return 5 * sum(found) >= 4 * len(found)


def _names_year(value: Value) -> bool:
    label = read_label(str(value)) if isinstance(value, int | str) else None
    return label is not None and label.heads_a_year and label.has_year


def part_of_year(value: Value) -> Label | None:
    """The month or quarter of no particular year that a cell names, ``April`` or ``Q2``; None for anything else."""
    found = read_label(value) if isinstance(value, str) else None
    return found if found and (found.months or found.part) and not found.has_year else None


def _known(draft: Draft) -> bool:
    """Whether a heading says for sure what its column holds."""
    return draft.says.field == "measure_code" or (draft.says.sure == 3 and draft.says.field in ("text", *COUNTS))


def _numbered(values: Sequence[Value]) -> bool:
    return bool(values) and 2 * sum(read_numbered(value) is not None for value in values) > len(values)


def _days(values: Sequence[Value]) -> bool:
    days = [day for value in values if (day := day_number(value)) is not None]
    texts = [value for value in values if isinstance(value, str) and not value.strip().isdecimal()]
    worded = [text for text in texts if day_number(text) is not None]
    known = days_rise(days) or len(days) < len(values) or 2 * len(worded) > len(values)
    return 2 * len(days) > len(values) and known
