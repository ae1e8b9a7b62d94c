"""Knows rows of a file that were brought in before although a row above says the same, so that they are not asked anew.

Without this, a row that is in the records would be passed over as a mere repeat of the one above it.
"""

from collections.abc import Mapping

from svdesk.services.importing.doubles.double_search import RowOf
from svdesk.services.importing.rows.twice import HAPPENED_TWICE
from svdesk.storage import imports
from svdesk.storage.store import Store


def answers_before(store: Store, sha256: str, row_of: RowOf) -> Mapping[str, str]:
    """Of the file with *sha256*: that each row which gave records happened, also where another says the same.

    By the key of the question; *row_of* says where rows first stood, where that was elsewhere.
    """
    came = imports.rows_with_records(store, sha256)
    here = {*came - set(row_of), *(place for place, first in row_of.items() if first in came)}
    return {f"twice-in-file|{sheet}|{row}|": HAPPENED_TWICE for sheet, row in here}
