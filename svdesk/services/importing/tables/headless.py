"""The last resort for a sheet whose headings are not known, or missing: the run of rows that holds numbers.

What is found so is asked about before anything of it is brought in.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from svdesk.domain.period import Period
from svdesk.services.importing.cells.cells import Wanted, read_count
from svdesk.services.importing.cells.dates import read_date
from svdesk.services.importing.cells.row_words import says
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold, tidy
from svdesk.services.importing.cells.years import about
from svdesk.services.importing.columns.columns import choose_columns
from svdesk.services.importing.layout.bands import rows_of
from svdesk.services.importing.layout.form_lines import is_detail
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.importing.layout.heading_cells import heading_text, is_value, strength
from svdesk.services.importing.layout.legends import numbers_columns
from svdesk.services.importing.layout.table import COUNTS, Column, Table
from svdesk.services.progress import Progress

_LOOKED_AT = 300
_LONGEST_HEADING = 80
_FEWEST, _FEWEST_TOLD, _PAIR = 3, 2, 2
_WORKED_OUT = ("variance", "total")
_DATES = ("date", "period_start", "period_end")


def columns_without_headings(
    grid: Grid, year: Period | None, progress: Progress | None = None, *, fewest: int = _PAIR
) -> list[Table]:
    """One table for the rows of *grid* that hold numbers beside words or dates, or none where fewer than *fewest* do.

    Fewer do where they hold several numbers, with words straight above them: a return of one row.
    Raises ``Cancelled`` when *progress* says so.
    """
    rows = _rows_of_values(grid)
    header = _texts_above(grid, rows[0]) if rows else ()
    few = len(rows) < fewest
    if few and not header:
        return []
    first = rows[0] if header else _with_section(grid, rows)
    above = range(grid.first_row, header[0] if header else first)
    said = grid.texts(above)
    says = about(said, grid.sheet.name, year)
    columns, across, wide = choose_columns(grid, header, rows, says.year, progress)
    counts = [column for column in columns if column.field in COUNTS]
    # Headings alone say what was counted in a return of one row.
    told = few or any(column.field in ("text", "date", "section") for column in columns)
    if len(counts) < (_FEWEST_TOLD if few else 1) or not told or _is_list(grid, rows):
        return []
    titles = tuple(above)
    texts = grid.lone_texts(titles)
    return [
        Table(
            sheet=grid.sheet.name,
            header_rows=header,
            first_row=first,
            last_row=grid.last_row,
            layout="periods-across" if across else "rows",
            columns=columns,
            title=tidy(texts[0]) if texts else "",
            titles=titles,
            year=says.year,
            period=says.period,
            wide=wide,
            unsure=not (_speaks_for_itself(grid, columns, rows) or _is_plainly_headed(grid, header, columns, rows)),
        )
    ]


def _is_list(grid: Grid, rows: Sequence[int]) -> bool:
    """Whether *rows* are a numbered list, of steps or of sheets: words, each after its number from 1 on."""
    filled = [[value for _, value in grid.filled(row)] for row in rows]
    numbered = [
        cells[0] for cells in filled if len(cells) == 2 and isinstance(cells[1], str) and not is_value(cells[1])
    ]
    return numbered == list(range(1, len(rows) + 1))


def _with_section(grid: Grid, rows: Sequence[int]) -> int:
    """The first row of a form: a section straight above its first values, where others part the rows below it."""
    first = rows[0]
    parted = any(grid.lone_text(row) for row in range(first + 1, rows[-1]))
    return (
        first - 1
        if parted and grid.lone_texts(range(grid.first_row, first - 1)) and grid.lone_text(first - 1)
        else first
    )


def rows_before_headings(grid: Grid, table: Table) -> Table | None:
    """The rows above the headings of *table* that hold what its columns hold, as a table to be asked about, or None."""
    date = table.one("date")
    titles = [row for row in table.titles if not numbers_columns(grid.filled(row))]
    dated = [row for row in titles if date and is_value(grid.value(row, date.number)) and _is_full(grid, row)]
    counted = any(_number_of_counts(grid, table, row) for row in dated)
    rows = dated if counted or len(dated) > 1 else [row for row in titles if _counts_several(grid, table, row)]
    if not rows:
        return _box_before_headings(grid, table)
    above = tuple(range(grid.first_row, rows[0]))
    texts = grid.lone_texts(above)
    title = tidy(texts[0]) if texts else ""
    last = table.titles[-1]
    return replace(table, header_rows=(), titles=above, title=title, first_row=rows[0], last_row=last, unsure=True)


def _is_full(grid: Grid, row: int) -> bool:
    return len(grid.filled(row)) >= _FEWEST


def _counts_several(grid: Grid, table: Table, row: int) -> bool:
    """Whether a row has words where the rows of *table* have them, and numbers in two of its columns of counts."""
    text = table.one("text")
    words = grid.value(row, text.number) if text else None
    if not isinstance(words, str) or words.rstrip().endswith(":") or not _is_full(grid, row):
        return False
    return _number_of_counts(grid, table, row) > 1


def _number_of_counts(grid: Grid, table: Table, row: int) -> int:
    counts = [grid.value(row, column.number) for column in table.of(*COUNTS)]
    return sum(isinstance(value, int | Decimal) and not isinstance(value, bool) for value in counts)


def _box_before_headings(grid: Grid, table: Table) -> Table | None:
    """A box of figures over the headings, each beside its words: ``Volunteers | 45``; it may sum up what is below."""
    rows = [row for row in table.titles if _tells_a_figure(grid, row)]
    if len(rows) < _FEWEST_TOLD:
        return None
    last = table.titles[-1]
    found = columns_without_headings(Grid(rows_of(grid.sheet, rows[0], last)), table.year)
    if not found:
        return None
    titles = tuple(range(grid.first_row, rows[0]))
    box = replace(found[0], titles=titles, title=table.title, year=table.year, period=table.period)
    return replace(box, first_row=rows[0], last_row=last, unsure=True)


def box_below(grid: Grid, table: Table) -> tuple[Table, Table] | None:
    """*table* without the box of figures at its foot, and that box, to be asked about; None where there is none.

    None of its figures stands where *table* has numbers or days: ``Volunteers | 45`` under dates and words.
    """
    values = [column.number for column in table.columns if column.field in (*COUNTS, *_DATES)]
    tail = list(
        takewhile(
            lambda row: not any(is_value(grid.value(row, number)) for number in values),
            range(table.last_row, table.first_row, -1),
        )
    )
    told = [row for row in tail if len(grid.filled(row)) == _PAIR and _tells_a_figure(grid, row)]
    told = [row for row in told if not says(str(grid.filled(row)[0][1])).is_worked_out]
    if not values or not told or len(tail) > table.last_row - table.first_row:
        return None
    first, last = min(told), max(told)
    found = columns_without_headings(Grid(rows_of(grid.sheet, first, last)), table.year, fewest=1)
    if not found:
        return None
    titles = tuple(row for row in (first - 1,) if grid.lone_text(row))
    box = replace(found[0], titles=titles, first_row=first, year=table.year, period=table.period, unsure=True)
    above = max(row for row in range(table.first_row, first - len(titles)) if not grid.is_blank(row))
    return replace(table, last_row=above), replace(box, last_row=last)


def _tells_a_figure(grid: Grid, row: int) -> bool:
    """Whether a row holds words with a day and a figure, or says what its one figure counts, or of which money."""
    filled = grid.filled(row)
    if len(filled) >= _FEWEST:
        days = [at for at, value in filled if is_value(value) and read_date(value).day is not None]
        said = any(isinstance(value, str) and not is_value(value) for _, value in filled)
        return bool(days) and said and any(is_value(value) for at, value in filled if at not in days)
    if len(filled) != 2 or not isinstance(filled[0][1], str):
        return False
    words, value = filled[0][1], filled[1][1]
    reading = read_count(value, Wanted("quantity"))
    return reading.value is not None and (reading.unit == "gbp" or unit_of_label(words) is not None)


def _speaks_for_itself(grid: Grid, columns: tuple[Column, ...], rows: list[int]) -> bool:
    """Whether there are only names and numbers, and most names say what they count: ``Hot meals | 560``."""
    fields = [column.field for column in columns]
    if sorted(fields) != ["quantity", "text"] or len({column.number for column in columns}) != 2:
        return False
    text, number = (
        next(column.number for column in columns if column.field == field) for field in ("text", "quantity")
    )
    named = sum(
        unit_of_label(str(grid.value(row, text))) is not None or "£" in str(grid.value(row, number)) for row in rows
    )
    return 3 * named >= 2 * len(rows)


def _is_plainly_headed(grid: Grid, header: tuple[int, ...], columns: tuple[Column, ...], rows: Sequence[int]) -> bool:
    """Whether words stand over every column, and beneath them names that differ and nothing else but numbers.

    Where one of the words is known, days are as plain as numbers, and make rows of one name differ.
    """
    text = [column for column in columns if column.field == "text"]
    words = any(strength(value) for row in header for _, value in grid.filled(row))
    dated = [each for each in columns if words and (each.field in _DATES or _holds_days(grid, each, rows))]
    known = ("text", *COUNTS)
    others = [each for each in columns if each.field not in known and each.tag not in _WORKED_OUT and each not in dated]
    if not header or len(text) != 1 or others or any(not column.heading for column in columns):
        return False
    headings = [fold(str(value)) for _, value in grid.filled(header[-1])]
    names = [fold(str(grid.value(row, text[0].number))) for row in rows]
    counts = [grid.value(row, column.number) for column in columns if column.field in COUNTS for row in rows]
    filled = [value for value in counts if value is not None]
    numbers = sum(is_value(value) for value in filled)
    fewest = _FEWEST_TOLD if all(map(unit_of_label, names)) else _FEWEST
    apart = bool(dated) or len(set(names)) == len(names)
    different = len(set(headings)) == len(headings) and apart and len(names) >= fewest
    return different and len(filled) > 0 and 10 * numbers >= 9 * len(filled)


def _holds_days(grid: Grid, column: Column, rows: Sequence[int]) -> bool:
    said = grid.sample(column.number, rows)
    return any(said) and all(not value or not read_date(value).code for value in said)


def _rows_of_values(grid: Grid) -> list[int]:
    rows = []
    for row in range(grid.first_row, min(grid.last_row, grid.first_row + _LOOKED_AT) + 1):
        filled = grid.filled(row)
        if len(filled) > 1 and any(is_value(value) for _, value in filled):
            rows.append(row)
    return rows


def _texts_above(grid: Grid, row: int) -> tuple[int, ...]:
    """The row directly above the first values, if all its cells are short texts and there are two or more."""
    filled = grid.filled(row - 1) if row > grid.first_row and not is_detail(grid, row - 1) else []
    texts = [heading_text(value) for _, value in filled if isinstance(value, str)]
    short = all(len(text) <= _LONGEST_HEADING and ": " not in fold(text) for text in texts)
    return (row - 1,) if len(texts) >= 2 and len(texts) == len(filled) and short else ()
