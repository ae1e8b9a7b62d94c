"""Says where numbers that are written well can hardly be true: more hours in a day than a day has, 40,000 after 10."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from svdesk.domain.quantity import number
from svdesk.services.importing.columns.count_columns import MANY, TIMES_USUAL, Cell
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.builder import Line
from svdesk.services.importing.rows.work import Work

_HOURS_IN_A_DAY = 24


def too_many_hours(work: Work, line: Line, letter: str, hours: Cell, people: Decimal | None) -> Cell:
    """*hours* of one day, with a remark where *people* cannot have given so many; nobody says how many where None."""
    when = line.dated.period
    if when is None or when.start != when.end or hours.value is None or hours.value <= _HOURS_IN_A_DAY:
        return hours
    facts = {"hours": number(hours.value)}
    if people is None:
        made = at("hours-of-many-people", work.sheet, line.row, letter, **facts)
    elif hours.value > _HOURS_IN_A_DAY * people:
        made = at("hours-too-many", work.sheet, line.row, letter, people=number(people), **facts)
    else:
        return hours
    return replace(hours, problems=(*hours.problems, made))


def hours_for_all(work: Work, row: int, hours: Cell, people: Decimal) -> Cell:
    """The hours of all *people* of a row together, from the hours of each."""
    assert hours.value is not None
    value = hours.value * people
    facts = {"hours": number(value), "people": number(people), "text": number(hours.value)}
    letter = next(column.letter for column in work.table.columns if column.tag == "each person")
    made = at("hours-multiplied", work.sheet, row, letter, **facts)
    return replace(hours, value=value, problems=(*hours.problems, made))


def hours_of_those(work: Work, row: int, hours: Cell, came: Sequence[Cell]) -> Cell:
    """The hours of all who *came* together, from the hours of each; they wait where their number does."""
    unsure = [problem for cell in came if cell.value is None for problem in cell.problems]
    if unsure:
        return replace(hours, problems=(*hours.problems, *unsure))
    people = sum((cell.value or Decimal(0) for cell in came), Decimal(0))
    return hours_for_all(work, row, hours, people) if people else hours


def far_from_its_row(work: Work, row: int, found: list[tuple[Column, Cell]]) -> list[tuple[Column, Cell]]:
    """The counts of one row in several periods, with a remark on one that is far larger than all its others."""
    sizes = sorted(abs(cell.value) for _, cell in found if cell.value and not cell.problems)
    if len(sizes) < 2 or sizes[-1] < MANY or sizes[-1] <= TIMES_USUAL * sizes[-2]:
        return found
    return [(column, _far(work, row, column, cell, sizes)) for column, cell in found]


def _far(work: Work, row: int, column: Column, cell: Cell, sizes: list[Decimal]) -> Cell:
    if cell.value is None or cell.problems or abs(cell.value) != sizes[-1]:
        return cell
    usual = number(sizes[(len(sizes) - 1) // 2])
    made = at("number-far-off-in-row", work.sheet, row, column.letter, text=number(cell.value), usual=usual)
    return replace(cell, problems=(made,))
