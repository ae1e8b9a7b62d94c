import pytest

from svdesk.services.importing.cells.endings import ending, ending_in, last_month, year_end_in


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("year ended 31 march 2022", "2021-22"),
        ("year to 31 march 2024", "2023-24"),
        ("y/e 31.3.25", "2024-25"),
        ("fye mar 24", "2023-24"),
        ("financial year ending march 2023", "2022-23"),
        ("blwyddyn hyd at 31 mawrth 2024", "2023-24"),
        ("qtr ending 30 june 2024", "2024-25-Q1"),
        ("quarter to 31/12/24", "2024-25-Q3"),
        ("chwarter yn diweddu 30 medi 2024", "2024-25-Q2"),
        ("3 months to june 2024", "2024-25-Q1"),
        ("nine months to december 2024", "2024-04-01..2024-12-31"),
        ("9 mis hyd at 31 rhagfyr 2024", "2024-04-01..2024-12-31"),
        ("half year to 31 march 2025", "2024-25-H2"),
        ("month ending 31 july 2024", "2024-M07"),
        ("qe jun-24", "2024-25-Q1"),
        ("quarter to 30-sep-24", "2024-25-Q2"),
        ("year ended 5 april 2024", "2023-04-06..2024-04-05"),
    ],
)
def test_a_period_may_be_named_by_its_last_day(text: str, code: str) -> None:
    found = ending(text)
    assert found is not None
    assert found.period is not None
    assert found.period.code == code


def test_the_year_may_stand_elsewhere() -> None:
    found = ending("year ended 31 march")
    assert found is not None
    assert (found.months, found.first_month, found.period) == (12, 4, None)


@pytest.mark.parametrize("text", ["year to date", "week ending 3 may 2024", "quarter to quarter", "y/e 45.3.25", "ye"])
def test_other_words_name_no_such_period(text: str) -> None:
    assert ending(text) is None


def test_a_title_may_say_more_than_the_period() -> None:
    found = ending_in("spend with local suppliers, year ended 31 december 2023, all sites")
    assert found is not None
    assert found.period is not None
    assert found.period.code == "2023-01-01..2023-12-31"


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("five years (years end 31 march)", 3), ("year ended 31 august 2024", 8), ("blwyddyn hyd at 31 rhagfyr", 12),
        ("quarter ended 30 june", None), ("31 march", None),
    ],
)  # fmt: skip
def test_the_month_with_which_a_year_ends_is_found_whatever_year_it_is(text: str, month: int | None) -> None:
    assert year_end_in(text) == month


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("to 30 june", (6, 0)), ("up to 31/3/25", (3, 2025)), ("hyd at 30 medi", (9, 0)), ("to end dec", (12, 0)),
        ("cumulative to june", (6, 0)), ("ytd (to sept 2024)", (9, 2024)), ("jun ytd", (6, 0)),
        ("cronnus hyd at fehefin", (6, 0)), ("june (cumulative)", (6, 0)),
        ("to 12 june 2024", None), ("to date", None), ("30 june", None), ("income to 30 june", None),
    ],
)  # fmt: skip
def test_a_last_day_alone_names_the_month_with_which_something_ends(text: str, month: tuple[int, int] | None) -> None:
    assert last_month(text) == month
