"""What is done with contracts now and then: carrying them on into their next term, and bringing in a funder's list."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from svdesk.i18n import _, counted
from svdesk.services.funding import bring_in, read
from svdesk.services.progress import Progress
from svdesk.services.returns import formats
from svdesk.services.years import forward
from svdesk.storage.last_folder import last_folder, remember_folder
from svdesk.storage.store import Store
from svdesk.ui.contracts.contract_list import FundersGrants
from svdesk.ui.contracts.contract_onward import ContractsOnward
from svdesk.ui.widgets.flow import Flow
from svdesk.ui.widgets.in_page import InPage
from svdesk.ui.widgets.page import button

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

PURPOSE = "funders"
"""What the folder of the last funder's list is remembered for."""

LISTS = _("Funders' lists (*.json *.csv *.xlsx *.xlsm *.xls *.ods *.tsv)")


class _Read(NamedTuple):
    told: read.FundersList
    offered: list[bring_in.Offered]


class ContractTasks(QObject):
    """The buttons for both, and the panel of each; *show* is called when one begins or ends, with a contract's id."""

    def __init__(self, window: "MainWindow", show: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window, self._show = window, show
        self.shown: InPage | None = None
        self.onward, self.list = ContractsOnward(), FundersGrants()
        self.panels: tuple[InPage, ...] = (self.onward, self.list)
        self.ways = QWidget()
        self.carry_on = button(_("Carry on &into next year…"), _("Makes the next term of a contract."))
        self.bring_in = button(_("&Bring in a funder's list…"), _("Makes contracts of the grants in a 360Giving file."))
        row = Flow(self.ways)
        for way, command in ((self.carry_on, "carry_on"), (self.bring_in, "funders_list")):
            row.addWidget(way)
            way.clicked.connect(partial(self._run, command))
        for panel in self.panels:
            panel.hide()
            panel.closed.connect(self._end)
        self.onward.wanted.connect(self._carry_on)
        self.list.wanted.connect(self._bring_in)

    def start_onward(self, selected: str) -> None:
        """Offer what can be carried on; the contract with the id *selected* is ticked, whenever it ends."""
        today = date.today()
        self.onward.show_proposals(forward.proposals(self._window.changes.store, today), today, selected)
        self._begin(self.onward)

    def start_list(self) -> None:
        """Ask for the file, read it off the window's thread, and offer what is in it."""
        window = self._window
        path = window.ask.file_to_open(window, _("Bring in a funder's list"), LISTS, last_folder(PURPOSE))
        if path is not None:
            window.run_job(_("Reading the list"), partial(_read, path), partial(self._show_list, path))

    def close(self) -> None:
        """Put off what has begun, without a word."""
        if self.shown is not None:
            self.shown.hide()
            self.shown = None
            self.ways.show()

    def _run(self, command: str) -> None:
        self._window.run(command)

    def _begin(self, panel: InPage) -> None:
        self.close()
        self.shown = panel
        self.ways.hide()
        self._show("")
        panel.show()
        panel.begin()

    def _end(self, record: str = "") -> None:
        came_from = self.carry_on if self.shown is self.onward else self.bring_in
        self.close()
        self._show(record)
        came_from.setFocus()

    def _carry_on(self) -> None:
        chosen = self.onward.chosen()
        if not chosen:
            return
        store, by, now = self._window.changes.store, self._window.changes.by, datetime.now().astimezone()
        before, after = chosen[0].before.reference, chosen[0].after.reference
        one, several = _("Carried {before} on as {after}."), _("Carried {n} contracts on.")
        done = counted(len(chosen), one, several, before=before, after=after)
        made = self._window.changes.make(lambda: forward.carry_on(store, chosen, by, now), done)
        if made:
            self._end(made[0])

    def _show_list(self, path: Path, found: _Read) -> None:
        remember_folder(PURPOSE, path.parent)
        self.list.show_list(found.told.name, found.offered, found.told.problems, found.told.left_out)
        self._begin(self.list)

    def _bring_in(self) -> None:
        chosen = self.list.chosen()
        if not chosen:
            return
        store, by, now = self._window.changes.store, self._window.changes.by, datetime.now().astimezone()
        name, _space, edition = self.list.form.value().partition(" ")
        n = len(chosen)
        done = counted(n, _("Brought in 1 grant."), _("Brought in {n} grants."))
        made = self._window.changes.make(
            lambda: bring_in.bring_in(store, chosen, formats.format_by(name, edition), by, now), done
        )
        if made:
            self._end(made[0])


def _read(path: Path, store: Store, progress: Progress) -> _Read:
    told = read.read(path, progress)
    return _Read(told, bring_in.offer(store, told.grants))
