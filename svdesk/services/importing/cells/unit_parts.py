"""Knows the units, and their parts and multiples, that people write behind a number: grams in a column of kilograms.

Only what is so many thousandths or thousands of a unit of the list, which no rounding changes; pounds and stones do.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from svdesk.services.importing.cells.units import DAYS, MINUTES, unit_of_kind, unit_said
from svdesk.services.importing.cells.words import fold

_SHORTEST_WORD = 4
"""A heading of fewer letters, outside brackets, may be anything: ``G``, ``Wh``."""
_THOUSANDTH, _THOUSAND = Decimal("0.001"), Decimal(1000)


class Part(NamedTuple):
    """A word for so many ``times`` one ``unit``."""

    unit: str
    times: Decimal


_GRAMS = ("g", "gm", "gms", "gr", "grm", "grms", "gram", "grams", "gramme", "grammes", "gramau")
_PARTS: Mapping[str, Part] = {
    **dict.fromkeys(_GRAMS, Part("kg", _THOUSANDTH)),
    **dict.fromkeys(["mwh", "megawatt-hours"], Part("kwh", _THOUSAND)),
    **dict.fromkeys(["wh", "watt-hours"], Part("kwh", _THOUSANDTH)),
    **dict.fromkeys(["kgco2e", "kgco2"], Part("tco2e", _THOUSANDTH)),
    **dict.fromkeys(["penny", "pence", "ceiniog", "ceiniogau"], Part("gbp", Decimal("0.01"))),
}
NO_MONEY = frozenset(
    {
        "kg", "tonnes", "tco2e", "kwh", "sqm", "hectares", "hours", "person_hours", MINUTES, DAYS, "items", "bags",
        "parcels", "devices", "count",
    }
)  # fmt: skip
"""Units in brackets behind a word for money that make no money of it: ``Donations (kg)``. ``Fees (adults)`` are."""
_UNIT_AND_PART = re.compile(r"([^\W\d]*) ?(\d{1,3}) ?([^\W\d]+)")
_SHARED_OUT = re.compile(r"\d|[+&@/]|\b(?:each|per|pp|pw|pm|x|and|or|plus|with|a|yr|every|of which)\b")
_AND_OTHERS = re.compile(r"[/+&,]\d")
"""What parts two counts written without a space: ``7 vols/2 staff``."""
_EITHER = re.compile(r"\s*/\s*| (?:or|neu) ")
_INSIDE = re.compile(r"[(\[](?:in )?([^()\[\]]+)[)\]](?!\w)|\bin (\w+)$|^(\w+)$")


def part_of_heading(heading: str) -> Part | None:
    """The part of a unit in which a heading says that its column counts: ``Weight (g)``, ``Fines (p)``, ``Pence``."""
    for found in _INSIDE.finditer(fold(heading).strip(" .:")):
        words = next(each for each in found.groups() if each)
        if found[1] and words.strip() == "p":
            return _PARTS["pence"]
        if (found[1] or len(words) > _SHORTEST_WORD) and (part := part_of_unit(words)):
            return part
    return None


def part_of_unit(words: str) -> Part | None:
    """What *words* after a number make it a part or a multiple of, or None: ``g`` are thousandths of a kilogram."""
    return _PARTS.get(fold(words).strip(" .()"))


def and_part(rest: str, *, money: bool) -> tuple[Decimal, str] | None:
    """What follows a number to make it more by parts of its unit, and that unit: ``£12 50p``, ``3 kg 200g``."""
    if not (found := _UNIT_AND_PART.fullmatch(rest)):
        return None
    words, number, parts = found.groups()
    part = part_of_unit("pence" if parts == "p" else parts)
    unit = "gbp" if money and not words else unit_said(words)
    if part is None or part.unit != unit or Decimal(number) * part.times >= 1:
        return None
    return Decimal(number) * part.times, part.unit


def unit_beside(rest: str, column_unit: str | None) -> str | None:
    """The unit that follows a number: ``hrs``, ``bags of litter``; None where the words say more than that.

    A word for its kind may stand before that of the column: ``coach trips``.
    """
    if rest[:1] in "+&":
        return None
    first, _, more = rest.strip("() .").partition(" ")
    if _SHARED_OUT.search(more) or _AND_OTHERS.search(first):
        return None
    if first == "m" and not more and column_unit == "miles":
        return column_unit
    said = unit_said(rest) or unit_said(first)
    return said or (column_unit if column_unit and unit_of_kind(rest) == column_unit else None)


def units_named(heading: str) -> frozenset[str]:
    """The units that *heading* names where there are several: ``Parcels / Hours``, ``Hours or meals``; else none."""
    units = [unit_said(part) for part in _EITHER.split(fold(heading))]
    return frozenset(unit for unit in units if unit) if len(units) > 1 and None not in units else frozenset()
