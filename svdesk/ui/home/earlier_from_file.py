"""What a file tells of earlier years: totals to be ticked, and all that is in none of them, each with its reason."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal

from svdesk.domain.authority import Contract
from svdesk.domain.period import Period, parse, written
from svdesk.domain.quantity import written as quantity_written
from svdesk.i18n import _, counted
from svdesk.services.years.totals import Told, Totalled
from svdesk.ui.home.earlier_total_form import whose_offered
from svdesk.ui.models.row_model import Column, Row, RowModel
from svdesk.ui.widgets.buttons import relabel
from svdesk.ui.widgets.choice import Choice
from svdesk.ui.widgets.field import field
from svdesk.ui.widgets.flow import flowing
from svdesk.ui.widgets.in_page import InPage
from svdesk.ui.widgets.plain import Label
from svdesk.ui.widgets.question_card import years_offered
from svdesk.ui.widgets.table import Table
from svdesk.ui.widgets.tick_table import Line, TickModel, TickTable

_COLUMNS = (
    Column(_("What was counted"), stretch=8, least=20),
    Column(_("Total"), right=True, stretch=4, least=12),
    Column(_("Period"), stretch=5, least=20),
    Column(_("Made of"), stretch=3, least=9),
)
_LEFT_OUT = (
    Column(_("Where"), stretch=3, least=14),
    Column(_("What is in no total"), stretch=4, least=18),
    Column(_("Why"), stretch=9, least=72),
)


class EarlierFromFile(InPage):
    """``chosen`` gives the totals that are ticked; ``year_chosen`` asks for the file to be read as of a ``Period``."""

    year_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Totals from a file"), "", _("&Keep them"))
        self._told: Told | None = None
        self.table = TickTable(TickModel(_COLUMNS), _("Totals of the file"))
        self.left_out = Table(RowModel(_LEFT_OUT, self._rows), _("What is in no total, and why"))
        self.left_words = Label("", "strong")
        self.whose, self.year = (
            Choice(_("Of what"), shrinks=True),
            Choice(_("If it does not say the year"), shrinks=True),
        )
        self.assumed = Label("", "muted")
        for choice in (self.whose, self.year):
            choice.setMinimumContentsLength(24)
        self._year = field(_("If it says no &year"), self.year)
        self.start = self.table
        self.inside.addWidget(flowing(field(_("Of wha&t"), self.whose), self._year))
        self.inside.addWidget(self.table, 3)
        self.inside.addWidget(self.left_words)
        self.inside.addWidget(self.left_out, 2)
        self.inside.addWidget(self.assumed)
        self.tall(self.table, 9)
        self.tall(self.left_out, 7)
        self.complete()
        self.table.model_of_ticks.altered.connect(self._count)
        self.year.chosen.connect(self._choose_year)

    def show_told(self, told: Told, contracts: Sequence[Contract], year: Period | None) -> None:
        """Show what a file tells, read as of *year* where it names none."""
        self._told = told
        self.about.setText(_about(told))
        self.whose.offer(whose_offered(contracts))
        self.whose.show_value(told.contract, afresh=True)
        self.year.offer([("", _("Leave such rows out")), *years_offered(date.today())])
        self.year.show_value(year.code if year else "", afresh=True)
        self.table.show_lines([_line(n, one) for n, one in enumerate(told.totals)])
        self.left_out.show_ids([str(n) for n in range(len(told.left_out))])
        self.left_words.setText(_left_words(len(told.left_out)))
        self.assumed.setText("\n".join(told.assumed))
        for part, shown in (
            (self.table, bool(told.totals)),
            (self.left_words, bool(told.left_out)),
            (self.left_out, bool(told.left_out)),
            (self.assumed, bool(told.assumed)),
        ):
            part.setVisible(shown)
        self.say("")
        self._count()

    def chosen(self) -> list[Totalled]:
        """The totals that are ticked."""
        return [self._told.totals[int(n)] for n in self.table.ticked()] if self._told else []

    def file(self) -> str:
        """The name of the file, which is where the totals are from."""
        return self._told.file if self._told else ""

    def _rows(self, ids: Sequence[str]) -> Mapping[str, Row]:
        told = self._told
        return {n: (one.where, one.what, one.why) for n in ids for one in [told.left_out[int(n)]]} if told else {}

    def _choose_year(self) -> None:
        self.year_chosen.emit(parse(self.year.value()) if self.year.value() else None)

    def _count(self) -> None:
        ticked = len(self.table.ticked())
        words = counted(ticked, _("&Keep 1 total"), _("&Keep {n} totals"))
        relabel(self.go, words)
        self.go.setEnabled(ticked > 0)


def _about(told: Told) -> str:
    n = len(told.totals)
    found = counted(n, _("1 total"), _("{n} totals"))
    return _("“{file}” gives {found}. Nothing is kept until you say so, and no activity is made of it.").format(
        file=told.file, found=found
    )


def _left_words(n: int) -> str:
    return counted(n, _("1 thing in it is in no total:"), _("{n} things in it are in no total:"))


def _line(n: int, one: Totalled) -> Line:
    made_of = counted(one.counts, _("1 count"), _("{n} counts"))
    amount = quantity_written(one.said.quantity)
    told = _("about {amount}").format(amount=amount) if one.said.estimate else amount
    return Line(str(n), (one.said.label, told, written(one.period), made_of), ticked=True)
