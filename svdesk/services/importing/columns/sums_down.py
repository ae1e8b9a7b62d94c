"""Sees that a column only adds up others down the rows, so that nothing is counted twice; the arithmetic says so.

Three such: one that runs on (12, 22, 31 beside 12, 10, 9), one that has the sum of some rows in one of them, and a
small box beside a list, in which words stand before the sums of its columns.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from svdesk.i18n import _
from svdesk.services.importing.cells.row_words import says
from svdesk.services.importing.columns.derived_columns import DERIVED, beside
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import is_total_column
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.progress import Progress, watched

_FEWEST = 2
"""So many sums of several numbers each are no accident."""
_MANY = 3
"""One sum of so many numbers is none either."""
_TELLING = 10
"""A sum of less may well be an accident."""
_LOOKED_AT = 200
_LARGEST = 5_000
"""In a longer table only the rows that are looked at are added up."""
_AT_ONCE = 25
"""To add up so many columns takes a small part of the 0.3 s in which a person is to be answered."""
_MOST_SUMS = 12
"""A box of sums has no more of them."""

Numbers = Sequence[Decimal | None]


def settle_sums_down(
    grid: Grid, drafts: Sequence[Draft], rows: Sequence[int], progress: Progress | None = None
) -> None:
    """Leave out columns that add up another down the rows, and boxes of such sums with the words before them.

    Raises ``Cancelled`` when *progress* says so.
    """
    counts = [each for each in drafts if _counts(each)]
    if len(counts) < 2 or len(rows) < _FEWEST:
        return
    read = _Columns(grid, drafts, rows)
    before = {each.number: words for words, each in pairwise(drafts) if not _counts(words)}
    for each in watched(counts, progress, _("Looking for tables"), at_once=_AT_ONCE):
        others = [other for other in beside(counts, each) if _counts(other) and _may_add_up(each, other)]
        words = before.get(each.number)
        if words and _is_box(read, each, words, [other for other in others if other.number < each.number]):
            words.put("ignore", DERIVED)
            each.put("ignore", "variance")
        elif any(_runs_on(read.few(each), own, goes_on=on) for own, on in _may_be_added(read, each, others)):
            each.put("ignore", "running")
        elif any(_sums_up(*read.both(each, other), each) for other in others if _is_sparse(each, other)):
            each.put("ignore", DERIVED)


def _counts(each: Draft) -> bool:
    return each.says.field in COUNTS and not each.says.kind and not each.says.label


def _may_add_up(each: Draft, other: Draft) -> bool:
    """Whether a column can be the sum of *other*: not where their headings say that they count different things."""
    units = {each.says.unit, other.says.unit} - {None}
    return len(units) < 2


class _Columns:
    """The numbers of columns, row by row, without the rows that say they are totals."""

    def __init__(self, grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
        self._grid = grid
        counted = [each.number for each in drafts if _counts(each)]
        words = [each.number for each in drafts if each.number < min(counted) and not _counts(each)]
        self._words = words
        self._few = [row for row in rows[:_LOOKED_AT] if not self._is_total(row)]
        self._every = range(rows[0], rows[-1] + 1) if rows[-1] - rows[0] < _LARGEST else rows
        self._found: dict[tuple[int, bool], Numbers] = {}

    def few(self, each: Draft) -> Numbers:
        """Those of the rows that are looked at."""
        return self._numbers(each, whole=False)

    def all(self, each: Draft) -> Numbers:
        """Those of every row."""
        return self._numbers(each, whole=True)

    def both(self, sums: Draft, own: Draft) -> tuple[Numbers, Numbers]:
        """Those of two columns; of every row where only these can show what one or two sums are of."""
        wanted = self.all if sums.look.said <= _FEWEST else self.few
        return wanted(sums), wanted(own)

    def _numbers(self, each: Draft, *, whole: bool) -> Numbers:
        key = each.number, whole
        if key not in self._found:
            rows = [row for row in self._every if not self._is_total(row)] if whole else self._few
            self._found[key] = [self._grid.number(row, each.number) for row in rows]
        return self._found[key]

    def _is_total(self, row: int) -> bool:
        values = (self._grid.value(row, column) for column in self._words)
        return any(says(value).is_worked_out for value in values if isinstance(value, str))


def _may_be_added(read: _Columns, each: Draft, others: Sequence[Draft]) -> list[tuple[Numbers, bool]]:
    """What each row adds: the numbers of one column, or what came in less what went out, which goes on from before."""
    stated = [value for value in read.few(each) if value is not None]
    came, went = ([read.few(other) for other in others if other.says.tag == tag] for tag in ("income", "cost"))
    found = [([_less(*pair) for pair in zip(one, two, strict=True)], True) for one in came for two in went]
    never_falls = stated == sorted(stated) and stated[:1] < stated[-1:]
    return [*found, *((read.few(other), False) for other in others if never_falls)]


def _less(one: Decimal | None, two: Decimal | None) -> Decimal | None:
    return None if one is None and two is None else (one or Decimal(0)) - (two or Decimal(0))


def _runs_on(stated: Numbers, own: Numbers, *, goes_on: bool) -> bool:
    """Whether *stated* grows from row to row by what is *own*, in nearly all rows; from nothing, or *goes_on*."""
    sums = accumulate(value or Decimal(0) for value in own)
    found = [(value, added) for value, added, each in zip(stated, sums, own, strict=True) if value is not None and each]
    if len(found) <= _FEWEST or not (goes_on or found[0][0] == found[0][1]):
        return False
    grown = [later[0] - earlier[0] == later[1] - earlier[1] for earlier, later in pairwise(found)]
    telling = len(found) > _MANY or max(value for value, _sum in found) >= _TELLING
    return telling and sum(grown) >= _FEWEST and 10 * grown.count(False) <= len(grown)


def _is_sparse(each: Draft, other: Draft) -> bool:
    return 2 * each.look.said <= other.look.said


def _sums_up(stated: Numbers, own: Numbers, each: Draft) -> bool:
    """Whether *stated* holds, in some rows, the sums of what is *own* in the rows down to each, or from each on.

    One figure alone that is called a total is one wherever it stands, and though it be a little wrong.
    """
    said = is_total_column(each.heading)
    at = [place for place, value in enumerate(stated) if value is not None]
    down_to = [own[first:last] for first, last in pairwise([0, *(place + 1 for place in at)])]
    from_each = [own[first:last] for first, last in pairwise(at if len(at) > _FEWEST else [*at, len(own)])]
    for parts in (down_to, from_each):
        fit = [sum(filter(None, part)) == stated[place] for part, place in zip(parts, at, strict=False)]
        sizes = [sum(map(bool, part)) for part, same in zip(parts, fit, strict=True) if same]
        several = sum(size >= _FEWEST for size in sizes)
        telling = several >= _MANY or said or any(value >= _TELLING for value in stated if value is not None)
        enough = (several >= _FEWEST and 10 * fit.count(False) <= len(fit)) or (fit == [True] and sizes[0] >= _MANY)
        if enough and telling:
            return True
    whole = sum(filter(None, own), Decimal(0))
    nearly = (abs(value - whole) * 10 <= whole for value in stated if value is not None)
    return len(at) == 1 and said and sum(map(bool, own)) >= _MANY and any(nearly)


def _is_box(read: _Columns, each: Draft, words: Draft, others: Sequence[Draft]) -> bool:
    """Whether the few numbers of a column, each with words before it, are sums of others or how many rows there are."""
    many = each.look.said
    if not others or not words.look.only_words or not _FEWEST <= many <= words.look.said <= many + 1 <= _MOST_SUMS:
        return False
    sums = {sum(filter(None, read.all(other)), Decimal(0)) for other in others}
    rows = sum(any(value is not None for value in row) for row in zip(*map(read.all, others), strict=True))
    stated = [value for value in read.all(each) if value is not None]
    right = [value for value in stated if value in (rows, *sums)]
    telling = any(value >= _TELLING for value in right if value in sums)
    return telling and len(right) >= _FEWEST and 3 * len(right) >= 2 * len(stated)
