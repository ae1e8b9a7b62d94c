"""Tells a total of other columns from a count of its own: ``Total referrals`` beside ``Open`` and ``Closed``.

What stands under the heading counts: a total comes to the sum of the columns beside it, or of all of its kind.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.derived_columns import Values, worked_out
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.columns.idle_columns import UNEXPLAINED
from svdesk.services.importing.headings.headings import is_total_column
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS

_LOOKED_AT = 60
_FEWEST, _MOST = 2, 12
"""So many columns make up a total; a row of more is added up as a whole or not at all."""
_FEW = 4
"""What is so in one row of so many is no slip."""
_EXACTLY, _ROUNDED, _NEARLY = Decimal(0), Decimal("0.005"), Decimal("0.2")
"""The share of a total by which the sum of its parts differs: of figures that were rounded, or that hold a slip."""
_PLAIN = re.compile(
    r"\b(?:(?:grand|overall|sub|year|annual|final)[ -]?)?(?:totals?|cyfanswm|nifer|number|count|no|of|o|all|y)\b|\W+"
)
"""The words of a heading which say that it is a total, and not of what."""


def settle_totals(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """A total beside what it adds up is for checking; alone, or where nothing comes to it, it is what was counted."""
    counts = [each for each in drafts if each.says.field in COUNTS or each.says.tag == "running"]
    totals = [each for each in counts if each.says.tag == "total" or is_total_column(each.heading)]
    running = any(each.says.tag == "running" for each in counts)
    sampled = [row for row in rows[:_LOOKED_AT] if not worked_out(grid, row)] if totals or running else []
    numbers = Values(grid, sampled)
    for each in counts:
        others = [other for other in counts if other is not each and other.says.field != "ignore"]
        if each.says.tag == "running":
            own = [other for other in others if other.says.field != "target" and other.says.tag != "running"]
            if each.says.unit and own and _is_often_less(numbers, each, own):
                each.put("people" if each.says.unit == "people" else "quantity")
            else:
                each.put("ignore" if own else "actual", "running")
        elif each in totals and _alike([other for other in others if _adds_up(each, other)]) >= _FEWEST:
            parts = [other for other in others if other not in totals and _may_add_up(each, other)]
            _settle_total(numbers, each, parts, totals)


def _is_often_less(numbers: Values, each: Draft, own: Sequence[Draft]) -> bool:
    """Whether a column to date holds less than every other in a good part of its rows: it adds none of them up."""
    less = told = 0
    for at, stated in enumerate(numbers[each.number]):
        found = [number for other in own if (number := numbers[other.number][at]) is not None]
        if stated is not None and found:
            less += stated < min(found)
            told += 1
    return less >= _FEWEST and less * _FEW >= told


def _settle_total(numbers: Values, each: Draft, parts: Sequence[Draft], totals: Sequence[Draft]) -> None:
    runs, pieces = _runs(each, parts, totals), _pieces(each, parts)
    for groups in (runs, pieces):
        for share in (_EXACTLY, _ROUNDED):
            for group in groups:
                if _comes_to(numbers, each, group, share):
                    each.put("ignore", "total")
                    each.adds = tuple(other.number for other in group)
                    return
    nearly = any(_comes_to(numbers, each, group, _NEARLY) for group in (*runs, *pieces))
    if nearly or not _is_its_own(each, parts):
        each.put("ignore", "total")
    elif each.says.unit is None:
        each.put("quantity", UNEXPLAINED)
    else:
        each.says = replace(each.says, tag="income" if each.says.field == "amount" else "")


def _runs(each: Draft, parts: Sequence[Draft], totals: Sequence[Draft]) -> list[Sequence[Draft]]:
    """What most likely makes up a total: all, or those before it or after it, as far as the next total."""
    before = max((other.number for other in totals if other.number < each.number), default=0)
    last = max((other.number for other in parts), default=0)
    after = min((other.number for other in totals if other.number > each.number), default=last)
    left = [other for other in parts if before < other.number < each.number]
    right = [other for other in parts if each.number < other.number <= after]
    return [group for group in (parts, left, right) if len(group) >= _FEWEST]


def _pieces(each: Draft, parts: Sequence[Draft]) -> Sequence[Sequence[Draft]]:
    """What else may make it up: so many just before it, or just after it, the most first."""
    left = [other for other in parts if other.number < each.number]
    right = [other for other in parts if other.number > each.number]
    sizes = range(_MOST, _FEWEST - 1, -1)
    return [left[-size:] for size in sizes if size <= len(left)] + [
        right[:size] for size in sizes if size <= len(right)
    ]


def _comes_to(numbers: Values, each: Draft, group: Sequence[Draft], share: Decimal) -> bool:
    """Whether in most rows *each* is the sum of *group*, or differs from it by *share* of itself at most."""
    agree = differ = 0
    for at, stated in enumerate(numbers[each.number]):
        found = [number for other in group if (number := numbers[other.number][at]) is not None]
        if stated and found:
            same = abs(stated - sum(found, Decimal(0))) <= abs(stated) * share
            agree += same
            differ += not same
    return agree > differ


def _is_its_own(each: Draft, parts: Sequence[Draft]) -> bool:
    """Whether a total of nothing beside it says that it counts something else.

    ``Total people`` beside adults and children is their total, though it be wrong; ``Total income`` is none of costs.
    """
    if each.says.field == "amount":
        return each.says.tag == "income" and all(other.says.tag == "cost" for other in parts)
    of_another = each.says.unit is None or all(other.says.unit != each.says.unit for other in parts)
    return of_another and bool(_PLAIN.sub("", fold(each.heading)))


def _alike(parts: Sequence[Draft]) -> int:
    """How many of *parts* may be added up together, for they count the same; nobody adds miles to people."""
    units = Counter(each.says.unit for each in parts)
    unsaid = units.pop(None, 0)
    return max(units.values(), default=0) + unsaid


def _adds_up(total: Draft, other: Draft) -> bool:
    """Whether *other* can be part of *total*: no money among people, no hours among meals."""
    money = {total.says.field == "amount", other.says.field == "amount"}
    units = {total.says.unit, other.says.unit} - {None}
    return len(money) == 1 and len(units) <= 1


def _may_add_up(total: Draft, other: Draft) -> bool:
    """Whether *other* can be part, though nobody knows what it is: ``Upkeep`` among money."""
    return _adds_up(total, other) or other.says.tag == "guessed"
