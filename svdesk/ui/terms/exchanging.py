"""Sends the charity's mapping to a file and takes choices from another's, each as a person asks for it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from svdesk.i18n import _, counted
from svdesk.services.mapping.exchange import receive, send
from svdesk.services.mapping.exchange.receive import Offer, Received
from svdesk.services.progress import Progress
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.storage.store import Store
from svdesk.ui.ask import with_ending

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

SSSOM = _("Mapping tables (*.sssom.tsv *.tsv)")
PURPOSE = "mappings"
"""What the folder of the last table is remembered for."""


class Exchanging:
    """Asks for files through the window and does the slow part as a job."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def send(self) -> None:
        """Ask where to, and write every decision and refusal there."""
        window = self._window
        suggestion = last_folder(PURPOSE) / f"{window.changes.store.path.stem}.sssom.tsv"
        chosen = window.ask.file_to_save(window, _("Save your mapping as a file"), SSSOM, suggestion)
        if chosen is None:
            return
        to = chosen if chosen.suffix.casefold() == ".tsv" else with_ending(chosen, ".sssom.tsv")
        remember_folder(PURPOSE, to.parent)
        window.run_job(_("Writing your mapping"), partial(_send, to), lambda n: self._sent(to, n))

    def look(self, show: Callable[[Received], Any]) -> None:
        """Ask for a table, read it, and hand what it offers to *show*; nothing is written."""
        window = self._window
        chosen = window.ask.file_to_open(window, _("Take from another mapping"), SSSOM, last_folder(PURPOSE))
        if chosen is not None:
            remember_folder(PURPOSE, chosen.parent)
            window.run_job(_("Reading {name}").format(name=chosen.name), partial(_look, chosen), show)

    def take(self, offers: Sequence[Offer]) -> bool:
        """Take these lines as one change, and say how many."""
        changes = self._window.changes
        n = changes.make(lambda: receive.merge(changes.store, offers, changes.by, datetime.now(UTC)))
        if n is None:
            return False
        said = counted(n, _("1 line was taken."), _("{n} lines were taken."))
        changes.said.emit(said, True)
        return True

    def _sent(self, to: Path, n: int) -> None:
        one, several = _("Saved 1 line as {name} in {folder}."), _("Saved {n} lines as {name} in {folder}.")
        self._window.changes.said.emit(counted(n, one, several, name=to.name, folder=str(to.parent)), False)


def _send(to: Path, store: Store, _progress: Progress) -> int:
    return send.export(store, to, datetime.now(UTC))


def _look(path: Path, store: Store, _progress: Progress) -> Received:
    return receive.look(store, path)
