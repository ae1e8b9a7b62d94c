"""A plan in the shape that the contract promises for ``import --dry-run --json``."""

from decimal import Decimal
from typing import Any

from svdesk.domain.problem import Problem
from svdesk.services.importing.doubles.doubles import Double
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.record import Check, Plan, Question, Record, Skip


def as_json(plan: Plan) -> dict[str, Any]:
    """The contract's shape, of plain values only; questions that have been answered are left out."""
    return {
        "file": plan.file,
        "questions": [_question(question) for question in plan.questions if question.answer is None],
        "checks": [_check(check) for check in plan.checks],
        "tables": [_table(table) for table in plan.tables],
        "counts": plan.counts,
        "records": [_record(record) for record in plan.records],
        "skipped": [_skip(skip) for skip in plan.skipped],
        "doubles": [_double(double) for double in plan.doubles],
        "notes": list(plan.notes),
    }


def _question(question: Question) -> dict[str, Any]:
    where: dict[str, Any] = {"sheet": question.sheet}
    if question.row is not None:
        where["row"] = question.row
    if question.col is not None:
        where["col"] = question.col
    return {"code": question.code, "where": where, "message": question.message, "choices": list(question.choices)}


def _check(check: Check) -> dict[str, Any]:
    return {
        "where": {"sheet": check.sheet, "row": check.row},
        "stated": _plain(check.stated, money=check.money),
        "computed": _plain(check.computed, money=check.money),
        "message": check.message,
    }


def _plain(value: Decimal, *, money: bool) -> str:
    return f"{value:.2f}" if money else f"{value.normalize():f}"


def _table(table: Table) -> dict[str, Any]:
    return {
        "sheet": table.sheet,
        "header_rows": list(table.header_rows),
        "layout": table.layout,
        "columns": [
            {"heading": column.heading, "column": column.letter, "field": column.field} for column in table.columns
        ],
    }


def _record(record: Record) -> dict[str, Any]:
    return {
        "source": {"sheet": record.sheet, "row": record.row, "col": record.col},
        "status": record.status,
        "text": record.text,
        "date": record.date.isoformat() if record.date else None,
        "period": [record.period.start.isoformat(), record.period.end.isoformat()] if record.period else None,
        "quantity": _number(record.quantity),
        "unit": record.unit,
        "people": record.people,
        "amount_pence": record.amount_pence,
        "kind": record.kind,
        "measure_code": record.measure_code,
        "place": record.place,
        "notes": record.notes,
        "estimate": record.estimate,
        "section": record.section,
        "problems": [
            {"code": each.code, "severity": each.severity.value, "cell": _cell(each, record), "message": each.message}
            for each in record.problems
        ],
    }


def _cell(problem: Problem, record: Record) -> str | None:
    """The cell that a Problem is about, ``B12``: in this row where it is about a column; none where about a row."""
    column = problem.where.field.rstrip("0123456789")
    if not column:
        return None
    return f"{column}{record.row}" if column == problem.where.field else problem.where.field


def _number(value: Decimal | None) -> int | float | None:
    """JSON knows one kind of number; six decimal places and twelve figures before them survive it exactly enough.

    The desk file never sees this number: commit takes the ``Decimal``.
    """
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _double(double: Double) -> dict[str, Any]:
    twin = double.twin
    came = {"file": twin.file, "sheet": twin.sheet, "row": twin.row, "at": twin.at} if twin.file else None
    return {
        "source": {"sheet": double.sheet, "row": double.row, "col": double.col},
        "kind": double.kind,
        "like": {"activity": twin.id, "text": twin.text, "period": [twin.starts, twin.ends], "place": twin.place},
        "came_from": came,
        "choice": double.choice,
        "message": double.told,
    }


def _skip(skip: Skip) -> dict[str, Any]:
    # The contract has no word for what a person leaves out; the note says so.
    reason = "nothing" if skip.reason == "left out" else skip.reason
    return {"sheet": skip.sheet, "row": skip.row, "col": skip.col, "reason": reason, "note": skip.note}
