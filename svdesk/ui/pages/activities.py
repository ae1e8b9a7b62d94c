"""What was done: a table of activities that is quick however long it is, and the editor of one of them beside it."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from svdesk.domain.totals import totals_written
from svdesk.i18n import _, counted
from svdesk.services import recording
from svdesk.storage import activities, activity_list, authorities
from svdesk.storage.activity_list import Order, Wanted
from svdesk.storage.shipped import units
from svdesk.ui.activities import activities_table as table
from svdesk.ui.activities.activities_table import COLUMNS, Found, Names
from svdesk.ui.activities.activity_editor import ActivityEditor
from svdesk.ui.activities.activity_filters import ActivityFilters
from svdesk.ui.activities.half_typed import HalfTyped
from svdesk.ui.models.id_loader import IdLoader
from svdesk.ui.models.row_model import Row, RowModel
from svdesk.ui.table_out import export_table, print_table
from svdesk.ui.widgets.beside import Beside
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import Page, button, empty_state
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.table import Table

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

FEW = 5_000
"""Up to so many activities the list is read at once; beyond, on another thread."""


class ActivitiesPage(Page):
    """The table on the left, the editor on the right; what is chosen in the one is shown in the other."""

    title = _("Activities")

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.changes)
        self._window = window
        self._order, self._down = Order.DATE, True
        self._go_to = ""
        self._names = Names({}, ())
        self.loader = IdLoader(self.changes.store.path, self)
        self.add = self.primary(_("Add activity"))
        self.filters = ActivityFilters()
        self.table = Table(RowModel(COLUMNS, self._rows), _("Activities"))
        self.foot = Label("", "muted")
        self.half_typed = HalfTyped()
        self.editor = ActivityEditor(self.changes)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read again what is found; the chosen activity and what is half typed stay."""
        store = self.changes.store
        self._names = Names.of(store)
        first_month = authorities.provider(store).year_start_month
        quarters = activity_list.quarters(store, first_month)
        self.filters.offer(date.today(), first_month, quarters, self._names.contracts)
        self.editor.reload()
        self._say_half_typed()
        self.table.rows.forget_rows()
        self._look()

    def offers(self) -> frozenset[str]:
        """What can be done with the list, and with what is chosen."""
        chosen = {"duplicate", "delete"} if self.editor.record or self._how_many_chosen() else set()
        return frozenset({"find"} | chosen | ({"export_table", "print_table"} if self.table.rows.ids else set()))

    def keep(self) -> None:
        """Keep what is half typed in the editor."""
        self.editor.keep()

    def stop(self) -> None:
        """Read no more of the list."""
        self.loader.stop()

    def go_to(self, record: str) -> None:
        """Show an activity, whatever was looked for."""
        self.go_to_field(record, "")

    def go_to_field(self, record: str, field: str) -> None:
        """Show an activity; where *field* is not empty, move the focus to what a Problem names."""
        self.editor.show_record(record)
        if self.filters.narrow and not self.table.go_to(record):
            self.filters.clear()
        self._go_to = "" if self.table.go_to(record) else record
        if field:
            self.editor.go_to(field)

    def show_only(self, ids: Sequence[str], words: str, counts: Sequence[str] | None = None) -> None:
        """Show these activities alone, until something else is looked for; *words* say which they are.

        At the foot stands what their *counts* with these ids come to, or all of them.
        """
        if self.editor.record not in ids:
            self.table.setFocus()  # what was in the editor is kept, and it closes
        self.filters.show_only(ids, words, counts)

    def start_new(self) -> None:
        """Show an empty activity in the editor and wait for what was done."""
        self.stack.setCurrentIndex(1)
        # First, because it keeps what was typed before, and the list then goes to the activity that this belongs to.
        self.editor.start_new()
        self.half_typed.hide()
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())

    def do_find(self) -> None:
        """Go to the search box."""
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def do_duplicate(self) -> None:
        """Start a new activity from the one that is shown, dated today."""
        self.editor.keep()
        record = self.editor.record or self.table.current_id()
        if record:
            made = self.changes.make(
                lambda: recording.duplicate(self.changes.store, record, date.today(), self.changes.by),
                _("Duplicated; the new one is of today."),
            )
            if made is not None:
                self.go_to_field(made.id, "period")
                self.editor.fields.start.selectAll()

    def do_delete(self) -> None:
        """Delete every activity that is chosen; Undo brings them back."""
        self.editor.keep()
        self._delete(self.table.selected_ids() or [self.editor.record] * bool(self.editor.record))

    def _delete(self, ids: list[str]) -> None:
        if not ids:
            return
        self.changes.make(
            lambda: recording.delete(self.changes.store, ids, self.changes.by),
            counted(len(ids), _("Deleted one activity."), _("Deleted {n} activities.")),
        )
        self.table.setFocus()

    def do_export_table(self) -> None:
        """Write what was found as a workbook."""
        export_table(self._window, self.title, partial(table.sheets, self._wanted))

    def do_print_table(self) -> None:
        """Write what was found as a PDF."""
        about = self.filters.in_words()
        print_table(self._window, self.title, COLUMNS, partial(table.printed, self._wanted), about)

    @property
    def _wanted(self) -> Wanted:
        return self.filters.wanted(self._order, self._down)

    def _look(self) -> None:
        wanted = self._wanted
        if activities.more_than(self.changes.store, FEW):
            self.loader.load(partial(table.find, wanted), self._show)
        else:
            self.loader.forget()
            self._show(table.find(wanted, self.changes.store))

    def _show(self, found: Found) -> None:
        if self.filters.only_some and not found.ids:  # they are gone, as after Undo
            self.filters.clear()
            return
        self.editor.places = found.places
        self.filters.offer_places(found.places)
        if found.ids != self.table.rows.ids:
            self.table.show_ids(found.ids)
        self._show_order()
        self._show_columns(found)
        nothing = not found.ids and not self.filters.narrow and not self.editor.is_new
        self.stack.setCurrentIndex(0 if nothing else 1)
        how_many = counted(len(found.ids), _("1 activity"), _("{n} activities"))
        self.foot.setText("  ·  ".join([how_many, *totals_written(found.totals, units())]))
        if self.filters.narrow and not found.ids:
            self.foot.setText(_("No activity matches."))
        self._choose()
        self._window.refresh_actions()

    def _show_columns(self, found: Found) -> None:
        """Leave out columns in which nothing stands, and give the dates no more room than they need."""
        self.table.show_column(table.PLACE, found.placed)
        self.table.show_column(table.FOR, found.counted)
        self.table.set_least(table.DATE, found.day_letters)

    def _choose(self) -> None:
        """Make the activity that the editor shows the current one of the table."""
        wanted, self._go_to = self._go_to or self.editor.record, ""
        if wanted and wanted != self.table.current_id() and not self.table.go_to(wanted) and self.filters.narrow:
            self._not_among(wanted)

    def _not_among(self, record: str) -> None:
        """What the editor shows is not among what was found: it closes, unless somebody is typing in it."""
        focus = QApplication.focusWidget()
        if record != self.editor.record:
            return
        if focus is not None and self.editor.isAncestorOf(focus):
            self.foot.setText(f"{self.foot.text()}  ·  {_('The activity that you are changing does not match.')}")
        else:
            self.editor.close_record()

    def _rows(self, ids: Sequence[str]) -> dict[str, Row]:
        found = activities.by_ids(self.changes.store, ids, units())
        # One that was removed a moment ago stands empty until the list has been read again.
        gone = ("", _("Removed"), "", "", "")
        return {one: table.row(found[one], self._names) if one in found else gone for one in ids}

    def _sort(self, order: str, down: bool) -> None:
        self._order, self._down = Order(order), down
        self._look()

    def _heading_clicked(self, column: int, _order: Qt.SortOrder) -> None:
        if not COLUMNS[column].sort:
            self._show_order()

    def _show_order(self) -> None:
        self.table.sorted_by([column.sort for column in COLUMNS].index(self._order), self._down)

    def _say_half_typed(self) -> None:
        """Say what of a new activity waits, unless it is the one that is shown."""
        if self.editor.is_new:
            self.half_typed.hide()
        else:
            self.half_typed.look(self.changes.store)

    def _how_many_chosen(self) -> int:
        # Ranges, as a list of two hundred thousand rows would take a second to make.
        chosen = self.table.selectionModel().selection()
        return sum(chosen.at(n).height() for n in range(chosen.count()))

    def _opened(self, identifier: str) -> None:
        self.editor.show_record(identifier)
        self.editor.go_to("text")

    def _chosen(self, identifier: str) -> None:
        if self._how_many_chosen() <= 1:
            self.editor.show_record(identifier)
        self._window.refresh_actions()

    def _lay_out(self) -> None:
        self.add.setAccessibleName(_("Add activity"))
        left, whole = QWidget(), QWidget()
        column_in(left, (self.table, 1), self.foot)
        column_in(whole, self.filters, (Beside(left, self.editor), 1))
        self.add_first, self.bring_in = button(_("Add an activity")), button(_("Import a spreadsheet"))
        nothing = empty_state(
            _("Nothing recorded yet. Add the first thing you did, or import last year's spreadsheet."), self.add_first
        )
        inside = nothing.layout()
        if isinstance(inside, QVBoxLayout):
            inside.insertWidget(3, self.bring_in, 0, Qt.AlignmentFlag.AlignHCenter)
        self.stack.addWidget(nothing)
        self.stack.addWidget(whole)
        self.body.addWidget(self.half_typed)
        self.body.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.half_typed.wanted.connect(self.start_new)
        for adding in (self.add, self.add_first):
            adding.clicked.connect(self.start_new)
        self.bring_in.clicked.connect(lambda: self._window.run("import"))
        self.filters.changed.connect(self._look)
        self.filters.search.gave_up.connect(self.table.setFocus)
        self.table.rows.sort_wanted.connect(self._sort)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._opened)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._heading_clicked)
        self.editor.left.connect(self.table.setFocus)
        self.editor.duplicate_pressed.connect(self.do_duplicate)
        self.editor.delete_pressed.connect(lambda: self._delete([self.editor.record]))
        self.loader.refused.connect(self.trouble)
