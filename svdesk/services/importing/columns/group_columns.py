"""Settles columns that count groups of people: what looks like a year among ages, and sums that stand beside them."""

from collections.abc import Sequence
from decimal import Decimal

from svdesk.services.importing.cells.groups import all_ages, is_age, is_group, may_be_year
from svdesk.services.importing.cells.row_words import is_part_of_above, says, says_all
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import Heading
from svdesk.services.importing.layout.grid import Grid

SPLIT_AGAIN = "split again"
"""The tag of columns that count the people of other columns once more, by age instead of by sex or the like."""
_LOOKED_AT = 60
_FEWEST = 2
"""So many rows in which a number adds up the groups beside it are no accident."""


def settle_ages(drafts: Sequence[Draft]) -> None:
    """``16-17`` among ages is one, though it could be a financial year."""
    headings = [each.parts[-1] for each in drafts if each.parts]
    if not all_ages(headings):
        return
    for each in drafts:
        if each.parts and each.says.label and may_be_year(each.parts[-1]):
            each.says = Heading("people", 2, 2, "group", "people")
            each.subject = ""


def settle_sums_of_groups(grid: Grid, drafts: Sequence[Draft], rows: list[int]) -> None:
    """People in all, beside the same people by age or by sex, are their sum: checked, and not counted again."""
    people = [each for each in drafts if each.says.field == "people"]
    groups = [each for each in people if each.parts and _is_group(each)]
    families = [[each for each in groups if is_age(each.parts[-1]) is aged] for aged in (True, False)]
    families = [family for family in families if len(family) > 1]
    others = [each for each in drafts if _may_be_sum(each) and each not in groups]
    sampled = [row for row in rows[:_LOOKED_AT] if not worked_out(grid, row)]
    for other in others:
        if any(_adds_up(grid, other, family, sampled) for family in families):
            other.put("ignore", "total", "people")
    if len(families) > 1 and _same_people(grid, families, sampled):
        for each in families[1]:
            each.put("ignore", SPLIT_AGAIN, "people")


def names_groups(grid: Grid, column: int, rows: Sequence[int]) -> bool:
    """Whether a column names groups of people, so that each row counts one of them."""
    said = [value for value in grid.sample(column, rows[:_LOOKED_AT]) if isinstance(value, str)]
    return len(said) >= _FEWEST and 5 * sum(is_group(value) for value in said) >= 3 * len(said)


def _is_group(each: Draft) -> bool:
    """Whether a column counts a group of those who came; ``of whom new`` counts some of them once more."""
    return is_group(each.parts[-1]) or (each.says.tag == "group" and not is_part_of_above(each.heading))


def _may_be_sum(each: Draft) -> bool:
    if each.says.field == "people":
        return True
    return each.says.field == "quantity" and each.says.unit in (None, "people", "attendances")


def _same_people(grid: Grid, families: Sequence[Sequence[Draft]], rows: Sequence[int]) -> bool:
    """Whether two ways of splitting people come to the same numbers, row for row."""
    agree = differ = 0
    for row in rows:
        one, other = ([number for each in family if (number := grid.number(row, each.number)) is not None]
                      for family in families[:2])  # fmt: skip
        if one and other:
            agree += sum(one) == sum(other)
            differ += sum(one) != sum(other)
    return agree >= _FEWEST and 10 * differ <= agree + differ


def _adds_up(grid: Grid, other: Draft, family: Sequence[Draft], rows: Sequence[int]) -> bool:
    """Whether the number in *other* is the sum of the *family* beside it, in all but one in ten rows.

    Where its heading says that it is all of them, in most rows: the others are slips, and told when they are checked.
    """
    agree = differ = 0
    for row in rows:
        stated = grid.number(row, other.number)
        parts = [number for each in family if (number := grid.number(row, each.number)) is not None]
        if stated is None or not parts:
            continue
        same = stated == sum(parts, Decimal(0))
        agree += same and len(parts) > 1
        differ += not same
    all_of_them = bool(other.parts) and says_all(other.parts[-1])
    return agree >= _FEWEST and (differ < agree if all_of_them else 10 * differ <= agree + differ)


def worked_out(grid: Grid, row: int) -> bool:
    """Whether the words of *row* say that it is a total or an average of others."""
    return any(says(text).is_worked_out for text in grid.texts([row]))
