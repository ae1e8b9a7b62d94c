from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook.sheet import Sheet, Value, Workbook
from tests.services.importing.books import planned

HEADS: list[Value] = [
    "Date", "Activity", "People", "Name", "Hours", "0-4", "5-11", "Male", "Female", "Total", "Week 1", "Week 2",
    "Mon", "Tue",
    "Wed", 1, 2, 3, 8, 15, "3 Apr", "10 Apr", "April", "Month", "Week", "Date:", "Activity:", "People:", "Led by:",
    "2024-25", None, None,
]  # fmt: skip
CELLS: list[Value] = [
    "x", "✓", "P", "A", "Lunch club", "Anna Jones", "Total", "Present", "April", "May", "Q1", "Week 2", "3 May 2024",
    "Date: 4 May",
    1, 0, 2, 12, 30, None, None, None, date(2024, 4, 15), "nil", "Note: x", "0-4", "Yes", "No",
]  # fmt: skip


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    width = draw(st.integers(2, 8))
    head = st.lists(st.sampled_from(HEADS), min_size=width, max_size=width)
    cells = st.lists(st.sampled_from(CELLS + HEADS[:4]), min_size=width, max_size=width)
    rows = [*draw(st.lists(head, max_size=2)), *draw(st.lists(cells, min_size=1, max_size=7))]
    rows += [*draw(st.lists(head, max_size=1)), *draw(st.lists(cells, max_size=3))]
    gap = draw(st.integers(-width, width - 1))
    if gap > 0:
        for row in rows:
            row[gap] = None
    hidden = frozenset({len(rows)}) if draw(st.booleans()) else frozenset()
    return Sheet(draw(st.sampled_from(["Sheet1", "April 2024", "Choir"])), rows, width=width, hidden_rows=hidden)


@settings(max_examples=300, deadline=None)
@given(sheets())
def test_whatever_shape_a_sheet_has_each_of_its_rows_is_accounted_for_once(sheet: Sheet) -> None:
    workbook = Workbook("x.xlsx", "xlsx", "0" * 64, [sheet])
    made = plan(workbook, recognise(workbook, None), Known(), {})
    counts = made.counts
    assert counts["rows_read"] == counts["rows_with_records"] + counts["rows_skipped"] == len(sheet.rows)
    skipped = Counter(skip.row for skip in made.skipped if skip.rows)
    assert all(times == 1 for times in skipped.values())
    assert not {record.row for record in made.records} & set(skipped)
    registers = [table for table in made.tables if table.shape == "register"]
    if registers and len(made.tables) == len(registers):
        assert "Anna Jones" not in {record.text for record in made.records}


def test_records_beside_others_name_their_part_of_the_row_and_a_column() -> None:
    text = "Date|Activity|Hours||Date|Course|People\n13/04/2024|Lunch|2||13/04/2024|First aid|8"
    assert [(record.col, record.part) for record in planned(text).records] == [("C", "A"), ("G", "E")]


def test_records_that_stand_alone_name_none() -> None:
    (record,) = planned("Date|Activity|Hours\n13/04/2024|Lunch|2").records
    assert (record.col, record.part) == (None, "")
