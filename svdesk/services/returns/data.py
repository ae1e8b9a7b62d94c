"""What a return says to other programs: the data inside its PDF, the trace of each figure, the list of Problems.

JSON is written in one way only (keys in order, no spaces, UTF-8), so that the same return always gives the same bytes
and the same SHA-256.
"""

import difflib
import hashlib
import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.domain.figures import Behind, Figure
from svdesk.domain.problem import Problem, count_by_severity
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import AddsUp
from svdesk.services.returns.assemble import Assembled

SCHEMA = 1


def return_data(made: Assembled) -> dict[str, Any]:
    """Everything that a return carries, with the SHA-256 of all the rest under ``sha256``.

    A figure's ``value`` is a decimal number written out, or ``not_applicable``, ``not_known`` or
    ``not_answered`` where there is none; nil is ``0``.
    """
    data = {
        "schema": SCHEMA,
        "provider": made.provider.name,
        "authority": made.contract.authority.name,
        "contract": made.contract.reference,
        "format": {"id": made.form.id, "edition": made.form.edition},
        "glossary": made.recorded.glossary.edition,
        "period": [made.period.start.isoformat(), made.period.end.isoformat()],
        "figures": [_figure(made, figure) for figure in made.figures],
        "answers": [
            {"code": question.code, "question": question.text, "text": made.answers.get(question.code, "")}
            for question in made.form.questions
        ],
    }
    return {**data, "sha256": sha256_of(data)}


def canonical(document: object) -> bytes:
    """The one way in which JSON is written."""
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha256_of(data: dict[str, Any]) -> str:
    """The SHA-256 of *data* without its own ``sha256``, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical({key: value for key, value in data.items() if key != "sha256"})).hexdigest()


def fingerprint(sha256: str) -> str:
    """The beginning of a SHA-256 in groups that can be read aloud: ``3f2a 9c1b 77d0 41e5``."""
    return " ".join(sha256[start : start + 4] for start in range(0, 16, 4))


def trace_json(made: Assembled, code: str = "") -> dict[str, Any]:
    """Each figure, or the one with *code*, and the counts behind it; the quantities add up as ``basis`` says.

    A record's ``quantity`` is its share already; ``share`` says which. Raises ``UserError`` for an unknown code.
    """
    codes = [figure.code for figure in made.figures]
    if code and code not in codes:
        near = difflib.get_close_matches(code, codes, n=1)
        do = f"Did you mean “{near[0]}”?" if near else f"Its figures are: {', '.join(codes) or 'none'}."
        raise UserError(f"This return has no figure “{code}”.", do)
    return {
        "figures": [
            {
                "code": figure.code,
                "label": figure.label,
                "value": value_text(figure),
                "unit": figure.unit.id,
                "basis": figure.adds_up.value if figure.exact else f"{figure.adds_up.value}, at least",
                "records": [_record(behind) for behind in figure.behind],
            }
            for figure in made.figures
            if not code or figure.code == code
        ]
    }


def problems_json(problems: Sequence[Problem]) -> dict[str, Any]:
    """Every Problem with its sentences, and how many there are of each severity."""
    return {
        "problems": [
            {
                "code": one.code,
                "severity": one.severity.value,
                "where": {"page": one.where.page.value, "record": one.where.record, "field": one.where.field},
                "message": one.message,
                "fix": one.fix,
            }
            for one in problems
        ],
        "counts": count_by_severity(list(problems)),
    }


def value_text(figure: Figure) -> str:
    """The value of a figure for programs: ``1234.5``, ``310.40``, or the word for its kind of empty."""
    if figure.quantity is not None:
        return number_text(figure.quantity)
    return figure.empty.value if figure.empty else "not_answered"


def number_text(quantity: Quantity) -> str:
    """A decimal number without commas; pounds with their pence."""
    if quantity.unit.is_money:
        return f"{quantity.value:.2f}"
    text = f"{quantity.value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _figure(made: Assembled, figure: Figure) -> dict[str, Any]:
    return {
        "code": figure.code,
        "label": figure.label,
        "term": figure.term,
        "relation": figure.relation,
        "value": value_text(figure),
        "unit": figure.unit.id,
        "people_basis": people_basis(made, figure),
        "suppressed": False,
    }


def people_basis(made: Assembled, figure: Figure) -> str:
    """How people were counted in a figure; empty where it counts no people, or counts them in several ways.

    ``different_people_at_least`` says that the value is only the least there can be.
    """
    if figure.unit.id == "attendances":
        return "attendances"
    if figure.adds_up is AddsUp.DIFFERENT_PEOPLE:
        return "different_people" if figure.exact else "different_people_at_least"
    if figure.unit.id != "people":
        return ""
    behind = {record.count for record in figure.behind}
    counts = (count for activity in made.recorded.activities for count in activity.counts)
    bases = {count.people_basis for count in counts if count.id in behind}
    only = bases.pop() if len(bases) == 1 else None
    return only.value if only else ""


def _record(behind: Behind) -> dict[str, str]:
    share = f"{(Decimal(behind.share) / 100).normalize():f}%"
    return {
        "activity": behind.activity,
        "count": behind.count,
        "quantity": number_text(behind.quantity),
        "share": share,
    }


def read(pdf: Path) -> dict[str, Any]:
    """The data that a return carries; ``intact`` says whether data and pages are as they were exported.

    Raises ``FileUnusable`` for a file which is no return of ours.
    """
    from svdesk.services.returns.pdf import carried

    found = carried.read(pdf)
    try:
        data = json.loads(found.data)
    except (ValueError, RecursionError):
        data = None
    if not has_shape(data):
        raise FileUnusable(
            f"The data inside {pdf.name} is not that of a return.", "Ask for the return again, as it was exported."
        )
    return {"intact": found.intact and data["sha256"] == sha256_of(data), **data}


def has_shape(data: object) -> bool:
    """Whether *data*, which may be a stranger's, is built like ``return_data``; nothing is said of its truth."""
    if not isinstance(data, dict) or not all(isinstance(data.get(key), str) for key in _TEXTS):
        return False
    period, form = data.get("period"), data.get("format")
    return (
        isinstance(period, list)
        and [type(day) for day in period] == [str, str]
        and isinstance(form, dict)
        and all(isinstance(form.get(key), str) for key in ("id", "edition"))
        and _are_tables(data.get("figures"), ("code", "label", "value", "unit"))
        and _are_tables(data.get("answers"), ("code", "question", "text"))
    )


def _are_tables(found: object, keys: tuple[str, ...]) -> bool:
    return isinstance(found, list) and all(
        isinstance(one, dict) and all(isinstance(one.get(key), str) for key in keys) for one in found
    )


_TEXTS = ("provider", "authority", "contract", "glossary", "sha256")
