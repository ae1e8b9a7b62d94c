"""Which answers outlast the file they were given for, and what each is about when it does.

An answer is remembered where it says something of a kind of column, table, sheet or row. What was typed for one cell, a
row that was typed twice, and whatever names a year or a day are not: they are asked again.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from svdesk.domain.period import MONTHS
from svdesk.domain.period import written as period_written
from svdesk.i18n import _
from svdesk.services.importing.cells.sheet_text import column_number
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.count_answers import typed_number
from svdesk.services.importing.layout.table import Column, Table
from svdesk.services.importing.questions import ONE_BY_ONE
from svdesk.services.importing.recipes.recipe import AnswerRecipe, Recipe, TableRecipe, key
from svdesk.services.importing.recipes.recipe_match import best_for, headings_of
from svdesk.services.importing.record import Question
from svdesk.services.importing.said.corrections import table_around
from svdesk.services.workbook.sheet import Workbook

About = Literal["column", "table", "sheet", "row", "file"]

DAY, OVERLAP, TWO_WAYS = "day-length-unknown", "people-may-overlap", "period-two-ways"
RUN_ON = "running-totals"

ABOUT: Mapping[str, About] = {
    "date-order-unclear": "column",
    "date-or-month": "column",
    "dates-left-blank": "column",
    "date-from-number": "column",
    "hours-each-or-all": "column",
    "number-of-what": "column",
    "amount-of-what": "column",
    "marks-counted": "column",
    "numbers-unexplained": "column",
    "numbers-counted": "column",
    "net-or-gross": "column",
    "column-left-out": "column",
    "columns-left-out": "table",
    "personal-data": "column",
    "names-kept": "column",
    "headings-differ": "column",
    "hidden-columns": "column",
    TWO_WAYS: "column",
    RUN_ON: "table",
    "headings-unclear": "table",
    "sums-beside": "table",
    "hidden-sheet": "sheet",
    "summary-sheet": "sheet",
    "grants-list": "sheet",
    "total-or-record": "row",
    "row-adds-up": "row",
    OVERLAP: "row",
    DAY: "file",
}
"""The codes of the questions whose answers are remembered, and what each is about."""


def answers_to_keep(questions: Sequence[Question], tables: Sequence[Table]) -> Iterator[AnswerRecipe]:
    """What of the answers to *questions* is remembered; *tables* are those of the workbook."""
    for question in questions:
        if question.answer is None or question.code not in ABOUT:
            continue
        answer = _lasting(question, tables)
        about = _about(question, tables)
        if answer is not None and about is not None:
            yield AnswerRecipe(question.code, about, answer)


class Recalled(Mapping[str, str]):
    """Answers by the key of their question: given for this file, settled by a correction, or remembered.

    What a correction settles comes first, then what was answered, then *recipe*, then *day*, what a day is in hours in
    this desk file. ``used`` are the remembered answers that were asked for so far.
    """

    def __init__(
        self,
        given: Mapping[str, str],
        settled: Mapping[str, str],
        workbook: Workbook,
        tables: Sequence[Table],
        recipe: Recipe | None,
        day: str | None,
    ) -> None:
        self._said = {**given, **settled}
        self._workbook = workbook
        self._tables = tables
        self._recipe = recipe
        self._day = day
        self.used: dict[str, str] = {}

    def __getitem__(self, question: str) -> str:
        if question in self._said:
            return self._said[question]
        found = self._remembered(question)
        if found is None:
            raise KeyError(question)
        self.used[question] = found
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._said)

    def __len__(self) -> int:
        return len(self._said)

    def _remembered(self, question: str) -> str | None:
        code, _bar, rest = question.partition("|")
        sheet, row, letter = [*rest.rsplit("|", 2), "", ""][:3]
        about = ABOUT.get(code)
        if about == "file":
            return (self._recipe.answer_to(code, "") if self._recipe else None) or self._day
        if about is None or self._recipe is None:
            return None
        if about == "sheet":
            return self._recipe.answer_to(code, key(sheet))
        number = column_number(letter) if letter else 0
        table = table_around(self._tables, sheet, int(row), number) if row else None
        known = best_for(table, self._recipe) if table else None
        if table is None or known is None:
            return None
        about = _of_what(code, table, int(row), letter)
        if about == "row" and not letter:
            return self._of_row(code, sheet, int(row))
        answer = self._recipe.answer_to(code, _named(known) if about == "table" else _heading(table, number))
        return _this_year(table, number, answer) if code == TWO_WAYS and answer else answer

    def _of_row(self, code: str, sheet: str, row: int) -> str | None:
        assert self._recipe is not None
        texts = {
            fold(value)
            for each in self._workbook.sheets
            if each.name == sheet and each.first_row <= row <= each.last_row
            for value in each.rows[row - each.first_row]
            if isinstance(value, str)
        }
        found = (each for each in self._recipe.answers if each.code == code and each.about in texts)
        return next((each.answer for each in found), None)


def in_words(answer: AnswerRecipe) -> str:
    """A remembered answer as a line: ``hours: For all of them together``."""
    if answer.code == TWO_WAYS:
        return _("“{about}” begins in {month}").format(
            about=answer.about.replace("#", "…"), month=MONTHS[int(answer.answer)]
        )
    if answer.code == DAY:
        return _("A day is {answer}").format(answer=answer.answer)
    return f"{answer.about}: {answer.answer}" if answer.about else answer.answer


def _lasting(question: Question, tables: Sequence[Table]) -> str | None:
    """The answer as it is kept, or None where it is only about this file."""
    answer = question.answer
    assert answer is not None
    if question.code == DAY:
        return answer if typed_number(answer) is not None else None
    if answer not in question.choices or answer == ONE_BY_ONE:
        return None
    if question.code != TWO_WAYS:
        return answer
    column = _column(question, tables)
    chosen = column and next((p for p in (column.period, column.also) if p and period_written(p) == answer), None)
    return str(chosen.start.month) if chosen else None


def _of_what(code: str, table: Table | None, row: int | None, letter: str | None) -> About:
    """What a question is about: the same that is asked of a table may be asked of one of its columns, or of a row."""
    if code == OVERLAP and letter and table and table.layout == "periods-across":
        return "table"
    if code != RUN_ON or table is None:
        return ABOUT[code]
    return "column" if letter else "table" if row in table.header_rows else "row"


def _about(question: Question, tables: Sequence[Table]) -> str | None:
    table, column = _table(question, tables), _column(question, tables)
    match _of_what(question.code, table, question.row, question.col):
        case "file":
            return ""
        case "sheet":
            return key(question.sheet)
        case "row" if question.col is None:
            return fold(question.problem.facts.get("text", "")) or None
        case "table":
            return ", ".join(each for each in headings_of(table) if each) if table else None
    return _heading(table, column.number) or None if table and column else None


def _table(question: Question, tables: Sequence[Table]) -> Table | None:
    number = column_number(question.col) if question.col else 0
    return None if question.row is None else table_around(tables, question.sheet, question.row, number)


def _column(question: Question, tables: Sequence[Table]) -> Column | None:
    table = _table(question, tables)
    if table is None or question.col is None:
        return None
    return next((each for each in table.columns if each.letter == question.col), None)


def _heading(table: Table, number: int) -> str:
    pairs = zip(headings_of(table), table.columns, strict=True)
    return next((heading for heading, column in pairs if column.number == number), "")


def _named(table: TableRecipe) -> str:
    return ", ".join(column.heading for column in table.columns)


def _this_year(table: Table, number: int, month: str) -> str | None:
    """Of the two periods that a heading may name this year, the one which begins in *month*."""
    column = next((each for each in table.columns if each.number == number), None)
    both = (column.period, column.also) if column else ()
    return next((period_written(each) for each in both if each and str(each.start.month) == month), None)
