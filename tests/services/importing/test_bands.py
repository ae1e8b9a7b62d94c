from svdesk.services.importing.bands import bands_of, part_of
from svdesk.services.importing.grid import Grid
from svdesk.services.workbook.sheet import Place
from tests.services.importing.books import lines, planned, sheet, skips

BESIDE = """
Q1 2024/25
Date|Activity|Hours||Date|Activity|Hours
03/04/2024|Lunch|2||15/04/2024|Quiz|1
17/04/2024|Lunch|2||Total||1
"""


def test_tables_side_by_side_are_read_apart_and_each_row_is_accounted_for_once() -> None:
    made = planned(BESIDE)
    assert lines(made) == [
        "3 | Lunch | 2024-04-03 | 2 hours",
        "4 | Lunch | 2024-04-17 | 2 hours",
        "3 | Quiz | 2024-04-15 | 1 hours",
    ]
    assert skips(made) == ["1 title", "2 header", "2 E header", "4 E total"]
    assert made.counts["rows_read"] == made.counts["rows_with_records"] + made.counts["rows_skipped"] == 4


def test_headings_that_repeat_a_kind_are_no_second_table() -> None:
    grid = Grid(sheet("Ref|Measure|Target|Actual|Target|Actual\nA|Meals|1|2|3|4"))
    assert bands_of(grid, 1) == [(1, 6)]


def test_a_part_of_a_sheet_keeps_its_numbers() -> None:
    made = sheet("a|b|c|d", formulas=(Place(1, 2), Place(1, 3)))
    part = part_of(made, (3, 4))
    assert (part.first_column, part.width, part.rows) == (3, 2, [["c", "d"]])
    assert part.formulas_without_result == [Place(1, 3)]
    assert part_of(made, (1, 4)) is made
