import pytest

from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.heading_cells import heading_parts, is_value, strength
from svdesk.services.workbook.sheet import Place, Span, Value
from tests.services.importing.books import planned, sheet


@pytest.mark.parametrize(
    ("cell", "expected"), [("Hours", 3), ("Q1", 2), ("gardening", 0), ("12.5", None), ("£1,250.00", None), (2024, 2)]
)
def test_how_much_a_cell_is_like_a_heading(cell: Value, expected: int | None) -> None:
    assert strength(cell) == expected


def test_parts_of_a_heading_are_gathered_from_the_top_with_and_without_merging() -> None:
    merged = Grid(sheet("Activity|2024/25|\n|Q1|Q2\nx|1|2", merged=(Span(1, 2, 1, 3), Span(1, 1, 2, 1))))
    plain = Grid(sheet("Activity|2024/25|\n|Q1|Q2\nx|1|2"))
    for grid in (merged, plain):
        assert heading_parts(grid, (1, 2), 1) == ["Activity"]
        assert heading_parts(grid, (1, 2), 3) == ["2024/25", "Q2"]


def test_a_heading_merged_over_its_columns_stands_over_no_others() -> None:
    grid = Grid(sheet("Measure|Q1||\n|Target|Actual|Whole year", merged=(Span(1, 2, 1, 3),)))
    assert heading_parts(grid, (1, 2), 3) == ["Q1", "Actual"]
    assert heading_parts(grid, (1, 2), 4) == ["Whole year"]
    grid = Grid(sheet("Measure|Q1||\n||Actual|Target", merged=(Span(1, 2, 2, 2),)))
    assert heading_parts(grid, (1, 2), 2) == ["Q1"]


def test_a_date_over_a_column_stands_for_its_month() -> None:
    assert heading_parts(Grid(sheet("Measure|2024-04-01\nMeals|2")), (1,), 2) == ["April 2024"]


@pytest.mark.parametrize(
    ("cell", "expected"), [(12, True), ("12 hrs", True), ("13/04/24", True), ("Q1", False), ("Lunch", False)]
)
def test_values_are_told_from_words_and_headings(cell: int | str, expected: bool) -> None:
    assert is_value(cell) is expected


@pytest.mark.parametrize("word", ["Sick", "Holiday", "Annual leave", "Closed", "Gwyliau"])
def test_a_word_for_nobody_there_may_head_a_column(word: str) -> None:
    made = planned(f"2024-25\nMonth|Hours|{word}\nApril|40|2\nMay|38|1")
    assert made.tables[0].header_rows == (2,)


def test_what_software_wrote_as_one_word_stands_over_its_column_in_words() -> None:
    grid = Grid(sheet("session_date|HoursGiven|YouTube\nx|1|2"))
    assert [heading_parts(grid, (1,), column) for column in (1, 2, 3)] == [
        ["session date"],
        ["Hours Given"],
        ["YouTube"],
    ]


@pytest.mark.parametrize("text", ["2018-22 Average funding", "2022/23 cyllid blynyddol", "2022 \u2013 2023 take up"])
def test_years_with_words_behind_them_head_a_column_and_are_no_value(text: str) -> None:
    assert strength(text)
    assert not is_value(text)


@pytest.mark.parametrize("text", ["412.5 hrs", "412.5 awr", "£1,250.00", "96 meals", "3 kg"])
def test_a_number_and_its_unit_can_be_no_heading(text: str) -> None:
    assert strength(text) is None


def test_a_first_of_a_month_is_a_day_among_days_and_a_month_among_months() -> None:
    among_days = Grid(sheet("Sport|2024-09-24|2024-10-01"))
    assert heading_parts(among_days, (1,), 3) == ["1 October 2024"]
    among_months = Grid(sheet("Sport|2024-09-01|2024-10-01"))
    assert heading_parts(among_months, (1,), 3) == ["October 2024"]


def test_a_day_of_which_only_the_month_is_shown_is_that_month_unless_it_is_one_of_several() -> None:
    shown = {Place(1, 2): "Apr-24", Place(1, 3): "May-24"}
    assert heading_parts(Grid(sheet("Measure|2024-04-30|2024-05-31", shown=shown)), (1,), 2) == ["April 2024"]
    weeks = {Place(1, 2): "Apr-24", Place(1, 3): "Apr-24"}
    assert heading_parts(Grid(sheet("Sport|2024-04-09|2024-04-16", shown=weeks)), (1,), 2) == ["9 April 2024"]
