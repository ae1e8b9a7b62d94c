"""Frameworks: what authorities measure by, what of the charity's answers it, and how each measure is counted."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QStackedWidget, QVBoxLayout, QWidget

from svdesk.domain.errors import UserError
from svdesk.domain.return_format import ReturnFormat
from svdesk.i18n import _
from svdesk.services.frameworks import load as loading
from svdesk.services.frameworks.answering import Reading, read, terms_of_all, told_of_all
from svdesk.services.frameworks.look import Proposed, look
from svdesk.services.frameworks.versions import compare
from svdesk.services.returns.assemble import pinned_formats
from svdesk.services.returns.formats import shipped_formats
from svdesk.storage import frameworks
from svdesk.storage.frameworks import Held
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.storage.store import Store
from svdesk.ui.ask import SHEETS
from svdesk.ui.frameworks.framework_load import FrameworkLoad
from svdesk.ui.frameworks.framework_panel import FrameworkPanel
from svdesk.ui.frameworks.framework_tree import FrameworkTree
from svdesk.ui.frameworks.framework_whole import FrameworkWhole
from svdesk.ui.tab_order import tab_on
from svdesk.ui.widgets.beside import Beside
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.follow import follow
from svdesk.ui.widgets.laid import column_in, row_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.scrolled import Scrolled
from svdesk.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PURPOSE = "frameworks"
"""What the folder of the last list is remembered for."""


class FrameworksWindow(QWidget):
    """A window beside the main one: the frameworks in a list, the measures in a tree, one measure on the right."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self.setObjectName("page")
        self.setWindowTitle(_("Frameworks — svdesk"))
        self.resize(1240, 700)
        self._window = window
        self._frameworks: dict[str, Held] = {}
        self._reading: Reading | None = None
        self._told: dict[str, str] = {}
        self._place = "", ""
        self.choice = Choice(_("Framework"), shrinks=True)
        self.load, self.take_off = button(_("&Load a framework…")), button(_("&Take it off the list"))
        self.close_it = button(_("Close"), _("Escape does the same."))
        self.load.setAccessibleDescription(_("A list of measures: xlsx, xls, ods, csv."))
        self.trouble_line, self.said = Label(""), Label("", "muted")
        self.trouble_line.setProperty("tone", "fix")
        self.whole, self.find_box = FrameworkWhole(), SearchBox()
        self.find_box.setPlaceholderText(_("Words of a measure, or of a shared term"))
        self.tree = FrameworkTree(_("Measures"))
        self.panel, self.loader = FrameworkPanel(window.changes), FrameworkLoad()
        self.stack, self._browse = QStackedWidget(), QWidget()
        self._lay_out()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read everything again, keeping the framework and the measure that are shown."""
        store = self._window.changes.store
        if store.closed:
            return
        try:
            self._frameworks = {"/".join(held.key): held for held in frameworks.listed(store)}
            self.choice.offer(
                (key, f"{held.framework.title} {held.framework.edition}") for key, held in self._frameworks.items()
            )
            self._show_framework()
        except UserError as error:  # a loaded list or a rule, kept by a newer program or damaged
            self.trouble(error)

    def go_to(self, held: Held, code: str = "") -> None:
        """Show a framework, and the measure *code* of it where one is given."""
        self.choice.suggest("/".join(held.key))
        self._show_framework()
        if code:
            self.tree.go_to(code)

    def choose_file(self) -> None:
        """Ask for a list of measures, and look at it."""
        window = self._window
        file = window.ask.file_to_open(self, _("Choose a list of measures"), SHEETS, last_folder(PURPOSE))
        if file is not None and window.jobs.busy:
            self.trouble(UserError(_("Something is still running."), _("Wait for it or stop it, then try again.")))
        elif file is not None:
            remember_folder(PURPOSE, file.parent)
            self._say("", _("Reading {name}…").format(name=file.name))
            window.run_job(_("Reading"), lambda _store, progress: look(file, progress), self._looked)

    def trouble(self, error: UserError | None) -> None:
        """Say what could not be done, until something else is done."""
        self._say(_("Must fix: {error}").format(error=error) if error else "", "")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Show what is kept at this moment."""
        self.reload()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape that nothing inside has a use for puts off a list that is being loaded, else closes the window."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.stack.currentWidget() is self.loader:
            self._leave_loading()
        else:
            self.close()

    def _looked(self, proposed: Proposed) -> None:
        store = self._window.changes.store
        if store.closed:
            return
        self._say("", "")
        try:
            likely = loading.likely_earlier(store, proposed)
        except UserError as error:
            self.trouble(error)
            return
        self.stack.setCurrentWidget(self.loader)
        self._show_part()
        self.loader.show_proposed(proposed, list(self._frameworks.values()), likely)

    def _load(self, proposed: Proposed, follows: Held | None) -> None:
        changes = self._window.changes
        made = changes.make(lambda: loading.load(changes.store, proposed, changes.by, datetime.now(UTC), follows))
        if made is not None:
            self._leave_loading()
            self.go_to(made.held)
            changes.said.emit(_("Loaded {title}.").format(title=made.held.framework.title), True)
            self._say("", made.told)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_loading(self) -> None:
        self.stack.setCurrentWidget(self._browse)
        self._show_part()
        self._say("", "")
        self.load.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_off(self) -> None:
        changes, held = self._window.changes, self._held()
        if held is not None:
            done = _("{title} is off the list; Undo brings it back.").format(title=held.framework.title)
            changes.make(lambda: loading.take_off(changes.store, held, changes.by), done)
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _held(self) -> Held | None:
        return self._frameworks.get(self.choice.value())

    def _show_framework(self) -> None:
        held, store = self._held(), self._window.changes.store
        if held is None:
            return
        self._reading = read(store, held, _forms(store))
        before = loading.earlier(store, held)
        changed = compare(before, held) if before else None
        self.whole.show_framework(held, before, changed)
        self.take_off.setVisible(held.private and self.stack.currentWidget() is self._browse)
        self._tell()
        self._show_measure()

    def _show_tree(self) -> None:
        reading = self._reading
        if reading is None:
            return
        words, terms = self.find_box.text(), terms_of_all(reading)
        self.tree.show_framework(reading.held.framework, self._told, words, terms)

    def _tell(self) -> None:
        """Work out anew what answers each measure, and what its rule gives in the period that is chosen."""
        if self._reading is not None:
            self._told = told_of_all(self._reading, self.panel.figures(self._reading))
            self._show_tree()

    def _show_measure(self) -> None:
        code = self.tree.current()
        self.right.setVisible(bool(code))
        if self._place != (place := (self.choice.value(), code)):
            self.right.verticalScrollBar().setValue(0)
        self._place = place
        if self._reading is not None and code:
            self.panel.show_measure(self._reading, code)

    def _show_part(self) -> None:
        browsing = self.stack.currentWidget() is self._browse
        self._top.setVisible(browsing)

    def _say(self, trouble: str, said: str) -> None:
        self.trouble_line.tell(trouble)
        self.said.tell(said)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Lead Tab in reading order, also through what comes and goes."""
        return tab_on(self, forward=forward) or super().focusNextPrevChild(forward)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        browse: list[QWidget] = [self.choice, self.load, self.take_off, *self.whole.tab_stops()]
        return [*browse, self.find_box, self.tree, *self.panel.tab_stops(), *self.loader.tab_stops(), self.close_it]

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to whatever has the focus, however it came by it."""
        for area in (self._both, self.right):
            follow(area, now)

    def _lay_out(self) -> None:
        self._top = QWidget()
        row = row_in(self._top, (field(_("&Framework"), self.choice), 1))
        for one in (self.load, self.take_off):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignBottom)
        left = QWidget()
        column_in(left, field(_("&Search the measures"), self.find_box), (self.tree, 1), gap=8)
        self.right = Scrolled(self.panel)
        self._both = Beside(left, self.right)
        self._both.parts.setSizes([1000, 1000])
        column_in(self._browse, self.whole, (self._both, 100))
        self.stack.addWidget(self._browse)
        self.stack.addWidget(self.loader)
        layout = QVBoxLayout(self)
        # The heights of wrapped texts are guessed for a narrow window; they must not make this one too high to fit.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(8)
        for part in (self._top, self.trouble_line, self.said):
            layout.addWidget(part)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignRight)
        self._say("", "")

    def _connect(self) -> None:
        window = self._window
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        window.changes.changed.connect(self._reread)
        window.changes.refused.connect(self._refused)
        window.jobs.refused.connect(self._refused)
        self.choice.chosen.connect(self._show_framework)
        self.whole.unfolded.connect(lambda shown: self._both.setHidden(shown))
        self.close_it.clicked.connect(self.close)
        self.load.clicked.connect(self.choose_file)
        self.take_off.clicked.connect(self._take_off)
        self.find_box.textChanged.connect(lambda _text: self._show_tree())
        self.find_box.went_down.connect(self.tree.setFocus)
        self.find_box.gave_up.connect(self.close)
        self.tree.chosen.connect(lambda _code: self._show_measure())
        self.panel.period.chosen.connect(self._tell)
        self.panel.drafted.connect(self.reload)
        self.loader.load.connect(self._load)
        self.loader.cancelled.connect(self._leave_loading)
        for keys, done in (
            ("Ctrl+Z", window.changes.undo),
            ("Ctrl+Shift+Z", window.changes.redo),
            ("Ctrl+Y", window.changes.redo),
            ("Ctrl+F", self._search),
            ("Ctrl+W", self.close),
            ("F1", lambda: window.commands.show_guide("frameworks")),
        ):
            QShortcut(QKeySequence(keys), self, done)

    def _search(self) -> None:
        self.whole.fold.setChecked(False)
        self.find_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _refused(self, error: UserError) -> None:
        if self.isVisible():  # else it would still stand there whenever the window is next shown
            self.trouble(error)

    def _reread(self) -> None:
        self._say("", "")
        if self.isVisible():
            self.reload()


def _forms(store: Store) -> Iterable[ReturnFormat]:
    """Every form that may ask for a measure: those that ship, and those that contracts are answered in."""
    return {**pinned_formats(store), **{(one.id, one.edition): one for one in shipped_formats()}}.values()
