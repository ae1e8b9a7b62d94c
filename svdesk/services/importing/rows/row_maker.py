"""What makes records of the rows of a table, as ``body`` sees it: one for each layout."""

from typing import Protocol

from svdesk.services.importing.rows.totals import Totals
from svdesk.services.workbook.sheet import Value


class RowMaker(Protocol):
    """Makes records of rows; one for each layout."""

    @property
    def totals(self) -> Totals:
        """What the table states as totals, held against the rows that were made."""

    def plain(self, row: int, cells: list[Value]) -> bool:
        """Make the records of *row* if it plainly records something; otherwise do nothing and return False."""

    def record(self, row: int, cells: list[Value]) -> None:
        """Make the records of *row*, whatever is wrong with it, or skip it with its reason."""

    def pass_by(self, cells: list[Value]) -> None:
        """Make nothing of a row, but know of it where a later row means *the same as above*."""
