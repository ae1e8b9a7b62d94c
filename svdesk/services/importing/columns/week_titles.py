"""Dates columns headed by days of the week where a title names the week: ``Timesheet, week commencing 3 June 2024``."""

import re
from collections.abc import Sequence
from datetime import timedelta

from svdesk.domain.period import Period
from svdesk.services.importing.cells.date_order import Order, settle
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.months import MONTH
from svdesk.services.importing.cells.words import SHORT, fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.columns.week_grids import weekday_of
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.headings.headings import Heading

_FEWEST = 3
_DAYS = 7
_DATE = rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{1,2}}(?:[a-z]{{2,4}})? (?:o )?(?:{MONTH})\b\.?,?(?: \d{{4}})?"
_NAMED = re.compile(
    rf"\b(?P<words>w[/-]?[cbe]|week (?:commencing|beginning|starting|of|ending|ended)|week"
    rf"|wythnos(?: yn (?:dechrau|cychwyn|gorffen|diweddu))?)\b[\s.:,(-]*(?:[^\W\d]+day |dydd [^\W\d]+ )?(?P<when>{_DATE})"
)


def label_weekdays(drafts: Sequence[Draft], titles: Sequence[str], year: Period | None) -> None:
    """Give each column headed by a day of the week that day of the week which *titles* name, the nearest one first."""
    found = [(each, day) for each in drafts if (day := weekday_of(each.heading)) is not None]
    if len(found) < _FEWEST or len({day for _, day in found}) < len(found):
        return
    week = next((week for title in reversed(titles) if (week := week_in(title, year))), None)
    for each, day in found if week else ():
        assert week is not None
        when = week.start + timedelta(days=(day - week.start.weekday()) % _DAYS)
        each.says = Heading("quantity", 2, 2, label=Label(whole=Period(when, when)))


def week_in(title: str, year: Period | None) -> Period | None:
    """The seven days that *title* names by the first or the last of them, or None; *year* completes ``3 June``.

    A date in figures is read with the day first, as it is in Britain, unless only the other way makes it a Monday.
    """
    named = _NAMED.search(fold(title[:SHORT]))
    if named is None:
        return None
    words = "w/e" if re.search(r"e$|end|gorffen|diweddu", named["words"]) else "w/c"
    reading = read_date(f"{words} {named['when']}")
    weeks = [settle(reading, order, year).period for order in (Order.DAY_FIRST, Order.MONTH_FIRST)]
    sevens = [week for week in weeks if week is not None and (week.end - week.start).days == _DAYS - 1]
    return next((week for week in sevens if week.start.weekday() == 0), sevens[0] if sevens else None)
