"""Sees in which column a crosstab has its periods: months, quarters, weeks or days going down instead of dates."""

from collections.abc import Sequence

from svdesk.services.importing.crosstab import periods_go_down
from svdesk.services.importing.drafts import Draft
from svdesk.services.importing.grid import Grid
from svdesk.services.importing.numbered import day_number, days_rise, read_numbered
from svdesk.services.importing.table import COUNTS
from svdesk.services.workbook.sheet import Value

_LOOKED_AT = 60
_DATES = ("date", "period_start", "period_end")


def settle_periods_down(grid: Grid, drafts: list[Draft], rows: list[int]) -> None:
    """Take the first column for dates where it names periods and no other does; numbers of days or weeks are tagged."""
    dated = [each for each in drafts if each.says.field in _DATES]
    if not dated:
        first = next((each for each in drafts if each.look.filled), None)
        free = first is not None and (not _known(first)) and any(each.says.field in COUNTS for each in drafts)
        if first is not None and free and periods_go_down(grid.sample(first.number, rows[:_LOOKED_AT])):
            first.put("date", "guessed")
            dated = [first]
    for each in dated:
        values = [value for value in grid.sample(each.number, rows[:_LOOKED_AT]) if value is not None]
        if _numbered(values):
            each.put(each.says.field, "numbered")
        elif _days(values):
            each.put(each.says.field, "days")


def _known(draft: Draft) -> bool:
    """Whether a heading says for sure what its column holds."""
    return draft.says.sure == 3 and draft.says.field in ("text", *COUNTS)


def _numbered(values: Sequence[Value]) -> bool:
    return bool(values) and 2 * sum(read_numbered(value) is not None for value in values) > len(values)


def _days(values: Sequence[Value]) -> bool:
    days = [day for value in values if (day := day_number(value)) is not None]
    texts = [value for value in values if isinstance(value, str) and not value.strip().isdecimal()]
    worded = [text for text in texts if day_number(text) is not None]
    known = days_rise(days) or len(days) < len(values) or 2 * len(worded) > len(values)
    return 2 * len(days) > len(values) and known
