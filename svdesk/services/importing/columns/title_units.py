"""Tells what a title over a table counts, where its rows do not say: ``Volunteer hours 2024-25``, ``Sum of Meals``.

A title names people far more often for whom something is done than as what is counted: ``Support for carers`` counts
no carers, and ``Outcome 1: healthier people`` counts nothing at all.
"""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from svdesk.services.importing.cells.cells import MEASURED
from svdesk.services.importing.cells.units import unit_of_label, unit_said
from svdesk.services.importing.cells.weeks import without_week
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.register_names import without_when

PEOPLE = frozenset({"people", "attendances", "households", "families", "organisations", "businesses"})
_AIM = re.compile(
    r"^(?:outcome|theme|aim|objective|priority|goal|strand|pillar|mission|thema|nod|amcan|canlyniad)s?\b"
    r"|\b(?:more|fewer|less|better|improved?|reduc\w+|increas\w+|[a-z]{3,}ier)\b"
)
_COUNTED = re.compile(r"^(?:sum|total|number|no\.?|count|nifer|swm)(?: of| o| y)? |^(?:all|our|new|unique|different) ")
_AFTER = re.compile(r"\s*(?:[-:,(/]|\b(?:by|per|in|at|for|from|with|attending|helped|supported|yn|fesul)\b).*$")
_APART = re.compile(r"\s*(?:[-:,(/]|\b(?:by|per|fesul)\b).*$")
_SEVERAL = 2
_ACCOUNTS = re.compile(
    r"\b(?:income (?:and|&|/) expenditure|receipts (?:and|&|/) payments|cash ?book|petty cash|profit (?:and|&|/) loss|"
    r"financial (?:report|summary|statement|forecast))\b"
    r"|(?<!\bon a )\b(?:accounts?|budget|finances|cyfrifon|cyllideb)\b"
    r"(?=\W*$|\W+(?:report|summary|statement|monitoring|sheet|book|log|for|of|by|vs?|against|and|to)\b|\s*[-:,(&/])"
)
"""What names money, and nothing else, in a title: in ``Budget cookery`` and ``Cooking on a budget`` it says how."""
_TIMESHEET = re.compile(r"\b(?:time ?-?sheets?|taflen(?:ni)? amser)\b")
"""What names hours worked."""
_DONE = frozenset({"raised", "received", "spent", "paid", "awarded", "collected", "given", "saved", "banked", "taken"})
_YOUNG_OR_OLD = frozenset({"young", "older", "disabled", "volunteer"})

_HOW_MANY = re.compile(r"\b(?:number|no|nos|nifer|new|newydd|different|unique|total)\b")
"""Words of rows which count people, whatever their title counts."""
_BRACKETS = re.compile(r"\s*\(.*")

_FIGURE = re.compile(r"^\d|[:=]\s*£?\d[\d,.]*(?:\s*\w+)?$")
"""A title which has a figure of its own: ``12 volunteers``, ``Hours: 45``."""
_TARGETS = frozenset({"target", "targets", "targed", "targedau"})
_BOTH = frozenset(
    {"actual", "actuals", "against", "towards", "on", "v", "vs", "and", "met", "group", "yn", "erbyn", "a", "progress"}
)
"""Words in a title which names targets without all figures under it being such."""


class Measure(NamedTuple):
    """The title that says what is counted under it, and in which unit; both empty where none does."""

    title: str = ""
    unit: str | None = None


def measure_in(titles: Iterable[str]) -> Measure:
    """The first of *titles* that names a unit, and no figure of its own."""
    for title in titles:
        if not _FIGURE.search(without_when(title)) and (unit := unit_of_title(title)):
            return Measure(title, unit)
    return Measure()


def says_of_all(measure: Measure, labels: Collection[str]) -> bool:
    """Whether the title of *measure* may say what rows count whose *labels* do not.

    ``Meals on Wheels Gower`` is a name and says nothing of them where other rows are of meals or of this and that;
    ``Volunteer hours by project`` does all the same.
    """
    units = {unit_of_label(label) for label in labels} - PEOPLE - {None}
    if measure.unit not in units and len(units) < _SEVERAL:
        return True
    words = _APART.sub("", fold(without_when(measure.title))).split()
    return bool(words) and unit_of_label(words[-1]) == measure.unit


def counted_of_people(unit: str | None, labels: Collection[str]) -> str | None:
    """*unit*, that of a title, where *labels* of rows only name the people whose hours, miles or money they count.

    ``Drivers`` and ``Trustees`` under ``Volunteer hours`` are such; None where a row counts the people themselves, as
    ``Volunteers trained``, or names the unit of the title, so that the others may be of another.
    """
    if unit not in MEASURED:
        return None
    units = {label: unit_of_label(label) for label in labels}
    people = [label for label, named in units.items() if named in PEOPLE]
    return unit if people and unit not in units.values() and all(map(_only_names_people, people)) else None


def _only_names_people(label: str) -> bool:
    words = _BRACKETS.sub("", fold(label)).split()
    return bool(words) and unit_said(words[-1]) in PEOPLE and not _HOW_MANY.search(fold(label))


@lru_cache(maxsize=1_000)
def kind_of_title(title: str) -> Literal["target", "actual"] | None:
    """What all figures under *title* are, where it says so: ``Targets 2024-25``, ``Aberdare targets``."""
    words = fold(without_when(title)).strip(" :.")
    heading = read_heading(words)
    said = heading.kind or heading.field
    if said in ("target", "actual"):
        return said  # type: ignore[return-value]
    each = re.findall(r"\w+", words)
    return "target" if each and _TARGETS & {each[0], each[-1]} and not _BOTH & set(each) else None


def unit_of_title(title: str) -> str | None:
    """The unit that the figures under *title* are likely to be in, or None where it does not say."""
    title = without_week(title)
    folded = fold(title)
    unit = unit_of_label(title)
    if unit is None and (_ACCOUNTS.search(fold(without_when(title))) or _ends_in_money(title)):
        return "gbp"
    if _TIMESHEET.search(folded):
        return "hours"
    if unit is None or _AIM.search(folded):
        return None
    if unit == "gbp" and "£" not in folded and not _ends_in_money(title):
        return None
    if unit not in PEOPLE:
        return unit
    words = _AFTER.sub("", _COUNTED.sub("", fold(without_when(title)))).split()
    plain = len(words) == 1 or (len(words) == 2 and words[0] in _YOUNG_OR_OLD)
    return unit if plain and unit_said(words[-1]) in PEOPLE else None


def _ends_in_money(title: str) -> bool:
    """Whether what a title is about is money: ``Spend by project`` is, ``Money Matters debt advice`` is not."""
    words = _AFTER.sub("", _COUNTED.sub("", fold(without_when(title)))).split()
    while len(words) > 1 and words[-1] in _DONE:
        words.pop()
    return bool(words) and unit_of_label(words[-1]) == "gbp"
