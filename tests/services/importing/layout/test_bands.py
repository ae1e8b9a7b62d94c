from svdesk.services.importing.layout.bands import part_of, rows_of
from svdesk.services.importing.layout.table import Band
from svdesk.services.workbook.sheet import Place, Span
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
        "3 C | Lunch | 2024-04-03 | 2 hours",
        "4 C | Lunch | 2024-04-17 | 2 hours",
        "3 G | Quiz | 2024-04-15 | 1 hours",
    ]
    assert skips(made) == ["1 title", "2 header", "2 E header", "4 E total"]
    assert made.counts["rows_read"] == made.counts["rows_with_records"] + made.counts["rows_skipped"] == 4


def test_a_part_of_a_sheet_keeps_its_numbers() -> None:
    made = sheet("a|b|c|d", formulas=(Place(1, 2), Place(1, 3)))
    part = part_of(made, Band(3, 4))
    assert (part.first_column, part.width, part.rows) == (3, 2, [["c", "d"]])
    assert part.formulas_without_result == [Place(1, 3)]
    assert part_of(made, Band(1, 4)) is made


def test_a_part_may_be_some_of_the_rows_as_well() -> None:
    made = sheet("a|b\nc|d\ne|f", merged=(Span(2, 1, 2, 2),), formulas=(Place(1, 1), Place(3, 2)))
    part = part_of(made, Band(2, 2, 2, 3))
    assert (part.first_row, part.first_column, part.rows) == (2, 2, [["d"], ["f"]])
    assert (part.merged, part.formulas_without_result) == ([], [Place(3, 2)])


def test_rows_outside_the_sheet_are_none() -> None:
    made = sheet("a|b\nc|d")
    assert rows_of(made, 1, 9) is made
    assert rows_of(made, 2, 9).rows == [["c", "d"]]
