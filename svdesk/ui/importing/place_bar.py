"""Says what the row and the column of the current cell are taken for, and lets a person say what they really are.

It stands under the picture of a sheet and under the list of its rows alike, so that all that can be clicked on the one
can be said by keyboard and with a screen reader from the other.
"""

from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from svdesk.i18n import _
from svdesk.services.importing.cells.sheet_text import cell_text
from svdesk.services.importing.layout.table import Table
from svdesk.services.importing.row_fates import WORDS
from svdesk.services.importing.said.column_said import role_of
from svdesk.services.importing.said.corrections import (
    ROLES,
    WHATS,
    ColumnIs,
    Role,
    RowIs,
    column_is,
    table_around,
    whole_table,
)
from svdesk.services.workbook.sheet import Place, Sheet, column_letters
from svdesk.ui.importing.place_words import column_words, units_of
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.choice_menu import choice_menu
from svdesk.ui.widgets.flow import FlowLine
from svdesk.ui.widgets.mnemonics import spoken
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

_UNIT = 14
"""So many wide letters of what a column is counted in stay in sight: all of “people, once each”."""


class PlaceBar(QWidget):
    """``corrected`` carries a correction, ``taken_back`` one that no longer holds; ``column`` the number of a column
    to look at, and ``mended`` row, column and the text typed for that cell.
    """

    corrected = Signal(object)
    taken_back = Signal(object)
    column = Signal(int)
    mended = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._now: Rehearsing | None = None
        self._sheet: Sheet | None = None
        self._place = Place(0, 0)
        self.row_is = Choice(_("This row is"), waits=True)
        self.which = Choice(_("Column"), shrinks=True, waits=True)
        self.holds = Choice(_("This column is"), waits=True)
        self.unit = Choice(_("Counted in"), shrinks=True, waits=True)
        self.unit.setMinimumContentsLength(_UNIT)
        self.cell = QLineEdit()
        self.leave_out = button(_("Leave this table out"), _("None of its rows goes in. It can be taken back."))
        self._words = [Label() for _each in range(5)]
        self._lay_out()
        self.row_is.chosen.connect(self._say_row)
        self.which.chosen.connect(lambda: self.column.emit(int(self.which.value() or 0)))
        self.holds.chosen.connect(lambda: self._say_column(""))
        self.unit.chosen.connect(lambda: self._say_column(self.unit.value()))
        self.cell.editingFinished.connect(self._say_cell)
        self.leave_out.clicked.connect(self._leave_out)
        self.hide()

    def show_place(self, now: Rehearsing | None, sheet: Sheet | None, row: int, column: int) -> None:
        """Show what is known of a cell, by row and column counted from 1; nothing where there is no such cell."""
        another = (sheet, Place(row, column)) != (self._sheet, self._place)
        self._now, self._sheet, self._place = now, sheet, Place(row, column)
        inside = sheet is not None and sheet.first_row <= row <= sheet.last_row
        inside = inside and _can_be_put_right(now)
        _keeps_its_room(self, keeps=_can_be_put_right(now))
        self.setVisible(inside and now is not None and now.rehearsal is not None)
        if now is None or sheet is None or not inside or now.rehearsal is None:
            return
        self._show_row(now, sheet)
        self._show_column(sheet)
        self._show_cell(now, sheet, afresh=another)
        offered = self._table(near=False) is not None and not self._is_left_out(now, sheet)
        if self.leave_out.hasFocus() and not offered:
            self.row_is.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave_out.setVisible(offered)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.row_is, self.cell, self.leave_out, self.which, self.holds, self.unit]

    def type_in_cell(self) -> None:
        """Move the focus to what the cell says, all of it being chosen, so that typing replaces it."""
        self.cell.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cell.selectAll()

    def row_menu(self) -> QMenu:
        """What the row can be, to be shown where its number was clicked."""
        return choice_menu(self.row_is, self)

    def column_menu(self) -> QMenu:
        """What the column can be, to be shown where its letters were clicked."""
        return choice_menu(self.holds, self)

    def cell_menu(self) -> QMenu:
        """All that can be said at a cell."""
        menu = QMenu(self)
        for choice, there in ((self.row_is, True), (self.holds, not self.holds.isHidden())):
            if there:
                inside = choice_menu(choice, menu)
                inside.setTitle(choice.accessibleName())
                menu.addMenu(inside)
        if not self.leave_out.isHidden():
            menu.addAction(self.leave_out.text(), self.leave_out.click)
        return menu

    def _tables(self) -> list[Table]:
        rehearsal = self._now.rehearsal if self._now else None
        name = self._sheet.name if self._sheet else ""
        return [table for table in rehearsal.plan.tables if table.sheet == name] if rehearsal else []

    def _table(self, *, near: bool) -> Table | None:
        """The table around the cell; or, where there is none and it may be *near*, the next one below, or the last."""
        tables, name = self._tables(), self._sheet.name if self._sheet else ""
        around = table_around(tables, name, self._place.row, self._place.column)
        if around is not None or not near or not tables:
            return around
        return next((table for table in tables if self._place.row <= table.last_row), tables[-1])

    def _is_left_out(self, now: Rehearsing, sheet: Sheet) -> bool:
        """Whether the cell was left out already: the table around it, if there is one, is another that goes on."""
        assert now.rehearsal is not None
        reading, (row, column) = now.rehearsal.reading, self._place
        if reading is None:
            return False
        parts = (each for each in reading.corrections.parts_of(sheet.name) if each.first <= row <= each.last)
        inside = any(each.first_column <= column <= each.last_column for each in parts)
        return inside or reading.corrections.rows_of(sheet.name, row, row).get(row) == "leave out"

    def _show_row(self, now: Rehearsing, sheet: Sheet) -> None:
        assert now.rehearsal is not None
        row, reading = self._place.row, now.rehearsal.reading
        said = reading.corrections.rows_of(sheet.name, row, row).get(row, "") if reading else ""
        fate = now.fates.at(sheet.name, row) if now.fates else None
        found = _("as it was found")
        if not said and fate is not None:
            # A question about a whole column stands at its heading, and says nothing of that row.
            told = fate.fate != "header" and _is_told(now, sheet.name, row)
            words = _("{word} (as you said)") if told else _("{word} (as it was found)")
            found = words.format(word=WORDS[fate.fate])
        self.row_is.offer([("", found), *WHATS.items()])
        self.row_is.show_value(said, afresh=True)
        self._at_least_as_wide(sheet)
        self._name(0, self.row_is, _("Ro&w {row} is").format(row=row))

    def _show_column(self, sheet: Sheet) -> None:
        table = self._table(near=True)
        known = {each.number: each for each in table.columns} if table else {}
        numbers = range(sheet.first_column, sheet.first_column + sheet.width)
        self.which.offer((str(n), column_words(n, known[n].heading if n in known else "")) for n in numbers)
        self.which.show_value(str(self._place.column), afresh=True)
        column = known.get(self._place.column)
        role, unit = role_of(column) if column else ("leave out", "")
        self.holds.offer(ROLES.items())
        self.holds.show_value(role, afresh=True)
        offered = units_of(role)
        self.unit.offer(offered)
        self.unit.show_value(unit, afresh=True)
        self._name(1, self.which, _("Column"))
        self._name(2, self.holds, _("&is"), _("Column {letter} is").format(letter=column_letters(self._place.column)))
        self._name(3, self.unit, _("counted in"))
        for part in (self._words[2], self.holds, self._words[1], self.which):
            part.setVisible(table is not None)
        for part in (self._words[3], self.unit):
            part.setVisible(table is not None and bool(offered))

    def _show_cell(self, now: Rehearsing, sheet: Sheet, *, afresh: bool) -> None:
        was = cell_text(sheet, *self._place)
        typed = now.said.mended.get((sheet.name, *self._place))
        if afresh or not self.cell.isModified():
            self.cell.setText(was if typed is None else typed)
            self.cell.setCursorPosition(0)  # the beginning of a long text says what it is
            self.cell.setModified(False)
        words = _("Cell {cell} says") if typed is None else _("Cell {cell} now says")
        self._name(4, self.cell, words.format(cell=self._place))
        hint = _("Type here what it should say, and press Enter.")
        self.cell.setAccessibleDescription(hint if typed is None else _("It said “{was}”.").format(was=was))

    def _at_least_as_wide(self, sheet: Sheet) -> None:
        """Let nothing move along its line as one clicks from cell to cell: each part is as wide as it can ever be."""
        last = "8" * len(str(sheet.last_row))
        letters = "W" * len(column_letters(sheet.first_column + max(0, sheet.width - 1)))
        for n, words in (
            (0, _("Row {row} is").format(row=last)),
            (4, _("Cell {cell} now says").format(cell=f"{letters}{last}")),
        ):
            self._words[n].setText(words)
            self._words[n].setMinimumWidth(self._words[n].sizeHint().width())
        found, metrics = _("{word} (as it was found)"), self.row_is.fontMetrics()
        widest = max(metrics.horizontalAdvance(found.format(word=word)) for word in WORDS.values())
        self.row_is.setMinimumContentsLength(ceil(widest / metrics.horizontalAdvance("X")))

    def _name(self, n: int, widget: QWidget, words: str, name: str = "") -> None:
        self._words[n].setText(words)
        widget.setAccessibleName(name or spoken(words))

    def _say_row(self) -> None:
        assert self._sheet is not None
        assert self._now is not None
        what = next((each for each in WHATS if each == self.row_is.value()), None)
        made = (each for each in self._now.corrected if isinstance(each, RowIs))
        old = next((each for each in made if (each.sheet, each.row) == (self._sheet.name, self._place.row)), None)
        if what is not None:
            self.corrected.emit(RowIs(self._sheet.name, self._place.row, what))
        elif old is not None:
            self.taken_back.emit(old)
        else:
            self.show_place(self._now, self._sheet, *self._place)

    def _say_column(self, unit: str) -> None:
        """Say the role that is chosen, with a *unit* only where that was chosen for it: another role, another unit."""
        role: Role | None = next((each for each in ROLES if each == self.holds.value()), None)
        if role is not None:
            self.corrected.emit(self._column_is(role, unit))

    def _column_is(self, role: Role, unit: str) -> ColumnIs:
        assert self._sheet is not None
        table, row = self._table(near=True), self._place.row
        if table is not None and self._table(near=False) is None:
            row = table.first_row
        return column_is(self._tables(), self._sheet.name, row, self._place.column, role, unit)

    def _say_cell(self) -> None:
        if self.cell.isModified():
            self.cell.setModified(False)
            self.mended.emit(*self._place, self.cell.text())

    def _leave_out(self) -> None:
        if (table := self._table(near=False)) is not None:
            self.corrected.emit(whole_table(table))

    def _lay_out(self) -> None:
        for label, widget in zip(self._words, (self.row_is, self.which, self.holds, self.unit, self.cell), strict=True):
            _keeps_its_room(label)
            _keeps_its_room(widget)
            label.setProperty("role", "muted")
            label.setProperty("beside", True)
            label.setWordWrap(False)
            label.setBuddy(widget)
        _keeps_its_room(self.leave_out)
        self.cell.setAcceptDrops(False)
        pairs = zip(self._words, (self.row_is, self.which, self.holds, self.unit, self.cell), strict=True)
        row, column, holds, unit, cell = ([label, widget] for label, widget in pairs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        for line in ([*row, *cell, self.leave_out], [*column, *holds, *unit]):
            layout.addWidget(FlowLine(line))


def _keeps_its_room(widget: QWidget, *, keeps: bool = True) -> None:
    """Whether a part takes its room also while it is hidden, so that what stands beside it does not move."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(keeps)
    widget.setSizePolicy(policy)


def _is_told(now: Rehearsing, sheet: str, row: int) -> bool:
    """Whether something in the row was answered or typed anew, so that it is not only as it was found."""
    answered = (key.split("|")[1:3] == [sheet, str(row)] for key in now.said.answers)
    return any(answered) or any(place[:2] == (sheet, row) for place in now.said.mended)


def _can_be_put_right(now: Rehearsing | None) -> bool:
    """Whether the file can be read otherwise: not once it has been brought in, nor where svdesk wrote it itself."""
    if now is None or now.workbook is None or now.brought_in:
        return False
    return now.workbook.kind_of_source not in ("desk-file", "return")
