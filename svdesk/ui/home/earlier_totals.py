"""The totals of earlier years that are kept, to be looked at, corrected and taken away, and the way to add to them."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from svdesk.domain.authority import Contract
from svdesk.domain.earlier import EarlierTotal
from svdesk.domain.figures import Figure
from svdesk.domain.period import Period
from svdesk.domain.quantity import NotExact, Quantity
from svdesk.domain.quantity import written as quantity_written
from svdesk.i18n import _
from svdesk.ui.as_typed import read_total
from svdesk.ui.as_written import write_number
from svdesk.ui.home.earlier_total_form import EarlierTotalForm, period_short
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.widgets.beside import Beside
from svdesk.ui.widgets.count_words import CountWords
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.in_page import InPage
from svdesk.ui.widgets.laid import column_in, row_in
from svdesk.ui.widgets.page import button
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.table import Table
from svdesk.ui.widgets.typed_box import TypedBox

_COLUMNS = (
    Column(_("Period"), stretch=3, least=9),
    Column(_("What was counted"), stretch=6, least=14),
    Column(_("Total"), right=True, stretch=5, least=15),
    Column(_("Where it is from"), stretch=6, least=14),
)
_ABOUT = _(
    "For years of which there are no records here: type what you know, or take it from a return or a spreadsheet. Home"
    " then compares with it, and so does a return in a form that shows last year; both say that it is known as a total"
    " only. Where there are records, those go before a total, which is then not used."
)


class EarlierTotals(InPage):
    """``corrected`` carries a total and its new ``Quantity``, ``removed`` those that are chosen."""

    corrected = Signal(object, object)
    removed = Signal(object)

    def __init__(self) -> None:
        self.from_file = button(_("Br&ing in from a file…"), _("One of your return PDFs, or any spreadsheet."))
        super().__init__(_("Totals of earlier years"), _ABOUT, _("&Keep this total"), besides=(self.from_file,))
        self._totals: dict[str, EarlierTotal] = {}
        self._rows_of: dict[str, Row] = {}
        self.table = Table(RowModel(_COLUMNS, self._rows), _("Totals that are kept, the earliest period first"))
        self.none = Label(_("No total is kept yet."), "muted")
        self.number: TypedBox[Decimal] = TypedBox(_("Another number for it"), read_total, self._write)
        self.correct = button(_("&Correct it"), _("Puts the number that is typed in place of the total chosen."))
        self.remove = button(_("&Remove"), _("Takes the totals that are chosen away; Undo brings them back."))
        self.form = EarlierTotalForm()
        self.records = Label("", "body")
        self.start = self.form.word
        self._lay_out()
        self.form.refused.connect(self.say)
        self.form.finished.connect(self.wanted)
        self.table.chosen.connect(self._show_number)
        self.correct.clicked.connect(self._correct)
        self.number.returnPressed.connect(self._correct)
        self.remove.clicked.connect(lambda: self.removed.emit([self._totals[n] for n in self.table.selected_ids()]))

    def show_totals(
        self,
        totals: Sequence[EarlierTotal],
        words: CountWords,
        contracts: Sequence[Contract],
        year: Period,
        recorded: Collection[str] = (),
    ) -> None:
        """Show these totals of *words*, by own term, and offer what can be typed; *year* is meant until typed.

        *recorded* are the ids of those that are not used, as records go before them.
        """
        self._totals = {one.id: one for one in totals}
        references = {one.id: one.reference for one in contracts}
        self._rows_of = {one.id: _row(one, words, references, recorded) for one in totals}
        self.table.show_ids(list(self._totals))
        if self.table.current_id() is None and totals:
            self.table.go_to(totals[-1].id)
        self.none.setVisible(not totals)
        self.table.setVisible(bool(totals))
        self._tools.setVisible(bool(totals))
        self.form.offer(words, contracts, year)
        self.form.source.offer(sorted({one.source for one in totals}))
        self._show_number(self.table.current_id() or "")

    def tell_records(self, figure: Figure | None) -> None:
        """Say what the records come to that are used in place of the chosen total; nothing where there are none."""
        words = ""
        if figure is not None and figure.quantity is not None:
            told = _("The chosen total is not used: the records of that time come to at least {amount}.")
            if figure.exact:
                told = _("The chosen total is not used: the records of that time come to {amount}.")
            words = told.format(amount=quantity_written(figure.quantity))
        self.records.tell(words)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order: the button that keeps a total comes right after what is typed of it."""
        kept: list[QWidget] = [self.table, self.number, self.correct, self.remove]
        return [*kept, *self.form.tab_stops(), self.go, self.from_file, self.back]

    def _rows(self, ids: Sequence[str]) -> Mapping[str, Row]:
        return {one: self._rows_of[one] for one in ids if one in self._rows_of}

    def _show_number(self, identifier: str) -> None:
        total = self._totals.get(identifier)
        self.number.show_value(total.quantity.value if total else None, afresh=True)

    def _write(self, value: Decimal) -> str:
        total = self._totals.get(self.table.current_id() or "")
        return write_number(value, total.quantity.unit.id if total else "")

    def _correct(self) -> None:
        total, value = self._totals.get(self.table.current_id() or ""), self.number.value()
        if total is None:
            return
        if value is None:
            self.say(_("Type the right total as a number, such as 1,204."))
            return
        try:
            quantity = Quantity(value, total.quantity.unit)
        except NotExact:
            self.say(_("It has more decimal places than can be kept exactly."))
            return
        self.say("")
        if quantity != total.quantity:
            self.corrected.emit(total, quantity)

    def _lay_out(self) -> None:
        left, aside, self._tools = QWidget(), QWidget(), QWidget()
        row = row_in(self._tools)
        for part in (field(_("Another &number for it"), self.number), self.correct, self.remove):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column = column_in(left, self.none, (self.table, 1), self.records, self._tools)
        column.addStretch(0)
        column = QVBoxLayout(aside)
        column.addWidget(self.form)
        beneath = column
        aside.setContentsMargins(12, 0, 0, 0)
        both = Beside(left, aside)
        self.inside.addWidget(both, 1)
        self.tall(both, 16)
        self.complete()
        # Not at the foot, as in other tasks: there nobody would see that it belongs to what is typed up here.
        beneath.addWidget(self.said)
        beneath.addWidget(flowing(self.form.estimate, self.go))
        beneath.addStretch(1)
        QWidget.setTabOrder(self.form.whose, self.form.estimate)
        QWidget.setTabOrder(self.form.estimate, self.go)


def _row(total: EarlierTotal, words: CountWords, references: Mapping[str, str], recorded: Collection[str]) -> Row:
    label = words.by_id[total.own_term].label if total.own_term in words.by_id else ""
    amount = quantity_written(total.quantity)
    told = _("about {amount}").format(amount=amount) if total.estimate else amount
    source = total.source
    if total.contract in references:
        source = _("{source}; only {reference}").format(source=source, reference=references[total.contract])
    if total.id in recorded:
        source = _("Not used; {source}").format(source=source)
    return period_short(total.period), label, told, source
