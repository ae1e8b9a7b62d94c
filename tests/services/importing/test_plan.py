"""The sample spreadsheets come out exactly as a perfect import would; anything else still adds up and loses nothing."""

import json
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svdesk.domain.errors import Cancelled
from svdesk.services.importing.plan import plan
from svdesk.services.importing.plan_json import as_json
from svdesk.services.importing.record import Known, Plan
from svdesk.services.importing.row_fates import Fates
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Note, Place, Sheet, Span, Value, Workbook
from tests.services.importing.books import book, codes, planned, sheet
from tests.services.importing.score import lost_rows, score

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = {path.name.partition(".")[0][:2]: path for path in SAMPLES.glob("d?_*.*") if path.suffix != ".json"}


def opened(name: str) -> tuple[Workbook, Plan, dict[str, Any]]:
    path = FILES[name]
    workbook = read(path, Silent())
    expected = json.loads((SAMPLES / f"{path.stem}.expected.json").read_text(encoding="utf-8"))
    return workbook, plan(workbook, recognise(workbook, None), Known(), {}), expected


@pytest.mark.parametrize("name", ["d1", "d2", "d3", "d4"])
def test_a_sample_comes_out_exactly_as_expected(name: str) -> None:
    workbook, made, expected = opened(name)
    result = score(as_json(made), expected, workbook)
    assert (result.differences, result.lost_rows) == ([], [])
    assert result.right == result.expected > 0


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("d1", {"people-may-overlap", "formula-without-result"}),
        (
            "d2",
            {
                "day-length-unknown",
                "two-numbers",
                "date-impossible",
                "income-in-costs",
                "hours-each-or-all",
                "twice-in-file",
            },
        ),
        ("d3", {"headings-differ", "personal-data", "date-from-number"}),
        ("d4", {"date-or-month", "number-two-ways", "net-or-gross"}),
    ],
)
def test_whatever_must_be_asked_of_a_sample_is_asked(name: str, asked: set[str]) -> None:
    assert asked <= set(codes(opened(name)[1]))


@pytest.mark.parametrize("name", ["d1", "d2", "d4"])
def test_stated_totals_of_a_sample_are_compared(name: str) -> None:
    _, made, expected = opened(name)
    ours = {(check.row, int(check.stated * 100), int(check.computed * 100)) for check in made.checks if check.money}
    theirs = {(each["row"], each["stated_total_pence"], each["computed_total_pence"]) for each in expected["checks"]}
    assert theirs <= ours


def test_a_total_that_counts_a_repeated_row_and_money_raised_is_explained() -> None:
    message = next(check.message for check in opened("d2")[1].checks if check.cell == "E14")
    assert message == (
        "E14 says £1,512.30; the rows add up to £1,392.90. "
        "The difference is row 6 (the same as row 5) and row 13 (“£96.00 raised”)."
    )


def test_a_file_that_was_imported_before_is_asked_about_first() -> None:
    workbook, _made, _ = opened("d1")
    known = Known(frozenset({workbook.sha256}))
    again = plan(workbook, recognise(workbook, None), known, {})
    assert again.questions[0].code == "file-imported-before"
    left = plan(workbook, recognise(workbook, None), known, {again.questions[0].key: "Leave it"})
    assert (left.records, left.counts["rows_skipped"]) == ((), left.rows_read)


def test_an_empty_workbook_is_an_empty_plan() -> None:
    empty = plan(Workbook("x.xlsx", "xlsx", "0" * 64, [Sheet("S", [])]), [], Known(), {})
    assert empty.counts["rows_read"] == empty.counts["records"] == 0


def test_formulas_without_a_result_are_named_cell_by_cell() -> None:
    made = planned(
        sheet("2024-25\nMeasure|Q1|Total\nMeals|2|\nTrees|3|", formulas=(Place(3, 3), Place(4, 3))),
    )
    assert made.questions[-1].message.startswith("C3 and C4: a formula with no result stored")


def test_many_thousands_of_rows_are_planned_whole() -> None:
    rows: list[list[Value]] = [["Date", "Activity", "Hours"]]
    rows += [[date(2024, 4, 1) + timedelta(days=row % 365), f"Shift {row % 50}", row % 9 + 1] for row in range(20_000)]
    large = Workbook("x.xlsx", "xlsx", "0" * 64, [Sheet("S", rows, width=3)])
    made = plan(large, recognise(large, None), Known(), {})
    assert made.counts["rows_with_records"] + made.counts["rows_skipped"] == 20_001


