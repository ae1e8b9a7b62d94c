"""Held rows saved as a small workbook come in later as the rows they were, from the file they were in."""

import json
from dataclasses import replace
from pathlib import Path

from openpyxl import load_workbook

from svdesk.services.importing import journey
from svdesk.services.importing.doubles.doubles import KEEP_BOTH
from svdesk.services.importing.held.held_book import WRONG
from svdesk.services.importing.held.held_note import NAME, HeldNote, NotedRow, as_lines
from svdesk.services.importing.held.held_rows import opened
from svdesk.services.progress import Silent
from svdesk.services.workbook.sheet import Sheet, Value, Workbook
from svdesk.storage import imports
from svdesk.storage.store import Store
from tests.services.importing.books import sheet
from tests.services.importing.desks import brought_in, counted, rehearsed
from tests.services.importing.held.log_of_work import LOG, saved


def test_brought_in_later_they_are_the_rows_of_the_first_file(store: Store, tmp_path: Path) -> None:
    rehearsal = rehearsed(store, sheet(LOG, "Log"))
    brought_in(store, rehearsal)
    before = counted(store)
    assert imports.held_rows(store) == 3
    path = saved(rehearsal, tmp_path, {"A4": "30/04/2025", "D7": 9})
    later = journey.rehearse(store, path, Silent())
    assert [(record.row, record.status) for record in later.plan.records] == [(4, "new"), (7, "new"), (8, "held")]
    assert later.plan.doubles == ()
    assert later.plan.file == "last-year.xlsx"
    brought_in(store, later)
    assert len(counted(store)) == len(before) + 4
    assert imports.held_rows(store) == 1
    called = [one.called for one in imports.batches(store)]
    assert called == ["rows that were held from last-year.xlsx", "last-year.xlsx"]
    kept = store.rows(
        "SELECT r.sheet, r.row, r.cells, r.reason, file_name FROM activity a JOIN imported_row r"
        " ON r.id = imported_row_id JOIN import_batch b ON b.id = batch_id WHERE starts = '2025-04-30'"
    )
    assert [(row[0], row[1], row[4]) for row in kept] == [("Log", 5, "last-year.xlsx")]
    assert json.loads(kept[0][2]) == ["31/04/2025", "Lunch club", "Hall", 15, 3]
    assert kept[0][3] == "mended in held rows.xlsx: A5: “30/04/2025” typed for “31/04/2025”"


def test_neither_file_brings_anything_twice(store: Store, tmp_path: Path) -> None:
    rehearsal = rehearsed(store, sheet(LOG, "Log"))
    brought_in(store, rehearsal)
    path = saved(rehearsal, tmp_path, {"A4": "30/04/2025", "D7": 9, "D8": 8})
    brought_in(store, journey.rehearse(store, path, Silent()))
    for again in (journey.rehearse(store, path, Silent()), rehearsed(store, sheet(LOG, "Log"))):
        assert {record.status for record in again.plan.records} == {"already_here"}
        assert brought_in(store, again).activities == 0


def test_rows_that_are_sorted_deleted_or_added_keep_where_they_are_from(store: Store, tmp_path: Path) -> None:
    rehearsal = rehearsed(store, sheet(LOG, "Log"))
    brought_in(store, rehearsal)
    path = saved(rehearsal, tmp_path, {})
    book = load_workbook(path)
    first = book.worksheets[0]
    first.delete_rows(7)
    first["D7"] = 8
    first.append(["2025-04-28", "Singing", "Hall", 3, 1])
    book.save(path)
    later = journey.rehearse(store, path, Silent())
    brought_in(store, later)
    kept = store.rows(
        "SELECT a.text, r.sheet, r.row FROM activity a JOIN imported_row r ON r.id = imported_row_id"
        " JOIN import_batch b ON b.id = batch_id WHERE b.rowid = 2 ORDER BY a.text"
    )
    assert kept == [("Baking", "Log", 9), ("Singing", "Log (added in held rows.xlsx)", 8)]


def test_a_row_beside_one_that_came_in_is_no_double_of_it(store: Store, tmp_path: Path) -> None:
    text = "Date | What we did | People\n2025-05-03 | Lunch club | 12\n31/05/2025x | Lunch club | 15"
    rehearsal = rehearsed(store, text)
    brought_in(store, rehearsal)
    path = saved(rehearsal, tmp_path, {"A2": "3 May 2025"})
    later = journey.rehearse(store, path, Silent())
    assert [record.status for record in later.plan.records] == ["new"]


def test_what_was_answered_and_the_year_go_with_it(store: Store, tmp_path: Path) -> None:
    text = "Date | What we did | Hours\n31/4/25 | Gardening | 1 day\n5/4/25 | Weeding | 2"
    first = rehearsed(store, text)
    [question] = [each for each in first.plan.questions if each.code == "day-length-unknown"]
    path = saved(rehearsed(store, text, answers={question.key: "7 hours"}), tmp_path, {"A2": "30/4/25"})
    later = journey.rehearse(store, path, Silent())
    assert later.year == first.year
    [record] = later.plan.records
    assert (str(record.quantity), record.unit, str(record.status)) == ("7", "hours", "new")


