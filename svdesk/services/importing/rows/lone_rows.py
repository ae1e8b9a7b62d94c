"""Says what a cell alone in its row is: a section, the period of what follows, the title again, or a note.

So does a cell with the number of its chapter before it: ``1 | Wellbeing`` above ``1.1 | People feeling better``.
"""

import re
from itertools import takewhile

from svdesk.domain.period import Period
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.numbered import day_number
from svdesk.services.importing.cells.periods import Label, read_label
from svdesk.services.importing.cells.remarked import read_remarked
from svdesk.services.importing.cells.row_words import is_plainly_a_section, like_a_section, says_done
from svdesk.services.importing.cells.vocabulary import AWAY, DID_NOT_HAPPEN, phrases
from svdesk.services.importing.cells.words import capitals, fold, tidy
from svdesk.services.importing.layout.grid import is_blank
from svdesk.services.importing.layout.table import COUNTS
from svdesk.services.importing.questions import at
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
_ASIDE = re.compile(r"\(.*\)|\[.*\]")
"""What is said aside, and tells of nothing that was done."""
_LONGEST_NAME = 4
"""So many words may be the plain name of a section among rows with dates; more tell of something."""


NOTHING_COUNTED, HEADS_ALL = "Nothing was counted there", "It heads all rows below it"


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
        self._period_columns: set[int] = set()
        self._last = "", 0

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
            if work.section and (_named(work.section) or self._has_rows("section")):
                work.begin_section(None, row + 1)
            self._begin_period(period)
            self._period_columns.add(column)
            work.skip(row, "section", text or None)
            return True
        if not text or text.isdecimal():  # The number of a row that says nothing else names no section.
            work.skip(row, "nothing", text or None)
            return True
        if self._says_title_again(text):
            work.skip(row, "title", text)
            return True
        label = _named(text)
        if (label and column in self._period_columns) or self._begins_section(row, text, column):
            self._sections.add((column, _look(text)))
            period = self._period_of(row, label) if label else None
            if period is not None:
                self._begin_period(period)
            else:
                self._end_period(row)
            work.begin_section(text, row + 1)
            work.skip(row, "section", text)
            return True
        if column == self._text and self._dates and not _ASIDE.fullmatch(text):
            return False
        if column == self._text and not _ASIDE.fullmatch(text) and work.table.layout != "periods-across":
            return False
        work.skip(row, "nothing" if column == self._text and not _ASIDE.fullmatch(text) else "note", text)
        return True

    def _begin_period(self, period: Period) -> None:
        self._work.period = period
        self._last = "period", len(self._work.records)

    def _end_period(self, row: int) -> None:
        """A section after rows that stand right under a month is none of it, once that is added up or its days end."""
        if self._dates and self._has_rows("period") and (self._is_added_up() or not self._days_go_on(row)):
            self._work.period = None
        self._last = "section", len(self._work.records)

    def _has_rows(self, heading: str) -> bool:
        """Whether the last heading was such a one, and rows with records stand right under it."""
        kind, records = self._last
        return kind == heading and len(self._work.records) > records

    def _is_added_up(self) -> bool:
        """Whether a total has come after the last row that records something."""
        last = self._work.records[-1].row
        after = takewhile(lambda skip: skip.row != "all" and skip.row > last, reversed(self._work.skips))
        return any(skip.reason == "total" for skip in after)

    def _days_go_on(self, row: int) -> bool:
        """Whether the next day named by its number alone comes after the last one before *row*, if there is one."""
        grid, table = self._work.grid, self._work.table
        before = (grid.value(each, self._dates[0]) for each in range(row - 1, table.first_row - 1, -1))
        after = (grid.value(each, self._dates[0]) for each in range(row + 1, table.last_row + 1))
        last, next_ = (next((value for value in values if not is_blank(value)), None) for values in (before, after))
        day = day_number(next_)
        return day is None or day > (day_number(last) or (found.day if (found := read_date(last).day) else 0))

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
        self._work.begin_section(words, row + 1)
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
        """Whether a line that stands alone heads what follows: by its looks, its place, or the blank row above it.

        Beside a column of units a measure that nobody counted would say its own, so that ``Money`` alone is none.
        """
        grid, table = self._work.grid, self._work.table
        span = grid.span_at(row, column)
        if (span and span.last_column > span.first_column) or capitals(text) or text.endswith(":"):
            return True
        if self._dates and column == self._text and column > min(self._dates):
            return False
        if row == table.first_row and column == self._text and self._is_only_one_before_gap(row):
            made = at("heading-or-nothing", self._work.sheet, row, None, text=text)
            asked = (NOTHING_COUNTED, HEADS_ALL)
            return self._work.asker.ask(made, self._work.sheet, row, None, asked) == HEADS_ALL
        if table.block_titles or column not in (self._text, *self._dates):
            return True
        apart = row - 1 < table.first_row or grid.is_blank(row - 1) or self._is_summed_up(row - 1)
        named = like_a_section(text) or (table.one("unit") is not None and not _NO_NAME.match(fold(text)))
        heads = not self._dates and named and not self._has_nothing(text)
        return apart or heads or self._is_like_those_before(text, column)

    def _is_only_one_before_gap(self, row: int) -> bool:
        """Whether rows stand right below, and after a blank one more with numbers, but no other line alone."""
        below = [self._work.grid.filled(each) for each in range(row + 1, self._work.table.last_row + 1)]
        gap = next((place for place, filled in enumerate(below) if not filled), 0)
        done = (dict(filled) for filled in below[gap:] if says_done(dict(filled).get(self._text or 0)))
        goes_on = gap > 0 and any(self._counted & filled.keys() for filled in done)
        return goes_on and all(len(filled) != 1 for filled in below)

    def _has_nothing(self, text: str) -> bool:
        """Whether a line looks like the rows above it, which stand under no section: nothing was counted there."""
        records = self._work.records
        return bool(records) and not (self._sections or self._work.section or is_plainly_a_section(text))

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

    def _period_of(self, row: int, label: Label) -> Period | None:
        readings = label.readings(self._work.table.year)
        return readings[0] if len(readings) == 1 else month_of_section(self._work, row, label)

    def _period_said(self, row: int, value: Value, text: str, column: int) -> Period | None:
        if text and (label := read_label(text)):
            return self._period_of(row, label)
        reading = read_date(value)
        sure = not reading.unclear and not reading.serial
        if column in self._dates or (not self._dates and sure):
            return Period(reading.day, reading.day) if reading.day else None
        return None


def _named(text: str) -> Label | None:
    """The period that a heading of rows names, be there a remark beside it."""
    remarked = read_remarked(text)
    return read_label(text) or (remarked.label if remarked and remarked.heads else None)


def _look(text: str) -> str:
    """What stands before the name of a section, whatever its number: ``0.`` of ``1. Mornings``, or nothing."""
    before = _BEFORE_NAME.match(fold(text))
    return _COUNTING.sub("0", before[0]).strip() if before else ""
