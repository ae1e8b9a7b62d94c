"""The second look at OpenDocument: what is hidden, merged, commented, shown, or without a result."""

import pytest

from svdesk.services.workbook import limits, ods_parts
from svdesk.services.workbook.look import Look
from svdesk.services.workbook.ods_look import OdsLooks, text_of
from svdesk.services.workbook.sheet import Place, Span
from tests.services.workbook.makers import LIBREOFFICE_END, ods_content, ods_empty, ods_number, ods_row, ods_text


def look(rows: str, columns: str = "") -> Look:
    made = ods_content(f'<table:table table:name="S">{columns}{rows}</table:table>').encode()
    return OdsLooks(made, ods_parts.sheets(made)).at(0)


def test_hidden_rows_and_columns_are_found() -> None:
    columns = (
        '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
        '<table:table-column table:visibility="filter" table:number-columns-repeated="3"/>'
    )
    rows = ods_row(ods_number(1)) + ods_row(
        ods_number(2), ' table:visibility="collapse" table:number-rows-repeated="2"'
    )
    found = look(rows + LIBREOFFICE_END, columns)
    assert found.hidden_columns == [(3, 3), (4, 6)]
    assert found.hidden_rows == [(2, 3)]


def test_merged_cells_are_found_where_they_stand() -> None:
    merged = ' table:number-columns-spanned="3" table:number-rows-spanned="2"'
    alone = ' table:number-columns-spanned="1" table:number-rows-spanned="1"'
    found = look(ods_row(ods_empty(2) + ods_text("title", merged) + ods_text("x", alone)))
    assert found.merged == [Span(1, 3, 2, 5)]


def test_a_comment_is_kept_apart_from_the_text() -> None:
    note = "<office:annotation><dc:creator>Ann</dc:creator><text:p>ask</text:p><text:p>Jan</text:p></office:annotation>"
    cell = (
        '<table:table-cell office:value-type="float" office:value="3">'
        + note
        + "<text:p>£3</text:p></table:table-cell>"
    )
    found = look(ods_row(cell))
    assert found.comments == {Place(1, 1): "ask\nJan"}
    assert found.shown == {Place(1, 1): "£3"}


def test_errors_and_formulas_without_a_result_are_told_apart() -> None:
    failed = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""'
        ' calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    )
    empty = '<table:table-cell table:formula="of:=[.A1]"/>'
    stored = '<table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="0"/>'
    found = look(ods_row(failed + empty + stored))
    assert found.errors == {Place(1, 1): "#DIV/0!"}
    assert found.without_result == [Place(1, 2)]


def test_line_breaks_and_tabs_in_a_text_are_not_run_together() -> None:
    found = look(ods_row(ods_text("a<text:line-break/>b<text:tab/>c")))
    assert found.instead == {Place(1, 1): "a\nb\tc"}


def test_repeated_cells_are_found_in_every_place() -> None:
    cell = ods_number(2, ' table:number-columns-repeated="2"').replace(">2<", ">2%<")
    found = look(ods_row(cell, ' table:number-rows-repeated="2"'))
    assert list(found.shown) == [Place(1, 1), Place(1, 2), Place(2, 1), Place(2, 2)]


def test_in_a_very_large_sheet_only_what_matters_is_looked_for() -> None:
    failed = ods_text("#REF!").replace('calcext:value-type="string"', 'calcext:value-type="error"')
    filler = ods_row(ods_number(1).replace(">1<", ">£1<") * 40 + ods_empty(16344)) * 5_000
    assert len(filler) > 500 * limits.SECOND_LOOK_CELLS
    found = look(filler + ods_row(failed))
    assert found.errors == {Place(5001, 1): "#REF!"}
    assert not found.shown


@pytest.mark.parametrize(
    "hours",
    [
        b'<number:number-style style:name="N9"><number:number/><number:text> hrs</number:text></number:number-style>',
        b'<number:date-style style:name="N9"><number:month/><number:year/></number:date-style>',
    ],
)
def test_units_and_months_left_out_of_a_large_sheet_are_told_wherever_their_format_stands(hours: bytes) -> None:
    cells = b"<table:table-row>" + b"<table:table-cell/>" * (limits.SECOND_LOOK_CELLS + 1) + b"</table:table-row>"
    made = b'<style:style style:data-style-name="N%d"/><office:body>' + cells

    def left_out(content: bytes, common: bytes) -> bool:
        return OdsLooks(content, [slice(content.index(b"<table"), len(content))], common).at(0).formats_left_out

    assert left_out(made % 9, hours)
    assert left_out(hours + made % 9, b"")
    assert not left_out(made % 8, hours)
    whole = b"<number:date-style style:name='N9'><number:day/><number:month/><number:year/></number:date-style>"
    assert not left_out(made % 9, whole)


def test_nobody_is_given_a_million_places() -> None:
    empty = '<table:table-cell table:formula="of:=1" table:number-columns-repeated="16384"/>'
    found = look(ods_row(empty, ' table:number-rows-repeated="1000000"') * 50)
    assert len(found.without_result) < 250_000


def test_a_sheet_that_is_not_there_has_nothing() -> None:
    made = ods_content("").encode()
    assert OdsLooks(made, []).at(3) == Look()


def test_spaces_and_markup_in_a_text_are_read_as_shown() -> None:
    inside = b'<text:p>a<text:s text:c="3"/>b<text:s/><text:span text:style-name="T1">c &amp; d</text:span></text:p>'
    inside += b"<text:p/>"
    assert text_of(inside) == "a   b c & d\n"
