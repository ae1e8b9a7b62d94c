"""Workbooks written as text, so that a test shows the sheet it is about.

One line is one row, cells are parted by ``|``. ``12`` and ``7.5`` are numbers, ``2024-04-09`` a true date, ``'12``
text; an empty cell is blank. Anything else is text. Nothing is stripped but the spaces around the bars.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from svdesk.domain.period import Period, parse
from svdesk.services.importing.plan import plan
from svdesk.services.importing.record import Known, Plan
from svdesk.services.importing.tables.recognise import recognise
from svdesk.services.workbook.sheet import Place, Sheet, Span, Value, Workbook


def sheet(
    text: str,
    name: str = "Sheet1",
    *,
    hidden: bool = False,
    merged: tuple[Span, ...] = (),
    hidden_rows: frozenset[int] = frozenset(),
    hidden_columns: frozenset[int] = frozenset(),
    formulas: tuple[Place, ...] = (),
    shown: Mapping[Place, str] | None = None,
    first_row: int = 1,
) -> Sheet:
    """A sheet whose first line is row *first_row*."""
    lines = text.strip("\n").split("\n")
    rows = [[cell(part.strip()) for part in line.split("|")] for line in lines]
    width = max(len(row) for row in rows)
    rows = [row + [None] * (width - len(row)) for row in rows]
    return Sheet(
        name,
        rows,
        first_row=first_row,
        width=width,
        hidden=hidden,
        merged=list(merged),
        hidden_rows=hidden_rows,
        hidden_columns=hidden_columns,
        formulas_without_result=list(formulas),
        shown=dict(shown or {}),
    )


def cell(text: str) -> Value:
    if not text:
        return None
    if re.fullmatch(r"-?\d+", text):
        return int(text)
    if re.fullmatch(r"-?\d+\.\d+", text):
        return Decimal(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d", text):
        return datetime.fromisoformat(text)
    return text.removeprefix("'") if text[:1] == "'" and len(text) > 1 else text


def book(*sheets: Sheet | str, name: str = "book.xlsx") -> Workbook:
    """A workbook of *sheets*; one given as text is called Sheet1."""
    made = [each if isinstance(each, Sheet) else sheet(each) for each in sheets]
    return Workbook(name, name.rpartition(".")[2], "0" * 64, made)


def planned(
    *sheets: Sheet | str,
    year: str | None = None,
    answers: Mapping[str, str] | None = None,
    name: str = "book.xlsx",
) -> Plan:
    """The plan of a workbook of *sheets*."""
    workbook = book(*sheets, name=name)
    period: Period | None = parse(year) if year else None
    return plan(workbook, recognise(workbook, period), Known(), answers or {})


def here_already(made: Plan) -> Plan:
    """*made* where all of it is in the records already."""
    return replace(made, records=tuple(each._replace(status="already_here") for each in made.records))


def lines(made: Plan) -> list[str]:
    """The records of a plan, each as a line that can be read: ``5 C | Lunch club | 2024-04-09 | 12 meals``."""
    return [_line(made, at) for at in range(len(made.records))]


def _line(made: Plan, at: int) -> str:
    record = made.records[at]
    when = record.date.isoformat() if record.date else record.period.code if record.period else "?"
    counts = []
    if record.quantity is not None:
        counts.append(f"{record.quantity.normalize():f} {record.unit}")
    if record.people is not None:
        counts.append(f"{record.people} people")
    if record.amount_pence is not None:
        counts.append(f"{record.amount_pence}p")
    marks: list[str] = [] if record.status == "new" else [record.status]
    marks += [record.kind] if record.kind != "actual" else []
    marks += ["estimate"] if record.estimate else []
    parts = [
        f"{record.row} {record.col}" if record.col else str(record.row),
        record.text,
        when,
        ", ".join(counts) or "-",
        *marks,
    ]
    return " | ".join(parts)


def skips(made: Plan) -> list[str]:
    """The rows passed over: ``7 section``, ``all hidden``, ``9 D nothing``."""
    return [f"{skip.row} {skip.col + ' ' if skip.col else ''}{skip.reason}" for skip in made.skipped]


def codes(made: Plan) -> list[str]:
    """The codes of the questions, in order."""
    return [question.code for question in made.questions]
