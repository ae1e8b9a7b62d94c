"""OpenDocument's XML walked row by row, and repeats judged before they are unfolded."""

import pytest

from svdesk.services.workbook import ods_parts
from svdesk.services.workbook.sentences import Refused
from tests.services.workbook.makers import (
    LIBREOFFICE_END,
    ods_content,
    ods_empty,
    ods_number,
    ods_row,
    ods_text,
)


def content(*sheets: str) -> bytes:
    tables = "".join(f'<table:table table:name="S{n}">{rows}</table:table>' for n, rows in enumerate(sheets, 1))
    return ods_content(tables).encode()


def check(*sheets: str) -> None:
    made = content(*sheets)
    ods_parts.check(made, ods_parts.sheets(made))


def test_sheets_are_found_in_order_with_their_names() -> None:
    made = content(ods_row(ods_number(1)), ods_row(ods_number(2))).replace(b'"S2"', b'"Q&amp;A"')
    assert [ods_parts.sheet_name(made[place]) for place in ods_parts.sheets(made)] == ["S1", "Q&A"]


def test_rows_have_their_true_numbers() -> None:
    rows = ods_row(ods_empty(9), ' table:number-rows-repeated="5"') + "<table:table-row/>" + ods_row(ods_number(1))
    assert [(row.number, row.repeat) for row in ods_parts.rows(content(rows))] == [(1, 5), (6, 1), (7, 1)]


def test_cells_have_their_true_columns() -> None:
    row = ods_empty(3) + ods_text("a") + "<table:covered-table-cell/>" + ods_number(7)
    cells = list(ods_parts.cells(row.encode()))
    assert [(cell.column, cell.repeat) for cell in cells] == [(1, 3), (4, 1), (5, 1), (6, 1)]
    assert cells[1].inside == b"<text:p>a</text:p>"


def test_what_libreoffice_writes_after_the_last_row_passes() -> None:
    check(ods_row(ods_number(1) + ods_empty(16383)) + LIBREOFFICE_END)


def test_notes_after_the_last_row_are_no_row() -> None:
    check(ods_row(ods_number(1)) + LIBREOFFICE_END + '<calcext:conditional-format calcext:value="x"/>')


def test_a_table_that_begins_far_down_passes() -> None:
    rows = ods_row(ods_empty(16384), ' table:number-rows-repeated="1000000"') + ods_row(ods_number(1)) * 3
    check(rows)


def test_equal_rows_and_cells_written_as_one_pass() -> None:
    row = ods_row(ods_text("Pyle") + ods_number(2, ' table:number-columns-repeated="12"') + ods_empty(16371))
    check(row.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="4000">'))


def test_a_long_text_in_one_row_does_not_make_a_long_table_too_large() -> None:
    check(ods_row(ods_text("x" * 30_000)) + ods_row(ods_number(1)) * 30_000)


@pytest.mark.parametrize(
    "rows",
    [
        ods_row(ods_number(1, ' table:number-columns-repeated="16385"')),
        ods_row(ods_number(1), ' table:number-rows-repeated="1048577"'),
        ods_row(ods_number(1, ' table:number-columns-repeated="9000"'), ' table:number-rows-repeated="9000"'),
        ods_row(ods_number(1)) + ods_row(ods_empty(16383) + ods_number(1)) * 2 + ods_row(ods_number(1)) * 2_000,
        ods_row(ods_text('<text:s text:c="40000"/>')),
        ods_row(ods_text("x" * 9_000), ' table:number-rows-repeated="90000"'),
    ],
)
def test_what_unfolds_to_too_much_is_refused(rows: str) -> None:
    with pytest.raises(Refused):
        check(rows)


def test_a_self_closed_cell_with_a_value_counts() -> None:
    with pytest.raises(Refused):
        check(ods_row('<table:table-cell office:value="1" table:number-columns-repeated="20000"/>'))


def test_text_that_no_program_marked_as_text_is_marked() -> None:
    plain = content(ods_row("<table:table-cell><text:p>a</text:p></table:table-cell>" + ods_text("b")))
    marked = ods_parts.with_types(plain)
    assert marked.count(b"<table:table-cell office:value-type=") == 2
    assert ods_parts.with_types(marked) == marked


@pytest.mark.parametrize("end", ["</table:table>", "</office:annotation>", "</table:table-row>", "</text:p>"])
@pytest.mark.parametrize("rows", [1, 200_000])
def test_content_that_breaks_off_is_damaged(end: str, rows: int) -> None:
    """The reader itself would look for the end for ever."""
    note = "<office:annotation><text:p>n</text:p></office:annotation>"
    made = content(ods_row(ods_number(1)) * rows + ods_row(ods_text("a").replace("<text:p>", note + "<text:p>")))
    broken = made[: made.rindex(end.encode())]
    with pytest.raises(Refused, match="damaged"):
        ods_parts.check(broken, ods_parts.sheets(broken))


def test_a_cell_that_never_ends_is_damaged() -> None:
    with pytest.raises(Refused, match="damaged"):
        list(ods_parts.cells(b"<table:table-cell><text:p>"))
