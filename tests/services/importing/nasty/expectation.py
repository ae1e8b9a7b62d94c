"""Expectations as lines that can be read, so that the reasoning of a workbook fits beside the workbook.

One line is one record: ``row col | text | when | counts | more…``

- ``5`` is row 5, ``5 C`` column C of it, ``5 *`` whatever column is named; ``5-9 *`` any row of a form from 5 to 9.
- when: ``2024-04-09``, a period (``2024-04``, ``2024-25-Q1``, ``2024-25``, ``2024-04-01..2024-04-07``), ``-`` for none,
  ``?`` for what is not compared. A ``?`` after it: that, or nothing until somebody has answered.
- counts, parted by commas: ``12 hours``, ``5 people`` (how many took part), ``5 of people`` (what was counted),
  ``£4.50``; ``?`` and ``12 hours?`` as above.
- more: ``target``, ``estimate``, ``held``, ``optional``, ``place X``, ``notes X``, ``section X``, ``code X``;
  ``place ?``, ``notes ?``, ``estimate ?`` are not compared; ``section -`` is none, where a section would be wrong.

Skipped rows: ``7 total``, ``9 D nothing``, ``all hidden``; ``7 note/title`` is either.
Questions: ``running-totals/people-may-overlap: why`` is either of the two codes.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from svdesk.domain.period import parse

Json = dict[str, Any]
Also = Callable[[Json], list[str]]
"""A further check of the plan: what is wrong with it, in words."""


@dataclass(slots=True)
class Case:
    """A workbook that has been made, what is expected of it, and the year its owner would name."""

    path: Path
    expected: Json
    year: str | None = None
    also: Sequence[Also] = field(default_factory=tuple)
    any_records: bool = False
    """Whether more than one set of records would do, so that only ``also`` and the skipped rows are compared."""


def expected(
    records: list[Json],
    skipped: Sequence[tuple[str, str]] = (),
    questions: Sequence[str] = (),
    checks: Sequence[tuple[str, int, str, str]] = (),
    unasked: Sequence[str] = (),
) -> Json:
    """The shape of an ``expected.json``; *skipped* is by sheet, *checks* are sheet, row, stated and computed."""
    return {
        "records": records,
        "skipped": [_skip(sheet, line) for sheet, lines in skipped for line in lines.strip().splitlines()],
        "questions": list(questions),
        "checks": [
            {"sheet": sheet, "row": row, "stated": stated, "computed": computed}
            for sheet, row, stated, computed in checks
        ],
        "unasked": list(unasked),
    }


def records(sheet: str, lines: str, *more: str) -> list[Json]:
    """The records of *sheet*, one a line; *more* is said of every one."""
    return [_record(sheet, line, more) for line in lines.strip().splitlines()]


def _record(sheet: str, line: str, more: Sequence[str]) -> Json:
    where, text, when, counts, *own = [part.strip() for part in line.split("|")]
    row, _space, col = where.partition(" ")
    first, _dash, last = row.partition("-")
    record: Json = {
        "source": {"sheet": sheet, "row": int(first), "col": col or None, "last_row": int(last or first)},
        "text": text,
        "kind": "actual",
        "estimate": False,
        "measure_code": None,
        "place": None,
        "notes": None,
        "lenient": {},
    }
    _when(record, when)
    _counts(record, counts)
    for word in (*more, *own):
        _more(record, word)
    return record


def _when(record: Json, when: str) -> None:
    if when == "?":
        return
    unsure, when = when.endswith("?"), when.removesuffix("?")
    record |= {"date": None, "period": None}
    if when == "-":
        return
    found = _period(when)
    name, value = ("date", when) if found is None else ("period", found)
    record[name] = value
    if unsure:
        record["lenient"][name] = [value, None]


def _period(when: str) -> list[str] | None:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", when):
        return None
    month = re.fullmatch(r"(\d{4})-(0\d|1[0-2])", when)
    period = parse(f"{month[1]}-M{month[2]}" if month else when)
    return [period.start.isoformat(), period.end.isoformat()]


def _counts(record: Json, counts: str) -> None:
    if counts == "?":
        return
    record |= {"quantity": None, "unit": None, "people": None, "amount_pence": None}
    if counts == "-":
        return
    for each in counts.split(","):
        _count(record, each.strip())
    if record["amount_pence"] is not None and record["quantity"] is None:
        if record["people"] is None:
            record["unit"] = "gbp"
        else:
            record["lenient"]["unit"] = [None, "gbp"]


def _count(record: Json, count: str) -> None:
    unsure, count = count.endswith("?"), count.removesuffix("?")
    names: dict[str, Any]
    if "£" in count:
        names = {"amount_pence": int(Decimal(count.replace("£", "").replace(" ", "")) * 100)}
    elif count.endswith(" of people"):
        names = {"quantity": Decimal(count.split()[0]), "unit": "people"}
    elif count.endswith(" people"):
        names = {"people": int(count.split()[0])}
    else:
        number, unit = count.split()
        names = {"quantity": Decimal(number), "unit": unit}
    record |= names
    if unsure:
        record["lenient"] |= {name: [value, None] for name, value in names.items()}


def _more(record: Json, word: str) -> None:
    name, _space, value = word.partition(" ")
    if name in ("target", "actual"):
        record["kind"] = name
    elif name == "held":
        record["status"] = "held"
    elif name == "optional":
        record["optional"] = True
    elif value == "?":
        del record["measure_code" if name == "code" else name]
    elif name == "estimate":
        record["estimate"] = True
    else:
        record["measure_code" if name == "code" else name] = None if value == "-" else value


def _skip(sheet: str, line: str) -> Json:
    *where, reason = line.split()
    row = where[0] if where[0] == "all" else int(where[0])
    return {"sheet": sheet, "row": row, "col": where[1] if len(where) > 1 else None, "reason": reason}
