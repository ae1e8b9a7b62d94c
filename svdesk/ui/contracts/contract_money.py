"""How much a contract is worth and in which money: typed as people type it, kept to the penny."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from svdesk.domain.authority import Contract
from svdesk.i18n import _
from svdesk.ui.as_typed import read_pence
from svdesk.ui.as_written import pence_written
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.typed_box import TypedBox

CURRENCIES = (("GBP", _("Pounds (GBP)")), ("EUR", _("Euros (EUR)")), ("USD", _("US dollars (USD)")))
"""The currencies that are offered; a contract in another one, from a funder's list, keeps it."""

_NOT_READ = _("This is no amount of money. Type it like 24,500 or 24,500.50.")


class ContractMoney(QWidget):
    """An amount and its currency; ``left`` comes when another currency is chosen."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.currency = Choice(_("Currency"), shrinks=True, waits=True)
        self.amount: TypedBox[int] = TypedBox(_("Amount"), read_pence, self._write)
        self.not_read = Label(_NOT_READ, "small")
        self.not_read.setProperty("tone", "fix")
        self.not_read.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.addWidget(field(_("Amou&nt"), self.amount), 0, 0)
        grid.addWidget(field(_("C&urrency"), self.currency), 0, 1)
        grid.addWidget(self.not_read, 1, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.amount.editingFinished.connect(self._say)
        self.amount.typed.connect(lambda: self._tell(""))
        self.currency.chosen.connect(self.left)

    def show_money(self, contract: Contract, *, afresh: bool) -> None:
        """Show the amount of *contract*; what is being typed stays unless *afresh*."""
        another = [] if contract.currency in dict(CURRENCIES) else [(contract.currency, contract.currency)]
        self.currency.offer([*CURRENCIES, *another])
        self.currency.show_value(contract.currency, afresh=True)
        stale = not self.amount.touched and self.amount.text() != self._write(self.amount.value())
        self.amount.show_value(contract.amount_pence, afresh=afresh or stale)
        if afresh:
            self._tell("")

    def told(self, contract: Contract) -> tuple[int | None, str]:
        """The amount in hundredths and its currency; those of *contract* while the box cannot be read."""
        pence = contract.amount_pence if self.amount.unread else self.amount.value()
        return pence, contract.currency if pence is None else self.currency.value()

    def _write(self, pence: int | None) -> str:
        """The amount with the sign of its currency; where that has none here, it stands beside the box anyway."""
        currency = self.currency.value()
        return "" if pence is None else pence_written(pence, currency).removesuffix(f" {currency}")

    def _say(self) -> None:
        self._tell(_NOT_READ if self.amount.unread else "")

    def _tell(self, words: str) -> None:
        self.amount.setAccessibleDescription(words)
        self.not_read.setVisible(bool(words))
