"""What the second look finds in an old Excel workbook."""

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svdesk.services.progress import Silent
from svdesk.services.workbook import limits
from svdesk.services.workbook.ole_stream import workbook_stream
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Place, Workbook
from svdesk.services.workbook.xls_look import XlsLooks
from tests.services.workbook.makers import FILES, ole_of

OLD = (FILES / "excel-2003.xls").read_bytes()


def record(kind: int, layout: str = "", *values: object) -> bytes:
    held = struct.pack("<" + layout, *values)
    return struct.pack("<HH", kind, len(held)) + held


def begin(version: int = 0x0600) -> bytes:
    return record(0x0809, "HHHHLL", version, 5, 0, 0, 0, 0)


END = record(0x000A)


def format_of(number: int, code: str, version: int = 0x0600) -> bytes:
    if version < 0x0600:
        return record(0x041E, f"HB{len(code)}s", number, len(code), code.encode("cp1252"))
    return record(0x041E, f"HHB{2 * len(code)}s", number, len(code), 1, code.encode("utf-16-le"))


def workbook(*sheets: bytes, formats: bytes = b"", styles: tuple[int, ...] = (0,)) -> bytes:
    """An old workbook of sheets of these records; the cell styles have the number formats *styles*."""
    style = b"".join(record(0x00E0, "HHHHHHLLH", 0, one, 0, 0, 0, 0, 0, 0, 0) for one in styles)
    head = begin() + formats + style
    listed = [record(0x0085, "LBBB", 0, 0, 0, 0)] * len(sheets)
    at = len(head) + sum(map(len, listed)) + len(END)
    offsets = [at + sum(len(begin() + one + END) for one in sheets[:number]) for number in range(len(sheets))]
    listed = [record(0x0085, "LBBB", offset, 0, 0, 0) for offset in offsets]
    stream = head + b"".join(listed) + END + b"".join(begin() + one + END for one in sheets)
    return ole_of("Workbook", stream)


def number(row: int, column: int, style: int = 0) -> bytes:
    return record(0x0203, "HHHd", row - 1, column - 1, style, 12.0)


def test_the_stream_of_a_true_file_is_followed_through_its_sectors() -> None:
    stream = workbook_stream(OLD)
    assert stream.startswith(b"\x09\x08")
    assert "Caf\u00e9 rota".encode("latin-1") in stream


def test_errors_are_found_typed_and_calculated() -> None:
    typed = record(0x0205, "HHHBB", 4, 2, 0, 0x07, 1) + record(0x0205, "HHHBB", 5, 2, 0, 1, 0)
    calculated = record(0x0006, "HHHBBBBBBHHL", 6, 1, 0, 2, 0, 0x17, 0, 0, 0, 0xFFFF, 0, 0)
    text = record(0x0006, "HHHBBBBBBHHL", 7, 1, 0, 0, 0, 0x17, 0, 0, 0, 0xFFFF, 0, 0)
    look = XlsLooks(workbook(b"", typed + calculated + text)).at(1)
    assert look.errors == {Place(5, 3): "#DIV/0!", Place(7, 2): "#REF!"}


def test_hidden_rows_and_columns_are_found() -> None:
    rows = record(0x0208, "HHHHHHHH", 2, 0, 0, 0, 0, 0, 0x20, 0) + record(0x0208, "HHHHHHHH", 3, 0, 0, 0, 0, 0, 0, 0)
    columns = record(0x007D, "HHHHHH", 1, 3, 0, 0, 1, 0) + record(0x007D, "HHHHHH", 5, 5, 0, 0, 0, 0)
    look = XlsLooks(workbook(rows + columns)).at(0)
    assert (look.hidden_rows, look.hidden_columns) == ([(3, 3)], [(2, 4)])


def test_number_formats_that_say_more_are_found_by_the_style_of_the_cell() -> None:
    short = record(0x027E, "HHHL", 1, 0, 2, 0)
    several = record(0x00BD, "HHHLHLHLH", 2, 1, 1, 0, 0, 0, 2, 0, 3)
    made = workbook(
        number(1, 1, 1) + number(1, 2) + short + several,
        formats=format_of(164, '"\u00a3"0.00') + format_of(165, '0" hrs"'),
        styles=(0, 164, 165),
    )
    assert XlsLooks(made).at(0).formats == {
        Place(1, 1): '"£"0.00', Place(2, 1): '0" hrs"', Place(3, 2): '"£"0.00', Place(3, 4): '0" hrs"',
    }  # fmt: skip


def test_formats_from_before_excel_97_are_read() -> None:
    head = begin(0x0500) + format_of(164, '0" hrs"', 0x0500) + record(0x00E0, "HHHHHHHH", 0, 164, 0, 0, 0, 0, 0, 0)
    sheet = len(head) + 11 + 4
    stream = head + record(0x0085, "LBBB", sheet, 0, 0, 0) + END + begin(0x0500) + number(1, 1) + END
    assert XlsLooks(ole_of("Book", stream)).at(0).formats == {Place(1, 1): '0" hrs"'}


