"""Gives every column of a table its field: each column's own draft first, then what they can be together."""

import re
from collections.abc import Sequence
from decimal import Decimal

from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing.cells.units import unit_said
from svdesk.services.importing.cells.vocabulary import phrases
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.clock_spans import settle_clock_spans
from svdesk.services.importing.columns.code_columns import settle_codes
from svdesk.services.importing.columns.column_periods import dates_of_rows, drop_periods, goes_across, settle_initials
from svdesk.services.importing.columns.contract_years import label_contract_years, label_years_ended
from svdesk.services.importing.columns.counted_sums import settle_counted_sums
from svdesk.services.importing.columns.cumulative import settle_cumulative, settle_running_down
from svdesk.services.importing.columns.currency_columns import settle_currencies
from svdesk.services.importing.columns.day_headings import label_days, label_numbers, settle_quarter_ends
from svdesk.services.importing.columns.derived_columns import settle_derived
from svdesk.services.importing.columns.drafts import MOST, Draft, draft
from svdesk.services.importing.columns.estimate_columns import settle_estimates
from svdesk.services.importing.columns.group_columns import settle_ages, settle_sums_of_groups
from svdesk.services.importing.columns.headless_columns import settle_headless
from svdesk.services.importing.columns.idle_columns import (
    lists_people,
    settle_by_values,
    settle_row_numbers,
    settle_unexplained,
    settle_week_numbers,
)
from svdesk.services.importing.columns.kind_columns import settle_kind_letters
from svdesk.services.importing.columns.lent_years import label_of_total, label_totals, lend_year
from svdesk.services.importing.columns.measured_groups import settle_corner, settle_measured_groups
from svdesk.services.importing.columns.minor_columns import settle_minors
from svdesk.services.importing.columns.periods_down import (
    settle_months_of_years,
    settle_periods_down,
    settle_years_beside,
)
from svdesk.services.importing.columns.plain_money import settle_amounts, settle_budgets, settle_plain_money
from svdesk.services.importing.columns.plain_numbers import settle_counted_in, settle_plain_number
from svdesk.services.importing.columns.promised import settle_named_targets, settle_promised
from svdesk.services.importing.columns.remarked_columns import settle_remarked, settle_several_years
from svdesk.services.importing.columns.section_columns import settle_sections
from svdesk.services.importing.columns.site_columns import settle_postcodes, settle_sites
from svdesk.services.importing.columns.sums_down import settle_sums_down
from svdesk.services.importing.columns.text_columns import settle_text
from svdesk.services.importing.columns.totals_across import settle_totals_across
from svdesk.services.importing.columns.totals_beside import settle_totals
from svdesk.services.importing.columns.way_columns import settle_ways
from svdesk.services.importing.columns.week_titles import label_weekdays
from svdesk.services.importing.columns.written_months import label_written_months
from svdesk.services.importing.headings.headings import plain_label
from svdesk.services.importing.headings.nested_headings import ANNUAL
from svdesk.services.importing.headings.vocabulary_columns import DATES_OF_MONTHS
from svdesk.services.importing.layout.form_lines import texts_of_titles
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS, Column, is_wide
from svdesk.services.progress import Progress, watched

_MONTHS = {*phrases(DATES_OF_MONTHS), "months"}
_WEEKS = {"week commencing", "w/c", "wc", "week beginning", "w/b", "week", "wythnos", "wythnos yn dechrau"}
_OF_A_ROW = re.compile(r"\b(?:per|each|every) (?:day|week|month|quarter|term|year|session|event)\b")
"""A row may be one of these, so that its number is not shared out among several."""
_SOME = Decimal("0.3")
_TITLES = 10
"""So many rows above the headings may be titles."""
_WHEN_SENT = 0
"""The rank of dates on which a row was written, or whose heading nobody knows: any other date comes before them."""
_LATE = "late"
"""The tag of dates on which something was over or was written down: when it began comes before them."""
_LATER = (_LATE, "sent")
_AT_ONCE = 25
"""To look at so many columns takes a small part of the 0.3 s in which a person is to be answered."""


