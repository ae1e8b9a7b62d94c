"""Gives every column of a table its field: each column's own draft first, then what they can be together."""

import re
from collections import Counter
from decimal import Decimal

from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing.cells.units import names_several, unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.clock_spans import settle_clock_spans
from svdesk.services.importing.columns.code_columns import settle_codes
from svdesk.services.importing.columns.column_periods import dates_of_rows, drop_periods, goes_across, settle_initials
from svdesk.services.importing.columns.contract_years import label_contract_years, label_years_ended
from svdesk.services.importing.columns.cumulative import settle_cumulative, settle_running_down
from svdesk.services.importing.columns.currency_columns import settle_currencies
from svdesk.services.importing.columns.day_headings import label_days, label_numbers
from svdesk.services.importing.columns.derived_columns import settle_derived
from svdesk.services.importing.columns.drafts import ANNUAL, MOST, Draft, draft
from svdesk.services.importing.columns.group_columns import settle_ages, settle_sums_of_groups
from svdesk.services.importing.columns.headless_columns import settle_headless
from svdesk.services.importing.columns.idle_columns import (
    lists_people,
    settle_by_values,
    settle_row_numbers,
    settle_sites,
    settle_unexplained,
    settle_week_numbers,
)
from svdesk.services.importing.columns.lent_years import label_of_total, label_totals, lend_year
from svdesk.services.importing.columns.minor_columns import settle_minors
from svdesk.services.importing.columns.periods_down import settle_months_of_years, settle_periods_down
from svdesk.services.importing.columns.plain_money import settle_money_across, settle_plain_money
from svdesk.services.importing.columns.promised import settle_promised
from svdesk.services.importing.columns.sums_down import settle_sums_down
from svdesk.services.importing.columns.text_columns import settle_sections, settle_text
from svdesk.services.importing.columns.totals_across import settle_totals_across
from svdesk.services.importing.columns.way_columns import settle_ways
from svdesk.services.importing.columns.week_titles import label_weekdays
from svdesk.services.importing.headings.headings import is_total_column, plain_label
from svdesk.services.importing.layout.form_lines import texts_of_titles
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS, Column, is_wide
from svdesk.services.progress import Progress, watched

_WEEKS = {"week commencing", "w/c", "wc", "week beginning", "w/b", "week", "wythnos", "wythnos yn dechrau"}
_OF_THINGS = {"quantity", "qty", "volume", "units delivered", "score", "result"}
_ITEM = re.compile(r"\b(?:items?|goods|products?|articles?|equipment|furniture|stock|eitem(?:au)?|nwyddau|offer)\b")
"""Headings of things: ``How many`` beside them is no number of people."""
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
    drafts = [each for each in drafts if each.parts or each.look.filled]
    settle_ages(drafts)
    settle_minors(grid, drafts, rows)
    settle_codes(grid, drafts, rows)
    label_days(drafts, year)
    label_numbers(drafts, year)
    titles = texts_of_titles(grid, range(max(grid.first_row, header[0] - _TITLES), header[0])) if header else []
    label_contract_years(drafts, titles)
    label_years_ended(drafts, titles)
    label_weekdays(drafts, [grid.sheet.name, *titles], year)
    label_totals(drafts)
    settle_initials(drafts)
    settle_by_values(drafts)
    settle_promised(drafts)
    across = goes_across(grid, drafts, rows)
    if not across:
        settle_sums_down(grid, drafts, rows, progress)
        settle_currencies(grid, drafts, rows)
        settle_ways(grid, drafts, rows)
        drop_periods(grid, drafts, rows)
        settle_periods_down(grid, drafts, rows)
        settle_week_numbers(drafts)
    else:
        settle_cumulative(drafts, year)
        lend_year(grid, drafts, rows, year)
        settle_months_of_years(grid, drafts, rows)
    settle_text(grid, drafts, rows, across=across)
    settle_sections(drafts)
    _settle_dates(drafts, across=across)
    if across:
        settle_money_across(grid, drafts, rows)
        settle_totals_across(grid, rows, drafts, year)
    else:
        _settle_totals(drafts)
    _settle_money(drafts)
    _settle_one_of_each(drafts)
    if not across:
        settle_row_numbers(drafts)
        _settle_plain_number(grid, drafts, rows)
        settle_sums_of_groups(grid, drafts, rows)
        settle_sites(drafts)
        settle_unexplained(drafts)
        settle_clock_spans(drafts)
        settle_derived(grid, drafts, rows)
        settle_running_down(drafts, dates_of_rows(grid, drafts, rows, year))
    if header:
        settle_headless(drafts)
    readings = _readings_together(drafts, year)
    columns = tuple(_column(each, readings.get(each.number, ()), year) for each in drafts)
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


