"""Last year's spreadsheet as it is: chosen or dropped, rehearsed on a picture of it, brought in with one button."""

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services.importing.record import Question
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.ui.ask import SHEETS
from svdesk.ui.rehearsing import Rehearsing
from svdesk.ui.widgets.beside import Beside
from svdesk.ui.widgets.file_bar import FileBar
from svdesk.ui.widgets.file_notes import FileNotes
from svdesk.ui.widgets.held_rows import HeldRows
from svdesk.ui.widgets.import_foot import ImportFoot
from svdesk.ui.widgets.page import button, empty_state
from svdesk.ui.widgets.question_walk import QuestionWalk
from svdesk.ui.widgets.sheet_pane import SheetPane
from svdesk.ui.widgets.stated_totals import StatedTotals

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PURPOSE = "import"
"""What the folder of the last spreadsheet is remembered for."""

_SHARES = [6400, 3600]
"""How the width is shared by the sheet and what is asked about it; larger than any screen, only the ratio counts."""

_BEGIN = _(
    "Choose last year's spreadsheet, or drop it on this window. It is read as it is, and nothing is written until you"
    " say so."
)
_READING = _("The file is being read. The rest of the program can be used in the meantime.")


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
        self.rehearsing = Rehearsing(window.changes, self, jobs_at_once=window.jobs.at_once)
        self.top, self.foot = FileBar(), ImportFoot()
        self.pane, self.questions = SheetPane(), QuestionWalk()
        self.held, self.totals, self.notes = HeldRows(), StatedTotals(), FileNotes()
        self.begin = button(_("Choose a &file…"), _("A spreadsheet: xlsx, xls, ods, csv."))
        self._start, self._reading, self._whole = empty_state(_BEGIN, self.begin), empty_state(_READING), QWidget()
        self.stack, self._scroll = QStackedWidget(), QScrollArea()
        self._lay_out()
        self._connect()
        self._show()
        if file is not None:
            self.open_file(file)

    def open_file(self, file: Path) -> None:
        """Read a file and rehearse it."""
        self.top.say("")
        self.rehearsing.read(file)

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        file = self._window.ask.file_to_open(self, _("Choose a spreadsheet"), SHEETS, last_folder(PURPOSE))
        if file is not None:
            remember_folder(PURPOSE, file.parent)
            self.open_file(file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files that are dragged here from a folder of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Read the file that was dropped; of several, none, because nobody could tell which was meant."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if len(files) == 1:
            event.acceptProposedAction()
            self.open_file(files[0])
        elif files:
            self._refused(UserError(_("Several files were dropped at once."), _("Drop one file after the other.")))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop what runs. A file that has been brought in is done with; any other is still there afterwards."""
        self.rehearsing.stop()
        if self.rehearsing.brought_in:
            self.rehearsing.forget()
        event.accept()

    def _show(self) -> None:
        """Show the rehearsal as it stands now."""
        now = self.rehearsing
        rehearsal = now.rehearsal
        plan = rehearsal.plan if rehearsal else None
        begins = self._show_part()
        self.top.say("")
        self.top.show_rehearsal(now)
        self.pane.show_rehearsal(now)
        self.questions.show_plan(rehearsal.workbook if rehearsal else None, plan)
        self.held.show_rows(now.fates, plan.questions if plan else ())
        self.totals.show_checks(plan.checks if plan else (), alone=now.one_sheet)
        self.notes.show_notes(now.workbook.notes if now.workbook else ())
        self.foot.show_rehearsal(now)
        self.questions.setVisible(not now.brought_in)
        self.held.setEnabled(not now.brought_in)
        self._order_tabs()
        if begins:
            self._begin_with_questions()

    def _order_tabs(self) -> None:
        """Make Tab go through everything in reading order: answers and rows come and go, and Qt puts new ones last."""
        top, held, totals = (self.top.year, self.top.button, self.top.cancel), self.held.buttons, self.totals.buttons
        asked = self.questions.stops()
        stops = [self.begin, *top, *self.pane.stops(), *asked, *held, self.held.all, *totals, *self.foot.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _begin_with_questions(self) -> None:
        """Where a person goes on from: the first question, else the button that brings in, else another file."""
        self.pane.go_to_records()
        if self.questions.asks:
            self.questions.go_to_first()
        elif self.foot.primary.isEnabled():
            self.foot.primary.setFocus()
        else:
            self.top.button.setFocus()

    def _show_part(self) -> bool:
        """Show the beginning, the wait, or the rehearsal; whether the rehearsal has just come into sight."""
        waiting = self._reading if self.rehearsing.is_busy else self._start
        before, shown = self.stack.currentWidget(), self._whole if self.rehearsing.rehearsal else waiting
        self.stack.setCurrentWidget(shown)
        return before is not shown and shown is self._whole

    def _busy(self, what: str) -> None:
        if what:
            self.top.progress(0, 0, what)
        else:
            self.top.end()
        self._show_part()
        self.foot.wait(bool(what))

    def _refused(self, error: UserError) -> None:
        self.top.say(_("Must fix: {error}").format(error=error))
        if self.rehearsing.rehearsal is None:
            self.begin.setFocus()

    def _stopped(self) -> None:
        self.top.say(_("Stopped. Nothing was brought in."), "information")

    def _ask_about(self, question: Question) -> None:
        self.pane.go_to(question.sheet, question.row, question.col or "")

    def _ask(self, key: str) -> None:
        self.questions.ask(key)
        self._scroll.ensureWidgetVisible(self.questions.card)
        self.questions.card.choices.focus_first()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to whatever has the focus, however it came by it."""
        for area in (self._both, self._scroll):
            if now is not None and area.isAncestorOf(now):
                area.ensureWidgetVisible(now)

    def _go_to_page(self, name: str) -> None:
        self._window.show_page(name)
        self._window.activateWindow()
        self._window.raise_()

    def _lay_out(self) -> None:
        side, right = _Side(), QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(16)
        for part in (self.questions, self.held, self.totals, self.notes):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll.setWidget(side)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        within = QVBoxLayout(right)
        within.setContentsMargins(0, 0, 0, 0)
        within.addWidget(self._scroll)
        middle = QVBoxLayout(self._whole)
        middle.setContentsMargins(24, 4, 24, 4)
        self._both = Beside(self.pane, right)
        self._both.parts.setSizes(_SHARES)
        middle.addWidget(self._both)
        for shown in (self._start, self._reading, self._whole):
            self.stack.addWidget(shown)
        layout = QVBoxLayout(self)
        # The heights of wrapped texts are guessed for a narrow window; they must not make this one too high to fit.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.top)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        now, window = self.rehearsing, self._window
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        now.changed.connect(self._show)
        now.busy.connect(self._busy)
        now.progressed.connect(self.top.progress)
        now.refused.connect(self._refused)
        now.stopped.connect(self._stopped)
        self.begin.clicked.connect(self.choose_file)
        self.top.choose.connect(self.choose_file)
        self.top.stop.connect(now.cancel)
        self.top.year_chosen.connect(now.about_year)
        self.pane.sheet_wanted.connect(now.take_sheet)
        self.pane.answered.connect(now.answer)
        self.questions.answered.connect(now.answer)
        self.questions.went_to.connect(self._ask_about)
        self.questions.shown.connect(self._order_tabs)
        self.held.asked.connect(self._ask)
        self.held.went_to.connect(self.pane.go_to)
        self.held.all_wanted.connect(self.pane.list_held)
        self.totals.went_to.connect(self.pane.go_to)
        self.foot.bring_in.connect(now.bring_in)
        self.foot.undo_wanted.connect(now.undo)
        self.foot.go_on.connect(now.go_on)
        self.foot.page.connect(self._go_to_page)
        for keys, done in (
            ("Ctrl+Z", window.changes.undo),
            ("Ctrl+Shift+Z", window.changes.redo),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self, done)


class _Side(QWidget):
    """What scrolls on the right: as high as its texts at its width, and not as they would be in a narrow column."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No height of its own, so that the scroll area asks for the height at the width that it has."""
        return QSize(super().minimumSizeHint().width(), 0)
