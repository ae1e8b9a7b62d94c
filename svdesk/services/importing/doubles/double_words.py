"""What is here already, named as a person would: its words, its day, and the file or the hand it came from."""

from datetime import date

from svdesk.domain.period import Period, day_written
from svdesk.domain.period import written as period_written
from svdesk.i18n import _
from svdesk.services.importing.rows.work import NO_SHEET
from svdesk.storage.import_twins import Twin
from svdesk.storage.moments import moment

_AT_MOST = 60
"""So many characters of the words of an activity are told."""


def like(twin: Twin, *, this_file: bool) -> str:
    """``“Lunch club, 3 May 2025”, brought in on 2 June 2025 from last-year.xlsx``."""
    words = twin.text if len(twin.text) <= _AT_MOST else twin.text[: _AT_MOST - 1].rstrip() + "…"
    days = period_written(Period(date.fromisoformat(twin.starts), date.fromisoformat(twin.ends)))
    what = f"“{words}, {days}”"
    if twin.file is None or twin.at is None:
        return _("{what}, which was typed in").format(what=what)
    on = day_written(moment(twin.at).astimezone().date())
    file = _("this very file") if this_file else twin.file
    row = _(" (row {row})") if twin.sheet == NO_SHEET else _(" (row {row} of {sheet})")
    where = "" if twin.row is None else row.format(row=twin.row, sheet=twin.sheet)
    return _("{what}, brought in on {day} from {file}{where}").format(what=what, day=on, file=file, where=where)
