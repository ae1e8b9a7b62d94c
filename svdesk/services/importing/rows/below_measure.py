"""Reads a row that says only *Target* or *Last year* as what it is: a figure of the measure in the row above it."""

import re
from dataclasses import replace
from functools import lru_cache

from svdesk.domain.period import Period
from svdesk.services.importing.cells.row_words import says_done
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.rows.builder import Line
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

_LONGEST = 60
_SAYS = re.compile(
    r"(?P<what>.*?)[ :,(\u2013-]*\b(?:(?P<target>(?:(?:our|the|annual|year|quarterly|agreed|contract|y) )?"
    r"(?:targets?|goals?|budget|plan|planned|forecast|promised|contracted|targed|targedau|nod|cyllideb|cynllun)"
    r"(?: (?:for|of) (?:the |this )?(?:year|quarter))?)|(?P<last>(?:last|previous|prior) (?:year|yr)|llynedd|"
    r"(?:y )?flwyddyn ddiwethaf)|(?P<actual>actuals?|this year|outturn|gwirioneddol|eleni))\W*"
)
_WHY = {"target": "a target", "last": "of the year before"}


class BelowMeasure:
    """Finds the measures of one table; costs nothing where no row says such words or where rows have dates."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._text, self._unit = work.place("text"), work.place("unit")
        apart = any(work.table.of("kind", "date", "period_start", "period_end"))
        column = work.table.one("text")
        texts = work.column_values(column.number) if column is not None and not apart else []
        self._said = {
            value: (says.lastgroup or "", says["what"])
            for value in set(texts)
            if isinstance(value, str) and len(value) <= _LONGEST and (says := _says(value))
        }
        self.told = ""

    @property
    def why(self) -> str:
        """Why the row read last does not count in sums of what was done; empty where it does."""
        return _WHY.get(self.told, "")

    def written_out(self, row: int, cells: list[Value]) -> list[Value]:
        """The *cells* of *row* under the words and in the unit of the measure that it is about."""
        self.told = ""
        words = cells[self._text] if self._said and self._text is not None else None
        said = self._said.get(words) if isinstance(words, str) else None
        if said is None or self._text is None:
            return cells
        above = self._measure_above(row)
        measure = above[self._text] if above else None
        if above is None or not isinstance(measure, str) or not set(said[1].split()) <= set(fold(measure).split()):
            return cells
        self.told = said[0]
        cells = list(cells)
        cells[self._text] = measure
        if self._unit is not None and cells[self._unit] is None:
            cells[self._unit] = above[self._unit]
        return cells

    def _measure_above(self, row: int) -> list[Value] | None:
        """The cells of the nearest row above *row* that names something else, unless that is a total or a heading."""
        work, first = self._work, self._work.grid.first_row
        for above in range(row - 1, work.table.first_row - 1, -1):
            cells = work.grid.sheet.rows[above - first]
            words = cells[self._text or 0]
            if isinstance(words, str) and words not in self._said:
                return cells if says_done(words) and above not in work.table.header_rows else None
        return None

    def tell(self, line: Line) -> None:
        """Make the *line* of the row read last a target, or of the year before, where it says so."""
        if self.told == "target":
            line.kind = "target"
        line.dated = replace(line.dated, period=self.when(line.dated.period))

    def when(self, period: Period | None) -> Period | None:
        """The *period* of a column, or the same of the year before where the row read last says so."""
        return period.a_year_earlier() if period and self.told == "last" else period


@lru_cache(maxsize=1024)
def _says(text: str) -> re.Match[str] | None:
    return _SAYS.fullmatch(fold(text))
