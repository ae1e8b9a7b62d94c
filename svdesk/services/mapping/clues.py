"""What people often say when they mean a shared term: words of grants, diaries and returns which are no name of it.

They are for finding only. A name is said of nothing else and is taken exactly; a clue may be said of several terms
and is never more than a hint. ``NOTHING`` stands for what is no social value: meetings, totals, worship, pets.
"""

import csv
import io
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from svdesk.storage import resources

NOTHING = "none"
"""How every id begins, which is no term's, of what is said where nothing fits: one for each subject, as worship."""


@cache
def clues() -> Mapping[str, tuple[str, ...]]:
    """Clues by the id of their term, and those beginning with ``NOTHING``, as they stand in ``glossary/clues.csv``."""
    rows = csv.DictReader(io.StringIO(resources.read_text("glossary/clues.csv")), strict=True)
    return MappingProxyType(
        {row["id"]: tuple(part.strip() for part in row["clues"].split(";") if part.strip()) for row in rows}
    )
