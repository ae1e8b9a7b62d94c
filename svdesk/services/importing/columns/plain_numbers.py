"""Says what is counted under Number or How many alone: people, or what the words of the row say."""

import re

from svdesk.services.importing.cells.units import names_several, unit_of_label, unit_said
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.layout.grid import Grid

_HOW_MANY = {"how many", "nos", "no's", "no.s"}
"""Headings of people in a log which name none, so that what the row says besides tells what was counted."""
_OF_THINGS = {"quantity", "qty", "volume", "units delivered", "score", "result"}
_ITEM = re.compile(r"\b(?:items?|goods|products?|articles?|equipment|furniture|stock|eitem(?:au)?|nwyddau|offer)\b")
"""Headings of things: ``How many`` beside them is no number of people."""


def settle_counted_in(grid: Grid, drafts: list[Draft], rows: list[int]) -> None:
    """What stands under *How many* alone is in the unit of its row where a column says that: hours, parcels, people."""
    units = [each.number for each in drafts if each.says.field == "unit"]
    named = {unit_said(value) for at in units for value in grid.sample(at, rows) if isinstance(value, str)}
    counted = any(each.says.field == "quantity" and not each.says.unit for each in drafts)
    for each in drafts if named - {"people", "attendances", None} and not counted else ():
        if _only_how_many(each):
            each.put_anew("quantity", "")


def settle_plain_number(grid: Grid, drafts: list[Draft], rows: list[int]) -> None:
    """A column headed only Number, beside hours or money and words that name no unit, is a number of people.

    One headed only How many counts what the words of a list say: ``Attendance``, ``Volunteer hours``, ``Bird boxes``.
    """
    fields = [each.says.field for each in drafts]
    if "text" not in fields:
        return
    text = next(each for each in drafts if each.says.field == "text")
    words = [value for value in grid.sample(text.number, rows) if isinstance(value, str)]
    units = [unit for value in words if (unit := unit_of_label(value)) is not None]
    things = set(units) - {"people", "attendances"}
    measures = bool(things) and 3 * len(units) >= 2 * len(words)
    measures = measures or (len(things) > 1 and 2 * len(units) >= len(words))
    several = 3 * sum(names_several(value) for value in words) >= 2 * len(words)
    dated = bool({"date", "period_start"} & set(fields))
    things_named = _ITEM.search(fold(text.heading)) or ((measures or several) and not dated)
    for each in drafts:
        guessed = each.says.tag == "guessed" and each.says.field == "quantity" and measures and not dated
        if (things_named and _only_how_many(each)) or guessed:
            each.put_anew("quantity", "")
    if "people" in fields or "unit" in fields or _ITEM.search(fold(text.heading)):
        return
    plain = [each for each in drafts if each.says.field == "quantity" and not each.says.unit and each.says.rank == 2]
    plain = [each for each in plain if fold(each.heading).strip(" .:") not in _OF_THINGS]
    others = [each for each in drafts if each.says.field in ("quantity", "amount") and each not in plain]
    if len(plain) == 1 and others and 2 * len(units) < len(words) and plain[0].look.whole:
        plain[0].put("people", "number", "people")


def _only_how_many(each: Draft) -> bool:
    return each.says.field == "people" and fold(each.heading).strip(" .:?") in _HOW_MANY
