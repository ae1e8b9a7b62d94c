"""Knows a workbook of held rows again: its rows are those of the file they came from, wherever they stand by now."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from svdesk.domain.period import Period, parse
from svdesk.i18n import _
from svdesk.services.importing.cells.sheet_text import value_text
from svdesk.services.importing.commit import Origin
from svdesk.services.importing.held.held_book import WRONG
from svdesk.services.importing.held.held_note import HeldNote, is_note, read_note
from svdesk.services.importing.said.corrections import Corrections
from svdesk.services.workbook.sheet import Place, Sheet, Workbook

_NUMBER = re.compile(r"[^\W\d]{1,30} (\d{1,7}):(?: |$)")
"""“Row 12: …” in any language; the words about a row that was added may begin with a number that means no row."""


@dataclass(frozen=True, slots=True)
class HeldRows:
    """A workbook of held rows as one to be planned: without the note and the last column, and named as the first file.

    ``answers`` were given when it was saved, ``year`` was said then; ``corrections`` make it read as that file was.
    """

    workbook: Workbook
    origin: Origin
    year: Period | None
    answers: Mapping[str, str]
    corrections: Corrections


def opened(workbook: Workbook) -> HeldRows | None:
    """What *workbook* is where it holds held rows of ours, else None; raises ``UserError`` if its note is altered."""
    noted = next((sheet for sheet in workbook.sheets if is_note(sheet)), None)
    if noted is None:
        return None
    note = read_note(noted, workbook.name)
    places = _Places(note, workbook.name)
    sheets = [places.sheet(sheet) for sheet in workbook.sheets if sheet is not noted]
    notes = [each for each in workbook.notes if each.sheet != noted.name]
    made = replace(workbook, name=note.file, sha256=note.sha256, sheets=sheets, notes=notes)
    said = Corrections(tuple(note.corrections))
    return HeldRows(made, places.origin(), parse(note.year) if note.year else None, note.answers, said)


class _Places:
    """Where the rows of the sheets come from, gathered as the sheets are looked through."""

    def __init__(self, note: HeldNote, file: str) -> None:
        self._note, self._file = note, file
        self._row_of: dict[tuple[str, int], tuple[str, int]] = {}
        self._cells: dict[tuple[str, int], str] = {}
        self._reasons: dict[tuple[str, int], str] = {}
        self._waiting: dict[tuple[str, int], str] = {}

    def origin(self) -> Origin:
        """Where every row comes from."""
        return Origin(self._row_of, self._cells, self._reasons, waiting=self._waiting)

    def sheet(self, sheet: Sheet) -> Sheet:
        """*sheet* under its first name, without the column that says what is wrong."""
        name = self._note.sheets.get(sheet.name, sheet.name)
        column = next((at for row in sheet.rows for at, value in enumerate(row) if value == WRONG), None)
        for row, cells in enumerate(sheet.rows, sheet.first_row):
            words = cells[column] if column is not None else None
            found = _NUMBER.match(words) if isinstance(words, str) else None
            number = int(found[1]) if found else 0
            if (name, number) in self._note.rows:
                self._known(name, row, number, sheet, str(words))
            else:
                self._row_of[name, row] = (_("{sheet} (added in {file})").format(sheet=name, file=self._file), row)
        if column is None:
            return replace(sheet, name=name)
        if column == sheet.width - 1:
            return replace(sheet, name=name, rows=[cells[:column] for cells in sheet.rows], width=column)
        blank = sheet.first_column + column
        return replace(
            sheet,
            name=name,
            rows=[[*cells[:column], None, *cells[column + 1 :]] for cells in sheet.rows],
            shown={place: shown for place, shown in sheet.shown.items() if place.column != blank},
        )

    def _known(self, name: str, row: int, number: int, sheet: Sheet, wrong: str) -> None:
        noted = self._note.rows[name, number]
        self._row_of[name, row] = (name, number)
        self._cells[name, number] = noted.cells
        typed = [
            _("{cell}: “{new}” typed for “{old}”").format(cell=Place(number, column), new=text, old=was)
            for column, was in enumerate(noted.texts, sheet.first_column)
            if (text := value_text(sheet.value(row, column))) != was
        ]
        if typed:
            said = "; ".join(typed)
            self._reasons[name, number] = _("mended in {file}: {typed}").format(file=self._file, typed=said)
        else:
            self._waiting[name, row] = wrong.partition(": ")[2]
