"""Counts a register: names down, days across, a mark for everybody who came. The counts go in, the names do not."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.problem import Problem
from svdesk.services.importing.cells.marks import TOTAL_LABELS, Mark, Marks, is_mark
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_columns import Cell
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.legends import begins_as_key, is_legend, read_legend
from svdesk.services.importing.layout.register_names import named_after
from svdesk.services.importing.layout.table import Column
from svdesk.services.importing.questions import LEAVE_OUT, at
from svdesk.services.importing.record import Check
from svdesk.services.importing.rows.builder import Counts, Line
from svdesk.services.importing.rows.came_or_not import said_of_mark
from svdesk.services.importing.rows.hidden_rows import hidden_rows
from svdesk.services.importing.rows.period_columns import in_year, periods_over
from svdesk.services.importing.rows.said_rows import AS_SAID
from svdesk.services.importing.rows.work import Work
from svdesk.services.importing.sums.scopes import check
from svdesk.services.importing.sums.tally import Entry
from svdesk.services.workbook.sheet import Value

ONE_PERSON = "one person: counted, the name is left out"
_LONGEST_SESSION = 7
"""What heads a column is one session, or a week of them; over more days than that, the people came at least once."""

_LEAST_YEAR = 1990
"""Beside a title may stand its year, and no smaller number."""


class Register:
    """Reads one register: every row of it is accounted for, and each day makes one record."""

    def __init__(self, work: Work) -> None:
        self._work = work
        table = work.table
        self._days = [
            column for column in table.columns if column.period_label is not None and column.field != "ignore"
        ]
        self._totals = [column for column in table.columns if column.tag == "total"]
        self._labels = [column.number for column in table.columns if column not in self._days + self._totals]
        self._hidden = hidden_rows(work)
        rows = [row for row in range(table.first_row, table.last_row + 1) if row not in self._hidden]
        self._rows = [row for row in rows if row not in table.header_rows and self._is_person(row)]
        cells = {work.grid.value(row, column.number) for row in self._rows for column in self._days}
        self._marks = Marks(cells, read_legend(self._lines_of_words()))
        self._answers: dict[str, Problem | Mark] = {}
        self._total_rows: list[int] = []

    def run(self) -> None:
        """Account for every row, then count each day."""
        work, table = self._work, self._work.table
        people = set(self._rows)
        for row in work.rows(range(table.first_row, table.last_row + 1)):
            if (said := work.table.said.get(row)) is not None and said.what == "leave out":
                work.skip(row, "left out", AS_SAID)
            elif row in self._hidden:
                work.skip(row, "hidden")
            elif work.grid.is_blank(row):
                work.skip(row, "blank")
            elif row in table.header_rows:
                work.skip(row, "header")
            elif row in people:
                work.skip(row, "note", ONE_PERSON)
            elif self._is_total(row):
                self._total_rows.append(row)
                work.skip(row, "total")
            else:
                text = work.grid.lone_text(row)
                work.skip(row, "note" if text is None or begins_as_key(text) or is_legend(text) else "section")
        self._tell()
        self._count()
        self._check_totals()

    def _lines_of_words(self) -> Iterator[str]:
        """The texts over the register and beneath its people, where its marks may be explained."""
        people = set(self._rows)
        for row in (*self._work.table.titles, *range(self._work.table.first_row, self._work.table.last_row + 1)):
            if row not in people:
                yield from self._work.grid.texts([row])

    def _is_person(self, row: int) -> bool:
        """Whether a row is one person: marked, or named and never there; totals and notes are not."""
        grid = self._work.grid
        marks = [grid.value(row, column.number) for column in self._days]
        filled = [value for value in marks if not is_blank(value)]
        if self._is_total(row):
            return False
        if filled:
            return 2 * sum(is_mark(value) for value in filled) >= len(filled)
        words = [value for number in self._labels if isinstance(value := grid.value(row, number), str)]
        return bool(words) and says(words[0]) is not Says.NOTE and not words[0].strip().endswith(":")

    def _is_total(self, row: int) -> bool:
        grid = self._work.grid
        words = [value for number in self._labels if isinstance(value := grid.value(row, number), str)]
        if words and (says(words[0]).is_total or fold(words[0]).strip(" :.") in TOTAL_LABELS):
            return True
        filled = [value for column in self._days if not is_blank(value := grid.value(row, column.number))]
        numbers = [value for value in filled if isinstance(value, int) and not isinstance(value, bool)]
        return not words and bool(filled) and len(numbers) == len(filled) and max(numbers) > 1

    def _tell(self) -> None:
        work, row = self._work, self._heading_row()
        names = next((column for column in work.table.columns if column.number in self._labels), None)
        made = at("register-read", work.sheet, row, None, where=f"Sheet “{work.sheet}”")
        work.asker.ask(made, work.sheet, row, None, ("It is a register",))
        if names is not None and names.tag == "personal":
            where = f"Column {names.letter} of “{work.sheet}”"
            made = at(
                "personal-data", work.sheet, None, names.letter, where=where, heading=names.heading or names.letter
            )
            group = f"personal-data|{fold(names.heading)}|register" if names.heading else ""
            work.asker.ask(made, work.sheet, row, names.letter, (LEAVE_OUT,), "", group)

    def _check_totals(self) -> None:
        """Hold each total of a person, and of a day, against the marks."""
        rows, days = self._rows, self._days
        columns = [column.number for column in self._totals]
        for before, column in pairwise((0, *columns)):
            near = [day for day in days if before < day.number < column]
            ways = [[(row, column, [(row, day) for day in each]) for row in rows] for each in (days, near)]
            self._work.checks += max(map(self._checked, ways), key=_agreeing)
        for before, total in pairwise((0, *self._total_rows)):
            above = [row for row in rows if before < row < total]
            ways = [[(total, day.number, [(row, day) for row in each]) for day in days] for each in (rows, above)]
            self._work.checks += max(map(self._checked, ways), key=_agreeing)

    def _checked(self, totals: list[tuple[int, int, list[tuple[int, Column]]]]) -> list[Check]:
        """Totals, by row and column, beside how many came by the marks that they add up; none while one is unclear."""
        checks = []
        for row, column, cells in totals:
            stated, came = self._work.grid.number(row, column), [self._said(*each) for each in cells]
            if stated is not None and not any(isinstance(each, Problem) for each in came):
                entries = [Entry(row, Decimal(came.count(Mark.CAME)), "count")]
                checks.append(check(self._work.sheet, row, column, stated, entries, money=False))
        return checks

    def _count(self) -> None:
        """A record for each day on which anybody was marked, put down to the row of totals or the first person."""
        work = self._work
        periods = periods_over(work, self._days)
        row = next(iter((*self._total_rows[-1:], *self._rows)), self._heading_row())
        text, unnamed = self._named()
        for column in self._days:
            marked = [each for each in self._rows if self._mark(each, column) is not Mark.BLANK]
            if not marked:
                work.skip_cell(row, column.letter, "nothing", "nobody is marked")
                continue
            cell = self._came(column, marked)
            period, problem = periods[column.number]
            line = Line(row, text, in_year(work, row, column, period, problem), section=work.section)
            line.problems = unnamed
            long = period is not None and (period.end - period.start).days >= _LONGEST_SESSION
            if long:
                cell = replace(cell, unit="people")
            basis = PeopleBasis.DIFFERENT_PEOPLE if long else PeopleBasis.ATTENDANCES
            work.records.append(work.builder.record(line, column.letter, Counts(cell, basis=basis), alone=True))
        if work.records and (skip := next((each for each in work.skips if each.row == row and each.rows), None)):
            work.skips.remove(skip)

    def _came(self, column: Column, marked: list[int]) -> Cell:
        """How many came on one day; held while a mark is not understood."""
        said = [self._said(row, column) for row in marked]
        problems = {id(each): each for each in said if isinstance(each, Problem)}
        return Cell(Decimal(said.count(Mark.CAME)), "attendances", problems=tuple(problems.values()))

    def _said(self, row: int, column: Column) -> Problem | Mark:
        """What the mark in a cell says; what a person says of one which may mean either, asked once for each."""
        mark = self._mark(row, column)
        if mark is not Mark.UNCLEAR:
            return mark
        text = str(self._work.grid.value(row, column.number)).strip()
        if text not in self._answers:
            self._answers[text] = said_of_mark(self._work, row, column.letter, text)
        return self._answers[text]

    def _title(self) -> str:
        """The title, unless a row of marks or of numbers was taken for one: such a row begins with somebody's name."""
        work = self._work
        beside = [value for row in work.table.titles for _column, value in work.grid.filled(row)[1:]]
        return "" if any(is_mark(value) or value in range(_LEAST_YEAR) for value in beside) else work.table.title

    def _named(self) -> tuple[str, tuple[Problem, ...]]:
        """What was attended, and what holds the records while nobody has said."""
        work, row = self._work, self._heading_row()
        title = self._title()
        text = named_after(title, work.sheet)
        if text:
            return text, ()
        made = at("register-unnamed", work.sheet, row, None, where=f"Sheet “{work.sheet}”")
        choices = tuple(dict.fromkeys((title or "Attendance", work.sheet)))
        answer = work.asker.ask(made, work.sheet, row, None, choices)
        return (answer, ()) if answer else ("", (made,))

    def _mark(self, row: int, column: Column) -> Mark:
        value: Value = self._work.grid.value(row, column.number)
        return self._marks.of(value)

    def _heading_row(self) -> int:
        table = self._work.table
        return table.top_heading or table.first_row


def _agreeing(checks: Iterable[Check]) -> int:
    """How many totals come out right: so it is known whether they are of all the marks, or since the last total."""
    return sum(each.agrees for each in checks)
