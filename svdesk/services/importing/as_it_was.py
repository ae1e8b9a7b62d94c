"""Plans what comes from this program itself, where nothing need be recognised: an earlier desk file, a return.

Activities come in as they were. What an import has no place for is written at the end of the private note, so that
nothing is lost without a word. The figures of a return are totals and never become activities.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from svdesk.domain.activity import PeopleBasis
from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.services.importing.doubles.fingerprint import fingerprint
from svdesk.services.importing.record import Record, Skip
from svdesk.services.progress import Progress, watched
from svdesk.services.workbook.desk_sheet import COUNT_HEADINGS, HEADINGS
from svdesk.services.workbook.return_totals import TOTAL
from svdesk.services.workbook.sheet import Sheet, Value, Workbook, column_letters
from svdesk.storage.shipped import glossary, units

_EMPTY = {
    "nil": _("nil"),
    "not_applicable": _("does not apply"),
    "not_known": _("not known"),
    "not_answered": _("not answered yet"),
}


@dataclass(slots=True)
class AsItWas:
    """The records of a file of ours, and the rows and cells that become none."""

    records: list[Record] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)


def as_it_was(workbook: Workbook, progress: Progress | None) -> AsItWas | None:
    """What *workbook* holds where it was read from a desk file or a return of ours; None where it was not.

    Raises ``Cancelled`` when *progress* says so.
    """
    if workbook.kind_of_source not in ("desk-file", "return"):
        return None
    made = AsItWas()
    for sheet in workbook.sheets:
        rows = range(sheet.first_row, sheet.last_row + 1)
        for row in watched(rows, progress, _("Working out what goes in")):
            cells = sheet.rows[row - sheet.first_row]
            if workbook.kind_of_source == "return":
                made.skips.append(_skipped_total(sheet, row, cells))
            elif row == sheet.first_row:
                made.skips.append(Skip(sheet.name, row, None, "header"))
            else:
                _take(made, sheet.name, row, cells)
    return made


def _skipped_total(sheet: Sheet, row: int, cells: Sequence[Value]) -> Skip:
    if cells[0] == TOTAL:
        return Skip(sheet.name, row, None, "total", _("a total of a return, which is no activity"))
    if not any(cells):
        return Skip(sheet.name, row, None, "blank")
    return Skip(sheet.name, row, None, "title" if row == sheet.first_row else "header")


@dataclass(frozen=True, slots=True)
class _Counted:
    """One count as the sheet has it; ``quantity`` is None where ``why`` says why there is no number."""

    col: str
    label: str
    quantity: Decimal | None
    unit: str
    basis: PeopleBasis | None
    target: bool
    estimate: bool
    why: str = ""


def _take(made: AsItWas, sheet: str, row: int, cells: Sequence[Value]) -> None:
    """Make the records of one activity: one for each count, or one without any."""
    counts = list(_counts(cells))
    numbered = [count for count in counts if count.quantity is not None]
    without = [count for count in counts if count.quantity is None]
    made.skips += [Skip(sheet, row, count.col, "nothing", count.why, rows=0) for count in without]
    notes = _notes(cells, without)
    made.records += [_record(sheet, row, cells, notes, count) for count in numbered]
    if not numbered:
        made.records.append(_record(sheet, row, cells, notes, None))


def _record(sheet: str, row: int, cells: Sequence[Value], notes: str, count: _Counted | None) -> Record:
    first, last = cells[0], cells[1]
    assert isinstance(first, date)
    assert isinstance(last, date)
    text, place, section = (_text(cells[at]) for at in (2, 3, 4))
    period = None if first == last else Period(first, last)
    people = _attendances(count)
    quantity = count.quantity if count and people is None else None
    unit = count.unit if count and people is None else None
    kind = "target" if count and count.target else "actual"
    estimates = ("quantity" if people is None else "people",) if count and count.estimate else ()
    return Record(
        sheet,
        row,
        count.col if count else None,
        "new",
        text,
        None if period else first,
        period,
        quantity,
        unit,
        people,
        None,
        kind,  # type: ignore[arg-type]
        None,
        place or None,
        notes or None,
        bool(estimates),
        section or None,
        (),
        fingerprint(period or first, place, text, unit, quantity, people, None, kind),
        quantity_heading=count.label if count and quantity is not None else "",
        people_heading=count.label if count and people is not None else "",
        people_basis=count.basis if count else None,
        estimates=estimates,
    )


def _attendances(count: _Counted | None) -> int | None:
    """The number of visits where that is what was counted: only as people do they keep how they were counted."""
    if count is None or count.unit != "attendances" or count.basis is not PeopleBasis.ATTENDANCES:
        return None
    value = count.quantity
    return int(value) if value is not None and value == value.to_integral_value() else None


def _counts(cells: Sequence[Value]) -> Iterator[_Counted]:
    step = len(COUNT_HEADINGS)
    for at in range(len(HEADINGS), len(cells) - step + 1, step):
        label, number, unit, basis, kind, estimate = cells[at : at + step]
        if label is None:
            continue
        quantity, why = _quantity(number)
        if quantity is not None and unit not in units():
            quantity, why = None, _("counted in “{unit}”, which is not known here").format(unit=unit)
        yield _Counted(
            column_letters(at + 2),
            _text(label),
            quantity,
            _text(unit),
            PeopleBasis(basis) if isinstance(basis, str) else None,
            kind == "target",
            estimate == "yes",
            why,
        )


def _quantity(number: Value) -> tuple[Decimal | None, str]:
    """The number of a count, or why there is none; nil is nought."""
    if number == "nil":
        return Decimal(0), ""
    if isinstance(number, str) and number in _EMPTY:
        return None, _EMPTY[number]
    try:
        return Decimal(str(number)), ""
    except InvalidOperation:
        return None, _text(number)


def _notes(cells: Sequence[Value], without: Sequence[_Counted]) -> str:
    """The private note, and below it what an import has no other place for."""
    private, public, minutes, groups, shares = cells[5:10]
    lines = [_text(private)]
    if public:
        lines.append(_("Public note: {text}").format(text=public))
    if minutes is not None:
        lines.append(_("It lasted {minutes} minutes.").format(minutes=minutes))
    if groups:
        named = {group.id: group.label for group in glossary().groups}
        labels = ", ".join(named.get(group, group) for group in _text(groups).split("; "))
        lines.append(_("For: {groups}").format(groups=labels))
    if shares:
        lines.append(_("Divided: {shares}").format(shares=shares))
    lines += [f"{count.label}: {count.why}" for count in without]
    return "\n".join(line for line in lines if line)


def _text(value: Value) -> str:
    return "" if value is None else str(value)
