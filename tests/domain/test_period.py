"""Periods as authorities write them, read and written back without loss."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svdesk.domain.period import (
    NotAPeriod,
    Period,
    financial_year,
    months_later,
    parse,
    starting,
    written,
    year_around,
)

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
periods = st.tuples(days, days).map(lambda pair: Period(min(pair), max(pair)))
whole_months = st.builds(starting, st.integers(1900, 2200), st.integers(1, 12), st.integers(1, 30))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2025-26", "2025-04-01", "2026-03-31"),
        ("2010-11", "2010-04-01", "2011-03-31"),
        ("1999-00", "1999-04-01", "2000-03-31"),
        ("2025-26-Q1", "2025-04-01", "2025-06-30"),
        ("2025-26-Q4", "2026-01-01", "2026-03-31"),
        ("2025-26-H1", "2025-04-01", "2025-09-30"),
        ("2025-26-H2", "2025-10-01", "2026-03-31"),
        ("2025-Q3", "2025-07-01", "2025-09-30"),
        ("2025-M04", "2025-04-01", "2025-04-30"),
        ("2025-04", "2025-04-01", "2025-04-30"),
        ("2010-M11", "2010-11-01", "2010-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-04-01..2025-06-30", "2025-04-01", "2025-06-30"),
        (" 2025-26 ", "2025-04-01", "2026-03-31"),
    ],
)
def test_every_written_form_is_read(text: str, start: str, end: str) -> None:
    assert parse(text) == Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "text",
    ["", "2025", "2025-27", "2025-26-Q5", "2025-26-H3", "2025-Q0", "2025-M13", "2025-26-Q0", "25-26",
     "2025-00", "2025-06-30..2025-04-01", "2025-02-30..2025-03-01", "2025-13", "٢٠٢٥-26", "9999-00"],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(NotAPeriod):
        parse(text)


@given(periods | whole_months)
def test_the_code_of_a_period_reads_back(period: Period) -> None:
    assert parse(period.code) == period


@given(st.text(max_size=24))
def test_any_text_is_a_period_or_is_refused(text: str) -> None:
    try:
        period = parse(text)
    except NotAPeriod:
        return
    assert parse(period.code) == period


@given(whole_months, st.integers(1, 13))
def test_a_split_period_has_no_gap_and_no_overlap(period: Period, months: int) -> None:
    pieces = list(period.split(months))
    assert pieces[0].start == period.start
    assert pieces[-1].end == period.end
    for before, after in pairwise(pieces):
        assert (after.start - before.end).days == 1
        assert before.months_long == months


@given(periods)
def test_last_year_is_a_year_earlier_even_in_february(period: Period) -> None:
    earlier = period.a_year_earlier()
    assert earlier.start.year == period.start.year - 1
    assert earlier.months_long == period.months_long
    assert 364 <= (period.start - earlier.start).days <= 366


def test_the_same_quarter_last_year() -> None:
    assert parse("2025-26-Q4").a_year_earlier() == parse("2024-25-Q4")
    assert parse("2024-02").a_year_earlier() == parse("2023-M02")
    assert parse("2025-02").a_year_earlier() == parse("2024-02")


@given(days, st.integers(1, 12))
def test_a_charitys_year_holds_its_day_and_is_twelve_months(day: date, first_month: int) -> None:
    year = year_around(day, first_month)
    assert day in year
    assert year.months_long == 12
    assert year.start.month == first_month


@pytest.mark.parametrize(
    ("day", "first_month", "code"),
    [
        (date.max, 4, "9999-04-01..9999-12-31"),
        (date.max, 1, "9999-01-01..9999-12-31"),
        (date.min, 4, "0001-01-01..0001-03-31"),
    ],
)
def test_the_first_and_the_last_year_that_there_is_are_shorter(day: date, first_month: int, code: str) -> None:
    assert year_around(day, first_month) == parse(code)


def test_inside_and_overlapping() -> None:
    year = financial_year(2025)
    assert parse("2025-26-Q2") in year
    assert date(2026, 3, 31) in year
    assert date(2026, 4, 1) not in year
    assert parse("2025-03-31..2025-04-01").overlaps(year)
    assert parse("2025-03-31..2025-04-01") not in year
    assert not parse("2024-25").overlaps(year)


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("2025-26", "April 2025 to March 2026"),
        ("2025-26-Q1", "April to June 2025"),
        ("2025-04", "April 2025"),
        ("2025-04-03..2025-04-03", "3 April 2025"),
        ("2025-04-03..2025-05-01", "3 April 2025 to 1 May 2025"),
    ],
)
def test_a_period_reads_as_a_person_would_say_it(text: str, reads: str) -> None:
    assert written(parse(text)) == reads


def test_a_period_of_odd_days_is_one_piece() -> None:
    odd = parse("2025-04-03..2025-05-01")
    assert list(odd.split(1)) == [odd]
    assert odd.months_long is None


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-04-06", 12, "2024-04-06"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2025-11-30", 3, "2026-02-28"),
        ("9999-12-01", 12, "9999-12-01"),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day: str, months: int, later: str) -> None:
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(later)


@given(st.from_regex(r"(19|20)[0-9]{2}(-[0-9]{2}){0,2}(-?[QHM][0-9]{1,2})?", fullmatch=True))
def test_whatever_looks_like_a_period_is_one_that_reads_back_or_is_refused(text: str) -> None:
    try:
        period = parse(text)
    except NotAPeriod:
        return
    assert parse(period.code) == period


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2023-04-01/P3M", "2023-24-Q1"),
        ("2023-04-01T00:00:00/P1Y", "2023-24"),
        ("2023-04-01/2023-06-30", "2023-24-Q1"),
        ("2023-04-03/P1W", "2023-04-03..2023-04-09"),
    ],
)
def test_a_period_may_be_written_as_iso_8601_says(text: str, code: str) -> None:
    assert parse(text).code == code


@pytest.mark.parametrize("text", ["2023-04-01/P0M", "2023-04-31/P1M", "2023-06-30/2023-04-01", "2023-04-01/P3"])
def test_an_iso_period_of_no_days_is_refused(text: str) -> None:
    with pytest.raises(NotAPeriod):
        parse(text)
