"""The four samples told otherwise: moved, turned round, in another kind of file. What they mean stays the same."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any, TypeAlias

from openpyxl.utils import column_index_from_string, get_column_letter

from svdesk.services.progress import Silent
from svdesk.services.workbook.read import read
from svdesk.services.workbook.sheet import Value
from tests.services.importing.nasty.expectation import Case, Json
from tests.services.importing.nasty.files import ods_of_rows, text_file, xlsx_of_rows

_SAMPLES = Path(__file__).parents[3] / "samples"
_ASKED = {
    "d1": ["people-may-overlap"],
    "d2": [
        "day-length-unknown",
        "two-numbers",
        "date-impossible",
        "income-in-costs",
        "hours-each-or-all",
        "twice-in-file",
    ],
    "d3": ["headings-differ", "personal-data", "date-from-number"],
    "d4": ["number-two-ways", "net-or-gross"],
}
Rows: TypeAlias = list[list[Value]]
Sheets: TypeAlias = dict[str, Rows]


def moved(folder: Path) -> Case:
    """The hub's quarters, three rows lower and two columns to the right, with the merged headings taken apart."""
    sheets, told = _sample("d1")
    lower: Sheets = {
        name: [[]] * 3 + [[None, None, *row] if row else [] for row in rows] for name, rows in sheets.items()
    }
    path = xlsx_of_rows(folder / "moved.xlsx", lower)
    return Case(path, _placed(told, "d1", row=lambda row: row + 3, column=lambda column: column + 2))


def as_text(folder: Path) -> Case:
    """The hub's quarters saved as semicolon-separated text with a mark; formulas have become nothing."""
    sheets, told = _sample("d1")
    path = text_file(folder / "as_text.csv", _as_csv(next(iter(sheets.values())), ";"), "utf-8-sig")
    return Case(path, _placed(told, "d1", sheet="csv"))


def log_as_workbook(folder: Path) -> Case:
    """The volunteers' log opened and saved as a workbook in which every cell is text."""
    sheets, told = _sample("d2")
    path = xlsx_of_rows(folder / "log_as_workbook.xlsx", {"Log": sheets["csv"]})
    return Case(path, _placed(told, "d2", sheet="Log"))


def log_turned_round(folder: Path) -> Case:
    """The volunteers' log with its columns from right to left, tabs between them, in UTF-16."""
    sheets, told = _sample("d2")
    width = max(map(len, sheets["csv"]))
    rows = [(row + [None] * (width - len(row)))[::-1] for row in sheets["csv"]]
    path = text_file(folder / "log_turned_round.tsv", _as_csv(rows, "\t"), "utf-16")
    return Case(path, _placed(told, "d2", sheet="csv"))


def terms_turned_round(folder: Path) -> Case:
    """The youth project's sheets in the opposite order, columns turned round, in OpenDocument."""
    sheets, told = _sample("d3")
    turned = {name: [row[::-1] for row in rows] for name, rows in reversed(sheets.items()) if name != "Lookups"}
    path = ods_of_rows(folder / "terms_turned_round.ods", turned)
    return Case(path, _placed(told, "d3"))


def ledger_as_workbook(folder: Path) -> Case:
    """The spend ledger as an Excel workbook, two blank rows and a column before it."""
    sheets, told = _sample("d4")
    lower = {name: [[], [], *([None, *row] for row in rows)] for name, rows in sheets.items()}
    path = xlsx_of_rows(folder / "ledger_as_workbook.xlsx", lower)
    return Case(path, _placed(told, "d4", row=lambda row: row + 2))


def _sample(name: str) -> tuple[Sheets, Json]:
    """The cells of a sample by sheet, rows from the first, and what is expected of it."""
    told = next(_SAMPLES.glob(f"{name}_*.expected.json"))
    path = next(each for each in _SAMPLES.glob(f"{name}_*.*") if each.suffix != ".json")
    sheets: Sheets = {
        sheet.name: [[]] * (sheet.first_row - 1) + [[None] * (sheet.first_column - 1) + row for row in sheet.rows]
        for sheet in read(path, Silent()).sheets
    }
    return sheets, json.loads(told.read_text(encoding="utf-8"))


def _as_csv(rows: Rows, delimiter: str) -> str:
    text = StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _same(number: int) -> int:
    return number


def _placed(
    told: Json,
    name: str,
    sheet: str | None = None,
    row: Callable[[int], int] = _same,
    column: Callable[[int], int] = _same,
) -> Json:
    """An ``expected.json`` in the shape of ``expectation``, with its records where they have gone."""
    made = [dict(record) for record in told["records"]]
    for record in made:
        source: dict[str, Any] = record["source"]
        col = source.get("col")
        at = row(source["row"])
        record["source"] = {
            "sheet": sheet or source["sheet"],
            "row": at,
            "last_row": at,
            "col": get_column_letter(column(column_index_from_string(col))) if col else None,
        }
        record["lenient"] = {}
    return {"records": made, "skipped": [], "questions": _ASKED[name], "checks": [], "unasked": []}