def test_a_chart_inside_a_sheet_does_not_end_it() -> None:
    chart = begin() + record(0x0205, "HHHBB", 0, 0, 0, 7, 1) + END
    look = XlsLooks(workbook(chart + record(0x0205, "HHHBB", 1, 0, 0, 7, 1))).at(0)
    assert look.errors == {Place(2, 1): "#DIV/0!"}


def test_what_many_cells_show_is_said_not_to_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECOND_LOOK_CELLS", 3)
    made = workbook(
        b"".join(number(row, 1, 1) for row in range(1, 6)), formats=format_of(164, '0" h"'), styles=(0, 164)
    )
    look = XlsLooks(made).at(0)
    assert (look.formats, look.formats_left_out) == ({}, True)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(OLD) - 1), st.integers(0, 255)), min_size=1, max_size=8), st.integers(0, 6000)
)
def test_no_damage_stops_the_second_look(flipped: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(OLD)
    for at, byte in flipped:
        data[at] = byte
    looks = XlsLooks(bytes(data[: len(data) - cut]))
    for index in range(4):
        looks.at(index)


def read_patched(folder: Path, *patches: tuple[bytes, bytes]) -> Workbook:
    data = OLD
    for old, new in patches:
        assert data.count(old) == 1
        data = data.replace(old, new)
    path = folder / "old.xls"
    path.write_bytes(data)
    return read(path, Silent())


def test_an_error_in_an_old_workbook_is_in_its_cell_and_said(tmp_path: Path) -> None:
    true = b"\x05\x02\x08\x00\x08\x00\x01\x00\x11\x00\x01\x00"
    made = read_patched(tmp_path, (true, true[:-2] + b"\x07\x01"))
    assert made.sheets[0].value(9, 2) == "#DIV/0!"
    assert [note.code for note in made.notes] == ["error-value", "hidden-sheet"]


def test_the_dates_of_an_old_macintosh_workbook_are_four_years_on(tmp_path: Path) -> None:
    from datetime import date

    mode = b"\x22\x00\x02\x00\x00\x00"
    made = read_patched(tmp_path, (mode, mode[:-2] + b"\x01\x00"))
    assert made.sheets[0].value(5, 2) == date(2007, 4, 10)


@pytest.mark.parametrize("length", range(20))
def test_a_row_of_short_numbers_that_is_cut_is_read_as_far_as_it_goes(length: int) -> None:
    whole = struct.pack("<HHHLHLH", 0, 1, 1, 0, 1, 0, 2)
    shown = '0" h"'
    cut = struct.pack("<HH", 0x00BD, length) + whole[:length].ljust(length, b"\0")
    formats = XlsLooks(workbook(cut + number(5, 5, 1), formats=format_of(164, shown), styles=(0, 164))).at(0).formats
    assert formats[Place(5, 5)] == shown


def comment(row: int, column: int, words: str) -> bytes:
    about = record(0x005D, "HHHH", 0x15, 0x12, 0x19, 1)
    text = record(0x01B6, "HHHHHHH", 0, 0, 0, 0, 0, len(words), 0)
    return (
        about
        + text
        + record(0x003C, f"B{len(words)}s", 0, words.encode("latin-1"))
        + record(0x001C, "HHHHH", row - 1, column - 1, 0, 1, 0)
    )


def formula(row: int, column: int, result: bytes, options: int = 0) -> bytes:
    return record(0x0006, "HHH8sHL", row - 1, column - 1, 0, result, options, 0)


BLANK, NOUGHT = b"\3\0\0\0\0\0\xff\xff", bytes(8)
WHEN_OPENED = 2


def test_comments_are_found() -> None:
    looks = XlsLooks(workbook(number(1, 1) + comment(1, 1, "ask Jan"), number(1, 1)))
    assert [looks.at(sheet).comments for sheet in range(2)] == [{Place(1, 1): "ask Jan"}, {}]


def test_results_that_no_program_calculated_are_no_results() -> None:
    made = XlsLooks(workbook(formula(2, 3, BLANK) + formula(1, 3, NOUGHT, WHEN_OPENED) + formula(2, 4, BLANK))).at(0)
    assert made.without_result == [Place(1, 3), Place(2, 3), Place(2, 4)]
    assert made.instead == {Place(1, 3): "", Place(2, 3): "", Place(2, 4): ""}


@pytest.mark.parametrize(
    "other", [struct.pack("<d", 5), NOUGHT, b"\0\0\0\0\0\0\xff\xff"], ids=["five", "nought", "text"]
)
def test_beside_a_true_result_blanks_and_noughts_are_results_too(other: bytes) -> None:
    sheet = formula(1, 1, BLANK) + formula(2, 1, NOUGHT, WHEN_OPENED) + formula(3, 1, other)
    assert XlsLooks(workbook(sheet)).at(0).without_result == []
