"""Sees in which column a crosstab has its periods: months, quarters, weeks or days going down instead of dates."""

from collections.abc import Sequence

from svdesk.services.importing.cells.numbered import day_number, days_rise, read_numbered
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.layout.crosstab import periods_go_down
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.workbook.sheet import Value

_LOOKED_AT = 60
_FEWEST_MONTHS = 2
MONTHS_OF_YEARS = "months of years"
"""The tag of a column of months or quarters which go down while years go across."""
_DATES = ("date", "period_start", "period_end")


def settle_periods_down(grid: Grid, drafts: list[Draft], rows: list[int]) -> None:
    """Take the first column for dates where it names periods and no other does; numbers of days or weeks are tagged."""
    dated = [each for each in drafts if each.says.field in _DATES]
    if not dated:
        first = next((each for each in drafts if each.look.filled), None)
        free = first is not None and not _known(first) and any(each.says.field in COUNTS for each in drafts)
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
