from dataclasses import replace

import pytest

from svdesk.domain.period import financial_year
from svdesk.services.importing.cells.periods import read_label

YEAR = financial_year(2024)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Q1", ["2024-25-Q1"]),
        ("Q1 2024/25", ["2024-25-Q1"]),
        ("24/25 Q3", ["2024-25-Q3"]),
        ("Quarter 4 2025-26", ["2025-26-Q4"]),
        ("Chwarter 2", ["2024-25-Q2"]),
        ("Chw 3", ["2024-25-Q3"]),
        ("Chwart. 4 2024-25", ["2024-25-Q4"]),
        ("First quarter", ["2024-25-Q1"]),
        ("Q1 (Apr-Jun)", ["2024-25-Q1"]),
        ("Q1 (A-J)", ["2024-25-Q1"]),
        ("Q1 (J-M)", ["2024-25-Q4"]),
        ("Ch3 (H-Rh)", ["2024-25-Q3"]),
        ("1/4-30/6", ["2024-25-Q1"]),
        ("01/01 - 31/03", ["2024-25-Q4"]),
        ("H2", ["2024-25-H2"]),
        ("Ebrill", ["2024-M04"]),
        ("Jan", ["2025-M01"]),
        ("Jun-24", ["2024-M06"]),
        ("April '24", ["2024-M04"]),
        ("Oct-Mar 2025", ["2024-25-H2"]),
        ("Apr 24 - Mar 25", ["2024-25"]),
        ("2024/25", ["2024-25"]),
        ("2024/25 (to Dec)", ["2024-04-01..2024-12-31"]),
        ("2024-25 until September", ["2024-25-H1"]),
        ("2024 (to Sept)", ["2024-01-01..2024-09-30"]),
        ("2024/25 Dec", ["2024-M12"]),
        ("Year 2 (2024-25)", ["2024-25"]),
        ("Blwyddyn 1: Ebrill 2024 - Mawrth 2025", ["2024-25"]),
        ("2023", ["2023-01-01..2023-12-31", "2023-24"]),
    ],
)
def test_a_label_names_its_periods(text: str, codes: list[str]) -> None:
    label = read_label(text)
    assert label is not None
    assert [period.code for period in label.readings(YEAR)] == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2021/22 to 2023/24", "2021-04-01..2024-03-31"),
        ("2015/16 - 19/20", "2015-04-01..2020-03-31"),
        ("2021/22 & 2022/23", "2021-04-01..2023-03-31"),
        ("2020/21, 2021/22, 2022/23", "2020-04-01..2023-03-31"),
        ("2021/22 hyd 2023/24", "2021-04-01..2024-03-31"),
        ("2022/23 (2022-23)", "2022-23"),
    ],
)
def test_several_years_are_from_the_first_to_the_last(text: str, code: str) -> None:
    label = read_label(text)
    assert label is not None
    assert [period.code for period in label.readings(None)] == [code]


@pytest.mark.parametrize("text", ["2023/24 (2022/23)", "2019/20 & 2022/23", "Q1 2021/22 to Q4 2022/23"])
def test_years_that_make_no_span_are_not_the_last_of_them(text: str) -> None:
    assert read_label(text) is None


def test_a_quarter_of_a_bare_year_may_begin_in_january_or_april() -> None:
    label = read_label("Q1 2024")
    assert label is not None
    assert [period.code for period in label.readings(None)] == ["2023-24-Q4", "2024-25-Q1"]
    assert [period.code for period in label.readings(YEAR)] == ["2024-25-Q1"]


def test_a_label_without_a_year_is_no_period_until_one_is_known() -> None:
    label = read_label("Q1")
    assert label is not None
    assert label.readings(None) == ()


@pytest.mark.parametrize(
    "text", ["", "Q5", "Q1 visits", "10 to 1", "24", "year 1", "13 & 14 April", "1/2", "May not", "9" * 99]
)
def test_anything_else_is_no_label(text: str) -> None:
    assert read_label(text) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Year ended 31 March 2022", ["2021-22"]),
        ("Qtr ending 30 Sept 2024", ["2024-25-Q2"]),
        ("1 April 2024 to 31 March 2025", ["2024-25"]),
        ("Academic year 2022/23", ["2022-09-01..2023-08-31"]),
        ("Blwyddyn academaidd 2022/23", ["2022-09-01..2023-08-31"]),
        ("School year 2023", ["2022-09-01..2023-08-31", "2023-09-01..2024-08-31"]),
        ("FY22", ["2021-22", "2022-23"]),
        ("FYE 2022", ["2021-22"]),
        ("Q1 FY24", ["2023-24-Q1", "2024-25-Q1"]),
        ("Q1-Q3 2024/25", ["2024-04-01..2024-12-31"]),
        ("Ch1-2 2024-25", ["2024-25-H1"]),
        ("Last yr 23/24", ["2023-24"]),
    ],
)
def test_years_and_parts_of_them_have_many_names(text: str, codes: list[str]) -> None:
    label = read_label(text)
    assert label is not None
    assert [period.code for period in label.readings(None)] == codes


