"""Sees periods which all begin together and grow, ``Q1 | Q1-Q2 | Q1-Q3``: their figures run on, if anybody confirms it.

Each such column is then about what it adds to the one before, so that the question about running totals can settle it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from svdesk.domain.period import Period, financial_year
from svdesk.services.importing.cells.periods import Label
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.layout.table import COUNTS

_FEWEST = 2
_ANY_YEAR = financial_year(2001)
"""Where no heading says the year, any will do to see which periods begin together."""


def settle_cumulative(drafts: Sequence[Draft], year: Period | None) -> None:
    """Tag columns whose periods begin together as running, and leave each the part which is its own."""
    labelled = [each for each in drafts if each.says.label and not each.look.only_words]
    for kind, subject in dict.fromkeys((each.says.kind, each.subject) for each in labelled):
        chain = [each for each in labelled if (each.says.kind, each.subject) == (kind, subject)]
        periods = [_only(each.says.label, year) for each in chain]
        if kind == "target" or len(chain) < _FEWEST or not _grow_together(periods):
            continue
        labels = [each.says.label for each in chain if each.says.label]
        own = [labels[0], *(_rest(later, earlier, year) for earlier, later in pairwise(labels))]
        if any(label is None for label in own):
            continue
        for each, label in zip(chain, own, strict=True):
            each.says = replace(each.says, label=label, tag="running")


def settle_running_down(drafts: Sequence[Draft], dates: Sequence[Period]) -> None:
    """Tag what is counted as running where the rows' own periods, *dates*, begin together and grow."""
    stretches = [period for period in dates if period.start != period.end]
    if len(dates) < _FEWEST or len(stretches) < len(dates) or not _grow_together(dates):
        return
    for each in drafts:
        if each.says.field in COUNTS and each.says.field != "target":
            each.says = replace(each.says, tag="running")


def _only(label: Label | None, year: Period | None) -> Period | None:
    readings = label.readings(year) or label.readings(_ANY_YEAR) if label else ()
    return readings[0] if readings else None


def _grow_together(periods: Sequence[Period | None]) -> bool:
    known = [period for period in periods if period is not None]
    return len(known) == len(periods) and all(
        later.start == earlier.start and later.end > earlier.end for earlier, later in pairwise(known)
    )


def _rest(later: Label, earlier: Label, year: Period | None) -> Label | None:
    """What *later* names beyond *earlier*; None where their year is open and the two are not named alike."""
    known, before = later.readings(year), earlier.readings(year)
    if len(known) == 1 and len(before) == 1:
        return Label(whole=Period(before[0].end + timedelta(days=1), known[0].end))
    if later.months and earlier.months:
        skipped = earlier.months[1]
        first = later.months[0] + skipped
        return replace(later, months=((first - 1) % 12 + 1, later.months[1] - skipped))
    if later.part and earlier.part and later.part[1] == earlier.part[1]:
        last, number = later.through or later.part[0], (earlier.through or earlier.part[0]) + 1
        return replace(later, part=(number, later.part[1]), through=last if last > number else 0)
    return None
