"""Knows a column that says of each sum in which currency it is; of hours and miles beside it, it says nothing.

Sums in another currency than pounds are held, as they are where the sign stands in their own cell.
"""

import re
from collections.abc import Sequence

from svdesk.services.importing.cells.cells import is_foreign
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.grid import Grid, is_blank
from svdesk.services.workbook.sheet import Value

CURRENCY = "currency"
"""The tag of such a column."""
_POUNDS = frozenset({"£", "gbp", "£ gbp", "gbp £", "pound", "pounds", "sterling", "pounds sterling", "punnoedd"})
_LONGEST = 15
_NAMED = re.compile(r"(?:currency|ccy|curr|arian cyfred|arian treigl)\b")
"""A heading that says so itself; a few words below that name no currency, as ``tbc``, do not matter then."""
_HOW_MANY = frozenset(
    {"quantity", "qty", "count", "number", "no", "nr", "numbers", "nos", "volume", "units delivered", "nifer", "rhif"}
)
"""Headings of what no currency is said of, nor whether it was paid: chairs come in and go out too."""


def settle_currencies(grid: Grid, drafts: Sequence[Draft], rows: list[int]) -> None:
    """Leave out a column of currencies; where no other is money, what it speaks of is a number that says no unit."""
    for each in drafts:
        if each.says.field in ("unit", "ignore") and read_heading(each.heading).field != "unit":
            said = [value for value in grid.sample(each.number, rows) if not is_blank(value)]
            enough = any if _NAMED.match(fold(each.heading)) else all
            if said and enough(_is_currency(value) for value in said):
                each.put_anew("ignore", CURRENCY)
                settle_sums(drafts)


def settle_sums(drafts: Sequence[Draft]) -> bool:
    """Make pounds of the numbers that another column speaks of as money: of *Amount*, or of any without a unit.

    Returns whether anything is money then; what says how many there were is none.
    """
    plain = [each for each in drafts if each.says.field == "quantity" and not each.says.unit and not each.says.label]
    plain = [each for each in plain if fold(each.heading).strip(" .:?#") not in _HOW_MANY]
    sums = [each for each in plain if each.says.tag in ("money-or-number", "total")]
    for each in sums:
        each.put("amount", "", "gbp")
    if not any(each.says.field == "amount" for each in drafts):
        for each in plain:
            each.put("amount", "", "gbp")
    return any(each.says.field == "amount" for each in drafts)


def in_its_currency(value: Value, currency: Value) -> Value:
    """A sum with its currency beside it, where that is no pounds; else the sum as it stands."""
    if is_blank(value) or not isinstance(currency, str) or not is_foreign(currency):
        return value
    return f"{value} {currency.strip()}"


def foreign_sign(heading: str) -> str:
    """The sign or the word for another currency than pounds in a heading; empty for any other heading."""
    return next((word for word in re.findall(r"[€$¥]|\w+", heading) if is_foreign(word)), "")


def _is_currency(value: Value) -> bool:
    if not isinstance(value, str) or len(value) > _LONGEST:
        return False
    return fold(value).strip(" .()") in _POUNDS or is_foreign(value)
