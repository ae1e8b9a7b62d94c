"""Knows the parts and multiples of a unit that people write in a cell: grams in a column of kilograms.

Only what is so many thousandths or thousands of a unit of the list, which no rounding changes; pounds and stones do.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

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
