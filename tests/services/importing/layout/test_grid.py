from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.workbook.sheet import Span
from tests.services.importing.books import sheet


def test_rows_and_columns_have_the_numbers_of_the_spreadsheet() -> None:
    grid = Grid(sheet("Date|Hours\n2024-04-03|2", first_row=3))
    assert grid.value(4, 2) == 2
    assert grid.value(1, 1) is None
    assert grid.filled(3) == [(1, "Date"), (2, "Hours")]


def test_a_merged_cell_stands_over_all_that_it_covers() -> None:
    grid = Grid(sheet("Year||\n|Q1|Q2", merged=(Span(1, 1, 1, 3),)))
    assert grid.over(1, 3) == "Year"
    assert grid.over(2, 3) == "Q2"


def test_a_cell_merged_downwards_is_carried_into_the_rows_below() -> None:
    grid = Grid(sheet("Theme|Activity\nPeople|Lunch\n|Quiz", merged=(Span(2, 1, 3, 1),)))
    assert grid.carried_down([1], 2, 3) == {3: {1: "People"}}
    assert grid.carried_down([2], 2, 3) == {}


def test_a_line_that_stands_alone_is_known() -> None:
    grid = Grid(sheet("Title\nDate|Hours\n\n12"))
    assert [grid.lone_text(row) for row in (1, 2, 3, 4)] == ["Title", None, None, None]
    assert [grid.is_blank(row) for row in (1, 2, 3)] == [False, False, True]


def test_spaces_alone_are_blank() -> None:
    assert is_blank("  ")
    assert not is_blank(0)


def test_a_row_knows_what_its_dates_and_letters_are_together() -> None:
    grid = Grid(sheet("2024-09-24|2024-10-01\n2024-09-01|2024-10-01\nA|M|J|J|A|S"))
    assert (grid.has_days(1), grid.has_days(2)) == (True, False)
    assert grid.months(3)[6] == "September"
    assert grid.months(1) == {}
