"""Which return: a contract, and a period that is likely for it or any other that a person types."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period, parse, written
from svdesk.i18n import _
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.returns.periods import is_over, likely_periods, next_to_send
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.typed_box import TypedBox

_NOT_READ = _("This is no period yet. Type it like “April to June 2025”, “2025-26” or “1/4/25 to 30/6/25”.")
_LETTERS_IN_ROW = 96
"""As many average letters must fit in the width for all three to stand side by side."""


class ReturnChooser(QWidget):
    """Two lists and a box to type in; ``chosen`` comes when the person has chosen another return."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._contracts: dict[str, Contract] = {}
        self._typed: dict[str, list[Period]] = {}
        self._sent: dict[str, list[Period]] = {}
        self._shown_for = ""
        self._offered: Period | None = None
        self.contract_box, self.period_box = Choice(_("Contract"), shrinks=True), Choice(_("Period"), shrinks=True)
        self.other_box: TypedBox[Period] = TypedBox(_("Another period"), typed_period, written)
        self.not_read = Label(_NOT_READ, "small")
        self._lay_out()
        self.contract_box.chosen.connect(self._contract_chosen)
        self.period_box.chosen.connect(self._period_chosen)
        self.other_box.editingFinished.connect(self._take_typed)
        self.other_box.typed.connect(self.not_read.hide)

    def show_contracts(self, contracts: Sequence[Contract], sent: Iterable[tuple[str, Period]]) -> None:
        """Offer these contracts, keeping what is chosen; *sent* are contracts' ids with periods sent before."""
        self._contracts = {contract.id: contract for contract in contracts}
        self._sent = {}
        for contract_id, period in sent:
            self._sent.setdefault(contract_id, []).append(period)
        self.contract_box.offer((contract.id, _named(contract)) for contract in contracts)
        self._offer_periods()

    def contract(self) -> Contract | None:
        """The contract that is chosen."""
        return self._contracts.get(self.contract_box.value())

    def period(self) -> Period | None:
        """The period that is chosen."""
        return parse(self.period_box.value()) if self.period_box.value() else None

    def choose(self, contract_id: str, period: Period | None = None) -> bool:
        """Choose a contract by its id and, if given, a period of it; False where there is no such contract."""
        if contract_id not in self._contracts:
            return False
        self.contract_box.suggest(contract_id)
        if period is not None:
            self._remember(contract_id, period)
        self._offer_periods()
        if period is not None:
            self.period_box.suggest(period.code)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Use the room there is for text of another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_grid"):
            self._arrange()

    def _contract_chosen(self) -> None:
        self._offer_periods()
        self.chosen.emit()

    def _period_chosen(self) -> None:
        self._offered = None
        self.chosen.emit()

    def _offer_periods(self) -> None:
        """Offer the periods of the contract; another contract begins with the one that is to be sent next."""
        contract = self.contract()
        if contract is None:
            return
        today, sent = date.today(), self._sent.get(contract.id, [])
        kept = self.period() if contract.id == self._shown_for else None
        if kept == self._offered and kept not in sent:
            kept = None  # nobody chose it, and another may be due since: its targets say how long a period is
        self._shown_for, self._offered = contract.id, None
        likely = likely_periods(contract, today, [*sent, *self._typed.get(contract.id, ())])
        self.period_box.offer((period.code, _said(period, today)) for period in likely)
        if kept is None:
            kept = self._offered = next_to_send(contract, today, sent)
        self.period_box.suggest(kept.code)

    def _take_typed(self) -> None:
        contract, period = self.contract(), self.other_box.value()
        self.not_read.setVisible(self.other_box.unread)
        if contract is None or period is None:
            return
        self._remember(contract.id, period)
        self.other_box.show_value(None, afresh=True)
        self._offer_periods()
        self.period_box.suggest(period.code)
        self.chosen.emit()

    def _remember(self, contract_id: str, period: Period) -> None:
        self._typed.setdefault(contract_id, []).append(period)

    def _lay_out(self) -> None:
        self.other_box.setPlaceholderText(_("May 2025"))
        self._fields = (
            field(_("&Contract"), self.contract_box),
            field(_("&Period"), self.period_box),
            field(_("Another perio&d"), self.other_box),
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._arrange()
        self.not_read.hide()
        column_in(self, self._grid, self.not_read, gap=4)

    def _arrange(self) -> None:
        """All in a row, or the contract above the periods where the text is large or the window narrow."""
        contract, period, other = self._fields
        self._grid.addWidget(contract, 0, 0, 1, 2 if self._narrow() else 1)
        self._grid.addWidget(period, *((1, 0) if self._narrow() else (0, 1)))
        self._grid.addWidget(other, *((1, 1) if self._narrow() else (0, 2)))
        for column, stretch in enumerate((3, 2, 0) if self._narrow() else (4, 3, 3)):
            self._grid.setColumnStretch(column, stretch)

    def _narrow(self) -> bool:
        return self.width() < _LETTERS_IN_ROW * self.fontMetrics().averageCharWidth()


def _named(contract: Contract) -> str:
    return f"{contract.reference}, {contract.authority.name}"


def _said(period: Period, today: date) -> str:
    if is_over(period, today):
        return written(period)
    if period.start > today:
        return _("{period}, not begun").format(period=written(period))
    return _("{period}, not over").format(period=written(period))
