"""Notices a row that says exactly what a row before it says, and asks whether it was typed twice or happened twice."""

from functools import lru_cache

from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.questions import at
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

TYPED_TWICE, HAPPENED_TWICE = "It was typed twice: leave it out", "It happened twice: bring it in"
_ASKED_SINGLY = 25
"""Beyond so many, one answer is asked for all that follow."""


class Twice:
    """Remembers the rows of one table."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._seen: dict[tuple[object, ...], int] = {}
        self._found = 0
        self._sent = _sent(work)

    def before(self, row: int, cells: list[Value]) -> int | None:
        """The row before *row* that holds the same *cells* under the same section and period, or None.

        Capitals and spaces make no difference, nor does the moment at which a form was sent.
        """
        work = self._work
        if self._sent:
            cells = [value for place, value in enumerate(cells) if place not in self._sent]
        key = (work.section, work.period, *[_alike(value) if isinstance(value, str) else value for value in cells])
        first = self._seen.setdefault(key, row)
        return None if first == row else first

    def happened_twice(self, row: int, other: int) -> bool:
        """Whether a person has said that the row is to be brought in all the same."""
        work = self._work
        self._found += 1
        group = "" if self._found <= _ASKED_SINGLY else f"twice-in-file|{work.sheet}"
        made = at("twice-in-file", work.sheet, row, None, other=str(other))
        choices = (TYPED_TWICE, HAPPENED_TWICE)
        return work.asker.ask(made, work.sheet, row, None, choices, "", group) == HAPPENED_TWICE


def _sent(work: Work) -> frozenset[int]:
    """Where in a row it says when the row was written, in a table that says besides when the thing was done."""
    columns = work.table.of("ignore")
    return frozenset(work.at(column.number) for column in columns if read_heading(column.heading).tag == "sent")


@lru_cache(maxsize=1024)
def _alike(text: str) -> str:
    """*text* as it is compared: ``shopping `` is ``Shopping``. The same words are one text, as every row's are kept."""
    alike = " ".join(text.casefold().split())
    return text if alike == text else alike
