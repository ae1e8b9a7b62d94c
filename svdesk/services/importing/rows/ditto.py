"""Puts in place of ditto marks what they stand for: the cell above."""

from svdesk.services.importing.cells.vocabulary import DITTO
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

_LONGEST = 15
_ARROWS = {"↑", "↓"}


class Ditto:
    """Remembers the last row read of one table; costs nothing where nobody wrote such marks."""

    def __init__(self, work: Work) -> None:
        texts = (value for cells in work.each_row() for value in cells if isinstance(value, str))
        short = list({value for value in texts if len(value) < _LONGEST})
        self._marks = {short[at] for at in work.rows(range(len(short))) if fold(short[at]) in DITTO}
        if self._marks >= _ARROWS:
            # Up and down together say how things went, and repeat nothing.
            self._marks -= _ARROWS
        self._above: list[Value] | None = None

    def written_out(self, cells: list[Value]) -> list[Value]:
        """*cells* with what the marks in them stand for."""
        if not self._marks:
            return cells
        above = self._above
        if above is not None and any(value in self._marks for value in cells):
            cells = [
                above[place] if value in self._marks and above[place] not in self._marks else value
                for place, value in enumerate(cells)
            ]
        self._above = cells
        return cells
