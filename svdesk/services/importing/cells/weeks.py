"""Reads the week that a title names by its first or its last day: ``week commencing 3 June 2024``, ``w/e 9/6/24``."""

import re

from svdesk.domain.period import Period
from svdesk.services.importing.cells.date_order import Order, settle
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.months import MONTH
from svdesk.services.importing.cells.words import SHORT, fold

_DAYS = 7
_DATE = rf"\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{1,2}}(?:[a-z]{{2,4}})? (?:o )?(?:{MONTH})\b\.?,?(?: \d{{4}})?"
_NAMED = re.compile(
    rf"\b(?P<words>w/e|w[/-]?[cb]|week (?:commencing|beginning|starting|of|ending|ended)|week"
    rf"|wythnos(?: yn (?:dechrau|cychwyn|gorffen|diweddu))?)\b[\s.:,(-]*"
    rf"(?:[^\W\d]+day |dydd [^\W\d]+ )?(?P<when>{_DATE})"
)


def without_week(title: str) -> str:
    """*title*, folded, without the week that it names; as it stands where it names none."""
    return _NAMED.sub(" ", fold(title[:SHORT])) if _NAMED.search(fold(title[:SHORT])) else title


def week_in(title: str, year: Period | None) -> Period | None:
    """The seven days that *title* names by the first or the last of them, or None; *year* completes ``3 June``.

    A date in figures is read with the day first, as it is in Britain, unless only the other way makes it a Monday.
    """
    named = _NAMED.search(fold(title[:SHORT]))
    if named is None:
        return None
    words = "w/e" if re.search(r"e$|end|gorffen|diweddu", named["words"]) else "w/c"
    when = re.sub(r"(?<=\d)\.(?=\d)", "/", named["when"])
    reading = read_date(f"{words} {when}")
    weeks = [settle(reading, order, year).period for order in (Order.DAY_FIRST, Order.MONTH_FIRST)]
    sevens = [week for week in weeks if week is not None and (week.end - week.start).days == _DAYS - 1]
    return next((week for week in sevens if week.start.weekday() == 0), sevens[0] if sevens else None)
