"""The workbook of held rows looks as the sheet did, and says what is wrong with each row."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from svdesk.services.importing import journey
from svdesk.services.importing.held.held_book import WRONG
from svdesk.services.importing.held.held_note import NAME
from svdesk.services.progress import Silent
from svdesk.services.workbook.sheet import Sheet, Span
from svdesk.storage.store import Store
from tests.services.importing.books import sheet
from tests.services.importing.desks import rehearsed
from tests.services.importing.held.log_of_work import LOG, saved


def lines(path: Path) -> list[list[object]]:
    return [list(row) for row in load_workbook(path).worksheets[0].iter_rows(values_only=True)]


def test_it_looks_like_the_sheet_and_says_what_is_wrong(store: Store, tmp_path: Path) -> None:
    rehearsal = rehearsed(store, sheet(LOG, "Log"))
    path = tmp_path / "held rows.xlsx"
    assert journey.save_held(rehearsal, path) == 3
    told = lines(path)
    assert [row[:2] for row in told] == [
        ["Volunteer log 2025-26", None],
        ["Date", "What we did"],
        ["April", None],
        ["31/04/2025", "Lunch club"],
        [None, None],
        ["Catering", None],
        [told[6][0], "Baking"],
        [told[7][0], "Baking"],
    ]
    assert told[1][5] == WRONG
    assert str(told[3][5]).startswith("Row 5: A5: “31/04/2025” is not a date that exists. Type the right date")
    assert told[7][2] == "Library", "what the ditto mark stands for"
    assert load_workbook(path)[NAME].sheet_state == "hidden"


def test_merged_dates_and_sheets_that_begin_elsewhere_are_written_out(store: Store, tmp_path: Path) -> None:
    made: Sheet = sheet(
        "Date | What we did | People\n2025-05-03 | Lunch | 4\n | Tea | lots\n | Supper | 7",
        merged=(Span(6, 1, 8, 1),),
        first_row=5,
    )
    rehearsal = rehearsed(store, made)
    path = saved(rehearsal, tmp_path, {"C2": 5})
    [record] = journey.rehearse(store, path, Silent()).plan.records
    assert (str(record.date), record.text, record.people, record.status) == ("2025-05-03", "Tea", 5, "new")


DAY_FIRST = """
Date       | What we did | People
12/06/2025 | Job club    | lots
03/06/2025 | Job club    | 4
31/06/2025 | Walk        | 3
25/06/2025 | Walk        | 8
"""


def test_dates_are_written_so_that_nobody_need_say_again_which_figure_is_the_day(store: Store, tmp_path: Path) -> None:
    rehearsal = rehearsed(store, sheet(DAY_FIRST, "Log"))
    path = saved(rehearsal, tmp_path, {"C2": 8})
    assert [row[0] for row in lines(path)][1:] == ["12 June 2025", "31/06/2025"], "the cell that is held stays"
    later = journey.rehearse(store, path, Silent())
    assert [each.code for each in later.plan.questions] == ["date-impossible"]
    assert [str(record.date) for record in later.plan.records if record.status == "new"] == ["2025-06-12"]


def test_a_first_and_a_last_day_are_written_out_too(store: Store, tmp_path: Path) -> None:
    log = "From | To | What we did | People\n03/06/2025 | 05/06/2025 | Camp | lots\n25/06/2025 | 26/06/2025 | Walk | 8"
    path = saved(rehearsed(store, sheet(log, "Log")), tmp_path, {"D2": 8})
    assert lines(path)[1][:2] == ["3 June 2025", "5 June 2025"]
    later = journey.rehearse(store, path, Silent())
    assert (later.plan.questions, later.plan.records[0].status) == ((), "new")


def test_without_held_rows_there_is_nothing_to_save(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no row is held"):
        journey.save_held(rehearsed(store, "Date | What | People\n2025-05-03 | Lunch | 4"), tmp_path / "none.xlsx")
