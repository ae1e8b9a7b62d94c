"""Exports the return whose pages are shown: asks for a folder, and writes the very bytes that are seen."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from svdesk.i18n import _
from svdesk.services.progress import Progress
from svdesk.services.returns import export
from svdesk.services.returns.export import Exported
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.storage.store import Store
from svdesk.ui.returns.preview import Choice, Preview, last_change

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PURPOSE = "returns"
"""What the folder is remembered for."""


class ExportReturn(QObject):
    """Exports what *preview* shows, once it is what would be made now; ``written`` carries what was written."""

    written = Signal(object)

    def __init__(self, window: "MainWindow", preview: Preview, page: QWidget) -> None:
        super().__init__(page)
        self._window, self._preview, self._page = window, preview, page
        self._wanted = False
        preview.changed.connect(lambda: QTimer.singleShot(0, self, self._go_on))

    def start(self) -> None:
        """Export; where the pages are older than the desk file they are made again first."""
        if self._window.jobs.busy and not self._preview.making:
            self._window.changes.said.emit(_("Something is still running; wait for it or stop it."), False)
            return
        self._wanted = True
        self._preview.make_now()
        self._go_on()

    def give_up(self) -> None:
        """Another return was chosen before this one could be exported."""
        self._wanted = False

    def _go_on(self) -> None:
        made = self._preview.made
        if not self._wanted or self._window.jobs.busy:
            return
        if self._preview.stopped:
            self._wanted = False
        elif made is not None and self._preview.fresh():
            self._wanted = False
            self._ask(made.basis.choice, made.at)

    def _ask(self, choice: Choice, at: datetime) -> None:
        folder = self._window.ask.folder(self._page, _("Export to which folder?"), last_folder(PURPOSE))
        if folder is not None:
            remember_folder(PURPOSE, folder)
            work = partial(_export, choice, folder, at, self._window.changes.by)
            self._window.run_job(_("Writing the return"), work, self._done)

    def _done(self, result: tuple[Exported, int, int]) -> None:
        exported, before, after = result
        made = self._preview.made
        if made is not None and made.basis.change == before:
            self._preview.still_true(after)
        self.written.emit(exported)


def _export(
    choice: Choice, folder: Path, at: datetime, by: str, store: Store, progress: Progress
) -> tuple[Exported, int, int]:
    """The job. *at* is the moment in the pages that are shown, so that the very same bytes are written."""
    progress.step(0, 1, _("Writing the return"))
    before = last_change(store)
    done = export.export(store, choice.reference, choice.period, folder, at=at, by=by)
    return done, before, last_change(store)
