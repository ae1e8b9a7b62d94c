"""Dates columns headed by days of the week where a title names the week: ``Timesheet, week commencing 3 June 2024``."""

from collections.abc import Sequence
from datetime import timedelta

from svdesk.domain.period import Period
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.weeks import week_in
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.columns.week_grids import weekday_of
from svdesk.services.importing.headings.headings import Heading

_FEWEST = 3
_DAYS = 7


def label_weekdays(drafts: Sequence[Draft], titles: Sequence[str], year: Period | None) -> None:
    """Give each column headed by a day of the week that day of the week which *titles* name, the nearest one first."""
    found = [(each, day) for each in drafts if (day := weekday_of(each.heading)) is not None]
    if len(found) < _FEWEST or len({day for _, day in found}) < len(found):
        return
    week = next((week for title in reversed(titles) if (week := week_in(title, year))), None)
    if week is None:
        return
    days = [week.start + timedelta(days=(day - week.start.weekday()) % _DAYS) for _, day in found]
    if days != sorted(days):
        # A week commencing on a Thursday whose columns begin with Monday: one of the two is a slip.
        return
    for (each, _), when in zip(found, days, strict=True):
        each.says = Heading("quantity", 2, 2, label=Label(whole=Period(when, when)))
