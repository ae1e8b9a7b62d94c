"""The commands that belong to no page: pages to go to, files, copies, settings, help. The main window hands them over.

The windows that they open stay open beside the pages, one of each kind, and close with the main window.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.storage import authorities, settings
from svdesk.storage.last_folder import last_folder, remember_folder, still_there
from svdesk.ui.ask import DESK, DESK_ENDING, with_ending
from svdesk.ui.back_up import copy_to
from svdesk.ui.models.row_model import Column, Row
from svdesk.ui.to_front import bring_to_front
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.table import Table

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PURPOSE = "copies"
"""What the folder of the last copy is remembered for."""


class WindowCommands(QObject):
    """Each ``do_`` method is the command of that name in ``actions.py``.

    ``windows`` holds every main window of this process, so that Python throws none of them away and one file has one.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.windows: list[MainWindow] = [window]
        self.beside: dict[str, QWidget] = {}
        self.recent = QMenu(_("Open &recent"), window)
        self.recent.aboutToShow.connect(self._list_recent)
        self._put_recent_into_menu()
        window.changes.changed.connect(self._say_whose)
        self._say_whose()

    def do_new_file(self) -> None:
        """Ask what a new desk file needs to know, and open it in a window of its own."""
        from svdesk.ui.dialogs.first_run import begin

        path = begin(settings.load(), self._window.ask)
        if path is not None:
            self.open(path)

    def do_open_file(self) -> None:
        """Choose a desk file and open it in a window of its own."""
        window = self._window
        folder = window.changes.store.path.parent
        path = window.ask.file_to_open(window, _("Open a desk file"), DESK, folder)
        if path is not None:
            self.open(path)

    def do_quit(self) -> None:
        """Close every window of this program, this one last, so that svdesk begins with its file again."""
        with ExitStack() as leaving:  # whatever goes wrong in one window, the others are closed
            leaving.callback(self._window.close)
            for one in self.windows:
                if one is not self._window:
                    leaving.callback(one.close)

    def do_import(self) -> None:
        """Bring in a spreadsheet, in a window beside this one."""
        from svdesk.ui.importing.import_window import ImportWindow

        self._show("import", ImportWindow)

    def import_again(self, files: Sequence[str]) -> None:
        """Show the window of imports with the first of *files* that is where the last one was, if any is."""
        from svdesk.ui.importing import import_window as importing

        shown, there = self._show("import", importing.ImportWindow), still_there(importing.PURPOSE, files)
        if isinstance(shown, importing.ImportWindow) and there is not None and not shown.rehearsing.is_busy:
            shown.open_file(there)

    def do_imports(self) -> None:
        """Show every import so far, each of which can be taken back, in the window of imports."""
        from svdesk.ui.importing.import_window import ImportWindow

        shown = self._show("import", ImportWindow)
        if isinstance(shown, ImportWindow):
            shown.show_imports()

    def do_funders_list(self) -> None:
        """Show Contracts, and ask there for a funder's list."""
        page: Any = self._window.show_page("contracts")
        page.do_funders_list()

    def do_carry_on(self) -> None:
        """Show Contracts, and there which can go on into next year."""
        page: Any = self._window.show_page("contracts")
        page.do_carry_on()

    def do_earlier_totals(self) -> None:
        """Show Home, and there the totals of earlier years."""
        page: Any = self._window.show_page("home")
        page.do_earlier_totals()

    def do_back_up(self) -> None:
        """Choose where to, and put a checked copy of the desk file there."""
        window, desk = self._window, self._window.changes.store.path
        window.page().keep()
        suggestion = last_folder(PURPOSE) / f"{desk.stem} {date.today().isoformat()}.svdesk"
        chosen = window.ask.file_to_save(window, _("Back up a copy"), DESK, suggestion)
        if chosen is None:
            return
        to = with_ending(chosen, DESK_ENDING)
        open_now = [one.changes.store.path for one in self.windows if one.isVisible()]
        window.run_job(_("Making a copy"), partial(copy_to, to, open_now), lambda _digest: self._copied(to))

    def do_go_home(self) -> None:
        """Show Home."""
        page = self._window.show_page("home")
        page.whole()
        page.enter("")

    def do_go_activities(self) -> None:
        """Show Activities."""
        self._window.show_page("activities").enter("")

    def do_go_terms(self) -> None:
        """Show Shared terms."""
        self._window.show_page("terms").enter("")

    def do_go_contracts(self) -> None:
        """Show Contracts."""
        self._window.show_page("contracts").enter("")

    def do_go_returns(self) -> None:
        """Show Returns."""
        self._window.show_page("returns").enter("")

    def do_go_history(self) -> None:
        """Show History."""
        self._window.show_page("history").enter("")

    def do_add_activity(self) -> None:
        """Show Activities with an empty editor."""
        page: Any = self._window.show_page("activities")
        page.start_new()

    def do_settings(self) -> None:
        """Show the settings: the person, the charity, the look."""
        from svdesk.ui.dialogs.settings_window import SettingsWindow

        self._show("settings", SettingsWindow)

    def do_guide(self) -> None:
        """Show the guide at the chapter of the page that is shown."""
        page = self._window.page()
        self.show_guide(next((name for name, one in self._window.pages.items() if one is page), ""))

    def do_frameworks(self) -> None:
        """Show the frameworks that authorities measure by."""
        from svdesk.ui.frameworks.frameworks_window import FrameworksWindow

        self._show("frameworks", FrameworksWindow)

    def do_shortcuts(self) -> None:
        """Show every shortcut."""
        from svdesk.ui.dialogs.shortcuts import ShortcutSheet

        self._show("shortcuts", ShortcutSheet)

    def do_about(self) -> None:
        """Show versions, where the data is, how to update and to move, and licences."""
        from svdesk.ui.dialogs.about import AboutWindow

        self._show("about", AboutWindow)

    def do_export_table(self) -> None:
        """Write the table of the page that is shown as a workbook; for pages that have no better way of their own."""
        from svdesk.ui.table_out import export_table

        title, columns, rows = self._table_shown()
        export_table(self._window, title, lambda _store, _progress: [(title, [c.heading for c in columns], rows)])

    def do_print_table(self) -> None:
        """Write the table of the page that is shown as a PDF to print."""
        from svdesk.ui.table_out import print_table

        title, columns, rows = self._table_shown()
        print_table(self._window, title, columns, lambda _store, _progress: rows)

    def _table_shown(self) -> tuple[str, Sequence[Column], list[Row]]:
        page = self._window.page()
        table = getattr(page, "table", None)
        if not isinstance(table, Table):
            raise TypeError(f"{page.title} has no table to give")
        return page.title, table.rows.columns, table.rows.every_row()

    def show_guide(self, about: str) -> None:
        """Show the guide at the chapter *about* a page or window of that name; at its beginning where there is none."""
        from svdesk.ui.dialogs.guide import GuideWindow

        guide = self._show("guide", lambda _window: GuideWindow())
        if isinstance(guide, GuideWindow):
            guide.show_chapter_about(about)

    def open(self, path: Path) -> None:
        """Open the desk file at *path* in a window of its own; one that is open already comes to the front."""
        from svdesk.ui.open_desk import open_desk

        window = self._window_on(path)
        if window is None:
            try:
                window = open_desk(path, self._window.ask, jobs_at_once=self._window.jobs.at_once)
            except UserError as error:
                self._window.changes.refused.emit(error)
                return
            self._take_in(window)
        bring_to_front(window)

    def come_to_front(self, path: Path) -> bool:
        """Bring the window on *path* to the front; whether there is one."""
        window = self._window_on(path)
        if window is not None:
            bring_to_front(window)
        return window is not None

    def remember_used(self) -> None:
        """Where work goes on in this window, remember it, so that svdesk begins with its file the next time."""
        known = settings.load()
        if self._window.isActiveWindow() and (now := known.used(self._window.changes.store.path)) != known:
            with suppress(UserError):  # as when the file was opened
                settings.keep(now)

    def stop(self) -> None:
        """The main window closes, and what was opened from it goes with it."""
        for widget in self.beside.values():
            widget.close()
            widget.deleteLater()
        self.beside.clear()

    def _show(self, name: str, make: "Callable[[MainWindow], QWidget]") -> QWidget:
        """Bring the window *name* to the front, made when it is first asked for."""
        if name not in self.beside:
            shown = self.beside[name] = make(self._window)
            shown.resize(shown.size().boundedTo(self._window.size()))
            place = shown.geometry()
            place.moveCenter(self._window.geometry().center())
            shown.setGeometry(place)  # inside the main window, so that nothing of it peeks out from behind that later
        bring_to_front(self.beside[name])
        return self.beside[name]

    def _window_on(self, path: Path) -> "MainWindow | None":
        wanted = path.resolve()
        return next((one for one in self.windows if one.isVisible() and one.changes.store.path == wanted), None)

    def _take_in(self, window: "MainWindow") -> None:
        """Keep *window* from being thrown away until it is closed, and share with it what is open."""
        windows = window.commands.windows = self.windows
        windows.append(window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.destroyed.connect(lambda: windows.remove(window))

    def _copied(self, to: Path) -> None:
        changes = self._window.changes
        remember_folder(PURPOSE, to.parent)
        with suppress(UserError):  # where that cannot be written down, it is simply not remembered
            settings.keep(settings.load().copied(changes.store.path, to.absolute(), datetime.now().astimezone()))
        changes.said.emit(_("Copy made, checked: {name}").format(name=to.name), False)

    def _say_whose(self) -> None:
        name = authorities.provider(self._window.changes.store).name
        self._window.setWindowTitle(f"{name} — svdesk")
        self._window.whose.setText(name)

    def _put_recent_into_menu(self) -> None:
        actions = self._window.actions_by_id
        for menu in self._window.menuBar().findChildren(QMenu):
            here = menu.actions()
            if actions["open_file"] in here:
                after = here.index(actions["open_file"]) + 1
                menu.insertMenu(here[after], self.recent)

    def _list_recent(self) -> None:
        """List the files opened lately, but for the one that is open here."""
        self.recent.clear()
        here = str(self._window.changes.store.path)
        for name in settings.load().recent:
            if name != here:
                path = Path(name)
                words = _("{file} in {folder}").format(file=path.stem, folder=path.parent)
                self.recent.addAction(literal(words), partial(self.open, path))
        if self.recent.isEmpty():
            self.recent.addAction(_("No other file has been opened lately.")).setEnabled(False)
