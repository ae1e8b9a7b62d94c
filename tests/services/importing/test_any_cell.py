"""Any cell text whatever, in any column of a log or under any quarter, is understood, held or kept as text."""

from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from svdesk.services.importing.cells.empty_words import says_nothing
from svdesk.services.importing.cells.vocabulary import DITTO
from svdesk.services.importing.cells.words import fold, tidy, tidy_lines
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known, Plan, Record
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook.sheet import Sheet, Value, Workbook

LOG: list[list[Value]] = [
    ["Volunteer log 2024-25", None, None, None, None, None, None],
    ["Date", "Activity", "People", "Hours", "Cost (£)", "Where", "Notes"],
    ["13/04/2024", "Gardening", 4, 6, 12, "Pyle", "dry"],
    ["20/04/2024", "Lunch club", 9, 3, 30, "Maesteg", None],
    ["27/04/2024", "Litter pick", 5, 10, 0, "Porthcawl", "windy"],
    ["28/04/2024", "Choir", 7, 2, 5, "Bridgend", None],
]  # fmt: skip
GRID: list[list[Value]] = [
    ["Return 2024-25", None, None, None],
    ["Measure", "Unit", "Q1", "Q2"],
    ["Meals served", "meals", 40, 55],
    ["Volunteer hours", "hrs", 120, 90],
    ["Trees planted", "trees", 12, 30],
]
ROW = 4
"""The row whose cell is written over, counted from 1."""

WORDS = st.one_of(
    st.text(st.characters(), min_size=1, max_size=60),
    st.text("0123456789 .,:/-+£%()?~x'\"hrsdaykmpn&", min_size=1, max_size=14),
    st.from_regex(
        r"(approx |c\. ?|about |~|<|>|-|£|\()?[0-9]{1,6}([.,:/][0-9]{1,3})?\)?"
        r" ?(hrs|people|days?|mins|kg|\+ 2 vols|each|k|p|m|%|May 2024|/5/24|-12|\+|ish|raised|cr)?",
        fullmatch=True,
    ),
    st.sampled_from(
        ["Total", "n/a", "-", "TBC", '"', "Q1", "May", "Date", "Hours", "#REF!", "nil", "Note: late", "ditto"]
    ),
)


def rehearsed(rows: list[list[Value]], row: int, column: int, text: str, layout: str) -> tuple[Plan, Table]:
    """The plan of *rows* with *text* in one cell, read by the columns that the sheet has without it."""
    before = Workbook("x.csv", "csv", "0" * 64, [Sheet("csv", rows, width=len(rows[0]))])
    (table,) = recognise(before, None)
    assert table.layout == layout
    changed = [list(cells) for cells in rows]
    changed[row - 1][column] = text
    after = Workbook("x.csv", "csv", "0" * 64, [Sheet("csv", changed, width=len(rows[0]))])
    return plan(after, [table], Known(), {}), table


def said(made: Plan, row: int) -> Iterator[str]:
    """Every word that the plan says of a row."""
    for record in made.records:
        if record.row == row:
            yield from (record.text, record.place or "", record.notes or "", record.section or "")
            yield from (problem.message for problem in record.problems)
            yield from (value for _heading, value in record.left_out)
    yield from (skip.note or "" for skip in made.skipped if skip.row == row)
    yield from (question.message for question in made.questions if question.row == row)


def counted(record: Record, heading: str) -> object:
    found = {"People": record.people, "Hours": record.quantity, "Cost (£)": record.amount_pence}
    return found.get(heading, record.quantity if record.quantity is not None else record.amount_pence)


@settings(max_examples=250, deadline=None)
@given(WORDS, st.sampled_from(range(7)))
@example("12\x00", 3)
@example("\x00", 3)
@example("\u200b", 1)
@example("1" * 5000, 2)
@example("Total", 0)
@example('"', 2)
def test_a_log_loses_nothing_whatever_a_cell_says(text: str, column: int) -> None:
    made, table = rehearsed(LOG, ROW, column, text, "rows")
    heading = str(LOG[1][column])
    mine = [record for record in made.records if record.row == ROW]
    assert mine or any(skip.row == ROW for skip in made.skipped)
    assert {record.row for record in made.records if record.row != ROW} <= {3, 5, 6}
    words = " | ".join(said(made, ROW))
    if not tidy(text) or not mine or fold(text) in DITTO:
        return
    (record, *_others) = mine
    if heading in ("Activity", "Where", "Notes"):
        kept = tidy_lines(text) if heading == "Notes" else tidy(text)
        understood = says_nothing(text) if heading != "Activity" else not kept.strip("-\u2013\u2014. ")
        assert kept in words or understood or tidy(text) in words
    elif heading == "Date":
        assert record.date or record.period or record.status == "held"
    else:
        noted = any(skip.row == ROW and skip.col == "ABCDEFG"[column] for skip in made.skipped)
        held = any(problem.where.field == f"{'ABCDEFG'[column]}{ROW}" for problem in record.problems)
        assert counted(record, heading) is not None or noted or held
    assert table.columns[column].heading == heading


@settings(max_examples=200, deadline=None)
@given(WORDS, st.sampled_from(range(4)))
@example("12\x00", 2)
@example("Total", 0)
@example('"', 2)
def test_a_grid_loses_nothing_whatever_a_cell_says(text: str, column: int) -> None:
    made, _table = rehearsed(GRID, ROW, column, text, "periods-across")
    mine = [record for record in made.records if record.row == ROW]
    assert mine or any(skip.row == ROW for skip in made.skipped)
    if not mine or not tidy(text) or fold(text) in DITTO:
        return
    if column >= 2:
        letter = "ABCD"[column]
        of_cell = [record for record in mine if record.col == letter]
        passed = any(skip.row == ROW and skip.col == letter for skip in made.skipped)
        assert passed or all(each.quantity is not None or each.amount_pence is not None or each.status == "held"
                             for each in of_cell)  # fmt: skip
        assert of_cell or passed
