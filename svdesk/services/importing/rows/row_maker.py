"""What makes records of the rows of a table, as ``body`` sees it: one for each layout."""

from typing import Protocol

from svdesk.services.workbook.sheet import Value


class RowMaker(Protocol):
    """Makes records of rows; one for each layout."""

    def plain(self, row: int, cells: list[Value]) -> bool:
        """Make the records of *row* if it plainly records something; otherwise do nothing and return False."""

    def record(self, row: int, cells: list[Value]) -> None:
        """Make the records of *row*, whatever is wrong with it, or skip it with its reason."""

    def total(self, row: int, cells: list[Value], label: str) -> None:
        """Hold the numbers of a total row against those above it."""

    def adds_up(self, cells: list[Value], label: str) -> bool | None:
        """Whether the numbers of a row add up those above it; None where there are none to add."""

    def is_typical(self, cells: list[Value]) -> bool:
        """Whether the numbers of a row are an average of those above it, or the most or least of them."""

    def pass_by(self, cells: list[Value]) -> None:
        """Make nothing of a row, but know of it where a later row means *the same as above*."""
