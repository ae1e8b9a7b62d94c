"""Says what a cell alone in its row is: a section, the period of what follows, the title again, or a note.

So does a cell with the number of its chapter before it: ``1 | Wellbeing`` above ``1.1 | People feeling better``.
"""

import re

from svdesk.domain.period import Period
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.periods import read_label
from svdesk.services.importing.cells.row_words import like_a_section
from svdesk.services.importing.cells.vocabulary import AWAY, DID_NOT_HAPPEN, phrases
from svdesk.services.importing.cells.words import capitals, fold, tidy
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.rows.section_months import month_of_section
from svdesk.services.importing.rows.work import Work
from svdesk.services.workbook.sheet import Value

_AFTER_LETTER, _AFTER_NUMBER = re.compile(r"[.:/ -]?\d"), re.compile(r"[.:/ -][^\W_]|[a-z]\b")
"""What follows the code of a chapter in those of its rows: ``1`` after ``A``; ``.1`` or ``a`` after ``1``."""

_BEFORE_NAME = re.compile(r"\W*(?:[^\W_]{1,2}[.)]\s|[^\W\d_]+ \d+\b|[^:]+:)?")
_COUNTING = re.compile(r"\d+|\b[a-z]{1,2}(?=[.)])")
_CALLED_OFF = "|".join(phrases(f"{DID_NOT_HAPPEN};{AWAY}"))
_NO_NAME = re.compile(
    r"(?:no|dim|gwyliau)\b|.*\d|.*[.!?,;]$"
    rf"|.*\b(?:{_CALLED_OFF})(?: (?:for|due|owing|because|in|on|this|until|from|today|at|oherwydd|yn|ym|tan)\b.*)?$"
)
_LONGEST_NAME = 4
"""So many words may be the plain name of a section among rows with dates; more tell of something."""


class LoneRows:
    """The rows of one table that hold one cell only, as they are come to from the top."""

    def __init__(self, work: Work) -> None:
        self._work = work
        table = work.table
        self._text = column.number if (column := table.one("text")) else None
        self._dates = [column.number for column in table.of("date", "period_start", "period_end")]
        self._code = column.number if (column := table.one("measure_code")) else None
        self._counted = {column.number for column in table.of(*COUNTS)}
        self._sections: set[tuple[int, str]] = set()

    def is_other(self, row: int, column: int, value: Value) -> bool:
        """Whether a cell that stands alone in its row is a section, a period for what follows, or nothing."""
        work = self._work
        if column in self._counted and row + 1 not in work.table.header_rows:
            return False
        text = tidy(value) if isinstance(value, str) else ""
        period = self._period_said(row, value, text, column)
        if period is not None and self._is_day_of_its_own(row, column, period):
            work.skip(row, "nothing", text or None)
            return True
        if period is not None:
            work.period = period
            if work.section and read_label(work.section):
                work.section = None
            work.skip(row, "section", text or None)
            return True
        if not text:
            work.skip(row, "nothing")
            return True
        if self._says_title_again(text):
            work.skip(row, "title", text)
            return True
        if self._begins_section(row, text, column):
            self._sections.add((column, _look(text)))
            work.section = text
            work.skip(row, "section", text)
            return True
        if column == self._text and self._dates:
            return False
        if column == self._text and work.table.layout != "periods-across":
            return False
        work.skip(row, "nothing" if column == self._text else "note", text)
        return True

    def is_chapter(self, row: int, filled: list[tuple[int, Value]]) -> bool:
        """Whether a row is the code and the name of a chapter, with whose code those of the next rows begin."""
        grid, last = self._work.grid, self._work.table.last_row
        if self._code is None or self._text is None or {at for at, _ in filled} != {self._code, self._text}:
            return False
        said = dict(filled)
        code, words = fold(str(said[self._code])).rstrip(" .:"), tidy(str(said[self._text]))
        after = next((each for each in range(row + 1, last + 1) if not grid.is_blank(each)), row)
        below = fold(str(grid.value(after, self._code)))
        split = _AFTER_LETTER if code[-1:].isalpha() else _AFTER_NUMBER
        if after == row or not code or not below.startswith(code) or not split.match(below[len(code) :]):
            return False
        self._work.section = words
        self._work.skip(row, "section", words)
        return True

    def _is_day_of_its_own(self, row: int, column: int, period: Period) -> bool:
        """Whether a day alone in the column of dates is one on which nothing is put down: the next row has its own."""
        grid = self._work.grid
        after = next((each for each in range(row + 1, self._work.table.last_row + 1) if not grid.is_blank(each)), None)
        if column not in self._dates or period.start != period.end or after is None:
            return False
        return self._text is not None and read_date(grid.value(after, column)).day is not None

    def _says_title_again(self, text: str) -> bool:
        """Whether a line is the title of the sheet once more, as on the next page of a print."""
        grid, table = self._work.grid, self._work.table
        titles = set(map(fold, grid.lone_texts(table.titles)))
        return len(table.header_rows) > 1 and fold(text) in titles

    def _begins_section(self, row: int, text: str, column: int) -> bool:
        """Whether a line that stands alone heads what follows: by its looks, its place, or the blank row above it."""
        grid, table = self._work.grid, self._work.table
        span = grid.span_at(row, column)
        if (span and span.last_column > span.first_column) or capitals(text) or text.endswith(":"):
            return True
        if self._dates and column == self._text and column > min(self._dates):
            return False
        if table.block_titles or column not in (self._text, *self._dates):
            return True
        apart = row - 1 < table.first_row or grid.is_blank(row - 1) or self._is_summed_up(row - 1)
        return apart or (not self._dates and like_a_section(text)) or self._is_like_those_before(text, column)

    def _is_like_those_before(self, text: str, column: int) -> bool:
        """Whether a line has the column and the look of a section before it: ``2. Evenings`` after ``1. Mornings``.

        ``Hall closed`` has the look of a plain name and tells why nothing follows.
        """
        look = _look(text)
        named = bool(look) or (column != self._text and len(text.split()) <= _LONGEST_NAME)
        return named and (column, look) in self._sections and (bool(look) or not _NO_NAME.match(fold(text)))

    def _is_summed_up(self, row: int) -> bool:
        """Whether a row was passed over as a total, whatever it is called, after which something else begins."""
        last = self._work.skips[-1] if self._work.skips else None
        return last is not None and (last.row, last.reason) == (row, "total")

    def _period_said(self, row: int, value: Value, text: str, column: int) -> Period | None:
        year = self._work.table.year
        if text and (label := read_label(text)):
            readings = label.readings(year)
            return readings[0] if len(readings) == 1 else month_of_section(self._work, row, label)
        reading = read_date(value)
        sure = not reading.unclear and not reading.serial
        if column in self._dates or (not self._dates and sure):
            return Period(reading.day, reading.day) if reading.day else None
        return None


def _look(text: str) -> str:
    """What stands before the name of a section, whatever its number: ``0.`` of ``1. Mornings``, or nothing."""
    before = _BEFORE_NAME.match(fold(text))
    return _COUNTING.sub("0", before[0]).strip() if before else ""
