"""A week in each row and its days across: the heading says which day of the week is meant."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from svdesk.domain.period import Period
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.date_columns import Dated
from svdesk.services.importing.layout.table import COUNTS, Column

_FEWEST = 3
_DAYS = (
    "monday mon llun", "tuesday tue tues mawrth", "wednesday wed weds mercher", "thursday thu thur thurs iau",
    "friday fri gwener", "saturday sat sadwrn", "sunday sun sul",
)  # fmt: skip
_DAY_OF = {name: day for day, names in enumerate(_DAYS) for name in names.split()}


def weekday_of(heading: str) -> int | None:
    """The day of the week that a heading names, from 0 for Monday, or None."""
    return _DAY_OF.get(fold(heading).removeprefix("dydd ").strip(" .:"))


def with_weekdays(columns: Sequence[Column], name: str) -> tuple[Column, ...]:
    """*columns*, where those headed by days of the week count what *name* says on these days of a week."""
    days = {column.number: day for column in columns if (day := weekday_of(column.heading)) is not None}
    dated = any(column.field in ("date", "period_start") for column in columns)
    if len(days) < _FEWEST or not dated:
        return tuple(columns)
    return tuple(
        replace(column, weekday=days[column.number], label=name or column.label)
        if column.number in days and column.field in COUNTS
        else column
        for column in columns
    )


def on_weekday(column: Column, dated: Dated) -> Dated:
    """The day of its week that *column* heads, or *dated* as it is where that is no week."""
    period = dated.period
    if column.weekday is None or period is None or (period.end - period.start).days >= len(_DAYS):
        return dated
    start = period.start
    day = start + timedelta(days=(column.weekday - start.weekday()) % len(_DAYS))
    return replace(dated, period=Period(day, day))
