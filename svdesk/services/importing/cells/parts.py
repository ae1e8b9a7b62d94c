"""Takes apart a cell that holds several numbers: ``15 people + 2 vols``, ``6 adults, 4 children``, ``10-15``.

Nothing is settled here: what the numbers may mean together becomes the answers that a person chooses from.
"""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from svdesk.domain.quantity import number
from svdesk.services.importing.cells.estimates import ROUGHLY
from svdesk.services.importing.cells.units import unit_said
from svdesk.services.importing.cells.words import SHORT, fold

Joined = Literal["", "sum", "range", "within", "times", "pence"]


class Part(NamedTuple):
    """One number of a cell, with the words that follow it."""

    value: Decimal
    words: str


class Parts(NamedTuple):
    """The numbers of one cell in their order, and how they are joined; ``""`` where that cannot be told."""

    joined: Joined
    numbers: tuple[Part, ...]


_MOST = 6
_NUMBER = r"\d{1,9}(?:\.\d{1,6})?"
_RANGE = re.compile(rf"({_NUMBER}) ?(?:-|to|or|/-) ?({_NUMBER})(?: ?([^\d+&,;/]*))?")
_PENCE = re.compile(r"£ ?\d{1,4}-\d\d")
"""Pounds and pence with a dash between, as older people write them; a range of pounds looks no other."""
_TIMES = re.compile(rf"({_NUMBER}) ?(?:[^\W\d]+ )?(?:x|\*|@|\u00d7|times) ?({_NUMBER})\b[^\d]*")
_WITHIN = re.compile(r"\b(?:incl?|including|of which|of whom|inc|out of|of)\b|/|\(")
_PIECE = re.compile(rf"({_NUMBER})\s*([^\d]*)")
_WORDS_FIRST = re.compile(rf"(?:\sac?\s+(?=\w))?([^\d]+)({_NUMBER})")
_BEFORE = re.compile(rf"^(?:(?:{ROUGHLY}|ca?)\b\.?|[~£\s])+", re.IGNORECASE)
_BETWEEN = re.compile(
    r"^[\s+&,;/()-]+|[\s+&,;:/()-]+$|\s(?:and|plus|with|a|ac)$|^(?:and|plus|with|o)\s(?=\w)", re.IGNORECASE
)


def parts_of(text: str) -> Parts:
    """The numbers of a tidy text, with the words after or before each; none where there are not two to six."""
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", _BEFORE.sub("", text[:SHORT]).replace("£", ""))
    if plain[:1].isdecimal():
        numbers = tuple(Part(Decimal(value), _words(words)) for value, words in _PIECE.findall(plain))
    elif re.fullmatch(rf"(?:[^\d]+{_NUMBER})+[\s.)]*", plain):
        numbers = tuple(Part(Decimal(value), _words(words)) for words, value in _WORDS_FIRST.findall(plain))
    else:
        return Parts("", ())
    if not 2 <= len(numbers) <= _MOST:
        return Parts("", ())
    folded = fold(plain)
    if len(numbers) == 2 and _PENCE.fullmatch(fold(text)):
        return Parts("pence", numbers)
    if (found := _RANGE.fullmatch(folded)) and Decimal(found[1]) < Decimal(found[2]):
        return Parts("range", numbers)
    if len(numbers) == 2 and _TIMES.fullmatch(folded):
        return Parts("times", numbers)
    if _WITHIN.search(folded):
        return Parts("within", numbers)
    return Parts("sum" if re.search(r"[+&,;]|\band\b|\bplus\b|\bwith\b|[^\W\d]", folded) else "", numbers)


def apart(parts: Parts) -> str:
    """The numbers as counts of their own, in words: ``15 people and 2 vols, counted apart``; empty where not so."""
    said = [f"{number(part.value)} {part.words}" for part in parts.numbers]
    named = [part.words for part in parts.numbers if part.words]
    if parts.joined != "sum" or len(named) != len(said) or len({each.casefold() for each in named}) != len(named):
        return ""
    return f"{', '.join(said[:-1])} and {said[-1]}, counted apart"


def choices_of(parts: Parts) -> list[str]:
    """What the numbers may come to, the likeliest first."""
    return list(dict.fromkeys(ways_of(parts).values()))


def ways_of(parts: Parts) -> dict[str, str]:
    """The same by how it is come to, which is the same for all cells that are *written_so*; none where no numbers."""
    values = [part.value for part in parts.numbers]
    if not values:
        return {}
    each = {str(place): value for place, value in enumerate(values)}
    total, middle = sum(values, Decimal(0)), sum(values, Decimal(0)) / len(values)
    match parts.joined:
        case "range":
            found = each | {"middle": middle}
        case "pence":
            found = {"pence": values[0] + values[1] / 100} | each | {"middle": middle}
        case "within":
            found = each | {"sum": total}
        case "times":
            found = {"times": values[0] * values[1]} | each
        case _:
            found = {"sum": total} | each
    together = apart(parts)
    return ({"apart": together} if together else {}) | {way: number(value) for way, value in found.items()}


def unit_of_way(parts: Parts, choice: str) -> str | None:
    """The unit that the cell says of a *choice*: of the number that was chosen, or of them all where they have one."""
    if choice not in ways_of(parts).values():
        return None
    chosen = [part for part in parts.numbers if number(part.value) == choice and parts.joined != "times"]
    units = {unit for part in chosen or parts.numbers if (unit := unit_said(part.words))} - {"count"}
    return units.pop() if len(units) == 1 else None


def written_so(parts: Parts) -> str:
    """What is the same in cells like ``15 people + 2 vols`` and ``9 people + 3 vols``; empty where no numbers."""
    return "|".join((parts.joined, *(fold(part.words) for part in parts.numbers))) if parts.numbers else ""


def _words(text: str) -> str:
    before = ""
    while text != before:
        before, text = text, _BETWEEN.sub("", text)
    return text.strip()
