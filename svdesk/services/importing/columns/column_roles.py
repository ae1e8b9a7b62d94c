"""What each column of a recognised table is taken for, in a word or two that stand above it on the picture."""

from svdesk.domain.period import written
from svdesk.i18n import _
from svdesk.services.importing.cells.units import DAYS, MINUTES
from svdesk.services.importing.layout.table import Column
from svdesk.storage.shipped import units

_ROLES = {
    "text": _("What was done"),
    "date": _("Date"),
    "period_start": _("From"),
    "period_end": _("To"),
    "quantity": _("Number"),
    "unit": _("Unit"),
    "people": _("People"),
    "amount": _("Money"),
    "kind": _("Target or actual"),
    "measure_code": _("Code"),
    "place": _("Where"),
    "notes": _("Notes"),
    "section": _("Section"),
    "target": _("Target"),
    "actual": _("Actual"),
    "ignore": _("Left out"),
}

_TIMES = {MINUTES: _("Hours, in minutes"), DAYS: _("Hours, in days"), "": _("Hours")}
"""Times that are kept in something else than hours; a time of day by the clock is hours as it stands."""

_LEFT_OUT = {
    "personal": _("Names, left out"),
    "total": _("Total, checked only"),
    "running": _("Running total, left out"),
    "vat": _("VAT, left out"),
    "gross": _("With VAT, left out"),
    "currency": _("Currency of the money"),
    "way": _("Says if it came in or went out"),
    "estimates": _("Estimate or not"),
    "minor": _("Goes with the column before it"),
    "derived": _("Worked out of others, left out"),
    "told twice": _("Hours again, checked only"),
}

_USED = frozenset({"currency", "way", "minor", "estimates"})
"""Columns that say something of another one, and go in with that."""


def goes_in(column: Column) -> bool:
    """Whether what stands in *column* goes in, by itself or with another one."""
    return column.field != "ignore" or column.tag in _USED


def role(column: Column) -> str:
    """What *column* is taken for: ``People``, ``Hours, April to June 2024``, ``Names, left out``."""
    if column.field == "ignore":
        return _LEFT_OUT.get(column.tag, _ROLES["ignore"])
    said = _ROLES[column.field]
    if column.field == "quantity" and column.unit and column.unit != "count":
        known = units().get(column.unit)
        said = known.label.split(" (")[0] if known else _TIMES.get(column.unit, _TIMES[""])
    if column.field == "people" and column.unit == "attendances":
        said = units()["attendances"].label.split(" (")[0]
    if column.kind == "target" and column.field != "target":
        said = _("Target: {what}").format(what=said)
    return f"{said}, {written(column.period)}" if column.period is not None else said
