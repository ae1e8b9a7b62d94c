"""Sends a workbook of cells (.xlsx, .xlsm, .ods, .xls): the reader's rows, and what a second look adds to them.

A Word or LibreOffice document passes the same gate and is handed on from here.
"""

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from svdesk.services.workbook import gate, kinds, limits, number_format
from svdesk.services.workbook.look import Look, says_more
from svdesk.services.workbook.pipe import exact
from svdesk.services.workbook.sender import Row, Sender
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place, column_letters
from svdesk.services.workbook.xls_look import XlsLooks

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook


def read(data: bytes, container: str, sender: Sender) -> str:
    """Send the workbook *data*, a ``zip`` or ``ole`` container; return its kind.

    Raises ``Refused``, with ``damaged`` for whatever the reader itself complains of.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    package = gate.admit(data) if container == "zip" else None
    if package and package.kind in ("xlsm", "docm"):
        sender.note("macros", None)
    if package and package.kind in ("docx", "docm"):
        from svdesk.services.workbook import docx_tables

        docx_tables.read(package.parts, sender)
        return package.kind
    if package and package.kind == "odt":
        from svdesk.services.workbook import odt_tables

        odt_tables.read(package.parts, sender)
        return package.kind
    kind, packed, look_at = _admitted(data, package)
    try:
        with CalamineWorkbook.from_filelike(packed) as workbook:
            _send_sheets(workbook, look_at, sender)
    except PasswordError as error:
        raise Refused("password") from error
    except CalamineError as error:
        raise Refused("damaged") from error
    except BaseException as error:
        # The reader panics over an .xls that breaks off; the class has no name that could be imported.
        if type(error).__name__ == "PanicException":
            raise Refused("damaged") from error
        raise
    return kind


def _admitted(data: bytes, package: gate.Package | None) -> tuple[str, BytesIO, Callable[[int], Look]]:
    """The kind of workbook, what the reader is to be given, and a way to look again at the sheet of a given number."""
    if package is None:
        kinds.check_ole(data)
        return "xls", BytesIO(data), XlsLooks(data).at
    return package.kind, package.packed(), package.look_at


def _send_sheets(workbook: "CalamineWorkbook", look_at: Callable[[int], Look], sender: Sender) -> None:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    if len(workbook.sheets_metadata) > limits.SHEETS:
        raise Refused("too-many-sheets", limit=f"{limits.SHEETS:,}")
    for index, described in enumerate(workbook.sheets_metadata):
        if described.typ != SheetTypeEnum.WorkSheet:
            sender.note("not-cells", described.name)
            continue
        hidden = described.visible != SheetVisibleEnum.Visible
        if hidden:
            sender.note("hidden-sheet", described.name)
        _send_sheet(described.name, hidden, workbook.get_sheet_by_index(index), look_at(index), sender)


def _send_sheet(name: str, hidden: bool, sheet: "CalamineSheet", look: Look, sender: Sender) -> None:
    top, left = sheet.start or (0, 0)
    bottom = top + sheet.height
    if bottom > limits.ROWS or left + sheet.width > limits.COLUMNS:
        raise Refused("unsafe")
    if sheet.height * sheet.width > limits.SPREAD_CELLS:
        raise Refused("too-many-cells", sheet=name, limit=f"{limits.SPREAD_CELLS:,}")
    hidden_rows = _clipped(look.hidden_rows, top + 1, bottom)
    hidden_columns = _clipped(look.hidden_columns, left + 1, left + sheet.width)
    sender.sheet(
        name,
        first_row=top + 1,
        first_column=left + 1,
        width=sheet.width,
        height=sheet.height,
        hidden=hidden,
        hidden_rows=hidden_rows,
        hidden_columns=hidden_columns,
        merged=_merged(sheet, look),
        without_result=look.without_result,
        comments=[(*place, text) for place, text in look.comments.items()],
    )
    # The reader gives the blank rows above the first filled one too, but not the blank columns.
    rows: Iterable[Row] = islice(sheet.iter_rows(), top, None)
    first = Place(top + 1, left + 1)
    shown: dict[Place, str] = {}
    if look.errors or look.instead:
        rows = _patched(rows, first, look.instead | look.errors)
    if look.formats or look.shown:
        rows = _watched(rows, first, look, shown)
    sender.rows(rows, first, sheet.width)
    if shown:
        sender.about(shown=[(*place, text) for place, text in shown.items()])
    if look.formats_left_out:
        sender.note("formats-left-out", name, limit=f"{limits.SECOND_LOOK_CELLS:,}")
    _note("no-result", name, list(map(str, look.without_result)), sender)
    _note("error-value", name, list(map(str, look.errors)), sender)
    _note("hidden-rows", name, list(map(str, hidden_rows)), sender)
    _note("hidden-columns", name, list(map(column_letters, hidden_columns)), sender)
    for place, text in list(look.comments.items())[:1]:
        count = f"{len(look.comments):,}"
        sender.note(
            "comments", name, count=count, where=str(place), text=" ".join(text.split())[: limits.QUOTED_CHARACTERS]
        )


def _clipped(ranges: list[tuple[int, int]], first: int, last: int) -> list[int]:
    """The numbers in *ranges* from *first* to *last*: what is hidden beyond the filled cells does not matter."""
    numbers: list[int] = []
    for start, end in sorted(ranges):
        numbers += range(max(start, first), min(end, last) + 1)
        first = max(first, end + 1)
    return numbers


def _merged(sheet: "CalamineSheet", look: Look) -> list[tuple[int, int, int, int]]:
    """The merged cells, counted from 1, as far as they lie among the filled cells."""
    spans: list[tuple[int, int, int, int]] = list(look.merged)
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        spans.append((top + 1, left + 1, bottom + 1, right + 1))
    first_row, first_column = (place + 1 for place in sheet.start or (0, 0))
    last_row, last_column = first_row + sheet.height - 1, first_column + sheet.width - 1
    clipped = (
        (top, left, min(bottom, last_row), min(right, last_column))
        for top, left, bottom, right in spans
        if first_row <= top <= last_row and first_column <= left <= last_column
    )
    return [span for span in clipped if span[:2] != span[2:]]


def _patched(rows: Iterable[Row], first: Place, texts: dict[Place, str]) -> Iterator[Row]:
    """The rows with *texts* put where they belong."""
    by_row: dict[int, dict[int, str]] = {}
    for (row, column), text in texts.items():
        by_row.setdefault(row, {})[column - first.column] = text
    for number, cells in enumerate(rows, first.row):
        for across, text in by_row.get(number, {}).items():
            if 0 <= across < len(cells):
                cells[across] = text
        yield cells


def _watched(rows: Iterable[Row], first: Place, look: Look, shown: dict[Place, str]) -> Iterator[Row]:
    """The rows as they are; on their way, what a cell shows is put in *shown* where that says more than its value."""
    by_row: dict[int, list[Place]] = {}
    for place in (*look.formats, *look.shown):
        by_row.setdefault(place.row, []).append(place)
    for number, cells in enumerate(rows, first.row):
        for place in by_row.get(number, ()):
            across = place.column - first.column
            value = exact(cells[across]) if 0 <= across < len(cells) else None
            text = look.shown.get(place) or number_format.shown(value, look.formats.get(place, ""))
            if text and says_more(value, text):
                shown[place] = text[: limits.CELL_CHARACTERS]
        yield cells


def _note(code: str, sheet: str, found: list[str], sender: Sender) -> None:
    """Say of a sheet how many of something were *found*, and where the first is."""
    if found:
        sender.note(code, sheet, count=f"{len(found):,}", where=found[0])
