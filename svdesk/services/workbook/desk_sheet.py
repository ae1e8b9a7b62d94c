"""Reads an earlier desk file of ours as sheets: one row for each activity, with all that was counted in it.

The headings are exact and are not recognised but known: by them the activities come in as they were, word for word.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from svdesk.domain.errors import FileUnusable
from svdesk.domain.quantity import PLACES
from svdesk.services.workbook import limits
from svdesk.services.workbook.sender import Row, Sender
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place
from svdesk.storage import desk_copy
from svdesk.storage.desk_copy import Earlier, EarlierCount

HEADINGS = (
    "First day", "Last day", "What was done", "Where", "Section", "Private note", "Public note", "Minutes", "Groups",
    "Shares",
)  # fmt: skip
"""What every row begins with; groups are their ids, shares ``REF 60.00%``, both parted by ``; ``."""
COUNT_HEADINGS = ("Counted", "Number", "Unit", "People counted as", "Actual or target", "Estimate")
"""What follows once for each count, with its number: ``Counted 1``. A count without a number says why in its place."""
SHEETS = ("Activities", "Activities with many counts")
_FEW = 4
_FURTHER = len(HEADINGS)


def read(path: Path, sender: Sender) -> str:
    """Send the activities of the desk file at *path*; return ``svdesk``.

    Raises ``Refused``: ``desk-unusable``, ``too-many-cells``.
    """
    try:
        copy = desk_copy.copied(path)
        found = list(desk_copy.activities(copy, path.name))
        behind = desk_copy.left_behind(copy)
        rows = [(activity, _row(activity)) for activity in found]
    except (FileUnusable, ValueError, OverflowError) as error:
        raise Refused("desk-unusable") from error
    few = [row for activity, row in rows if len(activity.counts) <= _FEW]
    many = [row for activity, row in rows if len(activity.counts) > _FEW]
    for name, lot in zip(SHEETS, (few, many), strict=True):
        if lot:
            _send(name, lot, sender)
    sender.note("desk-left-behind", None, **{name: f"{n:,}" for name, n in behind.items()})
    return "svdesk"


def _send(name: str, rows: Sequence[Row], sender: Sender) -> None:
    width = max(map(len, rows))
    if width > limits.COLUMNS or width * len(rows) > limits.CELLS:
        raise Refused("too-many-cells", sheet=name, limit=f"{limits.CELLS:,}")
    counts = range(1, (width - _FURTHER) // len(COUNT_HEADINGS) + 1)
    headings = [*HEADINGS, *(f"{heading} {number}" for number in counts for heading in COUNT_HEADINGS)]
    sender.sheet(name, first_row=1, first_column=1, width=len(headings), height=len(rows) + 1)
    padded = [row + [""] * (len(headings) - len(row)) for row in rows]
    sender.rows([headings, *padded], Place(1, 1), len(headings), ours=True)


def _row(activity: Earlier) -> Row:
    shares = "; ".join(f"{reference} {Decimal(share).scaleb(-2)}%" for reference, share in activity.shares)
    row: Row = [
        date.fromisoformat(activity.starts), date.fromisoformat(activity.ends), activity.text, activity.place,
        activity.section, activity.private_note, activity.public_note,
        "" if activity.minutes is None else activity.minutes, "; ".join(activity.groups), shares,
    ]  # fmt: skip
    for count in activity.counts:
        row += _count(count)
    return row


def _count(count: EarlierCount) -> Row:
    number = count.empty if count.millionths is None else _exact(Decimal(count.millionths).scaleb(-PLACES))
    return [
        count.label, number, count.unit, count.people_basis or "", count.kind, "yes" if count.estimate else "",
    ]  # fmt: skip


def _exact(value: Decimal) -> int | str:
    """A number such that the parent gets exactly *value*: as text where it is not whole, as JSON's would be rounded."""
    return int(value) if value == value.to_integral_value() else f"{value.normalize():f}"
