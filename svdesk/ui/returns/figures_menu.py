"""The way from a figure of a return to the activities behind it: a button with a menu of the figures that have any."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from svdesk.domain.figures import Figure
from svdesk.domain.quantity import written
from svdesk.i18n import _
from svdesk.ui.widgets.buttons import button
from svdesk.ui.widgets.mnemonics import literal


class FiguresMenu(QObject):
    """``button`` is hidden where no figure has records; ``wanted`` carries the ``Figure`` that was chosen."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.button = button(
            _("Records behind a fig&ure"), _("Shows the activities that a figure is made of."), quiet=True
        )
        self.menu = QMenu(self.button)
        self.menu.setAccessibleName(_("Figures of the return"))
        self.button.setMenu(self.menu)
        self.show_figures(())

    def show_figures(self, figures: Iterable[Figure]) -> None:
        """Offer those of *figures* that have records behind them, in their order."""
        self.menu.clear()
        for figure in figures:
            if figure.behind and figure.quantity is not None:
                words = _("{label}: {amount}") if figure.exact else _("{label}: at least {amount}")
                words = words.format(label=figure.label, amount=written(figure.quantity))
                self.menu.addAction(literal(words)).triggered.connect(partial(self._take, figure))
        self.button.setVisible(not self.menu.isEmpty())

    def _take(self, figure: Figure, _checked: bool = False) -> None:
        self.wanted.emit(figure)
