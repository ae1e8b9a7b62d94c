from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.pivots import carried_by_totals, rows_that_compare
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, lines, planned, sheet

PIVOT = """
Sum of Hours|2024-25
Place|Activity|Apr|May|Total
Porthcawl|Beach clean|12||12
|Befriending|6|7|13
Porthcawl Total||18|7|25
Maesteg|Lunch club|4|4|8
"""


def test_blanks_of_a_pivot_mean_the_group_above_down_to_its_total() -> None:
    made = planned(PIVOT)
    assert [(record.row, record.place) for record in made.records] == [
        (3, "Porthcawl"), (4, "Porthcawl"), (4, "Porthcawl"), (6, "Maesteg"), (6, "Maesteg"),
    ]  # fmt: skip
    assert lines(made)[0] == "3 C | Beach clean | 2024-M04 | 12 hours"


def test_only_a_total_of_the_same_name_closes_a_group() -> None:
    grid = Grid(sheet(PIVOT.replace("Porthcawl Total", "Total")))
    (table,) = recognise(book(PIVOT.replace("Porthcawl Total", "Total")), None)
    assert carried_by_totals(grid, table) == {}


def test_rows_of_differences_are_worked_out_from_others() -> None:
    text = "Measure|Kind|Q1\nMeals|Target|5\nMeals|Actual|4\nMeals|Variance|-1\nMeals|Cumulative|4"
    (table,) = recognise(book(text), None)
    assert rows_that_compare(Grid(sheet(text)), table) == {4, 5}
