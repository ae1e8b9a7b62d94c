"""Who asks, in which form, and how much was promised: contracts and grants with their targets."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
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
        self._begun: Contract | None = None
        self._lacks = False
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
        self.targets.left.connect(self._tell_wrong)

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
        if self._lacks:
            self._tell_wrong()

    def waits(self) -> bool:
        """Whether something is typed that cannot be kept, or a contract was begun."""
        typed = self._new is not None and self.editor.told(part=True) != self._new
        return typed or self._lacks or self._begun is not None

    def go_to(self, record: str) -> None:
        """Show the contract with this id."""
        self._put_aside()
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
        chosen = {"delete"} if self.tasks.shown is None and self.table.current_id() else set()
        return frozenset(chosen | ({"export_table", "print_table"} if self._contracts else set()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def start_new(self) -> None:
        """Show an empty contract for this year, in the standard form, kept once it has what it needs.

        One that was begun before and lacks something is gone on with.
        """
        self.tasks.close()
        standard = formats.format_by("standard")
        self._new = (
            self._new
            or self._begun
            or Contract(
                new_id(), Authority(new_id(), ""), "", "", year_around(date.today(), 4), standard.id, standard.edition
            )
        )
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())
        self._show_chosen()
        self._tell_wrong()
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

    def _put_aside(self) -> None:
        """Another contract is to be shown: one that is not kept yet waits until *Add contract* is pressed again."""
        new, told, self._new = self._new, self.editor.told(part=True), None
        if new is not None and told is not None and told != new:
            self._begun = told
            words = _("The contract that you began is not kept yet. “Add contract” goes on with it.")
            self.changes.said.emit(words, False)

    def _show(self, chosen: str) -> None:
        self._put_aside()
        # The table names its row again with every change that is kept; only another contract begins at its top.
        another = self.editor.contract is None or self.editor.contract.id != chosen
        self._show_chosen()
        if another:
            self._scrolled.verticalScrollBar().setValue(0)
            self._tell_wrong()

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
        shown, new = self.editor.contract, self._new is not None
        told = self.editor.told(part=not new)
        if shown is not None and told is not None and (new or told != shown):
            named = bool(told.reference and told.authority.name)
            if named and not self._keep(shown, told, new=new):
                self._lacks = False
                return  # why it is refused stands there
        self._tell_wrong()

    def _tell_wrong(self) -> None:
        """Say at the top, where it is seen, what is typed in a field or for a target and cannot be kept so."""
        wrong = str(self.editor.wrong() or (self.targets.said.text() if self._new is None else ""))
        if wrong or self._lacks:
            self.hint(_("Must fix: {error}").format(error=wrong) if wrong else "")
        self._lacks = bool(wrong)

    def _keep(self, shown: Contract, told: Contract, *, new: bool) -> bool:
        """Keep the contract that is *told* in place of the one *shown*; False where that is refused, and said."""
        now = datetime.now().astimezone()
        try:
            form = formats.format_by(told.format_id, told.format_edition)
        except UserError as error:
            self.trouble(error)
            return False
        store, by = self.changes.store, self.changes.by
        gone_over = [] if new else carried(shown, told, self._terms)

        def keep() -> str:
            if new:
                return contracts.add(store, told, form, by, now)
            return contracts.alter(store, told, form, by, now, gone_over)

        done = self.changes.make(keep, _kept(told, len(gone_over)))
        if done and new:
            self._new = self._begun = None
            self.go_to(told.id)
        return done is not None

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
    one = _("1 target went over to the new form, which asks for the same.")
    several = _("{n} targets went over to the new form, which asks for the same.")
    return f"{said} {counted(gone_over, one, several)}" if gone_over else said


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
