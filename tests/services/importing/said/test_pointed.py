import pytest

from svdesk.domain.errors import Cancelled
from svdesk.services.importing.said.corrections import RowIs
from svdesk.services.importing.said.pointed import tables_as_said
from tests.services.importing.books import lines, sheet, skips
from tests.services.importing.corrected_books import corrected
from tests.services.importing.watching import Asked


def test_a_heading_found_in_the_wrong_row_gives_way_to_the_one_that_was_pointed_at() -> None:
    text = "Venue|Date\nHall|see below\nDay|What|How many\n13/04/2024|Lunch|2\n14/04/2024|Walk|3"
    made, found = corrected(text, said=(RowIs("Sheet1", 3, "heading"),))
    assert [table.header_rows for table in found.tables] == [(3,)]
    assert skips(made) == ["1 title", "2 title", "3 header"]
    assert len(made.records) == 2


def test_a_table_above_the_heading_that_was_pointed_at_stays_where_it_holds_something() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\n\nSpend\nFoo|Bar|Baz\n14/04/2024|Evans|£9.50"
    made, found = corrected(text, said=(RowIs("Sheet1", 5, "heading"),))
    assert [(table.header_rows, table.titles) for table in found.tables] == [((1,), ()), ((5,), (4,))]
    assert [(record.row, record.amount_pence) for record in made.records] == [(2, None), (6, 950)]


def test_two_headings_one_below_another_head_one_table() -> None:
    text = "Foo||Numbers\nBar|Wobble|Nits\n13/04/2024|Lunch|2\n14/04/2024|Walk|3"
    _, found = corrected(text, said=(RowIs("Sheet1", 1, "heading"), RowIs("Sheet1", 2, "heading")))
    [table] = found.tables
    assert table.header_rows == (1, 2)
    assert [column.heading for column in table.columns] == ["Foo Bar", "Foo Wobble", "Numbers Nits"]


def test_what_follows_below_a_heading_that_was_pointed_at_is_still_looked_for() -> None:
    text = "Foo|Bar|Baz\n13/04/2024|Lunch|2\n\nSpending\nDate|Supplier|Cost\n14/04/2024|Evans|£9.50"
    _, found = corrected(text, said=(RowIs("Sheet1", 1, "heading"),))
    assert [table.header_rows for table in found.tables] == [(1,), (5,)]


def test_the_title_of_what_follows_below_stays_its_title() -> None:
    text = "Frob|Gub|Wot\n13/04/2024|Lunch|14\n\nJuly to September 2024\nActivity|People\nWalk|4\nTalk|5"
    made, found = corrected(text, said=(RowIs("Sheet1", 1, "heading"),))
    assert [(table.last_row, table.title) for table in found.tables] == [(3, ""), (7, "July to September 2024")]
    assert {record.period.code for record in made.records if record.row > 5 and record.period} == {"2024-25-Q2"}


def test_a_row_taken_for_a_heading_is_data_where_a_person_says_so() -> None:
    text = "Date|Activity|Venue|Hours\n13/04/2024|Lunch|Hall|2\nDate|Activity|Place|People\n14/04/2024|Walk|Park|3"
    assert len(corrected(text, said=())[1].tables) == 2
    made, found = corrected(text, said=(RowIs("Sheet1", 3, "data"),))
    assert [(table.first_row, table.last_row) for table in found.tables] == [(2, 4)]
    assert [record.row for record in made.records] == [2, 3, 4]


def test_a_row_between_two_tables_goes_to_the_one_above_it() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\n\n|Walk|\nDate|Supplier|Cost\n14/04/2024|Evans|£9.50"
    made, found = corrected(text, said=(RowIs("Sheet1", 4, "data"),))
    assert [table.titles for table in found.tables] == [(), ()]
    assert lines(made)[1] == "4 | Walk | ? | - | held"


def test_a_heading_at_the_very_end_makes_no_table() -> None:
    text = "Date|Activity|Hours\n13/04/2024|Lunch|2\nFoo|Bar|Baz"
    made, found = corrected(text, said=(RowIs("Sheet1", 3, "heading"),))
    assert len(found.tables) == 1
    assert made.counts["rows_read"] == made.counts["rows_with_records"] + made.counts["rows_skipped"]


def test_it_can_be_stopped_while_tables_are_looked_for_under_headings_that_were_pointed_at() -> None:
    rows = "\n".join(f"2024-04-{n % 28 + 1:02}|Lunch|{n % 9}" for n in range(600))
    made, asked = sheet(f"Foo|Bar|Baz\n{rows}"), Asked()
    tables_as_said(made, None, {1: "heading"}, asked)
    assert asked.times >= 600 // 256
    asked.stop.set()
    with pytest.raises(Cancelled):
        tables_as_said(made, None, {1: "heading"}, asked)
