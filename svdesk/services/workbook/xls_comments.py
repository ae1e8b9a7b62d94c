"""The comments on the cells of an old Excel sheet, which the reader leaves out.

Since Excel 97 a comment is in three places ([MS-XLS] 2.4.179, 2.4.181, 2.4.329): a note says of which cell it is and
which drawn object carries it, the object has its number, and the text stands behind the object, cut into pieces.
Before, the note held its text itself.
"""

from svdesk.services.workbook import limits
from svdesk.services.workbook.sheet import Place

_BEGIN, _NOTE, _CONTINUED, _OBJECT, _TEXT = 0x0809, 0x001C, 0x003C, 0x005D, 0x01B6
_EXCEL_97 = 0x0600
_ABOUT_OBJECT = 0x15
_GOES_ON = 0xFFFF
_SHORTEST_NOTE = 6


class XlsComments:
    """Gathers the comments of one sheet from its records, given in their order."""

    def __init__(self) -> None:
        self._new = True
        self._cells: dict[int, Place] = {}
        self._texts: dict[int, str] = {}
        self._old: dict[Place, bytes] = {}
        self._object = self._left = 0
        self._last: Place | None = None

    def take(self, kind: int, held: bytes) -> None:
        """Take in one record of *kind*; whatever has nothing to do with comments is passed over."""
        if kind == _BEGIN:
            self._new = _number(held, 0) >= _EXCEL_97
        elif kind == _NOTE:
            self._note(held)
        elif kind == _OBJECT:
            self._object = _number(held, 6) if _number(held, 0) == _ABOUT_OBJECT else 0
        elif kind == _TEXT:
            self._left = _number(held, 10)
            self._texts.setdefault(self._object, "")
            return
        elif kind == _CONTINUED and self._left:
            self._go_on(held)
            return
        # Pieces of a text follow it at once.
        self._left = 0

    def found(self) -> dict[Place, str]:
        """The comments by their cells, cut as long cells are."""
        texts = {place: held.decode("cp1252", "replace") for place, held in self._old.items()}
        texts |= {place: self._texts.get(number, "") for number, place in self._cells.items()}
        cut = {place: text.strip()[: limits.CELL_CHARACTERS] for place, text in sorted(texts.items())}
        return {place: text for place, text in cut.items() if text}

    def _note(self, held: bytes) -> None:
        place = Place(_number(held, 0) + 1, _number(held, 2) + 1)
        if len(held) < _SHORTEST_NOTE:
            return
        if self._new:
            self._cells[_number(held, 6)] = place
        elif _number(held, 0) != _GOES_ON:
            self._old[place], self._last = held[6:], place
        elif self._last is not None:
            self._old[self._last] += held[6:]

    def _go_on(self, held: bytes) -> None:
        wide = 1 + (held[:1] == b"\x01")
        piece = held[1 : 1 + self._left * wide]
        self._left -= len(piece) // wide
        self._texts[self._object] += piece.decode("utf-16-le" if wide == 2 else "latin-1", "replace")


def _number(held: bytes, at: int) -> int:
    return int.from_bytes(held[at : at + 2], "little")
