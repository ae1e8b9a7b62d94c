"""What helps a person with the questions of an import: their order, real examples, and whether typing is understood."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from svdesk.domain.problem import Problem, Severity
from svdesk.i18n import _
from svdesk.services.importing.cells.date_order import Order, settle
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.sheet_text import cell_text, column_number
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.columns.count_answers import typed_number
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.record import Plan, Question, Record
from svdesk.services.workbook.sheet import Sheet, Workbook

_EXAMPLES = 3
_CELLS = 8
"""So many examples are shown, and so many cells of each."""

_SHEETS = ("hidden-sheet", "summary-sheet", "sheet-repeated")
"""Questions whether a whole sheet is brought in: the first choice leaves it out, the second brings it in."""


class Example(NamedTuple):
    """A row of the file as an example: its number, the cell that is asked about (or nothing), the whole row."""

    row: int
    cell: str
    words: str


def in_order(questions: Sequence[Question]) -> list[Question]:
    """Questions in the order of asking a person: what keeps rows out first, then what deserves a look, then notes."""
    return sorted(questions, key=lambda question: question.problem.severity.rank)


def keeps_out(question: Question) -> bool:
    """Whether rows stay out until the question is answered."""
    return question.problem.severity is Severity.STOP


def usual(question: Question) -> str:
    """What is done as long as nobody answers; empty where rows wait for the answer."""
    return question.choices[0] if question.choices and not keeps_out(question) else ""


def about_sheet(questions: Sequence[Question], sheet: str) -> Question | None:
    """The question whether *sheet* is brought in at all, if there is one."""
    return next((each for each in questions if each.code in _SHEETS and each.sheet == sheet), None)


def understood(question: Question, text: str) -> bool:
    """Whether *text* can be an answer: one of the choices, or a number, date or period that is read as one."""
    if text in question.choices:
        return True
    match question.typed:
        case "number":
            return typed_number(text) is not None
        case "date":
            return settle(read_date(text), Order.DAY_FIRST, None).period is not None
        case "period":
            return typed_period(text) is not None
        case _:
            return False


def question_of(questions: Sequence[Question], record: Record, problem: Problem) -> Question | None:
    """The question which would settle a *problem* of *record*: about its cell, its column, its sheet, or the file."""
    col = problem.where.field.rstrip("0123456789")
    alike = [each for each in questions if each.code == problem.code]
    text = problem.facts.get("text")
    for fits in (
        lambda each: (each.sheet, each.row, each.col or "") == (record.sheet, record.row, col),
        lambda each: each.sheet == record.sheet and each.col == col and each.problem.facts.get("text") == text,
        lambda each: each.sheet == record.sheet and (each.col or "") == col,
        lambda each: each.sheet == record.sheet,
        lambda each: each.problem.facts.get("text") == text,
    ):
        if found := next(filter(fits, alike), None):
            return found
    return alike[0] if alike else None


def examples(workbook: Workbook, plan: Plan, question: Question) -> list[Example]:
    """Real rows that a question is about: its own row, or the first few of its column or sheet."""
    sheet = next((each for each in workbook.sheets if each.name == question.sheet), None)
    if sheet is None:
        return []
    column = column_number(question.col or "")
    # The sheet may have a hundred thousand rows, and the window waits for these.
    rows = islice(_rows(sheet, plan, question, column), _EXAMPLES)
    return [Example(row, cell_text(sheet, row, column) if column else "", _row_words(sheet, row)) for row in rows]


def example_words(example: Example) -> str:
    """An example as a line: ``Row 12: “1 day” in 13/06/23 · Gardening day · 9 · 1 day``."""
    if not example.cell:
        return _("Row {row}: {words}").format(row=example.row, words=example.words)
    return _("Row {row}: “{cell}” in {words}").format(row=example.row, cell=example.cell, words=example.words)


def _rows(sheet: Sheet, plan: Plan, question: Question, column: int) -> Iterator[int]:
    table = _table(plan, question)
    headings = table.header_rows if table else ()
    if question.row is not None and question.row not in headings:
        if (other := question.problem.facts.get("other", "")).isdecimal():
            yield int(other)
        yield question.row
        return
    first, last = (table.first_row, table.last_row) if table else (sheet.first_row, sheet.last_row)
    skipped = {skip.row for skip in plan.skipped if skip.sheet == sheet.name and skip.rows} if table else set()
    for row in range(first, last + 1):
        if row not in skipped and (cell_text(sheet, row, column) if column else _row_words(sheet, row)):
            yield row


def _table(plan: Plan, question: Question) -> Table | None:
    tables = [table for table in plan.tables if table.sheet == question.sheet]
    row = question.row
    if row is None:
        return tables[0] if tables else None
    around = (each for each in tables if row in each.header_rows or each.first_row <= row <= each.last_row)
    return next(around, None)


def _row_words(sheet: Sheet, row: int) -> str:
    texts = (cell_text(sheet, row, column) for column in range(sheet.first_column, sheet.first_column + sheet.width))
    return " · ".join([text for text in texts if text][:_CELLS])