class StopsAt(Silent):
    """Progress that is told to stop once it has been asked so often."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self.asked, self._steps = 0, steps

    def step(self, done: int, total: int, what: str) -> None:
        self.asked += 1
        if self.asked == self._steps:
            self.stop.set()
        super().step(done, total, what)


def test_recognising_and_planning_ask_over_and_over_whether_to_stop() -> None:
    rows: list[list[Value]] = [["Date", "Activity", "Hours"]]
    rows += [[date(2024, 4, 1) + timedelta(days=row % 365), f"Shift {row % 50}", row % 9 + 1] for row in range(5_000)]
    large = Workbook("x.xlsx", "xlsx", "0" * 64, [Sheet("S", rows, width=3)])
    whole = StopsAt(0)
    Fates(large, plan(large, recognise(large, None, whole), Known(), {}, whole), whole)
    assert whole.asked > 3 * len(rows) // 300
    for steps in (1, 3, whole.asked // 2, whole.asked):
        stopped = StopsAt(steps)
        with pytest.raises(Cancelled):
            Fates(large, plan(large, recognise(large, None, stopped), Known(), {}, stopped), stopped)


HEADS = [
    "Date", "Activity", "Hours", "Unit", "Q1", "Q2", "Target", "Actual", "People", "Cost", "Where", "Notes", "Total",
    "Ref", "Month", "Staff", "Apr-24",
]  # fmt: skip
WORDS = [
    "Lunch", "12 hrs", "1 day", "approx 10", "-", "n/a", "£5", "(£12.50)", "1.250,00", "15 people + 2", "31/06/23",
    "03/04/24", "June", '"', "x", "TOTAL", "Sub-total", "Note: x", "PEOPLE", "Total meals", "#REF!", "AB", "½", "'=1",
]  # fmt: skip
CELLS = st.one_of(
    st.none(),
    st.none(),
    st.sampled_from(HEADS),
    st.sampled_from(WORDS),
    st.integers(-5, 50_000),
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-9, max_value=9),
    st.booleans(),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.sampled_from([time(3, 30), timedelta(hours=30), datetime(2024, 5, 1, 10, 30)]),
    st.text(st.characters(), max_size=8),
)


@st.composite
def workbooks(draw: st.DrawFn) -> Workbook:
    sheets = []
    for number in range(draw(st.integers(1, 2))):
        width = draw(st.integers(1, 6))
        rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=9))
        if draw(st.booleans()):
            rows.insert(0, draw(st.lists(st.sampled_from(HEADS), min_size=width, max_size=width)))
        height = len(rows)
        down, across = draw(st.integers(1, height)), draw(st.integers(1, width))
        merged = [Span(down, across, min(height, down + 1), min(width, across + 1))] if draw(st.booleans()) else []
        blanks = [Place(r + 1, c + 1) for r in range(height) for c in range(width) if rows[r][c] is None]
        hidden = frozenset({height}) if draw(st.booleans()) else frozenset()
        sheets.append(
            Sheet(
                f"S{number}", rows, width=width, merged=merged, hidden_rows=hidden, formulas_without_result=blanks[:1]
            )
        )
    return Workbook("x.xlsx", "xlsx", "0" * 64, sheets)


@settings(max_examples=150)
@given(workbooks(), st.randoms(use_true_random=False))
def test_any_workbook_whatever_is_accounted_for_row_by_row(workbook: Workbook, dice: Any) -> None:
    tables = recognise(workbook, None)
    made = plan(workbook, tables, Known(), {})
    answers = {each.key: dice.choice([*each.choices, "12", "3 April 2024", "2024-25", "?"]) for each in made.questions}
    answered = plan(workbook, tables, Known(), answers)
    for each in (made, answered):
        counts = each.counts
        assert counts["rows_read"] == counts["rows_with_records"] + counts["rows_skipped"]
        assert counts["records"] == counts["new"] + counts["already_here"] + counts["held"]
        shaped = as_json(each)
        json.dumps(shaped).encode()
        assert lost_rows(shaped, workbook) == []
        # One cell may hold several counts, each with a heading of its own.
        places = [(r.sheet, r.row, r.col, r.quantity_heading, r.quantity) for r in each.records]
        assert len(places) == len(set(places))
        assert all((record.date or record.period) and record.text for record in each.records if record.status == "new")


def test_a_column_with_something_in_it_is_never_left_out_without_a_word() -> None:
    made = planned(book("Date|Activity|Hours|Q1|Bikes|Weather\n13/04/24|Desk|2|fine words|3|rain").sheets[0])
    left = [column for column in made.tables[0].columns if column.field == "ignore"]
    asked = ("column-left-out", "numbers-unexplained")
    assert {column.letter for column in left} == {q.col for q in made.questions if q.code in asked}


def test_a_note_of_the_plan_names_the_sheet_it_is_about() -> None:
    workbook = book("Date | Job club\n2025-04-01 | 12")
    workbook.notes += [Note("hidden-rows", workbook.sheets[0].name, "Hidden rows."), Note("macros", None, "Macros.")]
    made = plan(workbook, recognise(workbook, None), Known(), {})
    assert made.notes == (f"{workbook.sheets[0].name}: Hidden rows.", "Macros.")


def test_the_name_of_a_sheet_is_not_said_where_no_other_has_anything_in_it() -> None:
    log = "Date|Activity|Hours|Colour\n04/05/2024|Walk|2|red\n05/06/2024|Talk|3|blue"
    alone = planned(log)
    assert [question.message[:9] for question in alone.questions] == ["Column D:", "Column A:"]
    assert alone.records[0].problems[0].message.startswith("Column A:")
    undated = planned("Activity|Hours\nWalk|2\nTalk|3")
    assert undated.questions[-1].message == "The sheet does not say which year it is about."
    beside = planned(sheet(log, "One"), sheet("Date|Activity|Hours\n13/05/2024|Walk|2", "Two"))
    assert beside.questions[0].message.startswith("Column D of “One”")
