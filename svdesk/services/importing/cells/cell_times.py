"""Time in a cell of a column of numbers: hours and minutes, days that wait for their length, times of day."""

import re
from dataclasses import replace
from decimal import Decimal

from svdesk.services.importing.cells.cell_reading import Reading, Wanted
from svdesk.services.importing.cells.durations import Hours, hours_between, hours_written
from svdesk.services.importing.cells.numbers import leading_number
from svdesk.services.importing.cells.units import CLOCK, DAYS, MINUTES, unit_said

MINUTES_OR_HOURS = "minutes or hours"
"""What a bare number counts where a column of lengths of time does not say which of them."""
_ONE_DAY = re.compile(
    r"(?:(?:an? )?(?:all|full|whole|one)[- ]day|an? day|day)s?|(?:un )?diwrnod(?: (?:cyfan|llawn))?|trwy(?:'r| y) dydd"
)
_HALF_DAY = re.compile(r"(?:an? )?half[- ]day|half an? day|hanner diwrnod")
_DAYS_AND_HOURS = re.compile(r"(.+?) ?(?:days?|d|diwrnod)\b,? ?(?:(?:and|a) |[+&] ?)?(\d.*)")
_TWO_FIGURES = re.compile(r"\d{1,3}:\d\d")
_FIGURE = re.compile(r"\d")


def time_said(text: str, folded: str, *, times: bool = False, plain: str = "") -> Reading | None:
    """A length of time, or two times of day, or days with hours; None where the cell says none of these.

    *times* says that two bare numbers are times of day, *plain* in what one counts: in a column of minutes ``12:30``
    may be minutes and seconds.
    """
    if time := hours_written(folded):
        if plain == MINUTES and _TWO_FIGURES.fullmatch(folded):
            shorter = of_hours(text, Hours(time.value / 60, False))
            return replace(shorter, other=time.value, code="number-two-ways", way="clock")
        return of_hours(text, time)
    if between := hours_between(folded, bare=times):
        return replace(of_hours(text, between), code="times-as-hours")
    if _ONE_DAY.fullmatch(folded) or _HALF_DAY.fullmatch(folded):
        days = Decimal(1) if _ONE_DAY.fullmatch(folded) else Decimal("0.5")
        return Reading(text, None, "hours", code="day-length-unknown", other=days)
    if (both := _DAYS_AND_HOURS.fullmatch(folded)) and (more := hours_written(both[2]) or _plain_hours(both[2])):
        days_said = leading_number(both[1])
        if days_said and not days_said.rest and days_said.other is None:
            found = Reading(text, None, "hours", code="day-length-unknown", other=days_said.value)
            return replace(found, more=more.value)
    return None


def is_part_of_day(folded: str) -> bool:
    """Whether words without a figure say how long something took: ``half day``, ``all day``; ``day`` alone may not."""
    return folded not in ("day", "days", "diwrnod") and bool(_ONE_DAY.fullmatch(folded) or _HALF_DAY.fullmatch(folded))


def _plain_hours(folded: str) -> Hours | None:
    found = leading_number(folded)
    return Hours(found.value, False) if found and found.other is None and unit_said(found.rest) == "hours" else None


def in_time(reading: Reading, wanted: Wanted) -> Reading:
    """Minutes become hours; days and weeks wait until somebody says how long a day is."""
    assert reading.value is not None
    if reading.unit == MINUTES:
        return of_hours(reading.text, Hours(reading.value / 60, False), estimate=reading.estimate)
    if reading.unit == DAYS or (reading.unit == "weeks" and wanted.unit == "hours"):
        days = reading.value * (5 if reading.unit == "weeks" else 1)
        return Reading(reading.text, None, "hours", "", reading.estimate, "day-length-unknown", days)
    return replace(reading, unit=None) if reading.unit == "count" else reading


def of_hours(text: str, hours: Hours, *, estimate: bool = False) -> Reading:
    """*hours* as a reading; minutes that do not go into six decimal places are said to be rounded."""
    value = hours.value.quantize(Decimal("0.000001")).normalize() + 0
    rounded = hours.rounded or value != hours.value
    return Reading(text, value, "hours", "", estimate, "minutes-rounded" if rounded else "")


def may_be_time(folded: str, wanted: Wanted) -> bool:
    """Whether a length of time may be meant: in a column of hours, or where the cell says so."""
    return wanted.unit == "hours" or (
        wanted.unit in (None, "count", "sessions")
        and ("h" in folded or "awr" in folded)
        and bool(_FIGURE.search(folded))
    )


def bare_number(reading: Reading, wanted: Wanted) -> Reading:
    """A number without a unit in a column of minutes, of days, of either hours or minutes, or as a clock shows them."""
    assert reading.value is not None
    if wanted.plain == MINUTES_OR_HOURS:
        minutes_long = of_hours(reading.text, Hours(reading.value / 60, False), estimate=reading.estimate)
        return replace(minutes_long, other=reading.value, code="number-two-ways", way="minutes")
    if wanted.plain != CLOCK:
        return in_time(replace(reading, unit=wanted.plain), wanted)
    whole, part = divmod(reading.value, 1)
    minutes = part * 100
    if 0 < reading.value < 1 and (minutes != int(minutes) or minutes >= 60):
        # A spreadsheet keeps a time of day as the part of a day that has passed.
        hours = reading.value * 24
        return replace(reading, value=hours, other=reading.value, unit="hours", code="number-two-ways", way="clock")
    if not minutes or minutes != int(minutes) or minutes >= 60 or reading.value < 0:
        return replace(reading, unit="hours")
    value = (whole + minutes / 60).quantize(Decimal("0.000001")).normalize()
    return replace(reading, value=value, other=reading.value, unit="hours", code="number-two-ways", way="clock")
