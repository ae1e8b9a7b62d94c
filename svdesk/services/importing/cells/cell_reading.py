"""What is wanted of a cell in a column of numbers, and what it was understood to say."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

CountField = Literal["quantity", "people", "amount"]
Way = Literal["", "british", "continental", "clock", "minutes", "credit", "owed"]
Empty = Literal["", "blank", "dash", "not applicable", "not known", "did not happen", "away"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the column says its numbers are; ``costs`` where it counts money spent.

    ``plain`` is the unit of a bare number where that is not ``unit``: minutes or days in a column that counts hours,
    or hours and minutes as a clock shows them, or what nobody has said. ``others`` are the units that a heading names
    besides, of which each cell may say one: ``Parcels / Hours``.
    ``times`` where two bare numbers are times of day: ``10-12``.
    ``marks`` are those beside numbers which the sheet explains, each with whether it says that a number is estimated.
    ``crosses`` where a cross says that there was nothing, for most of the column is numbers.
    """

    field: CountField
    unit: str | None = None
    costs: bool = False
    plain: str = ""
    times: bool = False
    marks: frozenset[tuple[str, bool]] = frozenset()
    crosses: bool = False
    others: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell understood: ``value`` in ``unit``, or why there is none.

    ``unit`` is the column's, or what the cell itself says. ``empty`` says why there is nothing to count. ``code``
    names the Problem, ``other`` is the second thing that the number may be (or how many days are meant, ``more`` hours
    than those). ``way`` says how ``value`` reads the figures where ``other`` reads them otherwise.
    """

    text: str = ""
    value: Decimal | None = None
    unit: str | None = None
    empty: Empty = ""
    estimate: bool = False
    code: str = ""
    other: Decimal | None = None
    more: Decimal = Decimal(0)
    way: Way = ""


BLANK = Reading(empty="blank")
