"""Asks about the columns that are left out: one by one, or all together where there are many of them."""

import re
from collections.abc import Sequence

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.column_questions import AS_TEXT, WITH_NOTES, group_of_names
from svdesk.services.importing.columns.derived_columns import DERIVED
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.columns.told_twice import TOLD_TWICE
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import LEAVE_OUT, ONE_BY_ONE, at
from svdesk.services.importing.rows.months_of_years import MonthsOfYears
from svdesk.services.importing.rows.work import Work

ALL_OUT, ALL_WITH_NOTES = "Leave them all out", "Keep them all with the notes"
_MANY = 4
_NOT_GIVEN_AGAIN = re.compile(
    r"\b(?:last|previous|prior|prev\.?) (?:financial )?(?:year|yr)|\bllynedd\b|\bflwyddyn (?:dd|fl)|\bbaseline\b"
    r"|\b(?:prices?|rate|proxy|each|per|unit (?:cost|value))\b"
)
"""Headings of numbers of another year, and of what one thing costs: they are left out with a word."""
_ASKED_ABOUT = ("personal", "unknown", "category", "each", "gross", DERIVED, TOLD_TWICE)


_ALONE = ("personal", "gross")
"""Tags of columns that are no mere part of many: names, and money that another column holds too."""


def left_and_kept(work: Work) -> tuple[list[Column], list[Column]]:
    """The columns of a table that are left out, and those which a person wants kept with the notes."""
    left, kept, asked = [], [], []
    months = MonthsOfYears(work).column
    for column in work.table.of("ignore"):
        if column is months:
            continue
        if column.tag == UNEXPLAINED:
            left.append(column)
        if column.tag == "headless":
            kept.append(column)
        told = column.tag == "variance" and _NOT_GIVEN_AGAIN.search(fold(column.heading))
        if (column.tag in _ASKED_ABOUT or told) and not all(map(is_blank, work.column_values(column.number))):
            asked.append(column)
    together = _asked_together(work, [column for column in asked if column.tag not in _ALONE])
    for column in asked:
        answer = (
            together if together and column.tag not in _ALONE and not _answered(work, column) else _ask(work, column)
        )
        if answer in (WITH_NOTES, ALL_WITH_NOTES, AS_TEXT):
            kept.append(column)
        elif column.tag != "personal":
            left.append(column)
    return left, kept


def _answered(work: Work, column: Column) -> bool:
    """Whether something was said of *column* alone."""
    return work.asker.is_answered("column-left-out", work.sheet, work.table.top_heading, column.letter)


def _asked_together(work: Work, many: Sequence[Column]) -> str:
    """What becomes of *many* columns at once; empty where they are few, or a person wants to be asked about each.

    Those of which something was said alone are no longer among them; the question stays that of the first.
    """
    plain = [column for column in many if not _answered(work, column)]
    if len(many) < _MANY or not plain:
        return ""
    letters = [column.letter for column in plain]
    said = f"{', '.join(letters[:-1])} and {letters[-1]}" if len(letters) > 1 else letters[0]
    named = "”, “".join(column.heading or column.letter for column in plain)
    facts = {"where": f"Columns {said} of “{work.sheet}”", "headings": named}
    first, row = many[0].letter, work.table.top_heading
    made = at("columns-left-out", work.sheet, None, first, **facts)
    answer = work.asker.ask(made, work.sheet, row, first, (ALL_OUT, ALL_WITH_NOTES, ONE_BY_ONE)) or ALL_OUT
    return "" if answer == ONE_BY_ONE else answer


def _ask(work: Work, column: Column) -> str | None:
    if column.tag == "gross":
        return None
    where = f"Column {column.letter} of “{work.sheet}”"
    code = "personal-data" if column.tag == "personal" else "column-left-out"
    made = at(code, work.sheet, None, column.letter, where=where, heading=column.heading or column.letter)
    group = group_of_names(work.table, column) if column.tag == "personal" else ""
    return work.asker.ask(made, work.sheet, work.table.top_heading, column.letter, (LEAVE_OUT, WITH_NOTES), "", group)
