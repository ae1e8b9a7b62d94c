"""The second look at Excel: what is hidden, commented, specially formatted, or without a result."""

from datetime import date
from io import BytesIO

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from svdesk.services.workbook import gate, limits
from svdesk.services.workbook.look import Look
from svdesk.services.workbook.sheet import Place
from svdesk.services.workbook.xlsx_look import XlsxLooks
from tests.services.workbook.makers import number, sheet_xml, xlsx_of


def look(workbook: Workbook, index: int = 0) -> Look:
    saved = BytesIO()
    workbook.save(saved)
    return XlsxLooks(gate.admit(saved.getvalue()).parts).at(index)


def look_at(rows: str) -> Look:
    return XlsxLooks(gate.admit(xlsx_of(sheet_xml(rows))).parts).at(0)


def made() -> tuple[Workbook, Worksheet]:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet["A1"] = "x"
    return workbook, sheet


def test_hidden_rows_and_columns_are_found() -> None:
    workbook, sheet = made()
    sheet["F9"] = 1
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["C"].hidden = True
    found = look(workbook)
    assert found.hidden_rows == [(3, 3), (9, 9)]
    assert found.hidden_columns == [(3, 3)]


def test_comments_are_found_without_excels_explanation_of_threads() -> None:
    workbook, sheet = made()
    workbook.create_sheet("Other")["B2"] = 1
    sheet["A1"].comment = Comment("ask Jan", "Ann")
    sheet["B7"].comment = Comment("[Threaded comment]\n\nYour version of Excel…\n\nComment:\n    from the log", "Ann")
    assert look(workbook).comments == {Place(1, 1): "ask Jan", Place(7, 2): "from the log"}
    assert look(workbook, 1).comments == {}


def test_formats_that_say_something_are_found_for_filled_cells_only() -> None:
    workbook, sheet = made()
    for place, value, code in (
        ("B1", 12, '0" hrs"'),
        ("B2", date(2024, 7, 1), "mmm-yy"),
        ("B3", 0.5, "0%"),
        ("B4", 1.5, "0.00"),
        ("B5", date(2024, 7, 1), "dd/mm/yyyy"),
        ("B6", None, "0%"),
    ):
        sheet[place] = value
        sheet[place].number_format = code
    assert look(workbook).formats == {Place(1, 2): '0" hrs"', Place(2, 2): "mmm-yy", Place(3, 2): "0%"}


def test_formulas_without_a_stored_result_are_listed() -> None:
    cells = (
        '<c r="A1"><f>B1+1</f></c><c r="B1"><f>B1+1</f><v></v></c><c r="C1"><f t="shared" si="0"/></c>'
        '<c r="D1"><f>B1+1</f><v>0</v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f>A&gt;1</f><v>5</v></c>'
        '<c r="G1" t="str"><f>""</f><v/></c>'
    )
    assert look_at(f'<row r="1">{cells}</row>').without_result == [Place(1, 1), Place(1, 2), Place(1, 3)]


def test_errors_are_kept_as_they_are_written() -> None:
    assert look_at('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>').errors == {Place(1, 1): "#REF!"}


def test_in_a_very_large_sheet_only_what_matters_is_looked_for() -> None:
    rows = "".join(
        f'<row r="{n}">{number(f"A{n}", 1)}<c r="B{n}" s="1"><v>{"1" * 60}</v></c></row>' for n in range(1, 90_000)
    )
    assert len(rows) > 200 * limits.SECOND_LOOK_CELLS
    failed = '<row r="90000"><c r="A90000" t="e"><v>#N/A</v></c><c r="B90000"><f>A1</f></c></row>'
    found = look_at(rows + failed)
    assert found.errors == {Place(90_000, 1): "#N/A"}
    assert found.without_result == [Place(90_000, 2)]


def test_a_sheet_that_is_not_there_has_nothing() -> None:
    assert XlsxLooks({}).at(0) == Look()


def uncalculated(rows: str, when_opened: str = "1") -> Look:
    """The look at a sheet of a workbook that says to calculate it when it is opened."""
    parts = gate.admit(xlsx_of(sheet_xml(rows))).parts
    says = f'<calcPr calcId="124519" fullCalcOnLoad="{when_opened}"/></workbook>'.encode()
    return XlsxLooks(parts | {"xl/workbook.xml": parts["xl/workbook.xml"].replace(b"</workbook>", says)}).at(0)


_NOUGHTS = '<row r="1"><c r="A1"><f>B1*2</f><v>0</v></c><c r="B1"><v>0</v></c><c r="C1"><f>B1</f></c>{}</row>'


def test_noughts_that_stand_for_every_result_until_the_workbook_is_opened_are_no_results() -> None:
    found = uncalculated(_NOUGHTS.format(""))
    assert found.without_result == [Place(1, 1), Place(1, 3)]
    assert found.instead == {Place(1, 1): ""}


def test_noughts_are_results_beside_others_and_where_nothing_waits_to_be_calculated() -> None:
    another = '<c r="D1"><f>1+1</f><v>2</v></c>'
    assert uncalculated(_NOUGHTS.format(another)).without_result == [Place(1, 3)]
    assert uncalculated(_NOUGHTS.format(""), when_opened="0").instead == {}
    assert look_at(_NOUGHTS.format("")).without_result == [Place(1, 3)]
