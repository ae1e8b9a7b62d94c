"""Sees that a column numbers what is measured, as ``1.1``, ``1.2`` and ``2.1`` or ``A1`` do beside a description.

Such codes look like counts, like days of January, or like words for what was done; what stands beside them tells.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from svdesk.services.importing.cells.numbered import read_numbered
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.idle_headings import numbers_what
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.workbook.sheet import Place, Value

_LOOKED_AT = 60
_FEWEST, _MOST_BEFORE = 2, 3
_CODE = re.compile(r"(?:[a-z]{1,5}[ .:/-]?)?\d{1,3}(?:[.-]\d{1,3}){0,3}[a-z]?[.)]?|[a-z]{1,3}\d?[.)]")
_PARTED = re.compile(r"[a-z]|\d[.-]\d")
"""A letter or a second number: bare whole numbers may be counts, and are left to those who look for row numbers."""
_HEADINGS = re.compile(
    r"(?:sv |social value |contract |measure |outcome |output |indicator |framework )?"
    r"(?:kpis?|indicators?|measures?|metrics?|outcomes?|outputs?|commitments?|deliverables?|items?|criteria|criterion|"
    r"code|ref|reference|no|nos|nr|number|num|id|#|dangosyddion|dangosydd|mesurau|mesur|allbwn|canlyniad|cod|cyf|"
    r"cyfeirnod|rhif|eitem)"
)


def settle_codes(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """Take the first column for the codes of what is measured where it holds such, and words stand beside it."""
    filled = [each for each in drafts if each.look.said and not each.says.label]
    for each, after in pairwise(filled[:_MOST_BEFORE]):
        if after.look.wordy and _headed(each) and _are_codes(_said(grid, each, rows)):
            each.put_anew("measure_code", "")
            return


def _headed(each: Draft) -> bool:
    folded = fold(each.heading).strip(" .:")
    return _HEADINGS.fullmatch(folded) is not None or numbers_what(folded) != ""


def _said(grid: Grid, each: Draft, rows: Sequence[int]) -> list[str]:
    """The cells of a column as they are shown, which for ``1.10`` is more than its number says."""
    shown = grid.sheet.shown
    cells = ((grid.value(row, each.number), shown.get(Place(row, each.number), "")) for row in rows[:_LOOKED_AT])
    return [fold(seen or _written(value)) for value, seen in cells if _written(value).strip()]


def _written(value: Value) -> str:
    return value if isinstance(value, str) else "" if value is None or isinstance(value, bool) else f"{value}"


def _are_codes(said: Sequence[str]) -> bool:
    """Whether nearly all are codes, no two alike, and some of them such as no count and no row number is."""
    codes = [text for text in said if _CODE.fullmatch(text) and not read_label(text) and not read_numbered(text)]
    parted = sum(_PARTED.search(text) is not None for text in codes)
    alike = len(set(codes)) < len(codes)
    nearly_all = len(codes) >= _FEWEST and 10 * len(codes) >= 8 * len(said)
    return nearly_all and 2 * parted >= len(codes) and not alike and _rise(codes)


def _rise(codes: Sequence[str]) -> bool:
    """Whether the codes that begin with a number go up as those of chapters do: 1.9, 1.10, 2.1."""
    chapters = [[int(part) for part in re.findall(r"\d+", text)] for text in codes if text[:1].isdecimal()]
    return all(later >= earlier for earlier, later in pairwise(chapters))
