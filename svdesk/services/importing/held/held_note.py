"""The hidden sheet of a workbook of held rows: which file, sheet and row each of its rows comes from.

Everything in it is text, a line for each thing, so that any spreadsheet program hands it back as it was. Long text is
cut into pieces that a cell can hold.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from svdesk.domain.errors import UserError
from svdesk.domain.period import parse
from svdesk.i18n import _
from svdesk.services.importing.said.corrections import ROLES, ColumnIs, Role, RowIs, is_unit
from svdesk.services.workbook.sheet import Sheet, Value

NAME = "Where these rows come from"
_MARK, _EDITION = "svdesk held rows", "1"
_PIECE = 30_000
"""Fewer characters than the 32,767 which a cell can hold."""


@dataclass(slots=True)
class NotedRow:
    """One held row: its original cells as JSON, and the text of each cell as it was written into the workbook."""

    cells: str
    texts: list[str]


@dataclass(slots=True)
class HeldNote:
    """What is noted: the file, its year as a code, sheets by their titles, answers by key, rows by sheet and row.

    ``corrections`` say how the sheets are read where a few rows alone would be taken for something else.
    """

    file: str
    sha256: str
    year: str = ""
    sheets: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    corrections: list[RowIs | ColumnIs] = field(default_factory=list)
    rows: dict[tuple[str, int], NotedRow] = field(default_factory=dict)


def as_lines(note: HeldNote) -> Iterator[list[Value]]:
    """The lines of the hidden sheet."""
    yield [_MARK, _EDITION]
    yield ["file", note.file]
    yield ["sha256", note.sha256]
    yield ["year", note.year]
    for title, name in note.sheets.items():
        yield ["sheet", title, name]
    for key, answer in note.answers.items():
        yield ["answer", key, answer]
    for said in note.corrections:
        if isinstance(said, RowIs):
            yield ["heading", said.sheet, str(said.row)]
        else:
            yield ["column", said.sheet, str(said.row), str(said.column), said.role, said.unit or "-"]
    for (sheet, row), noted in note.rows.items():
        yield ["cells", sheet, str(row), *_pieces(noted.cells)]
        yield ["texts", sheet, str(row), *_pieces(json.dumps(noted.texts, ensure_ascii=False))]


def is_note(sheet: Sheet) -> bool:
    """Whether *sheet* is such a hidden sheet."""
    return bool(sheet.rows) and bool(sheet.rows[0]) and sheet.rows[0][0] == _MARK


def read_note(sheet: Sheet, file: str) -> HeldNote:
    """What the hidden *sheet* of the workbook *file* notes; raises ``UserError`` where it has been altered."""
    lines = [[str(value) for value in row if value is not None] for row in sheet.rows]
    if lines[0][1:2] != [_EDITION]:
        raise UserError(
            _("{file} holds rows that a newer version of this program kept.").format(file=file),
            _("Bring it in with that version, or update this one."),
        )
    try:
        return _read(lines[1:])
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise UserError(
            _("The sheet “{sheet}” of {file} has been altered, so its rows cannot be told apart.").format(
                sheet=sheet.name, file=file
            ),
            _("Save the held rows once more from the import, and mend them in the new file."),
        ) from error


def _read(lines: Sequence[Sequence[str]]) -> HeldNote:
    note = HeldNote("", "")
    cells: dict[tuple[str, int], str] = {}
    for line in lines:
        match line:
            case ["file", file]:
                note.file = file
            case ["sha256", sha256]:
                note.sha256 = sha256
            case ["year", *year]:
                note.year = "".join(year)
                if note.year:
                    parse(note.year)
            case ["sheet", title, name]:
                note.sheets[title] = name
            case ["answer", key, *answer]:
                note.answers[key] = "".join(answer)
            case ["heading", sheet, row]:
                note.corrections.append(RowIs(sheet, _number(row), "heading"))
            case ["column", sheet, row, column, role, unit]:
                roles: dict[str, Role] = {each: each for each in ROLES}
                unit = "" if unit == "-" else unit
                if not is_unit(unit):
                    raise ValueError(f"there is no unit {unit}")
                note.corrections.append(ColumnIs(sheet, _number(row), _number(column), roles[role], unit))
            case ["cells", sheet, row, *pieces]:
                cells[sheet, _number(row)] = "".join(pieces)
                json.loads(cells[sheet, _number(row)])
            case ["texts", sheet, row, *pieces]:
                texts = [str(text) for text in json.loads("".join(pieces))]
                note.rows[sheet, _number(row)] = NotedRow(cells[sheet, _number(row)], texts)
            case _:
                raise ValueError(f"no such line: {line}")
    if not note.file or len(note.sha256) != 64:
        raise ValueError("the file is not named")
    return note


def _number(text: str) -> int:
    """The number of a row or column, which is counted from 1."""
    number = int(text)
    if number < 1:
        raise ValueError(f"nothing is numbered {number}")
    return number


def _pieces(text: str) -> list[str]:
    return [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
