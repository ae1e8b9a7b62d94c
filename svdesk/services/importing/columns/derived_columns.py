"""Sees that a column is worked out of those beside it, as a profit is of income and costs, so that it is not counted.

The arithmetic says so, row after row; the heading only says which of three columns is the one that was worked out.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations
from operator import attrgetter

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.row_words import says, says_all
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.columns.told_twice import hours_wanted, same_again, settle_told_twice
from svdesk.services.importing.headings.idle_headings import is_of_before
from svdesk.services.importing.layout.grid import Grid

DERIVED = "derived"
"""The tag of a column that is worked out of others: it is left out, and a person is told."""
OF_ALL = "of all"
"""The tag of hours which are seen to be those of all the people of a row together."""
_PRICE = re.compile(r"\b(?:price|rate|fee|charge|pris|cyfradd|ffi)s?\b")
_PRICE_LIST = re.compile(r"\b(?:price|tariff|pris)s?\b|\bprisiau\b")
"""What heads a list of prices, which says nothing of what was sold where no day and no number stands beside it."""
_LOOKED_AT = 60
_FEWEST = 2
"""So many rows in which the arithmetic comes out are no accident; where the heading says so, one will do."""
_FEWEST_PARTS, _MOST_PARTS = 2, 6
_SHARE, _PER_CENT = Decimal("0.006"), Decimal("0.6")
"""By less than so much a share differs from what it is worked out of, where it was rounded."""
_COUNTED = ("quantity", "amount", "people")
_BESIDE = 8
"""So many columns away may stand what a column is worked out of."""
LEFT_OVER = re.compile(
    r"\b(?:net |gross )?(?:profit|surplus|deficit|loss|balance|margin|elw|gwarged|diffyg|left over|difference)\b"
    r"|^net(?: (?:income|raised|total|amount|figure))?$|(?<=\w )(?:minus|less|without|llai|heb)\b"
    r"|\b(?:after|net of|wedi|ar ôl) (?:deductions?|costs|expenses|fees|tax|didyniadau|costau|treuliau)\b"
)


def settle_derived(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """Leave out each count that is the difference of two others, or the sum of all the others of its kind."""
    sampled = [row for row in rows[:_LOOKED_AT] if not worked_out(grid, row)]
    _settle_products(grid, drafts, sampled)
    _settle_prices(grid, drafts, sampled)
    _settle_compared(grid, drafts, sampled)
    settle_told_twice(grid, drafts, sampled)
    _settle_meters(drafts, Values(grid, sampled))
    for each in same_again(grid, drafts, rows):
        each.put("ignore", DERIVED)
    counts = [each for each in drafts if _counts(each)]
    for kind in dict.fromkeys(_kind(each) for each in counts):
        alike = [each for each in counts if _counts(each) and _kind(each) in (kind, "")]
        if len(alike) > _FEWEST_PARTS:
            values = Values(grid, sampled)
            found = _left_over(alike, values) or _sum_of_all(alike, values)
            if found is not None:
                found.put("ignore", "total" if says_all(found.heading) else DERIVED)


def _settle_products(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """Leave out how long it was where hours beside it are those of all the people together, row after row."""
    people = [each for each in drafts if each.says.field == "people"]
    hours = [each for each in drafts if each.says.unit == "hours" and _counts(each)]
    numbers = Values(grid, rows)
    for each in hours if people else ():
        wanted = hours_wanted(each.heading, each.says.tag)
        long = [read_count(grid.value(row, each.number), wanted).value for row in rows]
        for of_all in beside(hours, each):
            if any(_multiply(long, numbers[many.number], numbers[of_all.number], _FEWEST) for many in people):
                each.put("ignore", "each")
                of_all.put("quantity", OF_ALL)
                return


def _settle_prices(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """Leave out what one cost where money beside it is that of all of them together, and a list of prices."""
    many = [each for each in drafts if each.says.field in ("quantity", "people")]
    money = [each for each in drafts if _counts(each) and (each.says.field == "amount" or not each.says.unit)]
    numbers = Values(grid, rows)
    dated = any(each.says.field in ("date", "period_start") for each in drafts)
    if len(money) == 1 and not (many or dated) and _PRICE_LIST.search(fold(money[0].heading)):
        money[0].put("ignore", "each")
    known = [each for each in drafts if each.says.field == "ignore" and _PRICE.search(fold(each.heading))]
    for each in [*money, *known]:
        if each.says.field != "amount" and each not in known:
            continue
        fewest = 1 if _PRICE.search(fold(each.heading)) else _FEWEST
        price = _pounds(grid, each, rows)
        for of_all in beside(money, each):
            total = _pounds(grid, of_all, rows)
            counts = (numbers[count.number] for count in beside(many, each) if count is not of_all)
            if any(_multiply(price, count, total, fewest) for count in counts):
                each.put("ignore", each.says.tag if each in known else "each")
                of_all.put("amount", of_all.says.tag if of_all.says.field == "amount" else "", "gbp")
                return


def beside(drafts: Sequence[Draft], draft: Draft) -> list[Draft]:
    """Those of *drafts* that stand near *draft*: all columns of a wide sheet would be too many, and fit by chance.

    *drafts* stand as in the sheet, from the left.
    """
    first = bisect_left(drafts, draft.number - _BESIDE, key=_number)
    last = bisect_right(drafts, draft.number + _BESIDE, key=_number)
    return [each for each in drafts[first:last] if each is not draft]


_number = attrgetter("number")


class Values(dict[int, list[Decimal | None]]):
    """The numbers of columns in some rows, by the number of the column; read only where somebody asks for them."""

    def __init__(self, grid: Grid, rows: Sequence[int]) -> None:
        super().__init__()
        self._grid, self._rows = grid, rows

    def __missing__(self, column: int) -> list[Decimal | None]:
        found = self[column] = [self._grid.number(row, column) for row in self._rows]
        return found


def _settle_meters(drafts: Sequence[Draft], values: Values) -> None:
    """Leave out what a meter showed before and after, where a count beside it is how far it went: ``Out``, ``Back``."""
    measured = [each for each in drafts if each.says.field == "quantity" and each.says.unit]
    bare = [each for each in drafts if each.says.field == "quantity" and not each.says.unit]
    for each in measured:
        for first, last in permutations(beside(bare, each), 2):
            shown = [(values[last.number], 1), (values[first.number], -1)]
            if _agree(values[each.number], shown, _FEWEST) and _goes_on(values[first.number], values[last.number]):
                first.put("ignore", "category")
                last.put("ignore", "category")
                return


def _goes_on(first: list[Decimal | None], last: list[Decimal | None]) -> bool:
    """Whether each row begins where the one above it ended or later, in all but one in four."""
    pairs = [(after, above) for above, after in zip(last, first[1:], strict=False) if after and above]
    return 4 * sum(after < above for after, above in pairs) <= len(pairs)


def _settle_compared(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """Leave out what compares what was done with its target, or with figures of before: ``%``, ``Diff``, ``Newid``.

    Beside ``Change`` no year is left out, though each of the three is worked out of the two others.
    """
    before = [each for each in drafts if each.says.tag == "variance" and is_of_before(each.heading)]
    others = [each for each in drafts if each.says.field == "target" or each in before]
    dones = [each for each in drafts if each.says.field in (*_COUNTED, "actual")]
    values = Values(grid, rows)
    counts = [each for each in dones if _counts(each) and each.says.unit in (None, "percent", "gbp")]
    for each in counts if others else ():
        stated = [read_count(grid.value(row, each.number), Wanted("quantity")).value for row in rows]
        pairs = (
            (values[one.number], values[done.number]) for one in beside(others, each) for done in beside(dones, each)
        )
        if any(_compare(stated, *pair) for pair in pairs):
            each.put("ignore", "variance")


def _compare(stated: Sequence[Decimal | None], aims: Sequence[Decimal | None], dones: Sequence[Decimal | None]) -> bool:
    """Whether *stated* is the difference of what was done and its target, or its share, in all rows but one in ten."""
    known = [(said, aim, done) for said, aim, done in zip(stated, aims, dones, strict=True) if said and aim and done]
    ways = (
        [abs(said) == abs(done - aim) for said, aim, done in known],
        [abs(said - done / aim) < _SHARE for said, aim, done in known],
        [abs(said - 100 * done / aim) < _PER_CENT for said, aim, done in known],
        [abs(said - 100 * (done - aim) / aim) < _PER_CENT for said, aim, done in known],
    )
    return any(sum(way) >= _FEWEST and 10 * way.count(False) <= len(way) for way in ways)


def _multiply(
    one: Sequence[Decimal | None], many: Sequence[Decimal | None], of_all: Sequence[Decimal | None], fewest: int
) -> bool:
    """Whether *one* times *many* comes to *of_all* in all rows but one in ten; *fewest* are of several."""
    agree = differ = 0
    for each, number, stated in zip(one, many, of_all, strict=True):
        if each and number and stated is not None:
            agree += stated == each * number and number > 1
            differ += stated != each * number
    return agree >= fewest and 10 * differ <= agree + differ


def _pounds(grid: Grid, each: Draft, rows: Sequence[int]) -> list[Decimal | None]:
    return [read_count(grid.value(row, each.number), Wanted("amount", "gbp")).value for row in rows]


def _counts(each: Draft) -> bool:
    return each.says.field in ("quantity", "amount") and each.says.kind != "target"


def _kind(each: Draft) -> str:
    """What a column counts; empty where it does not say, for then it may add up any others."""
    return "gbp" if each.says.field == "amount" else each.says.unit or ""


def _left_over(alike: Sequence[Draft], values: Values) -> Draft | None:
    """What is left of one count when another is taken away: named so, or after what came in and what went out."""
    for found in reversed(alike):
        named = LEFT_OVER.search(fold(found.heading)) is not None
        for whole, part in permutations(beside(alike, found), 2):
            if named or (whole.says.tag == "income" and part.says.tag == "cost"):
                parts = [(values[whole.number], 1), (values[part.number], -1)]
                if _agree(values[found.number], parts, 1 if named else _FEWEST, slips=named):
                    return found
    return None


def _sum_of_all(alike: Sequence[Draft], values: Values) -> Draft | None:
    """The first or the last of several counts, where it adds up all the others; any of many, as the UK of its parts."""
    if not _FEWEST_PARTS < len(alike) <= _MOST_PARTS + 1:
        return None
    inner = alike[1:-1] if len(alike) > _FEWEST_PARTS + 1 else []
    for found in (alike[-1], alike[0], *inner):
        others = [(values[each.number], 1) for each in alike if each is not found]
        if _agree(values[found.number], others, _FEWEST, slips=says_all(found.heading)):
            return found
    return None


def _agree(
    stated: list[Decimal | None],
    parts: Sequence[tuple[list[Decimal | None], int]],
    fewest: int,
    *,
    slips: bool = False,
) -> bool:
    """Whether *stated* comes of *parts* in all rows but one in ten, and in *fewest* of them from two or more.

    In most rows will do where *slips* are likely, for the heading says that it is all of them, or what is left.
    """
    agree = differ = 0
    for at, value in enumerate(stated):
        found = [number * sign for numbers, sign in parts if (number := numbers[at])]
        if value is None or not found:
            continue
        same = abs(value - sum(found, Decimal(0))) <= _rounding([value, *found])
        agree += same and len(found) > 1
        differ += not same
    return agree >= fewest and (differ < agree if slips else 10 * differ <= agree + differ)


def _rounding(numbers: Sequence[Decimal]) -> Decimal:
    """By how much a sum may be off whose three parts or more were rounded to the same places after the point."""
    powers = [power for number in numbers if isinstance(power := number.as_tuple().exponent, int)]
    places = min(powers, default=0)
    rounded = places < 0 and len(numbers) > _FEWEST_PARTS + 1
    return Decimal(1).scaleb(places) * (len(numbers) - 1) / 2 if rounded else Decimal(0)


def worked_out(grid: Grid, row: int) -> bool:
    """Whether the words of *row* say that it is a total or an average of others."""
    return any(says(text).is_worked_out for text in grid.texts([row]))
