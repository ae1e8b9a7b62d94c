"""Sees that two columns say of each row how long it was, so that it is counted once: ``9.30-11.30``, ``2``."""

import re
from collections.abc import Sequence
from decimal import Decimal

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.units import DAYS, MINUTES, time_of_heading, unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import TIMES_OF_DAY, Draft
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.workbook.sheet import Value

TOLD_TWICE = "told twice"
"""The tag of a column that says again, as most rows show, how many hours another column counts."""
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_HOW_LONG = re.compile(
    r"(?:(?:total|nett?|session|booking|hire|number of|no\.? of|nifer|cyfanswm) )?"
    r"(?:hours?|hrs?|minutes|mins|duration|length|times?|(?:yr )?oriau|munudau|amser|hyd)"
    r"(?: (?:booked|used|spent|taken|worked|of (?:the )?(?:session|booking|hire)))?(?: in (?:hours|hrs|minutes|mins))?"
)
"""Headings that say how long it was and nothing else."""
_BESIDES = re.compile(r"\b(?:travel\w*|prep\w*|admin\w*|set[- ]?up|extra|over ?time|teithio|paratoi)\b")
"""Hours which are none of those from when to when a session was."""


def settle_told_twice(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """Leave out from when to when it was beside the hours, and one of two columns that say alike how long it was."""
    counts = [each for each in drafts if each.says.field == "quantity" and not each.says.kind]
    hours = [each for each in counts if each.says.tag != TIMES_OF_DAY and is_of_time(each.heading, each.says.unit)]
    hours = [each for each in hours if not _BESIDES.search(fold(each.heading))]
    long = [each for each in hours if says_how_long(each.heading)]
    kept = (long or hours)[-1:]
    for each in counts if kept else ():
        spans = each.says.tag == TIMES_OF_DAY
        if each in kept or not (spans or each in long):
            continue
        same = bool(long) and _same_hours(grid, each, kept[0], rows)
        if same or spans:
            each.put("ignore", TOLD_TWICE if same else "category")


def same_again(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> list[Draft]:
    """The counts that say under the same name what one before them says, row after row: ``Meals | Meals``."""
    counts = [each for each in drafts if each.says.field in ("people", "quantity", "amount") and each.parts]
    named: dict[tuple[str, str], list[Draft]] = {}
    for each in counts:
        named.setdefault((each.says.field, _BRACKETS.sub("", fold(each.heading)).strip(" .:")), []).append(each)
    return [
        again
        for first, *others in named.values()
        for again in others
        if all(grid.value(row, first.number) == grid.value(row, again.number) for row in rows)
        and any(grid.number(row, again.number) for row in rows)
    ]


def says_how_long(heading: str) -> bool:
    """Whether a heading says how long something was, and neither whose time that was nor what it was for."""
    return _HOW_LONG.fullmatch(_BRACKETS.sub("", fold(heading)).strip(" .:")) is not None


def is_of_time(heading: str, unit: str | None) -> bool:
    """Whether a column counts time: in its *unit*, or as its *heading* says."""
    said = unit in ("hours", DAYS, MINUTES) or time_of_heading(heading) is not None
    return said or unit_of_label(heading) == "hours"


def hours_wanted(heading: str, tag: str) -> Wanted:
    """How to read the hours under *heading*, whose column has *tag*."""
    spans = tag in (TIMES_OF_DAY, TOLD_TWICE)
    return Wanted("quantity", "hours", plain=time_of_heading(heading) or "", times=spans)


def _same_hours(grid: Grid, one: Draft, other: Draft, rows: Sequence[int]) -> bool:
    """Whether two columns say alike how many hours it was, in all rows in which both do but one in ten, or one of two.

    A row or two will do, for the headings say that it is the same.
    """
    told = [(_hours(grid.value(row, one.number), one), _hours(grid.value(row, other.number), other)) for row in rows]
    both = [first == second for first, second in told if first and second]
    return any(both) and 10 * both.count(False) <= max(len(both), 10)


def _hours(value: Value, each: Draft) -> Decimal | None:
    return read_count(value, hours_wanted(each.heading, each.says.tag)).value
