"""Settles columns that count groups of people: what looks like a year among ages, and sums that stand beside them."""

import re
from collections.abc import Sequence
from decimal import Decimal

from svdesk.services.importing.cells.groups import all_ages, is_group, is_of_an_age, may_be_year
from svdesk.services.importing.cells.row_words import is_part_of_above, says_all
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.derived_columns import Values, worked_out
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import Heading
from svdesk.services.importing.layout.grid import Grid

SPLIT_AGAIN = "split again"
"""How the tag begins of columns that count the people of others once more, by age or by sex; a number follows."""
_WORD = re.compile(r"\b(?!(?:count|number|total|no|of|the|who|nifer|o)\b)[^\W\d_]+")
_LOOKED_AT = 60
_FEWEST = 2
"""So many rows in which a number adds up the groups beside it are no accident."""
_SURE = 3
"""So many show that the same people are split again, where the headings do not tell one way from another."""


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
    families = [[each for each in groups if is_of_an_age(each.parts[-1]) is aged] for aged in (True, False)]
    families = [family for family in families if len(family) > 1]
    others = [each for each in drafts if _may_be_sum(each) and each not in groups]
    numbers = Values(grid, [row for row in rows[:_LOOKED_AT] if not worked_out(grid, row)])
    for other in others:
        if any(_adds_up(numbers, other, family) for family in (*families, groups)) or _adds_up_any(
            numbers, other, people
        ):
            other.put("ignore", "total", "people")
    ways = [way for family in families for way in _ways(numbers, family)]
    again = [way for way in ways[1:] if _same_people(numbers, (ways[0], way))]
    for at, way in enumerate(again):
        for each in way:
            each.put("ignore", f"{SPLIT_AGAIN} {at}", "people")
        for each in drafts:
            if set(each.adds) == {other.number for other in way}:
                each.adds = tuple(other.number for other in ways[0])  # so that it is checked all the same


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


def _ways(numbers: Values, family: Sequence[Draft]) -> list[Sequence[Draft]]:
    """The columns of a *family* apart where they split the same people again and again: by sex, then by origin."""
    for size in range(_FEWEST, len(family)):
        ways, begin = [family[:size]], size
        for end in range(size + _FEWEST, len(family) + 1):
            if _same_people(numbers, (ways[0], family[begin:end]), _SURE):
                ways, begin = [*ways, family[begin:end]], end
        if len(ways) > 1:
            return ways
    return [family]


def _same_people(numbers: Values, ways: Sequence[Sequence[Draft]], fewest: int = _FEWEST) -> bool:
    """Whether two ways of splitting people come to the same numbers, row for row, in all but one in ten."""
    rows = len(numbers[ways[0][0].number])
    agree = differ = 0
    for at in range(rows):
        one, other = ([found for each in way if (found := numbers[each.number][at]) is not None] for way in ways)
        if one and other:
            agree += sum(one) == sum(other)
            differ += sum(one) != sum(other)
            if 10 * differ > rows:
                return False
    return agree >= fewest and 10 * differ <= agree + differ


def _adds_up_any(numbers: Values, other: Draft, people: Sequence[Draft]) -> bool:
    """Whether row after row *other* is the sum of people beside it, whoever they are: ``Attendees | Pupils | Staff``.

    ``Clients enrolled`` are more than the sum of the clients who stayed and of those who left.
    """
    beside = [each for each in people if each is not other and each.says.field == "people"]
    if any(is_part_of_above(each.heading) or _words(each) & _words(other) for each in beside):
        return False
    left, right = ([each for each in beside if (each.number > other.number) is after] for after in (False, True))
    runs = [beside, *(left[-size:] for size in _runs(left)), *(right[:size] for size in _runs(right))]
    told = len({number for number in numbers[other.number] if number})
    return told >= _SURE and any(len(run) >= _FEWEST and _adds_up(numbers, other, run) for run in runs)


def _words(each: Draft) -> set[str]:
    return set(_WORD.findall(fold(each.heading)))


def _runs(beside: Sequence[Draft]) -> range:
    return range(_FEWEST, len(beside) + 1)


def _adds_up(numbers: Values, other: Draft, family: Sequence[Draft]) -> bool:
    """Whether the number in *other* is the sum of the *family* beside it, in all but one in ten rows.

    Where its heading says that it is all of them, in most rows: the others are slips, and told when they are checked.
    """
    agree = differ = 0
    for at, stated in enumerate(numbers[other.number]):
        parts = [found for each in family if (found := numbers[each.number][at]) is not None]
        if stated is None or not parts:
            continue
        same = stated == sum(parts, Decimal(0))
        agree += same and len(parts) > 1
        differ += not same
    all_of_them = bool(other.parts) and says_all(other.parts[-1])
    return agree >= _FEWEST and (differ < agree if all_of_them else 10 * differ <= agree + differ)
