"""What was promised: for each measure of the form, how much of it in the period that is chosen."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from svdesk.domain.authority import Contract, Target
from svdesk.domain.errors import UserError
from svdesk.domain.glossary import Kind
from svdesk.domain.period import Period, financial_year, written
from svdesk.domain.quantity import NotExact, Quantity, noun, number
from svdesk.domain.return_format import Measure, TermGrid
from svdesk.i18n import _
from svdesk.services.returns import formats
from svdesk.storage.shipped import glossary, units
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.typed_box import TypedBox


class TargetRows(QWidget):
    """A box for each measure; ``promised`` carries a ``Target``, ``unpromised`` a code and a ``Period``."""

    promised = Signal(object)
    unpromised = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contract: Contract | None = None
        self.boxes: dict[str, TypedBox[Decimal]] = {}
        self.period = Choice(_("Period of the targets"))
        self.period.chosen.connect(self._fill)
        self.heading = Label(_("Targets"), "section")
        self._rows = QWidget()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(200)
        scroll.setWidget(self._rows)
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(field(_("For the &period"), self.period))
        column.addWidget(scroll, 1)

    def show_contract(self, contract: Contract | None) -> None:
        """Show the targets of *contract*; None while it is not kept yet, which hides them."""
        self.setVisible(contract is not None)
        self._contract = contract
        if contract is not None:
            self.period.offer((period.code, written(period)) for period in periods_of(contract))
            self._fill()

    def _fill(self) -> None:
        contract = self._contract
        if contract is None:
            return
        chosen = {period.code: period for period in periods_of(contract)}[self.period.value()]
        wanted = measures_of(contract)
        if list(self.boxes) != [measure.code for measure in wanted]:
            self._rebuild(wanted)
        have = {target.code: target for target in contract.targets if target.period == chosen}
        for measure in wanted:
            target = have.get(measure.code)
            self.boxes[measure.code].show_value(target.quantity.value if target else None, afresh=True)

    def _rebuild(self, wanted: list[Measure]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.boxes = {}
        last: QWidget = self.period
        for row, measure in enumerate(wanted):
            words = f"{measure.code}  {measure.label}"
            box: TypedBox[Decimal] = TypedBox(_("Target of {measure}").format(measure=words), _read, number)
            box.setMaximumWidth(160)
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
            box.editingFinished.connect(lambda measure=measure: self._left(measure))
            label, unit = Label(words), Label(noun(units()[measure.unit]), "muted")
            label.setBuddy(box)
            for place, widget in enumerate((label, box, unit)):
                self._grid.addWidget(widget, row, place)
            self.setTabOrder(last, box)
            last = box
            self.boxes[measure.code] = box

    def _left(self, measure: Measure) -> None:
        box, contract = self.boxes[measure.code], self._contract
        if contract is None or not box.touched or box.unread:
            return
        period = {one.code: one for one in periods_of(contract)}[self.period.value()]
        value = box.value()
        if value is None:
            self.unpromised.emit(measure.code, period)
            return
        try:
            self.promised.emit(Target(measure.code, period, Quantity(value, units()[measure.unit])))
        except NotExact:
            box.setAccessibleDescription(_("This number has more decimal places than can be kept."))


def periods_of(contract: Contract) -> list[Period]:
    """The periods for which a contract can promise: each financial year that it touches, and its quarters."""
    years = range(contract.period.start.year - 1, contract.period.end.year + 1)
    touched = [financial_year(year) for year in years if financial_year(year).overlaps(contract.period)]
    found = [part for year in touched for part in (year, *year.split(3)) if part.overlaps(contract.period)]
    return found + [t.period for t in contract.targets if t.period not in found]


def measures_of(contract: Contract) -> list[Measure]:
    """The measures that can be promised: those of the form, and for a form by term every output and outcome."""
    try:
        form = formats.format_by(contract.format_id, contract.format_edition)
    except UserError:
        return []
    wanted = [measure for measure in form.measures if measure.terms]
    if any(isinstance(section, TermGrid) for section in form.sections):
        kinds = {Kind.ACTIVITY, Kind.OUTPUT, Kind.OUTCOME}
        wanted += [
            Measure(term.id, term.label, term.default_unit, (term.id,))
            for term in glossary()
            if term.kind in kinds and units()[term.default_unit].dimension != "narrative"
        ]
    return wanted


def _read(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", "").replace("£", "").strip())
    except ArithmeticError:
        return None
