"""Sees that numbers under a word for a place count what was done there, where other columns are headed by sites too.

And that a column of postcodes says where it was, whatever its heading.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from svdesk.services.importing.cells.postcodes import area_of
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.table import COUNTS

_MOST = Decimal("0.8")
_OF_PEOPLE = re.compile(
    r"\b(?:home|famil(?:y|ies)|households?|clients?|members?|donors?|volunteers?|persons?|participants?|learners?|their|"
    r"cartref|teulu|aelod|cleient|gwirfoddolwr)\b"
)
"""Where somebody lives is not where it was."""


def settle_postcodes(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """Where nothing else says where it was, words that nobody knows over postcodes do: ``P'code``, ``Côd post``."""
    if any(each.says.field == "place" for each in drafts):
        return
    for each in drafts:
        free = each.says.field == "ignore" and each.says.tag in ("unknown", "category") and each.look.said
        if free and not _OF_PEOPLE.search(fold(each.heading)):
            said = [value for value in grid.sample(each.number, list(rows)) if isinstance(value, str)]
            if each.look.mostly(sum(bool(area_of(value)) for value in said), _MOST):
                each.put_anew("place", "")
                return


def settle_sites(drafts: Sequence[Draft]) -> None:
    """Numbers under a word for a place count what was done there where another column is headed by a site too.

    So in ``Month | Hub | Shop``, which has no words for what was done; one such column may hold the number of a room.
    """
    if any(each.says.field == "text" for each in drafts):
        return
    places = [
        each
        for each in drafts
        if each.says.tag == "category" and each.look.numeric and read_heading(each.heading).field == "place"
    ]
    counts = [each for each in drafts if each.says.field == "quantity" and not each.says.label]
    others = [each for each in counts if read_heading(each.heading).field not in COUNTS]
    if places and len(places) + len(others) > 1:
        for each in places:
            each.put_anew("quantity", "guessed")
