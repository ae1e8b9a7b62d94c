"""Counts one attendance for each row whose mark says that somebody came: ``Present``, or ``Yes`` under Attended."""

from decimal import Decimal

from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.marks import Mark, Marks
from svdesk.services.importing.columns.count_columns import NO_CELL, Cell
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

CAME, DID_NOT = "They came", "They did not come"


class MarkReader:
    """Reads the marks of one column as people: one who came, or nobody; a mark that nobody knows is asked about."""

    def __init__(self, work: Work, column: Column) -> None:
        self._work = work
        self._column = column
        self._marks = Marks(set(work.column_values(column.number)))

    def read(self, value: Value, row: int) -> Cell:
        """The cell of *row*, which holds the mark *value*."""
        mark, text = self._marks.of(value), str(value).strip()
        if mark is Mark.BLANK:
            return NO_CELL
        if mark is Mark.UNCLEAR:
            said = said_of_mark(self._work, row, self._column.letter, text)
            if isinstance(said, Problem):
                return Cell(text=text, problems=(said,))
            mark = said
        return Cell(Decimal(1), "people", text=text) if mark is Mark.CAME else Cell(empty="away", text=text)


def said_of_mark(work: Work, row: int, letter: str, text: str) -> Mark | Problem:
    """What a person says of a mark which may mean either, asked once for each; what holds it until then."""
    made = at("mark-unclear", work.sheet, row, letter, where=f"Sheet “{work.sheet}”", text=text)
    group = f"mark-unclear|{work.sheet}|{text}"
    answer = work.asker.ask(made, work.sheet, row, letter, (CAME, DID_NOT), "", group)
    return made if answer is None else Mark.CAME if answer == CAME else Mark.ABSENT
