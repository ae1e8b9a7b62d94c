from svdesk.services.importing.said.corrections import (
    NONE,
    ROLES,
    WHATS,
    ColumnIs,
    Corrections,
    ReadAfresh,
    RowIs,
    RowsLeftOut,
    SheetIs,
    column_is,
    table_around,
    whole_table,
)
from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book

STACKED = "Volunteering\nDate|Activity|Hours\n13/04/2024|Lunch|2\n\nSpending\nDate|Supplier|Cost\n14/04/2024|Evans|9"


def test_every_correction_is_said_in_words() -> None:
    said = [
        RowIs("Log", 4, "heading"),
        RowIs("Log", 9, "data"),
        RowsLeftOut("Log", 20, 34),
        RowsLeftOut("Log", 2, 5, 4, 6),
        ColumnIs("Log", 4, 3, "date"),
        ColumnIs("Log", 4, 4, "count", "kg"),
        ColumnIs("Log", 4, 5, "hours", "minutes"),
        SheetIs("Lists", False),
        ReadAfresh(),
    ]
    assert [str(each) for each in said] == [
        "Row 4 of “Log” is the heading.",
        "Row 9 of “Log” is something done.",
        "Rows 20 to 34 of “Log” are left out.",
        "Cells D2 to F5 of “Log” are left out.",
        "Column C of “Log” is the date.",
        "Column D of “Log” is a count of kilograms.",
        "Column E of “Log” is hours, kept in minutes.",
        "“Lists” is no data.",
        "It is read afresh, not as an earlier file.",
    ]
    assert str(ColumnIs("Log", 4, 4, "people", "attendances")) == "Column D of “Log” is attendances."
    assert str(ColumnIs("Log", 4, 4, "people", "people")) == "Column D of “Log” is people."
    assert all(str(ColumnIs("Log", 4, 3, role)) for role in ROLES)
    assert all(str(RowIs("Log", 4, what)) for what in WHATS)


def test_the_last_word_about_a_place_counts_and_can_be_taken_back() -> None:
    first, second = RowIs("Log", 4, "total"), RowIs("Log", 4, "data")
    both = NONE.with_one(first).with_one(SheetIs("Log", True)).with_one(second)
    assert both.made == (SheetIs("Log", True), second)
    assert both.without(second).made == (SheetIs("Log", True),)
    assert both.without(first) == both
    assert NONE.made == ()


def test_of_a_block_and_a_row_in_it_the_later_counts() -> None:
    block, row = RowsLeftOut("Log", 3, 5), RowIs("Log", 4, "data")
    assert Corrections((block, row)).rows_of("Log", 1, 9) == {3: "leave out", 4: "data", 5: "leave out"}
    assert Corrections((row, block)).rows_of("Log", 1, 4) == {3: "leave out", 4: "leave out"}
    assert Corrections((row, block)).rows_of("Other", 1, 9) == {}


def test_two_clicks_on_one_column_of_a_table_are_one_correction() -> None:
    tables = recognise(book(STACKED), None)
    first = column_is(tables, "Sheet1", 3, 3, "people")
    assert first == ColumnIs("Sheet1", 2, 3, "people")
    again = column_is(tables, "Sheet1", 2, 3, "count", "meals")
    assert NONE.with_one(first).with_one(again).made == (again,)
    assert column_is(tables, "Sheet1", 7, 3, "money").row == 6


def test_a_cell_outside_every_table_belongs_to_none() -> None:
    tables = recognise(book(STACKED), None)
    assert table_around(tables, "Sheet1", 1, 1) is None
    assert table_around(tables, "Sheet2", 3, 1) is None


def test_a_whole_table_is_left_out_with_its_title() -> None:
    tables = recognise(book(STACKED), None)
    assert [whole_table(table) for table in tables] == [RowsLeftOut("Sheet1", 1, 4), RowsLeftOut("Sheet1", 5, 7)]


def test_of_two_tables_side_by_side_only_the_one_that_is_meant_is_left_out() -> None:
    text = "Date|Activity|Hours||Date|Activity|Hours\n13/04/2024|Lunch|2||14/04/2024|Walk|3\n20/04/2024|Tea|1|||"
    _left, right = recognise(book(text), None)
    assert str(whole_table(right)) == "Cells E1 to G3 of “Sheet1” are left out."
