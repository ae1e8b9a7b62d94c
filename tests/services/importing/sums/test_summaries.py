from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, sheet

LOG = "Date|Activity|Hours\n2024-04-16|Walk|6\n2024-05-14|Desk|4"


def test_a_sheet_named_summary_tells_again_what_others_do() -> None:
    tables = recognise(book(sheet(LOG, "Log"), sheet("Activity|Hours\nWalk|7\nDesk|4", "Summary")), None)
    assert [(table.sheet, table.summary, table.tells_again) for table in tables] == [
        ("Log", False, False),
        ("Summary", True, True),
    ]


def test_where_all_sheets_are_summaries_none_is() -> None:
    assert not any(table.tells_again for table in recognise(book(sheet(LOG, "Summary")), None))


def test_a_word_that_only_begins_like_the_name_of_a_summary_is_none() -> None:
    for name, summary in (("Charter trips", False), ("Charts", True), ("Subtotals", True), ("Summary_2024", True)):
        found = recognise(book(sheet(LOG, "Log"), sheet("Activity|Hours\nWalk|7\nDesk|9", name)), None)
        assert [table.summary for table in found if table.sheet == name] == [summary]
