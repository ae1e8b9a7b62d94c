"""The fields in which a total of an earlier year is typed: what it is of, how much, of when, and where it is from."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from svdesk.domain.authority import Contract
from svdesk.domain.period import FINANCIAL_YEAR_MONTH, Period, written
from svdesk.domain.quantity import NotExact, Quantity, noun
from svdesk.i18n import _
from svdesk.services.importing.cells.typed_period import typed_period
from svdesk.services.importing.cells.words import tidy
from svdesk.services.years.totals import Said, Totalled
from svdesk.ui.as_typed import read_total
from svdesk.ui.as_written import write_number
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.count_words import CountWords
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.typed_box import TypedBox
from svdesk.ui.widgets.word_box import WordBox


class EarlierTotalForm(QWidget):
    """One total as far as it has been typed; ``finished`` comes with Enter, ``refused`` says what is missing.

    The box that says ``estimate`` is laid out beside the button that keeps the total, for room is short.
    """

    finished = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._words = CountWords((), {})
        self._chose_unit = False
        self.word = WordBox(_("What was counted"), lambda text: self._words.spelt(tidy(text)) or None)
        self.number: TypedBox[Decimal] = TypedBox(_("How much"), read_total, self._write)
        self.unit, self.whose = Choice(_("Unit"), shrinks=True), Choice(_("Of what"), shrinks=True)
        self.period: TypedBox[Period] = TypedBox(_("Year or period"), typed_period, period_short)
        self.usual = Label("", "small")
        self.usual.hide()
        self.source, self.estimate = WordBox(_("Where it is from")), QCheckBox(_("It is an e&stimate"))
        self.word.setPlaceholderText(_("Your own word, such as Food parcels"))
        self.source.setPlaceholderText(_("Annual report 2024-25"))
        self._lay_out()
        self.word.typed.connect(self._suggest_unit)
        self.unit.chosen.connect(self._unit_chosen)
        for box in (self.number, self.source):
            box.returnPressed.connect(self.finished)

    def offer(self, words: CountWords, contracts: Sequence[Contract], year: Period) -> None:
        """Offer these words, units and contracts; *year* is meant until another is typed."""
        self._words = words
        self.word.offer(words.labels)
        countable = (unit for unit in words.units.values() if unit.id != "text")
        self.unit.offer([("", _("Choose the unit")), *((one.id, noun(one)) for one in countable)])
        self.whose.offer(whose_offered(contracts))
        if self.period.value() is None and not self.period.unread:
            self.period.show_value(year, afresh=True)

    def told(self) -> Totalled | None:
        """The total; None, and it is said why, while something is missing or cannot be read."""
        label, value, period = self.word.value(), self.number.value(), self.period.value()
        unit = self._words.units.get(self.unit.value())
        wrong: tuple[tuple[bool, QWidget, str], ...] = (
            (label is None, self.word, _("Say what it is a total of, in your own words.")),
            (value is None, self.number, _("Type the total as a number, such as 1,204.")),
            (unit is None, self.unit, _("Choose the unit that it was counted in.")),
            (period is None, self.period, _("Type the year or period like 2024-25 or April to June 2024.")),
        )
        for is_wrong, box, words in wrong:
            if is_wrong:
                self._refuse(box, words)
                return None
        assert label is not None
        assert value is not None
        assert unit is not None
        assert period is not None
        try:
            quantity = Quantity(value, unit)
        except NotExact:
            self._refuse(self.number, _("It has more decimal places than can be kept exactly."))
            return None
        self.refused.emit("")
        return Totalled(period, Said(label, quantity, self.estimate.isChecked()))

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.word, self.number, self.unit, self.period, self.source, self.whose, self.estimate]

    def begin_another(self) -> None:
        """Empty what belongs to one total alone; the period is likely the same, and sources known are offered."""
        self.word.show_value(None, afresh=True)
        self.number.show_value(None, afresh=True)
        self.source.show_value(None, afresh=True)
        self.unit.suggest("")
        self._unit_chosen()
        self.estimate.setChecked(False)
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unit_chosen(self) -> None:
        self._chose_unit = bool(self.unit.value())
        self._say_usual()

    def _suggest_unit(self) -> None:
        """Choose the unit of the word in the person's place, unless they have chosen one themselves."""
        if not self._chose_unit:
            self.unit.suggest(self._words.usual_unit(self.word.text()))
        self._say_usual()

    def _say_usual(self) -> None:
        """Say so where the word is usually counted in another unit than the one that was chosen."""
        usual = self._words.units.get(self._words.usual_unit(self.word.text()))
        other = usual is not None and self._chose_unit and usual.id != self.unit.value()
        told = _("“{word}” is usually counted in {unit}. The unit that you chose stays.")
        self.usual.tell(told.format(word=self.word.text().strip(), unit=noun(usual)) if usual and other else "")

    def _refuse(self, box: QWidget, words: str) -> None:
        self.refused.emit(words)
        box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, value: Decimal) -> str:
        return write_number(value, self.unit.value())

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.addWidget(Label(_("Add a total"), "section"), 0, 0, 1, 2)
        grid.addWidget(field(_("&What was counted"), self.word), 1, 0, 1, 2)
        grid.addWidget(field(_("H&ow much"), self.number), 2, 0)
        grid.addWidget(field(_("&Unit"), self.unit), 2, 1)
        grid.addWidget(self.usual, 3, 0, 1, 2)
        grid.addWidget(field(_("&Year or period"), self.period), 4, 0)
        grid.addWidget(field(_("Where it is fro&m"), self.source), 4, 1)
        grid.addWidget(field(_("Of wha&t"), self.whose), 5, 0, 1, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)


def whose_offered(contracts: Sequence[Contract]) -> list[tuple[str, str]]:
    """What totals may be of: all that the charity did, or one contract."""
    of_one = _("Only what counts for {reference}, {authority}")
    return [
        ("", _("All that your charity did")),
        *((c.id, of_one.format(reference=c.reference, authority=c.authority.name)) for c in contracts),
    ]


def period_short(period: Period) -> str:
    """A year as people write it, ``2024-25``, which is read back as such; any other stretch of days in full."""
    year = period.months_long == 12 and period.start.month == FINANCIAL_YEAR_MONTH
    return period.code if year else written(period)
