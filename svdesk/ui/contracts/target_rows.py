"""What was promised: for each measure of the form, how much of it in the period that is chosen."""

from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from svdesk.domain.authority import Contract, Target
from svdesk.domain.glossary import Glossary
from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, months_later, written, year_around
from svdesk.domain.quantity import NotExact, Quantity, noun, number
from svdesk.domain.return_format import Measure
from svdesk.i18n import _, counted
from svdesk.services.contracts import outside
from svdesk.services.returns.promised import measures_of, of_another_form
from svdesk.storage.shipped import units
from svdesk.ui.as_typed import read_number
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.emptying import empty
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.mnemonics import literal
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.search_box import SearchBox
from svdesk.ui.widgets.typed_box import TypedBox

_MONTHS_AHEAD = 120
"""Nobody promises figures for what comes more than ten years after today, or after the contract began."""

_FEW = 12
"""As many measures are seen at once; of more, one is looked for by its name."""


class TargetRows(QWidget):
    """A box for each measure; ``promised`` carries a ``Target``, ``unpromised`` a code and a ``Period``.

    ``left`` comes with each box that is left; ``said`` then holds what is wrong in any of them.
    """

    promised = Signal(object)
    unpromised = Signal(str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._contract: Contract | None = None
        self._terms: Glossary | None = None
        self.boxes: dict[str, TypedBox[Decimal]] = {}
        self.period = Choice(_("Period of the targets"))
        self.period.chosen.connect(self._fill)
        self.heading = Label(_("Targets"), "section")
        self.finder = SearchBox()
        self.finder.setPlaceholderText(_("Part of a name or unit, such as volunteer"))
        for leads_on in (self.finder.went_down, self.finder.gave_up):
            leads_on.connect(self._to_first)
        self.finder.textChanged.connect(lambda _text: self._narrow())
        self._find_field = field(_("Find a &measure"), self.finder)
        self.outside, self.elsewhere = Label(""), Label("")
        self.said = Label("")
        self.said.setProperty("tone", "fix")
        self.said.hide()
        self._parts: dict[str, list[QWidget]] = {}
        self._measures: list[Measure] = []
        self._used: frozenset[str] = frozenset()
        self._shown = "", ""
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(field(_("For the &period"), self.period))
        column.addWidget(self._find_field)
        column.addWidget(self.outside)
        column.addWidget(self.elsewhere)
        column.addWidget(self.said)
        column.addWidget(self._rows)

    def show_contract(self, contract: Contract | None, terms: Glossary, used: frozenset[str] = frozenset()) -> None:
        """Show the targets of *contract*; None while it is not kept yet, which hides them.

        A form by term can promise any of *terms*. Measures of the shared terms *used*, by their ids, come first.
        """
        self.setVisible(contract is not None)
        if contract is None or self._contract is None or contract.id != self._contract.id:
            self.finder.clear()
        self._contract, self._terms, self._used = contract, terms, used
        if contract is not None:
            self.period.offer((period.code, written(period)) for period in periods_of(contract))
            self.outside.tell(_outside(len(outside(contract))))
            self._fill()

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.period, self.finder, *self.boxes.values()]

    def _fill(self) -> None:
        contract = self._contract
        if contract is None or self._terms is None:
            return
        chosen = {period.code: period for period in periods_of(contract)}[self.period.value()]
        wanted = sorted(measures_of(contract, self._terms), key=lambda measure: self._used.isdisjoint(measure.terms))
        self.elsewhere.tell(_elsewhere(len(of_another_form(contract, wanted))))
        if wanted != self._measures:
            self._rebuild(wanted)
        have = {target.code: target for target in contract.targets if target.period == chosen}
        shown, self._shown = self._shown, (contract.id, chosen.code)
        for measure in wanted:
            box, target = self.boxes[measure.code], have.get(measure.code)
            box.show_value(target.quantity.value if target else None, afresh=shown != self._shown)
            if shown != self._shown:
                self._say(box, "")

    def _rebuild(self, wanted: list[Measure]) -> None:
        # Before the boxes go: one that has the focus says that it was left, and what it is about has changed by then.
        self.boxes, self._parts, self._measures = {}, {}, wanted
        empty(self._grid)
        self._find_field.setVisible(len(wanted) > _FEW)
        for row, measure in enumerate(wanted):
            words = f"{measure.code}  {measure.label}"
            box: TypedBox[Decimal] = TypedBox(_("Target of {measure}").format(measure=words), _read, number)
            box.setMaximumWidth(160)
            box.setAlignment(Qt.AlignmentFlag.AlignRight)
            box.editingFinished.connect(lambda measure=measure: self._left(measure))
            label, unit = Label(literal(words)), Label(noun(units()[measure.unit]), "muted")
            label.setBuddy(box)
            for place, widget in enumerate((label, box, unit)):
                self._grid.addWidget(widget, row, place)
            self.boxes[measure.code] = box
            self._parts[measure.code] = [label, box, unit]
        self._narrow()

    def _narrow(self) -> None:
        """Show the measures of which every word that is typed is a part, of the name or of the unit."""
        words = self.finder.text().casefold().split()
        for parts in self._parts.values():
            name = " ".join(part.text() for part in parts if isinstance(part, Label)).casefold()
            for part in parts:
                part.setVisible(all(word in name for word in words))

    def _to_first(self) -> None:
        if (box := next((one for one in self.boxes.values() if one.isVisible()), None)) is not None:
            box.setFocus()

    def _left(self, measure: Measure) -> None:
        self._take(measure)
        self.left.emit()

    def _take(self, measure: Measure) -> None:
        box, contract = self.boxes.get(measure.code), self._contract
        if box is None:
            return
        self._say(box, "")
        if box.unread:
            self._say(
                box,
                _("{code}: “{text}” is not a number. Type it like 1,200.").format(
                    code=measure.code, text=box.text().strip()
                ),
            )
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
            words = _("{code}: {number} has more decimal places than can be kept; six are the most.")
            self._say(box, words.format(code=measure.code, number=number(value)))

    def _say(self, box: TypedBox[Decimal], words: str) -> None:
        """Say what is wrong with what was typed, for eyes and for a screen reader; nothing where nothing is."""
        box.setAccessibleDescription(words)
        self.said.tell(next(filter(None, (one.accessibleDescription() for one in self.boxes.values())), ""))