def _settle_totals(drafts: list[Draft]) -> None:
    """A total beside what it adds up is for checking; alone it is what was counted."""
    counts = [each for each in drafts if each.says.field in COUNTS or each.says.tag == "running"]
    for each in counts:
        others = (other for other in counts if other is not each and other.says.field != "ignore")
        if each.says.tag == "running":
            done = any(other.says.field != "target" for other in others)
            each.put("ignore" if done else "actual", "running")
        elif (each.says.tag == "total" or is_total_column(each.heading)) and (
            _alike([other for other in others if _adds_up(each, other)]) >= 2
        ):
            each.put("ignore", "total")


def _alike(parts: list[Draft]) -> int:
    """How many of *parts* may be added up together, for they count the same; nobody adds miles to people."""
    units = Counter(each.says.unit for each in parts)
    unsaid = units.pop(None, 0)
    return max(units.values(), default=0) + unsaid


def _adds_up(total: Draft, other: Draft) -> bool:
    """Whether *other* can be part of *total*: no money among people, no hours among meals."""
    money = {total.says.field == "amount", other.says.field == "amount"}
    units = {total.says.unit, other.says.unit} - {None}
    return len(money) == 1 and len(units) <= 1


def _settle_money(drafts: list[Draft]) -> None:
    """Where net and gross stand side by side, net counts; the other waits for somebody to prefer it."""
    settle_plain_money(drafts)
    nets = [each for each in drafts if each.says.field == "amount" and each.says.tag == "net"]
    vat = any(each.says.tag == "vat" for each in drafts)
    with_vat = ("gross", "total") if vat else ("gross",)
    money = [each for each in drafts if each.says.field == "amount"]
    gross = [each for each in money if each.says.tag in with_vat]
    if nets:
        _leave_out(nets[1:] + gross, "gross")
    others = [each for each in money if each not in gross]
    if vat and gross and not nets and len(others) == 1:
        _leave_out(gross, "gross")


def _settle_one_of_each(drafts: list[Draft]) -> None:
    """One unit, kind, code, place and section; hours for each person give way to hours for all."""
    for field in ("unit", "kind", "measure_code", "place", "section"):
        many = sorted((each for each in drafts if each.says.field == field), key=lambda each: -each.says.rank)
        _leave_out(many[1:], "unknown")
    shared = [each for each in drafts if each.says.tag == "each" and each.look.numeric]
    if shared and not any(each.says.field == "quantity" for each in drafts):
        shared[0].put("quantity", "each")


def _settle_plain_number(grid: Grid, drafts: list[Draft], rows: list[int]) -> None:
    """A column headed only Number, beside hours or money and words that name no unit, is a number of people.

    One headed only How many counts what the words of a list say: ``Attendance``, ``Volunteer hours``, ``Bird boxes``.
    """
    fields = [each.says.field for each in drafts]
    if "text" not in fields:
        return
    text = next(each for each in drafts if each.says.field == "text")
    words = [value for value in grid.sample(text.number, rows) if isinstance(value, str)]
    units = [unit for value in words if (unit := unit_of_label(value)) is not None]
    things = set(units) - {"people", "attendances"}
    measures = bool(things) and 3 * len(units) >= 2 * len(words)
    measures = measures or (len(things) > 1 and 2 * len(units) >= len(words))
    several = 3 * sum(names_several(value) for value in words) >= 2 * len(words)
    dated = bool({"date", "period_start"} & set(fields))
    things_named = _ITEM.search(fold(text.heading)) or ((measures or several) and not dated)
    for each in drafts:
        how_many = each.says.field == "people" and fold(each.heading).strip(" .:?") == "how many"
        guessed = each.says.tag == "guessed" and each.says.field == "quantity" and measures and not dated
        if (how_many and things_named) or guessed:
            each.put_anew("quantity", "")
    if "people" in fields or "unit" in fields or _ITEM.search(fold(text.heading)):
        return
    plain = [each for each in drafts if each.says.field == "quantity" and not each.says.unit and each.says.rank == 2]
    plain = [each for each in plain if fold(each.heading).strip(" .:") not in _OF_THINGS]
    others = [each for each in drafts if each.says.field in ("quantity", "amount") and each not in plain]
    if len(plain) == 1 and others and 2 * len(units) < len(words) and plain[0].look.whole:
        plain[0].put("people", "number", "people")


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


def _column(each: Draft, readings: tuple[Period, ...], year: Period | None) -> Column:
    says = each.says
    subject = each.subject or ("" if says.label else each.heading)
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
        field == "date" and fold(each.heading) in ("month", "mis", "months"),
        field == "date" and fold(each.heading).strip(" .:") in _WEEKS,
        bool(each.subject),
    )
