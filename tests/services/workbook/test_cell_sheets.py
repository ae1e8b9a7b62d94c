"""What the reader gives and what the second look adds, put together."""

import json
from typing import Any

import pytest

from svdesk.services.workbook import cell_sheets, limits
from svdesk.services.workbook.pipe import RowReader
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Value
from tests.services.workbook.makers import (
    FILES,
    LIBREOFFICE_END,
    ods_empty,
    ods_number,
    ods_of,
    ods_row,
    ods_text,
    ole_of,
    sheet_xml,
    text,
    xlsx_of,
    xlsx_parts,
    zip_of,
)


def sent(data: bytes, container: str = "zip") -> tuple[list[list[Value]], dict[str, Any], list[tuple[str, str]]]:
    """The rows of all sheets, what is known of them, and the notes with where they point."""
    lines: list[str] = []
    cell_sheets.read(data, container, Sender(lines.append))
    rows = [row for line in lines if line.startswith("[") for row in RowReader().rows(line)]
    about: dict[str, Any] = {}
    notes: list[tuple[str, str]] = []
    for said in (json.loads(line) for line in lines if line.startswith("{")):
        about |= said.get("about", {})
        if "note" in said:
            notes.append((said["note"], said["facts"].get("where", "")))
    return rows, about, notes


def test_blank_rows_and_columns_before_the_table_keep_their_numbers() -> None:
    rows, about, _notes = sent(xlsx_of(sheet_xml(f'<row r="4">{text("C4", "a")}{text("E4", "b")}</row>')))
    assert rows == [["a", None, "b"]]
    assert (about["first_row"], about["first_column"], about["width"]) == (4, 3, 3)


def test_an_error_is_put_where_the_reader_leaves_nothing() -> None:
    cells = f'{text("B2", "Total")}<c r="C2" t="e"><v>#DIV/0!</v></c>'
    rows, _about, notes = sent(xlsx_of(sheet_xml(f'<row r="2">{cells}</row>')))
    assert rows == [["Total", "#DIV/0!"]]
    assert notes == [("error-value", "C2")]


def test_what_a_cell_shows_is_told_where_it_says_more() -> None:
    rows, about, _notes = sent(ods_of(ods_row(ods_number(3) + ods_number("0.5").replace(">0.5<", ">50%<"))))
    assert about["shown"] == [[1, 2, "50%"]]
    assert len(rows) == 1


def test_merged_cells_are_told_as_far_as_there_are_cells() -> None:
    merged = '<mergeCells><mergeCell ref="B2:XFD2"/><mergeCell ref="A9:B9"/><mergeCell ref="C3:C3"/></mergeCells>'
    cells = f'<row r="2">{text("B2", "a")}</row><row r="3">{text("C3", "b")}</row>'
    assert sent(xlsx_of(sheet_xml(cells, merged)))[1]["merged"] == [[2, 2, 2, 3]]


def test_hidden_rows_beyond_the_last_filled_one_are_not_counted() -> None:
    hidden = ods_row(ods_empty(1024), ' table:number-rows-repeated="1000000" table:visibility="collapse"')
    rows = ods_row(ods_number(1)) + ods_row(ods_number(2), ' table:visibility="filter"') + hidden
    _rows, about, notes = sent(ods_of(rows))
    assert about["hidden_rows"] == [2]
    assert notes == [("hidden-rows", "2")]


def test_columns_hidden_over_and_over_are_counted_once() -> None:
    columns = '<cols><col min="1" max="16384" hidden="1"/><col min="2" max="3" hidden="1"/></cols>'
    cells = f'<row r="1">{text("B1", "a")}{text("D1", "b")}</row>'
    _rows, about, notes = sent(xlsx_of(sheet_xml(cells, before=columns)))
    assert about["hidden_columns"] == [2, 3, 4]
    assert notes == [("hidden-columns", "B")]


def test_a_text_with_a_line_break_is_not_run_together() -> None:
    rows, _about, _notes = sent(ods_of(ods_row(ods_text("one<text:line-break/>two"))))
    assert rows == [["one\ntwo"]]


def test_text_that_was_not_marked_as_text_is_read() -> None:
    cell = "<table:table-cell><text:p>plain</text:p></table:table-cell>"
    assert sent(ods_of(ods_row(cell)))[0] == [["plain"]]


def test_a_million_empty_rows_of_libreoffice_are_no_rows() -> None:
    rows, about, _notes = sent(ods_of(ods_row(ods_number(1) + ods_empty(16383)) + LIBREOFFICE_END))
    assert rows == [[1]]
    assert about["height"] == 1


def test_charts_are_said_to_have_no_cells() -> None:
    parts = xlsx_parts(sheet_xml(f'<row r="1">{text("A1", "a")}</row>'), sheet_xml(""))
    links = parts["xl/_rels/workbook.xml.rels"]
    assert isinstance(links, str)
    chart = links.replace('worksheet" Target="worksheets/sheet2', 'chartsheet" Target="chartsheets/sheet1')
    parts["xl/_rels/workbook.xml.rels"] = chart
    assert sent(zip_of(parts))[2] == [("not-cells", "")]


def test_macros_are_said_to_be_left_alone() -> None:
    parts = xlsx_parts(sheet_xml(f'<row r="1">{text("A1", "a")}</row>'))
    assert sent(zip_of(parts | {"xl/vbaProject.bin": b"Sub AutoOpen"}))[2] == [("macros", "")]


def test_what_the_reader_complains_of_is_damaged() -> None:
    pointing_nowhere = sheet_xml('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')
    with pytest.raises(Refused, match="damaged"):
        sent(xlsx_of(pointing_nowhere, shared="<si><t>a</t></si>"))


def test_an_old_container_is_looked_into_before_it_is_read() -> None:
    with pytest.raises(Refused, match="password"):
        sent(ole_of("EncryptedPackage", b"x"), "ole")


def test_a_sheet_that_turns_out_too_wide_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """An old workbook has no XML that could be judged before."""
    monkeypatch.setattr(limits, "SPREAD_CELLS", 11)
    with pytest.raises(Refused, match="too-many-cells"):
        sent((FILES / "excel-2003.xls").read_bytes(), "ole")


def test_a_comment_is_said_with_its_cell_and_the_first_of_its_words() -> None:
    note = f"<office:annotation><text:p>{'ask Jan ' * 20}</text:p></office:annotation>"
    row = ods_row(ods_text("a") + ods_text("b").replace("<text:p>", f"{note}<text:p>"))
    lines: list[str] = []
    cell_sheets.read(ods_of(row), "zip", Sender(lines.append))
    (facts,) = [said["facts"] for said in map(json.loads, lines) if "note" in said]
    assert facts == {"count": "1", "where": "B1", "text": ("ask Jan " * 8)[: limits.QUOTED_CHARACTERS]}
