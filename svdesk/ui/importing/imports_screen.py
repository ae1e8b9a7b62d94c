"""Every import so far, with what taking it back would do and what would stay; taking back never expires."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from svdesk.domain.errors import UserError
from svdesk.domain.period import day_written
from svdesk.i18n import _
from svdesk.services.importing.row_fates import counts_of_import
from svdesk.services.importing.taking_back.take_back import Kept, TakenBack, take_back, would_take_back
from svdesk.services.progress import Progress
from svdesk.storage import imports
from svdesk.storage.imports import Batch, Undone
from svdesk.storage.store import Store
from svdesk.ui.importing.screen import SHARES, Screen
from svdesk.ui.jobs import Work
from svdesk.ui.widgets.beside import Beside
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.line_list import LineList
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

Run = Callable[[str, Work, Callable[[Any], None]], None]

_ABOUT = _(
    "An import can be taken back at any time, also after other work. What it added goes, what it changed gets its old"
    " values back, and what somebody has edited since stays. Undo brings it all back."
)
_UNDONE = _("It was undone: nothing of it is in your records. The History page can put it back.")
_STAYS = _("What would stay, because it was edited since")
_STAYED = _("What stayed, because it was edited since")
_NONE = _("Nothing has been imported into these records yet.")


class ImportsScreen(Screen):
    """The list, and what is to be said of one; *run* does slow work with progress."""

    def __init__(self, window: "MainWindow", run: Run, is_busy: Callable[[], bool]) -> None:
        super().__init__(_("Imports so far"), _ABOUT)
        self._window, self._run, self._is_busy = window, run, is_busy
        self._batches: list[Batch | Undone] = []
        self._waits = False
        self._stayed: dict[str, tuple[Kept, ...]] = {}
        self.list, self.none = LineList(_("Imports, the latest first")), Label(_NONE)
        self.name, self.about, self.would = Label("", "section"), Label(""), Label("", "strong")
        self.kept_title, self.kept = Label(_STAYS, "strong"), LineList(_STAYS)
        self.take_back = button(_("&Take this import back"), _("One change, which Undo puts back."))
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._look())
        self.take_back.clicked.connect(self._take_back)
        window.changes.changed.connect(self.reread)

    def reload(self) -> None:
        """Read the imports again; the one that was looked at stays the current one."""
        current = self._current()
        before = current and (current.file, current.at)
        store = self._window.changes.store
        every: list[Batch | Undone] = [*imports.batches(store), *imports.undone(store)]
        self._batches = sorted(every, key=lambda each: each.at, reverse=True)
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._batches:
            self.list.addItem(QListWidgetItem(f"{_called(each)}\n{_when(each)}"))
        again = (n for n, each in enumerate(self._batches) if before and (each.file, each.at) == before)
        self.list.setCurrentRow(next(again, min(0, len(self._batches) - 1)))
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._batches))
        self.none.setVisible(not self._batches)
        self._look()

    def begin(self) -> None:
        """Move the focus to where a person goes on from."""
        (self.list if self._batches else self.leave).setFocus()

    def look_after_work(self) -> None:
        """Once whatever ran is over: look at the import that had to wait for it."""
        if self._waits and self.isVisible():
            self._look()

    def _current(self) -> Batch | Undone | None:
        row = self.list.currentRow()
        return self._batches[row] if 0 <= row < len(self._batches) else None

    def _look(self) -> None:
        """Show an import, and find out what taking it back would do."""
        batch = self._current()
        self.right.setVisible(batch is not None)
        for widget in (self.kept_title, self.kept, self.take_back):
            widget.hide()
        if batch is None:
            return
        self.name.setText(_called(batch))
        if isinstance(batch, Undone):
            self.about.setText(_brought_in(batch))
            self.would.setText(_UNDONE)
            return
        self.about.setText(_told(batch))
        if batch.taken_back is not None:
            day = day_written(batch.taken_back.astimezone().date())
            self.would.setText(_("Taken back on {day}.").format(day=day))
            self._show_kept(_STAYED, self._stayed.get(batch.id, ()))
            return
        self.would.setText(_("Looking at what has become of it."))
        self._waits = self._is_busy()
        if self._waits:
            return
        self._run(_("Looking at what has become of it"), partial(_would, batch.id), self._show_preview)

    def _show_preview(self, found: TakenBack | UserError) -> None:
        batch = self._current()
        if isinstance(found, UserError):
            self.would.setText(str(found))
            return
        if not isinstance(batch, Batch) or found.batch.id != batch.id:
            self._look()
            return
        self.would.setText(_("Taking it back: {what}").format(what=found.sentence))
        self._show_kept(_STAYS, found.kept)
        self.take_back.show()

    def _show_kept(self, title: str, kept: Sequence[Kept]) -> None:
        self.kept_title.setText(title)
        self.kept.setAccessibleName(title)
        self.kept.clear()
        for each in kept:
            what = _("“{text}”, {days}").format(text=each.text, days=each.days)
            edits = ", ".join(each.edits)
            self.kept.addItem(QListWidgetItem(f"{what}: {edits}" if edits else what))
        for widget in (self.kept_title, self.kept):
            widget.setVisible(bool(kept))

    def _take_back(self) -> None:
        batch = self._current()
        if isinstance(batch, Batch):
            job = partial(_take, batch.id, self._window.changes.by)
            self._run(_("Taking it back"), job, self._taken_back)

    def _taken_back(self, done: TakenBack) -> None:
        changes = self._window.changes
        changes.changed.emit()
        words = _("The import of {file} was taken back: {what}").format(file=done.batch.called, what=done.done)
        changes.said.emit(words, True)
        self._stayed[done.batch.id] = done.kept
        self.reload()
        self.told.emit(words)
        self.list.setFocus()

    def _lay_out(self) -> None:
        left, self.right = QWidget(), QWidget()
        for box, parts in ((left, (self.list, self.none)), (self.right, self._parts())):
            column = column_in(box)
            for part in parts:
                column.addWidget(part, 1 if part in (self.list, self.kept) else 0)
            if box is self.right:
                column.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
                column.addStretch(1)
        self.both = Beside(left, self.right)
        self.both.parts.setSizes(SHARES)
        self.body.addWidget(self.both, 1)

    def _parts(self) -> tuple[QWidget, ...]:
        return self.name, self.about, self.would, self.kept_title, self.kept


def _would(batch_id: str, store: Store, progress: Progress) -> TakenBack | UserError:
    progress.step(0, 0, _("Looking at what has become of it"))
    try:
        return would_take_back(store, batch_id)
    except UserError as error:
        return error


def _take(batch_id: str, by: str, store: Store, progress: Progress) -> TakenBack:
    return take_back(store, batch_id, by, datetime.now().astimezone(), progress)


def _brought_in(batch: Batch | Undone) -> str:
    day, by = day_written(batch.at.astimezone().date()), batch.by or _("somebody")
    return _("Brought in on {day} by {by}.").format(day=day, by=by)


def _called(batch: Batch | Undone) -> str:
    name = batch.called if isinstance(batch, Batch) else batch.file
    return f"{name[:1].upper()}{name[1:]}" if name != batch.file else name


def _when(batch: Batch | Undone) -> str:
    at = batch.at.astimezone()
    told = _("{day}, {time}").format(day=day_written(at.date()), time=f"{at:%H:%M}")
    if isinstance(batch, Undone):
        return _("{when}: undone").format(when=told)
    return _("{when}: taken back").format(when=told) if batch.taken_back else told


def _told(batch: Batch) -> str:
    return f"{_brought_in(batch)} {counts_of_import(batch)}"
