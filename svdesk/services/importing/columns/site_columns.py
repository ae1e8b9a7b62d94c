"""Sees that numbers under a word for a place count what was done there, where other columns are headed by sites too."""

from collections.abc import Sequence

from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.table import COUNTS


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
