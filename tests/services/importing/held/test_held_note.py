"""The hidden sheet is read back as it was written, and one that was altered is refused."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from svdesk.domain.errors import UserError
from svdesk.services.importing import journey
from svdesk.services.importing.held.held_note import NAME, HeldNote, NotedRow, as_lines, is_note, read_note
from svdesk.services.importing.said.corrections import ColumnIs, RowIs
from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Sheet, Value
from svdesk.services.workbook.write import write_xlsx
from svdesk.storage.store import Store
from tests.services.importing.books import sheet
from tests.services.importing.desks import rehearsed
from tests.services.importing.held.log_of_work import LOG, saved


def written(note: HeldNote, path: Path) -> Sheet:
    first, *others = as_lines(note)
    write_xlsx(path, [("Log", ["Date"], [["soon"]]), (NAME, [str(each) for each in first], others)], hidden={NAME})
    [found] = [each for each in read(path, Silent()).sheets if is_note(each)]
    return found


def test_what_is_noted_is_read_back_however_long_or_odd(tmp_path: Path) -> None:
    odd = "=1+1 _x0041_ “ŵ” \t" + "long " * 20_000
    note = HeldNote(
        "last year.xlsx",
        "f" * 64,
        "2024-25",
        {"Log": "Log: of/April"},
        {"date-order-unclear|Log|1|A": "the day"},
        [RowIs("Log", 2, "heading"), ColumnIs("Log", 2, 3, "hours", "minutes"), ColumnIs("Log", 2, 4, "people")],
        {("Log", 12): NotedRow('["1", null]', [odd, "", "12"])},
    )
    found = written(note, tmp_path / "held.xlsx")
    assert found.hidden
    assert read_note(found, "held.xlsx") == note


def test_one_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    found = written(HeldNote("a.xlsx", "f" * 64), tmp_path / "held.xlsx")
    found.rows[0][1] = "2"
    with pytest.raises(UserError, match="newer version"):
        read_note(found, "held.xlsx")


def test_a_note_that_was_altered_is_refused(store: Store, tmp_path: Path) -> None:
    path = saved(rehearsed(store, sheet(LOG, "Log")), tmp_path, {})
    book = load_workbook(path)
    book[NAME]["B3"] = "nonsense"
    book.save(path)
    with pytest.raises(UserError, match="has been altered"):
        journey.rehearse(store, path, Silent())


@pytest.mark.parametrize(
    "line",
    [
        ["year", "nonsense"],
        ["cells", "Log", "2", "[" * 30_000, "[" * 30_000],
        ["cells", "Log", "0", "[]"],
        ["heading", "Log", "-1"],
        ["column", "Log", "1", "0", "hours", "-"],
        ["column", "Log", "1", "3", "count", "no such unit"],
    ],
)
def test_a_line_that_no_import_wrote_is_refused(line: list[Value]) -> None:
    noted = Sheet(NAME, [*as_lines(HeldNote("log.xlsx", "f" * 64)), line], width=6)
    with pytest.raises(UserError, match="has been altered"):
        read_note(noted, "held.xlsx")
