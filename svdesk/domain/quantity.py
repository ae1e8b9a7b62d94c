"""What counts as an hour, a person, a pound: exact amounts, each with its unit.

Only the same unit adds. Only declared pairs of units convert. Hours never join people.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation, localcontext

PLACES = 6
"""Amounts are held as whole millionths, so six decimal places are the finest that can be recorded."""

LARGEST = Decimal(10) ** 12
"""Larger than any count of ours; keeps millionths inside the 64 bits of a stored whole number."""

CONVERSIONS: Mapping[tuple[str, str], Decimal] = {
    ("tonnes", "kg"): Decimal(1000),
    ("kg", "tonnes"): Decimal("0.001"),
    ("hectares", "sqm"): Decimal(10000),
    ("sqm", "hectares"): Decimal("0.0001"),
}
"""How many of the second unit one of the first is: the only conversions there are."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One way of counting: its id is what is stored, its label and symbol are what is read.

    ``dimension`` groups units for choosing from a list; it never allows two units to be added.
    """

    id: str
    label: str
    symbol: str
    dimension: str
    counting_note: str = ""

    @property
    def divides(self) -> bool:
        """Whether a share of it makes sense: hours, money and kilograms divide; people and events do not."""
        return self.dimension not in {"count", "narrative", "ratio"}

    @property
    def is_money(self) -> bool:
        """Whether it counts money, which has two decimal places."""
        return self.dimension == "money"


class UnitMismatch(ValueError):
    """Amounts in different units were added or compared, or a unit was converted without a declared pair."""


class NotExact(ValueError):
    """A number is not a finite decimal number that fits in six decimal places."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact amount of one unit.

    ``value`` is a finite ``Decimal`` with at most six decimal places (two for money), kept without zeros at its
    end; anything else raises ``NotExact``.
    """

    value: Decimal
    unit: Unit

    def __post_init__(self) -> None:
        places = 2 if self.unit.is_money else PLACES
        if not self.value.is_finite() or abs(self.value) >= LARGEST or _places(self.value) > places:
            raise NotExact(f"{self.value} {self.unit.id} is not a number with at most {places} decimal places")
        object.__setattr__(self, "value", _tidy(self.value))

    @classmethod
    def of(cls, value: Decimal | int | str, unit: Unit) -> "Quantity":
        """Make a quantity from a decimal number written out; raises ``NotExact`` when it is none."""
        try:
            return cls(Decimal(value), unit)
        except InvalidOperation:
            raise NotExact(f"{value!r} is not a number") from None

    @classmethod
    def from_millionths(cls, millionths: int, unit: Unit) -> "Quantity":
        """Make a quantity from the whole number that is stored: millionths of the unit."""
        return cls(Decimal(millionths).scaleb(-PLACES), unit)

    @property
    def millionths(self) -> int:
        """The whole number that is stored: millionths of the unit."""
        return int(self.value.scaleb(PLACES))

    def __add__(self, other: "Quantity") -> "Quantity":
        if self.unit.id != other.unit.id:
            raise UnitMismatch(f"{other.unit.id} cannot be added to {self.unit.id}")
        with localcontext(prec=40):
            return _worked_out(self.value + other.value, self.unit)

    def __neg__(self) -> "Quantity":
        return Quantity(-self.value, self.unit)

    def __lt__(self, other: "Quantity") -> bool:
        if self.unit.id != other.unit.id:
            raise UnitMismatch(f"{other.unit.id} cannot be compared with {self.unit.id}")
        return self.value < other.value

    def to(self, unit: Unit) -> "Quantity":
        """The same amount in *unit*, rounded half even to what that can hold, as a gram in tonnes.

        Raises ``UnitMismatch`` unless ``CONVERSIONS`` declares the pair.
        """
        if unit.id == self.unit.id:
            return self
        try:
            factor = CONVERSIONS[self.unit.id, unit.id]
        except KeyError:
            raise UnitMismatch(f"{self.unit.id} cannot become {unit.id}") from None
        with localcontext(prec=40):
            return _worked_out(_held(self.value * factor, unit), unit)

    def share(self, hundredths: int) -> "Quantity":
        """The part that *hundredths* of a per cent give, rounded half even to what the unit can hold."""
        with localcontext(prec=40):
            return _worked_out(_held(self.value * hundredths / 10000, self.unit), self.unit)

    def hours(self, minutes: int, unit: Unit) -> "Quantity":
        """The hours, in *unit*, of this many people for *minutes* each, rounded half even to what that can hold."""
        with localcontext(prec=40):
            return _worked_out(_held(self.value * minutes / 60, unit), unit)

    def __str__(self) -> str:
        return written(self)


def total(quantities: Iterable[Quantity], unit: Unit) -> Quantity:
    """Add *quantities*, all of *unit*; nothing at all adds up to nil. Raises ``UnitMismatch``."""
    result = Quantity(Decimal(0), unit)
    for quantity in quantities:
        result += quantity
    return result


def convertible(from_unit: str, to_unit: str) -> bool:
    """Whether an amount in one unit id can be said in the other: the same unit or a declared pair."""
    return from_unit == to_unit or (from_unit, to_unit) in CONVERSIONS


def number(value: Decimal) -> str:
    """A number as people read it: thousands in commas, no needless zeros. ``1234.50`` becomes ``1,234.5``."""
    return f"{_tidy(value):,f}"


def written(quantity: Quantity) -> str:
    """A quantity as people read it: ``£1,234.50``, ``12 hours``, ``1,204 kg``."""
    if quantity.unit.is_money:
        return money(quantity.value)
    if quantity.unit.id == "percent":
        return f"{number(quantity.value)}%"
    return f"{number(quantity.value)} {noun(quantity.unit, quantity.value)}"


def money(value: Decimal) -> str:
    """Pounds as people read them: ``£1,234.50``, ``-£45.00``."""
    return f"{'-' if value < 0 else ''}£{abs(value):,.2f}"


def noun(unit: Unit, value: Decimal | None = None) -> str:
    """The unit inside a sentence: ``people``, ``hours``; one of them is ``person``, ``hour``."""
    label = unit.label.split(" (")[0]
    plain = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    return _SINGULAR.get(unit.id, plain) if value == 1 else plain


_SINGULAR = {
    "people": "person",
    "attendances": "attendance",
    "hours": "hour",
    "weeks": "week",
    "sessions": "session",
    "events": "event",
    "households": "household",
    "families": "family",
    "organisations": "organisation",
    "businesses": "business",
    "items": "item",
    "meals": "meal",
    "parcels": "food parcel",
    "journeys": "passenger journey",
    "nights": "bed night",
    "places": "place",
    "homes": "home",
    "devices": "device",
    "trees": "tree",
    "bags": "bag",
    "kg": "kilogram",
    "tonnes": "tonne",
    "hectares": "hectare",
    "miles": "mile",
    "qualifications": "qualification",
    "contacts": "contact",
}


def _worked_out(value: Decimal, unit: Unit) -> Quantity:
    """An amount that was made of others, and so may be larger than any that can be recorded."""
    made = object.__new__(Quantity)
    object.__setattr__(made, "value", _tidy(value))
    object.__setattr__(made, "unit", unit)
    return made


def _held(value: Decimal, unit: Unit) -> Decimal:
    """*value* with as many decimal places as *unit* can hold, rounded half even."""
    return value.quantize(Decimal("0.01") if unit.is_money else Decimal(1).scaleb(-PLACES))


def _places(value: Decimal) -> int:
    exponent = _tidy(value).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _tidy(value: Decimal) -> Decimal:
    """Drop zeros after the last figure without turning 100 into 1E+2; nil is never minus nil."""
    if not value.is_finite():
        return value
    with localcontext(prec=60):
        return value.normalize() + 0
