"""Reads a row that says only *Target* or *Last year* as what it is: a figure of the measure in the row above it.

``Meals - target`` and ``Meals - actual`` name their measure themselves.
"""

import re
from dataclasses import replace
from functools import lru_cache

from svdesk.domain.period import Period
from svdesk.services.importing.cells.row_words import says_done
from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.rows.builder import Line
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

_LONGEST = 60
_SAYS = re.compile(
    r"(?P<what>.*?)[ :,(\u2013-]*\b(?:(?P<target>(?:(?:our|the|annual|year|quarterly|agreed|contract|y) )?"
    r"(?:targets?|goal|budget|plan|planned|forecast|promised|contracted|targed|targedau|nod|cyllideb|cynllun)"
    r"(?: (?:for|of) (?:the |this )?(?:year|quarter))?)|(?P<last>(?:last|previous|prior) (?:year|yr)|llynedd|"
    r"(?:y )?flwyddyn ddiwethaf)|(?P<actual>actuals?|this year|outturn|gwirioneddol|eleni))\W*"
)
_AIM = re.compile(r"targe[td]s? (?:for |of )?(?P<what>.+)")
_SURE = re.compile(r"^targe[td]|\btarge[td]s?\W*$")
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
        folded = {fold(value): value for value in set(texts) if isinstance(value, str)}
        for value in folded.values() if column is not None else ():
            # ``Target group helped`` aims at nothing: beside ``Target meals`` stands ``Meals``.
            if (aim := _AIM.fullmatch(fold(value))) and aim["what"] in folded:
                self._said[value] = "target", aim["what"]
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
            return self._by_itself(cells, str(words), *said)
        self.told = said[0]
        cells = list(cells)
        cells[self._text] = measure
        if self._unit is not None and cells[self._unit] is None:
            cells[self._unit] = above[self._unit]
        return cells

    def _by_itself(self, cells: list[Value], words: str, told: str, what: str) -> list[Value]:
        """The *cells* under the name of the measure where their *words* say *what* that is; as they are where not."""
        others = {each for each, of in self._said.values() if of == what} - {told}
        if not what or told == "last" or not (others or (told == "target" and _SURE.search(fold(words)))):
            return cells
        self.told = told
        cells = list(cells)
        at = fold(words).find(what)
        named = tidy(words)[at : at + len(what)]
        cells[self._text or 0] = named[:1].upper() + named[1:]
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
