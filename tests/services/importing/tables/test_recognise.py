import pytest

from svdesk.domain.period import financial_year
from svdesk.services.importing.tables.recognise import recognise, year_of_workbook
from tests.services.importing.books import book, planned, sheet

LOG = "Date|Activity|Hours\n13/04/2024|Lunch|2"


def test_each_sheet_has_its_headings_where_they_are() -> None:
    tables = recognise(
        book(sheet("Title\n\n" + LOG, "Apr-Jun"), sheet(LOG, "Jul-Sep"), sheet("Read me", "READ ME")), None
    )
    assert [(table.sheet, table.header_rows) for table in tables] == [("Apr-Jun", (3,)), ("Jul-Sep", (1,))]


def test_tables_stacked_on_one_sheet_are_found_with_their_titles() -> None:
    text = f"Report 2024-25\n\nVolunteering\n{LOG}\n\nSpending\nDate|Supplier|Cost\n13/04/2024|Evans|2"
    tables = recognise(book(sheet(text)), None)
    assert [(table.header_rows, table.last_row, table.titles) for table in tables] == [
        ((4,), 6, (1, 2, 3)),
        ((8,), 9, (7,)),
    ]


def test_blocks_under_the_same_headings_are_one_table() -> None:
    text = "April 2024\nItem|Number\nMeals|2\n\nMay 2024\nItem|Number\nMeals|3"
    (table,) = recognise(book(sheet(text)), None)
    assert (table.layout, table.header_rows, table.block_titles) == ("blocks", (2, 6), True)


def test_the_year_comes_from_the_titles_of_any_sheet_if_they_agree() -> None:
    notes = sheet("Youth project record 2024-25\nDo not edit", "READ ME")
    assert year_of_workbook(book(notes, sheet(LOG))) == financial_year(2024)
    assert year_of_workbook(book(notes, sheet("Log 2023-24\n" + LOG))) is None
    assert year_of_workbook(book(sheet(LOG), name="volunteer_log_2023-24.csv")) == financial_year(2023)


def test_a_sheet_that_adds_up_the_others_is_marked() -> None:
    tables = recognise(book(sheet(LOG, "Log"), sheet("Activity|Total hours\nLunch|2", "Summary")), None)
    assert [table.summary for table in tables] == [False, True]
    (alone,) = recognise(book(sheet(LOG, "Summary")), None)
    assert not alone.summary


def test_hidden_sheets_are_looked_through_too() -> None:
    assert [table.sheet for table in recognise(book(sheet(LOG, "Old", hidden=True)), None)] == ["Old"]


def test_periods_over_the_columns_give_the_year_where_no_title_does() -> None:
    (table,) = recognise(book("Measure|Q1 2024/25|Q2 2024/25|Annual target\nMeals|1|2|9"), None)
    assert table.year == financial_year(2024)


def test_who_signed_beneath_a_small_table_does_not_change_what_its_columns_hold() -> None:
    text = "2024-25\nMeasure|Q1|Q2\nMeals|4|5\nSigned ______|Date ______|\nSignature: J Jones|Date: 3/4/25|"
    (table,) = recognise(book(sheet(text)), None)
    assert [column.field for column in table.columns] == ["text", "quantity", "quantity"]


def test_a_table_of_several_years_is_not_of_the_one_year_that_another_table_names() -> None:
    text = "Report\nMeasure|2023/24|2024/25\nMeals|4|5\n\nEvents 2024/25\nDate|Event|People\n2024-05-18|Fair|140"
    assert [table.year for table in recognise(book(sheet(text)), None)] == [None, financial_year(2024)]
    assert recognise(book(sheet(text)), financial_year(2024))[0].year == financial_year(2024)


@pytest.mark.parametrize(("first", "second"), [("April", "May"), ("Ebrill", "Mai"), ("Apr 2024", "May 2024")])
def test_a_month_in_the_corner_over_the_names_is_when_it_was(first: str, second: str) -> None:
    heads = "Volunteers|Hours|Visitors"
    blocks = (f"{month}|{heads}\nTown hall|1|2|3\nLibrary|4|5|6" for month in (first, second))
    made = planned("\n".join(blocks), year="2024-25")
    codes = [record.period.code for record in made.records if record.period]
    assert codes == ["2024-M04"] * 6 + ["2024-M05"] * 6


def test_the_first_of_a_month_in_the_corner_is_that_month() -> None:
    made = planned("2024-04-01|Volunteers|Hours|Visitors\nTown hall|1|2|3\nLibrary|4|5|6")
    assert {record.period.code for record in made.records if record.period} == {"2024-M04"}
