"""Finds figures that stand in lines of words, outside any table: ``Volunteers: 14``, ``14 volunteers helped``.

They are not brought in, for a line may say anything; a person is asked, so that none is passed over in silence.
"""

import re
from collections.abc import Iterable

from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.estimates import ROUGHLY
from svdesk.services.importing.cells.months import MONTH
from svdesk.services.importing.cells.row_words import Says, says
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import SHORT, tidy
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.record import Skip
from svdesk.services.workbook.sheet import Sheet

_FAR_ENOUGH = 300
_FEWEST = 2
_NAMED = re.compile(r"(?P<words>[^\d:=]*[^\W\d][^:=]{0,80}?)\s*(?:[:=]|\s[-\u2013\u2014])\s*(?P<figure>[^:=]{1,40})")
_FIGURE_FIRST = re.compile(
    rf"(?:(?:{ROUGHLY}) )?(?P<figure>£?\d(?:[\d,.]*\d)?(?: ?(?:hrs|hours|kg))?) "
    rf"(?P<words>(?!(?:{MONTH})\b)[^\W\d].{{2,80}})",
    re.I,
)
_DECIMAL = re.compile(r"\d+\.\d+")
_NO_COUNT = re.compile(
    r"\b(?:version|tel|phone|telephone|mobile|fax|page|reg(?:istered)?|number|no|ref|reference|code|"
    r"date|updated|year|period|row|column|sheet|cell|step|contact|e-?mail|ffôn|tudalen|fersiwn)\b"
)
_STEPS = re.compile(r"^(?:open|type|enter|save|click|fill|choose|select|add|send|print|copy|do|use|put|go|check)\b")


def figures_in_words(sheet: Sheet) -> list[str]:
    """The lines of *sheet* which stand alone in their row and name one figure each, where they are two or more."""
    grid = Grid(sheet)
    rows = range(grid.first_row, min(grid.last_row, grid.first_row + _FAR_ENOUGH) + 1)
    lines = (tidy(line) for row in rows for line in (grid.lone_text(row) or "").splitlines())
    found = [line for line in lines if len(line) <= SHORT and _names_figure(line)]
    return found if len(found) >= _FEWEST else []


def figures_in_notes(skipped: Iterable[Skip]) -> dict[int, str]:
    """By row, the lines *skipped* as notes beside or under tables that name a figure and do not begin as notes do."""
    notes = {each.row: each.note or "" for each in skipped if each.reason == "note" and isinstance(each.row, int)}
    short = {row: line for row, line in sorted(notes.items()) if len(line) <= SHORT and says(line) is not Says.NOTE}
    return {row: line for row, line in short.items() if _names_figure(line)}


def _names_figure(line: str) -> bool:
    """Whether a line is words and a figure of them; no step of instructions, no date and no telephone."""
    named, first = _NAMED.fullmatch(line), _FIGURE_FIRST.fullmatch(line)
    if named is not None and not _NO_COUNT.search(named["words"].casefold()):
        figure = named["figure"].strip()
        dated = not read_date(figure).code and not _DECIMAL.fullmatch(figure)
        return bool(read_count(figure, Wanted("quantity")).value) and not dated
    if first is None or _STEPS.search(first["words"].casefold()):
        return False
    counted = unit_of_label(first["words"]) is not None or "£" in first["figure"]
    return counted and bool(read_count(first["figure"].replace("£", ""), Wanted("quantity")).value)
