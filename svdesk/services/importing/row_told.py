"""One row of a spreadsheet in words: what it says was done, when, how much, and why it has the fate it has."""

from collections.abc import Collection, Iterable, Sequence

from svdesk.domain.period import day_written
from svdesk.domain.period import written as period_written
from svdesk.domain.problem import Severity
from svdesk.i18n import _
from svdesk.services.importing.doubles.onto import amount
from svdesk.services.importing.record import Check, Record
from svdesk.services.importing.row_fates import RowFate
from svdesk.services.importing.to_write import counts as wanted

_AT_MOST = 4
"""So many of several things are named; the rest are counted."""

_UNCHECKED = _("A total: it is not brought in. There was nothing to check it against.")

_REASONS = {
    "header": _("The headings of the columns."),
    "title": _("A title."),
    "section": _("It says what the rows beneath it are about."),
    "total": _("A total: it is checked and not brought in."),
    "duplicate": _("It repeats another row."),
    "note": _("A note."),
    "nothing": _("Nothing is counted in it."),
    "lookup": _("A list to choose from."),
    "hidden": _("It is hidden in the workbook."),
    "left out": _("You said to leave it out."),
    "blank": _("There is nothing in it."),
}


def where(row: RowFate, *, alone: bool = False) -> str:
    """The row's sheet and number: ``Volunteer log, row 23``; the number *alone* where there is but one sheet."""
    if row.row is None:
        return _("Every row") if alone else _("{sheet}, every row").format(sheet=row.sheet)
    if alone:
        return _("Row {row}").format(row=row.row)
    return _("{sheet}, row {row}").format(sheet=row.sheet, row=row.row)


def what(row: RowFate) -> str:
    """What the row says was done; of a title, a section, a total or a note its own words."""
    if row.records:
        return _listed(dict.fromkeys(record.text for record in row.records))
    skip = row.skip
    return skip.note or "" if skip and row.row is not None and skip.reason not in ("duplicate", "hidden") else ""


def when(row: RowFate) -> str:
    """The days or periods of the row's records: ``3 April 2025``."""
    return _listed(dict.fromkeys(_when(record) for record in row.records))


def counts(row: RowFate) -> str:
    """Everything that the row counts: ``6 people, 12 hours, £23.40``."""
    return _listed(said for record in row.records for said in _counts(record))


def why(row: RowFate, checks: Collection[Check] | None = None) -> str:
    """Why the row goes in, stays out or is passed over, in sentences; *checks* are the totals that it states."""
    said: list[str] = []
    if row.fate == "held":
        said += _messages(row.records, (Severity.STOP,))
        others = sum(record.status == "new" for record in row.records)
        if others:
            said.append(_("{n} of its {all} counts go in.").format(n=others, all=len(row.records)))
    elif row.fate == "already_here":
        said += [double.told for double in row.doubles] or [_("It is in your records already.")]
    elif row.fate == "new":
        said += _messages(row.records, (Severity.WARN, Severity.NOTE))
    elif row.skip and row.skip.note and row.fate in ("duplicate", "hidden"):
        said.append(_sentence(row.skip.note))
    else:
        said.append(_UNCHECKED if row.fate == "total" and checks is not None and not checks else _REASONS[row.fate])
    said += [check.message for check in checks or () if not check.agrees]
    said += [
        _("{cell}: “{text}” is no count.").format(cell=f"{c.col}{c.row}", text=c.note)
        for c in row.cells
        if c.note and c.reason != "left out"
    ]
    return " ".join(said)


def fixes(row: RowFate) -> list[tuple[str, str]]:
    """What keeps a row out: each Problem as a sentence, and what would mend it."""
    stops = (each for record in row.records for each in record.problems if each.severity is Severity.STOP)
    return list(dict.fromkeys((each.message, each.fix) for each in stops))


def _messages(records: Sequence[Record], of: tuple[Severity, ...]) -> list[str]:
    """What is said of *records*, each sentence once, with all the cells of which it is said."""
    cells: dict[str, dict[str, None]] = {}
    for each in (each for record in records for each in record.problems if each.severity in of):
        cell, _colon, words = each.message.partition(": ")
        if cell == each.where.field:
            cells.setdefault(words, {})[cell] = None
        else:
            cells.setdefault(each.message, {})
    return [f"{_listed(where)}: {words}" if where else words for words, where in cells.items()]


def _when(record: Record) -> str:
    if record.date is not None:
        return day_written(record.date)
    return period_written(record.period) if record.period is not None else ""


def _counts(record: Record) -> Iterable[str]:
    target = _("target: ") if record.kind == "target" else ""
    return (target + amount(one.millionths, one.unit) for one in wanted(record))


def _listed(said: Iterable[str]) -> str:
    every = [each for each in said if each]
    more = len(every) - _AT_MOST
    if more <= 0:
        return ", ".join(every)
    return _("{some} and {n} more").format(some=", ".join(every[:_AT_MOST]), n=f"{more:,}")


def _sentence(note: str) -> str:
    return f"{note[:1].upper()}{note[1:]}."
