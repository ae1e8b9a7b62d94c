"""Reading CSV and its relations (semicolons, tabs, upright bars) as people and programs really write them.

Rows are numbered as a spreadsheet numbers them: a cell with a line break in it makes one row of two lines. Values stay
text; what is a number or a date is decided later, for a whole column at once.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import NamedTuple

from svdesk.services.workbook import limits
from svdesk.services.workbook.sentences import Refused

# Where two fit equally well, the earlier: a comma is often a decimal sign, a tab hardly ever is anything else.
_DELIMITERS = "\t;|,"
_ODD_DELIMITERS = "$~^¦¬#"
"""What some programs put between columns so that commas may stand in them; two in a row make three columns of it."""
_EMPTY_CELLS = re.compile(r",+(?=\s*$)")
_SAMPLE_ROWS = 300
_SEPARATOR_LINE = re.compile(r"\s*sep=(.)\s*$", re.IGNORECASE)


class Dialect(NamedTuple):
    """How the columns of a text file are kept apart; ``spaced`` where a space follows each delimiter."""

    delimiter: str
    spaced: bool


class Rows:
    """The rows of a text file, with the numbers of the lines whose quotation marks made no sense."""

    def __init__(self, text: str, prefer_tabs: bool = False) -> None:
        """Find the dialect of *text*; with *prefer_tabs*, tabs win wherever there are any.

        Raises ``Refused`` for a line of over a million characters.
        """
        self.lines = list(StringIO(text, newline=""))
        for number, line in enumerate(self.lines, 1):
            if len(line) > limits.LINE_CHARACTERS:
                raise Refused("long-line", line=f"{number:,}")
        named = _SEPARATOR_LINE.match(self.lines[0]) if self.lines else None
        # Excel's own line about the separator is not a row of the sheet.
        self._first_line = 1 if named else 0
        self.dialect = Dialect(named[1], False) if named else find_dialect(self.lines, prefer_tabs)
        if self.dialect.delimiter in _ODD_DELIMITERS:
            # A spreadsheet that took each line for one cell has put the commas of empty ones behind it.
            self.lines = [_EMPTY_CELLS.sub("", line) for line in self.lines]
        self.stray_quotes: list[int] = []

    def __iter__(self) -> Iterator[list[str]]:
        """Give each row as its texts, a blank line as none; raises ``Refused`` for a row of too many columns."""
        for line, row in parsed(self.lines, self.dialect, self.stray_quotes, self._first_line):
            if len(row) > limits.COLUMNS:
                raise Refused("wide-line", line=f"{line:,}", limit=f"{limits.COLUMNS:,}")
            yield row


def parsed(
    lines: Sequence[str], dialect: Dialect, strays: list[int], first: int = 0
) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the number of the line it begins on, starting from ``lines[first]``.

    Where quotation marks make no sense (one is never closed, or one is closed in the middle of a text), the row is the
    line as it stands, its number is put in *strays*, and reading goes on with the next line: no row is swallowed.
    """
    # No cell is longer than a line may be; a quotation mark that swallows more was never closed.
    csv.field_size_limit(limits.LINE_CHARACTERS)
    at = first
    while at < len(lines):
        rest = map(lines.__getitem__, range(at, len(lines)))
        reader = csv.reader(rest, delimiter=dialect.delimiter, skipinitialspace=dialect.spaced, strict=True)
        start = at
        try:
            for row in reader:
                yield start + 1, row
                start = at + reader.line_num
            return
        except csv.Error:
            strays.append(start + 1)
            yield start + 1, _as_it_stands(lines[start].rstrip("\r\n"), dialect.delimiter)
            at = start + 1


def _as_it_stands(line: str, delimiter: str) -> list[str]:
    """Read one line whose quotation marks do not pair: kept as signs if one has no fellow, else as Excel does."""
    if line.count('"') % 2:
        return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])
    return next(csv.reader([line], delimiter=delimiter), [])


def find_dialect(lines: Sequence[str], prefer_tabs: bool = False) -> Dialect:
    """Choose the delimiter with which most rows have the same number of columns, at least two.

    Titles above a table and notes below it do not matter: they are outvoted. Without any table it is the comma.
    """
    best, best_score = ",", (False, 0, 0)
    first = next(filter(str.strip, lines), "")
    for delimiter in (*_DELIMITERS, *(sign for sign in _ODD_DELIMITERS if first.count(sign) > 1)):
        rows, width = _fit(lines, delimiter)
        score = (prefer_tabs and delimiter == "\t", rows, width)
        if rows > 0 and score > best_score:
            best, best_score = delimiter, score
    sample = "".join(lines[:_SAMPLE_ROWS])
    spaced = sample.count(f'{best} "') > sample.count(f'{best}"')
    return Dialect(best, spaced)


def _fit(lines: Sequence[str], delimiter: str) -> tuple[int, int]:
    """How many rows have the commonest width, less those whose quotation marks make no sense, and that width."""
    widths: Counter[int] = Counter()
    strays: list[int] = []
    sample = parsed(lines[: 2 * _SAMPLE_ROWS], Dialect(delimiter, False), strays)
    for _line, row in islice(sample, _SAMPLE_ROWS):
        if sum(map(bool, row)) > 1:
            widths[len(row)] += 1
    if not widths:
        return (0, 0)
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return (count - len(strays), width)
