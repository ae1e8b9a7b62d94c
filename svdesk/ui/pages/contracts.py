"""Who asks, in which form, and how much was promised: contracts and grants with their targets."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.domain.authority import Authority, Contract, Target
from svdesk.domain.earlier import EarlierTotal
from svdesk.domain.errors import UserError
from svdesk.domain.mapping import OwnTerm
from svdesk.domain.period import Period, written, year_around
from svdesk.i18n import _, counted
from svdesk.services import contracts
from svdesk.services.returns import formats
from svdesk.services.returns.promised import carried
from svdesk.storage import authorities, glossaries, mappings
from svdesk.storage.ids import new_id
from svdesk.ui.contracts.contract_editor import ContractEditor
from svdesk.ui.contracts.contracts_table import ALL_COLUMNS, COLUMNS, row, whole_row
from svdesk.ui.contracts.contracts_tasks import ContractTasks
from svdesk.ui.contracts.target_rows import TargetRows
from svdesk.ui.models.row_model import Row, RowModel
from svdesk.ui.table_out import export_table, print_table
from svdesk.ui.theme import row_height_now
from svdesk.ui.widgets.beside import Beside
from svdesk.ui.widgets.page import Page, button, empty_state
from svdesk.ui.widgets.scrolled import Scrolled
from svdesk.ui.widgets.table import Table

if TYPE_CHECKING:
    from svdesk.ui.main_window import MainWindow

_ROWS = 4
"""As many rows of the table, with its headings, stay in sight however large the text is."""

_NAMED = 3
"""Of so many totals that are deleted with a contract it is said which they were; the others are counted."""


class ContractsPage(Page):
    """Contracts on the left; the one chosen, with its targets beneath, beside them in a column that scrolls whole."""

    title = _("Contracts")

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.changes)
        self._window = window
        self._contracts: dict[str, Contract] = {}
        self._new: Contract | None = None
        self._used: frozenset[str] = frozenset()
        self._terms = glossaries.current(self.changes.store)
        self.add = self.primary(_("Add &contract"))
        self.add.clicked.connect(self.start_new)
        self.table = Table(RowModel(COLUMNS, self._rows), _("Contracts, the latest first"))
        self.tasks = ContractTasks(window, self._show_task)
        self.editor = ContractEditor()
        self.targets = TargetRows()
        self._one, aside = QWidget(), QWidget()
        column = QVBoxLayout(self._one)
        column.setContentsMargins(0, 0, 8, 0)
        column.addWidget(self.editor)
        column.addWidget(self.targets)
        column.addStretch(1)
        self._scrolled = Scrolled(self._one)
        column = QVBoxLayout(aside)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self._scrolled)
        self.both = Beside(self.table, aside)
        self.first = button(_("Add your first contract"))
        self.first.clicked.connect(self.start_new)
        self.empty = empty_state(
            _("No contract or grant yet. Add one to get a return in the form that its authority asks for."), self.first
        )
        self.body.addWidget(self.tasks.ways)
        for part in (self.both, self.empty, *self.tasks.panels):
            self.body.addWidget(part, 1)
        self.table.chosen.connect(self._show)
        self.editor.left.connect(self.keep)
        self.editor.wanted.connect(self.go_to)
        self.editor.targets_wanted.connect(self._show_targets)
        self.targets.promised.connect(self._promise)
        self.targets.unpromised.connect(self._unpromise)

    def reload(self) -> None:
        """Read every contract again."""
        self.table.setMinimumHeight(_ROWS * row_height_now())
        bar = self._scrolled.verticalScrollBar().sizeHint().width()
        self._scrolled.setMinimumWidth(self._one.minimumSizeHint().width() + bar)
        self._contracts = {c.id: c for c in authorities.contracts(self.changes.store)}
        self._used = contracts.terms_in_use(self.changes.store)
        self._terms = glossaries.current(self.changes.store)
        self.editor.offer_authorities(authorities.names(self.changes.store))
        self.table.show_ids(list(self._contracts))
        if not self.table.current_id() and self._contracts and self._new is None:
            self.table.go_to(next(iter(self._contracts)))
        self._show_chosen()

    def go_to(self, record: str) -> None:
        """Show the contract with this id."""
        self._new = None
        self.tasks.close()
        self.table.go_to(record)
        self._show_chosen()

    def do_carry_on(self) -> None:
        """Show which contracts can go on into their next term, the chosen one ticked."""
        self.keep()
        self.tasks.start_onward(self.table.current_id() or "")

    def do_funders_list(self) -> None:
        """Ask for a funder's list, and show what is in it."""
        self.keep()
        self.tasks.start_list()

    def do_export_table(self) -> None:
        """Write every contract with all that the table says of one."""
        rows = [whole_row(one) for one in self._contracts.values()]
        headings = [column.heading for column in ALL_COLUMNS]
        export_table(self._window, self.title, lambda _store, _progress: [(self.title, headings, rows)])

    def do_print_table(self) -> None:
        """Write the same as a PDF to print."""
        rows = [whole_row(one) for one in self._contracts.values()]
        print_table(self._window, self.title, ALL_COLUMNS, lambda _store, _progress: rows)

    def offers(self) -> frozenset[str]:
        """What can be done with the contract that is chosen."""
        return frozenset({"delete", "export_table", "print_table"}) if self._contracts else frozenset()

    def start_new(self) -> None:
        """Show an empty contract for this year, in the standard form, kept once it has what it needs."""
        self.tasks.close()
        standard = formats.format_by("standard")
        self._new = Contract(
            new_id(), Authority(new_id(), ""), "", "", year_around(date.today(), 4), standard.id, standard.edition
        )
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())
        self._show_chosen()
        self._scrolled.verticalScrollBar().setValue(0)
        self.editor.authority.setFocus()

    def do_delete(self) -> None:
        """Delete the contract that is chosen; Undo brings it back."""
        chosen = self._contracts.get(self.table.current_id() or "")
        store = self.changes.store
        if chosen is not None:
            self.changes.make(
                lambda: contracts.remove(store, chosen, self.changes.by),
                _deleted(chosen, contracts.goes_with(store, chosen), mappings.own_terms(store)),
            )

    def _rows(self, ids: Sequence[str]) -> dict[str, Row]:
        return {one: row(self._contracts[one]) for one in ids if one in self._contracts}

    def _show(self, chosen: str) -> None:
        self._new = None
        # The table names its row again with every change that is kept; only another contract begins at its top.
        if self.editor.contract is None or self.editor.contract.id != chosen:
            self._scrolled.verticalScrollBar().setValue(0)
        self._show_chosen()

    def _show_chosen(self) -> None:
        shown = self._new or self._contracts.get(self.table.current_id() or "")
        here = self.tasks.shown is None
        self.both.setVisible(here and shown is not None)
        self.empty.setVisible(here and shown is None)
        self.add.setVisible(here)
        if shown is not None:
            self.editor.show_contract(shown, list(self._contracts.values()))
            self.targets.show_contract(shown if self._new is None else None, self._terms, self._used)

    def _show_targets(self) -> None:
        """Lead to the targets, with their heading at the top."""
        self._scrolled.verticalScrollBar().setValue(self.targets.y())
        self.targets.period.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what is typed, once it has what a contract needs."""
        shown = self.editor.contract
        told = self.editor.told()
        if shown is None or told is None or told == shown:
            return
        if not told.reference or not told.authority.name:
            return
        new = self._new is not None
        now = datetime.now().astimezone()
        try:
            form = formats.format_by(told.format_id, told.format_edition)
        except UserError as error:
            self.trouble(error)
            return
        store, by = self.changes.store, self.changes.by
        gone_over = [] if new else carried(shown, told, self._terms)

        def keep() -> str:
            if new:
                return contracts.add(store, told, form, by, now)
            return contracts.alter(store, told, form, by, now, gone_over)

        done = self.changes.make(keep, _kept(told, len(gone_over)))
        if done and new:
            self.go_to(told.id)

    def _show_task(self, record: str) -> None:
        """Show the task that was begun, or the contracts again when it is over, and *record* where one is named."""
        self._show_chosen()
        self._window.refresh_actions()
        if record:
            self.go_to(record)

    def _promise(self, target: Target) -> None:
        contract = self._contracts.get(self.table.current_id() or "")
        if contract is not None:
            store, by = self.changes.store, self.changes.by
            self.changes.make(lambda: contracts.promise(store, contract, target, by), _("Kept the target."))

    def _unpromise(self, code: str, period: Period) -> None:
        contract = self._contracts.get(self.table.current_id() or "")
        if contract is not None:
            store, by = self.changes.store, self.changes.by
            done = _("Took the target away.")
            self.changes.make(lambda: contracts.unpromise(store, contract, code, period, by), done)


def _kept(contract: Contract, gone_over: int) -> str:
    said = _("Kept contract {reference}.").format(reference=contract.reference)
    if not gone_over:
        return said
    targets = counted(gone_over, _("1 target went"), _("{n} targets went"))
    return _("{kept} {targets} over to the new form, which asks for the same.").format(kept=said, targets=targets)


def _deleted(contract: Contract, gone: Sequence[EarlierTotal], words: Mapping[str, OwnTerm]) -> str:
    said = _("Deleted contract {reference}.").format(reference=contract.reference)
    if not gone:
        return said
    named = [
        _("“{word}” in {period}").format(word=words[one.own_term].label, period=written(one.period)) for one in gone
    ]
    more = [_("and {n} more").format(n=len(gone) - _NAMED)] if len(gone) > _NAMED else []
    totals = _("Its totals of earlier years went with it: {totals}.").format(totals=", ".join([*named[:_NAMED], *more]))
    return f"{said} {totals}"
