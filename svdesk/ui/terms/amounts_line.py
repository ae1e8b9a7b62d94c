"""How much of one entry goes under each of several words: a number for each, typed as numbers are typed everywhere."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from svdesk.domain.quantity import NotExact, Quantity, number, written
from svdesk.i18n import _
from svdesk.services.mapping.several import MOST
from svdesk.storage.entries import Entry
from svdesk.ui.as_typed import read_total
from svdesk.ui.widgets.flow import Flow
from svdesk.ui.widgets.laid import column_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.typed_box import TypedBox

_WIDE = 8
"""As many letters have room in a box for a number."""


class AmountsLine(QWidget):
    """Boxes for one entry at a time; ``given`` says that the numbers in them are to be kept."""

    given = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entry: Entry | None = None
        self.about = Label("", "body")
        self.labels = [Label("", "muted") for _n in range(MOST)]
        self.boxes = [TypedBox[Decimal](_("Number"), read_total, number) for _n in range(MOST)]
        self.give = button(_("Di&vide it so"))
        self.fault = Label(_("Each word needs a number that can be kept exactly, such as 12 or 0."), "small")
        self.fault.setProperty("tone", "fix")
        self.give.clicked.connect(self.given)
        line = QWidget()
        flow = Flow(line)
        for label, box in zip(self.labels, self.boxes, strict=True):
            label.setWordWrap(False)
            label.setProperty("beside", True)
            box.setFixedWidth(_WIDE * box.fontMetrics().horizontalAdvance("0") + 24)
            box.returnPressed.connect(self.given)
            flow.addWidget(label)
            flow.addWidget(box)
        flow.addWidget(self.give)
        column_in(self, self.about, line, self.fault, gap=4)

    def show_entry(self, entry: Entry | None, names: Sequence[str], amounts: Sequence[Quantity]) -> None:
        """Ask about an entry, with the *amounts* that were given before; None asks about nothing."""
        fresh = entry is None or self._entry is None or entry.count != self._entry.count
        self._entry = entry
        self.fault.hide()
        whole = entry.quantity if entry else None
        self.setVisible(whole is not None)
        if entry is None or whole is None:
            return
        self.about.setText(
            _("“{text}” has {whole}. How much of it goes where?").format(text=entry.text, whole=written(whole))
        )
        for n, (label, box) in enumerate(zip(self.labels, self.boxes, strict=True)):
            shown = n < len(names)
            label.setVisible(shown)
            box.setVisible(shown)
            if shown:
                label.setText(names[n] or _("Word {n}").format(n=n + 1))
                box.setAccessibleName(_("How much of it is “{name}”").format(name=label.text()))
                box.show_value(amounts[n].value if n < len(amounts) else None, afresh=fresh)

    def ask_again(self, words: int) -> None:
        """Say that something is missing, and go to the first box of *words* without a number."""
        self.fault.show()
        next((one for one in self.boxes[:words] if one.value() is None), self.boxes[0]).setFocus()

    def amounts(self, words: int) -> tuple[Quantity, ...] | None:
        """The numbers given for *words* words; None where one is missing or cannot be read."""
        whole = self._entry.quantity if self._entry else None
        values = [box.value() for box in self.boxes[:words]]
        if whole is None or any(value is None for value in values):
            return None
        try:
            return tuple(Quantity(value, whole.unit) for value in values if value is not None)
        except NotExact:
            return None
