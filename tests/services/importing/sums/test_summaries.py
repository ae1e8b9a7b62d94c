import pytest

from svdesk.services.importing.tables.recognise import recognise
from tests.services.importing.books import book, codes, planned, sheet

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


@pytest.mark.parametrize(
    "pivot",
    [
        "Row Labels|Sum of Hours\nDesk|4\nWalk|5\nGrand Total|9",
        "Row Labels|Count of Activity\nDesk|1\nWalk|1\nGrand Total|2",
        "Activity|Average - Hours\nDesk|4\nWalk|5\nTotal Result|9",
        "Gweithgaredd|Swm o Hours\nDesk|4\nWalk|5",
        "Sum of Hours|Column Labels||\nRow Labels|Apr|May|Grand Total\nDesk||3|3\nWalk|6||6",
    ],
)
def test_a_pivot_says_so_itself_though_its_sums_are_old(pivot: str) -> None:
    made = planned(sheet(LOG, "Log"), sheet(pivot, "Sheet2"), year="2024-25")
    assert {record.sheet for record in made.records} == {"Log"}
    assert "summary-sheet" in codes(made)


def test_a_sheet_that_counts_other_things_besides_is_no_pivot_and_neither_is_a_log_with_one_beside_it() -> None:
    text = "Activity|Count of hours|Meals\nWalk|12|30\nDesk|9|20"
    assert not any(each.summary for each in recognise(book(sheet(LOG, "Log"), sheet(text, "More")), None))
    beside = "Date|Activity|Hours||Row Labels|Sum of Hours\n2024-07-16|Walk|6||Desk|3\n2024-07-23|Desk|4||Walk|6"
    made = planned(sheet(LOG, "Log"), sheet(beside, "July"))
    assert [record.sheet for record in made.records] == ["Log", "Log", "July", "July"]
    assert codes(made) == ["sums-beside"]


@pytest.mark.parametrize(
    "text",
    [
        "Summary 2024-25\n\nQuarter|Sessions|Hours\nApr-Jun|2|10\nJul-Sep|0|0",
        "Year totals\nSessions|2\nHours|10",
        "Crynodeb\n\nChwarter|Sesiynau|Hours\nEbr-Meh|2|12",
    ],
)
def test_a_sheet_titled_summary_whose_figures_a_log_counts_tells_again(text: str) -> None:
    made = planned(sheet(LOG, "Log"), sheet(text, "Info"), year="2024-25")
    assert {record.sheet for record in made.records} == {"Log"}
    assert "summary-sheet" in codes(made)


def test_a_sheet_titled_summary_that_counts_what_no_log_does_is_none() -> None:
    text = "Summary of activities 2024-25\n\nActivity|Q1|Q2\nLunches|30|41\nTrips|4|6"
    made = planned(sheet(LOG, "Log"), sheet(text, "Info"))
    assert {record.sheet for record in made.records} == {"Log", "Info"}