def periods_of(contract: Contract) -> list[Period]:
    """The periods for which a contract can promise: each financial year that it touches, and its quarters.

    Of one that is said to run until the year 9999, only the years to which a promise may reach.
    """
    begins = contract.period.start
    last = min(contract.period.end, months_later(max(begins, date.today()), _MONTHS_AHEAD))
    touched = [year_around(begins, FINANCIAL_YEAR_MONTH)]
    while touched[-1].end < last:
        touched.append(year_around(touched[-1].end + timedelta(days=1), FINANCIAL_YEAR_MONTH))
    found = [part for year in touched for part in (year, *year.split(3)) if part.overlaps(contract.period)]
    return found + [t.period for t in contract.targets if t.period not in found]


def _elsewhere(n: int) -> str:
    one = _("1 target belongs to another form of the return. It is kept, and comes back with that form.")
    several = _("{n} targets belong to another form of the return. They are kept, and come back with that form.")
    return counted(n, one, several) if n else ""


def _outside(n: int) -> str:
    one = _("1 target is for a period outside these dates. Choose that period to see or clear it.")
    several = _("{n} targets are for periods outside these dates. Choose such a period to see or clear them.")
    return counted(n, one, several) if n else ""


def _read(text: str) -> Decimal | None:
    """A target is a number as it is typed everywhere; no word stands for one, since no target is an empty box."""
    found = read_number(text)
    return found if isinstance(found, Decimal) else None
