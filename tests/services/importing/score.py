"""Scores a plan against what a perfect import yields, as the data folder's README says it is scored.

Records are compared as a set by sheet, row and column (where the expectation gives one); text after trimming and
collapsing spaces. Every row that is not blank must be a record's, a heading's, or skipped with a reason.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from svdesk.services.workbook.sheet import Workbook

FIELDS = (
    "text", "date", "period", "quantity", "unit", "people", "amount_pence", "kind", "measure_code", "place", "notes",
    "estimate", "section",
)  # fmt: skip


@dataclass(slots=True)
class Score:
    """How a plan did: records right out of those expected, what differs, and rows that were lost."""

    expected: int = 0
    right: int = 0
    differences: list[str] = field(default_factory=list)
    lost_rows: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.right} of {self.expected} records, {len(self.lost_rows)} rows lost"


def score(made: dict[str, Any], expected: dict[str, Any], workbook: Workbook) -> Score:
    """Compare a plan in the contract's shape with an ``expected.json``."""
    result = Score(expected=len(expected["records"]))
    found = {_place(record): record for record in made["records"]}
    wanted = {_place(record) for record in expected["records"]}
    for record in expected["records"]:
        place = _place(record)
        wrong = _differences(found.get(place), record)
        result.right += not wrong
        result.differences += [f"{place}: {each}" for each in wrong]
    result.differences += [f"{place}: not expected" for place in found if place not in wanted]
    result.lost_rows = lost_rows(made, workbook)
    return result


def _place(record: dict[str, Any]) -> tuple[str, int, str | None]:
    source = record["source"]
    return source["sheet"], source["row"], source.get("col")


def _differences(found: dict[str, Any] | None, wanted: dict[str, Any]) -> list[str]:
    if found is None:
        return ["missing"]
    return [
        f"{name} is {found[name]!r}, not {wanted[name]!r}"
        for name in FIELDS
        if name in wanted and _plain(found[name]) != _plain(wanted[name])
    ]


def _plain(value: object) -> object:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(str(value))
    return value


def lost_rows(made: dict[str, Any], workbook: Workbook) -> list[str]:
    accounted = {(record["source"]["sheet"], record["source"]["row"]) for record in made["records"]}
    accounted |= {(skip["sheet"], skip["row"]) for skip in made["skipped"] if skip["col"] is None}
    whole = {skip["sheet"] for skip in made["skipped"] if skip["row"] == "all"}
    return [
        f"{sheet.name}!{number}"
        for sheet in workbook.sheets
        if sheet.name not in whole
        for number, cells in enumerate(sheet.rows, sheet.first_row)
        if any(cell is not None for cell in cells) and (sheet.name, number) not in accounted
    ]
