"""The second look at an old Excel workbook, for what the reader leaves out: errors, formats, comments, what is hidden.

The records are those of [MS-XLS].
"""

from collections.abc import Iterator
from struct import iter_unpack
from typing import NamedTuple

from svdesk.services.workbook import limits, number_format
from svdesk.services.workbook.look import MOST_LISTED, Look
from svdesk.services.workbook.ole_stream import workbook_stream
from svdesk.services.workbook.sheet import Place
from svdesk.services.workbook.xls_comments import XlsComments

_BEGIN, _END, _SHEET, _STYLE, _FORMAT = 0x0809, 0x000A, 0x0085, 0x00E0, 0x041E
_ROW, _COLUMNS, _ERROR, _FORMULA, _NUMBER, _SHORT, _SHORTS = 0x0208, 0x007D, 0x0205, 0x0006, 0x0203, 0x027E, 0x00BD
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_EXCEL_97 = 0x0600
_NOT_A_NUMBER = 0xFFFF
_BLANK = 3
_WHEN_OPENED = 0x2


class _Record(NamedTuple):
    kind: int
    held: bytes

    def number(self, at: int, size: int = 2) -> int:
        """The number at a place of the record; nought where it is cut short."""
        return int.from_bytes(self.held[at : at + size], "little")

    @property
    def place(self) -> Place:
        """The cell that the record is about."""
        return Place(self.number(0) + 1, self.number(2) + 1)


class XlsLooks:
    """Second looks at the sheets of one workbook, by their place in its list of sheets."""

    def __init__(self, data: bytes) -> None:
        self._stream = workbook_stream(data)
        self._sheets: list[int] = []
        styles: list[int] = []
        codes = dict(number_format.BUILT_IN)
        version = 0
        for record in _records(self._stream, 0):
            if record.kind == _BEGIN:
                version = record.number(0)
            elif record.kind == _SHEET:
                self._sheets.append(record.number(0, 4))
            elif record.kind == _STYLE:
                styles.append(record.number(2))
            elif record.kind == _FORMAT:
                codes[record.number(0)] = _format(record, version)
        used = (codes.get(style, "") for style in styles)
        self._formats = {at: code for at, code in enumerate(used) if not number_format.is_plain(code)}

    def at(self, index: int) -> Look:
        """Look at the *index*-th sheet; what cannot be found is taken as not there."""
        look = Look()
        if index >= len(self._sheets):
            return look
        cells = 0
        comments = XlsComments()
        unsure: list[Place] = []
        calculated = False
        for record in _records(self._stream, self._sheets[index]):
            if record.kind == _ROW and record.number(12) & 0x20:
                look.hidden_rows.append((record.number(0) + 1, record.number(0) + 1))
            elif record.kind == _COLUMNS and record.number(8) & 1:
                look.hidden_columns.append((record.number(0) + 1, record.number(2) + 1))
            elif record.kind in (_NUMBER, _SHORT, _SHORTS, _ERROR, _FORMULA):
                cells += 1
                self._cell(record, look)
                if record.kind == _FORMULA and len(unsure) < MOST_LISTED:
                    doubtful = _may_be_uncalculated(record)
                    calculated |= not doubtful
                    unsure += [record.place] * doubtful
            else:
                comments.take(*record)
        look.comments = comments.found()
        if not calculated:
            look.leave_uncalculated(unsure)
        if cells > limits.SECOND_LOOK_CELLS and look.formats:
            look.formats.clear()
            look.formats_left_out = True
        return look

    def _cell(self, record: _Record, look: Look) -> None:
        if record.kind == _SHORTS:
            row, first = record.place
            several = (len(record.held) - 6) // 6
            for across, (style, _value) in enumerate(iter_unpack("<HL", record.held[4 : 4 + max(several, 0) * 6])):
                self._formatted(Place(row, first + across), style, look)
            return
        code = None
        if record.kind == _ERROR and record.number(7, 1):
            code = record.number(6, 1)
        elif record.kind == _FORMULA and record.number(12) == _NOT_A_NUMBER and record.number(6, 1) == 2:
            code = record.number(8, 1)
        if code is None:
            self._formatted(record.place, record.number(4), look)
        elif len(look.errors) < MOST_LISTED:
            look.errors[record.place] = _ERRORS.get(code, "#N/A")

    def _formatted(self, place: Place, style: int, look: Look) -> None:
        if style in self._formats and len(look.formats) <= limits.SECOND_LOOK_CELLS:
            look.formats[place] = self._formats[style]


def _may_be_uncalculated(record: _Record) -> bool:
    """Whether a formula has the result that programs write which cannot calculate: a blank, or a nought to be replaced.

    Excel writes a blank too, where a formula gives no text; so that only a sheet with no other result tells.
    """
    if record.number(12) == _NOT_A_NUMBER:
        return record.number(6, 1) == _BLANK
    return record.number(6, 8) == 0 and bool(record.number(14) & _WHEN_OPENED)


def _records(stream: bytes, at: int) -> Iterator[_Record]:
    """The records from *at* to the end of what begins there; charts within it, which have an end of their own, too."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = (int.from_bytes(stream[place : place + 2], "little") for place in (at, at + 2))
        if kind == _BEGIN:
            depth += 1
        elif kind == _END:
            depth -= 1
        if depth == 1 or kind == _BEGIN:
            yield _Record(kind, stream[at + 4 : at + 4 + length])
        if depth <= 0:
            return
        at += 4 + length


def _format(record: _Record, version: int) -> str:
    """A number format: before Excel 97 a byte for its length and one for each character, since then two for each."""
    if version < _EXCEL_97:
        return record.held[3 : 3 + record.number(2, 1)].decode("cp1252", "replace")
    length, wide = record.number(2), record.number(4, 1) & 1
    held = record.held[5 : 5 + length * (1 + wide)]
    return held.decode("utf-16-le" if wide else "latin-1", "replace")
