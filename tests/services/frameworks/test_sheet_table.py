"""The list is found on a sheet wherever it begins."""

from decimal import Decimal

from svdesk.services.frameworks.columns import Role
from svdesk.services.frameworks.sheet_table import table_on
from svdesk.services.workbook.sheet import Place, Sheet, Span, Value


def sheet(*rows: list[Value], merged: list[Span] | None = None, shown: dict[Place, str] | None = None) -> Sheet:
    width = max(map(len, rows))
    filled = [row + [None] * (width - len(row)) for row in rows]
    return Sheet("S", filled, 3, 2, width, merged=merged or [], shown=shown or {})


def test_the_headings_are_found_below_titles_and_rows_keep_the_numbers_of_the_sheet() -> None:
    table = table_on(sheet(["Our measures for 2025"], [], ["Code", "Measure"], ["A1", "Hours given"]))
    assert table is not None
    assert table.heading_row == 5
    assert table.rows == ((6, ("A1", "Hours given")),)
    assert [(column.number, column.role) for column in table.columns] == [(2, Role.CODE), (3, Role.WORDING)]
    assert not table.unclear


def test_a_sheet_whose_columns_are_only_guessed_is_unclear() -> None:
    table = table_on(sheet(["A1", "Hours that are given"], ["A2", "Trees that are planted"]))
    assert table is not None
    assert table.heading_row == 0
    assert table.unclear


def test_cells_merged_downwards_say_the_same_in_every_row_and_a_merged_title_does_not() -> None:
    rows: list[list[Value]] = [["Theme", "Ref", "Measure"], ["Green", "1", "Trees"], [None, "2", "Bags"]]
    table = table_on(sheet(*rows, merged=[Span(4, 2, 5, 2), Span(3, 2, 3, 4)]))
    assert table is not None
    assert [row for _number, row in table.rows] == [("Green", "1", "Trees"), ("Green", "2", "Bags")]


def test_a_number_is_read_as_the_person_sees_it() -> None:
    table = table_on(
        sheet(["No", "Measure"], [Decimal("1.10"), "Trees"], [Decimal("1E+999"), "Bags"], shown={Place(4, 2): "1.10"})
    )
    assert table is not None
    assert [row[0] for _number, row in table.rows] == ["1.10", "1E+999"]


def test_a_sheet_with_one_column_or_no_rows_is_no_list() -> None:
    assert table_on(sheet(["Read this first"], ["It says nothing"])) is None
    assert table_on(sheet(["Code", "Measure"])) is None