def test_held_rows_can_be_saved_once_more(store: Store, tmp_path: Path) -> None:
    rehearsal = rehearsed(store, sheet(LOG, "Log"))
    path = saved(rehearsal, tmp_path, {"A4": "30/04/2025"})
    again = journey.rehearse(store, path, Silent())
    assert journey.save_held(again, path) == 2
    book = load_workbook(path)
    assert [
        row[5].split(":")[0] for row in book.worksheets[0].iter_rows(values_only=True) if row[5] != WRONG and row[5]
    ] == [
        "Row 8",
        "Row 9",
    ]
    last = journey.rehearse(store, path, Silent())
    assert set(last.origin.row_of.values()) >= {("Log", 8), ("Log", 9)}
    assert json.loads(last.origin.cells["Log", 9])[2] == '"'


def test_sheets_whose_names_excel_does_not_allow_keep_their_names(store: Store, tmp_path: Path) -> None:
    name = "Apr/Jun: what the volunteers of the hub did 2025"
    path = saved(rehearsed(store, sheet(LOG, name)), tmp_path, {})
    assert journey.rehearse(store, path, Silent()).plan.records[0].sheet == name


def test_a_row_that_was_mended_into_nothing_waits_no_longer_and_one_that_was_deleted_does(
    store: Store, tmp_path: Path
) -> None:
    rehearsal = rehearsed(store, sheet(LOG, "Log"))
    brought_in(store, rehearsal)
    path = saved(rehearsal, tmp_path, {"A4": "30/04/2025", "D7": None, "E7": None})
    book = load_workbook(path)
    book.worksheets[0].delete_rows(8)
    book.save(path)
    brought_in(store, journey.rehearse(store, path, Silent()))
    assert imports.held_rows(store) == 1


def test_only_the_sheet_that_is_named_is_read_of_it_too(store: Store, tmp_path: Path) -> None:
    path = saved(rehearsed(store, sheet(LOG, "Log"), sheet(LOG.replace("2025", "2024"), "More")), tmp_path, {})
    one = journey.rehearse(store, path, Silent(), only_sheet="More")
    assert {record.sheet for record in one.plan.records} == {"More"}


def test_a_held_row_that_looks_like_another_is_asked_about_once(store: Store, tmp_path: Path) -> None:
    brought_in(store, rehearsed(store, "Date | What | People\n2025-05-03 | Lunch | 12", name="other.xlsx"))
    first = rehearsed(store, "Date | What | People\n2025-05-03 | Lunch | 15")
    path = saved(first, tmp_path, {})
    later = journey.rehearse(store, path, Silent())
    assert [each.code for each in later.plan.questions] == ["looks-alike"]
    again = journey.rehearse_again(store, later, {later.plan.questions[0].key: KEEP_BOTH})
    assert brought_in(store, again).activities == 1
    assert [figure for *_, figure in counted(store)] == [12, 15]


def test_a_number_in_what_is_wrong_with_an_added_row_is_no_row_of_the_first_file() -> None:
    note = HeldNote("log.xlsx", "f" * 64, sheets={"Log": "Log"}, rows={("Log", 31): NotedRow("[]", ["soon"])})
    rows: list[list[Value]] = [
        ["Date", WRONG],
        ["soon", "“31/06/2025” is no date."],
        ["soon", "Row 31: no date"],
        ["soon", "Rhes 31: dim dyddiad"],
    ]
    first = Workbook("held.xlsx", "xlsx", "0" * 64, [Sheet("Log", rows, width=2)])
    found = opened(replace(first, sheets=[*first.sheets, Sheet(NAME, list(as_lines(note)), width=4)]))
    assert found is not None
    assert [found.origin.row_of["Log", row] for row in (2, 3, 4)] == [
        ("Log (added in held.xlsx)", 2),
        ("Log", 31),
        ("Log", 31),
    ]


def test_a_total_whose_parts_are_blank_waits_in_the_small_workbook_for_that_figure_only(
    store: Store, tmp_path: Path
) -> None:
    text = "Team|Target 2024-25|Actual 2024-25\nHall||120\nOutreach||80\nTotal|500|200"
    rehearsal = rehearsed(store, sheet(text, "Teams"))
    brought_in(store, rehearsal)
    later = journey.rehearse(store, saved(rehearsal, tmp_path, {}), Silent())
    assert [(each.kind, str(each.quantity), each.status) for each in later.plan.records] == [("target", "500", "held")]
    (asked,) = (each for each in later.plan.questions if each.code == "total-or-record")
    answered = journey.rehearse_again(store, later, {asked.key: asked.choices[0]})
    assert [(each.status, str(each.quantity)) for each in answered.plan.records] == [("new", "500")]


def test_a_row_that_is_held_in_a_later_state_of_its_file_waits_only_once(store: Store, tmp_path: Path) -> None:
    first = rehearsed(store, sheet(LOG, "Log"))
    brought_in(store, first)
    assert imports.held_rows(store) == 3
    grown = rehearsed(store, sheet(f"{LOG.rstrip()}\n2025-06-30|Lunch club|Hall|11|2", "Log"))
    brought_in(store, grown)
    assert imports.held_rows(store) == 3
    path = saved(grown, tmp_path, {"A4": "30/04/2025", "D7": 9, "D8": 8})
    brought_in(store, journey.rehearse(store, path, Silent()))
    assert imports.held_rows(store) == 0
