from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.sums.blank_parts import all_below, parts_of, without_figure
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook.sheet import Place
from tests.services.importing.books import book


def read(text: str) -> tuple[Grid, Table]:
    made = book(text)
    (table,) = recognise(made, None)
    return Grid(made.sheets[0]), table


def test_the_parts_of_a_total_stand_above_it_or_failing_that_below() -> None:
    grid, table = read("Measure|2024/25\nLunch|5\nChoir|7\nSub-total|12\nGrand total|12\nTotal|9\nMen|4\nWomen|5")
    assert parts_of(grid, table, 4, 0) == [3, 2]
    assert parts_of(grid, table, 5, 0) == []
    assert parts_of(grid, table, 6, 5) == [7, 8]


def test_at_the_top_a_total_is_of_all_rows_but_the_totals() -> None:
    grid, table = read("Measure|2024/25\nTotal|12\nHall total|5\nLunch|5\nChurch total|7\nChoir|7")
    assert all_below(grid, table, 2) == [4, 6]


def test_marks_are_no_figures_and_formulas_without_a_result_may_be() -> None:
    grid, _table = read("Measure|2023/24|2024/25\nLunch|*|5\nChoir||n/a\nTotal|12|5")
    assert without_figure(grid, [2, 3], [2, 3], ()) == {2}
    assert without_figure(grid, [2, 3], [2, 3], {Place(2, 2)}) == frozenset()
