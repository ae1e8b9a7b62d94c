"""Understands the period that a person types as an answer."""

from svdesk.domain.period import NotAPeriod, Period, parse
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.periods import read_label


def typed_period(text: str) -> Period | None:
    """The period that a person typed: ``2024-25``, ``Apr-Jun 2024``, ``3 April 2024``; None for anything else."""
    try:
        return parse(text)
    except NotAPeriod:
        pass
    label = read_label(text)
    readings = label.readings(None) if label else ()
    if len(readings) == 1:
        return readings[0]
    found = read_date(text)
    if found.span:
        return found.span
    return Period(found.day, found.day) if found.day and not found.unclear else None
