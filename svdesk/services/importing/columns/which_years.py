"""Asks which years are meant where columns are headed ``Year 1 | Year 2`` and nothing says when the first began.

They may be years of a contract or classes of a school. Until somebody has said it, what stands under them is held.
"""

from dataclasses import replace
from datetime import date

from svdesk.domain.period import written
from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.numbered_years import numbered_part, year_or_month
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.columns.column_questions import with_columns
from svdesk.services.importing.columns.contract_years import numbered_period
from svdesk.services.importing.layout.table import NUMBERED_YEAR, Column, Table
from svdesk.services.importing.questions import Asker, at

GROUPS = "They are groups, not years"


def ask_which_years(table: Table, asker: Asker) -> Table:
    """*table* with each numbered year in its place, or with these columns as groups; as it is until that is answered.

    Where the year of the sheet is known, it is offered as the first and as the last of them; any other may be typed.
    """
    found = [column for column in table.columns if column.tag == NUMBERED_YEAR]
    if not found:
        return table
    known = table.year
    offered = {_is(each, written(known)): each for each in (found[0], found[-1])} if known else {}
    group = f"which-years|{'|'.join(offered)}|{_number(found[0])}"
    row, letter = table.last_heading, found[0].letter
    answer = asker.ask(which_years(table), table.sheet, row, letter, (*offered, GROUPS), "period", group)
    if answer == GROUPS:
        return _with_groups(table, found)
    named = offered.get(answer or "")
    of = known if named else typed_period(answer) if answer else None
    return _with_years(table, found, of.start, _number(named or found[0])) if of else table


def which_years(table: Table) -> Problem:
    """What holds the figures under numbered years of *table* until somebody has said which years they are."""
    first = next(column for column in table.columns if column.tag == NUMBERED_YEAR)
    facts = {"where": f"Column {first.letter} of “{table.sheet}”", "text": numbered_part(first.heading)}
    return at("which-years", table.sheet, None, first.letter, **facts)


def _is(column: Column, year: str) -> str:
    return f"{numbered_part(column.heading)} is {year}"


def _number(column: Column) -> int:
    found = year_or_month(column.heading)
    return found.number if found else 1


def _with_years(table: Table, found: list[Column], start: date, number: int) -> Table:
    """*table* where the *number*-th of its years begins on *start*, and each of the others as many years from it."""
    periods = {each.number: numbered_period(start, _number(each) - number + 1) for each in found}
    made = {
        each.number: replace(each, tag="", period=periods[each.number], period_label=Label(whole=periods[each.number]))
        for each in found
    }
    return with_columns(table, made)


def _with_groups(table: Table, found: list[Column]) -> Table:
    """*table* where each of the columns counts another group; a row gives a record for each of them."""
    made = {each.number: replace(each, tag="", period_label=None, label=each.heading) for each in found}
    return with_columns(replace(table, layout="rows"), made)
