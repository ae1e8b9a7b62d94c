"""Comments on the cells of an old Excel sheet, put together from the records in which they lie."""

import struct

from svdesk.services.workbook import limits
from svdesk.services.workbook.sheet import Place
from svdesk.services.workbook.xls_comments import XlsComments

BEGIN, NOTE, CONTINUED, OBJECT, TEXT, DRAWING = 0x0809, 0x001C, 0x003C, 0x005D, 0x01B6, 0x00EC
Record = tuple[int, bytes]


def found(*records: Record, version: int = 0x0600) -> dict[Place, str]:
    gathered = XlsComments()
    for kind, held in [(BEGIN, struct.pack("<HH", version, 0x10)), *records]:
        gathered.take(kind, held)
    return gathered.found()


def note(row: int, column: int, drawn: int) -> Record:
    return (NOTE, struct.pack("<HHHHH", row - 1, column - 1, 0, drawn, 0))


def drawn(number: int, *pieces: bytes, length: int) -> list[Record]:
    """An object, its text cut into *pieces* of *length* characters in all, and the formatting that follows it."""
    about = (OBJECT, struct.pack("<HHHH", 0x15, 0x12, 0x19, number))
    text = (TEXT, struct.pack("<HHHHHHH", 0, 0, 0, 0, 0, length, 16))
    return [about, text, *((CONTINUED, piece) for piece in pieces), (CONTINUED, b"\0" * 16)]


def test_a_comment_is_put_together_from_its_note_its_object_and_its_text() -> None:
    first, second = drawn(1, b"\0ask Jan", length=7), drawn(2, b"\1" + "Siân £5".encode("utf-16-le"), length=7)
    assert found(*first, *second, note(3, 3, 1), note(5, 2, 2)) == {Place(3, 3): "ask Jan", Place(5, 2): "Siân £5"}


def test_a_text_that_is_cut_changes_its_letters_on_the_way() -> None:
    pieces = (b"\0from ", b"\1" + "Tŷ ".encode("utf-16-le"), b"\0Gwyn")
    assert found(*drawn(7, *pieces, length=12), note(1, 1, 7)) == {Place(1, 1): "from Tŷ Gwyn"}


def test_what_goes_on_after_something_else_is_no_part_of_a_text() -> None:
    records = [(OBJECT, struct.pack("<HHHH", 0x15, 0x12, 0x19, 1)), (TEXT, b"\0" * 10 + b"\x09\0\0\0")]
    assert found(*records, (CONTINUED, b"\0ask"), (DRAWING, b""), (CONTINUED, b"\0 drawn"), note(1, 1, 1)) == {
        Place(1, 1): "ask"
    }


def test_before_excel_97_the_note_holds_its_text_and_goes_on_in_others() -> None:
    first = (NOTE, struct.pack("<HHH", 0, 1, 11) + b"caf\xe9, \xa35 ")
    rest = (NOTE, struct.pack("<HHH", 0xFFFF, 0, 4) + b"each")
    assert found(first, rest, version=0x0500) == {Place(1, 2): "café, £5 each"}


def test_a_note_without_its_text_and_one_too_long_do_no_harm() -> None:
    many = limits.CELL_CHARACTERS + 9
    pieces = [b"\0" + b"x" * 8000] * 5
    made = found(
        note(1, 1, 9), *drawn(2, *pieces, length=many), note(2, 1, 2), (NOTE, b"\1"), (TEXT, b""), (OBJECT, b"")
    )
    assert made == {Place(2, 1): "x" * limits.CELL_CHARACTERS}
