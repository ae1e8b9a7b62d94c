"""The one window: pages down the left, the page that is shown, and the line at the foot."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from svdesk.domain.errors import UserError
from svdesk.i18n import _
from svdesk.services.frameworks import drafts
from svdesk.storage import journal, mappings, scratch
from svdesk.storage.store import Store
from svdesk.ui import actions
from svdesk.ui.actions import When
from svdesk.ui.ask import Ask
from svdesk.ui.changes import Changes
from svdesk.ui.jobs import Jobs, Work
from svdesk.ui.tab_order import tab_on
from svdesk.ui.warm_up import WarmUp
from svdesk.ui.widgets.laid import column_in, row_in
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.page import Page, button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.status_line import StatusLine
from svdesk.ui.window_commands import WindowCommands

NAV_WIDTH = 208


class MainWindow(QMainWindow):
    """One desk file, one window. Pages are made when they are first shown."""

    def __init__(
        self,
        store: Store,
        by: str,
        makers: dict[str, tuple[str, Callable[["MainWindow"], Page]]],
        ask: Ask,
        *,
        jobs_at_once: bool = False,
    ) -> None:
        super().__init__()
        self._closed = False
        self.ask = ask
        self.changes = Changes(store, by, self)
        self.jobs = Jobs(store.path, self, at_once=jobs_at_once)
        self.changes.in_background = self.run_job
        self.pages: dict[str, Page] = {}
        self._makers = makers
        self.resize(1280, 720)
        self.status, self.whose = StatusLine(), Label("", "section")
        self.nav, self.stack = self._nav(), QStackedWidget()
        self._lay_out()
        self.actions_by_id = actions.build(self, self.menuBar(), self.run)
        self.commands = WindowCommands(self)
        self._connect()
        self.warm_up = WarmUp(self, lambda: self.jobs.busy or any(page.busy() for page in self.pages.values()))
        self.show_page("home")

    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self._shown]

    def show_page(self, name: str, record: str = "") -> Page:
        """Show the page *name* and, where it can, go to *record* on it."""
        if name not in self.pages:
            self.pages[name] = self._makers[name][1](self)
            self.stack.addWidget(self.pages[name])
        self._shown = name
        page = self.pages[name]
        page.reload()
        self.stack.setCurrentWidget(page)
        self.nav.setCurrentRow(list(self._makers).index(name))
        if record:
            page.go_to(record)
        self.refresh_actions()
        return page

    def run(self, name: str) -> None:
        """Do the command *name*: the page that is shown is asked first, then the window, then its ``commands``."""
        who = next(one for one in (self.page(), self, self.commands) if hasattr(one, f"do_{name}"))
        getattr(who, f"do_{name}")()
        self.refresh_actions()

    def run_job(self, what: str, work: Work, done: Callable[[Any], None]) -> None:
        """Run slow work off this thread; *done* gets its result. One at a time: a second is refused in words."""
        if self.jobs.busy:
            self.changes.said.emit(_("Something is still running; wait for it or stop it."), False)
            return
        self.status.show_job(0, 0, what)
        self.jobs.start(work, done)

    def refresh_actions(self) -> None:
        """Enable what can be done now, and name what Undo would undo."""
        if self.changes.store.closed:
            return
        store, offers = self.changes.store, self.page().offers()
        undo, redo = journal.next_undo(store), journal.next_redo(store)
        for command in actions.COMMANDS:
            action = self.actions_by_id[command.id]
            if command.when is When.PAGE:
                action.setEnabled(command.id in offers)
        for name, label, words in (("undo", undo, _("&Undo")), ("redo", redo, _("&Redo"))):
            self.actions_by_id[name].setText(f"{words} {literal(label)}" if label else words)
        # How many words are left is told before their page is made, which takes long.
        told = {"terms": mappings.how_many_to_do(store)} | {n: page.needs_person() for n, page in self.pages.items()}
        for row, (name, (title, _maker)) in enumerate(self._makers.items()):
            if name in told and (item := self.nav.item(row)):
                count = told[name]
                spoken = _("{page}, {n} to do").format(page=title, n=count)
                item.setText(f"{title}   {count}" if count else title)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken if count else title)
        self._say_waiting()
        self.left.setFixedWidth(max(NAV_WIDTH, self.nav.sizeHintForColumn(0) + 24))

    def do_undo(self) -> None:
        """Undo what the focus means by it."""
        self.changes.undo()

    def do_redo(self) -> None:
        """Redo what the focus means by it."""
        self.changes.redo()

    def do_next_area(self) -> None:
        """Move the focus between the list of pages and where work goes on on the page."""
        if not self.nav.hasFocus():
            return self.nav.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self.page().enter("")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Load the other pages once this one has been seen."""
        super().showEvent(event)
        self.warm_up.start()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Lead Tab in reading order, also through what comes and goes."""
        return tab_on(self, forward=forward) or super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Keep what is half typed, stop what runs, and let the file go; Qt may close a window that is closed."""
        if self._closed:
            return
        event.accept()
        with ExitStack() as leaving:  # whatever goes wrong on one page, the others keep theirs and the file is let go
            leaving.callback(self._let_go)
            for page in self.pages.values():
                leaving.callback(page.keep)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Keep what is half typed when another window comes to the front; this one coming, remember its file."""
        if event.type() == QEvent.Type.ActivationChange and not self._closed:
            self.commands.remember_used()
            for page in self.pages.values() if not self.isActiveWindow() else ():
                page.keep()
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_soon") and not self._closed:
            self._soon.start()
        super().changeEvent(event)

    def _let_go(self) -> None:
        """Stop whatever runs or waits, and close the file."""
        self.commands.stop()  # first, as the pages read again what the windows beside them keep
        for page in self.pages.values():
            page.stop()
        self.warm_up.stop()
        self.jobs.stop()
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
        self._soon.stop()
        self._closed = True
        self.changes.store.close()

    def _nav(self) -> QListWidget:
        nav = QListWidget()
        nav.setObjectName("navigation")
        nav.setAccessibleName(_("Pages"))
        for title, _maker in self._makers.values():
            nav.addItem(QListWidgetItem(title))
        nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return nav

    def _lay_out(self) -> None:
        left = self.left = QWidget()
        left.setObjectName("nav")
        column = column_in(left, self.whose, (self.nav, 1))
        column.setContentsMargins(8, 16, 8, 12)
        for words, name in ((_("Import…"), "import"), (_("Settings"), "settings"), (_("Help"), "guide")):
            one = button(words, quiet=True)
            one.clicked.connect(lambda _checked=False, name=name: self.run(name))
            column.addWidget(one)
        middle = QWidget()
        row_in(middle, left, (self.stack, 1), gap=0)
        whole = QWidget()
        column_in(whole, (middle, 1), self.status, gap=0)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.nav.currentRowChanged.connect(self._show_row)
        self.nav.itemSelectionChanged.connect(self._follow_selection)
        self.nav.itemClicked.connect(lambda _item: self.page().whole())
        self.nav.itemActivated.connect(lambda _item: self.page().enter(""))
        self.changes.changed.connect(self._reread)
        self.changes.said.connect(self.status.say)
        self.changes.refused.connect(self._refused)
        self.changes.jotted.connect(self._say_waiting)
        self.status.undo_pressed.connect(self.changes.undo)
        self.status.cancel_pressed.connect(self.jobs.cancel)
        self.jobs.progressed.connect(self.status.show_job)
        self.jobs.ended.connect(self.status.end_job)
        self.jobs.refused.connect(self._refused)
        self.jobs.wrote.connect(self.changes.changed)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh_actions)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def _say_waiting(self) -> None:
        if not self.changes.store.closed:
            store, half = self.changes.store, any(page.waits() for page in self.pages.values())
            jotted = any(scratch.waiting(store, place) for place in ("activity/", "answer/"))
            self.status.tell_waiting(half or jotted or drafts.waiting(store))

    def _show_row(self, row: int) -> None:
        name = list(self._makers)[row]
        if name != self._shown:
            self.show_page(name)

    def _follow_selection(self) -> None:
        """Show the page that a screen reader has selected, which does not make it the current one."""
        if chosen := self.nav.selectedItems():
            self.nav.setCurrentItem(chosen[0])

    def _focus_moved(self, *_from_and_to: object) -> None:
        self._soon.start()

    def _reread(self) -> None:
        self.page().trouble(None)
        self.page().reload()
        self.refresh_actions()

    def _refused(self, error: UserError) -> None:
        self.page().trouble(error)
