"""Reads the figures out of a return of ours: a PDF that carries its data.

They are totals of a period and never activities. So every row of the sheet begins with the word Total, which is why no
import takes it for something that was done, and ``totals_of`` gives the figures back to whoever wants totals.
"""

import json
import re
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from svdesk.domain.period import Period, written
from svdesk.services.workbook import limits
from svdesk.services.workbook.sender import Sender
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place, Workbook

DATA = "return-data.json"
"""The name under which a return carries its data."""
SHEET = "Totals of a return"
HEADINGS = (
    "What it is", "Measure", "What was counted", "Total", "Unit", "People counted as", "First day and last day",
)  # fmt: skip
TOTAL = "Total of a return"
_LARGEST = 16 * limits.MEGABYTE
_MOST_FIGURES = 10_000
_FIRST_FIGURE = 4
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?")


class ReturnTotal(NamedTuple):
    """One figure of a return; ``value`` is exact, or None where the return says in ``said`` why there is none.

    ``unit`` is a unit id, ``basis`` how people were counted, empty where the figure counts none.
    """

    row: int
    code: str
    label: str
    value: Decimal | None
    said: str
    unit: str
    basis: str
    period: Period


def read(data: bytes, sender: Sender) -> str:
    """Send the figures of the return *data*; return ``pdf``.

    Raises ``Refused``: ``not-a-return``, ``locked-return``, ``damaged-return``.
    """
    carried = _carried(data)
    try:
        period, rows = _rows(json.loads(carried))
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Refused("not-a-return") from error
    width = len(HEADINGS)
    sender.sheet(SHEET, first_row=1, first_column=1, width=width, height=len(rows))
    sender.rows((row + [""] * (width - len(row)) for row in rows), Place(1, 1), width, ours=True)
    sender.note("return-totals", SHEET, days=written(period))
    return "pdf"


def totals_of(workbook: Workbook) -> tuple[ReturnTotal, ...]:
    """The figures of a workbook that was read from a return; none where it was read from anything else."""
    if workbook.kind_of_source != "return":
        return ()
    sheet = workbook.sheets[0]
    return tuple(_total(number, [str(cell or "") for cell in row]) for number, row in
                 enumerate(sheet.rows[_FIRST_FIGURE - sheet.first_row :], _FIRST_FIGURE))  # fmt: skip


def _total(number: int, cells: list[str]) -> ReturnTotal:
    _what, code, label, said, unit, basis, days = cells
    first, _, last = days.partition("..")
    value = Decimal(said) if _NUMBER.fullmatch(said) else None
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    return ReturnTotal(number, code, label, value, "" if value is not None else said, unit, basis, period)


def _carried(data: bytes) -> bytes:
    from pypdfium2 import PdfDocument, PdfiumError, raw

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise Refused("locked-return" if locked else "damaged-return") from error
    for number in range(document.count_attachments()):
        attached = document.get_attachment(number)
        if attached.get_name() == DATA:
            carried = bytes(attached.get_data())
            if len(carried) <= _LARGEST:
                return carried
    raise Refused("not-a-return")


def _rows(data: dict[str, Any]) -> tuple[Period, list[list[str]]]:
    """The period and the rows of the sheet.

    Raises ``ValueError``, ``LookupError`` or ``TypeError`` where *data* has not the shape of a return's.
    """
    first, last = (date.fromisoformat(day) for day in data["period"])
    if first > last or len(data["figures"]) > _MOST_FIGURES:
        raise ValueError
    about = [_text(data[what]) for what in ("provider", "authority", "contract")]
    rows = [
        [f"Totals of the return of {about[0]} to {about[1]}, {about[2]}. They are no activities."],
        [],
        list(HEADINGS),
    ]
    days = f"{first.isoformat()}..{last.isoformat()}"
    for figure in data["figures"]:
        told = [_text(figure[key]) for key in ("code", "label", "value", "unit", "people_basis")]
        rows.append([TOTAL, *told, days])
    return Period(first, last), rows


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return " ".join(value.split())