def choose_columns(
    grid: Grid, header: tuple[int, ...], rows: list[int], year: Period | None, progress: Progress | None = None
) -> tuple[tuple[Column, ...], bool, bool]:
    """The columns of the table under *header*, from a sample of its *rows*; whether periods go across; whether wide.

    A wide table has more than one count of the same kind in a row, or no column that says what was counted.
    Raises ``Cancelled`` when *progress* says so.
    """
    numbers = range(grid.first_column, grid.last_column + 1)
    looked_at = watched(numbers, progress, _("Looking for tables"), at_once=_AT_ONCE)
    drafts = [draft(grid, header, number, rows) for number in looked_at]
    drafts = [each for each in drafts if each.look.filled or any(grid.value(row, each.number) for row in header)]
    settle_measured_groups(drafts)
    settle_ages(drafts)
    settle_minors(grid, drafts, rows)
    settle_codes(grid, drafts, rows)
    label_days(drafts, year)
    label_written_months(grid, drafts, rows)
    label_numbers(drafts, year)
    titles = texts_of_titles(grid, range(max(grid.first_row, header[0] - _TITLES), header[0])) if header else []
    label_contract_years(drafts, titles)
    label_years_ended(drafts, titles)
    label_weekdays(drafts, [grid.sheet.name, *titles], year)
    label_totals(drafts)
    settle_remarked(drafts)
    settle_several_years(drafts)
    settle_quarter_ends(drafts, year)
    settle_initials(drafts)
    settle_by_values(drafts)
    settle_estimates(grid, drafts, rows)
    settle_named_targets(drafts)
    settle_promised(drafts)
    settle_kind_letters(grid, drafts, rows)
    across = goes_across(grid, drafts, rows)
    if not across:
        settle_sums_down(grid, drafts, rows, progress)
        settle_currencies(grid, drafts, rows)
        settle_ways(grid, drafts, rows)
        drop_periods(grid, drafts, rows)
        settle_periods_down(grid, drafts, rows)
        settle_years_beside(grid, drafts, rows)
        settle_week_numbers(drafts)
    else:
        settle_corner(drafts)
        settle_cumulative(drafts, year)
        lend_year(grid, drafts, rows, year)
        settle_months_of_years(grid, drafts, rows)
    settle_text(grid, drafts, rows, across=across)
    settle_sections(drafts, across=across)
    _settle_dates(drafts, across=across)
    settle_budgets(grid, drafts, rows, [grid.sheet.name, *titles])
    if across:
        settle_totals_across(grid, rows, drafts, year)
    else:
        settle_totals(grid, drafts, rows)
    _settle_money(drafts)
    settle_counted_in(grid, drafts, rows)
    _settle_one_of_each(drafts)
    if not across:
        settle_row_numbers(drafts)
        settle_plain_number(grid, drafts, rows)
        settle_amounts(grid, drafts, rows)
        settle_sums_of_groups(grid, drafts, rows)
        settle_sites(drafts)
        settle_postcodes(grid, drafts, rows)
        settle_unexplained(drafts)
        settle_clock_spans(drafts)
        settle_derived(grid, drafts, rows)
        settle_running_down(drafts, dates_of_rows(grid, drafts, rows, year))
    if header:
        settle_headless(drafts)
    readings = _readings_together(drafts, year)
    united = _row_of_units(drafts)
    columns = tuple(_column(each, readings.get(each.number, ()), year, united=united) for each in drafts)
    return columns, across, not across and is_wide(columns)


def _settle_dates(drafts: list[Draft], *, across: bool) -> None:
    """One date, or a first and a last day; a table with periods across keeps none."""
    starts = [each for each in drafts if each.says.field == "period_start"]
    ends = [each for each in drafts if each.says.field == "period_end"]
    dates = sorted(
        (each for each in drafts if each.says.field == "date"),
        key=lambda each: (not each.look.mostly(each.look.dates, _SOME), -each.says.rank, each.says.tag in _LATER),
    )
    begun = any(each.look.mostly(each.look.dates) for each in starts)
    if lists_people(drafts, dates):
        _leave_out(dates, "category")
        dates = []
    if begun and dates and (dates[0].says.rank == _WHEN_SENT or dates[0].says.tag in (_LATE, "guessed")):
        _leave_out(dates, "unknown")
        dates = []
    if across:
        _leave_out([*starts, *ends, *dates], "unknown")
    elif dates:
        _leave_out([*starts, *ends], "unknown")
        _leave_out(dates[1:], "unknown")
    elif starts and not ends:
        starts[0].put("date")
        _leave_out(starts[1:], "unknown")
    elif ends and not starts:
        ends[0].put("date")
        _leave_out(ends[1:], "unknown")


