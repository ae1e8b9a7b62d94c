"""How a column of a sheet is named to a person, and what each kind of column may be counted in."""

from svdesk.i18n import _
from svdesk.services.workbook.sheet import column_letters
from svdesk.storage.shipped import units

_HEADING = 24
"""So many letters of a heading are shown beside the letters of its column."""


def column_words(number: int, heading: str) -> str:
    """A column by its letters and its heading: ``C “Attendances”``."""
    shown = heading if len(heading) <= _HEADING else heading[: _HEADING - 1].rstrip() + "…"
    return f"{column_letters(number)} “{shown}”" if shown else column_letters(number)


def units_of(role: str) -> list[tuple[str, str]]:
    """What a column of that role may be counted in; nothing where the role says it."""
    if role == "people":
        return [("people", _("people, once each")), ("attendances", _("attendances"))]
    if role == "hours":
        return [("hours", _("hours")), ("minutes", _("minutes")), ("days", _("days"))]
    if role in ("count", "target"):
        every = [(unit.id, unit.label.split(" (")[0]) for unit in units().values() if unit.id != "text"]
        return [("", _("as its heading says")), *every]
    return []
