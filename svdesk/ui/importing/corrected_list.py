"""What a person has put right on the sheet, in words, and a way to take back each of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.services.importing.held.mended import mended_told
from svdesk.services.importing.said.corrections import ReadAfresh, without_sheet
from svdesk.services.workbook.sheet import Place
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.laid import column_in, row_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.tag import Tag


class CorrectedList(QWidget):
    """``taken_back`` carries a correction, ``put_back`` sheet, row and column of a cell that was typed anew."""

    taken_back = Signal(object)
    put_back = Signal(str, int, int)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[QPushButton] = []
        self.lines: list[str] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column_in(self, Label(_("What you put right"), "section"), self._rows, gap=8)

    def show_rehearsal(self, now: Rehearsing) -> None:
        """Show what was put right in the file that is shown; without any, nothing."""
        place = next((n for n, way in enumerate(self.buttons) if way.hasFocus()), None)
        empty(self._rows)
        self.buttons, self.lines = [], []
        reading = now.rehearsal.reading if now.rehearsal else None
        unfit = reading.corrected.unfit if reading else ()
        for each in now.corrected:
            if isinstance(each, ReadAfresh):  # said, and taken back, where what was remembered stands
                continue
            told = next((sentence for sentence in unfit if sentence.startswith(str(each))), "")
            words = without_sheet(told or str(each), each.sheet) if now.one_sheet else told or str(each)
            self._add(words, partial(self.taken_back.emit, each), no_effect=bool(told))
        for cell in sorted(now.said.mended):
            self._add(_mended(now, *cell), partial(self.put_back.emit, *cell))
        self.setVisible(bool(self.lines))
        self.setEnabled(not now.brought_in)
        if place is not None and self.buttons:
            self.buttons[min(place, len(self.buttons) - 1)].setFocus()

    def _add(self, words: str, back: Callable[[], None], *, no_effect: bool = False) -> None:
        way = button(_("Take back"))
        way.setAccessibleName(_("Take back: {words}").format(words=words))
        way.clicked.connect(lambda: back())
        self.buttons.append(way)
        self.lines.append(words)
        box = QWidget()
        row = row_in(box)
        if no_effect:
            row.addWidget(Tag(_("Worth a look"), "look"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words), 1)
        row.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(box)
        box.show()  # at once, so that what stands beneath can be scrolled to


def _mended(now: Rehearsing, name: str, row: int, column: int) -> str:
    """What was typed for one cell and what was there: ``Sheet1, A12: “30/06/2025” typed for “31/06/2025”.``"""
    place = name, row, column
    sheet = next((each for each in now.workbook.sheets if each.name == name), None) if now.workbook else None
    told = mended_told(sheet, row, {place: now.said.mended[place]}) if sheet else None
    words = told or str(Place(row, column))
    return f"{words}." if now.one_sheet else f"{name}, {words}."