@pytest.mark.parametrize("text", ["13/14 April 2024", "Q3-Q1", "Last year", "Academic year", "School 7"])
def test_what_contradicts_itself_or_names_no_year_is_no_label(text: str) -> None:
    label = read_label(text)
    assert label is None or label.readings(None) == ()


@pytest.mark.parametrize(
    ("outer", "inner", "code"),
    [
        ("April 2024 to March 2025", "Q1", "2024-25-Q1"),
        ("April 2024 to March 2025", "Jan-Mar", "2024-25-Q4"),
        ("April to September 2024", "May", "2024-M05"),
        ("Q2 2024-25", "Aug", "2024-M08"),
        ("Year ended 31 December 2023", "Ch2", "2023-24-Q1"),
    ],
)
def test_a_label_under_another_is_of_its_year(outer: str, inner: str, code: str) -> None:
    above, below = read_label(outer), read_label(inner)
    assert above is not None
    assert below is not None
    label = below.inside(above)
    assert label is not None
    assert [period.code for period in label.readings(None)] == [code]


def test_a_bare_year_under_a_month_is_no_part_of_it() -> None:
    above, below = read_label("April"), read_label("2024")
    assert above is not None
    assert below is not None
    assert below.inside(above) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("QUARTER ONE", "2024-25-Q1"),
        ("Q two", "2024-25-Q2"),
        ("Quarter Four 2024/25", "2024-25-Q4"),
        ("Chwarter tri", "2024-25-Q3"),
        ("Y chwarter cyntaf", "2024-25-Q1"),
        ("AMJ", "2024-25-Q1"),
        ("OND 24", "2024-25-Q3"),
        ("JFM 2025", "2024-25-Q4"),
        ("Month 1", "2024-M04"),
        ("Month 12", "2025-M03"),
        ("Mis 3", "2024-M06"),
        ("June (all)", "2024-M06"),
        ("during June", "2024-M06"),
    ],
)
def test_quarters_in_words_or_letters_and_numbered_months_are_periods(text: str, code: str) -> None:
    label = read_label(text)
    assert label is not None
    assert [period.code for period in label.readings(YEAR)] == [code]


@pytest.mark.parametrize("text", ["Month 13", "Month", "Month 1 visits", "all", "M2"])
def test_a_month_without_its_number_is_no_label(text: str) -> None:
    assert read_label(text) is None


@pytest.mark.parametrize(("text", "number"), [("Q I", 1), ("Quarter II", 2), ("Chwarter III", 3), ("Q. IV", 4)])
def test_quarters_in_roman_figures(text: str, number: int) -> None:
    label = read_label(text)
    assert label is not None
    assert label.part == (number, 3)


def test_a_label_may_name_a_day_of_its_month() -> None:
    september = read_label("September")
    assert september is not None
    assert [str(day.start) for day in replace(september, day=10).readings(YEAR)] == ["2024-09-10"]
    assert replace(september, day=31).readings(YEAR) == ()
    assert replace(september, day=10).readings(None) == ()


@pytest.mark.parametrize("text", ["1/4-31/6", "2/4-30/6", "1/4-3/6", "(A-J)", "Group 1 (A-J)"])
def test_other_figures_and_letters_are_no_months(text: str) -> None:
    assert read_label(text) is None


@pytest.mark.parametrize("text", ["Q1 & Q2", "Q1/Q2", "Q1 and Q2", "Q1+Q2", "Quarter 1, Quarter 2", "Ch1-Ch2", "Q1-Q2"])
def test_two_quarters_that_follow_each_other_are_both(text: str) -> None:
    label = read_label(text)
    assert label is not None
    assert [period.code for period in label.readings(financial_year(2024))] == ["2024-25-H1"]


@pytest.mark.parametrize("text", ["Q1 & Q3", "Q3 & Q1", "Q3-Q1", "H2 & H1"])
def test_quarters_that_do_not_follow_each_other_are_no_period(text: str) -> None:
    assert read_label(text) is None


def test_both_halves_are_the_year_and_a_quarter_beside_its_half_is_the_quarter() -> None:
    year = financial_year(2024)
    both, quarter = read_label("H1 & H2"), read_label("Q2 (H1)")
    assert both is not None
    assert quarter is not None
    assert both.readings(year) == (year,)
    assert [period.code for period in quarter.readings(year)] == ["2024-25-Q2"]


@pytest.mark.parametrize(
    ("glued", "apart"),
    [("Apr24", "Apr 24"), ("April2024", "April 2024"), ("Apr'24", "Apr 24"), ("Q1'24", "Q1 24"), ("Q1/24", "Q1 24"),
     ("2024Q1", "2024 Q1"), ("Meh24", "Meh 24"), ("Q1/24-25", "Q1 24-25")],
)  # fmt: skip
def test_a_month_or_quarter_needs_no_space_before_its_year(glued: str, apart: str) -> None:
    assert read_label(glued) == read_label(apart) != None  # noqa: E711


@pytest.mark.parametrize("text", ["Apr245", "Mar1", "M25", "Q124", "Decade24", "Q1/2"])
def test_what_only_looks_glued_is_no_period(text: str) -> None:
    assert read_label(text) is None
