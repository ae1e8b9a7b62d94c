"""How the child process sends a sheet: in lots of rows, counting as it goes, and looking twice only where it must.

A hundred thousand rows go through here, so a row that needs nothing done is never touched cell by cell: whether a lot
holds anything that must be mended shows in its JSON, which can be searched at the speed of memory.
"""

import re
from collections.abc import Callable, Iterable
from datetime import timedelta
from itertools import islice
from typing import Any

from svdesk.services.workbook import limits, pipe
from svdesk.services.workbook.escape import unescape_formula
from svdesk.services.workbook.sentences import Refused
from svdesk.services.workbook.sheet import Place

Row = list[Any]
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# How our own escaped formulas, those of others for a text, and the long times of OpenDocument begin, and how JSON
# writes control characters.
_SUSPECT = ("\"'", '"=\\"', '"PT', '"-PT')
_JSON_CONTROLS = ("\\u00", "\\b", "\\f")
_DURATION = re.compile(r"(-?)PT(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})(?:\.\d+)?S)?$")
_CELLS_A_LOT = 20_000


class Sender:
    """Sends sheets, rows and notes by *say*, which takes one line at a time; keeps count over the whole workbook."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._cells = 0
        self._characters = 0
        self._sheet = ""
        self._escaped = False
        self._too_long: list[tuple[Place, int]] = []
        self._with_controls: list[Place] = []

    def note(self, code: str, sheet: str | None, **facts: str) -> None:
        """Send note *code*; *facts* fill its blanks."""
        self._say(pipe.message(note=code, sheet=sheet, facts=facts))

    def sheet(self, name: str, **about: object) -> None:
        """Announce a sheet; its rows follow."""
        self._sheet = name
        self._say(pipe.message(sheet=name, about=about))

    def about(self, **about: object) -> None:
        """Send what is known of the sheet last announced only after its rows."""
        self._say(pipe.message(about=about))

    def rows(self, rows: Iterable[Row], first: Place, width: int, escaped: bool = False, *, ours: bool = False) -> None:
        """Send the rows of the sheet last announced: each of *width* cells, an empty one being ``""``.

        With *escaped*, an apostrophe before what looks like a formula is taken off (see ``escape``). With *ours*, the
        texts come from a file of this program, where they may be of any length.
        Raises ``Refused`` when the workbook turns out too large, or a text longer than a cell can hold.
        """
        at_once = max(1, min(pipe.ROWS_A_LINE, _CELLS_A_LOT // max(1, width)))
        self._escaped = escaped
        self._longest = limits.TEXT_BYTES if ours else limits.CELL_CHARACTERS
        waiting = iter(rows)
        row = first.row
        while lot := list(islice(waiting, at_once)):
            lot = [cells if cells.count("") < len(cells) else [] for cells in lot]
            self._send(lot, Place(row, first.column), width)
            row += len(lot)
        self._refuse_too_long()
        if places := self._with_controls:
            self.note("control-characters", self._sheet, count=f"{len(places):,}", where=str(places[0]))
            places.clear()

    def _refuse_too_long(self) -> None:
        """Raise ``Refused`` for all cells of this sheet that are too long, so that they can be mended in one go."""
        if not self._too_long:
            return
        (place, characters), count = self._too_long[0], len(self._too_long)
        length, limit = f"{characters:,}", f"{limits.CELL_CHARACTERS:,}"
        if count == 1:
            raise too_long(self._sheet, place, length)
        raise Refused("long-cells", sheet=self._sheet, count=f"{count:,}", where=str(place), length=length, limit=limit)

    def _send(self, lot: list[Row], first: Place, width: int) -> None:
        self._cells += width * sum(map(bool, lot))
        if self._cells > limits.CELLS:
            raise Refused("too-many-cells", sheet=self._sheet, limit=f"{limits.CELLS:,}")
        text = pipe.row_text(lot)
        if self._is_suspect(text, lot):
            text = pipe.row_text([self._mended(row, first, down) for down, row in enumerate(lot)])
        self._characters += len(text)
        if self._characters > limits.TEXT_BYTES:
            raise Refused("too-much-text", limit=str(limits.TEXT_BYTES // limits.MEGABYTE))
        self._say(text)

    def _mended(self, row: Row, first: Place, down: int) -> Row:
        return [
            self._mended_text(cell, Place(first.row + down, first.column + across)) if isinstance(cell, str) else cell
            for across, cell in enumerate(row)
        ]

    def _mended_text(self, text: str, place: Place) -> str | timedelta:
        if not self._escaped and (duration := _DURATION.match(text)):
            return _duration(duration)
        if _CONTROLS.search(text):
            self._with_controls.append(place)
            text = _CONTROLS.sub("", text)
        if self._escaped:
            text = unescape_formula(text)
        if len(text) > self._longest:
            self._too_long.append((place, len(text)))
            return ""
        return text

    def _is_suspect(self, text: str, lot: list[Row]) -> bool:
        """Whether the rows *lot*, which are *text* as JSON, may hold a text that must be mended or refused."""
        if any(suspect in text for suspect in _SUSPECT):
            return True
        if "\\" in text and any(control in text for control in _JSON_CONTROLS):
            return True
        # A text too long for a cell fills some stretch of half that length; so do numbers, if there is nothing else.
        # A quotation mark within a text is no end of it.
        text = text.replace('\\"', "__")
        stretch = limits.CELL_CHARACTERS // 2
        if all('"' in text[at : at + stretch] for at in range(0, len(text) - stretch, stretch)):
            return False
        return any(isinstance(cell, str) and len(cell) > self._longest for row in lot for cell in row)


def too_long(sheet: str, place: Place, length: str) -> Refused:
    """The refusal of a workbook for a cell that holds *length* characters."""
    return Refused("long-cell", sheet=sheet, where=str(place), length=length, limit=f"{limits.CELL_CHARACTERS:,}")


def _duration(found: re.Match[str]) -> timedelta:
    """A length of time as OpenDocument writes it where it is a day or more, such as ``PT30H15M00S``."""
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if found[1] else length
