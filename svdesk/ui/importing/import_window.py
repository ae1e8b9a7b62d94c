"""Last year's spreadsheet as it is: chosen, dropped or pasted, rehearsed on a picture, brought in by one button."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QStackedWidget, QVBoxLayout, QWidget

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services.importing.journey import ChangedSince
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.ui.ask import SHEET_ENDING, SHEETS, WORKBOOKS, with_ending
from svdesk.ui.given import copied, files_in
from svdesk.ui.importing.file_bar import FileBar
from svdesk.ui.importing.import_focus import ImportFocus
from svdesk.ui.importing.import_foot import ImportFoot
from svdesk.ui.importing.import_side import ImportSide
from svdesk.ui.importing.import_start import NOT_IN_YET, READING, ImportStart
from svdesk.ui.importing.imports_screen import ImportsScreen
from svdesk.ui.importing.recipes_screen import RecipesScreen
from svdesk.ui.importing.rehearsing import Rehearsing
from svdesk.ui.importing.rehearsing_work import saved_words
from svdesk.ui.importing.screen import Screen
from svdesk.ui.importing.sheet_pane import SheetPane
from svdesk.ui.tab_order import tab_on
from svdesk.ui.to_front import first_word_to_map, show_brought_in, show_page_in_front
from svdesk.ui.widgets.beside import Beside
from svdesk.ui.widgets.follow import follow
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import empty_state

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PURPOSE = "import"
"""What the folder of the last spreadsheet is remembered for."""

HELD_PURPOSE = "held rows"
"""What the folder of the last workbook of held rows is remembered for."""

_SHARES = [6400, 3600]  # how the sheet and its questions share the width; larger than any, only the ratio counts


class ImportWindow(QWidget):
    """One window for the whole of an import, which stands beside the main window.

    *file* is read at once where one is given. ``rehearsing`` holds what is known of the file.
    """

    def __init__(self, window: "MainWindow", file: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(_("Import — svdesk"))
        self.setAcceptDrops(True)
        self.resize(1240, 700)
        self._window = window
        now = self.rehearsing = Rehearsing(window.changes, self, jobs_at_once=window.jobs.at_once)
        self.top, self.foot, self.pane, self.side = FileBar(), ImportFoot(), SheetPane(), ImportSide(now)
        self.start, self._reading, self._whole = ImportStart(), empty_state(READING), QWidget()
        self.focus = ImportFocus(self.start, self.top, self.pane, self.side, self.foot)
        self.recipes, self.imports = RecipesScreen(window), ImportsScreen(window, now.run, lambda: now.is_busy)
        self._screen: Screen | None = None
        self._told = False
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show()
        if file is not None:
            self.open_file(file)

    def open_file(self, file: Path) -> None:
        """Read a file and rehearse it."""
        self._leave_screen()
        self._say("")
        self.rehearsing.read(file)

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        file = self._window.ask.file_to_open(self, _("Choose a spreadsheet"), SHEETS, last_folder(PURPOSE))
        if file is not None:
            remember_folder(PURPOSE, file.parent)
            self.open_file(file)

    def paste(self) -> None:
        """Read the table on the clipboard; a file that was copied there is read as a file."""
        given = copied()
        if len(given.files) == 1:
            self.open_file(given.files[0])
            return
        self._leave_screen()
        self._say("")
        self.rehearsing.read_pasted(given.html, given.text)

    def save_held(self) -> None:
        """Ask where to, and save the rows that need a word as a small workbook there."""
        name = _("{file}, rows that need a word.xlsx").format(file=Path(self.rehearsing.name).stem)
        to = self._window.ask.file_to_save(self, _("Save these rows"), WORKBOOKS, last_folder(HELD_PURPOSE) / name)
        if to is not None:
            remember_folder(HELD_PURPOSE, to.parent)
            self.rehearsing.save_held(with_ending(to, SHEET_ENDING))

    def show_imports(self) -> None:
        """Show every import so far."""
        self._go_to_screen(self.imports)

    def show_recipes(self, recipe_id: str = "") -> None:
        """Show what is remembered of earlier files, beginning with one."""
        self._go_to_screen(self.recipes)
        self.recipes.reload(recipe_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files that are dragged here from a folder of this computer."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Read the file that was dropped; of several, none, because nobody could tell which was meant."""
        files = files_in(event.mimeData())
        if len(files) == 1:
            event.acceptProposedAction()
            remember_folder(PURPOSE, files[0].parent)
            self.open_file(files[0])
        elif files:
            self._refused(UserError(_("Several files were dropped at once."), _("Drop one file after the other.")))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop what runs. A file that has been brought in is done with; any other is still there afterwards."""
        self._leave_screen()
        self.rehearsing.stop()
        if self.rehearsing.brought_in:
            self.rehearsing.forget()
        else:
            self._show()
        event.accept()

    def _show(self) -> None:
        """Show the rehearsal as it stands now."""
        now = self.rehearsing
        begins = self._show_part()
        if not self._told:
            self._say("")
        self.top.show_rehearsal(now)
        self.pane.show_rehearsal(now)
        self.side.show_rehearsal()
        self.foot.show_rehearsal(now)
        self.foot.setVisible(now.rehearsal is not None and self._screen is None)
        if begins:
            self.focus.begin()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Lead Tab in reading order, also through what comes and goes."""
        return tab_on(self, forward=forward) or super().focusNextPrevChild(forward)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return self.focus.tab_stops()

    def _show_part(self) -> bool:
        """Show the beginning, the wait, the rehearsal or a screen; whether the rehearsal has just come into sight."""
        waiting = self._reading if self.rehearsing.is_busy else self.start
        before, part = self.stack.currentWidget(), self._whole if self.rehearsing.rehearsal else waiting
        shown = self._screen or part
        self.stack.setCurrentWidget(shown)
        self.top.head(self._screen is None)
        self.foot.setVisible(self.rehearsing.rehearsal is not None and self._screen is None)
        return shown is self._whole and before in (self.start, self._reading)

    def _go_to_screen(self, screen: Screen) -> None:
        self._screen = screen
        self._say("")
        self._show_part()
        screen.reload()
        screen.begin()

    def _escape(self) -> None:
        """Leave a screen; the window too where nothing waits for an answer. Where something does, say how to leave."""
        now = self.rehearsing
        if self._screen is not None:
            self._leave_screen()
        elif not now.is_busy and now.rehearsal is not None and now.aftermath is None:
            self._say(NOT_IN_YET, "information")
        elif not now.is_busy:
            self.close()

    def _leave_screen(self) -> None:
        """Show the file again, or the beginning where there is none."""
        if self._screen is None:
            return
        self._screen = None
        self._say("")
        self._show_part()
        (self.top.more if self.stack.currentWidget() is self._whole else self.start.begin).setFocus()

    def _busy(self, what: str) -> None:
        self._show_part()
        self.foot.wait(bool(what))
        if what:
            self.top.progress(0, 0, what)
        else:
            self.top.end()
            self.imports.look_after_work()

    def _say(self, words: str, tone: str = "fix", *, stays: bool = False) -> None:
        self._told = stays  # also when something else is shown
        self.top.say(words, tone)

    def _said(self, words: str) -> None:
        if self.isVisible():  # else it would still stand there whenever the window is next shown
            self._say(words, "ok", stays=True)

    def _refused(self, error: UserError) -> None:
        self._say(_("Must fix: {error}").format(error=error), stays=isinstance(error, ChangedSince))
        if isinstance(error, ChangedSince):
            self.rehearsing.go_on()
        if self.rehearsing.rehearsal is None and self._screen is None:
            self.start.begin.setFocus()

    def _refused_undo(self, error: UserError) -> None:
        if self.isActiveWindow():
            self._refused(error)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        for area in (self._both, self.recipes.both, self.imports.both):
            follow(area, now)
        self.side.follow(now)

    def _go_to_page(self, name: str) -> None:
        """Show a page of the main window; this one stays only for rows that are left."""
        fates = self.rehearsing.fates
        done = self.rehearsing.brought_in and not (fates and fates.counts().get("held", 0))
        if name == "activities" and (came := self.rehearsing.aftermath) is not None:
            show_brought_in(self._window, came.brought.batch, came.file)
        else:
            show_page_in_front(self._window, name, first_word_to_map(self._window) if name == "terms" else "")
        if done:
            self.close()

    def _lay_out(self) -> None:
        right = QWidget()
        column_in(right, self.side)
        middle = QVBoxLayout(self._whole)
        middle.setContentsMargins(24, 4, 24, 4)
        self._both = Beside(self.pane, right)
        self._both.parts.setSizes(_SHARES)
        middle.addWidget(self._both)
        for shown in (self.start, self._reading, self._whole, self.recipes, self.imports):
            self.stack.addWidget(shown)
        layout = column_in(self, self.top, (self.stack, 1), self.foot, gap=4)
        # The heights of wrapped texts are guessed for a narrow window; they must not make this one too high to fit.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def _connect(self) -> None:
        now, pane, side, foot = self.rehearsing, self.pane, self.side, self.foot
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        now.changed.connect(self._show)
        self._window.changes.replayed.connect(self._said)
        self._window.changes.refused.connect(self._refused_undo)
        now.busy.connect(self._busy)
        now.progressed.connect(self.top.progress)
        now.refused.connect(self._refused)
        now.stopped.connect(lambda: self._say(_("Stopped. Nothing was changed."), "information"))
        now.saved.connect(lambda to, rows: self._say(saved_words(to, rows), "ok"))
        for asks in (self.top, self.start):
            asks.choose.connect(self.choose_file)
            asks.paste.connect(self.paste)
            asks.imports.connect(self.show_imports)
            asks.recipes.connect(self.show_recipes)
        self.top.stop.connect(now.cancel)
        self.top.year_chosen.connect(now.about_year)
        self.top.leave.connect(self.close)
        pane.sheet_wanted.connect(now.take_sheet)
        pane.answered.connect(now.answer)
        pane.corrected.connect(now.correct)
        pane.taken_back.connect(now.take_back)
        pane.mended.connect(now.mend)
        side.questions.went_to.connect(lambda asked: pane.go_to(asked.sheet, asked.row, asked.col or ""))
        side.questions.ended.connect(self.focus.after_questions)
        side.went_to.connect(pane.go_to)
        side.recipe_wanted.connect(self.show_recipes)
        side.held.all_wanted.connect(pane.list_held)
        side.held.save_wanted.connect(self.save_held)
        foot.bring_in.connect(now.bring_in)
        foot.undo_wanted.connect(now.undo)
        foot.go_on.connect(now.go_on)
        foot.page.connect(self._go_to_page)
        foot.close_wanted.connect(self.close)
        for screen in (self.recipes, self.imports):
            screen.back.connect(self._leave_screen)
            screen.refused.connect(self._refused)
            screen.told.connect(self._said)
        for keys, done in (
            ("Ctrl+Z", self._window.changes.undo),
            ("Ctrl+Shift+Z", self._window.changes.redo),
            ("Ctrl+V", self.paste),
            ("Escape", self._escape),
            ("Ctrl+W", self.close),
            ("F1", lambda: self._window.commands.show_guide("import")),
        ):
            QShortcut(QKeySequence(keys), self, done)