def _settle_money(drafts: list[Draft]) -> None:
    """Where net and gross stand side by side, net counts; the other waits for somebody to prefer it."""
    settle_counted_sums(drafts)
    settle_plain_money(drafts)
    nets = [each for each in drafts if each.says.field == "amount" and each.says.tag == "net"]
    vat = any(each.says.tag == "vat" for each in drafts)
    with_vat = ("gross", "total") if vat else ("gross",)
    money = [each for each in drafts if each.says.field == "amount"]
    gross = [each for each in money if each.says.tag in with_vat]
    if nets:
        _leave_out(nets[1:] + gross, "gross")
    others = [each for each in money if each not in gross]
    if vat and others and not nets:
        _leave_out([each for each in gross if len(others) == 1 or each.says.tag == "gross"], "gross")


def _settle_one_of_each(drafts: list[Draft]) -> None:
    """One unit, kind, code, place and section; hours for each person give way to hours for all.

    Beside people and money alone a unit says of nothing what it is: ``Type`` with Adult and Children.
    """
    for field in ("unit", "kind", "measure_code", "place", "section"):
        many = sorted((each for each in drafts if each.says.field == field), key=lambda each: -each.says.rank)
        _leave_out(many[1:], "unknown")
    if not any(each.says.field in COUNTS - {"people", "amount"} for each in drafts):
        _leave_out([each for each in drafts if each.says.field == "unit"], "category")
    shared = [each for each in drafts if each.says.tag == "each" and each.look.numeric]
    shared = [each for each in shared if each.says.unit == "hours" or _OF_A_ROW.search(fold(each.heading))]
    others = [each for each in drafts if each.says.field == "quantity"]
    if shared and not any(each.says.unit in (None, "hours") or shared[0].says.unit != "hours" for each in others):
        shared[0].put("quantity", "each")


def _leave_out(drafts: list[Draft], tag: str) -> None:
    for each in drafts:
        each.put("ignore", tag)


def _readings_together(drafts: list[Draft], year: Period | None) -> dict[int, tuple[Period, ...]]:
    """Every period that each heading can be; ``Q1 2024`` and those beside it all begin in January, or all in April."""
    found = {each.number: each.says.label.readings(year) for each in drafts if each.says.label}
    open_years = [each for each in drafts if each.says.label and (each.says.label.year or each.says.label.or_fy)]
    apart = {each.number: each.says.label.readings(None) for each in open_years if each.says.label}
    double = {number: both for number, both in apart.items() if len(both) == 2}
    if double and year:
        inside = [all(both[way] in year for both in double.values()) for way in (0, 1)]
        chosen = (0, 1) if inside[0] == inside[1] else (inside.index(True),)
        return found | {number: tuple(both[way] for way in chosen) for number, both in double.items()}
    return found | double


def _part_of_total(heading: str, year: Period | None) -> Period | None:
    """The period that a total adds up where it says so: ``Q1 Total``."""
    label = label_of_total(heading)
    readings = label.readings(year) if label else ()
    return readings[0] if len(readings) == 1 else None


def _row_of_units(drafts: Sequence[Draft]) -> bool:
    """Whether the last row of headings only names units, each under a name of its own: ``Bikes lent`` over ``no.``."""
    below = [each.parts for each in drafts if len(each.parts) > 1 and each.says.field in COUNTS]
    names = {fold(" ".join(parts[:-1])) for parts in below}
    return 1 < len(names) == len(below) and all(unit_said(parts[-1]) for parts in below)


def _column(each: Draft, readings: tuple[Period, ...], year: Period | None, *, united: bool) -> Column:
    says = each.says
    named = " ".join(each.parts[:-1]) if united and len(each.parts) > 1 else each.heading
    subject = each.subject or ("" if says.label else named)
    field = says.field or "ignore"
    if says.label and field == "quantity" and says.kind:
        field = says.kind
    unit = says.unit
    if field == "amount" or (
        field in ("target", "actual") and not says.label and each.look.mostly(each.look.money, MOST)
    ):
        unit = "gbp"
    period = readings[0] if readings else None
    if says.tag == "total":
        period = period or _part_of_total(each.heading, year)
    elif field == "target" and period is None and ANNUAL.search(fold(each.heading)):
        period = year
    return Column(
        each.number,
        each.heading,
        field,  # type: ignore[arg-type]
        plain_label(subject),
        unit,
        "target" if says.kind == "target" or field == "target" else "actual",
        says.label,
        period,
        each.also or (readings[1] if len(readings) > 1 else None),
        says.tag or ("unknown" if field == "ignore" else ""),
        field == "date" and fold(each.heading) in _MONTHS,
        field == "date" and fold(each.heading).strip(" .:") in _WEEKS,
        bool(each.subject),
        remark=each.remark,
        adds=each.adds,
    )
