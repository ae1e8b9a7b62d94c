from svdesk.services.importing.layout.table import Column, Table, is_wide


def test_a_column_is_named_as_the_spreadsheet_names_it() -> None:
    assert Column(28, "Hours", "quantity").letter == "AB"


def test_a_table_gives_its_columns_by_field() -> None:
    columns = (Column(1, "Date", "date"), Column(2, "Hours", "quantity"), Column(3, "Meals", "quantity"))
    table = Table("Sheet1", (1,), 2, 9, "rows", columns)
    assert [column.heading for column in table.of("quantity")] == ["Hours", "Meals"]
    assert table.one("place") is None


def test_a_table_is_wide_where_a_row_counts_two_things_of_a_kind_or_says_no_words() -> None:
    text, hours, meals = Column(1, "What", "text"), Column(2, "Hours", "quantity"), Column(3, "Meals", "quantity")
    people = Column(4, "People", "people")
    assert not is_wide((text, hours, people))
    assert is_wide((text, hours, meals))
    assert is_wide((hours,))
