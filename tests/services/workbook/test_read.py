"""Reading whole files through the child process: every kind, with true numbers for rows, columns and amounts."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook as NewWorkbook
from openpyxl.comments import Comment

from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Place, Sheet, Span, Workbook
from tests.services.workbook.makers import (
    FILES,
    LIBREOFFICE_END,
    SAMPLES,
    number,
    ods_content,
    ods_empty,
    ods_number,
    ods_of,
    ods_parts,
    ods_row,
    ods_text,
    sheet_xml,
    text,
    xlsx_of,
    xlsx_parts,
    zip_of,
)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return tmp_path


def read_bytes(folder: Path, name: str, data: bytes) -> Workbook:
    path = folder / name
    path.write_bytes(data)
    return read(path, Silent())


def only(workbook: Workbook) -> Sheet:
    (sheet,) = workbook.sheets
    return sheet


def codes(workbook: Workbook) -> list[str]:
    return [note.code for note in workbook.notes]


# The four sample files.


def test_quarters_side_by_side_are_read_cell_by_cell() -> None:
    workbook = read(SAMPLES / "d1_quarters_wide.xlsx", Silent())
    sheet = only(workbook)
    assert (workbook.kind, sheet.name, sheet.first_row, sheet.last_row, sheet.width) == (
        "xlsx",
        "Monitoring 24-25",
        1,
        19,
        8,
    )
    assert sheet.value(5, 3) == "2024/25"
    assert Span(5, 3, 5, 6) in sheet.merged
    assert [sheet.value(8, column) for column in range(1, 7)] == [
        "Volunteers helping at the hub",
        "no.",
        18,
        21,
        21,
        24,
    ]
    assert Place(9, 7) in sheet.formulas_without_result
    assert codes(workbook) == ["no-result"]


def test_a_csv_of_windows_is_read_with_its_pounds_and_dashes() -> None:
    workbook = read(SAMPLES / "d2_volunteer_log.csv", Silent())
    sheet = only(workbook)
    assert (workbook.kind, sheet.name, len(sheet.rows), sheet.width) == ("csv", "csv", 16, 7)
    assert sheet.rows[3] == [
        "04/04/23",
        "Litter pick \N{EN DASH} beach road",
        "6",
        "12 hrs",
        "£0.00",
        "Porthcawl",
        None,
    ]
    assert sheet.value(9, 5) == "£1,234.50"
    assert sheet.value(16, 1) == "Checked by office 14/4/24"
    assert codes(workbook) == ["encoding"]


def test_a_workbook_of_quarters_has_its_sheets_in_order_and_the_hidden_one_marked() -> None:
    workbook = read(SAMPLES / "d3_multi_sheet.xlsx", Silent())
    assert [(sheet.name, sheet.hidden) for sheet in workbook.sheets] == [
        ("READ ME", False),
        ("Apr-Jun", False),
        ("Jul-Sep", False),
        ("Oct-Dec", False),
        ("Lookups", True),
    ]
    spring = workbook.sheets[1]
    assert spring.rows[3] == [date(2024, 4, 9), "Youth club", 18, 2, "CF34 9AA"]
    assert spring.value(5, 1) == 45426
    assert spring.value(6, 4) == Decimal("1.5")
    assert codes(workbook) == ["hidden-sheet"]


def test_an_opendocument_ledger_tells_what_its_cells_show() -> None:
    sheet = only(read(SAMPLES / "d4_local_spend.ods", Silent()))
    assert sheet.merged == [Span(1, 1, 1, 6)]
    assert sheet.rows[3] == [date(2024, 4, 15), "Evans the Butcher", "Y", "SME", Decimal("212.5"), 0]
    assert sheet.shown[Place(4, 5)] == "£212.50"
    assert sheet.shown[Place(7, 1)] == "Jul-24"
    assert sheet.value(7, 5) == "(£12.50)"


# Every kind of file.


def test_a_workbook_of_excel_2003_is_read() -> None:
    workbook = read(FILES / "excel-2003.xls", Silent())
    log, lists, empty = workbook.sheets
    assert (workbook.kind, log.first_row, log.first_column, log.merged) == ("xls", 3, 2, [Span(3, 2, 3, 5)])
    assert log.rows[2:5] == [
        [date(2003, 4, 9), "Litter pick \N{EN DASH} beach", 12, Decimal("23.4")],
        [date(2003, 5, 1), "Café rota", Decimal("2.5"), -5],
        [date(2003, 6, 2), "Tea & cake", 1000000, Decimal("0.1")],
    ]
    assert log.value(9, 2) is True
    assert lists.hidden
    assert empty.rows == []


def test_everything_excel_keeps_in_a_sheet_is_found(made: Path) -> None:
    book = NewWorkbook()
    sheet = book.worksheets[0]
    sheet.title = "Log"
    sheet["C4"], sheet["D4"], sheet["E4"] = "When", "How long", "Cost"
    sheet["C5"], sheet["D5"], sheet["E5"] = date(2024, 7, 1), 12, 0.1
    sheet["C6"], sheet["D6"], sheet["E6"] = datetime(2024, 7, 1, 9, 30), timedelta(hours=30, minutes=15), True
    sheet["C7"], sheet["D7"], sheet["E7"] = time(9, 30), "=D5*2", -12.5
    sheet["C5"].number_format, sheet["D5"].number_format, sheet["E5"].number_format = "mmm-yy", '0" hrs"', '"£"0.00'
    sheet["E7"].number_format = '"£"0.00;("£"0.00)'
    sheet.merge_cells("C8:D9")
    sheet["C8"] = "Total"
    sheet["E5"].comment = Comment("ask Jan", "Ann")
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["D"].hidden = True
    saved = BytesIO()
    book.save(saved)
    read_back = only(workbook := read_bytes(made, "log.xlsx", saved.getvalue()))
    assert (read_back.first_row, read_back.first_column, read_back.width) == (4, 3, 3)
    assert read_back.rows[:4] == [
        ["When", "How long", "Cost"],
        [date(2024, 7, 1), 12, Decimal("0.1")],
        [datetime(2024, 7, 1, 9, 30), timedelta(hours=30, minutes=15), True],
        [time(9, 30), None, Decimal("-12.5")],
    ]
    assert read_back.formulas_without_result == [Place(7, 4)]
    assert read_back.merged == [Span(8, 3, 8, 4)]
    assert (set(read_back.hidden_rows), set(read_back.hidden_columns)) == ({6}, {4})
    assert read_back.comments == {Place(5, 5): "ask Jan"}
    assert read_back.shown == {
        Place(5, 3): "Jul-24",
        Place(5, 4): "12 hrs",
        Place(5, 5): "£0.10",
        Place(7, 5): "(£12.50)",
    }
    assert codes(workbook) == ["no-result", "hidden-rows", "hidden-columns", "comments"]


def test_the_dates_of_a_macintosh_workbook_are_four_years_on(made: Path) -> None:
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = NewWorkbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = date(2024, 7, 1)
    saved = BytesIO()
    book.save(saved)
    assert only(read_bytes(made, "mac.xlsx", saved.getvalue())).rows == [[date(2024, 7, 1)]]


def test_the_true_row_is_known_after_a_hundred_thousand_blank_ones(made: Path) -> None:
    rows = f'<row r="100000">{number("B100000", 1)}</row><row r="100003">{number("B100003", 2)}</row>'
    sheet = only(read_bytes(made, "far.xlsx", xlsx_of(sheet_xml(rows))))
    assert (sheet.first_row, sheet.last_row, sheet.first_column) == (100_000, 100_003, 2)
    assert [sheet.value(row, 2) for row in range(100_000, 100_004)] == [1, None, None, 2]


def test_a_value_typed_by_accident_in_the_last_row_is_read_with_the_rest(made: Path) -> None:
    rows = f'<row r="1">{number("A1", 1)}{number("H1", 2)}</row><row r="1048576">{text("A1048576", "x")}</row>'
    sheet = only(read_bytes(made, "stray.xlsx", xlsx_of(sheet_xml(rows))))
    assert (len(sheet.rows), sheet.value(1, 8), sheet.value(1048576, 1)) == (1048576, 2, "x")
    assert sheet.rows[5] is sheet.rows[6]


def test_what_libreoffice_writes_is_read(made: Path) -> None:
    blank = ods_row(ods_empty(1024), ' table:number-rows-repeated="3"')
    rows = blank + ods_row(ods_empty(2) + ods_text("Hours") + ods_empty(16381))
    rows += ods_row(ods_empty(2) + ods_number("2.5") + ods_empty(16381), ' table:number-rows-repeated="2"')
    sheet = only(read_bytes(made, "log.ods", ods_of(rows + LIBREOFFICE_END, "Log")))
    assert (sheet.name, sheet.first_row, sheet.first_column) == ("Log", 4, 3)
    assert sheet.rows == [["Hours"], [Decimal("2.5")], [Decimal("2.5")]]


def test_a_hidden_sheet_of_opendocument_is_marked(made: Path) -> None:
    style = (
        '<office:automatic-styles><style:style style:name="ta2" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    tables = f'<table:table table:name="A">{ods_row(ods_number(1))}</table:table>'
    tables += f'<table:table table:name="B" table:style-name="ta2">{ods_row(ods_number(2))}</table:table>'
    workbook = read_bytes(made, "two.ods", zip_of(ods_parts(ods_content(tables, style))))
    assert [(sheet.name, sheet.hidden) for sheet in workbook.sheets] == [("A", False), ("B", True)]


def test_numbers_are_exact_and_never_floating(made: Path) -> None:
    cells = "".join(
        number(f"{column}1", value)
        for column, value in zip("ABCDE", ("0.1", "12", "-5.0", "1e3", "0.30000000000000004"), strict=True)
    )
    (row,) = only(read_bytes(made, "n.xlsx", xlsx_of(sheet_xml(f'<row r="1">{cells}</row>')))).rows
    assert row == [Decimal("0.1"), 12, -5, 1000, Decimal("0.30000000000000004")]
    assert {type(value) for value in row} == {Decimal, int}


def test_a_hundred_thousand_rows_of_ten_columns_are_read(made: Path) -> None:
    rows = "".join(
        f'<row r="{n}">' + "".join(f'<c r="{column}{n}" s="1"><v>{n}.25</v></c>' for column in "ABCDEFGHIJ") + "</row>"
        for n in range(1, 100_001)
    )
    sheet = only(read_bytes(made, "long.xlsx", xlsx_of(sheet_xml(rows))))
    assert len(sheet.rows) == 100_000
    assert sheet.rows[-1] == [Decimal("100000.25")] * 10


_STYLES = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt '
    'numFmtId="164" formatCode="0&quot; hrs&quot;"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/>'
    "</cellXfs></styleSheet>"
)
_COMMENTS = (
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="A2"><text>'
    "<t>ask Jan</t></text></comment></commentList></comments>"
)
_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>'
    "</Relationships>"
)


@pytest.mark.parametrize("rows", [100, 51_000])
def test_comments_hidden_rows_and_merged_cells_of_excel_are_found_however_many_cells_there_are(
    rows: int, made: Path
) -> None:
    cells = f'<row r="1">{text("A1", "Hours")}</row>' + "".join(
        f'<row r="{n}"{hidden}><c r="A{n}" s="1"><v>{n}</v></c></row>'
        for n in range(2, rows + 1)
        for hidden in [' hidden="1"' if n == rows - 1 else ""]
    )
    sheet = sheet_xml(cells, f'<mergeCells><mergeCell ref="A{rows - 4}:A{rows - 3}"/></mergeCells>')
    parts = xlsx_parts(sheet) | {
        "xl/styles.xml": _STYLES,
        "xl/comments1.xml": _COMMENTS,
        "xl/worksheets/_rels/sheet1.xml.rels": _LINKS,
    }
    workbook = read_bytes(made, "log.xlsx", zip_of(parts))
    _hold_what_is_known_of(workbook, rows)


@pytest.mark.parametrize("rows", [100, 51_000])
def test_comments_hidden_rows_and_merged_cells_of_opendocument_are_found_however_many_cells_there_are(
    rows: int, made: Path
) -> None:
    style = "<office:automatic-styles><number:number-style><number:number/><number:text> hrs</number:text>"
    style = style.replace("styles>", 'styles xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0">', 1)
    style += "</number:number-style></office:automatic-styles>"
    lines = [ods_row(ods_text("Hours"))]
    for n in range(2, rows + 1):
        cell = ods_number(n).replace(f">{n}<", f">{n} hrs<")
        if n == 2:
            cell = cell.replace("<text:p>", "<office:annotation><text:p>ask Jan</text:p></office:annotation><text:p>")
        if n == rows - 4:
            cell = cell.replace("<table:table-cell", '<table:table-cell table:number-rows-spanned="2"')
        lines.append(ods_row(cell, ' table:visibility="collapse"' if n == rows - 1 else ""))
    tables = f'<table:table table:name="Log">{"".join(lines)}</table:table>'
    workbook = read_bytes(made, "log.ods", zip_of(ods_parts(ods_content(tables, style))))
    _hold_what_is_known_of(workbook, rows)


def _hold_what_is_known_of(workbook: Workbook, rows: int) -> None:
    """The comment, the hidden row and the merged cell are there; what cells show is there or said to be left out."""
    sheet = only(workbook)
    assert len(sheet.rows) == rows
    assert (sheet.comments, set(sheet.hidden_rows)) == ({Place(2, 1): "ask Jan"}, {rows - 1})
    assert sheet.merged == [Span(rows - 4, 1, rows - 3, 1)]
    if rows < 50_000:
        assert sheet.shown[Place(2, 1)] == "2 hrs"
        assert codes(workbook) == ["hidden-rows", "comments"]
    else:
        assert sheet.shown == {}
        assert codes(workbook) == ["formats-left-out", "hidden-rows", "comments"]
        assert workbook.notes[0].message.startswith("This sheet has over 50,000 cells")
