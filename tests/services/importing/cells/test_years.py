from datetime import date

import pytest

from svdesk.domain.errors import UserError
from svdesk.domain.period import between, financial_year, parse, written
from svdesk.services.importing.cells.years import about, bare_year, recent_years, stated, whole_year


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
        ("Cylch - Ebrill i Fehefin 2024", "2024-25-Q1"),
        ("yng Ngorffennaf 2024", "2024-M07"),
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


@pytest.mark.parametrize(
    "text",
    [
        "For the board meeting of 14 May 2025", "Prepared by J Rees on 14 May 2025", "To be returned by 30 June 2025",
        "Trustees' meeting May 2025", "As at: 31 March 2025", "May 2025 board meeting", "Report date: 3 June 2025",
        "Annual report (produced 3rd July 2024)", "Paratowyd gan A Rees, Mai 2025", "Erbyn 30 Mehefin 2025",
        "Cyfarfod y bwrdd Mai 2025",
    ],
)  # fmt: skip
def test_when_people_met_or_wrote_is_no_period(text: str) -> None:
    assert (stated(text).year, stated(text).period) == (None, None)


@pytest.mark.parametrize(
    "text", ["Report prepared for April 2024", "Parcels issued April 2024", "Donations received: April 2024",
             "Updated figures for April 2024", "Hall Committee - April 2024", "Club run by Age UK, April 2024",
             "Parents' meeting group April 2024"],
)  # fmt: skip
def test_what_was_done_in_a_month_is_of_that_month(text: str) -> None:
    assert stated(text).period == parse("2024-M04")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Open day 14th May 2024", 14, 14),
        ("Trip 14 - 16 May 2024", 14, 16),
        ("Gŵyl 3ydd o Fai 2024", 3, 3),
    ],
)
def test_a_day_in_a_title_is_that_day_and_not_its_month(text: str, first: int, last: int) -> None:
    period = stated(text).period
    assert period is not None
    assert (period.start, period.end) == (date(2024, 5, first), date(2024, 5, last))


@pytest.mark.parametrize("line", ["Date: 14 May 2025", "Date: May 2025", "Date: 14 May 2024", "Bwrdd, Mai 2025"])
def test_a_year_that_is_named_stands_against_a_day_and_a_month_outside_it(line: str) -> None:
    found = about(["Dashboard 2024-25", line], "Sheet1", None)
    assert (found.year, found.period) == (parse("2024-25"), None)


def test_a_month_that_names_a_sheet_stands_beside_the_year_of_its_title() -> None:
    assert about(["Food bank 2024-25"], "April 2025", None).period == parse("2025-M04")


def test_a_day_above_a_log_says_nothing_of_its_year() -> None:
    assert about(["Lunch club log", "Date: 14 May 2025"], "Sheet1", None).year is None


@pytest.mark.parametrize(
    ("line", "code"), [("Quarter: 1", "2024-25-Q1"), ("Chwarter 2", "2024-25-Q2"), ("Month: May", "2024-M05")]
)
def test_a_line_may_name_the_part_of_the_year_that_another_names(line: str, code: str) -> None:
    assert about(["Return 2024-25", line], "Sheet1", None).period == parse(code)


@pytest.mark.parametrize(
    ("texts", "year"),
    [
        (["Log 2024"], 2024), (["Clwb - Haf 2024"], 2024), (["Men's shed (founded 1987)", "Log 2024"], 2024),
        (["Club, est. 2019", "Template 2021"], None), (["2023 and 2024"], None), (["2024-25"], None),
        (["Route 20245"], None), (["£2024"], None), ([], None),
    ],
)  # fmt: skip
def test_a_year_may_stand_by_its_number_alone(texts: list[str], year: int | None) -> None:
    assert bare_year(texts) == year


def test_a_year_from_month_to_month_may_be_written_short() -> None:
    assert [stated(title).year for title in ("Apr 24 - Mar 25", "Ebrill 24 i Mawrth 25")] == [financial_year(2024)] * 2
    assert stated("Apr 24 - May 25").year is None


@pytest.mark.parametrize("text", ["Helped, 2021/22 to 2023/24", "Adroddiad 2021/22 hyd 2023/24", "2021-22 - 2023-24"])
def test_a_title_of_several_years_is_about_all_of_them(text: str) -> None:
    assert stated(text).period == between("2021-04-01", "2024-03-31")
