"""Tells which columns beside periods are sums of them, which are targets of the whole year, and which say neither."""

from collections.abc import Sequence
from dataclasses import replace

from svdesk.domain.period import Period
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.column_periods import (
    adds_up,
    covers_the_others,
    months_named,
    the_year_covering,
)
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import is_total_column
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS

_MONTHS = 12
_PEOPLE = {"people", "attendances"}
_SAY_TOTAL = {"total", "totals", "grand", "overall", "year", "annual", "cyfanswm", "of", "the", "number", "nifer", "o"}


def settle_totals_across(grid: Grid, rows: Sequence[int], drafts: Sequence[Draft], year: Period | None) -> None:
    """Of the counts beside periods, those that head no period are totals, targets of the year, or left out."""
    counts = [each for each in drafts if each.says.field in COUNTS or each.says.tag == "running"]
    periods = [each for each in counts if each.says.label]
    own = [each for each in periods if each.says.tag != "running"]
    for each in counts:
        if each.says.label:
            alike = [other for other in own if _of_one_kind(other, each)]
            if each.says.tag == "running" and alike and _is_less(grid, rows, each, alike):
                # "Q4 (to date)" after Q1, Q2 and Q3 is only not over yet.
                each.put("quantity")
            elif each.says.tag == "running" and alike:
                if not _goes_on(each, periods):
                    each.put("ignore", "running")
            elif each.says.kind == "target" and each.says.label.heads_a_year:
                shorter = [other for other in own if other.says.label and not other.says.label.heads_a_year]
                if _sums_up_targets(grid, rows, each, shorter):
                    each.put("ignore", "total")
            elif covers_the_others(each, counts, year):
                label = the_year_covering(each, counts)
                if each.says.label.year is None or _is_that_year(grid, rows, each, label, counts):
                    each.says = replace(each.says, label=label)
                    each.put("ignore", "total")
        elif each.says.field in ("target", "actual"):
            if _sums_up(grid, rows, each, own):
                each.put("ignore", "total")
        elif each.says.tag == "running" or (
            (each.says.tag == "total" or is_total_column(each.heading))
            and (_may_add_up(each, own) or adds_up(grid, rows, each.number, [other.number for other in own]))
        ):
            each.put("ignore", "total" if len(own) > 1 else "running")
            each.adds = _since_last(grid, rows, each, counts)
        else:
            each.put("ignore", "unknown")


def _may_add_up(each: Draft, own: Sequence[Draft]) -> bool:
    """Whether a total can be one of the periods: ``Total events`` of ``Events Q1``, and of ``Attendees Q1`` none."""
    what = _what(each.heading)
    alike = [other for other in own if _of_one_unit({each.says.unit, other.says.unit})]
    return not own or any(not what or not other.subject or what & _what(other.subject) for other in alike)


def _of_one_unit(units: set[str | None]) -> bool:
    return len(units) == 1 or None in units or units == _PEOPLE


def _what(words: str) -> set[str]:
    return {word for word in fold(words).split() if word not in _SAY_TOTAL}


def _since_last(grid: Grid, rows: Sequence[int], each: Draft, counts: Sequence[Draft]) -> tuple[int, ...]:
    """The periods since the last column that heads none, where they are not all, and a total comes to just those."""
    last = max((other.number for other in counts if not other.says.label and other.number < each.number), default=0)
    periods = [other.number for other in counts if other.says.label]
    near = [number for number in periods if last < number < each.number]
    return tuple(near) if len(near) < len(periods) and adds_up(grid, rows, each.number, near) else ()


def _goes_on(each: Draft, periods: Sequence[Draft]) -> bool:
    """Whether a column to date goes on after those of their own: ``Q1 | Q2 | Q3 to date | Q4 to date``, one a period.

    A single one after several may only add them up.
    """
    chain = [other for other in periods if _sort(other) == _sort(each)]
    own = [other for other in chain if other.says.tag != "running"]
    long, labels = {_months_long(other) for other in chain}, {other.says.label for other in chain}
    after = own == chain[: len(own)] and (len(chain) - len(own) > 1 or len(own) == 1)
    return bool(own) and after and len(long) == 1 and len(labels) == len(chain)


def _sort(each: Draft) -> tuple[bool, str]:
    return each.says.kind == "target", fold(each.subject)


def _months_long(each: Draft) -> int:
    return len(next(iter(months_named(each.says.label)), ())) if each.says.label else 0


def _is_less(grid: Grid, rows: Sequence[int], each: Draft, own: Sequence[Draft]) -> bool:
    """Whether a column to date, of a period that no other heads, holds less than they do together: it adds none up."""
    if any(other.says.label == each.says.label for other in own):
        return False
    less = more = 0
    for row in rows:
        number = grid.number(row, each.number)
        before = [other.number for other in own if other.number < each.number]
        parts = [part for other in before if (part := grid.number(row, other)) is not None]
        if number is not None and parts:
            less += number < sum(parts)
            more += number >= sum(parts)
    return less > more


def _of_one_kind(one: Draft, other: Draft) -> bool:
    """Whether both are targets or both are what was done, which a heading need not say."""
    return (one.says.kind == "target") == (other.says.kind == "target")


def _is_that_year(grid: Grid, rows: Sequence[int], each: Draft, label: Label | None, counts: Sequence[Draft]) -> bool:
    """Whether a bare year is that of the periods beside it: ``2023`` beside January to March 2024 is the one before.

    It means the year of the calendar, and one that begins in April only where the figures add up to it.
    """
    if label is None or label.whole is None or label.whole.start.month == 1:
        return True
    parts = [other.number for other in counts if other is not each and other.says.label]
    return adds_up(grid, rows, each.number, parts)


def _sums_up(grid: Grid, rows: Sequence[int], each: Draft, own: Sequence[Draft]) -> bool:
    """Whether a target or an actual is the sum of those of the periods, and not the target of the whole year.

    Beside the targets of a part of the year it is their sum only if the figures say so.
    """
    if len(own) < 2:
        return False
    if each.says.field == "actual":
        return any(other.says.kind != "target" for other in own)
    parts = [other for other in own if other.says.kind == "target"]
    named = {month for other in parts if other.says.label for month in next(iter(months_named(other.says.label)), ())}
    whole = len(named) == _MONTHS or any(not months_named(other.says.label) for other in parts if other.says.label)
    return bool(parts) and (whole or adds_up(grid, rows, each.number, [other.number for other in parts]))


def _sums_up_targets(grid: Grid, rows: Sequence[int], each: Draft, own: Sequence[Draft]) -> bool:
    parts = [other.number for other in own if other.says.kind == "target"]
    return len(parts) > 1 and adds_up(grid, rows, each.number, parts)
