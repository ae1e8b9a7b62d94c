from datetime import date

import pytest

from svdesk.domain.errors import UserError
from svdesk.domain.period import financial_year, parse, written
from svdesk.services.importing.cells.years import about, recent_years, stated, whole_year


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Social value monitoring \u2013 year end 31 March 2025", "2024-25"),
        ("Volunteer & activity log 2023-24", "2023-24"),
        ("Monitoring 24-25", "2024-25"),
        ("Volunteer log April 2025 to March 2026", "2025-26"),
        ("1st April 2024 - 31st March 2025", "2024-25"),
        ("Year ended 31/03/2025", "2024-25"),
        ("period 01/04/2024 - 31/03/2025", "2024-25"),
        ("FY24/25", "2024-25"),
        ("Sept 2023 - Aug 2024", "2023-09-01..2024-08-31"),
    ],
)
def test_a_title_states_its_year(title: str, year: str) -> None:
    assert stated(title).year == parse(year)


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Apr-Jun 2024", "2024-25-Q1"),
        ("Quarter 2 2024/25 return", "2024-25-Q2"),
        ("Groups at the hub, April to September 2025", "2025-26-H1"),
        ("Rhagfyr 2024", "2024-M12"),
    ],
)
def test_a_title_states_a_shorter_period(title: str, period: str) -> None:
    assert stated(title).period == parse(period)


@pytest.mark.parametrize(
    "title",
    ["Contract ref: CH/2023/041", "St Aidan's hall, 10 to 1", "Ages 16-17", "Please may not 2024", "01656 123456", ""],
)
def test_a_title_that_only_looks_like_a_year_states_none(title: str) -> None:
    found = stated(title)
    assert (found.year, found.period) == (None, None)


def test_a_sheet_named_after_a_quarter_is_about_it_in_the_year_that_is_known() -> None:
    found = about([], "Jul-Sep", financial_year(2024))
    assert found.period == parse("2024-25-Q2")


def test_the_title_nearest_the_table_counts_before_what_the_person_said() -> None:
    found = about(["Annual report 2023-24", "Apr-Jun 2024"], "Sheet1", financial_year(2020))
    assert found.period == parse("2024-25-Q1")
    assert found.year == financial_year(2023)


def test_a_period_gives_its_year_where_nothing_else_does() -> None:
    assert about(["Apr-Jun 2024"], "Sheet1", None).year == financial_year(2024)


def test_a_year_is_twelve_months() -> None:
    assert whole_year(financial_year(2024)) == financial_year(2024)
    with pytest.raises(UserError) as told:
        whole_year(parse("2024-25-Q1"))
    assert str(told.value.what) == "The year of a spreadsheet is twelve months, and April to June 2024 is not."


def test_the_last_years_of_a_charity_begin_when_its_year_does() -> None:
    found = recent_years(date(2026, 5, 3), 9)
    assert [written(year) for year in found] == [
        "September 2025 to August 2026", "September 2024 to August 2025", "September 2023 to August 2024",
    ]  # fmt: skip


def test_a_sheet_named_after_a_month_and_the_last_figures_of_its_year_is_about_that_month() -> None:
    said = about(["Social Club - April"], "Apr 24", None)
    assert (said.period, said.year) == (parse("2024-M04"), parse("2024-25"))
    assert about(["Social Club"], "Apr", None).period is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Academic year 2023/24", "2023-09-01..2024-08-31"),
        ("Blwyddyn academaidd 2023/24", "2023-09-01..2024-08-31"),
        ("Spend, y/e 31.3.25", "2024-25"),
    ],
)
def test_a_title_may_name_a_year_of_a_school_or_by_its_end(text: str, code: str) -> None:
    year = stated(text).year
    assert year is not None
    assert year.code == code


@pytest.mark.parametrize("text", ["Contract started 1 April 2022", "Updated 3 May 2024", "Running since June 2019"])
def test_the_day_on_which_something_began_or_was_written_is_no_period(text: str) -> None:
    assert stated(text).period is None
    assert stated(text).year is None
