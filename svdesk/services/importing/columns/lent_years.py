"""Lends months and quarters the year that only the total after them names: ``Q1 | Q2 | Q3 | Q4 | Total 2024/25``.

Where the sheet says that it is about another year, such a column is that year's, to compare with, unless its figures
are the sum of those beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from svdesk.domain.period import Period
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.column_periods import adds_up, months_named
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import is_total_column
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS

_FEWEST = 2
_TOTAL_WORDS = re.compile(r"\b(?:(?:grand|overall|year|annual|full year|sub)[ -]?)?totals?\b|\bcyfanswm\b")


def lend_year(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int], year: Period | None) -> None:
    """Give the periods of *drafts* the one year that their total names, where no other heading says a year.

    *year* is that of the sheet, if it says one.
    """
    parts = [each for each in drafts if each.says.label and months_named(each.says.label)]
    if len(parts) < _FEWEST or any(each.says.label.has_year for each in parts if each.says.label):
        return
    totals = [(each, label) for each in drafts if (label := year_of_total(each))]
    others = [(each, label) for each, label in totals if _is_another(grid, rows, each, label, parts, year)]
    for each, label in others:
        each.says = replace(each.says, field="quantity", sure=2, rank=2, tag="", label=label)
    years = {label for each, label in totals if each.number > parts[-1].number and (each, label) not in others}
    if len(years) == 1:
        named = years.pop()
        lent = [_lent(each.says.label, named) for each in parts if each.says.label]
        if all(lent) and (not named.year or _rise(lent)):
            for each, label in zip(parts, lent, strict=True):
                each.says = replace(each.says, label=label)


def _is_another(
    grid: Grid, rows: Sequence[int], each: Draft, label: Label, parts: Sequence[Draft], year: Period | None
) -> bool:
    """Whether a column is about another year than that of the sheet, and holds figures which are not the sums."""
    if year is None or any(reading.overlaps(year) for reading in label.readings(None)):
        return False
    numbers = [part.number for part in parts]
    return each.look.numeric and not adds_up(grid, rows, each.number, numbers)


def year_of_total(each: Draft) -> Label | None:
    """The year that the heading of a column names and nothing less, alone or beside the word total."""
    label = each.says.label or label_of_total(each.heading)
    return label if label and label.heads_a_year and label.has_year else None


def label_of_total(heading: str) -> Label | None:
    """The period of which a heading says that it is the total: ``Q1 total``."""
    return read_label(_TOTAL_WORDS.sub(" ", fold(heading)).strip()) if is_total_column(heading) else None


def label_totals(drafts: Sequence[Draft]) -> None:
    """``April total``, ``May total`` are the counts of those months where nothing stands beside them to add up."""
    counts = [each for each in drafts if each.says.field in COUNTS]
    found = [(each, label) for each in counts if (label := label_of_total(each.heading))]
    if len(found) >= _FEWEST and all(each.says.tag == "total" for each in counts):
        for each, label in found:
            each.says = replace(each.says, sure=2, rank=2, tag="", label=label)


def _lent(part: Label, year: Label) -> Label | None:
    return replace(part, year=year.year) if year.year else part.inside(year)


def _rise(labels: Sequence[Label | None]) -> bool:
    """Whether months or quarters follow each other inside one calendar year."""
    first = [months_named(label)[-1][0] for label in labels if label]
    return all(later > earlier for earlier, later in pairwise(first))
